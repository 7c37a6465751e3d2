package org.hiap.navigator.elicitation.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.elicitation.OwnScores;
import org.hiap.navigator.elicitation.Score;
import org.hiap.navigator.elicitation.ScoredCell;
import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.Option;
import org.hiap.navigator.prioritisation.Stage;

/**
 * What a participant is asked to score now, in an order of options of their own, and what
 * of it they have answered.
 *
 * @param again the cells of the second round; only they are asked for in it
 * @param earlier in the second round the own scores of the first
 */
record ScoringSheet(Exercise exercise, List<Option> options, Set<ScoredCell> again, Map<ScoredCell, Score> stored,
		Map<ScoredCell, Score> earlier) {

	static ScoringSheet of(Exercise exercise, Seat seat, OwnScores scores) {
		boolean second = exercise.stage() == Stage.RESCORING || exercise.revealedRound() == 2;
		Set<ScoredCell> again = second ? scores.rescored(exercise.id()) : Set.of();
		List<Option> options = exercise.options()
			.stream()
			.filter((option) -> !second || again.stream().anyMatch((cell) -> cell.option().equals(option.id())))
			.sorted(Comparator.comparing((option) -> seat.order(option.id())))
			.toList();
		return new ScoringSheet(exercise, options, again, scores.of(seat, second ? 2 : 1),
				second ? scores.of(seat, 1) : Map.of());
	}

	boolean isOpen() {
		return this.exercise.stage().isGiving() && !this.exercise.isSifting() && this.exercise.hasEnoughOptions();
	}

	/** The cells of an option by the slug of the criterion. */
	Map<String, ScoredCell> cellsOf(Option option) {
		Map<String, ScoredCell> cells = new LinkedHashMap<>();
		this.exercise.criteria().forEach((criterion) -> {
			ScoredCell cell = new ScoredCell(option.id(), criterion.id());
			if (asks(cell)) {
				cells.put(criterion.slug(), cell);
			}
		});
		return cells;
	}

	/** The cells of a criterion by the id of the option. */
	Map<String, ScoredCell> cellsOf(Criterion criterion) {
		Map<String, ScoredCell> cells = new LinkedHashMap<>();
		this.options.forEach((option) -> {
			ScoredCell cell = new ScoredCell(option.id(), criterion.id());
			if (asks(cell)) {
				cells.put(option.id().toString(), cell);
			}
		});
		return cells;
	}

	/** The criteria that anything is asked about. */
	List<Criterion> criteria() {
		return this.exercise.criteria().stream().filter((criterion) -> !cellsOf(criterion).isEmpty()).toList();
	}

	Option option(UUID id) {
		return this.options.stream()
			.filter((option) -> option.id().equals(id))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	Criterion criterion(String slug) {
		return criteria().stream()
			.filter((criterion) -> criterion.slug().equals(slug))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	long answered(Map<String, ScoredCell> cells) {
		return cells.values().stream().filter(this.stored::containsKey).count();
	}

	boolean isComplete(Map<String, ScoredCell> cells) {
		return answered(cells) == cells.size();
	}

	/** The next option with something unanswered, going round from this one. */
	Optional<Option> unfinishedAfter(Option option) {
		return after(this.options, Option::id, option.id()).filter((each) -> !isComplete(cellsOf(each))).findFirst();
	}

	/** The next criterion with something unanswered, going round from this one. */
	Optional<Criterion> unfinishedAfter(Criterion criterion) {
		return after(criteria(), Criterion::id, criterion.id()).filter((each) -> !isComplete(cellsOf(each)))
			.findFirst();
	}

	private boolean asks(ScoredCell cell) {
		return this.again.isEmpty() || this.again.contains(cell);
	}

	private static <T> Stream<T> after(List<T> all, Function<T, UUID> id, UUID from) {
		int next = all.stream().map(id).toList().indexOf(from) + 1;
		return Stream.concat(all.subList(next, all.size()).stream(), all.subList(0, next).stream());
	}

}
