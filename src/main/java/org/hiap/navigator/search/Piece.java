package org.hiap.navigator.search;

/**
 * A stretch of text.
 *
 * @param marked whether it is a word that was asked for
 */
public record Piece(String text, boolean marked) {
}
