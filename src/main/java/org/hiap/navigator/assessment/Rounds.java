package org.hiap.navigator.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.Team;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.notice.Notice;
import org.hiap.navigator.notice.Notices;
import org.hiap.navigator.notice.Urgency;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a lead runs a round: opens it, asks people, reminds them, extends, closes and
 * reopens it.
 */
@Service
@Transactional
public class Rounds {

	private final AssessmentRepository assessments;

	private final Respondents respondents;

	private final RoundChanges changes;

	private final Authorities authorities;

	private final Accounts accounts;

	private final Frameworks frameworks;

	private final Notices notices;

	private final AuditTrail audit;

	private final Words words;

	Rounds(AssessmentRepository assessments, Respondents respondents, RoundChanges changes, Authorities authorities,
			Accounts accounts, Frameworks frameworks, Notices notices, AuditTrail audit, Words words) {
		this.assessments = assessments;
		this.respondents = respondents;
		this.changes = changes;
		this.authorities = authorities;
		this.accounts = accounts;
		this.frameworks = frameworks;
		this.notices = notices;
		this.audit = audit;
		this.words = words;
	}

	/** Somebody without an account who is asked to answer. */
	public record Newcomer(String email, String name) {
	}

	/** Opens a round with the newest framework version; nobody is asked yet. */
	public UUID open(Viewer lead, NewRound round) {
		if (round.deadline() != null && round.deadline().isBefore(Dates.today())) {
			throw new IllegalArgumentException("The deadline is over: " + round.deadline());
		}
		Assessment assessment = this.assessments
			.save(new Assessment(lead.authority(), this.frameworks.current().version(), round, lead.id()));
		this.audit.record(lead.id(), "opened", "assessment " + assessment.id());
		return assessment.id();
	}

	/** Everybody who was asked in a round, those who were removed included. */
	@Transactional(readOnly = true)
	public List<Respondent> respondents(Viewer viewer, UUID id) {
		get(viewer, id);
		return this.respondents.findByKeyAssessmentId(id);
	}

	/** What was done to a round since it was opened, first things first. */
	@Transactional(readOnly = true)
	public List<RoundChange> changes(Viewer viewer, UUID id) {
		get(viewer, id);
		return this.changes.findByAssessmentIdOrderByHappenedAt(id);
	}

	/**
	 * Asks the lead to answer, who needs no notice of it.
	 * @throws NotFoundException when the round is over, or the team is not the
	 * authority's
	 */
	public void answerAsLead(Viewer lead, UUID id, @Nullable UUID teamId) {
		Assessment assessment = open(lead, id, teamId);
		ask(assessment, lead.id(), teamId);
		this.audit.record(lead.id(), "asked to answer", "assessment " + id + " person " + lead.id());
	}

	/**
	 * Asks people of the authority to answer, and tells them; who was asked before is not
	 * asked again.
	 * @param people ids of accounts of the authority
	 * @param newcomers people without an account, who get one
	 * @param teamId the team they answer with; needed where teams answer
	 * @return how many people were newly asked
	 * @throws NotFoundException when the round is over, or somebody or the team is not
	 * the authority's
	 */
	public int invite(Viewer lead, UUID id, Collection<UUID> people, Collection<Newcomer> newcomers,
			@Nullable UUID teamId) {
		Assessment assessment = open(lead, id, teamId);
		Map<UUID, Person> own = peopleOf(lead);
		int asked = 0;
		for (UUID person : people) {
			if (!own.containsKey(person) || own.get(person).isDisabled()) {
				throw new NotFoundException();
			}
			if (ask(assessment, person, teamId)) {
				asked++;
				tell(own.get(person), invitation(lead, assessment));
				this.audit.record(lead.id(), "asked to answer", "assessment " + id + " person " + person);
			}
		}
		for (Newcomer newcomer : newcomers) {
			UUID person = this.accounts.invite(lead, newcomer.email(), newcomer.name(), Role.OFFICER, lead.authority())
				.orElseThrow(NotFoundException::new)
				.person()
				.id();
			ask(assessment, person, teamId);
			asked++;
			inviteWithLink(person, invitation(lead, assessment));
			this.audit.record(lead.id(), "asked to answer", "assessment " + id + " person " + person);
		}
		return asked;
	}

	/** What became of following a team's answer link. */
	public enum Joined {

		/** The viewer answers with that team, now or already. */
		YES,
		/** The viewer answers with another team already. */
		ELSEWHERE,
		/**
		 * The lead has taken the viewer off the round, and only the lead can ask again.
		 */
		REMOVED,
		/** The round is over. */
		OVER

	}

	/**
	 * The viewer, of the round's authority, follows a team's answer link.
	 * @throws NotFoundException when the round or the team is not the authority's
	 */
	public Joined join(Viewer viewer, UUID id, UUID teamId) {
		team(viewer, teamId);
		Assessment assessment = this.assessments.lock(id, viewer.authority()).orElseThrow(NotFoundException::new);
		Respondent already = this.respondents.findByKey(new Respondent.Key(id, viewer.id())).orElse(null);
		if (already != null) {
			return already.isRemoved() ? Joined.REMOVED
					: Objects.equals(already.teamId(), teamId) ? Joined.YES : Joined.ELSEWHERE;
		}
		if (!assessment.isOpen()) {
			return Joined.OVER;
		}
		ask(assessment, viewer.id(), teamId);
		this.audit.record(viewer.id(), "joined", "assessment " + id + " team " + teamId);
		return Joined.YES;
	}

	/** Somebody is no longer asked; what they answered stays and counts. */
	public void remove(Viewer lead, UUID id, UUID personId) {
		alone(lead, id);
		Respondent respondent = this.respondents.findByKey(new Respondent.Key(id, personId))
			.orElseThrow(NotFoundException::new);
		if (!respondent.isRemoved()) {
			respondent.remove();
			this.audit.record(lead.id(), "removed", "assessment " + id + " person " + personId);
		}
	}

	/** Reminds some of the respondents of what is asked of them. */
	public void remind(Viewer lead, UUID id, Collection<UUID> people) {
		Assessment assessment = open(lead, id, null);
		Notice reminder = new Notice(Urgency.NOW, this.words.of("round.reminder.title", assessment.name()),
				this.words.of("round.reminder.text", lead.personName()) + until(assessment), "/assessments/" + id);
		asked(lead, id).forEach((respondent, person) -> {
			if (people.contains(person.id())) {
				respondent.remind();
				tell(person, reminder);
			}
		});
		this.audit.record(lead.id(), "reminded the respondents of", "assessment " + id);
	}

	/**
	 * Moves the deadline, and tells those who are asked.
	 * @param deadline today or later
	 * @throws NotFoundException when the round is over
	 */
	public void extend(Viewer lead, UUID id, LocalDate deadline) {
		if (deadline.isBefore(Dates.today())) {
			throw new IllegalArgumentException("The deadline is over: " + deadline);
		}
		Assessment assessment = open(lead, id, null);
		if (!deadline.equals(assessment.deadline())) {
			assessment.extend(deadline);
			changed(lead, id, RoundChange.Kind.EXTENDED, null, deadline);
			tellRespondents(lead, assessment,
					this.words.of("round.notice.deadline.title", assessment.name(), Dates.day(deadline)),
					this.words.of("round.notice.deadline.text", lead.personName(), Dates.day(deadline)));
		}
	}

	/**
	 * Ends the answering. Closing twice closes once.
	 * @param reason why, needed before the deadline
	 */
	public void close(Viewer lead, UUID id, @Nullable String reason) {
		Assessment assessment = alone(lead, id);
		if (assessment.isOpen()) {
			if (reason == null && assessment.wouldCloseEarly(Dates.today())) {
				throw new IllegalArgumentException("Closing before the deadline needs a reason");
			}
			assessment.close();
			changed(lead, id, RoundChange.Kind.CLOSED, reason, null);
		}
	}

	/**
	 * Ends the answering because nobody is left to answer; the trail tells of what the
	 * lead does then.
	 */
	public void closeWhenAllHaveAnswered(Viewer lead, UUID id) {
		Assessment assessment = alone(lead, id);
		if (assessment.isOpen()) {
			assessment.close();
			this.changes.save(new RoundChange(id, RoundChange.Kind.CLOSED, null, null, lead.id()));
		}
	}

	/**
	 * Lets answers be given again, but not while the programme has a copy, and tells
	 * those who are asked. Reopening twice reopens once.
	 * @throws NotFoundException when the programme has a copy
	 */
	public void reopen(Viewer lead, UUID id, String reason) {
		Assessment assessment = alone(lead, id);
		if (assessment.isOpen()) {
			return;
		}
		if (!assessment.isReopenable()) {
			throw new NotFoundException();
		}
		assessment.reopen();
		changed(lead, id, RoundChange.Kind.REOPENED, reason, null);
		tellRespondents(lead, assessment, this.words.of("round.notice.reopened.title", assessment.name()),
				this.words.of("round.notice.reopened.text", lead.personName(), reason));
	}

	private Assessment get(Viewer viewer, UUID id) {
		return this.assessments.findByIdAndAuthorityCode(id, viewer.authority()).orElseThrow(NotFoundException::new);
	}

	private Assessment alone(Viewer viewer, UUID id) {
		return this.assessments.lock(id, viewer.authority()).orElseThrow(NotFoundException::new);
	}

	private Assessment open(Viewer lead, UUID id, @Nullable UUID teamId) {
		Assessment assessment = alone(lead, id);
		if (!assessment.isOpen()) {
			throw new NotFoundException();
		}
		if (teamId != null) {
			team(lead, teamId);
		}
		return assessment;
	}

	private Team team(Viewer viewer, UUID teamId) {
		return this.authorities.teamsOf(viewer.authority())
			.stream()
			.filter((team) -> team.id().equals(teamId))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Whether they were not asked before. */
	private boolean ask(Assessment assessment, UUID personId, @Nullable UUID teamId) {
		if (assessment.isAnsweredByTeams() && teamId == null) {
			throw new IllegalArgumentException("Where teams answer, everybody answers with a team");
		}
		Respondent known = this.respondents.findByKey(new Respondent.Key(assessment.id(), personId)).orElse(null);
		if (known == null) {
			this.respondents.save(new Respondent(assessment.id(), personId, teamId));
			return true;
		}
		if (!known.isRemoved()) {
			return false;
		}
		// Nobody reads one team's answers after another's.
		known.ask(assessment.isAnsweredByTeams() ? known.teamId() : teamId);
		return true;
	}

	private Map<UUID, Person> peopleOf(Viewer lead) {
		return this.accounts.peopleOf(lead.authority())
			.stream()
			.collect(Collectors.toMap(Person::id, Function.identity()));
	}

	/** Tells those who are asked, apart from who did it, what has changed for them. */
	private void tellRespondents(Viewer lead, Assessment assessment, String title, String text) {
		Notice notice = new Notice(Urgency.NOW, title, text, "/assessments/" + assessment.id());
		asked(lead, assessment.id()).values()
			.stream()
			.filter((person) -> !person.id().equals(lead.id()))
			.forEach((person) -> tell(person, notice));
	}

	/** Those who are asked now and can be told of it. */
	private SequencedMap<Respondent, Person> asked(Viewer lead, UUID id) {
		Map<UUID, Person> own = peopleOf(lead);
		SequencedMap<Respondent, Person> asked = new LinkedHashMap<>();
		for (Respondent respondent : this.respondents.findByKeyAssessmentId(id)) {
			Person person = own.get(respondent.personId());
			if (!respondent.isRemoved() && person != null && !person.isDisabled()) {
				asked.put(respondent, person);
			}
		}
		return asked;
	}

	/**
	 * Whoever has no password yet could not read a notice, and gets a link to set one.
	 */
	private void tell(Person person, Notice notice) {
		if (person.isInvited()) {
			inviteWithLink(person.id(), notice);
		}
		else {
			this.notices.tell(person.id(), notice);
		}
	}

	private void inviteWithLink(UUID person, Notice notice) {
		this.notices.invite(person, notice.title(),
				notice.text() + "\n\n" + this.words.of("round.invitation.newcomer"));
	}

	private Notice invitation(Viewer lead, Assessment assessment) {
		String text = this.words.of("round.invitation.text", lead.personName(),
				this.authorities.get(assessment.authorityCode()).name()) + until(assessment)
				+ ((assessment.purpose() != null) ? "\n\n" + assessment.purpose() : "");
		return new Notice(Urgency.NOW, this.words.of("round.invitation.title", assessment.name()), text,
				"/assessments/" + assessment.id());
	}

	private String until(Assessment assessment) {
		return (assessment.deadline() != null) ? " " + this.words.of("round.until", Dates.day(assessment.deadline()))
				: "";
	}

	private void changed(Viewer lead, UUID id, RoundChange.Kind kind, @Nullable String reason,
			@Nullable LocalDate deadline) {
		this.changes.save(new RoundChange(id, kind, reason, deadline, lead.id()));
		this.audit.record(lead.id(), switch (kind) {
			case EXTENDED -> "extended";
			case CLOSED -> "closed";
			case REOPENED -> "reopened";
		}, "assessment " + id);
	}

}
