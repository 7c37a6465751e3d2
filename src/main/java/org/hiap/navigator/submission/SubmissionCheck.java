package org.hiap.navigator.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.hiap.navigator.agreement.AssessmentResults;
import org.hiap.navigator.agreement.AssessmentResults.PillarResult;
import org.hiap.navigator.agreement.CriterionAgreement;
import org.hiap.navigator.agreement.Decision;
import org.hiap.navigator.agreement.PillarAgreement;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Respondent;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.response.Answer;
import org.hiap.navigator.response.GivenAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What an assessment lacks before it is submitted.
 *
 * @param version grows with every decision and target and whenever the agreement is
 * concluded, because answers can change before that; a form that submits must name it
 */
public record SubmissionCheck(Assessment assessment, long version, List<Finding> findings) {

	/** From this level on, people want to see what it rests on. */
	private static final int NEEDS_EVIDENCE = 4;

	/** What can be lacking; what stands in the way comes first. */
	public enum Kind {

		/** Several were asked, and only whoever submits has answered. */
		ONLY_OWN_ANSWERS(true),
		/** A decision needs a reason and has none. */
		REASON_MISSING(true),
		/** A high level, and nobody said what it rests on. */
		NO_EVIDENCE(false),
		/** Nothing was decided on a criterion. */
		UNDECIDED(false),
		/** Too few criteria of a pillar are scored. */
		NO_STRENGTH(false);

		private final boolean blocking;

		Kind(boolean blocking) {
			this.blocking = blocking;
		}

		/** Whether nothing can be submitted before it is mended. */
		public boolean blocks() {
			return this.blocking;
		}

	}

	/**
	 * One thing that is lacking.
	 *
	 * @param pillar where, or null where it is about the round
	 * @param criterion which, or null where it is about the pillar or the round
	 */
	public record Finding(Kind kind, Framework.@Nullable Pillar pillar, Framework.@Nullable Criterion criterion) {
	}

	/** Whether something stands in the way of submitting. */
	public boolean blocks() {
		return this.findings.stream().anyMatch((finding) -> finding.kind().blocks());
	}

	/** Whether the lead has to explain high levels that nobody gave evidence for. */
	public boolean needsExplanation() {
		return this.findings.stream().anyMatch((finding) -> finding.kind() == Kind.NO_EVIDENCE);
	}

	/** The findings of a kind. */
	public List<Finding> of(Kind kind) {
		return this.findings.stream().filter((finding) -> finding.kind() == kind).toList();
	}

	/**
	 * Looks for what is lacking.
	 * @param asked everybody who was asked, those who were taken off again included
	 * @param signingOff who is about to submit, or null when nobody is
	 */
	static SubmissionCheck of(Assessment assessment, List<PillarAgreement> pillars, AssessmentResults results,
			List<Respondent> asked, @Nullable UUID signingOff) {
		List<Finding> findings = new ArrayList<>();
		if (signingOff != null && asked.size() > 1
				&& pillars.stream()
					.flatMap((pillar) -> pillar.criteria().stream())
					.flatMap((criterion) -> criterion.given().stream())
					.noneMatch((given) -> isOfAnother(given, asked, signingOff))) {
			findings.add(new Finding(Kind.ONLY_OWN_ANSWERS, null, null));
		}
		long version = results.agreedAt().toEpochMilli();
		for (PillarAgreement pillar : pillars) {
			PillarResult result = results.pillar(pillar.pillar().slug()).orElseThrow();
			version += result.target().version();
			for (Framework.Criterion criterion : pillar.pillar().criteria()) {
				CriterionAgreement agreement = of(pillar, criterion);
				version += agreement.decision().version();
				addTo(findings, pillar.pillar(), agreement);
			}
			if (result.strength().value().isEmpty()) {
				findings.add(new Finding(Kind.NO_STRENGTH, pillar.pillar(), null));
			}
		}
		return new SubmissionCheck(assessment, version, List.copyOf(findings));
	}

	static CriterionAgreement of(PillarAgreement pillar, Framework.Criterion criterion) {
		return pillar.criteria()
			.stream()
			.filter((each) -> each.criterion().equals(criterion))
			.findFirst()
			.orElseThrow();
	}

	private static void addTo(List<Finding> findings, Framework.Pillar pillar, CriterionAgreement agreement) {
		Decision decision = agreement.decision();
		if (decision.isUndecided()) {
			findings.add(new Finding(Kind.UNDECIDED, pillar, agreement.criterion()));
			return;
		}
		if (decision.reason() == null && agreement.needsReason(decision.kind(), decision.level())
				&& !saysWhatAllAnswered(agreement)) {
			findings.add(new Finding(Kind.REASON_MISSING, pillar, agreement.criterion()));
		}
		if (decision.level() != null && decision.level() >= NEEDS_EVIDENCE
				&& agreement.given().stream().map(GivenAnswer::answer).noneMatch(SubmissionCheck::hasEvidence)) {
			findings.add(new Finding(Kind.NO_EVIDENCE, pillar, agreement.criterion()));
		}
	}

	/** The only respondent who does not know need not say why it is not known. */
	private static boolean saysWhatAllAnswered(CriterionAgreement agreement) {
		return !agreement.given().isEmpty() && agreement.given()
			.stream()
			.map(GivenAnswer::answer)
			.allMatch((answer) -> answer.kind() == agreement.decision().kind()
					&& Objects.equals(answer.level(), agreement.decision().level()));
	}

	private static boolean hasEvidence(Answer answer) {
		return answer.strength() != null || answer.evidenceLink() != null || answer.evidence() != null;
	}

	/** A team's answer is another's when somebody else was asked with that team. */
	private static boolean isOfAnother(GivenAnswer given, List<Respondent> asked, UUID signingOff) {
		return (given.personId() != null) ? !given.personId().equals(signingOff)
				: asked.stream()
					.anyMatch((respondent) -> Objects.equals(respondent.teamId(), given.teamId())
							&& !respondent.personId().equals(signingOff));
	}

}
