package org.hiap.navigator.elicitation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.hiap.navigator.elicitation.OwnScores.Change;
import org.hiap.navigator.elicitation.Score;
import org.hiap.navigator.elicitation.ScoredCell;
import org.hiap.navigator.govuk.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * Scores of some cells, as shown and as chosen. Each has a key: the criterion's slug on
 * the page of an option, the option's id on the page of a criterion.
 */
record CellsForm(Map<String, Typed> cells) {

	static final String NO_VIEW = "no-view";

	static final String PREFIX = "score-";

	private static final String WAS = "was-";

	private static final String VALID = "|[0-4]|" + NO_VIEW;

	/** One cell: what the form showed and what was chosen, empty for unanswered. */
	record Typed(String was, String now) {
	}

	/** What is stored, as a form shows it. */
	static CellsForm of(Map<String, ScoredCell> keys, Map<ScoredCell, Score> stored) {
		Map<String, Typed> cells = new LinkedHashMap<>();
		keys.forEach((key, cell) -> cells.put(key, new Typed(text(stored.get(cell)), text(stored.get(cell)))));
		return new CellsForm(cells);
	}

	/** The form as posted. */
	static CellsForm posted(Map<String, ScoredCell> keys, Map<String, String> parameters) {
		Map<String, Typed> cells = new LinkedHashMap<>();
		keys.keySet()
			.forEach((key) -> cells.put(key,
					new Typed(parameters.getOrDefault(WAS + key, ""), parameters.getOrDefault(PREFIX + key, ""))));
		return new CellsForm(cells);
	}

	/** Whether a form posts something that is not asked for, or not any more. */
	static boolean postsOther(Map<String, ScoredCell> keys, Map<String, String> parameters) {
		return parameters.keySet()
			.stream()
			.filter((name) -> name.startsWith(PREFIX))
			.anyMatch((name) -> !keys.containsKey(name.substring(PREFIX.length())));
	}

	/** The same with what is stored now in place of what the form showed. */
	CellsForm onTopOf(CellsForm stored) {
		Map<String, Typed> moved = new LinkedHashMap<>();
		this.cells.forEach((key, cell) -> moved.put(key, new Typed(stored.chosen(key), cell.now())));
		return new CellsForm(moved);
	}

	String chosen(String key) {
		return Objects.requireNonNull(this.cells.get(key)).now();
	}

	String was(String key) {
		return Objects.requireNonNull(this.cells.get(key)).was();
	}

	/** Errors by field. */
	FormErrors errors(Function<String, String> names) {
		FormErrors errors = new FormErrors();
		this.cells.forEach((key, cell) -> {
			if (!cell.now().matches(VALID) || !cell.was().matches(VALID)) {
				errors.add(PREFIX + key, "exercise.score.unknown", names.apply(key));
			}
		});
		return errors;
	}

	/** What to save; only for a form without errors. */
	List<Change> toChanges(Map<String, ScoredCell> keys) {
		return this.cells.entrySet()
			.stream()
			.map((cell) -> new Change(Objects.requireNonNull(keys.get(cell.getKey())), score(cell.getValue().was()),
					score(cell.getValue().now())))
			.toList();
	}

	private static String text(@Nullable Score score) {
		return (score == null) ? "" : score.noView() ? NO_VIEW : String.valueOf(score.points());
	}

	private static @Nullable Score score(String typed) {
		return typed.isEmpty() ? null : typed.equals(NO_VIEW) ? Score.NO_VIEW : Score.of(Integer.parseInt(typed));
	}

}
