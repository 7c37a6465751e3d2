package org.hiap.navigator.agreement;

import java.util.ArrayList;
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
import org.hiap.navigator.assessment.Answer;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.assessment.OwnAnswers;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.scoring.PillarStrength;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to agreed levels, targets and the results they give. */
@Service
@Transactional
public class Agreements {

	private final AgreedLevels levels;

	private final PillarTargets targets;

	private final Assessments assessments;

	private final Frameworks frameworks;

	private final AuditTrail audit;

	Agreements(AgreedLevels levels, PillarTargets targets, Assessments assessments, Frameworks frameworks,
			AuditTrail audit) {
		this.levels = levels;
		this.targets = targets;
		this.assessments = assessments;
		this.frameworks = frameworks;
		this.audit = audit;
	}

	/**
	 * Records a lone respondent's own answers as the agreed levels. Confirming twice
	 * records them once.
	 */
	public void confirmOwn(Viewer viewer, UUID id) {
		if (!this.assessments.agree(viewer, id)) {
			return;
		}
		OwnAnswers own = this.assessments.answers(viewer, id);
		Framework framework = this.frameworks.version(own.frameworkVersion());
		List<AgreedLevel> agreed = new ArrayList<>();
		for (Framework.Pillar pillar : framework.pillars()) {
			for (Framework.Criterion criterion : pillar.criteria()) {
				agreed.add(
						new AgreedLevel(id, criterion.id(), own.pillar(pillar.slug()).to(criterion.id()), viewer.id()));
			}
		}
		this.levels.saveAll(agreed);
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
	 * @return false when somebody changed them after the form was opened
	 */
	public boolean setTarget(Viewer viewer, UUID id, String pillarSlug, Target target) {
		AssessmentResults results = resultsOf(this.assessments.getAlone(viewer, id))
			.orElseThrow(NotFoundException::new);
		Target current = results.pillar(pillarSlug).orElseThrow(NotFoundException::new).target();
		if (current.saysTheSameAs(target)) {
			return true;
		}
		if (current.version() != target.version()) {
			return false;
		}
		PillarTarget.Key key = new PillarTarget.Key(id, pillarSlug);
		this.targets.findByKey(key)
			.ifPresentOrElse((stored) -> stored.change(target),
					() -> this.targets.save(new PillarTarget(id, pillarSlug, target)));
		this.audit.record(viewer.id(), "set the target of", "assessment " + id + " " + pillarSlug);
		return true;
	}

	private Optional<AssessmentResults> resultsOf(Assessment assessment) {
		if (!assessment.isAgreed()) {
			return Optional.empty();
		}
		List<AgreedLevel> stored = this.levels.findByKeyAssessmentId(assessment.id());
		Map<Integer, AgreedLevel> agreed = stored.stream()
			.collect(Collectors.toMap(AgreedLevel::criterionId, Function.identity()));
		Map<String, Target> set = this.targets.findByKeyAssessmentId(assessment.id())
			.stream()
			.collect(Collectors.toMap(PillarTarget::pillarSlug, PillarTarget::target));
		List<PillarResult> pillars = this.frameworks.version(assessment.frameworkVersion())
			.pillars()
			.stream()
			.map((pillar) -> result(pillar, agreed, set.getOrDefault(pillar.slug(), Target.DEFAULT)))
			.toList();
		return Optional.of(new AssessmentResults(assessment.id(), assessment.authorityCode(), assessment.name(),
				Objects.requireNonNull(assessment.agreedAt()), stored.getFirst().agreedBy(), pillars));
	}

	private static PillarResult result(Framework.Pillar pillar, Map<Integer, AgreedLevel> agreed, Target target) {
		List<CriterionResult> criteria = pillar.criteria()
			.stream()
			.map((criterion) -> new CriterionResult(criterion, answer(agreed.get(criterion.id()))))
			.toList();
		return new PillarResult(pillar,
				new PillarStrength(criteria.stream().map((each) -> each.agreed().scored()).toList()), target, criteria);
	}

	private static Answer answer(@Nullable AgreedLevel level) {
		return (level != null) ? level.answer() : Answer.none();
	}

}
