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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

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

	@PostMapping(PATH + "/suggestions")
	String suggest(@RequestParam String region, @RequestParam String criterion, @AuthenticationPrincipal Viewer viewer,
			RedirectAttributes flash) {
		boolean suggested = this.introductions.suggest(viewer, region, criterion) > 0;
		flash.addFlashAttribute(suggested ? "saved" : "unsaid",
				suggested ? "peer.suggested.saved" : "peer.suggested.nobody");
		return "redirect:" + UriComponentsBuilder.fromPath(PATH + "/matches")
			.queryParam("region", region)
			.queryParam("criterion", criterion)
			.encode()
			.toUriString();
	}

}
