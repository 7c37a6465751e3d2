package org.hiap.navigator.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What somebody typed, taken apart: words, and phrases in quotation marks. Whatever else
 * it holds separates words and means nothing.
 *
 * @param typed as typed, up to {@link #LONGEST} characters
 */
record Query(String typed, List<Lexer.Word> words, List<String> phrases) {

	/** Characters that are read; the rest is passed over. */
	static final int LONGEST = 300;

	private static final Pattern PHRASE = Pattern.compile("[\"“”]([^\"“”]*)[\"“”]");

	static Query of(String text) {
		String typed = cut(text);
		List<String> phrases = new ArrayList<>();
		StringBuilder rest = new StringBuilder(typed);
		PHRASE.matcher(typed).results().forEach((phrase) -> {
			String words = Lexer.plain(phrase.group(1));
			if (!words.isEmpty()) {
				phrases.add(words);
			}
			rest.replace(phrase.start(), phrase.end(), " ".repeat(phrase.end() - phrase.start()));
		});
		return new Query(typed, Lexer.read(rest.toString()), phrases);
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
			Lexer.Word word = this.words.get(i);
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
