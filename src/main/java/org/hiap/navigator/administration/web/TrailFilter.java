package org.hiap.navigator.administration.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * Which events are looked for, as it stands in the address.
 *
 * @param who part of a person's name or e-mail address
 * @param action how the action begins
 * @param object how the object begins
 */
record TrailFilter(String who, String action, String object, TypedDate from, TypedDate to) {

	private static final ZoneId ZONE = ZoneId.of("Europe/London");

	static TrailFilter asked(Map<String, String> parameters) {
		return new TrailFilter(parameters.getOrDefault("who", "").strip(),
				parameters.getOrDefault("action", "").strip(), parameters.getOrDefault("object", "").strip(),
				TypedDate.posted(parameters, "from"), TypedDate.posted(parameters, "to"));
	}

	FormErrors errors() {
		FormErrors errors = new FormErrors();
		this.from.check("from", "trail.from", errors);
		this.to.check("to", "trail.to", errors);
		LocalDate first = this.from.toDate();
		LocalDate last = this.to.toDate();
		if (first != null && last != null && last.isBefore(first)) {
			errors.add("to-day", "trail.to.before");
		}
		return errors;
	}

	public boolean isAny() {
		return (this.who + this.action + this.object).isEmpty() && this.from.isEmpty() && this.to.isEmpty();
	}

	@Nullable Instant begin() {
		LocalDate first = this.from.toDate();
		return (first != null) ? first.atStartOfDay(ZONE).toInstant() : null;
	}

	@Nullable Instant end() {
		LocalDate last = this.to.toDate();
		return (last != null) ? last.plusDays(1).atStartOfDay(ZONE).toInstant() : null;
	}

	/** The filter as the query of an address. */
	String query() {
		return "who=" + encoded(this.who) + "&action=" + encoded(this.action) + "&object=" + encoded(this.object)
				+ date("from", this.from) + date("to", this.to);
	}

	/** In words, for the event that tells of an export. */
	String inWords() {
		return isAny() ? "everything" : query();
	}

	private static String date(String name, TypedDate date) {
		return "&" + name + "-day=" + encoded(date.day()) + "&" + name + "-month=" + encoded(date.month()) + "&" + name
				+ "-year=" + encoded(date.year());
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
