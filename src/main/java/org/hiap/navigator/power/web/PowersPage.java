package org.hiap.navigator.power.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hiap.navigator.authority.CombinedAuthority;
import org.hiap.navigator.authority.DevolvedFunction;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.library.Lever;
import org.hiap.navigator.power.LeverPower;
import org.hiap.navigator.power.PowerHeld;
import org.hiap.navigator.power.PowerUse;
import org.hiap.navigator.power.RecordedPowers;
import org.jspecify.annotations.Nullable;

/**
 * What the page of all levers prints.
 *
 * @param all how all levers divide among the states, whatever the filters say
 * @param recorded how many levers have a state
 * @param power the state to show, or empty
 * @param function the slug of the function to show, or empty
 * @param tableHead head of the table of numbers by function
 * @param found how many levers the filters leave
 */
record PowersPage(String code, String authority, ShareBar all, int recorded, int levers, String power,
		List<Choice> powers, String function, List<Choice> functions, List<String> tableHead,
		List<List<String>> tableRows, List<Field> fields, int found) {

	/** A devolved function with the levers the filters leave of it. */
	record Field(String slug, String name, String href, ShareBar bar, List<Entry> levers) {
	}

	/** A lever; {@code source} and {@code asOf} go together. */
	record Entry(String name, String href, HeldTag held, @Nullable String use, @Nullable String source,
			@Nullable String asOf) {
	}

	/** Whether less than everything is shown. */
	public boolean filtered() {
		return !(this.power + this.function).isEmpty();
	}

	static PowersPage of(CombinedAuthority authority, List<DevolvedFunction> functions, Map<String, List<Lever>> levers,
			RecordedPowers powers, @Nullable PowerHeld held, @Nullable DevolvedFunction only, Words words) {
		List<String> all = levers.values().stream().flatMap(List::stream).map(Lever::code).toList();
		List<Field> fields = new ArrayList<>();
		List<List<String>> rows = new ArrayList<>();
		for (DevolvedFunction function : functions) {
			List<Lever> own = levers.getOrDefault(function.code(), List.of());
			if (own.isEmpty()) {
				continue;
			}
			ShareBar bar = ShareBar.of(powers, own.stream().map(Lever::code).toList(), words);
			List<String> row = new ArrayList<>(List.of(function.name()));
			bar.parts().forEach((part) -> row.add(String.valueOf(part.count())));
			rows.add(row);
			List<Entry> entries = own.stream()
				.filter((lever) -> held == null || powers.of(lever.code()).held() == held)
				.map((lever) -> entry(lever, powers.of(lever.code()), words))
				.toList();
			if (!entries.isEmpty() && (only == null || only.code().equals(function.code()))) {
				fields.add(new Field(function.slug(), function.name(),
						"/authorities/" + authority.code() + "/powers/" + function.slug(), bar, entries));
			}
		}
		List<String> head = new ArrayList<>(List.of(words.of("power.function")));
		List<Choice> states = new ArrayList<>(List.of(new Choice("", words.of("power.any-power"))));
		for (PowerHeld each : PowerHeld.values()) {
			head.add(words.of("power.held." + each));
			states.add(new Choice(each.name(), words.of("power.held." + each)));
		}
		List<Choice> choices = new ArrayList<>(List.of(new Choice("", words.of("power.any-function"))));
		functions.forEach((function) -> choices.add(new Choice(function.slug(), function.name())));
		return new PowersPage(authority.code(), authority.name(), ShareBar.of(powers, all, words),
				all.size() - powers.count(all, PowerHeld.NOT_RECORDED), all.size(), (held != null) ? held.name() : "",
				states, (only != null) ? only.slug() : "", choices, head, rows, fields,
				fields.stream().mapToInt((field) -> field.levers().size()).sum());
	}

	private static Entry entry(Lever lever, LeverPower power, Words words) {
		return new Entry(lever.name(), "/library/levers/" + lever.slug(), HeldTag.of(power.held(), words),
				(power.use() != PowerUse.NOT_RECORDED) ? words.of("power.use." + power.use()) : null, power.source(),
				(power.asOf() != null) ? Dates.day(power.asOf()) : null);
	}

}
