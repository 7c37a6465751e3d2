package org.hiap.navigator.power.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.power.PowerHeld;
import org.hiap.navigator.power.RecordedPowers;

/**
 * How some levers divide among the states of power, as one bar of {@value #WIDTH} units
 * with its numbers in words.
 *
 * @param sentence what the bar shows
 */
record ShareBar(List<Part> parts, String sentence) {

	static final int WIDTH = 620;

	/** The levers in one state; {@code colour} is that of the state. */
	record Part(String state, String name, int count, int x, int width) {
	}

	static ShareBar of(RecordedPowers powers, Collection<String> levers, Words words) {
		List<Part> parts = new ArrayList<>();
		int before = 0;
		for (PowerHeld held : PowerHeld.values()) {
			int count = powers.count(levers, held);
			int start = before * WIDTH / levers.size();
			before += count;
			parts.add(new Part(held.name(), words.of("power.held." + held), count, start,
					before * WIDTH / levers.size() - start));
		}
		return new ShareBar(parts,
				String.join(", ",
						Arrays.stream(PowerHeld.values())
							.filter((held) -> powers.count(levers, held) > 0)
							.map((held) -> words.of("power.count." + held, powers.count(levers, held)))
							.toList()));
	}

}
