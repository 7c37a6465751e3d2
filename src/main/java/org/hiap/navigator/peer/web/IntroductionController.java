package org.hiap.navigator.peer.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.peer.Gap;
import org.hiap.navigator.peer.Introduction;
import org.hiap.navigator.peer.Introductions;
import org.hiap.navigator.peer.Peers;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lead of a region asks to be introduced, and says what came of it. */
@Controller
class IntroductionController {

	private final Introductions introductions;

	private final Peers peers;

	private final IntroductionPage.Maker pages;

	private final Authorities authorities;

	private final FormKeys formKeys;

	private final Words words;

	IntroductionController(Introductions introductions, Peers peers, IntroductionPage.Maker pages,
			Authorities authorities, FormKeys formKeys, Words words) {
		this.introductions = introductions;
		this.peers = peers;
		this.pages = pages;
		this.authorities = authorities;
		this.formKeys = formKeys;
		this.words = words;
	}

	/** What the list prints. */
	record ListPage(String code, String region, List<IntroductionLine> lines, Pagination pagination) {
	}

	/**
	 * What the form prints.
	 *
	 * @param shared what others will read; empty when it cannot be asked
	 */
	record FormPage(String code, String criterion, String with, List<SummaryRow> shared, RequestForm form,
			UUID formKey) {
	}

	@GetMapping("/authorities/{code}/peers/introductions")
	String list(@PathVariable String code, @RequestParam(defaultValue = "") String page,
			@AuthenticationPrincipal Viewer viewer, Model model) {
		boolean named = this.peers.of(viewer, code).filter((matches) -> matches.region().isNamed()).isPresent();
		Pagination pagination = Pagination.of(this.introductions.countOwn(viewer), Pagination.number(page),
				path(code, null));
		model.addAttribute("page",
				new ListPage(code, this.authorities.get(code).name(),
						this.introductions.own(viewer, pagination.offset(), Pagination.SIZE)
							.stream()
							.map((each) -> IntroductionLine.of(each, path(code, each.id()), named, this.words))
							.toList(),
						pagination));
		return "peer/introductions";
	}

	@GetMapping("/authorities/{code}/peers/introductions/new")
	String form(@PathVariable String code, @RequestParam(defaultValue = "") String criterion,
			@RequestParam(defaultValue = "") String with, @AuthenticationPrincipal Viewer viewer, Model model) {
		if (criterion.isEmpty() || with.isEmpty()) {
			return "redirect:/authorities/" + code + "/peers";
		}
		Gap gap = gap(viewer, code, criterion, with).orElseThrow(NotFoundException::new);
		return page(viewer, code, with, criterion, gap, new RequestForm(""), new FormErrors(), model);
	}

	@PostMapping("/authorities/{code}/peers/introductions")
	String ask(@PathVariable String code, @RequestParam(defaultValue = "") String criterion,
			@RequestParam(defaultValue = "") String with, @RequestParam UUID formKey,
			@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Viewer viewer, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		RequestForm form = RequestForm.posted(parameters, "message");
		FormErrors errors = form.errors("message", "peer.ask.message", Introduction.LONGEST_MESSAGE);
		Optional<String> next = errors.isEmpty()
				? this.formKeys.onceUnlessRefused(formKey,
						() -> this.introductions.ask(viewer, criterion, with, form.text()).map((id) -> path(code, id)))
				: Optional.empty();
		if (next.isEmpty()) {
			Gap gap = gap(viewer, code, criterion, with).orElse(null);
			if (gap == null) {
				errors.add("message", "peer.ask.impossible");
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(viewer, code, with, criterion, gap, form, errors, model);
		}
		flash.addFlashAttribute("saved", "peer.asked.saved");
		return "redirect:" + next.get();
	}

	@GetMapping("/authorities/{code}/peers/introductions/{introduction}")
	String show(@PathVariable String code, @PathVariable UUID introduction, @AuthenticationPrincipal Viewer viewer,
			Model model) {
		model.addAttribute("code", code);
		model.addAttribute("page", this.pages.page(viewer, introduction, path(code, introduction), OutcomeForm.EMPTY));
		return "peer/introduction";
	}

	@PostMapping("/authorities/{code}/peers/introductions/{introduction}/outcomes")
	String add(@PathVariable String code, @PathVariable UUID introduction, @RequestParam UUID formKey,
			@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Viewer viewer, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		OutcomeForm form = OutcomeForm.posted(parameters);
		FormErrors errors = form.errors();
		IntroductionPage page = this.pages.page(viewer, introduction, path(code, introduction), form);
		if (page.state() == Introduction.State.INTRODUCED && errors.isEmpty()) {
			flash.addFlashAttribute("saved", "peer.outcome.saved");
			return "redirect:" + this.formKeys.once(formKey, () -> {
				this.introductions.add(viewer, introduction, form.toKind(), form.text());
				return path(code, introduction);
			});
		}
		response.setStatus((page.state() == Introduction.State.INTRODUCED) ? HttpStatus.UNPROCESSABLE_CONTENT.value()
				: HttpStatus.CONFLICT.value());
		model.addAttribute("code", code);
		model.addAttribute("page", page);
		model.addAttribute("errors", errors);
		return "peer/introduction";
	}

	private Optional<Gap> gap(Viewer viewer, String code, String criterion, String with) {
		return this.peers.of(viewer, code).flatMap((matches) -> matches.gapFor(criterion, with));
	}

	private String page(Viewer viewer, String code, String with, String criterion, @Nullable Gap gap, RequestForm form,
			FormErrors errors, Model model) {
		List<SummaryRow> shared = (gap == null) ? List.of()
				: List.of(new SummaryRow(this.words.of("peer.share.you"), viewer.personName() + ", " + viewer.email()),
						new SummaryRow(this.words.of("peer.share.region"), this.authorities.get(code).name()),
						new SummaryRow(this.words.of("peer.share.criterion"), gap.criterion().name()),
						new SummaryRow(this.words.of("peer.share.with"), this.authorities.get(with).name()));
		model.addAttribute("page", new FormPage(code, criterion, with, shared, form, UUID.randomUUID()));
		model.addAttribute("errors", errors);
		return "peer/ask";
	}

	private static String path(String code, @Nullable UUID introduction) {
		return "/authorities/" + code + "/peers/introductions" + ((introduction != null) ? "/" + introduction : "");
	}

}
