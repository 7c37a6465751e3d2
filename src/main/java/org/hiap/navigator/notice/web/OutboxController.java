package org.hiap.navigator.notice.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.notice.Mail;
import org.hiap.navigator.notice.Mail.State;
import org.hiap.navigator.notice.MailServer;
import org.hiap.navigator.notice.Outbox;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outbox, for the programme administrator. */
@Controller
class OutboxController {

	private final Outbox outbox;

	private final MailServer server;

	private final Accounts accounts;

	private final Words words;

	OutboxController(Outbox outbox, MailServer server, Accounts accounts, Words words) {
		this.outbox = outbox;
		this.server = server;
		this.accounts = accounts;
		this.words = words;
	}

	/** One of the three lists, with how long it is. */
	record StateLink(String href, String name, boolean current) {
	}

	record Row(String href, String subject, String facts, @Nullable String failure) {
	}

	/**
	 * One list of the outbox.
	 *
	 * @param missing the setting without which nothing is sent, or null
	 * @param unsent whether anything could be tried again
	 */
	record ListPage(@Nullable String missing, List<StateLink> states, String state, String none, List<Row> rows,
			boolean unsent, Pagination pagination) {
	}

	record MailPage(String subject, List<SummaryRow> facts, String text, @Nullable String retry) {
	}

	@GetMapping("/admin/outbox")
	String list(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "1") String page,
			Model model) {
		State shown = Arrays.stream(State.values())
			.filter((each) -> parameter(each).equals(state))
			.findFirst()
			.orElse(State.WAITING);
		Pagination pagination = Pagination.of(this.outbox.count(shown), Pagination.number(page),
				"/admin/outbox?state=" + parameter(shown));
		model.addAttribute("page",
				new ListPage(this.server.missingSetting().orElse(null),
						Arrays.stream(State.values()).map((each) -> link(each, shown)).toList(), name(shown),
						this.words.of("outbox.none." + shown),
						this.outbox.in(shown, pagination.offset(), Pagination.SIZE).stream().map(this::row).toList(),
						this.outbox.count(State.WAITING) + this.outbox.count(State.GIVEN_UP) > 0, pagination));
		return "notice/outbox";
	}

	@GetMapping("/admin/outbox/{mail}")
	String show(@PathVariable UUID mail, Model model) {
		Mail found = this.outbox.get(mail);
		List<SummaryRow> facts = new ArrayList<>();
		facts.add(fact("outbox.reader", reader(found)));
		facts.add(fact("outbox.state", name(found.state())));
		facts.add(fact("outbox.written", Dates.dayAndTime(found.writtenAt())));
		facts.add(fact("outbox.tries", String.valueOf(found.tries())));
		if (found.nextTryAt() != null) {
			facts.add(fact("outbox.next-try", when(found)));
		}
		if (found.endedAt() != null) {
			facts.add(fact("outbox.ended." + found.state(), Dates.dayAndTime(found.endedAt())));
		}
		if (found.lastFailure() != null) {
			facts.add(fact("outbox.failure", found.lastFailure()));
		}
		String text = found.oneTimeLink() ? found.text().replace("{link}", this.words.of("outbox.one-time-link"))
				: found.text();
		model.addAttribute("page", new MailPage(found.subject(), facts, text,
				(found.state() != State.SENT) ? "/admin/outbox/" + mail + "/retry" : null));
		return "notice/mail";
	}

	@PostMapping("/admin/outbox/{mail}/retry")
	String tryAgain(@PathVariable UUID mail, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
		this.outbox.tryAgain(viewer, mail);
		flash.addFlashAttribute("saved", "outbox.retried");
		return "redirect:/admin/outbox/" + mail;
	}

	@PostMapping("/admin/outbox/retries")
	String tryAllAgain(@AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
		this.outbox.tryAllAgain(viewer);
		flash.addFlashAttribute("saved", "outbox.all-retried");
		return "redirect:/admin/outbox";
	}

	private StateLink link(State state, State shown) {
		return new StateLink("/admin/outbox?state=" + parameter(state),
				this.words.of("outbox.number", name(state), this.outbox.count(state)), state == shown);
	}

	private Row row(Mail mail) {
		return new Row("/admin/outbox/" + mail.id(), mail.subject(),
				this.words.of("outbox.row." + mail.state(), this.accounts.nameOf(mail.person()), when(mail)),
				mail.lastFailure());
	}

	/** When it was sent or given up, or is tried next. */
	private String when(Mail mail) {
		if (mail.endedAt() != null) {
			return Dates.dayAndTime(mail.endedAt());
		}
		return (this.server.missingSetting().isPresent() || mail.nextTryAt() == null)
				? this.words.of("outbox.no-next-try") : Dates.dayAndTime(mail.nextTryAt());
	}

	private String reader(Mail mail) {
		return this.accounts.find(mail.person()).map((person) -> person.name() + ", " + person.email()).orElse("");
	}

	private SummaryRow fact(String key, String value) {
		return new SummaryRow(this.words.of(key), value);
	}

	private String name(State state) {
		return this.words.of("outbox.state." + state);
	}

	private static String parameter(State state) {
		return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
