package org.hiap.navigator.scoring;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;

import org.hiap.navigator.scoring.PerformanceMatrix.Cell;

/**
 * What each participant scored, in whole numbers on the criteria's scales, and what the
 * group makes of it (F1, F8, F16); scores outside their scale, unknown cells and a second
 * score by one person for one cell are rejected.
 */
public final class GroupScores {

	/**
	 * One person's score for one cell.
	 *
	 * @param points empty for "not my area, no view", which is counted and never zero
	 */
	public record Score(String participant, Cell cell, OptionalInt points) {

		public Score(String participant, Cell cell, int points) {
			this(participant, cell, OptionalInt.of(points));
		}

		public static Score noView(String participant, Cell cell) {
			return new Score(participant, cell, OptionalInt.empty());
		}

	}

	/**
	 * How much a cell's spread of scores could move its option's total: standard
	 * deviation times weight.
	 *
	 * @param squared in squared points of the total, exact where a root would not be
	 */
	public record Disagreement(Cell cell, Fraction squared) {

		/** Points of the total, 0 to 50, for drawing only. */
		public double points() {
			return Math.sqrt(this.squared.toDouble());
		}

	}

	private final PerformanceMatrix unscored;

	private final SequencedMap<String, Map<Cell, OptionalInt>> byParticipant = new LinkedHashMap<>();

	public GroupScores(List<String> options, SequencedMap<String, Scale> criteria, List<Score> scores) {
		this.unscored = PerformanceMatrix.empty(options, criteria);
		for (Score score : scores) {
			Scale scale = this.unscored.scale(score.cell());
			score.points().ifPresent((points) -> scale.guarded(Fraction.of(points)));
			Map<Cell, OptionalInt> own = this.byParticipant.computeIfAbsent(score.participant(),
					(p) -> new HashMap<>());
			if (own.putIfAbsent(score.cell(), score.points()) != null) {
				throw new IllegalArgumentException("A participant scored " + score.cell() + " twice");
			}
		}
	}

	/** Those who gave at least one score or "no view", in order of their first one. */
	public List<String> participants() {
		return List.copyOf(this.byParticipant.keySet());
	}

	/** Those who scored every cell. */
	public List<String> completeParticipants() {
		int cells = cells().size();
		return participants().stream().filter((person) -> matrixOf(person).scores().size() == cells).toList();
	}

	/**
	 * The mean of each cell over those who scored it; agreed scores then replace it cell
	 * by cell.
	 */
	public PerformanceMatrix means() {
		Map<Cell, Fraction> means = new HashMap<>();
		cells().forEach((cell) -> agreement(cell).sample().ifPresent((sample) -> means.put(cell, sample.mean())));
		return new PerformanceMatrix(this.unscored.options(), this.unscored.criteria(), means);
	}

	/** One person's own scores. */
	public PerformanceMatrix matrixOf(String participant) {
		Map<Cell, Fraction> own = new HashMap<>();
		this.byParticipant.getOrDefault(participant, Map.of())
			.forEach((cell, points) -> points.ifPresent((value) -> own.put(cell, Fraction.of(value))));
		return new PerformanceMatrix(this.unscored.options(), this.unscored.criteria(), own);
	}

	/** Scores on one cell; those without a view count as not known. */
	public Agreement agreement(Cell cell) {
		Scale scale = this.unscored.scale(cell);
		List<OptionalInt> answers = this.byParticipant.values()
			.stream()
			.filter((own) -> own.containsKey(cell))
			.map((own) -> own.getOrDefault(cell, OptionalInt.empty()))
			.toList();
		List<Integer> scores = answers.stream().flatMapToInt(OptionalInt::stream).boxed().toList();
		return new Agreement(scale, scores, answers.size() - scores.size(), 0);
	}

	/**
	 * What to talk about first: scored cells by disagreement, largest first, then in the
	 * order of the matrix.
	 */
	public List<Disagreement> discussionOrder(Weights weights) {
		return cells().stream()
			.flatMap((cell) -> agreement(cell).sample()
				.map((sample) -> disagreement(cell, sample, weights.of(cell.criterion())))
				.stream())
			.sorted(Comparator.comparing(Disagreement::squared).reversed())
			.toList();
	}

	private Disagreement disagreement(Cell cell, Sample sample, Fraction weight) {
		Fraction pointsPerStep = weight.times(Fraction.of(100, this.unscored.scale(cell).steps()));
		return new Disagreement(cell, sample.variance().times(pointsPerStep).times(pointsPerStep));
	}

	private List<Cell> cells() {
		return this.unscored.options()
			.stream()
			.flatMap((option) -> this.unscored.criteria()
				.keySet()
				.stream()
				.map((criterion) -> new Cell(option, criterion)))
			.toList();
	}

}
