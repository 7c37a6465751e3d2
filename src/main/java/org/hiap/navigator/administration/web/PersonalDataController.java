package org.hiap.navigator.administration.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.administration.PersonalData;
import org.hiap.navigator.administration.PersonalData.Section;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** What is stored about a person, for that person and for the administrator. */
@Controller
class PersonalDataController {

	private static final int SHOWN = 25;

	/** More than anybody can have; a limit nevertheless, so that memory has one. */
	private static final int TAKEN = 100_000;

	private final PersonalData data;

	private final Accounts accounts;

	private final JsonMapper json;

	private final TransactionTemplate transaction;

	private final Words words;

	PersonalDataController(PersonalData data, Accounts accounts, JsonMapper json, TransactionTemplate transaction,
			Words words) {
		this.data = data;
		this.accounts = accounts;
		this.json = json;
		this.transaction = transaction;
		this.words = words;
	}

	/** A part with its newest rows; each row is a small list. */
	record Part(String id, String heading, String number, List<List<SummaryRow>> rows) {
	}

	record DataPage(String back, String backName, String title, String download, List<Part> parts) {
	}

	@GetMapping("/account/data")
	String own(@AuthenticationPrincipal Viewer viewer, Model model) {
		model.addAttribute("page", new DataPage("/account", this.words.of("account.title"),
				this.words.of("personal.title.own"), "/account/data/data.json", parts(viewer.id())));
		return "administration/data";
	}

	@GetMapping("/account/data/data.json")
	ResponseEntity<byte[]> takeOwn(@AuthenticationPrincipal Viewer viewer) {
		return file(viewer, viewer.id());
	}

	@GetMapping("/admin/people/{person}/data")
	String of(@PathVariable UUID person, Model model) {
		List<Part> parts = parts(person);
		String name = this.accounts.nameOf(person);
		model.addAttribute("page", new DataPage("/admin/people/" + person, name,
				this.words.of("personal.title.of", name), "/admin/people/" + person + "/data/data.json", parts));
		return "administration/data";
	}

	@GetMapping("/admin/people/{person}/data/data.json")
	ResponseEntity<byte[]> take(@PathVariable UUID person, @AuthenticationPrincipal Viewer viewer) {
		return file(viewer, person);
	}

	private ResponseEntity<byte[]> file(Viewer viewer, UUID person) {
		Map<String, Object> parts = new LinkedHashMap<>();
		this.data.of(person, TAKEN).forEach((section) -> parts.put(section.key(), section.rows()));
		this.transaction.executeWithoutResult((status) -> this.data.taken(viewer, person));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header("Content-Disposition", "attachment; filename=\"personal-data.json\"")
			.body(this.json.writerWithDefaultPrettyPrinter().writeValueAsBytes(parts));
	}

	private List<Part> parts(UUID person) {
		return this.data.of(person, SHOWN).stream().map(this::part).toList();
	}

	private Part part(Section section) {
		String number = (section.total() > section.rows().size())
				? this.words.of("personal.newest", section.rows().size(), section.total())
				: this.words.of("personal.number", section.total());
		return new Part("part-" + section.key(), this.words.of("personal." + section.key()), number,
				section.rows()
					.stream()
					.map((row) -> row.entrySet()
						.stream()
						.map((each) -> new SummaryRow(label(each.getKey()), text(each.getValue())))
						.toList())
					.toList());
	}

	/** The columns are named so that they can be read. */
	private static String label(String column) {
		return Character.toUpperCase(column.charAt(0)) + column.substring(1).replace('_', ' ');
	}

	private String text(Object value) {
		return switch (value) {
			case Instant instant -> Dates.dayAndTime(instant);
			case LocalDate date -> Dates.day(date);
			case Boolean yes -> this.words.of(yes ? "personal.yes" : "personal.no");
			default -> value.toString();
		};
	}

}
