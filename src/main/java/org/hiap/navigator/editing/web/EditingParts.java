package org.hiap.navigator.editing.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.catalogue.Change;
import org.hiap.navigator.catalogue.Editing;
import org.hiap.navigator.catalogue.LibraryEntry;
import org.hiap.navigator.catalogue.LibraryEntry.State;
import org.hiap.navigator.content.ContentException;
import org.hiap.navigator.editing.Readable;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What the pages for those who keep the library say in the same way. */
@Component
class EditingParts {

	private final Editing editing;

	private final Authorities authorities;

	private final Accounts accounts;

	private final Words words;

	EditingParts(Editing editing, Authorities authorities, Accounts accounts, Words words) {
		this.editing = editing;
		this.authorities = authorities;
		this.accounts = accounts;
		this.words = words;
	}

	/**
	 * The entries others can refer to, by the name of their kind; each kind is read once.
	 */
	Function<String, List<Choice>> choices() {
		Map<String, List<Choice>> known = new HashMap<>();
		known.put("authorities",
				this.authorities.everKnown()
					.stream()
					.map((authority) -> new Choice(authority.code(), authority.name()))
					.toList());
		return (kind) -> known.computeIfAbsent(kind,
				(name) -> this.editing.entries(this.editing.kind(name))
					.stream()
					.filter(LibraryEntry::isPublished)
					.map((entry) -> new Choice(entry.code(), entry.title()))
					.toList());
	}

	/** Puts entries into words. */
	Readable readable() {
		Function<String, List<Choice>> choices = choices();
		Map<String, Map<String, String>> titles = new HashMap<>();
		return new Readable((field) -> this.words.of("entry." + field),
				(kind, code) -> titles.computeIfAbsent(kind,
						(name) -> choices.apply(name).stream().collect(Collectors.toMap(Choice::value, Choice::text)))
					.getOrDefault(code, code));
	}

	/** Who did something and when: "by Ada Lovelace, 22 November 2026". */
	String byWhom(@Nullable UUID person, Instant when) {
		String name = (person != null) ? this.accounts.nameOf(person) : this.words.of("editing.by.application");
		return this.words.of("editing.by", name, Dates.day(when));
	}

	/** Why the library would not be whole, with the field called as on the form. */
	String problem(ContentException mistake) {
		String label = this.words.ofOrNull("entry." + mistake.key());
		return (label != null) ? mistake.problem().replace("“" + mistake.key() + "”", "“" + label + "”")
				: mistake.problem();
	}

	String kindName(String kind) {
		return this.words.of("kind." + kind);
	}

	String stateName(State state) {
		return this.words.of("editing.state." + state);
	}

	String actionName(Change.Action action) {
		return this.words.of("editing.action." + action);
	}

	String path(LibraryEntry entry) {
		return path(entry.kind().name(), entry.code());
	}

	static String path(String kind, String code) {
		return "/admin/library/" + kind + "/" + code;
	}

}
