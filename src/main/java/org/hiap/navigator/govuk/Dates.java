package org.hiap.navigator.govuk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;

/** Dates as people in England write them. */
public final class Dates {

	private static final ZoneId ZONE = ZoneId.of("Europe/London");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZONE);

	private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder().appendPattern("h:mm")
		.appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "am", 1L, "pm"))
		.toFormatter(Locale.UK)
		.withZone(ZONE);

	private Dates() {
	}

	/** Such as "22 November 2026". */
	public static String day(Instant instant) {
		return DAY.format(instant);
	}

	/** Such as "22 November 2026". */
	public static String day(LocalDate date) {
		return DAY.format(date);
	}

	/** Such as "2:30pm". */
	public static String time(Instant instant) {
		return TIME.format(instant);
	}

	/** Such as "22 November 2026 at 2:30pm". */
	public static String dayAndTime(Instant instant) {
		return day(instant) + " at " + time(instant);
	}

	/** The day in England on which something happened. */
	public static LocalDate dayOf(Instant instant) {
		return instant.atZone(ZONE).toLocalDate();
	}

	/** The day it is in England. */
	public static LocalDate today() {
		return LocalDate.now(ZONE);
	}

}
