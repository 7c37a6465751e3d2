package org.hiap.navigator.workshop.web;

import java.util.List;
import java.util.Optional;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExercisePart;
import org.hiap.navigator.prioritisation.Stage;
import org.hiap.navigator.workshop.Invitations;
import org.hiap.navigator.workshop.Room;
import org.hiap.navigator.workshop.Workshops;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The room and the invitations on the overview of its exercise. */
@Component
@Order(5)
class WorkshopPart implements ExercisePart {

	private final Workshops workshops;

	private final Invitations invitations;

	private final Words words;

	WorkshopPart(Workshops workshops, Invitations invitations, Words words) {
		this.workshops = workshops;
		this.invitations = invitations;
		this.words = words;
	}

	@Override
	public List<Task> tasks(Exercise exercise, Viewer viewer) {
		Optional<Room> room = this.workshops.of(exercise.id());
		if (room.isEmpty() && exercise.stage() == Stage.CLOSED) {
			return List.of();
		}
		String status = room.isEmpty() ? "optional" : (exercise.stage() == Stage.CLOSED) ? "completed" : "open";
		Task task = new Task(this.words.of("workshop.title"),
				room.map((each) -> this.words.of("workshop.task.open", each.code().spaced()))
					.orElseGet(() -> this.words.of("workshop.task")),
				"/exercises/" + exercise.id() + "/workshop", this.words.of("exercise.status." + status),
				status.equals("open") ? "light-blue" : null);
		boolean inviting = exercise.facilitatorId().equals(viewer.id()) && exercise.stage().isGiving();
		return inviting ? List.of(task, invitations(exercise)) : List.of(task);
	}

	private Task invitations(Exercise exercise) {
		return new Task(this.words.of("workshop.invitations.title"),
				this.words.of("workshop.invitations.task", this.invitations.of(exercise.id()).size()),
				"/exercises/" + exercise.id() + "/invitations", this.words.of("exercise.status.optional"), null);
	}

}
