package org.hiap.navigator.administration.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.PersonChanges;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditEvent;
import org.hiap.navigator.audit.AuditEvents;
import org.hiap.navigator.audit.AuditEvents.Asked;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.workbook.Workbooks;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail, for the administrator: to search, and to take out. */
@Controller
class TrailController {

	private static final int ROWS = 25;

	/** So many are in memory at a time, however long the export is. */
	private static final int PIECE = 2_000;

	private static final Pattern GUEST = Pattern.compile("guest [0-9a-f-]{36} .*");

	private final AuditEvents events;

	private final AuditTrail trail;

	private final Accounts accounts;

	private final PersonChanges people;

	private final TransactionTemplate transaction;

	private final Words words;

	TrailController(AuditEvents events, AuditTrail trail, Accounts accounts, PersonChanges people,
			TransactionTemplate transaction, Words words) {
		this.events = events;
		this.trail = trail;
		this.accounts = accounts;
		this.people = people;
		this.transaction = transaction;
		this.words = words;
	}

	record Row(String at, String who, @Nullable String person, String action, String object) {
	}

	/**
	 * Some events.
	 *
	 * @param older where those are that came before, or null
	 * @param newest where the newest are, or null on that page
	 */
	record TrailPage(TrailFilter filter, List<Row> rows, @Nullable String older, @Nullable String newest) {
	}

	@GetMapping("/admin/trail")
	String list(@RequestParam Map<String, String> parameters, Model model, HttpServletResponse response) {
		TrailFilter filter = TrailFilter.asked(parameters);
		FormErrors errors = filter.errors();
		String typed = parameters.getOrDefault("before", "");
		AuditEvent before = typed.matches("[0-9]{1,18}") ? this.events.get(Long.parseLong(typed)) : null;
		List<AuditEvent> found = errors.isEmpty() ? this.events.find(asked(filter), before, ROWS + 1) : List.of();
		List<AuditEvent> shown = found.stream().limit(ROWS).toList();
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		String path = "/admin/trail?" + filter.query();
		model.addAttribute("page",
				new TrailPage(filter, rows(shown),
						(found.size() > ROWS) ? path + "&before=" + shown.getLast().id() : null,
						(before != null) ? path : null));
		model.addAttribute("errors", errors);
		return "administration/trail";
	}

	/**
	 * A piece after another, so that neither memory nor time before the first byte grow.
	 * It is posted, because it leaves an event.
	 */
	@PostMapping("/admin/trail/trail.csv")
	void export(@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Viewer viewer,
			HttpServletResponse response) throws IOException {
		TrailFilter filter = TrailFilter.asked(parameters);
		if (!filter.errors().isEmpty()) {
			response.sendError(HttpStatus.BAD_REQUEST.value());
			return;
		}
		this.transaction.executeWithoutResult(
				(status) -> this.trail.record(viewer.id(), "took out", "audit trail: " + filter.inWords()));
		response.setContentType("text/csv; charset=utf-8");
		response.setHeader("Content-Disposition", "attachment; filename=\"audit-trail.csv\"");
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		Asked asked = asked(filter);
		Writer writer = response.getWriter();
		writer.write("\ufeff" + line(Stream.of("at", "who", "action", "object", "number").map(this::heading).toList()));
		List<AuditEvent> piece = this.events.find(asked, null, PIECE);
		while (!piece.isEmpty()) {
			Map<UUID, String> names = names(piece);
			for (AuditEvent event : piece) {
				writer.write(line(List.of(event.at().toString(), who(event, names), event.action(), event.object(),
						String.valueOf(event.id()))));
			}
			writer.flush();
			piece = (piece.size() < PIECE) ? List.of() : this.events.find(asked, piece.getLast(), PIECE);
		}
	}

	private Asked asked(TrailFilter filter) {
		return new Asked(filter.who().isEmpty() ? null : this.people.idsOf(filter.who()), filter.action(),
				filter.object(), filter.begin(), filter.end());
	}

	private List<Row> rows(List<AuditEvent> shown) {
		Map<UUID, String> names = names(shown);
		return shown.stream()
			.map((event) -> new Row(Dates.dayAndTime(event.at()), who(event, names),
					names.containsKey(event.actor()) ? "/admin/people/" + event.actor() : null, event.action(),
					event.object()))
			.toList();
	}

	private Map<UUID, String> names(List<AuditEvent> some) {
		return this.accounts
			.namesOf(some.stream().map(AuditEvent::actor).filter(Objects::nonNull).collect(Collectors.toSet()));
	}

	private String who(AuditEvent event, Map<UUID, String> names) {
		if (event.actor() == null) {
			return this.words.of(GUEST.matcher(event.action()).matches() ? "trail.guest" : "trail.application");
		}
		return names.getOrDefault(event.actor(), event.actor().toString());
	}

	private String heading(String column) {
		return this.words.of("trail.column." + column);
	}

	private static String line(List<String> cells) {
		return cells.stream().map(TrailController::cell).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String cell(String text) {
		return "\"" + Workbooks.neutral(text).replace("\"", "\"\"") + "\"";
	}

}
