package org.hiap.navigator.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.response.GivenAnswer;
import org.hiap.navigator.response.GivenAnswers;

import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to agreed rounds side by side, and to the teams of one. */
@Service
@Transactional(readOnly = true)
public class Comparisons {

	private final Agreements agreements;

	private final Assessments assessments;

	private final GivenAnswers given;

	private final Frameworks frameworks;

	Comparisons(Agreements agreements, Assessments assessments, GivenAnswers given, Frameworks frameworks) {
		this.agreements = agreements;
		this.assessments = assessments;
		this.given = given;
		this.frameworks = frameworks;
	}

	/** The newest other agreed rounds of an assessment's authority, at most 25. */
	public Slice<Assessment> others(Viewer viewer, UUID id) {
		return this.assessments.otherAgreed(this.assessments.get(viewer, id));
	}

	/**
	 * What has changed since the agreed round before; empty in the first.
	 * @throws NotFoundException while the assessment's levels are not agreed
	 */
	public Optional<AssessmentComparison> sinceTheRoundBefore(Viewer viewer, UUID id) {
		Assessment now = this.assessments.get(viewer, id);
		return this.assessments.agreedBefore(now).map((before) -> between(viewer, before, now));
	}

	/**
	 * What differs between an assessment and another of the same authority, whichever
	 * came first.
	 * @throws NotFoundException unless both are agreed and the authority's
	 */
	public AssessmentComparison between(Viewer viewer, UUID id, UUID otherId) {
		Assessment one = this.assessments.get(viewer, id);
		Assessment other = this.assessments.get(viewer, otherId);
		if (id.equals(otherId)) {
			throw new NotFoundException();
		}
		return other.openedAt().isBefore(one.openedAt()) ? between(viewer, other, one) : between(viewer, one, other);
	}

	/**
	 * What the teams of an agreed round answered, criterion by criterion.
	 * @throws NotFoundException while the assessment's levels are not agreed
	 */
	public List<TeamAnswers> teams(Viewer viewer, UUID id) {
		Assessment assessment = this.assessments.get(viewer, id);
		if (!assessment.isAgreed()) {
			throw new NotFoundException();
		}
		Map<Integer, List<GivenAnswer>> given = this.given.all(viewer, id)
			.stream()
			.collect(Collectors.groupingBy(GivenAnswer::criterionId));
		return this.frameworks.version(assessment.frameworkVersion()).criteria().stream().map((criterion) -> {
			List<GivenAnswer> answers = given.getOrDefault(criterion.id(), List.of());
			return assessment.isAnsweredByTeams() ? TeamAnswers.ofTeams(criterion, answers)
					: TeamAnswers.ofPeople(criterion, answers);
		}).toList();
	}

	private AssessmentComparison between(Viewer viewer, Assessment before, Assessment after) {
		return new AssessmentComparison(this.agreements.results(viewer, before.id()), before.frameworkVersion(),
				this.agreements.results(viewer, after.id()), after.frameworkVersion());
	}

}
