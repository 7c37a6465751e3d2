package org.hiap.navigator.preparation.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.prioritisation.Exercise;
import org.jspecify.annotations.Nullable;

/**
 * The ticks of the library's options, by their codes.
 *
 * @param then where to go after saving: {@code own} adds an own option next, {@code show}
 * lists what the filter lets through
 */
record OptionsForm(Set<String> option, String then) {

	OptionsForm(@Nullable Set<String> option, @Nullable String then) {
		this.option = (option != null) ? new LinkedHashSet<>(option) : Set.of();
		this.then = (then != null) ? then : "";
	}

	/** What is chosen now. */
	static OptionsForm of(Exercise exercise) {
		Set<String> codes = new LinkedHashSet<>();
		exercise.allOptions().forEach((option) -> option.libraryCode().ifPresent(codes::add));
		return new OptionsForm(codes, null);
	}

	boolean addsOwnNext() {
		return this.then.equals("own");
	}

	boolean showsNext() {
		return this.then.equals("show");
	}

	FormErrors errors(Exercise exercise, List<LibraryOption> offered) {
		FormErrors errors = new FormErrors();
		List<String> codes = offered.stream().map(LibraryOption::code).toList();
		String first = "options";
		if (!codes.containsAll(this.option)) {
			errors.add(first, "exercise.options.unknown");
		}
		long staying = exercise.allOptions()
			.stream()
			.filter((option) -> exercise.scoresOf(option) > 0 || option.libraryCode().isEmpty())
			.filter((option) -> !this.option.contains(option.libraryCode().orElse("")))
			.count();
		if (errors.isEmpty() && !addsOwnNext() && !showsNext() && this.option.size() + staying < Exercise.FEWEST) {
			errors.add(first, "exercise.options.few", Exercise.FEWEST);
		}
		return errors;
	}

	/** Whether an option is ticked, or stays because it is scored. */
	boolean has(LibraryOption entry, boolean scored) {
		return this.option.contains(entry.code()) || scored;
	}

}
