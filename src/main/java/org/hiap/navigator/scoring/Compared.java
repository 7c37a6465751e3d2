package org.hiap.navigator.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.hiap.navigator.scoring.GroupDraw.Amounts;
import org.hiap.navigator.scoring.GroupDraw.Team;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.hiap.navigator.scoring.RankAcceptability.Acceptability;
import org.hiap.navigator.scoring.RankAcceptability.Central;

/**
 * The options that a simulation compares and by what, each by id, so that the result does
 * not depend on the order in which anything was handed over.
 */
record Compared(List<String> options, List<String> criteria, List<String> leftOut) {

	static Compared of(WeightedSum model) {
		return new Compared(ids(model, true), model.matrix().criteria().keySet().stream().sorted().toList(),
				ids(model, false));
	}

	private static List<String> ids(WeightedSum model, boolean ranked) {
		return model.totals()
			.stream()
			.filter((total) -> total.ranked() == ranked)
			.map(OptionTotal::option)
			.sorted()
			.toList();
	}

	private List<Cell> cells() {
		return this.options.stream()
			.flatMap((option) -> this.criteria.stream().map((criterion) -> new Cell(option, criterion)))
			.toList();
	}

	double[] shares(Weights weights) {
		return this.criteria.stream().map(weights::of).mapToDouble(Fraction::toDouble).toArray();
	}

	/** By cell: its value, or another where it has no score. */
	double[] values(PerformanceMatrix matrix, double otherwise) {
		return cells().stream()
			.mapToDouble((cell) -> matrix.value(cell).map(Fraction::toDouble).orElse(otherwise))
			.toArray();
	}

	GroupDraw.Given given(GroupModel model) {
		Map<String, List<Participant>> byTeam = new TreeMap<>();
		model.contributors()
			.stream()
			.sorted(Comparator.comparing(Participant::id))
			.forEach((person) -> byTeam.computeIfAbsent(model.averaging().team(person), (t) -> new ArrayList<>())
				.add(person));
		List<Team> teams = new ArrayList<>();
		for (List<Participant> people : byTeam.values()) {
			teams.add(new Team(teams.stream().mapToInt(Team::people).sum(), people.size()));
		}
		List<Amounts[]> figures = new ArrayList<>();
		List<Integer> units = new ArrayList<>();
		for (Cell cell : cells()) {
			Scale scale = Objects.requireNonNull(model.criteria().get(cell.criterion()));
			units.add(scale.steps());
			figures.add(amounts(byTeam, (person) -> steps(person, cell, scale)));
		}
		for (String criterion : this.criteria) {
			units.add(1);
			figures.add(amounts(byTeam,
					(person) -> model.ownWeights(person)
						.map((own) -> OptionalDouble.of(own.of(criterion).toDouble()))
						.orElse(OptionalDouble.empty())));
		}
		return new GroupDraw.Given(teams, figures.toArray(Amounts[][]::new),
				units.stream().mapToInt(Integer::intValue).toArray(), shares(model.weights()));
	}

	private static Amounts[] amounts(Map<String, List<Participant>> byTeam,
			Function<Participant, OptionalDouble> figure) {
		List<Amounts> amounts = new ArrayList<>();
		int first = 0;
		for (List<Participant> people : byTeam.values()) {
			List<OptionalDouble> given = people.stream().map(figure).toList();
			int from = first;
			amounts.add(new Amounts(given.stream().mapToDouble((amount) -> amount.orElse(0)).toArray(),
					IntStream.range(0, given.size())
						.filter((person) -> given.get(person).isEmpty())
						.map((person) -> from + person)
						.toArray()));
			first += people.size();
		}
		return amounts.toArray(Amounts[]::new);
	}

	private static OptionalDouble steps(Participant person, Cell cell, Scale scale) {
		OptionalInt points = person.scores().getOrDefault(cell, OptionalInt.empty());
		if (points.isEmpty()) {
			return OptionalDouble.empty();
		}
		return OptionalDouble
			.of(scale.moreIsBetter() ? points.getAsInt() - scale.lowest() : scale.highest() - points.getAsInt());
	}

	RankAcceptability simulated(Sampling sampling, Supplier<Draw> draws) {
		Simulation simulation = new Simulation(this.options.size(), this.criteria.size(), sampling, draws);
		RankCounts counts = simulation.count();
		double[] confidence = simulation.confidence(counts);
		List<Acceptability> acceptabilities = new ArrayList<>();
		for (int option = 0; option < this.options.size(); option++) {
			acceptabilities.add(acceptability(option, counts, confidence[option], sampling.samples()));
		}
		return new RankAcceptability(sampling.seed(), sampling.samples(), acceptabilities, this.leftOut);
	}

	private Acceptability acceptability(int option, RankCounts counts, double confidence, double samples) {
		int size = this.options.size();
		List<Double> ranks = new ArrayList<>();
		Map<String, Double> wins = new LinkedHashMap<>();
		for (int other = 0; other < size; other++) {
			ranks.add(counts.ranks[option * size + other] / samples);
			if (other != option) {
				double won = counts.wins[option * size + other];
				double lost = counts.wins[other * size + option];
				wins.put(this.options.get(other), (won + (samples - won - lost) / 2) / samples);
			}
		}
		double first = counts.ranks[option * size];
		Map<String, Double> weights = new LinkedHashMap<>();
		for (int criterion = 0; criterion < this.criteria.size(); criterion++) {
			weights.put(this.criteria.get(criterion),
					counts.firstWeights[option * this.criteria.size() + criterion] / first);
		}
		return new Acceptability(this.options.get(option), ranks, wins,
				(first > 0) ? Optional.of(new Central(weights, confidence)) : Optional.empty());
	}

}
