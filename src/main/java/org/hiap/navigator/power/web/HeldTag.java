package org.hiap.navigator.power.web;

import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.power.PowerHeld;

/** A state of power as a tag, with its colour. */
record HeldTag(String text, String colour) {

	static HeldTag of(PowerHeld held, Words words) {
		return new HeldTag(words.of("power.held." + held), held.colour());
	}

}
