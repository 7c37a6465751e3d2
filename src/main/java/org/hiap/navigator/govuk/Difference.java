package org.hiap.navigator.govuk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * What changed in one field, word by word.
 *
 * @param label the field in people's words
 * @param pieces the text in order, with what is gone before what came instead
 */
public record Difference(String label, List<Piece> pieces) {

	/** A stretch of text that is the same, was added or was removed. */
	public record Piece(String text, Kind kind) {

	}

	/** What happened to a piece of text. */
	public enum Kind {

		SAME, ADDED, REMOVED

	}

	/** Compares two texts of a field. */
	public static Difference between(String label, String before, String after) {
		List<String> old = words(before);
		List<String> young = words(after);
		List<Piece> pieces = new ArrayList<>();
		int at = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
			add(pieces, old.subList(at, delta.getSource().getPosition()), Kind.SAME);
			add(pieces, delta.getSource().getLines(), Kind.REMOVED);
			add(pieces, delta.getTarget().getLines(), Kind.ADDED);
			at = delta.getSource().getPosition() + delta.getSource().size();
		}
		add(pieces, old.subList(at, old.size()), Kind.SAME);
		return new Difference(label, List.copyOf(pieces));
	}

	/** Words with the white space that follows them. */
	private static List<String> words(String text) {
		return text.isEmpty() ? List.of() : Arrays.asList(text.split("(?<=\\s)(?=\\S)"));
	}

	private static void add(List<Piece> pieces, List<String> words, Kind kind) {
		if (!words.isEmpty()) {
			pieces.add(new Piece(String.join("", words), kind));
		}
	}

}
