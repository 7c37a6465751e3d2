package org.hiap.navigator.preparation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.preparation.Enquiries;
import org.hiap.navigator.preparation.Enquiry;
import org.hiap.navigator.preparation.OptionCard;
import org.hiap.navigator.preparation.OptionCards;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Option;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The enquiry into all options of an exercise: how far it is, and all answers. */
@Controller
class EnquiryController {

	/** How many questions there are about each option. */
	static final int QUESTIONS = 4;

	private final ExerciseManagement exercises;

	private final Enquiries enquiries;

	private final OptionCards cards;

	private final ExerciseFrames frames;

	private final Words words;

	EnquiryController(ExerciseManagement exercises, Enquiries enquiries, OptionCards cards, ExerciseFrames frames,
			Words words) {
		this.exercises = exercises;
		this.enquiries = enquiries;
		this.cards = cards;
		this.frames = frames;
		this.words = words;
	}

	/** What is written about one option. */
	record Written(String title, String description, List<OptionCard.Answer> answers) {
	}

	@GetMapping("/exercises/{id}/enquiry")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		Map<UUID, Enquiry> written = this.enquiries.of(exercise);
		model.addAttribute("frame", this.frames.of(exercise, viewer));
		model.addAttribute("described",
				exercise.options().stream().filter((option) -> answered(written, option) == QUESTIONS).count());
		model.addAttribute("any", exercise.options().stream().anyMatch((option) -> answered(written, option) > 0));
		model.addAttribute("tasks",
				exercise.options()
					.stream()
					.map((option) -> task(exercise, option, answered(written, option)))
					.toList());
		return "preparation/enquiry";
	}

	@GetMapping("/exercises/{id}/enquiry/all")
	String all(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		Map<UUID, Enquiry> written = this.enquiries.of(exercise);
		model.addAttribute("frame", this.frames.of(exercise, viewer));
		model.addAttribute("options",
				exercise.options()
					.stream()
					.map((option) -> new Written(option.title(), option.description(),
							this.cards.answers(written.get(option.id()).answers())))
					.toList());
		return "preparation/enquiry-all";
	}

	private static int answered(Map<UUID, Enquiry> written, Option option) {
		Enquiry enquiry = written.get(option.id());
		return (enquiry != null) ? enquiry.answers().count() : 0;
	}

	private Task task(Exercise exercise, Option option, int answered) {
		String status = (answered == 0) ? "not-started" : (answered < QUESTIONS) ? "under-way" : "completed";
		return new Task(option.title(), (answered > 0) ? this.words.of("enquiry.answered", answered, QUESTIONS) : null,
				"/exercises/" + exercise.id() + "/enquiry/" + option.id(), this.words.of("exercise.status." + status),
				(answered == 0) ? "blue" : (answered < QUESTIONS) ? "light-blue" : null);
	}

}
