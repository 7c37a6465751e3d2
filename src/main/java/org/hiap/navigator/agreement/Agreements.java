package org.hiap.navigator.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.AssessmentResults.CriterionResult;
import org.hiap.navigator.agreement.AssessmentResults.PillarResult;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.response.Answer;
import org.hiap.navigator.response.GivenAnswer;
import org.hiap.navigator.response.GivenAnswers;
import org.hiap.navigator.response.Progress;
import org.hiap.navigator.scoring.Agreement;
import org.hiap.navigator.scoring.PillarStrength;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to agreed levels, targets and the results they give. */
@Service
@Transactional
public class Agreements {

	private static final Agreement NO_ANSWERS = Agreement.of(List.of());

	private final AgreedLevels levels;

	private final PillarTargets targets;

	private final Assessments assessments;

	private final Rounds rounds;

	private final Progress progress;

	private final GivenAnswers given;

	private final Frameworks frameworks;

	private final AuditTrail audit;

	Agreements(AgreedLevels levels, PillarTargets targets, Assessments assessments, Rounds rounds, Progress progress,
			GivenAnswers given, Frameworks frameworks, AuditTrail audit) {
		this.levels = levels;
		this.targets = targets;
		this.assessments = assessments;
		this.rounds = rounds;
		this.progress = progress;
		this.given = given;
		this.frameworks = frameworks;
		this.audit = audit;
	}

	/** What became of a decision or a target. */
	public enum Recorded {

		/** Stored, now or by an earlier post of the same decision. */
		YES,
		/** Not stored: somebody decided otherwise after the page was opened. */
		STALE,
		/** Not stored: answers are still given, or the programme has a copy. */
		NOT_NOW

	}

	/**
	 * How far the agreement of a round is, pillar by pillar.
	 * @throws NotFoundException while answers are given
	 */
	@Transactional(readOnly = true)
	public AgreementOverview overview(Viewer viewer, UUID id) {
		Assessment assessment = this.assessments.get(viewer, id);
		Map<Integer, Agreement> answers = this.given.spread(viewer, id);
		Map<Integer, AgreedLevel> agreed = agreed(id);
		List<AgreementOverview.Line> lines = new ArrayList<>();
		for (Framework.Pillar pillar : this.frameworks.version(assessment.frameworkVersion()).pillars()) {
			int decided = (int) pillar.criteria().stream().filter((each) -> agreed.containsKey(each.id())).count();
			int discuss = (int) pillar.criteria()
				.stream()
				.filter((each) -> !agreed.containsKey(each.id()))
				.filter((each) -> answers.getOrDefault(each.id(), NO_ANSWERS).discuss())
				.count();
			lines.add(new AgreementOverview.Line(pillar, decided, discuss));
		}
		return new AgreementOverview(assessment, this.given.respondents(viewer, id), lines);
	}

	/**
	 * What was answered to the criteria of a pillar and decided on them, what to talk
	 * about first coming first.
	 * @throws NotFoundException while answers are given
	 */
	@Transactional(readOnly = true)
	public PillarAgreement agreement(Viewer viewer, UUID id, String pillarSlug) {
		Assessment assessment = this.assessments.get(viewer, id);
		Framework.Pillar pillar = this.frameworks.version(assessment.frameworkVersion())
			.pillar(pillarSlug)
			.orElseThrow(NotFoundException::new);
		Map<Integer, List<GivenAnswer>> given = this.given.toPillar(viewer, id, pillarSlug)
			.stream()
			.collect(Collectors.groupingBy(GivenAnswer::criterionId));
		Map<Integer, AgreedLevel> agreed = agreed(id);
		List<CriterionAgreement> criteria = pillar.criteria()
			.stream()
			.map((criterion) -> criterionAgreement(criterion, given.getOrDefault(criterion.id(), List.of()),
					agreed.get(criterion.id())))
			.sorted(Comparator.comparing(CriterionAgreement::answers, Agreement.MOST_DISAGREEMENT_FIRST))
			.toList();
		return new PillarAgreement(assessment, pillar, criteria);
	}

	/**
	 * Records what was decided on a criterion.
	 * @param decision with the version of the one it replaces
	 * @throws NotFoundException when the criterion is not the round's
	 * @throws IllegalArgumentException when the decision needs a reason and has none
	 */
	public Recorded record(Viewer viewer, UUID id, String pillarSlug, int criterionId, Decision decision) {
		Assessment assessment = this.assessments.getAlone(viewer, id);
		if (!assessment.isAgreeing()) {
			return Recorded.NOT_NOW;
		}
		CriterionAgreement criterion = agreement(viewer, id, pillarSlug).criteria()
			.stream()
			.filter((each) -> each.criterion().id() == criterionId)
			.findFirst()
			.orElseThrow(NotFoundException::new);
		if (criterion.decision().saysTheSameAs(decision)) {
			return Recorded.YES;
		}
		if (criterion.decision().version() != decision.version()) {
			return Recorded.STALE;
		}
		if (decision.reason() == null && criterion.needsReason(decision.kind(), decision.level())) {
			throw new IllegalArgumentException("The decision on criterion " + criterionId + " needs a reason");
		}
		this.levels.findByKey(new AgreedLevel.Key(id, criterionId))
			.ifPresentOrElse((stored) -> stored.change(decision, viewer.id()),
					() -> this.levels.save(new AgreedLevel(id, criterionId, decision, viewer.id())));
		this.audit.record(viewer.id(), "recorded an agreed level in",
				"assessment " + id + " " + criterion.criterion().slug());
		return Recorded.YES;
	}

	/**
	 * Concludes the agreement; what is undecided stays so. Concluding twice concludes
	 * once.
	 * @throws NotFoundException while answers are given
	 */
	public void conclude(Viewer viewer, UUID id) {
		this.assessments.agree(viewer, id);
	}

	/**
	 * Takes the answers of the only respondent, whose time is up or who has finished, for
	 * the agreed levels where nothing was decided with words of its own, and concludes.
	 * Confirming twice confirms once.
	 * @throws NotFoundException when somebody else answered too, or may still
	 */
	public void confirmOnly(Viewer lead, UUID id) {
		if (this.assessments.getAlone(lead, id).isAgreed()) {
			return;
		}
		if (!isConfirmable(lead, id)) {
			throw new NotFoundException();
		}
		if (this.assessments.get(lead, id).isOpen()) {
			this.rounds.closeWhenAllHaveAnswered(lead, id);
		}
		Map<Integer, AgreedLevel> agreed = agreed(id);
		for (GivenAnswer given : this.given.all(lead, id)) {
			Answer answer = given.answer();
			Decision decision = new Decision(answer.kind(), answer.level(), answer.reason(), null, 0);
			AgreedLevel stored = agreed.get(given.criterionId());
			if (stored == null) {
				this.levels.save(new AgreedLevel(id, given.criterionId(), decision, lead.id()));
			}
			else if (stored.decision().isBare() && !stored.decision().saysTheSameAs(decision)) {
				stored.change(decision, lead.id());
			}
		}
		this.assessments.agree(lead, id);
	}

	/**
	 * Whether the answers of the only respondent can be taken for the agreed levels:
	 * nobody else answered, and nobody may still.
	 */
	@Transactional(readOnly = true)
	public boolean isConfirmable(Viewer lead, UUID id) {
		boolean over = !this.assessments.get(lead, id).isOpen() || this.progress.of(lead, id).allHaveFinished();
		return over && this.given.respondents(lead, id) == 1;
	}

	/**
	 * The results of an assessment of the viewer's authority.
	 * @throws NotFoundException while its levels are not agreed
	 */
	@Transactional(readOnly = true)
	public AssessmentResults results(Viewer viewer, UUID id) {
		return resultsOf(this.assessments.get(viewer, id)).orElseThrow(NotFoundException::new);
	}

	/** The results an authority agreed last, as evidence elsewhere. */
	@Transactional(readOnly = true)
	public Optional<AssessmentResults> latest(String authorityCode) {
		return this.assessments.latestAgreed(authorityCode).flatMap(this::resultsOf);
	}

	/**
	 * Sets a pillar's target and importance.
	 * @throws NotFoundException while the levels are not agreed
	 */
	public Recorded setTarget(Viewer viewer, UUID id, String pillarSlug, Target target) {
		Assessment assessment = this.assessments.getAlone(viewer, id);
		AssessmentResults results = resultsOf(assessment).orElseThrow(NotFoundException::new);
		Target current = results.pillar(pillarSlug).orElseThrow(NotFoundException::new).target();
		if (current.saysTheSameAs(target)) {
			return Recorded.YES;
		}
		if (!assessment.isAgreeing()) {
			return Recorded.NOT_NOW;
		}
		if (current.version() != target.version()) {
			return Recorded.STALE;
		}
		PillarTarget.Key key = new PillarTarget.Key(id, pillarSlug);
		this.targets.findByKey(key)
			.ifPresentOrElse((stored) -> stored.change(target),
					() -> this.targets.save(new PillarTarget(id, pillarSlug, target)));
		this.audit.record(viewer.id(), "set the target of", "assessment " + id + " " + pillarSlug);
		return Recorded.YES;
	}

	private Optional<AssessmentResults> resultsOf(Assessment assessment) {
		if (!assessment.isAgreed()) {
			return Optional.empty();
		}
		Map<Integer, AgreedLevel> agreed = agreed(assessment.id());
		Map<String, Target> set = this.targets.findByKeyAssessmentId(assessment.id())
			.stream()
			.collect(Collectors.toMap(PillarTarget::pillarSlug, PillarTarget::target));
		List<PillarResult> pillars = this.frameworks.version(assessment.frameworkVersion())
			.pillars()
			.stream()
			.map((pillar) -> result(pillar, agreed, set.getOrDefault(pillar.slug(), Target.DEFAULT)))
			.toList();
		return Optional.of(new AssessmentResults(assessment.id(), assessment.authorityCode(), assessment.name(),
				Objects.requireNonNull(assessment.agreedAt()), Objects.requireNonNull(assessment.agreedBy()), pillars));
	}

	private Map<Integer, AgreedLevel> agreed(UUID id) {
		return this.levels.findByKeyAssessmentId(id)
			.stream()
			.collect(Collectors.toMap(AgreedLevel::criterionId, Function.identity()));
	}

	private static CriterionAgreement criterionAgreement(Framework.Criterion criterion, List<GivenAnswer> given,
			@Nullable AgreedLevel agreed) {
		Agreement answers = Agreement.of(given.stream().map((each) -> each.answer().scored()).toList());
		return (agreed != null)
				? new CriterionAgreement(criterion, given, answers, agreed.decision(), agreed.agreedBy(),
						agreed.agreedAt())
				: new CriterionAgreement(criterion, given, answers, Decision.UNDECIDED, null, null);
	}

	private static PillarResult result(Framework.Pillar pillar, Map<Integer, AgreedLevel> agreed, Target target) {
		List<CriterionResult> criteria = pillar.criteria()
			.stream()
			.map((criterion) -> new CriterionResult(criterion, decision(agreed.get(criterion.id()))))
			.toList();
		return new PillarResult(pillar,
				new PillarStrength(criteria.stream().map((each) -> each.agreed().scored()).toList()), target, criteria);
	}

	private static Decision decision(@Nullable AgreedLevel level) {
		return (level != null) ? level.decision() : Decision.UNDECIDED;
	}

}
