package org.hiap.navigator.elicitation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.hiap.navigator.elicitation.OwnWeights;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Weighting;
import org.jspecify.annotations.Nullable;

/**
 * A participant's weights by the criterion's slug: what the form showed and what was
 * typed, empty for nothing.
 */
record WeightsForm(Map<String, String> was, Map<String, String> typed) {

	static final String PREFIX = "weight-";

	private static final String WAS = "was-";

	static WeightsForm of(List<Criterion> criteria, Map<UUID, Integer> stored) {
		Map<String, String> typed = new LinkedHashMap<>();
		criteria.forEach((each) -> typed.put(each.slug(), Objects.toString(stored.get(each.id()), "")));
		return new WeightsForm(typed, typed);
	}

	static WeightsForm posted(List<Criterion> criteria, Map<String, String> parameters) {
		Map<String, String> was = new LinkedHashMap<>();
		Map<String, String> typed = new LinkedHashMap<>();
		criteria.forEach((each) -> {
			was.put(each.slug(), line(parameters.get(WAS + each.slug())));
			typed.put(each.slug(), line(parameters.get(PREFIX + each.slug())));
		});
		return new WeightsForm(was, typed);
	}

	/** The same with what is stored now in place of what the form showed. */
	WeightsForm onTopOf(WeightsForm stored) {
		return new WeightsForm(stored.typed, this.typed);
	}

	FormErrors errors(Weighting method, List<Criterion> criteria) {
		FormErrors errors = new FormErrors();
		for (Criterion criterion : criteria) {
			if (!isNumber(method, criterion, criteria.size())) {
				errors.add(PREFIX + criterion.slug(), "exercise.weights.number." + method, criterion.name(),
						criteria.size());
			}
		}
		if (errors.isEmpty()) {
			check(method, criteria, errors);
		}
		return errors;
	}

	private void check(Weighting method, List<Criterion> criteria, FormErrors errors) {
		String first = PREFIX + criteria.getFirst().slug();
		int sum = numbers().values().stream().mapToInt(Integer::intValue).sum();
		if (method == Weighting.SWING && !numbers().containsValue(OwnWeights.POINTS)) {
			errors.add(first, (sum == 0) ? "exercise.weights.all-zero" : "exercise.weights.no-hundred");
		}
		if (method == Weighting.POINTS && sum < OwnWeights.POINTS) {
			errors.add(first, "exercise.weights.left", sum, OwnWeights.POINTS - sum);
		}
		if (method == Weighting.POINTS && sum > OwnWeights.POINTS) {
			errors.add(first, "exercise.weights.over", sum, sum - OwnWeights.POINTS);
		}
		if (method == Weighting.RANKING && !numbers().containsValue(1)) {
			errors.add(first, "exercise.weights.no-first");
		}
	}

	private boolean isNumber(Weighting method, Criterion criterion, int criteria) {
		String text = Objects.requireNonNull(this.typed.get(criterion.slug()));
		return switch (method) {
			case SWING -> text.matches("([0-9]{1,2}|100)");
			case POINTS -> text.isEmpty() || text.matches("([0-9]{1,2}|100)");
			case RANKING ->
				text.matches("[0-9]{1,2}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= criteria;
			case EQUAL -> true;
		};
	}

	private Map<String, Integer> numbers() {
		Map<String, Integer> numbers = new LinkedHashMap<>();
		this.typed.forEach((slug, text) -> numbers.put(slug, text.isEmpty() ? 0 : Integer.parseInt(text)));
		return numbers;
	}

	/** What to save; only for a form without errors. */
	Map<UUID, Integer> toWeights(List<Criterion> criteria) {
		Map<UUID, Integer> weights = new LinkedHashMap<>();
		criteria.forEach((each) -> weights.put(each.id(), Objects.requireNonNull(numbers().get(each.slug()))));
		return weights;
	}

	/** What the form showed, as it was stored. */
	Map<UUID, Integer> toStored(List<Criterion> criteria) {
		Map<UUID, Integer> stored = new LinkedHashMap<>();
		criteria.forEach((each) -> {
			String text = Objects.requireNonNull(this.was.get(each.slug()));
			if (text.matches("[0-9]{1,3}")) {
				stored.put(each.id(), Integer.parseInt(text));
			}
		});
		return stored;
	}

	private static String line(@Nullable String typed) {
		return (typed == null) ? "" : typed.strip();
	}

}
