package org.hiap.navigator.ranking.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.OneWaySensitivity;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.hiap.navigator.scoring.Ranking.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ranking with one weight moved and the others in their proportions; the options
 * ranked now stay the ones compared.
 *
 * @param weight in percent, as typed
 * @param sentence who comes first then; empty while nothing is wrong but nothing asked
 * @param data values and weights for trying in the browser, as JSON
 */
record Trial(List<Choice> criteria, String criterion, String weight, String sentence, List<Row> rows, String data) {

	/** An option now and then. */
	record Row(String title, String place, String total, String placeThen, String totalThen) {
	}

	/** What the browser computes with: the same numbers in the same order as the rows. */
	private record Data(Map<String, Double> weights, List<Line> options) {

		private record Line(String title, Map<String, Double> values) {
		}

	}

	private record Then(String place, Fraction total) {
	}

	/** Null with fewer than two options to compare, or nothing to move. */
	static @Nullable Trial of(Outcome outcome, String criterion, String typed, FormErrors errors, JsonMapper json) {
		List<OneWaySensitivity> all = (outcome.places().size() < 2) ? List.of()
				: OneWaySensitivity.ofEveryCriterion(outcome.model());
		if (all.isEmpty()) {
			return null;
		}
		List<Choice> choices = all.stream()
			.map((each) -> new Choice(each.criterion(),
					outcome.say("trial.choice", outcome.criterion(each.criterion()),
							Outcome.percent(each.currentWeight()))))
			.toList();
		OneWaySensitivity moved = all.stream()
			.filter((each) -> each.criterion().equals(criterion))
			.findFirst()
			.orElse(all.getFirst());
		Fraction share = share(typed);
		if (share == null && !typed.isEmpty()) {
			errors.add("weight", "exercise.results.trial.wrong");
		}
		Fraction to = (share == null) ? moved.currentWeight() : share;
		Map<String, Then> then = then(outcome, moved, to);
		String shown = typed.isEmpty() ? Outcome.percent(moved.currentWeight()) : typed;
		return new Trial(choices, moved.criterion(), shown,
				(share == null) ? "" : sentence(outcome, moved.criterion(), to, then), rows(outcome, then),
				json.writeValueAsString(data(outcome)));
	}

	private static @Nullable Fraction share(String typed) {
		if (!typed.matches("[0-9]{1,3}(\\.[0-9])?")) {
			return null;
		}
		Fraction share = Fraction.of(Math.round(10 * Double.parseDouble(typed)), 1000);
		return (share.compareTo(Fraction.ONE) > 0) ? null : share;
	}

	private static Map<String, Then> then(Outcome outcome, OneWaySensitivity moved, Fraction to) {
		Map<String, Fraction> totals = new LinkedHashMap<>();
		outcome.places()
			.forEach((place) -> moved.totalAt(to, place.option())
				.ifPresent((total) -> totals.put(place.option(), total)));
		return totals.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, (each) -> {
			long above = totals.values().stream().filter((other) -> other.compareTo(each.getValue()) > 0).count();
			long same = totals.values().stream().filter(each.getValue()::equals).count();
			return new Then((above + 1) + ((same > 1) ? "=" : ""), each.getValue());
		}));
	}

	private static String sentence(Outcome outcome, String criterion, Fraction to, Map<String, Then> then) {
		List<String> first = outcome.places()
			.stream()
			.map(Place::option)
			.filter((option) -> then.containsKey(option)
					&& Objects.requireNonNull(then.get(option)).place().matches("1=?"))
			.toList();
		return outcome.say((first.size() > 1) ? "trial.tied" : "trial.first", outcome.criterion(criterion),
				Outcome.percent(to), outcome.quoted(first));
	}

	private static List<Row> rows(Outcome outcome, Map<String, Then> then) {
		return outcome.places().stream().map((place) -> {
			Then moved = then.get(place.option());
			return new Row(outcome.title(place.option()), place.label(), Outcome.points(outcome.total(place.option())),
					(moved == null) ? "–" : moved.place(), (moved == null) ? "–" : Outcome.points(moved.total()));
		}).toList();
	}

	private static Data data(Outcome outcome) {
		Map<String, Double> weights = new LinkedHashMap<>();
		outcome.criteria()
			.forEach((criterion) -> weights.put(criterion.slug(),
					outcome.model().weights().of(criterion.slug()).toDouble()));
		return new Data(weights,
				outcome.places()
					.stream()
					.map((place) -> new Data.Line(outcome.title(place.option()), values(outcome, place.option())))
					.toList());
	}

	private static Map<String, Double> values(Outcome outcome, String option) {
		Map<String, Double> values = new LinkedHashMap<>();
		outcome.criteria()
			.forEach((criterion) -> outcome.model()
				.matrix()
				.value(new Cell(option, criterion.slug()))
				.ifPresent((value) -> values.put(criterion.slug(), value.toDouble())));
		return values;
	}

}
