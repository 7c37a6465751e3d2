package org.hiap.navigator.prioritisation.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.Option;
import org.hiap.navigator.prioritisation.Score;

/** The scores of one option, as chosen, by the criterion's slug. */
record ScorecardForm(Map<String, String> scores) {

	static final String NO_VIEW = "no-view";

	private static final String PREFIX = "score-";

	static ScorecardForm of(Exercise exercise, Option option) {
		Map<String, String> scores = new LinkedHashMap<>();
		exercise.criteria().forEach((each) -> {
			Score score = option.scores().get(each.id());
			scores.put(each.slug(), (score == null) ? "" : score.noView() ? NO_VIEW : String.valueOf(score.points()));
		});
		return new ScorecardForm(scores);
	}

	/**
	 * The form as posted.
	 * @throws NotFoundException when it names a criterion that is not the exercise's
	 */
	static ScorecardForm posted(Exercise exercise, Map<String, String> parameters) {
		Set<String> known = exercise.allCriteria()
			.stream()
			.map((each) -> PREFIX + each.slug())
			.collect(Collectors.toSet());
		if (parameters.keySet().stream().anyMatch((name) -> name.startsWith(PREFIX) && !known.contains(name))) {
			throw new NotFoundException();
		}
		Map<String, String> scores = new LinkedHashMap<>();
		exercise.criteria()
			.forEach((each) -> scores.put(each.slug(), parameters.getOrDefault(PREFIX + each.slug(), "")));
		return new ScorecardForm(scores);
	}

	String score(String slug) {
		return this.scores.getOrDefault(slug, "");
	}

	FormErrors errors(Exercise exercise) {
		FormErrors errors = new FormErrors();
		exercise.criteria()
			.stream()
			.filter((each) -> !score(each.slug()).matches("|[0-" + Score.HIGHEST + "]|" + NO_VIEW))
			.forEach((each) -> errors.add(PREFIX + each.slug(), "exercise.score.unknown", each.name()));
		return errors;
	}

	/** The scores by slug, without the unanswered; only for a form without errors. */
	Map<String, Score> toScores() {
		Map<String, Score> answered = new LinkedHashMap<>();
		this.scores.forEach((slug, chosen) -> {
			if (!chosen.isEmpty()) {
				answered.put(slug, chosen.equals(NO_VIEW) ? Score.NO_VIEW : Score.of(Integer.parseInt(chosen)));
			}
		});
		return answered;
	}

}
