package org.hiap.navigator.prioritisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Enquiries;
import org.hiap.navigator.prioritisation.Enquiry;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExercisePart;
import org.hiap.navigator.prioritisation.ExerciseSetups;
import org.hiap.navigator.prioritisation.Option;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The overview of an exercise: what is to be done and how far it is. */
@Controller
class ExerciseController {

	private final ExerciseManagement exercises;

	private final ExerciseSetups setups;

	private final Enquiries enquiries;

	private final ExerciseFrames frames;

	private final List<ExercisePart> parts;

	private final Words words;

	ExerciseController(ExerciseManagement exercises, ExerciseSetups setups, Enquiries enquiries, ExerciseFrames frames,
			List<ExercisePart> parts, Words words) {
		this.exercises = exercises;
		this.setups = setups;
		this.enquiries = enquiries;
		this.frames = frames;
		this.parts = parts;
		this.words = words;
	}

	@GetMapping("/exercises/{id}")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		model.addAttribute("frame", this.frames.of(exercise, viewer));
		model.addAttribute("openedOn", Dates.day(exercise.openedAt()));
		List<Task> tasks = new ArrayList<>(
				List.of(setup(exercise), options(exercise), enquiry(exercise), criteria(exercise)));
		this.parts.forEach((part) -> tasks.addAll(part.tasks(exercise, viewer)));
		model.addAttribute("tasks", tasks);
		model.addAttribute("stage", this.words.of("exercise.stage." + exercise.stage()));
		model.addAttribute("purpose", this.setups.of(exercise).facts().purpose());
		return "prioritisation/exercise";
	}

	private Task setup(Exercise exercise) {
		boolean said = !this.setups.of(exercise).facts().purpose().isEmpty();
		return task(exercise, "setup", this.words.of("exercise.setup.about"), said ? "completed" : "optional");
	}

	private Task enquiry(Exercise exercise) {
		List<Option> options = exercise.options();
		Map<UUID, Enquiry> written = this.enquiries.of(exercise);
		long described = options.stream()
			.filter((option) -> written.get(option.id()).answers().count() == EnquiryController.QUESTIONS)
			.count();
		boolean any = options.stream().anyMatch((option) -> written.get(option.id()).answers().count() > 0);
		return task(exercise, "enquiry",
				options.isEmpty() ? this.words.of("exercise.scores.first-options")
						: this.words.of("enquiry.count", described, options.size()),
				options.isEmpty() ? "cannot-start"
						: (described == options.size()) ? "completed" : any ? "under-way" : "optional");
	}

	private Task options(Exercise exercise) {
		int options = exercise.options().size();
		return task(exercise, "options", this.words.of("exercise.options.count", options),
				exercise.hasEnoughOptions() ? "completed" : (options > 0) ? "under-way" : "not-started");
	}

	private Task criteria(Exercise exercise) {
		return task(exercise, "criteria",
				this.words.of("exercise.criteria.count", exercise.criteria().size(), exercise.allCriteria().size()),
				"ready");
	}

	private Task task(Exercise exercise, String page, String hint, String status) {
		return new Task(this.words.of("exercise." + page + ".title"), hint, "/exercises/" + exercise.id() + "/" + page,
				this.words.of("exercise.status." + status), switch (status) {
					case "not-started" -> "blue";
					case "under-way" -> "light-blue";
					default -> null;
				});
	}

}
