package org.hiap.navigator.peer.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.peer.Introduction;
import org.hiap.navigator.peer.Introduction.State;
import org.hiap.navigator.peer.Introductions;
import org.hiap.navigator.peer.Introductions.Answered;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The programme introduces two regions, or declines, and says what came of it. */
@Controller
class ProgrammeIntroductionController {

	private static final String PATH = "/review/peers/introductions/{introduction}";

	private final Introductions introductions;

	private final IntroductionPage.Maker pages;

	private final FormKeys formKeys;

	private final Words words;

	ProgrammeIntroductionController(Introductions introductions, IntroductionPage.Maker pages, FormKeys formKeys,
			Words words) {
		this.introductions = introductions;
		this.pages = pages;
		this.formKeys = formKeys;
		this.words = words;
	}

	@GetMapping(PATH)
	String show(@PathVariable UUID introduction, @AuthenticationPrincipal Viewer viewer, Model model) {
		return page(viewer, introduction, prefilled(this.introductions.get(viewer, introduction)), "",
				OutcomeForm.EMPTY, new FormErrors(), model);
	}

	@PostMapping(PATH + "/acceptance")
	String introduce(@PathVariable UUID introduction, @RequestParam UUID formKey,
			@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Viewer viewer, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		RequestForm form = RequestForm.posted(parameters, "message");
		FormErrors errors = form.errors("message", "peer.introduce.message", Introduction.LONGEST_ANSWER);
		if (!errors.isEmpty() && this.introductions.get(viewer, introduction).state() == State.WAITING) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(viewer, introduction, form.text(), "", OutcomeForm.EMPTY, errors, model);
		}
		flash.addFlashAttribute("saved", "peer.introduced.saved");
		return answer(
				introduction, formKey, form, () -> errors.isEmpty()
						? this.introductions.introduce(viewer, introduction, form.text()) : Answered.ALREADY,
				model, response);
	}

	@PostMapping(PATH + "/refusal")
	String decline(@PathVariable UUID introduction, @RequestParam UUID formKey,
			@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Viewer viewer, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		RequestForm form = RequestForm.posted(parameters, "reason");
		FormErrors errors = form.errors("reason", "peer.decline.reason", Introduction.LONGEST_ANSWER);
		Introduction asked = this.introductions.get(viewer, introduction);
		if (!errors.isEmpty() && asked.state() == State.WAITING) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(viewer, introduction, prefilled(asked), form.text(), OutcomeForm.EMPTY, errors, model);
		}
		flash.addFlashAttribute("saved", "peer.declined.saved");
		return answer(
				introduction, formKey, form, () -> errors.isEmpty()
						? this.introductions.decline(viewer, introduction, form.text()) : Answered.ALREADY,
				model, response);
	}

	@PostMapping(PATH + "/outcomes")
	String add(@PathVariable UUID introduction, @RequestParam UUID formKey,
			@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Viewer viewer, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		OutcomeForm form = OutcomeForm.posted(parameters);
		FormErrors errors = form.errors();
		Introduction asked = this.introductions.get(viewer, introduction);
		if (asked.state() != State.INTRODUCED || !errors.isEmpty()) {
			response.setStatus((asked.state() == State.INTRODUCED) ? HttpStatus.UNPROCESSABLE_CONTENT.value()
					: HttpStatus.CONFLICT.value());
			return page(viewer, introduction, prefilled(asked), "", form, errors, model);
		}
		flash.addFlashAttribute("saved", "peer.outcome.saved");
		return "redirect:" + this.formKeys.once(formKey, () -> {
			this.introductions.add(viewer, introduction, form.toKind(), form.text());
			return path(introduction);
		});
	}

	/** What was typed is shown once more where nothing was sent. */
	private String answer(UUID introduction, UUID formKey, RequestForm form, Supplier<Answered> answer, Model model,
			HttpServletResponse response) {
		AtomicReference<Answered> refused = new AtomicReference<>(Answered.ALREADY);
		Optional<String> next = this.formKeys.onceUnlessRefused(formKey, () -> {
			refused.set(answer.get());
			return (refused.get() == Answered.YES) ? Optional.of(path(introduction)) : Optional.empty();
		});
		if (next.isPresent()) {
			return "redirect:" + path(introduction);
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("id", introduction);
		model.addAttribute("why",
				(refused.get() == Answered.ALREADY) ? "peer.refused.ALREADY" : "peer.obstacle." + refused.get());
		model.addAttribute("typed", form.text());
		return "peer/refused";
	}

	private String page(Viewer viewer, UUID id, String message, String reason, OutcomeForm form, FormErrors errors,
			Model model) {
		IntroductionPage page = this.pages.page(viewer, id, path(id), form);
		Answered check = this.introductions.check(viewer, id);
		model.addAttribute("page", page);
		model.addAttribute("obstacle",
				(page.state() == State.WAITING && check != Answered.YES) ? "peer.obstacle." + check : null);
		model.addAttribute("message", message);
		model.addAttribute("reason", reason);
		model.addAttribute("errors", errors);
		return "peer/programme-introduction";
	}

	private String prefilled(Introduction asked) {
		return this.words.of("peer.introduce.prefilled", asked.asking().name(), asked.strong().name(),
				asked.criterion(), asked.message());
	}

	private static String path(UUID introduction) {
		return "/review/peers/introductions/" + introduction;
	}

}
