package org.hiap.navigator.power.web;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.jspecify.annotations.Nullable;

/** A date in three fields, as typed. */
record TypedDate(String day, String month, String year) {

	static TypedDate of(@Nullable LocalDate date) {
		return (date == null) ? new TypedDate("", "", "") : new TypedDate(String.valueOf(date.getDayOfMonth()),
				String.valueOf(date.getMonthValue()), String.valueOf(date.getYear()));
	}

	boolean isEmpty() {
		return (this.day + this.month + this.year).isEmpty();
	}

	/** Adds what is wrong with a date that is not empty and may not be after today. */
	void check(String id, String messages, FormErrors errors, Object... arguments) {
		if (isEmpty()) {
			return;
		}
		LocalDate date = toDate();
		if (date == null) {
			errors.add(id + "-day", messages + ".wrong", arguments);
		}
		else if (date.isAfter(Dates.today())) {
			errors.add(id + "-day", messages + ".future", arguments);
		}
	}

	/** The date, or null when nothing or no date is typed. */
	@Nullable LocalDate toDate() {
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
