package org.hiap.navigator.ranking.web;

import java.util.UUID;
import java.util.function.Function;

import org.hiap.navigator.elicitation.GivenCounts;
import org.hiap.navigator.elicitation.GroupAnswers;
import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExerciseSetups;
import org.hiap.navigator.scoring.GroupModel;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows a page of results once there are any, and before that why there is none. */
@Component
class Outcomes {

	private final ExerciseManagement exercises;

	private final GroupAnswers answers;

	private final GivenCounts counts;

	private final ExerciseSetups setups;

	private final ExerciseFrames frames;

	private final Words words;

	Outcomes(ExerciseManagement exercises, GroupAnswers answers, GivenCounts counts, ExerciseSetups setups,
			ExerciseFrames frames, Words words) {
		this.exercises = exercises;
		this.setups = setups;
		this.answers = answers;
		this.counts = counts;
		this.frames = frames;
		this.words = words;
	}

	/** The template of a page, given the record it prints. */
	String show(UUID id, Seat seat, Model model, String template, Function<Outcome, Object> page) {
		Exercise exercise = this.exercises.get(id);
		ExerciseFrame frame = this.frames.of(exercise, seat.viewer());
		GroupModel group = this.answers.of(exercise).orElse(null);
		if (group == null) {
			model.addAttribute("frame", frame);
			model.addAttribute("participation", this.counts.participation(id));
			return "ranking/private";
		}
		model.addAttribute("page", page.apply(new Outcome(frame, exercise, seat, group,
				this.setups.of(exercise).facts().topSize(exercise.options().size()), this.words)));
		return template;
	}

}
