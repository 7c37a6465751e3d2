package org.hiap.navigator.preparation.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.preparation.Enquiries;
import org.hiap.navigator.preparation.Enquiry;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExercisePart;
import org.hiap.navigator.prioritisation.ExerciseSetups;
import org.hiap.navigator.prioritisation.Option;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is to be done before scoring; it comes first on the overview of an exercise. */
@Component
@Order(1)
class PreparationParts implements ExercisePart {

	private final ExerciseSetups setups;

	private final Enquiries enquiries;

	private final Words words;

	PreparationParts(ExerciseSetups setups, Enquiries enquiries, Words words) {
		this.setups = setups;
		this.enquiries = enquiries;
		this.words = words;
	}

	@Override
	public List<Task> tasks(Exercise exercise, Viewer viewer) {
		return List.of(setup(exercise), options(exercise), enquiry(exercise), criteria(exercise));
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
