package org.hiap.navigator.peer.web;

import java.util.List;
import java.util.stream.Stream;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.peer.Introductions;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What regions asked the programme, and from whom any region could learn. */
@Controller
class ProgrammePeersController {

	private static final String PATH = "/review/peers";

	private final Introductions introductions;

	private final MatchesPages matches;

	private final Authorities authorities;

	private final Words words;

	ProgrammePeersController(Introductions introductions, MatchesPages matches, Authorities authorities, Words words) {
		this.introductions = introductions;
		this.matches = matches;
		this.authorities = authorities;
		this.words = words;
	}

	/** What the page prints. */
	record ListPage(List<IntroductionLine> lines, Pagination pagination, List<Choice> regions) {
	}

	@GetMapping(PATH)
	String show(@RequestParam(defaultValue = "") String page, @AuthenticationPrincipal Viewer viewer, Model model) {
		Pagination pagination = Pagination.of(this.introductions.count(viewer), Pagination.number(page), PATH);
		model.addAttribute("page",
				new ListPage(
						this.introductions.all(viewer, pagination.offset(), Pagination.SIZE)
							.stream()
							.map((each) -> IntroductionLine.of(each, PATH + "/introductions/" + each.id(), true,
									this.words))
							.toList(),
						pagination,
						Stream
							.concat(Stream.of(new Choice("", this.words.of("peer.matches.choose"))),
									this.authorities.all().stream().map((each) -> new Choice(each.code(), each.name())))
							.toList()));
		return "peer/programme";
	}

	@GetMapping(PATH + "/matches")
	String matches(@RequestParam(defaultValue = "") String region, @RequestParam(defaultValue = "") String criterion,
			@RequestParam(defaultValue = "") String page, @AuthenticationPrincipal Viewer viewer, Model model) {
		model.addAttribute("page", this.matches.ofRegion(viewer, region, criterion, page));
		return "peer/matches";
	}

}
