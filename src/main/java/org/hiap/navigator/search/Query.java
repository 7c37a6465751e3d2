package org.hiap.navigator.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed, taken apart: words, and phrases in quotation marks. Whatever else
 * it holds separates words and means nothing.
 *
 * @param typed as typed, up to {@link #LONGEST} characters
 */
record Query(String typed, List<Word> words, List<String> phrases) {

	/** Characters that are read; the rest is passed over. */
	static final int LONGEST = 300;

	private static final Pattern PARTS = Pattern
		.compile("[\"“”](?<phrase>[^\"“”]*)[\"“”]|(?<word>" + Lexer.WORD.pattern() + ")");

	/** A word outside phrases, and where it was typed. */
	record Word(String folded, int start, int end) {
	}

	static Query of(String text) {
		String typed = cut(text);
		List<Word> words = new ArrayList<>();
		List<String> phrases = new ArrayList<>();
		Matcher parts = PARTS.matcher(typed);
		while (parts.find()) {
			String phrase = parts.group("phrase");
			if (phrase != null && !Lexer.plain(phrase).isEmpty()) {
				phrases.add(Lexer.plain(phrase));
			}
			else if (phrase == null && !Lexer.fold(parts.group()).isEmpty()) {
				words.add(new Word(Lexer.fold(parts.group()), parts.start(), parts.end()));
			}
		}
		return new Query(typed, words, phrases);
	}

	private static String cut(String text) {
		String stripped = text.strip();
		if (stripped.length() <= LONGEST) {
			return stripped;
		}
		int end = Character.isHighSurrogate(stripped.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
		return stripped.substring(0, end).strip();
	}

	/** The same with some of its words replaced, by their place among the words. */
	String with(Map<Integer, String> replacements) {
		StringBuilder text = new StringBuilder();
		int from = 0;
		for (int i = 0; i < this.words.size(); i++) {
			Word word = this.words.get(i);
			text.append(this.typed, from, word.start())
				.append(replacements.getOrDefault(i, this.typed.substring(word.start(), word.end())));
			from = word.end();
		}
		return text.append(this.typed.substring(from)).toString();
	}

	boolean isEmpty() {
		return this.words.isEmpty() && this.phrases.isEmpty();
	}

	/** Whether the last thing typed may be the beginning of a word. */
	boolean endsInAWord() {
		return !this.words.isEmpty() && this.words.getLast().end() > this.typed.lastIndexOf('"')
				&& this.words.getLast().end() > this.typed.lastIndexOf('”');
	}

}
