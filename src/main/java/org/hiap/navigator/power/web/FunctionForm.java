package org.hiap.navigator.power.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.TypedDate;
import org.hiap.navigator.library.Lever;
import org.hiap.navigator.power.LeverPower;
import org.hiap.navigator.power.PowerHeld;
import org.hiap.navigator.power.PowerUse;
import org.hiap.navigator.power.RecordedPowers;
import org.jspecify.annotations.Nullable;

/**
 * What is stated about the levers of one function, as typed.
 *
 * @param source for every stated power that has no source of its own
 * @param asOf likewise
 */
record FunctionForm(String source, TypedDate asOf, Map<String, Fields> byLever) {

	static final String SHARED_SOURCE = "sharedSource";

	static final String SHARED_DATE = "sharedDate";

	private static final Set<String> PREFIXES = Set.of("held-", "use-", "source-", "date-", "note-");

	/** What was typed for one lever; nothing is chosen while nothing was recorded. */
	record Fields(String held, String use, String source, TypedDate asOf, String note) {

		/** Whether anything stands in the part of the page that is folded away. */
		boolean hasMore() {
			return !(this.source + this.note).isEmpty() || !this.asOf.isEmpty();
		}

		boolean states() {
			return Arrays.stream(PowerHeld.values())
				.anyMatch((each) -> each != PowerHeld.NOT_RECORDED && each.name().equals(this.held));
		}

	}

	static FunctionForm of(List<Lever> levers, RecordedPowers powers) {
		Map<String, Fields> fields = new LinkedHashMap<>();
		for (Lever lever : levers) {
			LeverPower power = powers.of(lever.code());
			boolean has = powers.has(lever.code());
			fields.put(lever.code(), new Fields(has ? power.held().name() : "", has ? power.use().name() : "",
					orEmpty(power.source()), TypedDate.of(power.asOf()), orEmpty(power.note())));
		}
		return new FunctionForm("", TypedDate.of(null), fields);
	}

	/**
	 * The form as posted.
	 * @throws NotFoundException when it names a lever that is not the function's
	 */
	static FunctionForm posted(List<Lever> levers, Map<String, String> parameters) {
		Map<String, Fields> fields = new LinkedHashMap<>();
		for (Lever lever : levers) {
			String code = lever.code();
			fields.put(code,
					new Fields(text(parameters, "held-" + code), text(parameters, "use-" + code),
							text(parameters, "source-" + code), TypedDate.posted(parameters, "date-" + code),
							text(parameters, "note-" + code)));
		}
		for (String name : parameters.keySet()) {
			for (String prefix : PREFIXES) {
				if (name.startsWith(prefix) && !fields.containsKey(name.split("-", -1)[1])) {
					throw new NotFoundException();
				}
			}
		}
		return new FunctionForm(text(parameters, SHARED_SOURCE), TypedDate.posted(parameters, SHARED_DATE), fields);
	}

	Fields fields(Lever lever) {
		return this.byLever.getOrDefault(lever.code(), new Fields("", "", "", TypedDate.of(null), ""));
	}

	FormErrors errors(List<Lever> levers) {
		FormErrors errors = new FormErrors();
		if (this.source.length() > LeverPower.LONGEST_SOURCE) {
			errors.add(SHARED_SOURCE, "power.source.shared.long", LeverPower.LONGEST_SOURCE);
		}
		String without = statedWithout(levers, (typed) -> typed.source().isEmpty());
		if (this.source.isEmpty() && !without.isEmpty()) {
			errors.add(SHARED_SOURCE, "power.source.missing", without);
		}
		this.asOf.checkNotInFuture(SHARED_DATE, "power.date.shared", errors);
		String undated = statedWithout(levers, (typed) -> typed.asOf().isEmpty());
		if (this.asOf.isEmpty() && !undated.isEmpty()) {
			errors.add(SHARED_DATE + "-day", "power.date.missing", undated);
		}
		levers.forEach((lever) -> check(lever, errors));
		return errors;
	}

	/** What is stated by the lever's code; only for a form without errors. */
	Map<String, LeverPower> toPowers() {
		Map<String, LeverPower> powers = new LinkedHashMap<>();
		this.byLever.forEach((lever, typed) -> powers.put(lever, toPower(typed)));
		return powers;
	}

	private void check(Lever lever, FormErrors errors) {
		Fields typed = fields(lever);
		if (!typed.held().isEmpty()
				&& Arrays.stream(PowerHeld.values()).noneMatch((each) -> each.name().equals(typed.held()))) {
			errors.add("held-" + lever.code(), "power.held.unknown", lever.name());
		}
		if (!typed.use().isEmpty()
				&& Arrays.stream(PowerUse.values()).noneMatch((each) -> each.name().equals(typed.use()))) {
			errors.add("use-" + lever.code(), "power.use.unknown", lever.name());
		}
		if (typed.source().length() > LeverPower.LONGEST_SOURCE) {
			errors.add("source-" + lever.code(), "power.source.long", lever.name(), LeverPower.LONGEST_SOURCE);
		}
		typed.asOf().checkNotInFuture("date-" + lever.code(), "power.date", errors, lever.name());
		if (typed.note().length() > LeverPower.LONGEST_NOTE) {
			errors.add("note-" + lever.code(), "power.note.long", lever.name(), LeverPower.LONGEST_NOTE);
		}
	}

	private String statedWithout(List<Lever> levers, Predicate<Fields> without) {
		return levers.stream()
			.filter((lever) -> fields(lever).states() && without.test(fields(lever)))
			.map(Lever::name)
			.collect(Collectors.joining("; "));
	}

	private LeverPower toPower(Fields typed) {
		boolean states = typed.states();
		return new LeverPower(states ? PowerHeld.valueOf(typed.held()) : PowerHeld.NOT_RECORDED,
				typed.use().isEmpty() ? PowerUse.NOT_RECORDED : PowerUse.valueOf(typed.use()),
				orNull((states && typed.source().isEmpty()) ? this.source : typed.source()),
				((states && typed.asOf().isEmpty()) ? this.asOf : typed.asOf()).toDate(), orNull(typed.note()));
	}

	/** Line ends as posted differ from those stored. */
	private static String text(Map<String, String> parameters, String name) {
		return parameters.getOrDefault(name, "").replace("\r\n", "\n").strip();
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
