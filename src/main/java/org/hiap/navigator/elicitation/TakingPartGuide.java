package org.hiap.navigator.elicitation;

import java.util.Optional;

import org.hiap.navigator.prioritisation.Exercise;

/**
 * Asked what a participant's own page says first; answered by modules that know more of
 * how the exercise is held, such as in a room.
 */
public interface TakingPartGuide {

	/** The guidance for this person, if there is any now. */
	Optional<Guidance> of(Exercise exercise, Seat seat);

}
