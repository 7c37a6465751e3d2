package org.hiap.navigator.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiap.navigator.agreement.AssessmentResults.CriterionResult;
import org.hiap.navigator.agreement.AssessmentResults.PillarResult;
import org.hiap.navigator.scoring.CriterionAnswer;
import org.hiap.navigator.scoring.CriterionAnswer.Level;
import org.hiap.navigator.scoring.StrengthChange;
import org.jspecify.annotations.Nullable;

/**
 * Two agreed rounds of an authority side by side. A pillar or criterion is the same in
 * both when it has the same slug, whatever framework version asked for it.
 *
 * @param before the round that was opened first
 * @param versionBefore its framework version
 * @param versionAfter the framework version of the other
 */
public record AssessmentComparison(AssessmentResults before, int versionBefore, AssessmentResults after,
		int versionAfter) {

	/** Every pillar of the later round, then those that only the earlier one has. */
	public List<PillarChange> pillars() {
		Map<String, CriterionResult> then = bySlug(this.before.pillars().stream());
		Set<String> now = bySlug(this.after.pillars().stream()).keySet();
		List<PillarChange> changes = new ArrayList<>();
		for (PillarResult result : this.after.pillars()) {
			changes.add(new PillarChange(this.before.pillar(result.pillar().slug()).orElse(null), result, then, now));
		}
		this.before.pillars()
			.stream()
			.filter((each) -> this.after.pillar(each.pillar().slug()).isEmpty())
			.forEach((each) -> changes.add(new PillarChange(each, null, then, now)));
		return changes;
	}

	/** The round that stands beside one of the two. */
	public AssessmentResults other(UUID id) {
		return this.before.id().equals(id) ? this.after : this.before;
	}

	private static Map<String, CriterionResult> bySlug(Stream<PillarResult> pillars) {
		return pillars.flatMap((each) -> each.criteria().stream())
			.collect(Collectors.toMap((each) -> each.criterion().slug(), (each) -> each, (one, other) -> one,
					LinkedHashMap::new));
	}

	/**
	 * One pillar, of which one of the two may be missing.
	 *
	 * @param before null where the pillar is new
	 * @param after null where the pillar was dropped
	 * @param allBefore every criterion of the earlier round, whatever its pillar
	 * @param allAfter the slugs of all that the later round asks
	 */
	public record PillarChange(@Nullable PillarResult before, @Nullable PillarResult after,
			Map<String, CriterionResult> allBefore, Set<String> allAfter) {

		public PillarChange {
			if (before == null && after == null) {
				throw new IllegalArgumentException("A pillar is in one of the rounds at least");
			}
		}

		public String name() {
			return Stream.of(this.after, this.before)
				.flatMap(Stream::ofNullable)
				.findFirst()
				.orElseThrow()
				.pillar()
				.name();
		}

		/** The change over the criteria scored in both rounds, in this same pillar. */
		public StrengthChange change() {
			return new StrengthChange(answers(this.before), answers(this.after));
		}

		/**
		 * Every criterion of the later round, wherever it stood before, then those that
		 * only the earlier has.
		 */
		public List<CriterionChange> criteria() {
			Map<String, CriterionResult> then = bySlug(Stream.ofNullable(this.before));
			List<CriterionChange> changes = new ArrayList<>();
			bySlug(Stream.ofNullable(this.after)).forEach((slug, result) -> {
				CriterionResult earlier = this.allBefore.get(slug);
				changes.add(new CriterionChange(earlier, result, earlier != null && !then.containsKey(slug)));
			});
			then.forEach((slug, result) -> {
				if (!this.allAfter.contains(slug)) {
					changes.add(new CriterionChange(result, null, false));
				}
			});
			return changes;
		}

		/** The criteria of a kind. */
		public List<CriterionChange> criteria(CriterionChange.Kind kind) {
			return criteria().stream().filter((each) -> each.kind() == kind).toList();
		}

		private static SequencedMap<String, CriterionAnswer> answers(@Nullable PillarResult pillar) {
			SequencedMap<String, CriterionAnswer> answers = new LinkedHashMap<>();
			bySlug(Stream.ofNullable(pillar)).forEach((slug, result) -> answers.put(slug, result.agreed().scored()));
			return answers;
		}

	}

	/**
	 * One criterion, of which one of the two may be missing.
	 *
	 * @param before null where the criterion is new
	 * @param after null where the criterion was dropped
	 * @param moved whether another pillar asked it before
	 */
	public record CriterionChange(@Nullable CriterionResult before, @Nullable CriterionResult after, boolean moved) {

		/** Whether, and why not, the two can be compared. */
		public enum Kind {

			/** Scored in both rounds. */
			COMPARED,
			/** In both rounds, but without a level in at least one. */
			UNSCORED,
			/** Only in the later round. */
			ADDED,
			/** Only in the earlier round. */
			DROPPED

		}

		public String name() {
			return Stream.of(this.after, this.before)
				.flatMap(Stream::ofNullable)
				.findFirst()
				.orElseThrow()
				.criterion()
				.name();
		}

		public Kind kind() {
			if (this.before == null) {
				return Kind.ADDED;
			}
			if (this.after == null) {
				return Kind.DROPPED;
			}
			return (this.before.levelOrZero() > 0 && this.after.levelOrZero() > 0) ? Kind.COMPARED : Kind.UNSCORED;
		}

		/** Levels up (or, below zero, down); 0 where the two cannot be compared. */
		public int climb() {
			return (this.before != null && this.after != null && this.before.agreed().scored() instanceof Level from
					&& this.after.agreed().scored() instanceof Level to) ? from.gapTo(to) : 0;
		}

	}

}
