package org.hiap.navigator.improvement;

import java.util.Optional;

import org.hiap.navigator.agreement.AssessmentResults;
import org.hiap.navigator.agreement.AssessmentResults.CriterionResult;
import org.hiap.navigator.framework.Framework;
import org.jspecify.annotations.Nullable;

/**
 * What became of a criterion's agreed level from the round in which an action was planned
 * to a later one.
 *
 * @param then 1 to 5, or 0 when none was agreed
 * @param now likewise
 */
public record LevelMove(Kind kind, int then, int now) {

	/** How the two levels compare. */
	public enum Kind {

		UP, SAME, DOWN,
		/** One of the rounds has no level for the criterion. */
		NO_LEVEL,
		/** The levels of the later round are not agreed yet. */
		NOT_AGREED,
		/** The framework version of the later round does not ask about the criterion. */
		NOT_ASKED

	}

	/**
	 * Compares two rounds.
	 * @param then the results of the earlier round, or null while they are not agreed
	 * @param framework of the later round
	 * @param now its results, or null while they are not agreed
	 */
	public static LevelMove of(String criterionSlug, @Nullable AssessmentResults then, Framework framework,
			@Nullable AssessmentResults now) {
		int before = level(criterionSlug, then);
		if (framework.criteria().stream().noneMatch((criterion) -> criterion.slug().equals(criterionSlug))) {
			return new LevelMove(Kind.NOT_ASKED, before, 0);
		}
		if (now == null) {
			return new LevelMove(Kind.NOT_AGREED, before, 0);
		}
		int after = level(criterionSlug, now);
		if (before == 0 || after == 0) {
			return new LevelMove(Kind.NO_LEVEL, before, after);
		}
		return new LevelMove((after > before) ? Kind.UP : (after < before) ? Kind.DOWN : Kind.SAME, before, after);
	}

	/** What was agreed on a criterion, where the framework version asks about it. */
	public static Optional<CriterionResult> result(String criterionSlug, AssessmentResults results) {
		return results.pillars()
			.stream()
			.flatMap((pillar) -> pillar.criteria().stream())
			.filter((result) -> result.criterion().slug().equals(criterionSlug))
			.findFirst();
	}

	private static int level(String criterionSlug, @Nullable AssessmentResults results) {
		return (results == null) ? 0 : result(criterionSlug, results).map(CriterionResult::levelOrZero).orElse(0);
	}

}
