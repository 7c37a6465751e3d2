package org.hiap.navigator.prioritisation;

import java.util.UUID;

/** Asked how much people gave so far; answered by the module that keeps it. */
public interface GivenSoFar {

	/** How much was given in an exercise, in any round. */
	Given in(UUID exerciseId);

}
