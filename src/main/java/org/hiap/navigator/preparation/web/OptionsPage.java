package org.hiap.navigator.preparation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.preparation.PowerGate;
import org.hiap.navigator.preparation.PowerGates;
import org.hiap.navigator.preparation.PowerGates.Gates;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.hiap.navigator.prioritisation.Option;
import org.jspecify.annotations.Nullable;

/**
 * What the page of options prints.
 *
 * @param version of the options the form edits
 * @param chosen the options as stored, for those who only read and for comparison
 * @param own those of them that are not from the library
 * @param functions the devolved functions to filter by
 * @param powers the states of power to filter by
 * @param unlisted what is ticked but not listed, which stays ticked
 * @param round the assessment whose gaps the exercise started from, or null
 * @param stale whether the options changed while the form was open
 */
record OptionsPage(ExerciseFrame frame, int version, List<Group> groups, List<Chosen> chosen, List<Chosen> own,
		List<Choice> functions, List<Choice> powers, OptionsFilter filter, List<Entry> unlisted, @Nullable String round,
		boolean stale) {

	/** The library's options under one devolved function. */
	record Group(String function, List<Entry> entries) {

		/** Whether there is anything to tick. */
		public boolean offersAny() {
			return this.entries.stream().anyMatch((entry) -> entry.scored() == null);
		}

	}

	/**
	 * One of the library's options; a scored one stays until it is removed by itself.
	 *
	 * @param gaps names of the criteria below target that it would help with, or null
	 */
	record Entry(String code, String title, String gist, int caseStudies, PowerGate gate, @Nullable String gaps,
			boolean ticked, @Nullable UUID scored) {
	}

	/** An option of the exercise. */
	record Chosen(UUID id, String title, String description, boolean scored, PowerGate gate, UUID formKey) {

		static Chosen of(Exercise exercise, Option option, Gates gates) {
			return new Chosen(option.id(), option.title(), option.description(), exercise.holdsWork(option),
					gates.of(option), UUID.randomUUID());
		}

	}

	/** Only the options that the filter lets through. */
	OptionsPage filtered(OptionsFilter filter) {
		List<Group> left = new ArrayList<>();
		List<Entry> ticked = new ArrayList<>();
		for (Group group : this.groups) {
			List<Entry> listed = group.entries()
				.stream()
				.filter((entry) -> filter.lets(group.function(), entry))
				.toList();
			group.entries()
				.stream()
				.filter((entry) -> entry.ticked() && entry.scored() == null && !listed.contains(entry))
				.forEach(ticked::add);
			if (!listed.isEmpty()) {
				left.add(new Group(group.function(), listed));
			}
		}
		return new OptionsPage(this.frame, this.version, left, this.chosen, this.own, this.functions, this.powers,
				filter, ticked, this.round, this.stale);
	}

	/**
	 * Makes the page.
	 * @param gaps what each option would help with, by its code
	 */
	static OptionsPage of(ExerciseFrame frame, Exercise exercise, int version, List<LibraryOption> offered, Gates gates,
			Map<String, String> gaps, @Nullable String round, OptionsForm form, boolean stale, Words words) {
		Map<String, Option> byCode = exercise.allOptions()
			.stream()
			.filter((option) -> option.libraryCode().isPresent())
			.collect(Collectors.toMap((option) -> option.libraryCode().orElseThrow(), (option) -> option));
		Map<String, List<Entry>> groups = new LinkedHashMap<>();
		for (LibraryOption entry : offered) {
			Option option = byCode.get(entry.code());
			groups.computeIfAbsent(entry.functionName(), (function) -> new ArrayList<>())
				.add(new Entry(entry.code(), entry.title(), entry.gist(), entry.caseStudyCount(),
						gates.of(entry.code()), gaps.get(entry.code()),
						form.has(entry, option != null && exercise.holdsWork(option)),
						(option != null && exercise.holdsWork(option)) ? option.id() : null));
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
				OptionsFilter.functions(offered, words), OptionsFilter.powers(words),
				new OptionsFilter(null, null, null, null), List.of(), round, stale);
	}

}
