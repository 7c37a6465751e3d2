package org.hiap.navigator.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

	private static final int NOTHING = Integer.MIN_VALUE;

	private static final int NO_VIEW = NOTHING + 1;

	private final PerformanceMatrix unscored;

	private final Map<String, Integer> rows = new HashMap<>();

	private final Map<String, Integer> columns = new HashMap<>();

	private final List<Scale> scales;

	/** By cell, row after row. */
	private final SequencedMap<String, int[]> byParticipant = new LinkedHashMap<>();

	/** By participant, where teams count alike. */
	private final Map<String, String> teams = new HashMap<>();

	public GroupScores(List<String> options, SequencedMap<String, Scale> criteria, List<Score> scores) {
		this(options, criteria);
		scores.forEach((score) -> record(score.participant(), score.cell(), score.points()));
	}

	private GroupScores(List<String> options, SequencedMap<String, Scale> criteria) {
		this.unscored = PerformanceMatrix.empty(options, criteria);
		options.forEach((option) -> this.rows.put(option, this.rows.size()));
		criteria.keySet().forEach((criterion) -> this.columns.put(criterion, this.columns.size()));
		this.scales = List.copyOf(criteria.values());
	}

	static GroupScores of(List<String> options, SequencedMap<String, Scale> criteria, List<Participant> people,
			Averaging averaging) {
		GroupScores scores = new GroupScores(options, criteria);
		for (Participant person : people) {
			scores.teams.put(person.id(), averaging.team(person));
			person.scores().forEach((cell, points) -> scores.record(person.id(), cell, points));
		}
		return scores;
	}

	private void record(String participant, Cell cell, OptionalInt points) {
		int at = index(cell);
		Scale scale = this.scales.get(at % this.scales.size());
		if (points.isPresent() && (points.getAsInt() < scale.lowest() || points.getAsInt() > scale.highest())) {
			scale.guarded(Fraction.of(points.getAsInt()));
		}
		int[] own = this.byParticipant.computeIfAbsent(participant, (p) -> {
			int[] nothing = new int[this.rows.size() * this.columns.size()];
			Arrays.fill(nothing, NOTHING);
			return nothing;
		});
		if (own[at] != NOTHING) {
			throw new IllegalArgumentException("A participant scored " + cell + " twice");
		}
		own[at] = points.orElse(NO_VIEW);
	}

	/** Those who gave at least one score or "no view", in order of their first one. */
	public List<String> participants() {
		return List.copyOf(this.byParticipant.keySet());
	}

	/** Those who scored every cell. */
	public List<String> completeParticipants() {
		return this.byParticipant.entrySet()
			.stream()
			.filter((person) -> Arrays.stream(person.getValue()).allMatch((points) -> points > NO_VIEW))
			.map(Map.Entry::getKey)
			.toList();
	}

	/**
	 * The mean of each cell over those who scored it, or over the means of their teams;
	 * agreed scores then replace it cell by cell.
	 */
	public PerformanceMatrix means() {
		Map<String, List<int[]>> teams = new LinkedHashMap<>();
		this.byParticipant.forEach((participant, own) -> teams
			.computeIfAbsent(this.teams.getOrDefault(participant, ""), (team) -> new ArrayList<>())
			.add(own));
		Map<Cell, Fraction> all = new HashMap<>();
		for (Cell cell : cells()) {
			int at = index(cell);
			List<Fraction> means = teams.values().stream().flatMap((team) -> mean(team, at).stream()).toList();
			if (!means.isEmpty()) {
				all.put(cell, Sample.sum(means).dividedBy(Fraction.of(means.size())));
			}
		}
		return new PerformanceMatrix(this.unscored.options(), this.unscored.criteria(), all);
	}

	private static Optional<Fraction> mean(List<int[]> people, int cell) {
		long sum = 0;
		int count = 0;
		for (int[] own : people) {
			if (own[cell] > NO_VIEW) {
				sum += own[cell];
				count++;
			}
		}
		return (count == 0) ? Optional.empty() : Optional.of(Fraction.of(sum, count));
	}

	/** One person's own scores. */
	public PerformanceMatrix matrixOf(String participant) {
		Map<Cell, Fraction> own = new HashMap<>();
		int[] points = this.byParticipant.get(participant);
		if (points != null) {
			for (Cell cell : cells()) {
				if (points[index(cell)] > NO_VIEW) {
					own.put(cell, Fraction.of(points[index(cell)]));
				}
			}
		}
		return new PerformanceMatrix(this.unscored.options(), this.unscored.criteria(), own);
	}

	/** Scores on one cell; those without a view count as not known. */
	public Agreement agreement(Cell cell) {
		int at = index(cell);
		int[] answers = this.byParticipant.values()
			.stream()
			.mapToInt((own) -> own[at])
			.filter((points) -> points != NOTHING)
			.toArray();
		List<Integer> scores = Arrays.stream(answers).filter((points) -> points != NO_VIEW).boxed().toList();
		return new Agreement(this.unscored.scale(cell), scores, answers.length - scores.size(), 0);
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

	/** Rejects a cell that does not belong. */
	private int index(Cell cell) {
		Integer row = this.rows.get(cell.option());
		Integer column = this.columns.get(cell.criterion());
		if (row == null || column == null) {
			throw PerformanceMatrix.unknown(cell);
		}
		return row * this.columns.size() + column;
	}

}
