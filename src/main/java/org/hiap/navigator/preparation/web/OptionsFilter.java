package org.hiap.navigator.preparation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.power.PowerHeld;
import org.hiap.navigator.preparation.web.OptionsPage.Entry;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which of the library's options are listed. What is unknown filters nothing.
 *
 * @param function the name of a devolved function, or empty for all
 * @param power a state of power, or empty for all
 * @param tried "yes" for those with case studies
 * @param gap "yes" for those that speak to a gap
 */
record OptionsFilter(String function, String power, String tried, String gap) {

	private static final String YES = "yes";

	OptionsFilter(@Nullable String function, @Nullable String power, @Nullable String tried, @Nullable String gap) {
		this.function = (function != null) ? function : "";
		this.power = (power != null && Arrays.stream(PowerHeld.values()).anyMatch((each) -> each.name().equals(power)))
				? power : "";
		this.tried = YES.equals(tried) ? YES : "";
		this.gap = YES.equals(gap) ? YES : "";
	}

	/** The same, where functions that are not offered filter nothing. */
	OptionsFilter among(List<LibraryOption> offered) {
		return offered.stream().anyMatch((each) -> each.functionName().equals(this.function)) ? this
				: new OptionsFilter("", this.power, this.tried, this.gap);
	}

	boolean isOn() {
		return !(this.function.isEmpty() && this.power.isEmpty() && this.tried.isEmpty() && this.gap.isEmpty());
	}

	boolean lets(String functionName, Entry entry) {
		return (this.function.isEmpty() || this.function.equals(functionName))
				&& (this.power.isEmpty() || entry.gate().is(PowerHeld.valueOf(this.power)))
				&& (this.tried.isEmpty() || entry.caseStudies() > 0) && (this.gap.isEmpty() || entry.gaps() != null);
	}

	/** The filter as the query of an address. */
	String query() {
		UriComponentsBuilder query = UriComponentsBuilder.newInstance();
		parameter(query, "function", this.function);
		parameter(query, "power", this.power);
		parameter(query, "tried", this.tried);
		parameter(query, "gap", this.gap);
		return query.encode().build().toUriString();
	}

	private static void parameter(UriComponentsBuilder query, String name, String value) {
		if (!value.isEmpty()) {
			query.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
		}
	}

	static List<Choice> functions(List<LibraryOption> offered, Words words) {
		List<Choice> choices = new ArrayList<>(List.of(new Choice("", words.of("exercise.gate.any"))));
		offered.stream()
			.map(LibraryOption::functionName)
			.distinct()
			.forEach((name) -> choices.add(new Choice(name, name)));
		return choices;
	}

	static List<Choice> powers(Words words) {
		List<Choice> choices = new ArrayList<>(List.of(new Choice("", words.of("exercise.gate.any"))));
		for (PowerHeld held : PowerHeld.values()) {
			choices.add(new Choice(held.name(), words.of("power.held." + held)));
		}
		return choices;
	}

}
