package org.hiap.navigator.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.PasswordSignIn;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.agreement.Decision;
import org.hiap.navigator.agreement.Target;
import org.hiap.navigator.assessment.Answering;
import org.hiap.navigator.assessment.NewRound;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.Team;
import org.hiap.navigator.content.EntryText;
import org.hiap.navigator.editing.Proposals;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.improvement.ActionOwner;
import org.hiap.navigator.improvement.ActionStatus;
import org.hiap.navigator.improvement.Improvements;
import org.hiap.navigator.improvement.Plan;
import org.hiap.navigator.improvement.Progress;
import org.hiap.navigator.library.Lever;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.power.LeverPower;
import org.hiap.navigator.power.PowerHeld;
import org.hiap.navigator.power.PowerUse;
import org.hiap.navigator.power.Powers;
import org.hiap.navigator.elicitation.OwnScores;
import org.hiap.navigator.elicitation.OwnScores.Change;
import org.hiap.navigator.elicitation.Participants;
import org.hiap.navigator.elicitation.Score;
import org.hiap.navigator.elicitation.ScoredCell;
import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Facilitation;
import org.hiap.navigator.response.Answer;
import org.hiap.navigator.response.AnswerKind;
import org.hiap.navigator.response.Confidence;
import org.hiap.navigator.response.EvidenceStrength;
import org.hiap.navigator.response.Responses;
import org.hiap.navigator.scoring.Importance;
import org.hiap.navigator.submission.Consent;
import org.hiap.navigator.submission.Submissions;
import org.hiap.navigator.workshop.Workshops;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invented regions and accounts to try the application with. Everything is made through
 * the doors that people use, in one transaction, at the first start only.
 */
@Component
@Conditional(EvaluationMode.class)
class SampleRegions implements InitializingBean {

	static final String PASSWORD = "evaluation only";

	/** Codes and names; none is or resembles a real authority. */
	private static final Map<String, String> REGIONS = Map.of("northvale", "Northvale (sample)", "southmere",
			"Southmere (sample)", "eastfold", "Eastfold (sample)", "westmarch", "Westmarch (sample)", "midhollow",
			"Midhollow (sample)", "farcoombe", "Farcoombe (sample)");

	/** Levels of the finished round, pillar by pillar; 0 is "not known". */
	private static final List<List<Integer>> EARLIER_ROUND = List.of(List.of(3, 2, 3, 2, 4, 2, 3),
			List.of(3, 3, 2, 4, 3, 2, 3), List.of(4, 3, 4, 3, 4), List.of(2, 1, 2, 0, 2), List.of(1, 0, 2, 0, 0, 1));

	/** Scores of the scored exercise, option by option; -1 is "no view". */
	private static final List<List<Integer>> SCORES = List.of(List.of(3, 3, 2, 4, 3, 3, 3),
			List.of(3, 2, 3, 3, 3, 3, 2), List.of(2, 2, 2, 3, 4, 3, 2), List.of(4, 3, 4, -1, 2, 1, 3),
			List.of(4, 2, 4, 2, 2, 2, -1), List.of(2, -1, 3, 3, -1, 2, -1));

	/** What the invented officers wrote beside their answers. */
	private static final List<String> NOTES = List.of(
			"Written into our team's plan, but nobody has reported on it yet.",
			"Works well where the same two people meet every month.",
			"I have seen the paper; I do not know who acts on it.", "Our director asks about it in every review.",
			"We do this with the councils, not with the authority.");

	/** Powers lever by lever in the toolkit's order, of those that are recorded. */
	private static final List<PowerHeld> HELD = List.of(PowerHeld.HELD, PowerHeld.HELD, PowerHeld.SHARED,
			PowerHeld.NOT_HELD, PowerHeld.NOT_HELD, PowerHeld.HELD, PowerHeld.HELD, PowerHeld.SHARED,
			PowerHeld.NOT_RECORDED, PowerHeld.SHARED, PowerHeld.HELD, PowerHeld.NOT_HELD, PowerHeld.HELD);

	/** Their use. */
	private static final List<PowerUse> USE = List.of(PowerUse.USED, PowerUse.PARTLY, PowerUse.NOT_USED,
			PowerUse.NOT_RECORDED);

	private final Accounts accounts;

	private final PasswordSignIn signIn;

	private final Authorities authorities;

	private final Frameworks frameworks;

	private final Rounds rounds;

	private final Responses responses;

	private final Agreements agreements;

	private final Submissions submissions;

	private final ExerciseManagement exercises;

	private final Facilitation facilitation;

	private final Participants participants;

	private final OwnScores scores;

	private final Workshops workshops;

	private final Improvements improvements;

	private final Powers powers;

	private final Library library;

	private final Proposals proposals;

	private final SampleWorkshop workshop;

	private final SampleReview review;

	private final SampleCampaigns campaigns;

	private final SamplePeers peers;

	private final TransactionTemplate transaction;

	SampleRegions(Accounts accounts, PasswordSignIn signIn, Authorities authorities, Frameworks frameworks,
			Rounds rounds, Responses responses, Agreements agreements, Submissions submissions,
			Improvements improvements, ExerciseManagement exercises, Facilitation facilitation,
			Participants participants, OwnScores scores, Workshops workshops, Powers powers, Library library,
			Proposals proposals, SampleWorkshop workshop, SampleReview review, SampleCampaigns campaigns,
			SamplePeers peers, TransactionTemplate transaction) {
		this.accounts = accounts;
		this.signIn = signIn;
		this.authorities = authorities;
		this.frameworks = frameworks;
		this.rounds = rounds;
		this.responses = responses;
		this.agreements = agreements;
		this.submissions = submissions;
		this.exercises = exercises;
		this.facilitation = facilitation;
		this.participants = participants;
		this.scores = scores;
		this.workshops = workshops;
		this.improvements = improvements;
		this.powers = powers;
		this.library = library;
		this.proposals = proposals;
		this.workshop = workshop;
		this.review = review;
		this.campaigns = campaigns;
		this.peers = peers;
		this.transaction = transaction;
	}

	@Override
	public void afterPropertiesSet() {
		if (this.accounts.hasNoAdministrator()) {
			this.transaction.executeWithoutResult((status) -> makeAll());
		}
	}

	private void makeAll() {
		REGIONS.forEach(this.authorities::addSample);
		account("administrator@programme.example", "Sample administrator", Role.ADMINISTRATOR, null);
		Viewer reviewer = account("reviewer@programme.example", "Sample reviewer", Role.REVIEWER, null);
		Viewer officer = account("officer@northvale.example", "Northvale officer", Role.OFFICER, "northvale");
		Viewer lead = account("lead@northvale.example", "Northvale lead", Role.LEAD, "northvale");
		account("officer@southmere.example", "Southmere officer", Role.OFFICER, "southmere");
		Viewer southmere = account("lead@southmere.example", "Southmere lead", Role.LEAD, "southmere");
		List<Viewer> leads = new ArrayList<>(List.of(lead, southmere));
		for (String code : List.of("eastfold", "farcoombe", "midhollow", "westmarch")) {
			String name = code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
			leads.add(account("lead@" + code + ".example", name + " lead", Role.LEAD, code));
		}
		// First of all: what came before the rounds the regions opened for themselves.
		this.campaigns.closed(reviewer, leads);
		for (String team : List.of("Health and wellbeing", "Housing", "Skills and employment", "Transport")) {
			this.authorities.addTeam(lead, team);
			this.authorities.addTeam(southmere, team);
		}
		powers(lead, 0, "Northvale (sample)");
		powers(southmere, 5, "Southmere (sample)");
		roundOfTeams(lead, officer);
		UUID finished = finishedRound(lead);
		actions(lead, officer, finished);
		this.review.begin(reviewer, finished);
		openRound(lead, officer);
		roundAcrossTeams(southmere);
		this.workshop.hold(southmere);
		this.workshop.decide(southmere);
		scoredExercise(lead);
		exercise(officer, "Priorities for next year", "What should we take forward first next year?",
				LibraryOption.Kind.OPPORTUNITY, 8);
		this.workshops.open(lead, exercise(lead, "Levers for the next two years",
				"Which of these levers should we use first?", LibraryOption.Kind.LEVER, 8));
		this.campaigns.open(reviewer, leads);
		this.proposals.send(lead, EntryText.of(Map.of("title", "Warm homes on prescription (invented)", "function",
				"F4", "years", "2025 - present", "gist",
				"An invented example of what an authority may put forward: nurses refer patients for insulation.",
				"story", "Nothing here happened: Northvale does not exist.\n\nA nurse who visits a cold home refers "
						+ "the household to an adviser, who arranges insulation and help with bills.")));
		this.peers.ask(lead, reviewer);
	}

	/** The first thirteen levers as of a first agreement, some changed by a second. */
	private void powers(Viewer lead, int shift, String region) {
		Map<String, LeverPower> first = new LinkedHashMap<>();
		Map<String, LeverPower> second = new LinkedHashMap<>();
		List<Lever> levers = this.library.levers();
		for (int i = 0; i < HELD.size(); i++) {
			PowerHeld held = HELD.get((i + shift) % HELD.size());
			PowerUse use = USE.get(i % USE.size());
			boolean stated = held != PowerHeld.NOT_RECORDED;
			String code = levers.get(i).code();
			first.put(code, new LeverPower(held, use, stated ? region + " devolution agreement, invented" : null,
					stated ? LocalDate.of(2025, 4, 1) : null, null));
			if (held == PowerHeld.SHARED) {
				second.put(code, new LeverPower(PowerHeld.SHARED, PowerUse.USED, region + " order, invented",
						LocalDate.of(2026, 1, 15), "Shared with the constituent councils, which are invented too."));
			}
		}
		this.powers.record(lead, 0, first);
		this.powers.record(lead, second.size(), second);
	}

	private Viewer account(String email, String name, Role role, @Nullable String authority) {
		this.accounts.invite(null, email, name, role, authority)
			.ifPresent((invited) -> this.accounts.setPassword(invited.token(), PASSWORD));
		return this.signIn.signIn(email, PASSWORD, "127.0.0.1").orElseThrow();
	}

	/** A round in which two teams gave one answer each, not all of it decided. */
	private void roundOfTeams(Viewer lead, Viewer officer) {
		UUID round = this.rounds.open(lead, new NewRound("Trial round",
				"To see how two of our teams use the framework.", null, Answering.TEAM, false));
		List<Team> teams = this.authorities.teamsOf("northvale");
		this.rounds.answerAsLead(lead, round, teams.getFirst().id());
		this.rounds.invite(lead, round, List.of(officer.id()), List.of(), teams.getLast().id());
		List<Framework.Pillar> pillars = this.frameworks.current().pillars();
		for (int i = 0; i < pillars.size(); i++) {
			List<Integer> first = EARLIER_ROUND.get(i).stream().map((level) -> Math.max(level - 1, 1)).toList();
			List<Integer> second = new ArrayList<>(EARLIER_ROUND.get(i));
			second.set(1, second.get(1) + 1);
			answer(lead, round, pillars.get(i), first);
			answer(officer, round, pillars.get(i), second);
		}
		this.responses.finish(lead, round);
		this.responses.finish(officer, round);
		this.rounds.close(lead, round, null);
		for (int i = 0; i < pillars.size(); i++) {
			decide(lead, round, pillars.get(i), EARLIER_ROUND.get(i), teams.getLast());
		}
		this.agreements.conclude(lead, round);
	}

	/**
	 * The lower of two levels each time; most of what somebody did not know stays open.
	 */
	private void decide(Viewer lead, UUID round, Framework.Pillar pillar, List<Integer> levels, Team other) {
		for (int i = 0; i < pillar.criteria().size(); i++) {
			if (levels.get(i) > 0 || i > 3) {
				this.agreements
					.record(lead, round, pillar.slug(), pillar.criteria().get(i).id(),
							new Decision(AnswerKind.LEVEL, Math.max(levels.get(i) - 1, 1),
									"Between the two levels we chose the lower, as the framework asks.",
									(i == 1) ? other.name()
											+ " would have gone higher, because its own plan already says so." : null,
									0));
			}
		}
	}

	private UUID finishedRound(Viewer lead) {
		UUID round = this.rounds.open(lead, NewRound.called("First round"));
		this.rounds.answerAsLead(lead, round, null);
		List<Framework.Pillar> pillars = this.frameworks.current().pillars();
		for (int i = 0; i < pillars.size(); i++) {
			answer(lead, round, pillars.get(i), EARLIER_ROUND.get(i));
		}
		this.responses.finish(lead, round);
		this.agreements.confirmOnly(lead, round);
		this.agreements.setTarget(lead, round, "leadership", new Target(5, Importance.MISSION_CRITICAL,
				"Nothing else lasts here unless the mayor and the directors ask for it.", 0));
		this.agreements.setTarget(lead, round, "shared-strategic-aims", new Target(2, Importance.STANDARD, null, 0));
		this.submissions.submit(lead, round, this.submissions.check(lead, round).version(), Consent.NAMED,
				"The papers of our invented board show the levels marked as established.");
		return round;
	}

	/** What Northvale does about its gaps: one thing late, one done, one a team's. */
	private void actions(Viewer lead, Viewer officer, UUID round) {
		LocalDate today = Dates.today();
		ActionOwner officers = ActionOwner.ofPerson(officer.id());
		ActionOwner transport = this.authorities.teamsOf("northvale")
			.stream()
			.filter((team) -> team.name().equals("Transport"))
			.map((team) -> ActionOwner.ofTeam(team.id()))
			.findFirst()
			.orElseThrow();
		UUID late = action(lead, round, 3, 0, "Write health into the (invented) transport strategy", officers,
				today.minusDays(12));
		progress(officer, late, 0, ActionStatus.UNDER_WAY, "The draft has a chapter on health. Invented.", null);
		UUID done = action(lead, round, 0, 1, "Put two days a week for health into the (invented) budget", officers,
				today.plusDays(14));
		progress(officer, done, 0, ActionStatus.UNDER_WAY, "Asked finance for a line in next year’s budget. Invented.",
				null);
		progress(officer, done, 1, ActionStatus.DONE, "The budget has the line. Invented.",
				"Budget paper of Northvale, which does not exist, page 12");
		action(lead, round, 4, 0, "Try a health impact assessment on one (invented) bus route", transport,
				today.plusDays(21));
		action(lead, round, 3, 1, "Ask residents of three (invented) towns what they expect", officers,
				today.plusDays(5));
		UUID stopped = action(lead, round, 4, 2, "Buy a dashboard for (invented) indicators",
				ActionOwner.ofPerson(lead.id()), null);
		progress(lead, stopped, 0, ActionStatus.STOPPED, "A shared spreadsheet will do for now. Invented.", null);
	}

	private UUID action(Viewer lead, UUID round, int pillar, int criterion, String what, ActionOwner owner,
			@Nullable LocalDate due) {
		String slug = this.frameworks.current().pillars().get(pillar).criteria().get(criterion).slug();
		return this.improvements.add(lead, round, slug, new Plan(what, owner, due));
	}

	private void progress(Viewer by, UUID action, int version, ActionStatus status, String note,
			@Nullable String evidence) {
		this.improvements.progress(by, action, version, new Progress(status, evidence, null), note);
	}

	private void openRound(Viewer lead, Viewer officer) {
		UUID round = this.rounds.open(lead,
				new NewRound("Second round", "To see what a year of work has changed, before the new plan is written.",
						Dates.today().plusWeeks(3), Answering.INDIVIDUAL, false));
		this.rounds.invite(lead, round, List.of(officer.id()), List.of(), null);
		this.rounds.answerAsLead(lead, round, null);
		answer(officer, round, this.frameworks.current().pillars().getFirst(), List.of(3, 3, 3, 2, 4, 3, 3));
	}

	/** A round that nine people of three teams have answered, ready to be agreed on. */
	private void roundAcrossTeams(Viewer lead) {
		UUID round = this.rounds.open(lead, new NewRound("Across our teams",
				"To find out where our teams see things differently.", null, Answering.INDIVIDUAL, false));
		List<Framework.Pillar> pillars = this.frameworks.current().pillars();
		List<Team> teams = this.authorities.teamsOf("southmere").subList(0, 3);
		for (int i = 0; i < 9; i++) {
			Team team = teams.get(i / 3);
			String name = team.name() + " officer " + (i % 3 + 1);
			Person person = this.accounts
				.invite(null, name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@southmere.example", name,
						Role.OFFICER, "southmere")
				.orElseThrow()
				.person();
			Viewer officer = new Viewer(person.id(), person.email(), person.name(), Role.OFFICER, "southmere");
			this.rounds.invite(lead, round, List.of(person.id()), List.of(), team.id());
			for (int j = 0; j < pillars.size(); j++) {
				answerDifferently(officer, round, pillars.get(j), EARLIER_ROUND.get(j), i);
			}
			this.responses.finish(officer, round);
		}
		this.rounds.close(lead, round, null);
	}

	/** The more often a criterion's place is even, the less people agree on it. */
	private void answerDifferently(Viewer officer, UUID round, Framework.Pillar pillar, List<Integer> levels, int who) {
		Map<Integer, Answer> answers = new HashMap<>();
		for (int i = 0; i < pillar.criteria().size(); i++) {
			int apart = switch (i % 4) {
				case 0 -> who / 3 * 2 - 2;
				case 1 -> who % 3 - 1;
				case 2 -> (who == 4) ? 1 : 0;
				default -> (who % 2 == 0) ? 1 : -1;
			};
			boolean unknown = levels.get(i) == 0 || (i == 3 && who > 5);
			Integer level = unknown ? null : Math.clamp(levels.get(i) + apart, 1, 5);
			String note = (who % 3 == i % 3) ? NOTES.get((who + i) % NOTES.size()) : null;
			answers.put(pillar.criteria().get(i).id(),
					new Answer(unknown ? AnswerKind.NOT_KNOWN : AnswerKind.LEVEL, level, null,
							unknown ? null : Confidence.values()[(who + i) % 3], note, null,
							(note != null) ? EvidenceStrength.STATED : null, false));
		}
		this.responses.save(officer, round, pillar.slug(), 0, answers);
	}

	private void answer(Viewer respondent, UUID round, Framework.Pillar pillar, List<Integer> levels) {
		Map<Integer, Answer> answers = new HashMap<>();
		for (int i = 0; i < Math.min(levels.size(), pillar.criteria().size()); i++) {
			int level = levels.get(i);
			answers.put(pillar.criteria().get(i).id(), (level > 0) ? Answer.level(level) : Answer.notKnown());
		}
		this.responses.save(respondent, round, pillar.slug(), 0, answers);
	}

	/** An exercise over the first few entries of a kind, ready to be scored. */
	private UUID exercise(Viewer scorer, String name, String question, LibraryOption.Kind kind, int options) {
		UUID id = this.exercises.open(scorer, name, question, kind);
		Exercise exercise = this.exercises.get(scorer, id);
		List<String> codes = this.exercises.offered(exercise).stream().map(LibraryOption::code).limit(options).toList();
		this.exercises.choose(scorer, id, exercise.optionsVersion(), codes);
		return id;
	}

	private void scoredExercise(Viewer facilitator) {
		UUID id = exercise(facilitator, "A first look at levers", "Which of these levers deserves a closer look?",
				LibraryOption.Kind.LEVER, SCORES.size());
		Exercise exercise = this.exercises.get(facilitator, id);
		Seat seat = this.participants.seat(id, facilitator, Optional.empty());
		List<Change> changes = new ArrayList<>();
		for (int i = 0; i < SCORES.size(); i++) {
			for (int j = 0; j < exercise.criteria().size(); j++) {
				int points = SCORES.get(i).get(j);
				changes.add(new Change(new ScoredCell(exercise.options().get(i).id(), exercise.criteria().get(j).id()),
						null, (points >= 0) ? Score.of(points) : Score.NO_VIEW));
			}
		}
		this.scores.save(seat, changes);
		this.facilitation.reveal(facilitator, id);
	}

}
