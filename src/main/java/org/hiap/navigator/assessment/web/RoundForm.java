package org.hiap.navigator.assessment.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.assessment.Answering;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.NewRound;
import org.hiap.navigator.authority.Team;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.TypedDate;
import org.jspecify.annotations.Nullable;

/** A new round, as typed. */
record RoundForm(String name, String purpose, TypedDate deadline, String answering, String named, boolean answerToo,
		String team) {

	private static final String NAMED = "named";

	private static final String ANONYMOUS = "anonymous";

	static RoundForm empty() {
		return new RoundForm("", "", TypedDate.of(null), "", "", false, "");
	}

	static RoundForm posted(Map<String, String> parameters) {
		return new RoundForm(text(parameters, "name"), text(parameters, "purpose"),
				TypedDate.posted(parameters, "deadline"), text(parameters, "answering"), text(parameters, "notes"),
				parameters.containsKey("answer-too"), text(parameters, "team"));
	}

	FormErrors errors(List<Team> teams) {
		FormErrors errors = new FormErrors();
		if (this.name.isEmpty()) {
			errors.add("name", "assessment.name.missing");
		}
		else if (this.name.length() > Assessment.LONGEST_NAME) {
			errors.add("name", "assessment.name.long", Assessment.LONGEST_NAME);
		}
		if (this.purpose.length() > Assessment.LONGEST_PURPOSE) {
			errors.add("purpose", "assessment.purpose.long", Assessment.LONGEST_PURPOSE);
		}
		this.deadline.check("deadline", "assessment.deadline", errors);
		LocalDate date = this.deadline.toDate();
		if (date != null && date.isBefore(Dates.today())) {
			errors.add("deadline-day", "assessment.deadline.past");
		}
		if (toAnswering() == null) {
			errors.add("answering", "assessment.answering.missing");
		}
		if (!List.of(NAMED, ANONYMOUS).contains(this.named)) {
			errors.add("notes", "assessment.notes.missing");
		}
		boolean known = teams.stream().anyMatch((each) -> each.id().toString().equals(this.team));
		if (this.answerToo && !known && (!this.team.isEmpty() || toAnswering() == Answering.TEAM)) {
			errors.add("team", "assessment.team.missing");
		}
		return errors;
	}

	/** Only for a form without errors. */
	NewRound toRound() {
		Answering chosen = toAnswering();
		return new NewRound(this.name, this.purpose.isEmpty() ? null : this.purpose, this.deadline.toDate(),
				(chosen != null) ? chosen : Answering.INDIVIDUAL, this.named.equals(NAMED));
	}

	/** The team the lead answers with, or null; only for a form without errors. */
	@Nullable UUID toTeam() {
		return this.team.isEmpty() ? null : UUID.fromString(this.team);
	}

	private @Nullable Answering toAnswering() {
		return Arrays.stream(Answering.values())
			.filter((each) -> each.name().equals(this.answering))
			.findFirst()
			.orElse(null);
	}

	private static String text(Map<String, String> parameters, String name) {
		return parameters.getOrDefault(name, "").replace("\r\n", "\n").strip();
	}

}
