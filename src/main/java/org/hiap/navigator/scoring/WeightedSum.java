package org.hiap.navigator.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

import org.hiap.navigator.scoring.PerformanceMatrix.Cell;

/**
 * Each option's weighted sum of values (F2 to F5), the model the UK government's
 * multi-criteria manual teaches; matrix and weights must name the same criteria.
 *
 * @param minimumCoverage share of the weight, 0 to 1, below which an option is not ranked
 */
public record WeightedSum(PerformanceMatrix matrix, Weights weights, Fraction minimumCoverage) {

	static final Fraction USUAL_COVERAGE = Fraction.of(2, 3);

	public WeightedSum {
		if (!matrix.criteria().keySet().equals(weights.criteria())) {
			throw new IllegalArgumentException("Scores and weights are for different criteria");
		}
		if (minimumCoverage.signum() < 0 || minimumCoverage.compareTo(Fraction.ONE) > 0) {
			throw new IllegalArgumentException("Coverage is a share from 0 to 1, not " + minimumCoverage);
		}
	}

	/** With the usual minimum coverage of two thirds. */
	public WeightedSum(PerformanceMatrix matrix, Weights weights) {
		this(matrix, weights, USUAL_COVERAGE);
	}

	public WeightedSum withWeights(Weights others) {
		return new WeightedSum(this.matrix, others, this.minimumCoverage);
	}

	public WeightedSum withEqualWeights() {
		return withWeights(Weights.equal(this.matrix.criteria().keySet()));
	}

	/** One for each option, in the matrix's order. */
	public List<OptionTotal> totals() {
		return this.matrix.options().stream().map(this::total).toList();
	}

	public Ranking ranking() {
		return new Ranking(totals());
	}

	private OptionTotal total(String option) {
		SequencedMap<String, Fraction> contributions = new LinkedHashMap<>();
		Fraction missing = Fraction.ZERO;
		for (String criterion : this.matrix.criteria().keySet()) {
			Fraction weight = this.weights.of(criterion);
			Fraction value = this.matrix.value(new Cell(option, criterion)).orElse(null);
			if (value != null) {
				contributions.put(criterion, Fraction.HUNDRED.times(value).times(weight));
			}
			else {
				missing = missing.plus(weight);
			}
		}
		Fraction coverage = Fraction.ONE.minus(missing);
		boolean enough = coverage.signum() > 0 && coverage.compareTo(this.minimumCoverage) >= 0;
		return new OptionTotal(option, contributions, coverage, enough);
	}

}
