package org.hiap.navigator.prioritisation;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Makes the frame of an exercise's pages for one viewer. */
@Component
public class ExerciseFrames {

	private final Accounts accounts;

	ExerciseFrames(Accounts accounts) {
		this.accounts = accounts;
	}

	/**
	 * The frame as the viewer sees it.
	 * @param viewer null for a guest
	 */
	public ExerciseFrame of(Exercise exercise, @Nullable Viewer viewer) {
		boolean mine = viewer != null && exercise.facilitatorId().equals(viewer.id());
		return new ExerciseFrame(exercise.id(), exercise.authorityCode(), exercise.name(), exercise.question(),
				exercise.kind().name(),
				(viewer != null && mine) ? viewer.personName() : this.accounts.nameOf(exercise.facilitatorId()), mine,
				exercise.stage(), viewer == null);
	}

	/**
	 * The frame of a page that only the facilitator has.
	 * @throws NotFoundException when the viewer is not the facilitator
	 */
	public ExerciseFrame ofOwn(Exercise exercise, Viewer viewer) {
		ExerciseFrame frame = of(exercise, viewer);
		if (!frame.mine()) {
			throw new NotFoundException();
		}
		return frame;
	}

}
