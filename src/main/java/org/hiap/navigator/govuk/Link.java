package org.hiap.navigator.govuk;

import org.jspecify.annotations.Nullable;

/**
 * Words that lead somewhere.
 *
 * @param text what the link says
 * @param href where it leads, or null for the page the reader is on
 */
public record Link(String text, @Nullable String href) {
}
