package org.hiap.navigator.content;

/**
 * Published inside the transaction that changes stored content, so that what is derived
 * from it changes with it or not at all. Content loaded while the application starts
 * changes before anyone listens: compare {@link ContentVersions#revision()} at the start.
 *
 * @param revision what {@link ContentVersions#revision()} says from now on
 */
public record ContentChanged(long revision) {
}
