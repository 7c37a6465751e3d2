package org.hiap.navigator.assessment;

import java.util.List;
import java.util.UUID;

/** What a module further down says of a round to whoever runs it. */
public interface RoundFact {

	/** A line of the page that runs a round. */
	record Line(String label, String text) {
	}

	/** The lines about one round; none where there is nothing to say. */
	List<Line> of(UUID assessmentId);

}
