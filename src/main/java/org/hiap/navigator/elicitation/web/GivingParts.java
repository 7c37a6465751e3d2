package org.hiap.navigator.elicitation.web;

import java.util.ArrayList;
import java.util.List;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.elicitation.GivenCounts;
import org.hiap.navigator.elicitation.Participation;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExercisePart;
import org.hiap.navigator.prioritisation.Stage;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sift, weights, scores and their reveal on the overview of an exercise. */
@Component
@Order(10)
class GivingParts implements ExercisePart {

	/** From how many options on a sift is worth its time. */
	private static final int LONG_LIST = 18;

	private final GivenCounts counts;

	private final Words words;

	GivingParts(GivenCounts counts, Words words) {
		this.counts = counts;
		this.words = words;
	}

	@Override
	public List<Task> tasks(Exercise exercise, Viewer viewer) {
		Participation now = this.counts.participation(exercise.id());
		boolean mine = exercise.facilitatorId().equals(viewer.id());
		List<Task> tasks = new ArrayList<>();
		if (exercise.siftKeeps().isPresent() || exercise.allOptions().size() >= LONG_LIST) {
			tasks.add(task(exercise, "sift", this.words.of("exercise.sift.count", now.dotted()),
					exercise.isSifting() ? "under-way" : exercise.siftKeeps().isPresent() ? "completed" : "optional"));
		}
		tasks.add(task(exercise, "weights/method", "exercise.weights.method.title",
				this.words.of("exercise.weights." + exercise.weighting()), "ready"));
		boolean ready = exercise.hasEnoughOptions() && !exercise.isSifting();
		tasks.add(task(exercise, "taking-part", "exercise.taking-part.task",
				this.words.of("exercise.given.count", now.joined(), now.weighted(), now.finished()),
				!ready ? "cannot-start" : exercise.stage().isGiving() ? "open" : "completed"));
		if (mine || exercise.stage() == Stage.CLOSED) {
			tasks.add(task(exercise, "reveal", null,
					!exercise.stage().isGiving() ? "completed" : (now.scoring() > 0) ? "ready" : "cannot-start"));
		}
		return tasks;
	}

	private Task task(Exercise exercise, String page, @Nullable String hint, String status) {
		return task(exercise, page, "exercise." + page + ".title", hint, status);
	}

	private Task task(Exercise exercise, String page, String title, @Nullable String hint, String status) {
		return new Task(this.words.of(title), hint,
				status.equals("cannot-start") ? null : "/exercises/" + exercise.id() + "/" + page,
				this.words.of("exercise.status." + status), switch (status) {
					case "open", "under-way" -> "light-blue";
					default -> null;
				});
	}

}
