package org.hiap.navigator.preparation;

import java.util.List;

import org.hiap.navigator.power.PowerHeld;

/**
 * Whether an authority holds the power that an option needs: shown beside the option and
 * never scored.
 *
 * @param states of the levers it takes; none for an own option
 * @param text for a lever or an activity its state, for an opportunity how many of its
 * levers are held
 * @param colour of the tag
 * @param notHeld names of the levers whose power is recorded as not held
 */
public record PowerGate(List<PowerHeld> states, String text, String colour, List<String> notHeld) {

	/** Whether any of the levers is in this state. */
	public boolean is(PowerHeld held) {
		return this.states.contains(held);
	}

}
