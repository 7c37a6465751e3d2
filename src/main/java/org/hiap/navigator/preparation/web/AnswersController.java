package org.hiap.navigator.preparation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.preparation.Enquiries;
import org.hiap.navigator.preparation.Enquiry;
import org.hiap.navigator.preparation.Money;
import org.hiap.navigator.preparation.OptionCard;
import org.hiap.navigator.preparation.OptionCards;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Option;
import org.hiap.navigator.prioritisation.StaleEditException;
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

/** Writing down what is known about one option before it is scored. */
@Controller
class AnswersController {

	private final ExerciseManagement exercises;

	private final Enquiries enquiries;

	private final OptionCards cards;

	private final ExerciseFrames frames;

	private final Accounts accounts;

	private final Words words;

	AnswersController(ExerciseManagement exercises, Enquiries enquiries, OptionCards cards, ExerciseFrames frames,
			Accounts accounts, Words words) {
		this.exercises = exercises;
		this.enquiries = enquiries;
		this.cards = cards;
		this.frames = frames;
		this.accounts = accounts;
		this.words = words;
	}

	/**
	 * What the page prints.
	 *
	 * @param version of the answers that the form edits
	 * @param lastWritten who wrote last and when, or null when nobody has
	 * @param meanwhile what was saved while the form was open, where it differs
	 */
	record AnswersPage(ExerciseFrame frame, OptionCard card, int number, int of, int version, EnquiryForm form,
			@Nullable String lastWritten, List<SummaryRow> meanwhile) {
	}

	@GetMapping("/exercises/{id}/enquiry/{option}")
	String show(@PathVariable UUID id, @PathVariable UUID option, @AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		Enquiry stored = this.enquiries.of(exercise.option(option));
		return page(viewer, exercise, stored, stored.version(), EnquiryForm.of(stored.answers()), List.of(),
				new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/enquiry/{option}")
	String write(@PathVariable UUID id, @PathVariable UUID option, @RequestParam int version, EnquiryForm form,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Exercise exercise = this.exercises.get(viewer, id);
		Option about = exercise.option(option);
		FormErrors errors = form.errors(this.words);
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(viewer, exercise, this.enquiries.of(about), version, form, List.of(), errors, model);
		}
		try {
			this.enquiries.write(viewer, id, option, version, form.toAnswers());
		}
		catch (StaleEditException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			errors.add("meanwhile", "enquiry.stale");
			Enquiry now = this.enquiries.of(about);
			return page(viewer, exercise, now, now.version(), form, form.differing(now.answers(), this.words), errors,
					model);
		}
		flash.addFlashAttribute("saved", "enquiry.saved");
		return "redirect:/exercises/" + id + "/enquiry";
	}

	private String page(Viewer viewer, Exercise exercise, Enquiry stored, int version, EnquiryForm form,
			List<SummaryRow> meanwhile, FormErrors errors, Model model) {
		Option option = exercise.option(stored.optionId());
		model.addAttribute("page",
				new AnswersPage(this.frames.of(exercise, viewer), this.cards.of(exercise, option),
						exercise.allOptions().indexOf(option) + 1, exercise.allOptions().size(), version, form,
						lastWritten(stored), meanwhile));
		model.addAttribute("moneys",
				Arrays.stream(Money.values())
					.map((each) -> new Choice(each.name(), this.words.of("enquiry.money." + each)))
					.toList());
		model.addAttribute("errors", errors);
		return "preparation/enquiry-answers";
	}

	private @Nullable String lastWritten(Enquiry stored) {
		return Optional.ofNullable(stored.writtenBy())
			.map((person) -> this.words.of("enquiry.written", this.accounts.nameOf(person),
					Dates.dayAndTime(stored.writtenAt())))
			.orElse(null);
	}

}
