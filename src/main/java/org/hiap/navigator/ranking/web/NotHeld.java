package org.hiap.navigator.ranking.web;

import java.util.List;

import org.hiap.navigator.preparation.PowerGate;
import org.hiap.navigator.preparation.PowerGates.Gates;
import org.jspecify.annotations.Nullable;

/**
 * What of the ranking's top half needs a power that others hold: a list for the next
 * devolution conversation.
 *
 * @param half how many places the top half has
 */
record NotHeld(int half, List<Row> options) {

	/** An option of high value and the levers for it that others hold. */
	record Row(String place, String title, @Nullable String href, PowerGate gate) {
	}

	static NotHeld of(Outcome outcome, Gates gates) {
		int half = (outcome.places().size() + 1) / 2;
		return new NotHeld(half,
				outcome.places()
					.stream()
					.filter((place) -> place.rank() <= half)
					.filter((place) -> !gates.of(outcome.option(place.option())).notHeld().isEmpty())
					.map((place) -> new Row(place.label(), outcome.title(place.option()), outcome.href(place.option()),
							gates.of(outcome.option(place.option()))))
					.toList());
	}

}
