package org.hiap.navigator.library;

/**
 * What strengthens a pillar.
 *
 * @param code such as P1-E2
 * @param pillarSlug the pillar it belongs to
 * @param wording what to do
 */
public record Enabler(String code, String pillarSlug, String wording) {
}
