package org.hiap.navigator.decision.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.decision.Decisions;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.submission.Consent;
import org.hiap.navigator.submission.Sharing;
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

/** How far a record is shared with the programme, and every choice there was. */
@Controller
class SharingChoiceController {

	private final Decisions decisions;

	private final ExerciseManagement exercises;

	private final ExerciseFrames frames;

	private final Accounts accounts;

	private final Words words;

	SharingChoiceController(Decisions decisions, ExerciseManagement exercises, ExerciseFrames frames, Accounts accounts,
			Words words) {
		this.decisions = decisions;
		this.exercises = exercises;
		this.frames = frames;
		this.accounts = accounts;
		this.words = words;
	}

	@GetMapping("/exercises/{id}/decisions/sharing")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		return this.decisions.sharing(viewer, id)
			.stream()
			.findFirst()
			.map((sharing) -> page(viewer, id, sharing.consent().name(), new FormErrors(), null, model))
			.orElse("redirect:/exercises/" + id + "/decisions");
	}

	@PostMapping("/exercises/{id}/decisions/sharing")
	String choose(@PathVariable UUID id, @RequestParam int version, @RequestParam(defaultValue = "") String consent,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		if (this.decisions.sharing(viewer, id).isEmpty()
				|| !Decisions.mayShare(viewer, this.exercises.get(viewer, id))) {
			throw new NotFoundException();
		}
		Consent chosen = ClosingForm.consentOf(consent);
		if (chosen == null) {
			FormErrors errors = new FormErrors();
			errors.add("consent", "decision.consent.missing");
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(viewer, id, "", errors, null, model);
		}
		if (!this.decisions.share(viewer, id, version, chosen)) {
			Sharing newer = this.decisions.sharing(viewer, id).getFirst();
			response.setStatus(HttpStatus.CONFLICT.value());
			return page(viewer, id, chosen.name(), new FormErrors(),
					this.words.of("submission.sharing.meanwhile", this.accounts.nameOf(newer.chosenBy()),
							this.words.of("consent." + newer.consent()), this.words.of("consent." + chosen)),
					model);
		}
		flash.addFlashAttribute("saved", "submission.sharing.saved");
		return "redirect:/exercises/" + id + "/decisions/record";
	}

	private String page(Viewer viewer, UUID id, String chosen, FormErrors errors, @Nullable String meanwhile,
			Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		List<Sharing> choices = this.decisions.sharing(viewer, id);
		model.addAttribute("frame", this.frames.of(exercise, viewer));
		model.addAttribute("may", Decisions.mayShare(viewer, exercise));
		model.addAttribute("version", choices.getFirst().number());
		model.addAttribute("choices",
				choices.stream().map((choice) -> said(choice, this.accounts, this.words)).toList());
		model.addAttribute("consents", ClosingController.consents(this.words));
		model.addAttribute("consent", chosen);
		model.addAttribute("meanwhile", meanwhile);
		model.addAttribute("errors", errors);
		return "decision/sharing";
	}

	static String said(Sharing sharing, Accounts accounts, Words words) {
		return words.of("decision.sharing.chosen", words.of("consent." + sharing.consent()),
				accounts.nameOf(sharing.chosenBy()), Dates.day(sharing.chosenAt()));
	}

}
