package org.hiap.navigator.elicitation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.hiap.navigator.elicitation.OwnScores;
import org.hiap.navigator.elicitation.OwnWeights;
import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.elicitation.Sift;
import org.hiap.navigator.elicitation.TakingPartGuide;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Stage;
import org.hiap.navigator.prioritisation.Weighting;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What an exercise asks of one participant, and what of it is done. */
@Controller
class TakingPartController {

	private final ExerciseManagement exercises;

	private final OwnWeights weights;

	private final OwnScores scores;

	private final Sift sift;

	private final List<TakingPartGuide> guides;

	private final ExerciseFrames frames;

	private final Words words;

	TakingPartController(ExerciseManagement exercises, OwnWeights weights, OwnScores scores, Sift sift,
			List<TakingPartGuide> guides, ExerciseFrames frames, Words words) {
		this.exercises = exercises;
		this.weights = weights;
		this.scores = scores;
		this.sift = sift;
		this.guides = guides;
		this.frames = frames;
		this.words = words;
	}

	@GetMapping("/exercises/{id}/taking-part")
	String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String saved, Seat seat, Model model) {
		Exercise exercise = this.exercises.get(id);
		model.addAttribute("frame", this.frames.of(exercise, seat.viewer()));
		model.addAttribute("name", (seat.participant() != null) ? seat.participant().name() : null);
		model.addAttribute("team", (seat.participant() != null) ? seat.participant().team() : null);
		model.addAttribute("savedWhat", saved.matches("weights|dots|team") ? saved : null);
		model.addAttribute("guidance",
				this.guides.stream().flatMap((guide) -> guide.of(exercise, seat).stream()).toList());
		model.addAttribute("tasks", tasks(exercise, seat));
		return "elicitation/taking-part";
	}

	private List<Task> tasks(Exercise exercise, Seat seat) {
		List<Task> tasks = new ArrayList<>();
		if (exercise.isSifting()) {
			tasks.add(task(exercise, "sift", null, this.sift.of(seat).isEmpty() ? "not-started" : "completed"));
			return tasks;
		}
		if (exercise.weighting() != Weighting.EQUAL && exercise.stage() == Stage.OPEN) {
			tasks.add(task(exercise, "weights", this.words.of("exercise.weights." + exercise.weighting()),
					this.weights.of(seat, exercise.weighting()).isEmpty() ? "not-started" : "completed"));
		}
		if (exercise.stage().isGiving()) {
			tasks.add(scores(exercise, seat));
		}
		if (exercise.revealedRound() > 0) {
			tasks.add(task(exercise, "results", null, "ready"));
		}
		return tasks;
	}

	private Task scores(Exercise exercise, Seat seat) {
		ScoringSheet sheet = ScoringSheet.of(exercise, seat, this.scores);
		long asked = sheet.options().stream().mapToLong((each) -> sheet.cellsOf(each).size()).sum();
		long answered = sheet.options().stream().mapToLong((each) -> sheet.answered(sheet.cellsOf(each))).sum();
		return task(exercise, "scores", this.words.of("exercise.scores.cells", answered, asked), !sheet.isOpen()
				? "cannot-start" : (answered == asked) ? "completed" : (answered > 0) ? "under-way" : "not-started");
	}

	private Task task(Exercise exercise, String page, @Nullable String hint, String status) {
		return new Task(this.words.of("exercise.taking-part." + page), hint,
				status.equals("cannot-start") ? null : "/exercises/" + exercise.id() + "/" + page,
				this.words.of("exercise.status." + status), switch (status) {
					case "not-started" -> "blue";
					case "under-way" -> "light-blue";
					default -> null;
				});
	}

}
