package org.hiap.navigator.prioritisation.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.Option;
import org.jspecify.annotations.Nullable;

/**
 * What the page of options prints.
 *
 * @param version of the options the form edits
 * @param chosen the options as stored, for those who only read and for comparison
 * @param own those of them that are not from the library
 * @param stale whether the options changed while the form was open
 */
record OptionsPage(ExerciseFrame frame, int version, List<Group> groups, List<Chosen> chosen, List<Chosen> own,
		boolean stale) {

	/** The library's options under one devolved function. */
	record Group(String function, List<Entry> entries) {
	}

	/** One of the library's options; a scored one stays until it is removed by itself. */
	record Entry(String code, String title, String gist, int caseStudies, boolean ticked, @Nullable UUID scored) {
	}

	/** An option of the exercise. */
	record Chosen(UUID id, String title, String description, boolean scored, UUID formKey) {

		static Chosen of(Option option) {
			return new Chosen(option.id(), option.title(), option.description(), option.isScored(), UUID.randomUUID());
		}

	}

	static OptionsPage of(ExerciseFrame frame, Exercise exercise, int version, List<LibraryOption> offered,
			OptionsForm form, boolean stale) {
		Map<String, Option> byCode = exercise.options()
			.stream()
			.filter((option) -> option.libraryCode().isPresent())
			.collect(Collectors.toMap((option) -> option.libraryCode().orElseThrow(), (option) -> option));
		Map<String, List<Entry>> groups = new LinkedHashMap<>();
		for (LibraryOption entry : offered) {
			Option option = byCode.get(entry.code());
			groups.computeIfAbsent(entry.functionName(), (function) -> new ArrayList<>())
				.add(new Entry(entry.code(), entry.title(), entry.gist(), entry.caseStudyCount(),
						form.has(entry, option), (option != null && option.isScored()) ? option.id() : null));
		}
		return new OptionsPage(frame, version,
				groups.entrySet().stream().map((group) -> new Group(group.getKey(), group.getValue())).toList(),
				exercise.options().stream().map(Chosen::of).toList(),
				exercise.options().stream().filter((option) -> option.libraryCode().isEmpty()).map(Chosen::of).toList(),
				stale);
	}

}
