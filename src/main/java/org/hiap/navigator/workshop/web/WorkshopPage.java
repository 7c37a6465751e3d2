package org.hiap.navigator.workshop.web;

import java.util.List;

import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.hiap.navigator.workshop.RoomState;
import org.jspecify.annotations.Nullable;

/**
 * The screen of a room.
 *
 * @param obstacle why phones cannot reach it, or null
 * @param typed the address people type
 * @param code the join code in two groups
 * @param guide the key of what the facilitator may say now
 * @param next what the facilitator does next, or null when the exercise is closed
 */
record WorkshopPage(ExerciseFrame frame, @Nullable String obstacle, String typed, String code, QrCode qr,
		RoomState state, String guide, @Nullable Move next, List<Move> steps) {

	/** Whether people give weights in this exercise. */
	public boolean isWeighed() {
		return this.steps.stream().anyMatch((move) -> move.step().equals("WEIGHTS"));
	}

	/**
	 * A step of the workshop, and the one thing to press for it.
	 *
	 * @param step its key
	 * @param now whether the room is there
	 * @param href the page on which it begins, or null
	 * @param chosen whether it is chosen by a press of a button
	 */
	record Move(String step, boolean now, @Nullable String href, boolean chosen) {

		public boolean isPossible() {
			return !this.now && (this.href != null || this.chosen);
		}

	}

}
