package org.hiap.navigator.decision.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.decision.Decisions;
import org.hiap.navigator.decision.OptionDecision;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExercisePart;
import org.hiap.navigator.prioritisation.Stage;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Decisions on the overview of an exercise, and what came of them once it is closed. */
@Component
@Order(30)
class DecisionsPart implements ExercisePart {

	private final Decisions decisions;

	private final Words words;

	DecisionsPart(Decisions decisions, Words words) {
		this.decisions = decisions;
		this.words = words;
	}

	@Override
	public List<Task> tasks(Exercise exercise, Viewer viewer) {
		String path = "/exercises/" + exercise.id() + "/decisions";
		String title = this.words.of("decision.title");
		if (exercise.revealedRound() == 0) {
			return List.of(new Task(title, this.words.of("decision.first-reveal"), null,
					this.words.of("exercise.status.cannot-start"), null));
		}
		if (exercise.stage() == Stage.CLOSED) {
			return List.of(
					new Task(this.words.of("decision.record.title"), null, path + "/record",
							this.words.of("exercise.status.completed"), null),
					new Task(this.words.of("decision.follow-up.title"), this.words.of("decision.follow-up.hint"),
							path + "/review", this.words.of("exercise.status.open"), null));
		}
		Map<UUID, OptionDecision> drafts = this.decisions.drafts(viewer, exercise.id());
		int decided = (int) exercise.options()
			.stream()
			.filter((option) -> drafts.getOrDefault(option.id(), OptionDecision.NONE).course() != null)
			.count();
		return List.of(new Task(title, this.words.of("decision.count", decided, exercise.options().size()), path,
				this.words.of((decided > 0) ? "exercise.status.under-way" : "exercise.status.not-started"),
				(decided > 0) ? "light-blue" : "blue"));
	}

}
