package org.hiap.navigator.improvement.web;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.hiap.navigator.account.PublicAddress;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.improvement.ImprovementAction;
import org.hiap.navigator.improvement.Improvements;
import org.hiap.navigator.improvement.web.Sight.Shown;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The dates of open actions as a calendar file. */
@Controller
class CalendarController {

	private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

	private static final int LONGEST_LINE = 75;

	/** Longer than any line, see {@link #folded}. */
	private static final int UNFOLDED = 100_000;

	private final Improvements improvements;

	private final SeenRounds rounds;

	private final PublicAddress address;

	private final Words words;

	CalendarController(Improvements improvements, SeenRounds rounds, PublicAddress address, Words words) {
		this.improvements = improvements;
		this.rounds = rounds;
		this.address = address;
		this.words = words;
	}

	@GetMapping("/assessments/{id}/actions/actions.ics")
	ResponseEntity<String> calendar(@PathVariable UUID id, @RequestParam(defaultValue = "") String whose,
			@AuthenticationPrincipal Viewer viewer) throws IOException {
		Round round = this.rounds.get(viewer, id);
		List<ImprovementAction> actions = this.improvements.of(viewer.authority())
			.stream()
			.filter((action) -> action.isOpen() && action.plan().dueOn() != null)
			.filter((action) -> !whose.equals("mine") || action.isOwnedBy(viewer.id()))
			.toList();
		Sight sight = this.rounds.sight(viewer, round, actions);
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//HiAP Navigator//Improvement actions//EN"));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableMethod.PUBLISH);
		actions.forEach((action) -> calendar.add(event(action, sight.shown(action))));
		StringWriter file = new StringWriter();
		// Not checked here: the check wants at least one event.
		new CalendarOutputter(false, UNFOLDED).output(calendar, file);
		return ResponseEntity.ok()
			.contentType(CALENDAR)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("improvement-actions.ics").build().toString())
			.body(folded(file.toString()));
	}

	/** An event of a whole day that leaves the day free for other appointments. */
	private VEvent event(ImprovementAction action, Shown shown) {
		LocalDate day = Objects.requireNonNull(action.plan().dueOn());
		String link = this.address.of(shown.href());
		VEvent event = new VEvent(day, day.plusDays(1),
				this.words.of("improvement.calendar.title", line(shown.what())));
		event.add(new Uid(action.id().toString()));
		event.add(new Sequence(action.planVersion()));
		event.add(new Description(this.words.of("improvement.calendar.text", shown.criterion(), line(shown.owner()),
				shown.status(), link)));
		event.add(new Url(URI.create(link)));
		event.add(ImmutableTransp.TRANSPARENT);
		return event;
	}

	/** A line end within a text must never begin a line of the file. */
	private static String line(String text) {
		return text.replaceAll("\\R+", " ");
	}

	/**
	 * Lines of at most 75 octets, as the format wants them. The library counts characters
	 * instead and may cut one in two.
	 */
	private static String folded(String file) {
		StringBuilder folded = new StringBuilder();
		int octets = 0;
		for (int character : file.codePoints().toArray()) {
			String next = Character.toString(character);
			int more = next.getBytes(StandardCharsets.UTF_8).length;
			if (character == '\r' || character == '\n') {
				octets = 0;
			}
			else if (octets + more > LONGEST_LINE) {
				folded.append("\r\n ");
				octets = 1 + more;
			}
			else {
				octets += more;
			}
			folded.append(next);
		}
		return folded.toString();
	}

}
