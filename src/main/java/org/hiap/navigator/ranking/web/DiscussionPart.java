package org.hiap.navigator.ranking.web;

import java.util.List;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExercisePart;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The discussion on the overview of an exercise. */
@Component
@Order(25)
class DiscussionPart implements ExercisePart {

	private final Words words;

	DiscussionPart(Words words) {
		this.words = words;
	}

	@Override
	public List<Task> tasks(Exercise exercise, Viewer viewer) {
		boolean revealed = exercise.revealedRound() > 0;
		return List.of(new Task(this.words.of("exercise.discussion.title"),
				this.words.of(revealed ? "exercise.discussion.hint" : "exercise.discussion.first-reveal"),
				revealed ? "/exercises/" + exercise.id() + "/discussion" : null,
				this.words.of(revealed ? "exercise.status.ready" : "exercise.status.cannot-start"), null));
	}

}
