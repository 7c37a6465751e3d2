package org.hiap.navigator.workshop.web;

import java.util.List;

import org.hiap.navigator.elicitation.Participant;
import org.hiap.navigator.elicitation.Participants;
import org.hiap.navigator.govuk.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * What someone says who joins, as typed. The pass was made when the form was shown: it is
 * what lets a form that is sent twice join once.
 */
record JoinForm(String name, String team, String pass) {

	JoinForm(@Nullable String name, @Nullable String team, @Nullable String pass) {
		this.name = (name != null) ? name.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip() : "";
		this.team = (team != null) ? team : "";
		this.pass = (pass != null && pass.matches("[0-9a-f]{48}")) ? pass : Participants.newSecret();
	}

	FormErrors errors(List<String> teams) {
		FormErrors errors = new FormErrors();
		if (this.name.length() > Participant.LONGEST_NAME) {
			errors.add("name", "workshop.join.name.long", Participant.LONGEST_NAME);
		}
		if (!this.team.isEmpty() && !teams.contains(this.team)) {
			errors.add("team", "workshop.join.team.unknown");
		}
		return errors;
	}

	@Nullable String toTeam() {
		return this.team.isEmpty() ? null : this.team;
	}

}
