package org.hiap.navigator.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Takes the words out of a text: runs of letters and digits without case and accents. The
 * entries, what somebody types and what is marked all go through it, so that PostgreSQL
 * never has to agree with us on what a word is, and never sees a character that means
 * something to it.
 */
final class Lexer {

	private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** PostgreSQL refuses words of more than 2,046 bytes. */
	private static final int LONGEST = 100;

	private Lexer() {
	}

	/** A word of a text, without case and accents, and where it stands. */
	record Word(String folded, int start, int end) {
	}

	/**
	 * The words of a text in their order; written by hand because every result is read.
	 */
	static List<Word> read(String text) {
		List<Word> words = new ArrayList<>();
		int at = 0;
		while (at < text.length()) {
			int start = at;
			while (at < text.length() && isPartOfAWord(text.codePointAt(at))) {
				at += Character.charCount(text.codePointAt(at));
			}
			if (at == start) {
				at += Character.charCount(text.codePointAt(at));
				continue;
			}
			String folded = fold(text.substring(start, at));
			if (!folded.isEmpty()) {
				words.add(new Word(folded, start, at));
			}
		}
		return words;
	}

	static List<String> words(String text) {
		return read(text).stream().map(Word::folded).toList();
	}

	/** The words of a text with a space between them. */
	static String plain(String text) {
		return String.join(" ", words(text));
	}

	private static boolean isPartOfAWord(int character) {
		if (character < 0x80) {
			return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
					|| (character >= '0' && character <= '9');
		}
		return switch (Character.getType(character)) {
			case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
					Character.MODIFIER_LETTER, Character.OTHER_LETTER, Character.DECIMAL_DIGIT_NUMBER,
					Character.LETTER_NUMBER, Character.OTHER_NUMBER, Character.NON_SPACING_MARK,
					Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
				true;
			default -> false;
		};
	}

	/** Empty when it is made of accents alone. */
	private static String fold(String word) {
		String folded = word.toLowerCase(Locale.ROOT);
		if (!isPlain(folded)) {
			folded = NO_WORD.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKD)).replaceAll("");
		}
		return (folded.length() <= LONGEST) ? folded
				: folded.substring(0, LONGEST - (Character.isHighSurrogate(folded.charAt(LONGEST - 1)) ? 1 : 0));
	}

	private static boolean isPlain(String word) {
		for (int i = 0; i < word.length(); i++) {
			if (word.charAt(i) >= 0x80) {
				return false;
			}
		}
		return true;
	}

}
