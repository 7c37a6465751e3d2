package org.hiap.navigator.elicitation;

import org.jspecify.annotations.Nullable;

/**
 * What a participant's own page says first: where the group is, and what it asks now.
 *
 * @param action the words of the link, or null when nothing is asked
 * @param href where it leads, or null
 */
public record Guidance(String title, String text, @Nullable String action, @Nullable String href) {
}
