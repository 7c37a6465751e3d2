package org.hiap.navigator.scoring;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The agreed score of each option on each criterion, or none, which never counts as zero;
 * options and criteria keep the order given; ids that do not belong and scores outside
 * their scale are rejected.
 *
 * @param options ids of the options, each once
 * @param criteria scales by the id of the criterion
 * @param scores in the unit of the scale; a missing cell is missing here
 */
public record PerformanceMatrix(List<String> options, SequencedMap<String, Scale> criteria,
		Map<Cell, Fraction> scores) {

	/** Where an option meets a criterion. */
	public record Cell(String option, String criterion) {
	}

	public PerformanceMatrix {
		options = List.copyOf(options);
		criteria = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(criteria));
		scores = Map.copyOf(scores);
		Set<String> rows = new HashSet<>(options);
		if (rows.size() < options.size()) {
			throw new IllegalArgumentException("An option is listed twice");
		}
		for (Map.Entry<Cell, Fraction> score : scores.entrySet()) {
			scale(score.getKey(), rows, criteria).guarded(score.getValue());
		}
	}

	/** A matrix in which nothing is scored yet. */
	public static PerformanceMatrix empty(List<String> options, SequencedMap<String, Scale> criteria) {
		return new PerformanceMatrix(options, criteria, Map.of());
	}

	/** The same matrix with one score agreed, in place of whatever stood there. */
	public PerformanceMatrix with(Cell cell, Fraction score) {
		Map<Cell, Fraction> changed = new HashMap<>(this.scores);
		changed.put(cell, score);
		return new PerformanceMatrix(this.options, this.criteria, changed);
	}

	public Optional<Fraction> score(Cell cell) {
		Fraction score = this.scores.get(cell);
		if (score == null) {
			scale(cell);
		}
		return Optional.ofNullable(score);
	}

	/** The score as a share of its scale, from 0 (worst end) to 1 (best end): F2. */
	public Optional<Fraction> value(Cell cell) {
		Optional<Fraction> score = score(cell);
		Scale scale = this.criteria.get(cell.criterion());
		return (scale != null) ? score.map(scale::value) : Optional.empty();
	}

	Scale scale(Cell cell) {
		return scale(cell, this.options, this.criteria);
	}

	static IllegalArgumentException unknown(Cell cell) {
		return new IllegalArgumentException("There is no cell " + cell.option() + ", " + cell.criterion());
	}

	private static Scale scale(Cell cell, Collection<String> options, Map<String, Scale> criteria) {
		Scale scale = criteria.get(cell.criterion());
		if (scale == null || !options.contains(cell.option())) {
			throw unknown(cell);
		}
		return scale;
	}

}
