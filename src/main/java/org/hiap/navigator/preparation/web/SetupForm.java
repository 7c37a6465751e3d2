package org.hiap.navigator.preparation.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Typed;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.SetupFacts;
import org.jspecify.annotations.Nullable;

/**
 * What an exercise is for and who works on it, as typed.
 *
 * @param teams one a line
 */
record SetupForm(String purpose, String scope, String participants, String takenForward, String teams) {

	SetupForm(@Nullable String purpose, @Nullable String scope, @Nullable String participants,
			@Nullable String takenForward, @Nullable String teams) {
		this.purpose = Typed.text(purpose);
		this.scope = Typed.text(scope);
		this.participants = Typed.text(participants);
		this.takenForward = Typed.line(takenForward);
		this.teams = Typed.text(teams);
	}

	static SetupForm of(SetupFacts facts) {
		Integer taken = facts.takenForward();
		return new SetupForm(facts.purpose(), facts.scope(), facts.participants(),
				(taken != null) ? taken.toString() : "", String.join("\n", facts.teams()));
	}

	SetupForm withPurpose(String text) {
		return new SetupForm(text, this.scope, this.participants, this.takenForward, this.teams);
	}

	/**
	 * Adds what is wrong.
	 * @param options how many options there are now
	 */
	void check(FormErrors errors, int options) {
		length(errors, "purpose", this.purpose, SetupFacts.LONGEST_TEXT);
		length(errors, "scope", this.scope, SetupFacts.LONGEST_TEXT);
		length(errors, "participants", this.participants, SetupFacts.LONGEST_PARTICIPANTS);
		if (!this.takenForward.isEmpty()) {
			if (!this.takenForward.matches("[1-9][0-9]?")) {
				errors.add("takenForward", "setup.takenForward.number", SetupFacts.MOST_TAKEN_FORWARD);
			}
			else if (options >= Exercise.FEWEST && Integer.parseInt(this.takenForward) >= options) {
				errors.add("takenForward", "setup.takenForward.all", options);
			}
		}
		checkTeams(errors);
	}

	private void checkTeams(FormErrors errors) {
		List<String> lines = lines();
		Set<String> seen = new HashSet<>();
		for (String team : lines) {
			if (team.length() > SetupFacts.LONGEST_TEAM) {
				errors.add("teams", "setup.teams.long", SetupFacts.LONGEST_TEAM);
				return;
			}
			if (!seen.add(team.toLowerCase(Locale.UK))) {
				errors.add("teams", "setup.teams.twice", team);
				return;
			}
		}
		if (lines.size() > SetupFacts.MOST_TEAMS) {
			errors.add("teams", "setup.teams.many", SetupFacts.MOST_TEAMS, lines.size());
		}
	}

	private static void length(FormErrors errors, String field, String text, int longest) {
		if (text.length() > longest) {
			errors.add(field, "setup." + field + ".long", longest);
		}
	}

	private List<String> lines() {
		return this.teams.lines().map(Typed::line).filter((line) -> !line.isEmpty()).toList();
	}

	SetupFacts toFacts() {
		return new SetupFacts(this.purpose, this.scope, this.participants,
				this.takenForward.isEmpty() ? null : Integer.valueOf(this.takenForward), lines());
	}

}
