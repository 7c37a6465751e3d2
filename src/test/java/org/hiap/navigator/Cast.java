package org.hiap.navigator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.assessment.NewRound;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.AuthorityAdministration;
import org.hiap.navigator.authority.Programmes;
import org.hiap.navigator.campaign.CampaignClosings;
import org.hiap.navigator.campaign.Campaigns;
import org.hiap.navigator.campaign.NewCampaign;
import org.hiap.navigator.criteria.CriteriaTemplates;
import org.hiap.navigator.decision.Course;
import org.hiap.navigator.decision.Decisions;
import org.hiap.navigator.decision.OptionDecision;
import org.hiap.navigator.elicitation.Discussion;
import org.hiap.navigator.elicitation.OwnScores;
import org.hiap.navigator.elicitation.OwnScores.Change;
import org.hiap.navigator.elicitation.Participants;
import org.hiap.navigator.elicitation.Score;
import org.hiap.navigator.elicitation.ScoredCell;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.improvement.ActionOwner;
import org.hiap.navigator.improvement.Improvements;
import org.hiap.navigator.improvement.Plan;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.notice.Notice;
import org.hiap.navigator.notice.Notices;
import org.hiap.navigator.notice.Urgency;
import org.hiap.navigator.peer.Peers;
import org.hiap.navigator.peer.SampleRegion;
import org.hiap.navigator.preparation.ExerciseOpening;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExerciseSetups;
import org.hiap.navigator.prioritisation.Facilitation;
import org.hiap.navigator.prioritisation.Option;
import org.hiap.navigator.prioritisation.Stage;
import org.hiap.navigator.response.Answer;
import org.hiap.navigator.response.Responses;
import org.hiap.navigator.submission.Consent;
import org.hiap.navigator.submission.Submissions;
import org.hiap.navigator.workshop.Invitations;
import org.hiap.navigator.workshop.Room;
import org.hiap.navigator.workshop.Workshops;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * People of every role in two sample regions, with one of everything for each of them, so
 * that a test can ask for any route with ids that exist. Every cast is new: whatever is
 * done to it leaves the sample accounts and what they have as it is.
 */
public final class Cast {

	/** The region of most of the cast. */
	public static final String HERE = "eastfold";

	/** The region whose things nobody from {@link #HERE} may see. */
	public static final String ELSEWHERE = "westmarch";

	static final String PASSWORD = "only for this cast";

	private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");

	private final Accounts accounts;

	private final Rounds rounds;

	private final Responses responses;

	private final Authorities authorities;

	private final AuthorityAdministration authorityAdministration;

	private final Programmes programmes;

	private final Agreements agreements;

	private final Submissions submissions;

	private final ExerciseManagement exercises;

	private final ExerciseSetups setups;

	private final ExerciseOpening opening;

	private final CriteriaTemplates templates;

	/** Exercises that start from gaps and that nobody weighs or scores. */
	private final Map<UUID, UUID> untouched = new HashMap<>();

	private final Facilitation facilitation;

	private final Decisions decisions;

	private final Map<UUID, UUID> closedExercises = new HashMap<>();

	private final Map<UUID, UUID> revealedExercises = new HashMap<>();

	private final Discussion discussion;

	private final Participants participants;

	private final OwnScores scores;

	private final Workshops workshops;

	private final Invitations invitations;

	private final Notices notices;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final Framework framework;

	private final Campaigns campaigns;

	private final CampaignClosings closings;

	/** By the route that needs one of its own. */
	private final Map<String, UUID> runningCampaigns = new HashMap<>();

	private final Map<String, UUID> closedCampaigns = new HashMap<>();

	private final Map<String, UUID> introductions = new HashMap<>();

	private final Peers peers;

	private final BeanFactory beans;

	private final KeptLibrary keepers;

	private final Improvements improvements;

	private final Map<UUID, UUID> actions = new HashMap<>();

	private final Map<String, Viewer> leads = new HashMap<>();

	private final KeptFramework framer;

	private final KeptReviews reviewed;

	private final List<Member> members = new ArrayList<>();

	private final Map<String, Person> bystanders = new HashMap<>();

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	public Cast(BeanFactory beans) {
		this.beans = beans;
		this.peers = beans.getBean(Peers.class);
		this.accounts = beans.getBean(Accounts.class);
		this.rounds = beans.getBean(Rounds.class);
		this.responses = beans.getBean(Responses.class);
		this.authorities = beans.getBean(Authorities.class);
		this.authorityAdministration = beans.getBean(AuthorityAdministration.class);
		this.programmes = beans.getBean(Programmes.class);
		this.agreements = beans.getBean(Agreements.class);
		this.improvements = beans.getBean(Improvements.class);
		this.submissions = beans.getBean(Submissions.class);
		this.exercises = beans.getBean(ExerciseManagement.class);
		this.setups = beans.getBean(ExerciseSetups.class);
		this.opening = beans.getBean(ExerciseOpening.class);
		this.templates = beans.getBean(CriteriaTemplates.class);
		this.facilitation = beans.getBean(Facilitation.class);
		this.decisions = beans.getBean(Decisions.class);
		this.discussion = beans.getBean(Discussion.class);
		this.participants = beans.getBean(Participants.class);
		this.scores = beans.getBean(OwnScores.class);
		this.workshops = beans.getBean(Workshops.class);
		this.invitations = beans.getBean(Invitations.class);
		this.notices = beans.getBean(Notices.class);
		this.transaction = beans.getBean(TransactionTemplate.class);
		this.jdbc = beans.getBean(JdbcClient.class);
		this.campaigns = beans.getBean(Campaigns.class);
		this.closings = beans.getBean(CampaignClosings.class);
		this.framework = beans.getBean(Frameworks.class).current();
		for (String code : List.of(HERE, ELSEWHERE)) {
			Person bystander = person("bystander", Role.OFFICER, code);
			tell(bystander, Urgency.NOW);
			this.bystanders.put(code, bystander);
			Viewer lead = viewer(Role.LEAD, code);
			this.leads.put(code, lead);
			this.authorities.addTeam(lead, "Team " + this.mark);
			this.members.add(member(viewer(Role.OFFICER, code), lead));
			this.members.add(member(lead, lead));
		}
		this.members.add(outsider(Role.REVIEWER));
		this.members.add(outsider(Role.ADMINISTRATOR));
		this.keepers = new KeptLibrary(beans, member(Role.ADMINISTRATOR).viewer());
		this.framer = new KeptFramework(beans, member(Role.ADMINISTRATOR).viewer());
		this.reviewed = new KeptReviews(beans, member(Role.REVIEWER).viewer(), this::newlySubmitted);
	}

	/**
	 * Someone of the cast.
	 *
	 * @param open an assessment they are answering
	 * @param finished one they have answered but not agreed
	 * @param closed one they have answered that is closed but not agreed
	 * @param agreed one whose levels are agreed
	 * @param submitted one that was submitted to the programme
	 * @param exercise one they facilitate, with two options
	 * @param option one of its options, which is scored
	 */
	public record Member(Viewer viewer, UUID open, UUID finished, UUID closed, UUID agreed, UUID submitted,
			UUID exercise, UUID option) {

		public String email() {
			return this.viewer.email();
		}

		public Role role() {
			return this.viewer.role();
		}

		/** The region, or null for the programme team. */
		public String region() {
			return this.viewer.authorityCode();
		}

		@Override
		public String toString() {
			return role().name().toLowerCase(Locale.ROOT) + ((region() != null) ? " of " + region() : "");
		}

	}

	public List<Member> members() {
		return List.copyOf(this.members);
	}

	/** The member of a role, in {@link #HERE} if the role belongs to a region. */
	public Member member(Role role) {
		return this.members.stream().filter((each) -> each.role() == role).findFirst().orElseThrow();
	}

	/** The same role in the other region. */
	public Member counterpart(Member member) {
		return this.members.stream()
			.filter((each) -> each.role() == member.role() && !each.region().equals(member.region()))
			.findFirst()
			.orElseThrow();
	}

	/** Someone of a region whom others may disable or send a link. */
	public Person bystander(String region) {
		return this.bystanders.get(region);
	}

	public Visitor signIn(int port, Member member) {
		return Visitor.signedIn(port, member.email(), PASSWORD);
	}

	/** Readers of the library find again what they found before this cast came. */
	public void restoreTheLibrary() {
		this.keepers.restore();
		this.framer.restore();
	}

	/** The path of a route with ids of things that are a member's own. */
	public String path(String pattern, Member of) {
		if (pattern.startsWith("/admin/frameworks/draft")) {
			this.framer.draft();
		}
		return fill(pattern, (variable) -> value(pattern, variable, of));
	}

	/** The path of a route with a member's own ids, save for one variable. */
	public String path(String pattern, Member of, String variable, String value) {
		return fill(pattern, (each) -> each.equals(variable) ? value : value(pattern, each, of));
	}

	/** The variables of a route, such as {@code {id}}. */
	public static List<String> variables(String pattern) {
		return VARIABLE.matcher(pattern).results().map((found) -> found.group()).toList();
	}

	/**
	 * Every mixture of a member's own ids and those of somebody of the other region, save
	 * the one of only own ids. What is public, such as a pillar's slug, stays.
	 */
	public List<String> strangePaths(String pattern, Member of) {
		List<String> variables = variables(pattern).stream()
			.filter((variable) -> !value(pattern, variable, of).equals(value(pattern, variable, counterpart(of))))
			.toList();
		List<String> paths = new ArrayList<>();
		for (int mixture = 1; mixture < (1 << variables.size()); mixture++) {
			int strange = mixture;
			paths.add(fill(pattern, (variable) -> {
				int at = variables.indexOf(variable);
				return value(pattern, variable, (at >= 0 && (strange >> at & 1) == 1) ? counterpart(of) : of);
			}));
		}
		return paths;
	}

	private static String fill(String pattern, UnaryOperator<String> values) {
		return VARIABLE.matcher(pattern)
			.replaceAll((found) -> values.apply(found.group()))
			.replace("/assets/**", "/assets/app.css")
			.replace("/health/**", "/health/liveness");
	}

	private String value(String pattern, String variable, Member of) {
		String before = pattern.substring(0, pattern.indexOf(variable));
		return switch (before) {
			case "/authorities/" -> of.region();
			case "/admin/people/" -> bystander(HERE).id().toString();
			case "/admin/authorities/" -> addedAuthority();
			case "/admin/programmes/" -> programme();
			case "/authorities/{code}/people/" -> bystander(of.region()).id().toString();
			case "/set-password/" -> newToken();
			case "/assessments/" -> assessment(pattern, of).toString();
			case "/assessments/{id}/pillars/", "/assessments/{id}/targets/", "/assessments/{id}/agreement/",
					"/library/pillars/" ->
				"leadership";
			case "/assessments/{id}/agreement/{slug}/" ->
				this.framework.pillar("leadership").orElseThrow().criteria().getFirst().slug();
			case "/assessments/{id}/round/respondents/" -> bystander(of.region()).id().toString();
			case "/assessments/{id}/teams/" -> this.authorities.teamsOf(of.region())
				.stream()
				.filter((team) -> team.name().endsWith(this.mark))
				.findFirst()
				.orElseThrow()
				.id()
				.toString();
			case "/assessments/{id}/actions/" -> action(of).toString();
			case "/assessments/{id}/submission/versions/", "/review/submissions/{id}/versions/" -> "1";
			case "/review/submissions/" -> (pattern.endsWith("/start") ? newlySubmitted(of)
					: pattern.endsWith("/reopening") ? this.reviewed.accepted(of) : this.reviewed.underReview(of))
				.toString();
			case "/review/submissions/{id}/criteria/", "/assessments/{id}/clarifications/" -> this.reviewed.criterion();
			case "/review/submissions/{id}/findings/" -> this.reviewed.draft(of).toString();
			case "/assessments/{id}/recommendations/" -> this.reviewed.recommendation(of).toString();
			case "/exercises/" -> exercise(pattern, of).toString();
			case "/exercises/{id}/decisions/review/", "/exercises/{id}/decisions/outcomes/" ->
				this.exercises.get(closedExercise(of)).options().getFirst().id().toString();
			case "/exercises/{id}/scores/criteria/" -> "strategic-fit";
			case "/exercises/{id}/scores/" -> of.option().toString();
			case "/exercises/{id}/discussion/" ->
				this.exercises.get(revealedExercise(of)).options().getFirst().id().toString();
			case "/exercises/{id}/discussion/{option}/" -> "strategic-fit";
			case "/exercises/{id}/options/" -> spareOption(of).toString();
			case "/exercises/{id}/enquiry/" -> of.option().toString();
			case "/exercises/{id}/criteria/" -> "strategic-fit";
			case "/authorities/{code}/criteria-templates/" -> criteriaTemplate(of).toString();
			case "/review/campaigns/" -> campaign(pattern).toString();
			case "/review/campaigns/{campaign}/rounds/" ->
				this.campaigns.rounds(campaign(pattern)).getFirst().assessmentId().toString();
			case "/authorities/{code}/comparison/" -> closedCampaign(of.region()).toString();
			case "/authorities/{code}/peers/introductions/" -> introduction(of.region(), true).toString();
			case "/review/peers/introductions/" -> introduction(HERE, pattern.endsWith("/outcomes")).toString();
			case "/join/" -> room(of).code().text();
			case "/notices/" -> notice(of.viewer().id()).toString();
			case "/admin/outbox/" -> waitingMail(bystander(HERE).id()).toString();
			case "/admin/library/" -> this.keepers.kind();
			case "/admin/library/{kind}/" -> pattern.matches(".*/(preview.*|publication|draft-removal|draft)")
					? this.keepers.drafted() : this.keepers.published();
			case "/admin/library/{kind}/{entry}/changes/" -> this.keepers.change();
			case "/admin/library-file/" -> this.keepers.upload();
			case "/admin/library-proposals/" -> this.keepers.waitingProposal(member(Role.OFFICER).viewer());
			case "/authorities/{code}/proposals/" -> this.keepers.proposal(of.viewer());
			case "/admin/frameworks/" -> "1";
			case "/admin/frameworks/{version}/pillars/" -> "leadership";
			case "/admin/frameworks/draft/pillars/" -> this.framer.pillar();
			case "/admin/frameworks/draft/criteria/" -> this.framer.criterion();
			case "/admin/frameworks/draft/file/" -> this.framer.upload();
			case "/library/functions/", "/authorities/{code}/powers/" -> "economy";
			case "/api/v1/library/" -> "levers";
			case "/api/v1/library/{kind}/", "/library/levers/" -> "employment-standards-charters";
			case "/library/opportunities/" -> "good-work";
			case "/library/case-studies/" -> "good-work-standard";
			case "/library/authorities/" -> "gla";
			default -> throw new AssertionError("Tell the cast what " + variable + " may be in " + pattern);
		};
	}

	/** A round of a member's region that was just submitted. */
	/** Where a review is started, and where it is taken up again. */
	List<String> submissionsToStartAndReopen() {
		Member lead = member(Role.LEAD);
		return List.of(path("/review/submissions/{id}/start", lead).replace("/start", ""),
				path("/review/submissions/{id}/reopening", lead));
	}

	private UUID newlySubmitted(Member of) {
		Viewer lead = this.leads.get(of.region());
		UUID id = finished(of.viewer(), lead, "Reviewed ");
		this.agreements.confirmOnly(lead, id);
		this.submissions.submit(lead, id, this.submissions.check(lead, id).version(), Consent.COUNTED, null);
		return id;
	}

	/** One that is as far as the route needs. */
	private UUID campaign(String pattern) {
		if (pattern.matches(".*/(report|comparison).*")) {
			return closedCampaign(HERE);
		}
		return this.runningCampaigns.computeIfAbsent(pattern, (route) -> newCampaign(HERE));
	}

	private UUID closedCampaign(String region) {
		return this.closedCampaigns.computeIfAbsent(region, (code) -> {
			UUID id = newCampaign(code);
			this.closings.close(member(Role.REVIEWER).viewer(), id, this.closings.check(id).seen());
			return id;
		});
	}

	/** The same page of a campaign that nobody has done anything to. */
	public String newCampaignPath(String page) {
		UUID id = newCampaign(HERE);
		String round = this.campaigns.rounds(id).getFirst().assessmentId().toString();
		return page.replaceFirst("/campaigns/[^/]+", "/campaigns/" + id)
			.replaceFirst("/rounds/[^/]+", "/rounds/" + round);
	}

	private UUID newCampaign(String region) {
		return this.campaigns.open(member(Role.REVIEWER).viewer(), new NewCampaign("Campaign " + this.mark, null,
				this.framework.version(), Dates.today(), Set.of(region)));
	}

	/** What a region has asked another, and whether both are introduced. */
	private UUID introduction(String region, boolean introduced) {
		return this.introductions.computeIfAbsent(region + introduced, (key) -> newIntroduction(region, introduced));
	}

	public UUID newIntroduction(String region, boolean introduced) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into introduction (id, asking_code, strong_code, criterion_slug, criterion, pillar, message, asked_by)
					values (?, ?, 'farcoombe', 'staff-time-and-money', 'Staff time', 'Leadership', 'How?', ?)""")
			.params(id, region, this.leads.get(region).id())
			.update();
		if (introduced) {
			this.jdbc.sql("""
					insert into introduction_answer (introduction_id, answer, text, answered_by)
					values (?, 'INTRODUCED', 'Meet each other', ?)""")
				.params(id, member(Role.REVIEWER).viewer().id())
				.update();
		}
		return id;
	}

	/** Where a lead asks for an introduction; the region shares by name from now on. */
	public String request(Member lead) {
		SampleRegion strong = SampleRegion.accepted(this.beans, "Strong", 5, Consent.NAMED);
		UUID newest = this.peers.of(lead.viewer(), lead.region()).orElseThrow().region().result().of().assessmentId();
		this.submissions.share(lead.viewer(), newest,
				this.submissions.sharing(lead.viewer(), newest).orElseThrow().number(), Consent.NAMED);
		return "/authorities/" + lead.region() + "/peers/introductions/new?criterion="
				+ this.framework.criteria().getFirst().slug() + "&with=" + strong.code;
	}

	/** An improvement action of a member's own, planned in the agreed assessment. */
	public UUID action(Member of) {
		return this.actions.computeIfAbsent(of.viewer().id(),
				(owner) -> this.improvements.add(of.viewer(), of.agreed(),
						this.framework.pillars().getFirst().criteria().getFirst().slug(),
						new Plan("Action " + this.mark, ActionOwner.ofPerson(owner), Dates.today().plusDays(10))));
	}

	/** An open round in which nobody is asked yet. */
	private UUID newRound(Member of) {
		return this.rounds.open(this.leads.get(of.region()), NewRound.called("New " + this.mark));
	}

	private UUID newClosedRound(Member of) {
		UUID id = newRound(of);
		this.rounds.close(this.leads.get(of.region()), id, null);
		return id;
	}

	/** The member's assessment that is as far as the route needs. */
	private UUID assessment(String pattern, Member of) {
		if (pattern.contains("/clarifications")) {
			return this.reviewed.underReview(of);
		}
		if (pattern.matches(".*/(recommendations(/.*)?|review)")) {
			return this.reviewed.sentBack(of);
		}
		if (pattern.endsWith("/agreement")) {
			return of.finished();
		}
		if (pattern.matches(".*/(closing|teams/.*)")) {
			return newRound(of);
		}
		if (pattern.endsWith("/reopening")) {
			return newClosedRound(of);
		}
		if (pattern.contains("/agreement/")) {
			return of.closed();
		}
		if (pattern.matches(".*/(results|targets|actions)(/.*)?|.*/submission")) {
			return of.agreed();
		}
		return pattern.contains("/submission/") ? of.submitted() : of.open();
	}

	/** The member's exercise that is as far as the route needs. */
	private UUID exercise(String pattern, Member of) {
		if (pattern.matches(".*/(suggestions|criteria/(own|bank|.*/(wording|place)))")) {
			return this.untouched.computeIfAbsent(of.viewer().id(),
					(viewer) -> this.opening.open(of.viewer(), "Untouched " + this.mark, "What comes first?",
							LibraryOption.Kind.LEVER, this.setups.initial(of.region()), null, of.agreed()));
		}
		if (pattern.matches(".*/decisions/(record|sharing|review.*|outcomes.*)")) {
			return closedExercise(of);
		}
		if (pattern.endsWith("/discussion/second-round")) {
			return newRevealedExercise(of.viewer());
		}
		if (pattern.endsWith("/decisions/closing")) {
			return newDecidedExercise(of.viewer());
		}
		if (pattern.matches(".*/(discussion.*|results/.*|weights/change|decisions)")) {
			return revealedExercise(of);
		}
		if (pattern.matches(".*/sift(/closing)?")) {
			return newSift(of.viewer());
		}
		if (pattern.endsWith("/sift/opening")) {
			return newLongList(of.viewer());
		}
		if (pattern.endsWith("/facilitator")) {
			return newExercise(this.leads.get(of.region()));
		}
		return pattern.matches(".*/(reveal|workshop)") ? newExercise(of.viewer()) : of.exercise();
	}

	/** One whose ranking is revealed, with a note and an agreed score. */
	private UUID revealedExercise(Member of) {
		return this.revealedExercises.computeIfAbsent(of.viewer().id(), (person) -> {
			UUID id = newRevealedExercise(of.viewer());
			Exercise exercise = this.exercises.get(id);
			UUID option = exercise.options().getFirst().id();
			exercise.criteria().stream().filter((each) -> each.slug().equals("strategic-fit")).forEach((criterion) -> {
				ScoredCell cell = new ScoredCell(option, criterion.id());
				this.discussion.agree(of.viewer(), id, cell, 0, 2, "We looked it up.");
				this.discussion.note(of.viewer(), id, option, criterion.id(), "Somebody knew more.");
			});
			return id;
		});
	}

	private UUID newRevealedExercise(Viewer viewer) {
		UUID id = newExercise(viewer);
		this.facilitation.reveal(viewer, id);
		return id;
	}

	/** One in which something is decided about every option. */
	private UUID newDecidedExercise(Viewer viewer) {
		UUID id = newRevealedExercise(viewer);
		Map<UUID, Decisions.Change> decided = new HashMap<>();
		this.exercises.get(id)
			.options()
			.forEach((option) -> decided.put(option.id(), new Decisions.Change(OptionDecision.NONE.mark(),
					new OptionDecision(Course.EXPLORE, "", "", "", null))));
		this.decisions.draft(viewer, id, decided);
		return id;
	}

	/** One with three options and nothing given. */
	private UUID newLongList(Viewer viewer) {
		UUID id = this.exercises.open(viewer, "Exercise " + this.mark, "What comes first?",
				LibraryOption.Kind.OPPORTUNITY);
		List.of("One", "Two", "Three").forEach((title) -> this.exercises.addOwn(viewer, id, title, ""));
		return id;
	}

	/** One in which dots are being spread. */
	private UUID newSift(Viewer viewer) {
		UUID id = newLongList(viewer);
		this.facilitation.sift(viewer, id, 2);
		return id;
	}

	/**
	 * Pages of sifts that have forms of their own: before it begins and after it ended.
	 */
	public List<String> sifts(Member of) {
		UUID ended = newSift(of.viewer());
		this.facilitation.endSift(of.viewer(), ended,
				this.exercises.get(ended).allOptions().stream().map(Option::id).limit(2).collect(Collectors.toSet()));
		return Stream.of(newLongList(of.viewer()), ended).map((id) -> "/exercises/" + id + "/sift").toList();
	}

	/** A set of criteria that nobody needs. */
	private UUID criteriaTemplate(Member of) {
		String name = "Template " + UUID.randomUUID();
		this.templates.save(of.viewer(), of.exercise(), name);
		return this.templates.of(of.region())
			.stream()
			.filter((template) -> template.name().equals(name))
			.findFirst()
			.orElseThrow()
			.id();
	}

	/** One that a member has closed into its decision record. */
	private UUID closedExercise(Member of) {
		return this.closedExercises.computeIfAbsent(of.viewer().id(), (person) -> {
			Viewer viewer = of.viewer();
			UUID id = newDecidedExercise(viewer);
			this.decisions.close(viewer, id, this.decisions.check(viewer, id).seen(), "The board", Dates.today(),
					Consent.COUNTED);
			return id;
		});
	}

	/** One with two options of its own, the first of which its facilitator has scored. */
	private UUID newExercise(Viewer viewer) {
		UUID exercise = this.exercises.open(viewer, "Exercise " + this.mark, "What comes first?",
				LibraryOption.Kind.OPPORTUNITY);
		UUID option = this.exercises.addOwn(viewer, exercise, "Scored", "");
		this.exercises.addOwn(viewer, exercise, "Not scored", "");
		List<Change> changes = this.exercises.get(viewer, exercise)
			.criteria()
			.stream()
			.map((criterion) -> new Change(new ScoredCell(option, criterion.id()), null, Score.of(3)))
			.toList();
		this.scores.save(this.participants.seat(exercise, viewer, Optional.empty()), changes);
		return exercise;
	}

	/** Whether a guest can join an exercise: it is not closed. */
	public boolean takesGuests(UUID exercise) {
		return this.exercises.get(exercise).stage() != Stage.CLOSED;
	}

	/** The secret of a guest who has just joined an exercise. */
	public String guestOf(UUID exercise) {
		return this.participants.join(exercise, "Quiet heron", null).secret();
	}

	/** A room that a member has opened, and invited a bystander to. */
	public Room room(Member of) {
		UUID exercise = newExercise(of.viewer());
		this.workshops.open(of.viewer(), exercise);
		this.invitations.invite(of.viewer(), exercise, List.of(bystander(of.region()).id()), Dates.today());
		return this.workshops.of(exercise).orElseThrow();
	}

	/** An option that may be removed. */
	private UUID spareOption(Member of) {
		return this.exercises.addOwn(of.viewer(), of.exercise(), "Spare " + UUID.randomUUID(), "");
	}

	/** Something a person was told. */
	private UUID notice(UUID person) {
		return this.jdbc.sql("select id from notice where person_id = ? limit 1")
			.param(person)
			.query(UUID.class)
			.single();
	}

	/** A message that nobody sends, because the tests have no mail server. */
	private UUID waitingMail(UUID person) {
		return this.jdbc.sql("select id from mail where person_id = ? limit 1")
			.param(person)
			.query(UUID.class)
			.single();
	}

	/** An authority nobody needs, so that anything may be done to it. */
	public String addedAuthority() {
		String code = "added-" + UUID.randomUUID();
		this.authorityAdministration.add(member(Role.ADMINISTRATOR).viewer(), code, "Added " + code, "Added");
		return code;
	}

	private String programme() {
		return this.programmes.add(member(Role.ADMINISTRATOR).viewer(), "Programme " + UUID.randomUUID()).orElseThrow();
	}

	/** A one-time link to the account of the bystander here; any earlier one ends. */
	public String newToken() {
		return this.accounts.renewLink(member(Role.ADMINISTRATOR).viewer(), bystander(HERE).id()).token();
	}

	private Viewer viewer(Role role, String region) {
		Person person = person(role.name().toLowerCase(Locale.ROOT), role, region);
		tell(person, Urgency.DIGEST);
		return new Viewer(person.id(), person.email(), person.name(), role, region);
	}

	private Member outsider(Role role) {
		return new Member(viewer(role, null), null, null, null, null, null, null, null);
	}

	private Member member(Viewer viewer, Viewer lead) {
		UUID agreed = finished(viewer, lead, "Agreed ");
		this.agreements.confirmOnly(lead, agreed);
		UUID submitted = finished(viewer, lead, "Submitted ");
		this.agreements.confirmOnly(lead, submitted);
		this.submissions.submit(lead, submitted, this.submissions.check(lead, submitted).version(), Consent.COUNTED,
				null);
		UUID closed = finished(viewer, lead, "Closed ");
		this.rounds.close(lead, closed, null);
		UUID open = round(viewer, lead, "Open ");
		this.rounds.invite(lead, open, List.of(bystander(lead.authority()).id()), List.of(), null);
		UUID exercise = newExercise(viewer);
		UUID option = this.exercises.get(viewer, exercise).options().getFirst().id();
		return new Member(viewer, open, finished(viewer, lead, "Finished "), closed, agreed, submitted, exercise,
				option);
	}

	/** Told urgently, a person has a message in the outbox too. */
	private void tell(Person person, Urgency urgency) {
		this.transaction.executeWithoutResult((status) -> this.notices.tell(person.id(),
				new Notice(urgency, "Notice " + this.mark, "Something happened.", "/account")));
	}

	private Person person(String name, Role role, String region) {
		String email = name + "." + this.mark + "@" + ((region != null) ? region : "programme") + ".example";
		Accounts.Invited invited = this.accounts.invite(null, email, "Cast " + name, role, region).orElseThrow();
		this.accounts.setPassword(invited.token(), PASSWORD);
		return invited.person();
	}

	/** A round in which only one is asked. */
	private UUID round(Viewer viewer, Viewer lead, String name) {
		UUID id = this.rounds.open(lead, NewRound.called(name + this.mark));
		this.rounds.invite(lead, id, List.of(viewer.id()), List.of(), null);
		return id;
	}

	private UUID finished(Viewer viewer, Viewer lead, String name) {
		UUID id = round(viewer, lead, name);
		for (Framework.Pillar pillar : this.framework.pillars()) {
			Map<Integer, Answer> answers = new HashMap<>();
			pillar.criteria().forEach((criterion) -> answers.put(criterion.id(), Answer.level(2)));
			this.responses.save(viewer, id, pillar.slug(), 0, answers);
		}
		this.responses.finish(viewer, id);
		return id;
	}

}
