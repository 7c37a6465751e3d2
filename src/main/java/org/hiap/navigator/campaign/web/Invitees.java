package org.hiap.navigator.campaign.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.hiap.navigator.account.Person;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.CombinedAuthority;
import org.hiap.navigator.authority.Programme;
import org.hiap.navigator.authority.Programmes;
import org.hiap.navigator.campaign.Reminders;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Words;

import org.springframework.stereotype.Component;

/** The authorities a campaign can have, each with how many leads it has. */
@Component
class Invitees {

	private final Authorities authorities;

	private final Programmes programmes;

	private final Reminders reminders;

	private final Words words;

	Invitees(Authorities authorities, Programmes programmes, Reminders reminders, Words words) {
		this.authorities = authorities;
		this.programmes = programmes;
		this.reminders = reminders;
		this.words = words;
	}

	/** Those that stand for themselves, by name, without those that are in it already. */
	List<Choice> choices(Collection<String> except) {
		Map<String, List<Person>> leads = this.reminders.leads();
		return this.authorities.all()
			.stream()
			.filter((authority) -> authority.successorCode() == null && !except.contains(authority.code()))
			.map((authority) -> new Choice(authority.code(), authority.name(),
					leads(leads.getOrDefault(authority.code(), List.of()))))
			.toList();
	}

	private String leads(List<Person> leads) {
		long able = leads.stream().filter((lead) -> !lead.isInvited()).count();
		return (able > 0) ? this.words.of("campaign.leads", able)
				: this.words.of(leads.isEmpty() ? "campaign.leads.none" : "campaign.leads.invited");
	}

	/** Chosen authorities without a lead who can sign in, by name. */
	List<String> leaderless(Collection<String> codes) {
		Map<String, List<Person>> leads = this.reminders.leads();
		return this.authorities.all()
			.stream()
			.filter((authority) -> codes.contains(authority.code())
					&& leads.getOrDefault(authority.code(), List.of()).stream().allMatch(Person::isInvited))
			.map(CombinedAuthority::name)
			.toList();
	}

	List<String> names(Collection<String> codes) {
		return this.authorities.all()
			.stream()
			.filter((authority) -> codes.contains(authority.code()))
			.map(CombinedAuthority::name)
			.toList();
	}

	/** Whether a button of that name was shown. */
	boolean isShortcut(String value) {
		return shortcuts().stream().anyMatch((each) -> each.value().equals(value));
	}

	/** Buttons that choose several at once. */
	List<Choice> shortcuts() {
		List<Choice> shortcuts = new ArrayList<>();
		shortcuts.add(new Choice("all", this.words.of("campaign.choose.all")));
		shortcuts.add(new Choice("none", this.words.of("campaign.choose.none")));
		for (Programme programme : this.programmes.all()) {
			shortcuts.add(new Choice("programme " + programme.code(),
					this.words.of("campaign.choose.programme", programme.name())));
		}
		return shortcuts;
	}

	/** What a shortcut leaves chosen. */
	Collection<String> chosen(String shortcut, Collection<String> before, List<Choice> offered) {
		List<String> codes = offered.stream().map(Choice::value).toList();
		if (shortcut.equals("all")) {
			return codes;
		}
		if (shortcut.equals("none")) {
			return List.of();
		}
		Map<String, String> members = this.programmes.members();
		Collection<String> chosen = new TreeSet<>(before);
		codes.stream().filter((code) -> shortcut.equals("programme " + members.get(code))).forEach(chosen::add);
		return chosen;
	}

}
