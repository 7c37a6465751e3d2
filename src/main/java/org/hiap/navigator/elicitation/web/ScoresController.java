package org.hiap.navigator.elicitation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.elicitation.OwnScores;
import org.hiap.navigator.elicitation.ScoredCell;
import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What there is to score and how far one is: option by option, or criterion by criterion.
 */
@Controller
class ScoresController {

	private final ExerciseManagement exercises;

	private final ExerciseFrames frames;

	private final OwnScores scores;

	private final Words words;

	ScoresController(ExerciseManagement exercises, ExerciseFrames frames, OwnScores scores, Words words) {
		this.exercises = exercises;
		this.frames = frames;
		this.scores = scores;
		this.words = words;
	}

	@GetMapping("/exercises/{id}/scores")
	String show(@PathVariable UUID id, @RequestParam(defaultValue = "option") String by, Seat seat, Model model) {
		Exercise exercise = this.exercises.get(id);
		ScoringSheet sheet = ScoringSheet.of(exercise, seat, this.scores);
		boolean byCriterion = by.equals("criterion");
		List<Task> tasks = byCriterion
				? sheet.criteria()
					.stream()
					.map((each) -> task(exercise, each.name(), "/criteria/" + each.slug(), sheet, sheet.cellsOf(each)))
					.toList()
				: sheet.options()
					.stream()
					.map((each) -> task(exercise, each.title(), "/" + each.id(), sheet, sheet.cellsOf(each)))
					.toList();
		model.addAttribute("frame", this.frames.of(exercise, seat.viewer()));
		model.addAttribute("open", sheet.isOpen());
		model.addAttribute("closed", this.words.of(closed(exercise)));
		model.addAttribute("byCriterion", byCriterion);
		model.addAttribute("second", !sheet.again().isEmpty());
		model.addAttribute("answered",
				sheet.options().stream().mapToLong((each) -> sheet.answered(sheet.cellsOf(each))).sum());
		model.addAttribute("asked", sheet.options().stream().mapToLong((each) -> sheet.cellsOf(each).size()).sum());
		model.addAttribute("tasks", tasks);
		return "elicitation/scores";
	}

	private static String closed(Exercise exercise) {
		return !exercise.stage().isGiving() ? "exercise.scores.revealed"
				: exercise.isSifting() ? "exercise.scores.sifting" : "exercise.scores.first-options";
	}

	private Task task(Exercise exercise, String title, String path, ScoringSheet sheet, Map<String, ScoredCell> cells) {
		long answered = sheet.answered(cells);
		String href = "/exercises/" + exercise.id() + "/scores" + path;
		if (answered == cells.size()) {
			return new Task(title, null, href, this.words.of("exercise.status.completed"), null);
		}
		return (answered > 0)
				? new Task(title, this.words.of("exercise.scores.answered", answered, cells.size()), href,
						this.words.of("exercise.status.under-way"), "light-blue")
				: new Task(title, null, href, this.words.of("exercise.status.not-started"), "blue");
	}

}
