package org.hiap.navigator.ranking.web;

import java.util.UUID;

import org.hiap.navigator.elicitation.GivenCounts;
import org.hiap.navigator.elicitation.GroupAnswers;
import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.scoring.GroupModel;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.PowerGate;
import org.hiap.navigator.prioritisation.PowerGates;
import org.hiap.navigator.prioritisation.ExerciseManagement;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The ranking an exercise gives, and how sure it is. */
@Controller
class ExerciseResultsController {

	private final ExerciseManagement exercises;

	private final GroupAnswers answers;

	private final GivenCounts counts;

	private final ExerciseFrames frames;

	private final PowerGates gates;

	private final Words words;

	ExerciseResultsController(ExerciseManagement exercises, GroupAnswers answers, GivenCounts counts,
			ExerciseFrames frames, PowerGates gates, Words words) {
		this.exercises = exercises;
		this.answers = answers;
		this.counts = counts;
		this.frames = frames;
		this.gates = gates;
		this.words = words;
	}

	@GetMapping("/exercises/{id}/results")
	String show(@PathVariable UUID id, Seat seat, Model model) {
		Exercise exercise = this.exercises.get(id);
		ExerciseFrame frame = this.frames.of(exercise, seat.viewer());
		GroupModel group = this.answers.of(exercise).orElse(null);
		if (group == null) {
			model.addAttribute("frame", frame);
			model.addAttribute("participation", this.counts.participation(id));
			return "ranking/private";
		}
		model.addAttribute("page", RankingPage.of(frame, exercise, group,
				this.gates.of(exercise, this.exercises.offered(exercise)), this.words));
		return "ranking/results";
	}

}
