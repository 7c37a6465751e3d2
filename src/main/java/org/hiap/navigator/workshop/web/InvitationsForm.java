package org.hiap.navigator.workshop.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.TypedDate;

/** Who is to be asked and by when, as posted. */
record InvitationsForm(Set<String> people, TypedDate lastDay) {

	static InvitationsForm posted(List<String> people, Map<String, String> parameters) {
		return new InvitationsForm(Set.copyOf(people), TypedDate.posted(parameters, "last-day"));
	}

	/** What is wrong, where these can still be asked. */
	FormErrors errors(Set<String> colleagues, boolean someAsked) {
		FormErrors errors = new FormErrors();
		if (!colleagues.containsAll(this.people) || (this.people.isEmpty() && !someAsked)) {
			errors.add("people", "workshop.invitations.people.missing");
		}
		if (this.lastDay.isEmpty()) {
			errors.add("last-day-day", "workshop.invitations.last-day.missing");
		}
		this.lastDay.check("last-day", "workshop.invitations.last-day", errors);
		LocalDate day = this.lastDay.toDate();
		if (day != null && day.isBefore(Dates.today())) {
			errors.add("last-day-day", "workshop.invitations.last-day.past");
		}
		return errors;
	}

	Set<UUID> toPeople() {
		return this.people.stream().map(UUID::fromString).collect(Collectors.toSet());
	}

	LocalDate toLastDay() {
		return Objects.requireNonNull(this.lastDay.toDate());
	}

}
