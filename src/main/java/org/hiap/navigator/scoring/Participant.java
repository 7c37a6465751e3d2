package org.hiap.navigator.scoring;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.hiap.navigator.scoring.PerformanceMatrix.Cell;

/**
 * What one person brings to a {@link GroupModel}.
 *
 * @param id names the person to the caller only; no result repeats it
 * @param team none for somebody who speaks for no team
 * @param weights the person's own, none where they gave none
 * @param scores whole numbers on the scales; empty for "not my area, no view", which is
 * counted and never zero; a cell the person left out is missing here
 */
public record Participant(String id, Optional<String> team, Optional<Weights> weights, Map<Cell, OptionalInt> scores) {

	public Participant {
		scores = Map.copyOf(scores);
	}

	/** Somebody of no team, without weights of their own. */
	public Participant(String id, Map<Cell, OptionalInt> scores) {
		this(id, Optional.empty(), Optional.empty(), scores);
	}

	/** Whether there is at least one score, "no view" not being one. */
	public boolean scored() {
		return this.scores.values().stream().anyMatch(OptionalInt::isPresent);
	}

}
