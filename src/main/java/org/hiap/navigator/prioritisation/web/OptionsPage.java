package org.hiap.navigator.prioritisation.web;

import org.hiap.navigator.prioritisation.PowerGates;
import org.hiap.navigator.prioritisation.PowerGate;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.power.PowerHeld;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.Option;
import org.hiap.navigator.prioritisation.PowerGates.Gates;
import org.jspecify.annotations.Nullable;

/**
 * What the page of options prints.
 *
 * @param version of the options the form edits
 * @param chosen the options as stored, for those who only read and for comparison
 * @param own those of them that are not from the library
 * @param powers the states of power to filter by; none for opportunities, which have
 * several
 * @param power the state the list is filtered by, or empty
 * @param stale whether the options changed while the form was open
 */
record OptionsPage(ExerciseFrame frame, int version, List<Group> groups, List<Chosen> chosen, List<Chosen> own,
		List<Choice> powers, String power, boolean stale) {

	/** The library's options under one devolved function. */
	record Group(String function, List<Entry> entries) {

		/** Whether there is anything to tick. */
		public boolean offersAny() {
			return this.entries.stream().anyMatch((entry) -> entry.scored() == null);
		}

	}

	/** One of the library's options; a scored one stays until it is removed by itself. */
	record Entry(String code, String title, String gist, int caseStudies, PowerGate gate, boolean ticked,
			@Nullable UUID scored) {
	}

	/** An option of the exercise. */
	record Chosen(UUID id, String title, String description, boolean scored, PowerGate gate, UUID formKey) {

		static Chosen of(Exercise exercise, Option option, Gates gates) {
			return new Chosen(option.id(), option.title(), option.description(), exercise.scoresOf(option) > 0,
					gates.of(option), UUID.randomUUID());
		}

	}

	/** Only the options in one state of power, and those that are ticked. */
	OptionsPage withPower(String name) {
		Optional<PowerHeld> held = this.powers.isEmpty() ? Optional.empty()
				: Arrays.stream(PowerHeld.values()).filter((each) -> each.name().equals(name)).findFirst();
		if (held.isEmpty()) {
			return this;
		}
		List<Group> left = this.groups.stream()
			.map((group) -> new Group(group.function(),
					group.entries().stream().filter((entry) -> entry.ticked() || entry.gate().is(held.get())).toList()))
			.filter((group) -> !group.entries().isEmpty())
			.toList();
		return new OptionsPage(this.frame, this.version, left, this.chosen, this.own, this.powers, name, this.stale);
	}

	static OptionsPage of(ExerciseFrame frame, Exercise exercise, int version, List<LibraryOption> offered, Gates gates,
			OptionsForm form, boolean stale, Words words) {
		Map<String, Option> byCode = exercise.allOptions()
			.stream()
			.filter((option) -> option.libraryCode().isPresent())
			.collect(Collectors.toMap((option) -> option.libraryCode().orElseThrow(), (option) -> option));
		Map<String, List<Entry>> groups = new LinkedHashMap<>();
		for (LibraryOption entry : offered) {
			Option option = byCode.get(entry.code());
			groups.computeIfAbsent(entry.functionName(), (function) -> new ArrayList<>())
				.add(new Entry(entry.code(), entry.title(), entry.gist(), entry.caseStudyCount(),
						gates.of(entry.code()), form.has(entry, option != null && exercise.scoresOf(option) > 0),
						(option != null && exercise.scoresOf(option) > 0) ? option.id() : null));
		}
		List<Chosen> chosen = exercise.allOptions()
			.stream()
			.map((option) -> Chosen.of(exercise, option, gates))
			.toList();
		return new OptionsPage(frame, version,
				groups.entrySet().stream().map((group) -> new Group(group.getKey(), group.getValue())).toList(), chosen,
				exercise.allOptions()
					.stream()
					.filter((option) -> option.libraryCode().isEmpty())
					.map((option) -> Chosen.of(exercise, option, gates))
					.toList(),
				powers(exercise, words), "", stale);
	}

	private static List<Choice> powers(Exercise exercise, Words words) {
		if (exercise.kind() == LibraryOption.Kind.OPPORTUNITY) {
			return List.of();
		}
		List<Choice> choices = new ArrayList<>(List.of(new Choice("", words.of("exercise.gate.any"))));
		for (PowerHeld held : PowerHeld.values()) {
			choices.add(new Choice(held.name(), words.of("power.held." + held)));
		}
		return choices;
	}

}
