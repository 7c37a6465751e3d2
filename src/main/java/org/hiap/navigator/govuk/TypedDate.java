package org.hiap.navigator.govuk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** A date in three fields, as typed. */
public record TypedDate(String day, String month, String year) {

	/** The fields filled with a date, or empty. */
	public static TypedDate of(@Nullable LocalDate date) {
		return (date == null) ? new TypedDate("", "", "") : new TypedDate(String.valueOf(date.getDayOfMonth()),
				String.valueOf(date.getMonthValue()), String.valueOf(date.getYear()));
	}

	/** The date of a date input as posted. */
	public static TypedDate posted(Map<String, String> parameters, String id) {
		return new TypedDate(parameters.getOrDefault(id + "-day", "").strip(),
				parameters.getOrDefault(id + "-month", "").strip(), parameters.getOrDefault(id + "-year", "").strip());
	}

	public boolean isEmpty() {
		return (this.day + this.month + this.year).isEmpty();
	}

	/**
	 * Adds what is wrong with a date that may be left out.
	 * @param messages the key that {@code .wrong} follows
	 */
	public void check(String id, String messages, FormErrors errors, Object... arguments) {
		if (!isEmpty() && toDate() == null) {
			errors.add(id + "-day", messages + ".wrong", arguments);
		}
	}

	/**
	 * Adds what is wrong with a date that may be left out and is not after today.
	 * @param messages the key that {@code .wrong} or {@code .future} follows
	 */
	public void checkNotInFuture(String id, String messages, FormErrors errors, Object... arguments) {
		check(id, messages, errors, arguments);
		LocalDate date = toDate();
		if (date != null && date.isAfter(Dates.today())) {
			errors.add(id + "-day", messages + ".future", arguments);
		}
	}

	/** The date, or null when nothing or no date is typed. */
	public @Nullable LocalDate toDate() {
		if (!this.day.matches("[0-9]{1,2}") || !this.month.matches("[0-9]{1,2}")
				|| !this.year.matches("[1-9][0-9]{3}")) {
			return null;
		}
		try {
			return LocalDate.of(Integer.parseInt(this.year), Integer.parseInt(this.month), Integer.parseInt(this.day));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
