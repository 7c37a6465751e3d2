package org.hiap.navigator.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.hiap.navigator.scoring.CriterionAnswer.Level;

/**
 * A pillar measured against its target (by default level 4) and importance (by default
 * standard), as it stands in the list of gaps (scoring.md, part 1).
 */
public record PillarGap(String pillar, PillarStrength strength, Level target, Importance importance) {

	private static final Comparator<PillarGap> LISTED = Comparator.comparing((PillarGap gap) -> gap.size().isPresent())
		.thenComparing((gap) -> gap.size().orElse(Fraction.ZERO), Comparator.reverseOrder())
		.thenComparing((gap) -> gap.strength().value().orElse(Fraction.ZERO));

	public PillarGap(String pillar, PillarStrength strength) {
		this(pillar, strength, new Level(4), Importance.STANDARD);
	}

	/** 0 to 12, none without a strength. */
	public Optional<Fraction> size() {
		return this.strength.gap(this.target, this.importance);
	}

	/**
	 * Pillars without a strength first, then the largest gap, then the lower strength;
	 * what is still equal stays in the order given, which should be the order of pillars.
	 */
	public static List<PillarGap> listed(List<PillarGap> inPillarOrder) {
		return inPillarOrder.stream().sorted(LISTED).toList();
	}

}
