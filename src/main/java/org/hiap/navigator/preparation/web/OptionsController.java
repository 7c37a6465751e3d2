package org.hiap.navigator.preparation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.preparation.AssessmentGaps;
import org.hiap.navigator.preparation.PowerGates;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExerciseSetups;
import org.hiap.navigator.prioritisation.StaleEditException;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Choosing what an exercise ranks. */
@Controller
class OptionsController {

	private final ExerciseManagement exercises;

	private final ExerciseFrames frames;

	private final PowerGates gates;

	private final ExerciseSetups setups;

	private final AssessmentGaps gaps;

	private final Words words;

	OptionsController(ExerciseManagement exercises, ExerciseFrames frames, PowerGates gates, ExerciseSetups setups,
			AssessmentGaps gaps, Words words) {
		this.exercises = exercises;
		this.frames = frames;
		this.gates = gates;
		this.setups = setups;
		this.gaps = gaps;
		this.words = words;
	}

	@GetMapping("/exercises/{id}/options")
	String show(@PathVariable UUID id, OptionsFilter filter, @AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		ExerciseFrame frame = this.frames.of(exercise, viewer);
		return page(viewer, frame, exercise, exercise.optionsVersion(), OptionsForm.of(exercise), filter, false,
				new FormErrors(), model);
	}

	/** To list other options, what is ticked is saved first, so that nothing is lost. */
	@PostMapping("/exercises/{id}/options")
	String choose(@PathVariable UUID id, @RequestParam int version, OptionsForm form, OptionsFilter filter,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Exercise exercise = this.exercises.get(viewer, id);
		ExerciseFrame frame = this.frames.ofOwn(exercise, viewer);
		FormErrors errors = form.errors(exercise, this.exercises.offered(exercise));
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(viewer, frame, exercise, version, form, filter, false, errors, model);
		}
		try {
			this.exercises.choose(viewer, id, version, form.option());
		}
		catch (StaleEditException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			errors.add("meanwhile", "exercise.options.stale");
			Exercise now = this.exercises.get(viewer, id);
			return page(viewer, frame, now, now.optionsVersion(), form, filter, true, errors, model);
		}
		if (form.addsOwnNext()) {
			return "redirect:/exercises/" + id + "/options/own";
		}
		flash.addFlashAttribute("saved", "exercise.options.saved");
		return form.showsNext() ? "redirect:/exercises/" + id + "/options" + filter.query()
				: "redirect:/exercises/" + id;
	}

	private String page(Viewer viewer, ExerciseFrame frame, Exercise exercise, int version, OptionsForm form,
			OptionsFilter filter, boolean stale, FormErrors errors, Model model) {
		List<LibraryOption> offered = this.exercises.offered(exercise);
		AssessmentGaps.Found found = this.gaps.of(viewer, this.setups.of(exercise)).orElse(null);
		Map<String, String> criteria = (found == null) ? Map.of()
				: this.gaps.suggestions(found, exercise.kind())
					.stream()
					.collect(Collectors.toMap((each) -> each.option().code(), GapWords::criteria));
		model.addAttribute("page",
				OptionsPage
					.of(frame, exercise, version, offered, this.gates.of(exercise, offered), criteria,
							(found != null) ? found.name() : null, form, stale, this.words)
					.filtered(filter.among(offered)));
		model.addAttribute("errors", errors);
		return "preparation/options";
	}

}
