package org.hiap.navigator.improvement.web;

import java.util.UUID;

import org.hiap.navigator.agreement.AssessmentResults;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.framework.Framework;
import org.jspecify.annotations.Nullable;

/**
 * The round from which actions are looked at.
 *
 * @param results what was agreed, or null while nothing is
 */
record Round(Assessment assessment, Framework framework, @Nullable AssessmentResults results) {

	UUID id() {
		return this.assessment.id();
	}

	String path() {
		return "/assessments/" + id() + "/actions";
	}

	/** The name of a criterion, or null when the round does not ask about it. */
	@Nullable String criterionName(String slug) {
		return this.framework.criteria()
			.stream()
			.filter((criterion) -> criterion.slug().equals(slug))
			.map(Framework.Criterion::name)
			.findFirst()
			.orElse(null);
	}

	/** Whether this round came before another. */
	boolean isBefore(Round other) {
		return this.assessment.openedAt().isBefore(other.assessment.openedAt());
	}

}
