package org.hiap.navigator.agreement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.scoring.CriterionAnswer.Level;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.PillarGap;
import org.hiap.navigator.scoring.PillarStrength;

/**
 * What the agreed levels of an assessment amount to. There is no single overall number,
 * because pillars are not interchangeable.
 *
 * @param pillars in the framework's order
 */
public record AssessmentResults(UUID id, String authorityCode, String name, Instant agreedAt, UUID agreedBy,
		List<PillarResult> pillars) {

	/** The pillars in order of their gaps, those not enough is known of first. */
	public List<PillarResult> byGap() {
		return PillarGap.listed(this.pillars.stream().map(PillarResult::asGap).toList())
			.stream()
			.map((gap) -> pillar(gap.pillar()).orElseThrow())
			.toList();
	}

	/** The result of a pillar by its slug. */
	public Optional<PillarResult> pillar(String slug) {
		return this.pillars.stream().filter((each) -> each.pillar().slug().equals(slug)).findFirst();
	}

	/** One pillar's strength against its target. */
	public record PillarResult(Framework.Pillar pillar, PillarStrength strength, Target target,
			List<CriterionResult> criteria) {

		PillarGap asGap() {
			return new PillarGap(this.pillar.slug(), this.strength, new Level(this.target.level()),
					this.target.importance());
		}

		/**
		 * Importance times the levels that are missing to the target; none when unknown.
		 */
		public Optional<Fraction> gap() {
			return asGap().size();
		}

		/** How much of the way from level 1 to the target is done, 0 to 1. */
		public Optional<Fraction> shareOfWay() {
			return this.strength.shareOfWayTo(new Level(this.target.level()));
		}

		/** The scored criteria below the target, lowest level first. */
		public List<CriterionResult> belowTarget() {
			return this.criteria.stream()
				.filter((criterion) -> criterion.levelOrZero() > 0 && criterion.levelOrZero() < this.target.level())
				.sorted(Comparator.comparingInt(CriterionResult::levelOrZero))
				.toList();
		}

		/** The scored criterion with the lowest level; the first of several. */
		public Optional<CriterionResult> lowest() {
			return this.criteria.stream()
				.filter((criterion) -> criterion.levelOrZero() > 0)
				.min(Comparator.comparingInt(CriterionResult::levelOrZero));
		}

	}

	/** What was agreed on one criterion. */
	public record CriterionResult(Framework.Criterion criterion, Decision agreed) {

		/** The agreed level from 1 to 5, or 0 where there is none. */
		public int levelOrZero() {
			Integer level = this.agreed.level();
			return (level != null) ? level : 0;
		}

	}

}
