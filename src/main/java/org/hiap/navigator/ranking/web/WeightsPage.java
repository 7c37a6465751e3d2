package org.hiap.navigator.ranking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

import org.hiap.navigator.elicitation.AgreedWeights;
import org.hiap.navigator.govuk.BarChart;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Stage;
import org.hiap.navigator.prioritisation.Weighting;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.OneWaySensitivity;
import org.hiap.navigator.scoring.Ranking;
import org.hiap.navigator.scoring.Sample;
import org.jspecify.annotations.Nullable;

/**
 * What the page on weights, and on what other weights would change, prints.
 *
 * @param given who gave weights and how, in a sentence
 * @param mayChange whether the viewer may record other weights
 * @param changes agreed after the reveal, the last one in force
 * @param equalHead head of the ranking beside that under equal weights
 * @param trial the ranking with one weight moved, or null while there is none to compare
 * @param switches weights that would change the ranking
 */
record WeightsPage(ResultsHead head, String given, BarChart chart, boolean mayChange, List<Change> changes,
		List<String> equalHead, List<List<String>> equal, @Nullable Trial trial, List<String> switchesHead,
		List<List<String>> switches) {

	/** The scale of the weights ends at a multiple of this. */
	private static final int STEPS = 20;

	/** Weights the group settled on after the reveal. */
	record Change(String what, String reason, String meta) {
	}

	static WeightsPage of(Outcome outcome, List<Change> changes, @Nullable Trial trial) {
		Ranking equal = outcome.model().withEqualWeights().ranking();
		List<String> head = new ArrayList<>(
				List.of(outcome.say("criterion"), outcome.say("weight"), outcome.say("winner-changes")));
		if (outcome.top() > 1) {
			head.add(outcome.say("top-changes", outcome.top()));
		}
		return new WeightsPage(ResultsHead.of(outcome, "weights"), given(outcome), chart(outcome),
				outcome.frame().mine() && outcome.exercise().stage() == Stage.REVEALED, changes,
				List.of(outcome.say("option"), outcome.say("equal.place"), outcome.say("equal.place.equal"),
						outcome.say("total"), outcome.say("equal.total.equal")),
				outcome.places()
					.stream()
					.map((place) -> List.of(outcome.title(place.option()), place.label(),
							outcome.placeIn(equal, place.option()), Outcome.points(outcome.total(place.option())),
							equal.total(place.option()).total().map(Outcome::points).orElse("–")))
					.toList(),
				trial, head, (outcome.places().size() < 2) ? List.of() : switches(outcome));
	}

	/** One change of the weights, in words. */
	static Change change(Outcome outcome, AgreedWeights change, String name) {
		List<String> points = outcome.criteria()
			.stream()
			.map((criterion) -> outcome.say("weights.points", criterion.name(),
					change.points().getOrDefault(criterion.slug(), 0)))
			.toList();
		return new Change(String.join(", ", points), change.reason(),
				outcome.say("weights.change.meta", name, Dates.dayAndTime(change.recordedAt())));
	}

	private static String given(Outcome outcome) {
		int weighers = outcome.group().weighers();
		if (outcome.exercise().weighting() == Weighting.EQUAL && outcome.group().commonWeights().isPresent()
				&& outcome.model().weights().equals(outcome.model().withEqualWeights().weights())) {
			return outcome.say("weights.equal");
		}
		if (outcome.group().commonWeights().isPresent()) {
			return outcome.say("weights.changed");
		}
		return (weighers == 0) ? outcome.say("weights.nobody")
				: outcome.say("weights.given", weighers, outcome.say("weights." + outcome.exercise().weighting()));
	}

	/** The group's weight as a bar, everyone's from lowest to highest, and the median. */
	private static BarChart chart(Outcome outcome) {
		SequencedMap<String, Sample> spread = outcome.group().weightSpread();
		List<BarChart.Bar> bars = outcome.criteria()
			.stream()
			.map((criterion) -> bar(outcome, criterion, spread.get(criterion.slug())))
			.toList();
		String sentence = outcome.say(spread.isEmpty() ? "weights.sentence.plain" : "weights.sentence");
		double largest = bars.stream()
			.mapToDouble((each) -> (each.high() != null) ? each.high() : Objects.requireNonNull(each.value()))
			.max()
			.orElse(Outcome.SCALE);
		int end = (int) Math.ceil(largest / STEPS) * STEPS;
		return new BarChart(outcome.say("weights.chart"), sentence, 0, end,
				List.of("0", String.valueOf(end / 2), String.valueOf(end)), bars)
			.withWords(new BarChart.Words(outcome.say("criterion"), outcome.say("weights.value"),
					outcome.say("weights.lowest"), outcome.say("weights.highest"), outcome.say("weights.median"), "",
					""));
	}

	private static BarChart.Bar bar(Outcome outcome, Criterion criterion, @Nullable Sample own) {
		Fraction weight = outcome.model().weights().of(criterion.slug());
		return new BarChart.Bar(criterion.name(), percent(weight), (own == null) ? null : percent(own.lowest()),
				(own == null) ? null : percent(own.highest()), (own == null) ? null : percent(own.median()),
				Outcome.percent(weight), null);
	}

	private static double percent(Fraction share) {
		return share.times(Fraction.of(Outcome.SCALE)).toDouble();
	}

	private static List<List<String>> switches(Outcome outcome) {
		return OneWaySensitivity.ofEveryCriterion(outcome.model()).stream().map((each) -> {
			List<String> cells = new ArrayList<>(
					List.of(outcome.criterion(each.criterion()), Outcome.percent(each.currentWeight()),
							change(outcome, each, each.nearestSwitchOfWinner().orElse(null))));
			if (outcome.top() > 1) {
				cells.add(change(outcome, each, each.nearestSwitchOfTop(outcome.top()).orElse(null)));
			}
			return List.copyOf(cells);
		}).toList();
	}

	private static String change(Outcome outcome, OneWaySensitivity each, OneWaySensitivity.@Nullable Switch change) {
		if (change == null) {
			return outcome.say("never");
		}
		return (each.change(change).signum() == 0) ? outcome.say("at-once")
				: outcome.say("at", Outcome.percent(change.weight()), outcome.quoted(change.rival()));
	}

}
