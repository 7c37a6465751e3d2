package org.hiap.navigator.library.web;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.hiap.navigator.govuk.Markdown;

/**
 * Breaks a story that was written in one piece at the ends of its sentences, so that it
 * reads easily.
 */
final class Paragraphs {

	private static final int WORDS = 50;

	private Paragraphs() {
	}

	/**
	 * A text as HTML: with the paragraphs its author marked, or else with those of
	 * {@link #of}.
	 */
	static String html(String text) {
		return Markdown.html(text.contains("\n") ? text : String.join("\n\n", of(text)));
	}

	/**
	 * Paragraphs of about fifty words or a little more; what is left over at the end
	 * joins the last one.
	 */
	static List<String> of(String text) {
		List<String> paragraphs = new ArrayList<>();
		BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.UK);
		sentences.setText(text);
		int from = 0;
		for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
			if (words(text.substring(from, to)) >= WORDS && words(text.substring(to)) >= WORDS / 2) {
				paragraphs.add(text.substring(from, to).strip());
				from = to;
			}
		}
		if (from < text.length()) {
			paragraphs.add(text.substring(from).strip());
		}
		return List.copyOf(paragraphs);
	}

	private static int words(String text) {
		return text.isBlank() ? 0 : text.strip().split("\\s+").length;
	}

}
