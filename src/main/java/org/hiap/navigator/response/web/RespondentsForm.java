package org.hiap.navigator.response.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.hiap.navigator.account.Person;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Rounds.Newcomer;
import org.hiap.navigator.authority.Team;
import org.hiap.navigator.form.EmailAddress;
import org.hiap.navigator.govuk.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to answer, as typed.
 *
 * @param people ids of the accounts that are ticked
 * @param emails one address a line, with or without a name before it
 */
record RespondentsForm(List<String> people, String emails, String team) {

	private static final int MOST_LINES = 200;

	private static final int LONGEST_NAME = 100;

	/** Such as "Ada Lovelace &lt;ada@example.org&gt;". */
	private static final Pattern WITH_NAME = Pattern.compile("(?<name>[^<>]*)<(?<email>[^<>]+)>[,;]?");

	static RespondentsForm empty() {
		return new RespondentsForm(List.of(), "", "");
	}

	static RespondentsForm posted(@Nullable List<String> people, @Nullable String emails, @Nullable String team) {
		return new RespondentsForm((people != null) ? people : List.of(), (emails != null) ? emails.strip() : "",
				(team != null) ? team : "");
	}

	/**
	 * What is wrong with the form.
	 * @param own the people of the authority, by normalised address
	 * @param elsewhere whether an address has an account that is not the authority's
	 */
	FormErrors errors(Assessment assessment, Map<String, Person> own, List<Team> teams, Predicate<String> elsewhere) {
		FormErrors errors = new FormErrors();
		if (this.people.isEmpty() && this.emails.isEmpty()) {
			errors.add("emails", "round.invite.nobody");
		}
		if (this.people.stream()
			.anyMatch((id) -> own.values().stream().noneMatch((each) -> each.id().toString().equals(id)))) {
			errors.add("people", "round.invite.unknown");
		}
		List<Newcomer> lines = lines();
		if (lines.size() > MOST_LINES) {
			errors.add("emails", "round.invite.many", MOST_LINES);
		}
		else {
			List<String> wrong = lines.stream()
				.map(Newcomer::email)
				.filter((email) -> !EmailAddress.isWhole(email))
				.toList();
			List<String> taken = lines.stream()
				.map(Newcomer::email)
				.filter((email) -> EmailAddress.isWhole(email) && !own.containsKey(email) && elsewhere.test(email))
				.toList();
			if (!wrong.isEmpty()) {
				errors.add("emails", "round.invite.wrong", String.join(", ", wrong));
			}
			else if (!taken.isEmpty()) {
				errors.add("emails", "round.invite.taken", String.join(", ", taken));
			}
			else if (lines.stream().anyMatch((line) -> line.name().length() > LONGEST_NAME)) {
				errors.add("emails", "round.invite.long", LONGEST_NAME);
			}
		}
		boolean known = teams.stream().anyMatch((each) -> each.id().toString().equals(this.team));
		if (!known && (!this.team.isEmpty() || assessment.isAnsweredByTeams())) {
			errors.add("team", "round.invite.team.missing");
		}
		return errors;
	}

	/**
	 * Ticked people and those whose address was typed; only for a form without errors.
	 */
	List<UUID> toPeople(Map<String, Person> own) {
		List<UUID> ids = new ArrayList<>(this.people.stream().map(UUID::fromString).toList());
		lines().stream()
			.filter((line) -> own.containsKey(line.email()))
			.forEach((line) -> ids.add(own.get(line.email()).id()));
		return ids.stream().distinct().toList();
	}

	/**
	 * Those without an account, each once and in order, so that two lists that overlap do
	 * not wait for each other; only for a form without errors.
	 */
	List<Newcomer> toNewcomers(Map<String, Person> own) {
		return List.copyOf(lines().stream()
			.filter((line) -> !own.containsKey(line.email()))
			.collect(Collectors.toMap(Newcomer::email, (line) -> line, (first, second) -> first, TreeMap::new))
			.values());
	}

	@Nullable UUID toTeam() {
		return this.team.isEmpty() ? null : UUID.fromString(this.team);
	}

	private List<Newcomer> lines() {
		return this.emails.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.map(RespondentsForm::line)
			.toList();
	}

	/**
	 * Without a name, people are called by what stands before the @ until they say
	 * otherwise.
	 */
	private static Newcomer line(String line) {
		Matcher named = WITH_NAME.matcher(line);
		if (named.matches()) {
			String email = named.group("email").strip().toLowerCase(Locale.ROOT);
			String name = named.group("name").replace("\"", "").strip();
			return new Newcomer(email, name.isEmpty() ? email.replaceAll("@.*", "") : name);
		}
		String email = line.replaceAll("[,;]$", "").toLowerCase(Locale.ROOT);
		return new Newcomer(email, email.replaceAll("@.*", ""));
	}

}
