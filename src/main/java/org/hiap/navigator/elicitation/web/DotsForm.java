package org.hiap.navigator.elicitation.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.hiap.navigator.elicitation.Sift;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.Option;

/** A participant's dots by the id of the option: what was shown and what was typed. */
record DotsForm(Map<String, String> was, Map<String, String> typed) {

	static final String PREFIX = "dots-";

	private static final String WAS = "was-";

	static DotsForm of(List<Option> options, Map<UUID, Integer> stored) {
		Map<String, String> typed = new LinkedHashMap<>();
		options.forEach((each) -> typed.put(each.id().toString(), Objects.toString(stored.get(each.id()), "")));
		return new DotsForm(typed, typed);
	}

	static DotsForm posted(List<Option> options, Map<String, String> parameters) {
		Map<String, String> was = new LinkedHashMap<>();
		Map<String, String> typed = new LinkedHashMap<>();
		options.forEach((each) -> {
			was.put(each.id().toString(), line(parameters, WAS + each.id()));
			typed.put(each.id().toString(), line(parameters, PREFIX + each.id()));
		});
		return new DotsForm(was, typed);
	}

	/** The same with what is stored now in place of what the form showed. */
	DotsForm onTopOf(DotsForm stored) {
		return new DotsForm(stored.typed, this.typed);
	}

	FormErrors errors(Exercise exercise) {
		FormErrors errors = new FormErrors();
		int most = Sift.dotsEach(exercise);
		exercise.allOptions().forEach((option) -> {
			if (!Objects.requireNonNull(this.typed.get(option.id().toString())).matches("|[0-9]{1,3}")) {
				errors.add(PREFIX + option.id(), "exercise.sift.number", option.title(), most);
			}
		});
		if (errors.isEmpty()) {
			int sum = numbers(this.typed).values().stream().mapToInt(Integer::intValue).sum();
			String first = PREFIX + exercise.allOptions().getFirst().id();
			if (sum > most) {
				errors.add(first, "exercise.sift.over", sum, most, sum - most);
			}
			if (sum == 0) {
				errors.add(first, "exercise.sift.none", most);
			}
		}
		return errors;
	}

	/** What to save, without the options that got no dot; only without errors. */
	Map<UUID, Integer> toDots() {
		return numbers(this.typed);
	}

	/** What the form showed, as it was stored. */
	Map<UUID, Integer> toStored() {
		return numbers(this.was);
	}

	private static Map<UUID, Integer> numbers(Map<String, String> texts) {
		Map<UUID, Integer> numbers = new LinkedHashMap<>();
		texts.forEach((id, text) -> {
			if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) > 0) {
				numbers.put(UUID.fromString(id), Integer.parseInt(text));
			}
		});
		return numbers;
	}

	private static String line(Map<String, String> parameters, String name) {
		return parameters.getOrDefault(name, "").strip();
	}

}
