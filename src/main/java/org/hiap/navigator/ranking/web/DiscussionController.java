package org.hiap.navigator.ranking.web;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.elicitation.AgreedScore;
import org.hiap.navigator.elicitation.Discussion;
import org.hiap.navigator.elicitation.DiscussionNote;
import org.hiap.navigator.elicitation.ScoredCell;
import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
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

/**
 * Talking about revealed scores: everyone reads, the facilitator writes down notes and
 * the scores the group settles on.
 */
@Controller
class DiscussionController {

	private final Outcomes outcomes;

	private final DiscussionPages pages;

	private final Discussion discussion;

	private final ExerciseManagement exercises;

	private final ExerciseFrames frames;

	private final FormKeys formKeys;

	DiscussionController(Outcomes outcomes, DiscussionPages pages, Discussion discussion, ExerciseManagement exercises,
			ExerciseFrames frames, FormKeys formKeys) {
		this.outcomes = outcomes;
		this.pages = pages;
		this.discussion = discussion;
		this.exercises = exercises;
		this.frames = frames;
		this.formKeys = formKeys;
	}

	@GetMapping("/exercises/{id}/discussion")
	String show(@PathVariable UUID id, Seat seat, Model model) {
		return this.outcomes.show(id, seat, model, "ranking/discussion", this.pages::front);
	}

	@GetMapping("/exercises/{id}/discussion/{option}")
	String option(@PathVariable UUID id, @PathVariable UUID option, Seat seat, Model model) {
		this.exercises.get(id).option(option);
		return option(seat, option, "", new FormErrors(), model);
	}

	@GetMapping("/exercises/{id}/discussion/{option}/{slug}")
	String cell(@PathVariable UUID id, @PathVariable UUID option, @PathVariable String slug, Seat seat, Model model) {
		cell(this.exercises.get(id), option, slug);
		return cell(seat, option, slug, AgreedScoreForm.EMPTY, "", new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/discussion/{option}")
	String noteOnOption(@PathVariable UUID id, @PathVariable UUID option, @RequestParam UUID formKey,
			@RequestParam(defaultValue = "") String text, @AuthenticationPrincipal Viewer viewer, Seat seat,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		mine(id, viewer).option(option);
		FormErrors errors = note(id, option, null, formKey, text, viewer, response);
		return errors.isEmpty() ? saved("/exercises/" + id + "/discussion/" + option, "note", flash)
				: option(seat, option, text, errors, model);
	}

	@PostMapping("/exercises/{id}/discussion/{option}/{slug}")
	String noteOnCell(@PathVariable UUID id, @PathVariable UUID option, @PathVariable String slug,
			@RequestParam UUID formKey, @RequestParam(defaultValue = "") String text,
			@AuthenticationPrincipal Viewer viewer, Seat seat, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		ScoredCell at = cell(mine(id, viewer), option, slug);
		FormErrors errors = note(id, option, at.criterion(), formKey, text, viewer, response);
		return errors.isEmpty() ? saved(path(id, option, slug), "note", flash)
				: cell(seat, option, slug, AgreedScoreForm.EMPTY, text, errors, model);
	}

	@PostMapping("/exercises/{id}/discussion/{option}/{slug}/agreed-score")
	String agree(@PathVariable UUID id, @PathVariable UUID option, @PathVariable String slug, AgreedScoreForm form,
			@AuthenticationPrincipal Viewer viewer, Seat seat, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		ScoredCell at = cell(mine(id, viewer), option, slug);
		FormErrors errors = form.errors();
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return cell(seat, option, slug, form, "", errors, model);
		}
		try {
			this.discussion.agree(viewer, id, at, form.toVersion(), form.toPoints(), form.toReason());
		}
		catch (StaleEditException ex) {
			if (!isStored(id, at, form)) {
				response.setStatus(HttpStatus.CONFLICT.value());
				errors.add("agreed", "exercise.discussion.stale");
				return cell(seat, option, slug, form, "", errors, model);
			}
		}
		return saved(path(id, option, slug), "agreed", flash);
	}

	/** A second press finds it taken back already, which is what was wanted. */
	@PostMapping("/exercises/{id}/discussion/{option}/{slug}/agreed-score/removal")
	String disagree(@PathVariable UUID id, @PathVariable UUID option, @PathVariable String slug,
			@RequestParam(defaultValue = "0") int version, @AuthenticationPrincipal Viewer viewer, Seat seat,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		ScoredCell at = cell(mine(id, viewer), option, slug);
		try {
			this.discussion.disagree(viewer, id, at, version);
		}
		catch (StaleEditException ex) {
			if (stored(id, at).isPresent()) {
				FormErrors errors = new FormErrors();
				errors.add("agreed", "exercise.discussion.stale");
				response.setStatus(HttpStatus.CONFLICT.value());
				return cell(seat, option, slug, AgreedScoreForm.EMPTY, "", errors, model);
			}
		}
		return saved(path(id, option, slug), "taken-back", flash);
	}

	private FormErrors note(UUID id, UUID option, @Nullable UUID criterion, UUID formKey, String typed, Viewer viewer,
			HttpServletResponse response) {
		FormErrors errors = new FormErrors();
		String text = typed.strip();
		if (text.isEmpty()) {
			errors.add("text", "exercise.discussion.note.missing");
		}
		else if (text.replace("\r\n", "\n").length() > DiscussionNote.LONGEST) {
			errors.add("text", "exercise.discussion.note.long", DiscussionNote.LONGEST);
		}
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return errors;
		}
		try {
			this.formKeys.once(formKey, () -> {
				this.discussion.note(viewer, id, option, criterion, text.replace("\r\n", "\n"));
				return "noted";
			});
		}
		catch (StaleEditException ex) {
			errors.add("notes", "exercise.discussion.over");
			response.setStatus(HttpStatus.CONFLICT.value());
		}
		return errors;
	}

	private boolean isStored(UUID id, ScoredCell at, AgreedScoreForm form) {
		return stored(id, at)
			.filter((score) -> score.points() == form.toPoints() && score.reason().equals(form.toReason()))
			.isPresent();
	}

	private Optional<AgreedScore> stored(UUID id, ScoredCell at) {
		return this.discussion.agreedScores(id).stream().filter((score) -> score.cell().equals(at)).findFirst();
	}

	private String option(Seat seat, UUID option, String text, FormErrors errors, Model model) {
		model.addAttribute("text", text);
		model.addAttribute("errors", errors);
		return this.outcomes.show(seat.exerciseId(), seat, model, "ranking/talk-option",
				(outcome) -> this.pages.option(outcome, option));
	}

	private String cell(Seat seat, UUID option, String slug, AgreedScoreForm form, String text, FormErrors errors,
			Model model) {
		model.addAttribute("form", form);
		model.addAttribute("text", text);
		model.addAttribute("errors", errors);
		return this.outcomes.show(seat.exerciseId(), seat, model, "ranking/talk-cell",
				(outcome) -> this.pages.cell(outcome, option, slug));
	}

	private Exercise mine(UUID id, Viewer viewer) {
		Exercise exercise = this.exercises.get(viewer, id);
		this.frames.ofOwn(exercise, viewer);
		return exercise;
	}

	/** Only what is there can be talked about, before the reveal as after it. */
	private static ScoredCell cell(Exercise exercise, UUID option, String slug) {
		return exercise.criteria()
			.stream()
			.filter((criterion) -> criterion.slug().equals(slug))
			.map((criterion) -> new ScoredCell(exercise.option(option).id(), criterion.id()))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	private static String saved(String path, String what, RedirectAttributes flash) {
		flash.addFlashAttribute("saved", "exercise.discussion.saved." + what);
		return "redirect:" + path;
	}

	private static String path(UUID id, UUID option, String slug) {
		return "/exercises/" + id + "/discussion/" + option + "/" + slug;
	}

}
