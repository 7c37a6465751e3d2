package org.hiap.navigator.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes the words out of a text: runs of letters and digits without case and accents. The
 * entries, what somebody types and what is highlighted all go through it, so that
 * PostgreSQL never has to agree with us on what a word is, and never sees a character
 * that means something to it.
 */
final class Lexer {

	static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** PostgreSQL refuses words of more than 2,046 bytes. */
	private static final int LONGEST = 100;

	private Lexer() {
	}

	static List<String> words(String text) {
		return WORD.matcher(text)
			.results()
			.map((match) -> fold(match.group()))
			.filter((word) -> !word.isEmpty())
			.toList();
	}

	/** The words of a text with a space between them. */
	static String plain(String text) {
		return words(text).stream().collect(Collectors.joining(" "));
	}

	/** One word without case and accents; empty when it is made of accents alone. */
	static String fold(String word) {
		String lower = word.toLowerCase(Locale.ROOT);
		String plain = isPlain(lower) ? lower
				: NO_WORD.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
		return plain.substring(0,
				plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length()))));
	}

	private static boolean isPlain(String word) {
		return word.chars().allMatch((letter) -> letter < 0x80);
	}

}
