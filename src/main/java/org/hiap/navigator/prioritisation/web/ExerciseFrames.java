package org.hiap.navigator.prioritisation.web;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.prioritisation.Exercise;

import org.springframework.stereotype.Component;

/** Makes the frame of an exercise's pages for one viewer. */
@Component
class ExerciseFrames {

	private final Accounts accounts;

	ExerciseFrames(Accounts accounts) {
		this.accounts = accounts;
	}

	ExerciseFrame of(Exercise exercise, Viewer viewer) {
		boolean mine = exercise.scorerId().equals(viewer.id());
		return new ExerciseFrame(exercise.id(), exercise.authorityCode(), exercise.name(), exercise.question(),
				exercise.kind().name(), mine ? viewer.personName() : this.accounts.nameOf(exercise.scorerId()), mine);
	}

	/**
	 * The frame of a page that only the scorer has.
	 * @throws NotFoundException when the viewer is not the scorer
	 */
	ExerciseFrame ofOwn(Exercise exercise, Viewer viewer) {
		ExerciseFrame frame = of(exercise, viewer);
		if (!frame.mine()) {
			throw new NotFoundException();
		}
		return frame;
	}

}
