package org.hiap.navigator.workshop;

import java.util.UUID;

/**
 * A colleague who was asked to take part.
 *
 * @param finished whether they have answered everything that is asked now; nothing else
 * about it is known
 */
public record Invited(UUID personId, String name, boolean finished) {
}
