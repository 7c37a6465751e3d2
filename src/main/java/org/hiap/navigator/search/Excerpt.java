package org.hiap.navigator.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
		for (Lexer.Word word : marked(text)) {
			if (word.start() > from) {
				pieces.add(new Piece(text.substring(from, word.start()), false));
			}
			pieces.add(new Piece(text.substring(word.start(), word.end()), true));
			from = word.end();
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
		List<String> lines = text.lines().filter((line) -> !line.isBlank()).toList();
		if (lines.isEmpty()) {
			return List.of();
		}
		List<String> sentences = sentences(lines.getFirst());
		int best = 0;
		int most = 0;
		for (String line : lines) {
			if (count(line) <= most) {
				continue;
			}
			List<String> candidates = sentences(line);
			for (int i = 0; i < candidates.size(); i++) {
				int count = count(candidates.get(i));
				if (count > most) {
					most = count;
					sentences = candidates;
					best = i;
				}
			}
		}
		StringBuilder shown = new StringBuilder();
		for (String sentence : sentences.subList(best, sentences.size())) {
			if (!shown.isEmpty() && shown.length() + sentence.length() >= LENGTH) {
				break;
			}
			shown.append(shown.isEmpty() ? "" : " ").append(sentence);
		}
		return whole(shortened(shown.toString(), best > 0));
	}

	/** At most about so long, around the first of the words. */
	private String shortened(String text, boolean goesOn) {
		int start = 0;
		int end = text.length();
		if (text.length() > LENGTH) {
			int first = marked(text).stream().mapToInt(Lexer.Word::start).findFirst().orElse(0);
			start = (first < LENGTH - LEAD) ? 0 : text.indexOf(' ', first - LEAD) + 1;
			int room = (text.length() - start <= LENGTH) ? -1 : text.lastIndexOf(' ', start + LENGTH);
			end = (room > start) ? room : text.length();
		}
		return ((goesOn || start > 0) ? "… " : "") + text.substring(start, end) + ((end < text.length()) ? " …" : "");
	}

	/** How many of the words there are in a text, in whatever number. */
	private int count(String text) {
		return (int) marked(text).stream().map(Lexer.Word::folded).distinct().count();
	}

	private List<Lexer.Word> marked(String text) {
		return this.words.isEmpty() ? List.of()
				: Lexer.read(text).stream().filter((word) -> this.words.contains(word.folded())).toList();
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
