package org.hiap.navigator.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.hiap.navigator.scoring.Ranking.Place;

/**
 * What happens to the ranking while one criterion's weight moves from 0 to 1 and the
 * others keep their proportions (F13); the options ranked now stay the ones compared; a
 * criterion that carries all the weight is rejected.
 */
public final class OneWaySensitivity {

	/**
	 * A weight at which the top changes: an option outside draws level with one inside,
	 * two that share the last place part, or one above them falls to it.
	 *
	 * @param weight of the criterion, 0 to 1
	 * @param inside an option of the top
	 * @param rival the option it is level with at that weight
	 */
	public record Switch(Fraction weight, String inside, String rival) {
	}

	private final WeightedSum model;

	private final String criterion;

	private final Ranking ranking;

	private final SequencedMap<String, TotalByWeight> lines = new LinkedHashMap<>();

	public OneWaySensitivity(WeightedSum model, String criterion) {
		this(model, criterion, model.ranking());
	}

	private OneWaySensitivity(WeightedSum model, String criterion, Ranking ranking) {
		this.model = model;
		this.criterion = criterion;
		this.ranking = ranking;
		if (currentWeight().equals(Fraction.ONE)) {
			throw new IllegalArgumentException("All the weight is on " + criterion + ", so no other can take it over");
		}
		model.matrix().options().forEach((option) -> this.lines.put(option, line(ranking.total(option))));
	}

	/** For every criterion but one that carries all the weight, in the matrix's order. */
	public static List<OneWaySensitivity> ofEveryCriterion(WeightedSum model) {
		Ranking ranking = model.ranking();
		return model.matrix()
			.criteria()
			.keySet()
			.stream()
			.filter((criterion) -> !model.weights().of(criterion).equals(Fraction.ONE))
			.map((criterion) -> new OneWaySensitivity(model, criterion, ranking))
			.toList();
	}

	public String criterion() {
		return this.criterion;
	}

	public Fraction currentWeight() {
		return this.model.weights().of(this.criterion);
	}

	/**
	 * Points of an option, 0 to 100, at a weight from 0 to 1; none where it has no scores
	 * that count.
	 */
	public Optional<Fraction> totalAt(Fraction weight, String option) {
		return line(option).at(weight);
	}

	/**
	 * The weights from 0 to 1 at which two options have equal totals, ascending; none
	 * when they always have or never do. Exact, except that two options which lack
	 * different scores can be level at an irrational weight, then right to some 30
	 * decimals.
	 */
	public List<Fraction> crossings(String one, String other) {
		return line(one).crossings(line(other));
	}

	/**
	 * The smallest change of this weight that alters who is first; none when no change
	 * does.
	 */
	public Optional<Switch> nearestSwitchOfWinner() {
		return nearestSwitchOfTop(1);
	}

	/**
	 * The smallest change of this weight that alters the top {@code k}; none when no
	 * change does.
	 */
	public Optional<Switch> nearestSwitchOfTop(int k) {
		List<String> listed = this.ranking.places().stream().map(Place::option).toList();
		List<String> top = this.ranking.top(k);
		List<Switch> switches = new ArrayList<>(switches(top, listed.subList(top.size(), listed.size())));
		if (top.size() > k) {
			int above = this.ranking.places().get(top.size() - 1).rank() - 1;
			List<String> sharing = top.subList(above, top.size());
			switches.addAll(partings(sharing));
			// who falls below options that share the last place falls out of the top with
			// them all in it
			switches.addAll(switches(top.subList(0, above), sharing));
		}
		return switches.stream().min(Comparator.comparing(this::change).thenComparing(Switch::weight));
	}

	/** How far a switch is from the current weight, 0 to 1. */
	public Fraction change(Switch to) {
		return to.weight().minus(currentWeight()).abs();
	}

	private List<Switch> switches(List<String> insiders, List<String> rivals) {
		List<Switch> switches = new ArrayList<>();
		for (String inside : insiders) {
			for (String rival : rivals) {
				crossings(inside, rival).forEach((weight) -> switches.add(new Switch(weight, inside, rival)));
			}
		}
		return switches;
	}

	private List<Switch> partings(List<String> sharing) {
		String first = sharing.getFirst();
		return sharing.stream()
			.filter((option) -> !line(option).alwaysEquals(line(first)))
			.map((option) -> new Switch(currentWeight(), first, option))
			.toList();
	}

	private TotalByWeight line(OptionTotal now) {
		Optional<Fraction> own = this.model.matrix().value(new Cell(now.option(), this.criterion));
		Fraction others = Fraction.ONE.minus(currentWeight());
		Fraction ownCoverage = own.isPresent() ? currentWeight() : Fraction.ZERO;
		Fraction ownPoints = now.contributions().getOrDefault(this.criterion, Fraction.ZERO);
		return new TotalByWeight(own, now.lower().minus(ownPoints).dividedBy(Fraction.HUNDRED.times(others)),
				now.coverage().minus(ownCoverage).dividedBy(others));
	}

	private TotalByWeight line(String option) {
		TotalByWeight line = this.lines.get(option);
		if (line == null) {
			throw new IllegalArgumentException("There is no option " + option);
		}
		return line;
	}

}
