package org.hiap.navigator.ranking.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.hiap.navigator.elicitation.AgreedScore;
import org.hiap.navigator.elicitation.OwnWeights;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.Weights;
import org.jspecify.annotations.Nullable;

/**
 * Weights of the whole group as typed, by the criterion's slug.
 *
 * @param changes how many changes there were when the form was shown
 */
record WeightsChangeForm(int changes, Map<String, String> points, String reason) {

	static final String PREFIX = "points-";

	/** What counts now in whole points, which sum to a hundred. */
	static WeightsChangeForm of(List<Criterion> criteria, Weights weights, int changes) {
		Map<String, Integer> whole = new LinkedHashMap<>();
		Map<String, Fraction> rest = new LinkedHashMap<>();
		for (Criterion criterion : criteria) {
			Fraction exact = weights.of(criterion.slug()).times(Fraction.of(OwnWeights.POINTS));
			int below = exact.numerator().divide(exact.denominator()).intValueExact();
			whole.put(criterion.slug(), below);
			rest.put(criterion.slug(), exact.minus(Fraction.of(below)));
		}
		int left = OwnWeights.POINTS - whole.values().stream().mapToInt(Integer::intValue).sum();
		rest.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Fraction>comparingByValue().reversed())
			.limit(left)
			.forEach((each) -> whole.merge(each.getKey(), 1, Integer::sum));
		Map<String, String> typed = new LinkedHashMap<>();
		whole.forEach((slug, points) -> typed.put(slug, String.valueOf(points)));
		return new WeightsChangeForm(changes, typed, "");
	}

	static WeightsChangeForm posted(List<Criterion> criteria, Map<String, String> parameters) {
		Map<String, String> typed = new LinkedHashMap<>();
		criteria.forEach((each) -> typed.put(each.slug(), line(parameters.get(PREFIX + each.slug()))));
		String changes = line(parameters.get("changes"));
		return new WeightsChangeForm(changes.matches("[0-9]{1,6}") ? Integer.parseInt(changes) : 0, typed,
				Objects.requireNonNullElse(parameters.get("reason"), "").strip().replace("\r\n", "\n"));
	}

	FormErrors errors(List<Criterion> criteria) {
		FormErrors errors = new FormErrors();
		for (Criterion criterion : criteria) {
			if (!typed(criterion.slug()).matches("|0*([0-9]{1,2}|100)")) {
				errors.add(PREFIX + criterion.slug(), "exercise.weights.number.POINTS", criterion.name());
			}
		}
		if (errors.isEmpty()) {
			int sum = toPoints().values().stream().mapToInt(Integer::intValue).sum();
			String first = PREFIX + criteria.getFirst().slug();
			if (sum < OwnWeights.POINTS) {
				errors.add(first, "exercise.weights.left", sum, OwnWeights.POINTS - sum);
			}
			if (sum > OwnWeights.POINTS) {
				errors.add(first, "exercise.weights.over", sum, sum - OwnWeights.POINTS);
			}
		}
		if (this.reason.isEmpty()) {
			errors.add("reason", "exercise.weights.change.reason.missing");
		}
		else if (this.reason.length() > AgreedScore.LONGEST_REASON) {
			errors.add("reason", "exercise.discussion.reason.long", AgreedScore.LONGEST_REASON);
		}
		return errors;
	}

	/** Only for points without errors. */
	Map<String, Integer> toPoints() {
		Map<String, Integer> numbers = new LinkedHashMap<>();
		this.points.forEach((slug, text) -> numbers.put(slug, text.isEmpty() ? 0 : Integer.parseInt(text)));
		return numbers;
	}

	/** The same to be saved on top of what is stored now. */
	WeightsChangeForm onTopOf(int stored) {
		return new WeightsChangeForm(stored, this.points, this.reason);
	}

	String typed(String slug) {
		return Objects.requireNonNull(this.points.get(slug));
	}

	private static String line(@Nullable String typed) {
		return (typed == null) ? "" : typed.strip();
	}

}
