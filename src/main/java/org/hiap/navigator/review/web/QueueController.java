package org.hiap.navigator.review.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.review.Queue;
import org.hiap.navigator.review.Queue.Show;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What was submitted, of all regions. */
@Controller
class QueueController {

	private final Queue queue;

	private final Words words;

	QueueController(Queue queue, Words words) {
		this.queue = queue;
		this.words = words;
	}

	record QueuePage(List<Choice> shows, String show, List<Choice> authorities, String authority, boolean narrowed,
			String sentence, List<Line> lines, Pagination pagination) {
	}

	record Line(String reference, String href, String authority, String round, String version, String standing,
			@Nullable String colour, String submitted, @Nullable String reviewers, @Nullable String looked,
			@Nullable String questions) {
	}

	@GetMapping("/review/submissions")
	String show(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String authority,
			@RequestParam(defaultValue = "") String page, Model model) {
		List<Choice> authorities = new ArrayList<>(List.of(new Choice("", this.words.of("queue.authority.all"))));
		authorities.addAll(this.queue.authorities());
		String code = authorities.stream().anyMatch((each) -> each.value().equals(authority)) ? authority : "";
		Show shown = Arrays.stream(Show.values())
			.filter((each) -> each.name().equals(show))
			.findFirst()
			.orElse(Show.WAITING);
		String only = code.isEmpty() ? null : code;
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/review/submissions");
		if (shown != Show.WAITING) {
			address.queryParam("show", shown.name());
		}
		if (only != null) {
			address.queryParam("authority", only);
		}
		Pagination pagination = Pagination.of(this.queue.count(shown, only), Pagination.number(page),
				address.encode().toUriString());
		model.addAttribute("page",
				new QueuePage(
						Arrays.stream(Show.values())
							.map((each) -> new Choice(each.name(), this.words.of("queue.show." + each.name())))
							.toList(),
						shown.name(), authorities, code, shown != Show.WAITING || only != null,
						this.words.of("queue.count", pagination.rows()),
						this.queue.page(shown, only, pagination).stream().map(this::line).toList(), pagination));
		return "review/queue";
	}

	private Line line(Queue.Row row) {
		return new Line(row.reference().toString(), "/review/submissions/" + row.assessmentId(), row.authority(),
				row.round(), this.words.of("submission.version", String.valueOf(row.version())),
				this.words.of("submission.standing." + row.standing()), row.standing().colour(),
				Dates.day(row.submittedAt()), row.reviewers(),
				(row.firsts() != null) ? this.words.of("queue.looked", row.looked(), row.firsts()) : null,
				(row.questions() > 0) ? this.words.of("queue.questions", row.questions()) : null);
	}

}
