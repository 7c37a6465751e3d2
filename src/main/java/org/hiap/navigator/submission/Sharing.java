package org.hiap.navigator.submission;

import java.time.Instant;
import java.util.UUID;

/**
 * How far an authority lets others see a submitted assessment, as it chose last.
 *
 * @param number of the choice, from 1, which a form that changes it must name
 */
public record Sharing(Consent consent, int number, UUID chosenBy, Instant chosenAt) {
}
