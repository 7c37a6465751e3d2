package org.hiap.navigator.submission;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.agreement.AssessmentResults;
import org.hiap.navigator.agreement.PillarAgreement;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.assessment.Respondent;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.notice.Notice;
import org.hiap.navigator.notice.Notices;
import org.hiap.navigator.notice.Urgency;
import org.hiap.navigator.response.GivenAnswer;
import org.hiap.navigator.response.GivenAnswers;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to submitting an assessment to the programme and to what becomes of it.
 * Everything that changes anything holds the assessment's lock.
 */
@Service
@Transactional
public class Submissions {

	/** The longest explanation, in characters. */
	public static final int LONGEST_EXPLANATION = 4000;

	private final SubmissionRows rows;

	private final Freezer freezer;

	private final Assessments assessments;

	private final Rounds rounds;

	private final Agreements agreements;

	private final GivenAnswers given;

	private final Authorities authorities;

	private final Accounts accounts;

	private final Notices notices;

	private final AuditTrail audit;

	private final Words words;

	Submissions(SubmissionRows rows, Freezer freezer, Assessments assessments, Rounds rounds, Agreements agreements,
			GivenAnswers given, Authorities authorities, Accounts accounts, Notices notices, AuditTrail audit,
			Words words) {
		this.rows = rows;
		this.freezer = freezer;
		this.assessments = assessments;
		this.rounds = rounds;
		this.agreements = agreements;
		this.given = given;
		this.authorities = authorities;
		this.accounts = accounts;
		this.notices = notices;
		this.audit = audit;
		this.words = words;
	}

	/** What became of submitting. */
	public enum Submitted {

		/** A copy is with the programme. */
		YES,
		/** Somebody else has submitted meanwhile. */
		ALREADY,
		/** A decision, a target or answers were changed after the page was opened. */
		CHANGED,
		/** The round was reopened, and its levels are not agreed again. */
		NOT_AGREED,
		/** Something is lacking without which nothing can be submitted. */
		INCOMPLETE

	}

	/**
	 * What an assessment lacks; whether others than the viewer have answered too is only
	 * looked at for a lead, who may submit.
	 * @throws NotFoundException while its levels are not agreed
	 */
	@Transactional(readOnly = true)
	public SubmissionCheck check(Viewer viewer, UUID id) {
		return check(viewer, this.assessments.get(viewer, id), pillars(viewer, id));
	}

	/**
	 * Freezes a copy of an agreed assessment and hands it to the programme. The people
	 * who answered are told.
	 * @param version of the check that the lead has seen
	 * @param explanation what high levels rest on that nobody gave evidence for, needed
	 * then
	 */
	public Submitted submit(Viewer lead, UUID id, long version, Consent consent, @Nullable String explanation) {
		Assessment assessment = this.assessments.getAlone(lead, id);
		if (assessment.isSubmitted() && !assessment.isSubmittable()) {
			return Submitted.ALREADY;
		}
		if (!assessment.isAgreed()) {
			return Submitted.NOT_AGREED;
		}
		List<PillarAgreement> pillars = pillars(lead, id);
		AssessmentResults results = this.agreements.results(lead, id);
		SubmissionCheck check = check(lead, assessment, pillars);
		if (check.version() != version) {
			return Submitted.CHANGED;
		}
		if (check.blocks()) {
			return Submitted.INCOMPLETE;
		}
		if (check.needsExplanation() && explanation == null) {
			throw new IllegalArgumentException("High levels without evidence need an explanation");
		}
		List<Respondent> asked = this.rounds.respondents(lead, id);
		this.assessments.submit(lead, id);
		Reference reference = reference(assessment);
		int stored = this.rows.add(id,
				this.freezer.copy(lead, check, pillars, results, asked, this.given.turnout(lead, id), explanation),
				lead.id());
		this.rows.add(id, this.rows.sharing(id).map(Sharing::number).orElse(0) + 1, consent, lead.id());
		tellThoseWhoAnswered(lead, assessment, asked, pillars, reference, stored);
		return Submitted.YES;
	}

	/**
	 * Every version of an assessment that was submitted, the newest first; none before
	 * the first.
	 * @throws NotFoundException for the programme before the first version
	 */
	@Transactional(readOnly = true)
	public List<Submission> versions(Viewer viewer, UUID id) {
		List<Submission> versions = this.rows.versions(id);
		if (viewer.role().ofAnAuthority()) {
			this.assessments.get(viewer, id);
		}
		else if (versions.isEmpty()) {
			throw new NotFoundException();
		}
		return versions;
	}

	/**
	 * What was in a version.
	 * @throws NotFoundException for the programme when the version was withdrawn
	 */
	@Transactional(readOnly = true)
	public FrozenCopy copy(Viewer viewer, UUID id, int version) {
		Submission submission = versions(viewer, id).stream()
			.filter((each) -> each.version() == version)
			.findFirst()
			.orElseThrow(NotFoundException::new);
		if (!viewer.role().ofAnAuthority() && submission.standing() == Standing.WITHDRAWN) {
			throw new NotFoundException();
		}
		return this.rows.copy(id, version).orElseThrow(NotFoundException::new);
	}

	/**
	 * What the programme has accepted of some assessments, for figures over several
	 * authorities: whoever asks keeps what must not be shown.
	 */
	@Transactional(readOnly = true)
	public List<AcceptedCopy> accepted(Collection<UUID> ids) {
		return this.rows.accepted(ids);
	}

	/**
	 * Takes a version back from the programme. Withdrawing twice withdraws once.
	 * @return false when its review has begun, or there is a later version
	 * @throws NotFoundException before it was ever submitted
	 */
	public boolean withdraw(Viewer lead, UUID id, int version) {
		this.assessments.getAlone(lead, id);
		List<Submission> versions = this.rows.versions(id);
		if (versions.isEmpty()) {
			throw new NotFoundException();
		}
		Optional<Submission> seen = versions.stream().filter((each) -> each.version() == version).findFirst();
		if (seen.filter((each) -> each.standing() == Standing.WITHDRAWN).isPresent()) {
			return true;
		}
		if (seen.filter(Submission::isCurrent).isEmpty() || !this.assessments.withdraw(lead, id)) {
			return false;
		}
		this.rows.add(id, version, Standing.WITHDRAWN, null, lead);
		return true;
	}

	/** How far an assessment may be shared; empty before it was ever submitted. */
	@Transactional(readOnly = true)
	public Optional<Sharing> sharing(Viewer viewer, UUID id) {
		versions(viewer, id);
		return this.rows.sharing(id);
	}

	/**
	 * Changes how far an assessment may be shared from now on; what was published before
	 * stays.
	 * @param number of the choice that the lead has seen
	 * @return false when somebody chose otherwise meanwhile
	 * @throws NotFoundException before it was ever submitted
	 */
	public boolean share(Viewer lead, UUID id, int number, Consent consent) {
		this.assessments.getAlone(lead, id);
		Sharing current = this.rows.sharing(id).orElseThrow(NotFoundException::new);
		if (current.consent() == consent) {
			return true;
		}
		if (current.number() != number) {
			return false;
		}
		this.rows.add(id, number + 1, consent, lead.id());
		this.audit.record(lead.id(), "chose the sharing of", "assessment " + id);
		return true;
	}

	/**
	 * The programme begins to review what was submitted; it cannot be withdrawn any more.
	 * @return false when nothing waits for that
	 * @throws NotFoundException when the viewer is not of the programme, or nothing was
	 * submitted
	 */
	public boolean startReview(Viewer reviewer, UUID id) {
		boolean started = this.assessments.startReview(reviewer, id);
		if (started) {
			this.rows.add(id, current(id).version(), Standing.IN_REVIEW, null, reviewer);
		}
		return started;
	}

	/**
	 * The programme accepts what it reviews, and the leads are told.
	 * @return false when it is not reviewing it
	 * @throws NotFoundException when the viewer is not of the programme, or nothing was
	 * submitted
	 */
	public boolean accept(Viewer reviewer, UUID id) {
		return this.assessments.accept(reviewer, id)
				&& answered(reviewer, id, Standing.ACCEPTED, null, "submission.notice.accepted");
	}

	/**
	 * The programme asks for a new version of what it reviews, and the leads are told.
	 * @return false when it is not reviewing it
	 * @throws NotFoundException when the viewer is not of the programme, or nothing was
	 * submitted
	 */
	public boolean sendBack(Viewer reviewer, UUID id, String reason) {
		return this.assessments.sendBack(reviewer, id)
				&& answered(reviewer, id, Standing.SENT_BACK, reason, "submission.notice.sent-back");
	}

	/**
	 * The programme asks for a new version of what it had accepted, and the leads are
	 * told.
	 * @return false when it has not accepted it
	 * @throws NotFoundException when the viewer is not of the programme, or nothing was
	 * submitted
	 */
	public boolean reopen(Viewer reviewer, UUID id, String reason) {
		return this.assessments.reopen(reviewer, id)
				&& answered(reviewer, id, Standing.REOPENED, reason, "submission.notice.reopened");
	}

	private SubmissionCheck check(Viewer viewer, Assessment assessment, List<PillarAgreement> pillars) {
		return SubmissionCheck.of(assessment, pillars, this.agreements.results(viewer, assessment.id()),
				this.rounds.respondents(viewer, assessment.id()), (viewer.role() == Role.LEAD) ? viewer.id() : null);
	}

	private List<PillarAgreement> pillars(Viewer viewer, UUID id) {
		return this.agreements.results(viewer, id)
			.pillars()
			.stream()
			.map((result) -> this.agreements.agreement(viewer, id, result.pillar().slug()))
			.toList();
	}

	/** The authority's lock keeps two of its assessments from getting one number. */
	private Reference reference(Assessment assessment) {
		return this.rows.reference(assessment.id()).orElseGet(() -> {
			String code = this.authorities.getAlone(assessment.authorityCode()).code();
			return this.rows.newReference(assessment.id(), code, Dates.today().getYear());
		});
	}

	private Submission current(UUID id) {
		return this.rows.versions(id).stream().findFirst().orElseThrow(NotFoundException::new);
	}

	private boolean answered(Viewer reviewer, UUID id, Standing became, @Nullable String reason, String notice) {
		Submission submission = current(id);
		this.rows.add(id, submission.version(), became, reason, reviewer);
		String reference = submission.reference().toString();
		String version = String.valueOf(submission.version());
		// Not that of the reference, which may have been merged into another since.
		String authority = this.assessments.authorityOf(id);
		Notice told = new Notice(Urgency.NOW, this.words.of(notice + ".title", reference),
				this.words.of(notice + ".text", reference, version), path(id));
		this.accounts.leadsOf(authority).forEach((lead) -> this.notices.tell(lead.id(), told));
		return true;
	}

	private void tellThoseWhoAnswered(Viewer lead, Assessment assessment, List<Respondent> asked,
			List<PillarAgreement> pillars, Reference reference, int version) {
		Set<UUID> answered = new HashSet<>();
		pillars.stream()
			.flatMap((pillar) -> pillar.criteria().stream())
			.flatMap((criterion) -> criterion.given().stream())
			.map(Submissions::whoever)
			.forEach(answered::add);
		Set<UUID> able = new HashSet<>();
		this.accounts.peopleOf(assessment.authorityCode())
			.stream()
			.filter((person) -> !person.isDisabled())
			.forEach((person) -> able.add(person.id()));
		Notice notice = new Notice(Urgency.DIGEST,
				this.words.of("submission.notice.submitted.title", assessment.name()),
				this.words.of("submission.notice.submitted.text", lead.personName(), reference.toString(),
						String.valueOf(version)),
				path(assessment.id()));
		asked.stream()
			.filter((respondent) -> !respondent.isRemoved() && able.contains(respondent.personId())
					&& !respondent.personId().equals(lead.id()))
			.filter((respondent) -> answered
				.contains(assessment.isAnsweredByTeams() ? respondent.teamId() : respondent.personId()))
			.forEach((respondent) -> this.notices.tell(respondent.personId(), notice));
	}

	/** The person, or the team. */
	private static UUID whoever(GivenAnswer given) {
		return Objects.requireNonNull((given.personId() != null) ? given.personId() : given.teamId());
	}

	private static String path(UUID id) {
		return "/assessments/" + id + "/submission";
	}

}
