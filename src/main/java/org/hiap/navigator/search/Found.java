package org.hiap.navigator.search;

import java.util.List;

/**
 * An entry that was found.
 *
 * @param facts what it belongs to; empty when there is nothing to say
 * @param excerpt where it holds the words asked for; empty when it has no text
 */
public record Found(Kind kind, List<Piece> title, List<Piece> excerpt, String facts, String path) {
}
