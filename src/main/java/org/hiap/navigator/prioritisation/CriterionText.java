package org.hiap.navigator.prioritisation;

import java.util.List;

/**
 * What a criterion says.
 *
 * @param why the reason it is there; may be empty
 * @param moreIsBetter whether it is a benefit, where more is better, or a cost
 * @param capacity whether it asks for the capacity of the authority's own organisation
 * @param points the wording of points 0 to 4, point 0 first
 */
public record CriterionText(String name, String question, String why, boolean moreIsBetter, boolean capacity,
		List<String> points) {

	/** The longest name, in characters. */
	public static final int LONGEST_NAME = 80;

	/** The longest question, reason and point, in characters. */
	public static final int LONGEST_TEXT = 500;

	/** How many points a scale has. */
	public static final int POINTS = 5;

	public CriterionText {
		points = List.copyOf(points);
		if (name.isBlank() || name.length() > LONGEST_NAME || question.isBlank() || question.length() > LONGEST_TEXT
				|| why.length() > LONGEST_TEXT) {
			throw new IllegalArgumentException("A criterion has a name and a question, and no text is too long");
		}
		if (points.size() != POINTS
				|| points.stream().anyMatch((point) -> point.isBlank() || point.length() > LONGEST_TEXT)) {
			throw new IllegalArgumentException("Every point of a scale is written out");
		}
	}

}
