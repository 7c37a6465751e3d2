package org.hiap.navigator.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/** Shows where in a text the words stand that were asked for. */
final class Excerpt {

	/** Characters of an excerpt that is cut. */
	private static final int LENGTH = 280;

	/** Characters before a word that stands far back in a long sentence. */
	private static final int LEAD = 100;

	private final Set<String> words;

	/**
	 * An excerpt for some words.
	 * @param words in every form that is to be marked, as the lexer gives them
	 */
	Excerpt(Set<String> words) {
		this.words = words;
	}

	/** The whole of a text. */
	List<Piece> whole(String text) {
		List<Piece> pieces = new ArrayList<>();
		int from = 0;
		Matcher matcher = Lexer.WORD.matcher(text);
		while (matcher.find()) {
			if (isMarked(matcher.group())) {
				if (matcher.start() > from) {
					pieces.add(new Piece(text.substring(from, matcher.start()), false));
				}
				pieces.add(new Piece(matcher.group(), true));
				from = matcher.end();
			}
		}
		if (from < text.length()) {
			pieces.add(new Piece(text.substring(from), false));
		}
		return pieces;
	}

	/**
	 * The sentence of a text that has the most of the words, with what follows it as far
	 * as there is room.
	 * @param text lines, of which none goes on in the next
	 */
	List<Piece> best(String text) {
		List<String> line = List.of();
		int best = 0;
		int most = -1;
		for (String each : text.lines().toList()) {
			List<String> sentences = sentences(each);
			for (int i = 0; i < sentences.size(); i++) {
				int count = count(sentences.get(i));
				if (count > most) {
					most = count;
					line = sentences;
					best = i;
				}
			}
		}
		StringBuilder shown = new StringBuilder();
		for (String sentence : line.subList(best, line.size())) {
			if (!shown.isEmpty() && shown.length() + sentence.length() >= LENGTH) {
				break;
			}
			shown.append(shown.isEmpty() ? "" : " ").append(sentence);
		}
		return whole(shortened(shown.toString(), best > 0));
	}

	/** At most about so long, around the first of the words. */
	private String shortened(String text, boolean goesOn) {
		int first = firstMark(text);
		int start = (text.length() <= LENGTH || first < LENGTH - LEAD) ? 0 : text.indexOf(' ', first - LEAD) + 1;
		int room = (text.length() - start <= LENGTH) ? -1 : text.lastIndexOf(' ', start + LENGTH);
		int end = (room > start) ? room : text.length();
		return ((goesOn || start > 0) ? "… " : "") + text.substring(start, end) + ((end < text.length()) ? " …" : "");
	}

	private int firstMark(String text) {
		Matcher matcher = Lexer.WORD.matcher(text);
		while (matcher.find()) {
			if (isMarked(matcher.group())) {
				return matcher.start();
			}
		}
		return 0;
	}

	private int count(String sentence) {
		Set<String> found = new HashSet<>();
		Matcher matcher = Lexer.WORD.matcher(sentence);
		while (matcher.find()) {
			String word = Lexer.fold(matcher.group());
			if (this.words.contains(word)) {
				found.add(word);
			}
		}
		return found.size();
	}

	private boolean isMarked(String word) {
		return !this.words.isEmpty() && this.words.contains(Lexer.fold(word));
	}

	/** The sentences of a line. */
	static List<String> sentences(String line) {
		List<String> sentences = new ArrayList<>();
		BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.UK);
		breaks.setText(line);
		int from = breaks.first();
		for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
			String sentence = line.substring(from, to).strip();
			if (!sentence.isEmpty()) {
				sentences.add(sentence);
			}
			from = to;
		}
		return sentences;
	}

}
