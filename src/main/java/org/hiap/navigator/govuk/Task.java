package org.hiap.navigator.govuk;

import org.jspecify.annotations.Nullable;

/**
 * One line of a task list.
 *
 * @param title what is to be done
 * @param hint one sentence beneath the title, or null
 * @param href where it is done, or null when it cannot be started yet
 * @param status how far it is, such as "In progress"
 * @param statusColour the colour of the status tag, or null for plain words
 */
public record Task(String title, @Nullable String hint, @Nullable String href, String status,
		@Nullable String statusColour) {
}
