package org.hiap.navigator.govuk;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room words need in a drawing, where nothing wraps by itself: widths are those
 * of Arial, in hundredths of the type size, rounded up.
 */
final class Lettering {

	private static final int SPACE = 34;

	private Lettering() {
	}

	static double width(String text, double size) {
		return text.chars().map(Lettering::hundredths).sum() * size / 100;
	}

	/**
	 * The text in lines that fit. A word too long for a line stands on a line of its own.
	 */
	static List<String> wrap(String text, double size, double room) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		double used = 0;
		for (String word : text.strip().split("\\s+", -1)) {
			double wide = width(word, size);
			if (!line.isEmpty() && used + SPACE * size / 100 + wide > room) {
				lines.add(line.toString());
				line.setLength(0);
			}
			if (line.isEmpty()) {
				used = wide;
			}
			else {
				line.append(' ');
				used += SPACE * size / 100 + wide;
			}
			line.append(word);
		}
		lines.add(line.toString());
		return List.copyOf(lines);
	}

	private static int hundredths(int character) {
		if ("ijl|'".indexOf(character) >= 0) {
			return 23;
		}
		if (" ftrI.,:;!()[]/-".indexOf(character) >= 0) {
			return 34;
		}
		if ("mwMW%@–—".indexOf(character) >= 0) {
			return 100;
		}
		return Character.isUpperCase(character) ? 76 : 57;
	}

}
