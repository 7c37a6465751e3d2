package org.hiap.navigator.response;

/**
 * How many took part in a round that is no longer open.
 *
 * @param asked people, or teams where teams answer, who were asked or have answered
 * @param answered how many of them have answered
 * @param teams how many teams those who answered belong to
 */
public record Turnout(int asked, int answered, int teams) {
}
