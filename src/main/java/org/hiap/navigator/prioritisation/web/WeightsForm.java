package org.hiap.navigator.prioritisation.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.Weighting;

/** The weights of an exercise, as typed, by the criterion's slug. */
record WeightsForm(String weighting, Map<String, String> points) {

	private static final String PREFIX = "points-";

	static WeightsForm of(Exercise exercise) {
		Map<String, String> points = new LinkedHashMap<>();
		exercise.criteria()
			.forEach((each) -> points.put(each.slug(),
					(each.weightPoints() != null) ? String.valueOf(each.weightPoints()) : ""));
		return new WeightsForm(exercise.weighting().name(), points);
	}

	/**
	 * The form as posted.
	 * @throws NotFoundException when it names a criterion that is not the exercise's
	 */
	static WeightsForm posted(Exercise exercise, Map<String, String> parameters) {
		Map<String, String> points = new LinkedHashMap<>();
		exercise.criteria()
			.forEach((each) -> points.put(each.slug(), Typed.line(parameters.get(PREFIX + each.slug()))));
		Set<String> known = exercise.allCriteria()
			.stream()
			.map((each) -> PREFIX + each.slug())
			.collect(Collectors.toSet());
		if (parameters.keySet().stream().anyMatch((name) -> name.startsWith(PREFIX) && !known.contains(name))) {
			throw new NotFoundException();
		}
		return new WeightsForm(parameters.getOrDefault("weighting", ""), points);
	}

	boolean isEqual() {
		return this.weighting.equals(Weighting.EQUAL.name());
	}

	FormErrors errors(Exercise exercise) {
		FormErrors errors = new FormErrors();
		boolean byPoints = this.weighting.equals(Weighting.POINTS.name());
		if (isEqual()) {
			boolean typed = exercise.criteria()
				.stream()
				.anyMatch((each) -> !typed(each).isEmpty()
						&& !typed(each).equals(Objects.toString(each.weightPoints(), "")));
			if (typed) {
				errors.add("weighting", "exercise.weights.both");
			}
		}
		else if (!byPoints) {
			errors.add("weighting", "exercise.weights.missing");
		}
		if (byPoints) {
			exercise.criteria()
				.stream()
				.filter((each) -> !typed(each).matches("|[0-9]{1,2}|100"))
				.forEach((each) -> errors.add(PREFIX + each.slug(), "exercise.weights.number", each.name()));
			if (errors.isEmpty()) {
				checkSum(exercise, errors);
			}
		}
		return errors;
	}

	private void checkSum(Exercise exercise, FormErrors errors) {
		int sum = toPoints().values().stream().mapToInt(Integer::intValue).sum();
		String first = PREFIX + exercise.criteria().getFirst().slug();
		if (sum < Exercise.POINTS) {
			errors.add(first, "exercise.weights.left", sum, Exercise.POINTS - sum);
		}
		else if (sum > Exercise.POINTS) {
			errors.add(first, "exercise.weights.over", sum, sum - Exercise.POINTS);
		}
	}

	/** The points by slug, 0 where nothing is typed; only for a form without errors. */
	Map<String, Integer> toPoints() {
		Map<String, Integer> numbers = new LinkedHashMap<>();
		this.points.forEach((slug, typed) -> numbers.put(slug, typed.isEmpty() ? 0 : Integer.parseInt(typed)));
		return numbers;
	}

	private String typed(Criterion criterion) {
		return this.points.getOrDefault(criterion.slug(), "");
	}

}
