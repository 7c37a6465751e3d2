package org.hiap.navigator.elicitation;

/**
 * How many people have given how much, never who and never what.
 *
 * @param joined how many take part
 * @param dotted how many have spread dots
 * @param weighted how many have given weights by the exercise's method
 * @param scoring how many have scored at least one cell of the present round
 * @param finished how many have answered every cell of the present round
 */
public record Participation(int joined, int dotted, int weighted, int scoring, int finished) {
}
