package org.hiap.navigator.workshop.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.PublicAddress;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.StaleEditException;
import org.hiap.navigator.workshop.Room;
import org.hiap.navigator.workshop.RoomState;
import org.hiap.navigator.workshop.RoomStates;
import org.hiap.navigator.workshop.Step;
import org.hiap.navigator.workshop.Workshops;
import org.hiap.navigator.workshop.web.WorkshopPage.Move;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The screen of a room: how to join, how far everyone is, and the next step. */
@Controller
class WorkshopController {

	private final Workshops workshops;

	private final RoomStates states;

	private final ExerciseManagement exercises;

	private final ExerciseFrames frames;

	private final PublicAddress address;

	private final Reach reach;

	WorkshopController(Workshops workshops, RoomStates states, ExerciseManagement exercises, ExerciseFrames frames,
			PublicAddress address, Reach reach) {
		this.workshops = workshops;
		this.states = states;
		this.exercises = exercises;
		this.frames = frames;
		this.address = address;
		this.reach = reach;
	}

	@GetMapping("/exercises/{id}/workshop")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		return page(id, viewer, new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/workshop")
	String open(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model,
			HttpServletResponse response) {
		return change(() -> this.workshops.open(viewer, id), id, viewer, model, response);
	}

	@PostMapping("/exercises/{id}/workshop/step")
	String lead(@PathVariable UUID id, @RequestParam(defaultValue = "") String step,
			@AuthenticationPrincipal Viewer viewer, Model model, HttpServletResponse response) {
		Optional<Step> chosen = Arrays.stream(Step.values()).filter((each) -> each.name().equals(step)).findFirst();
		return change(() -> this.workshops.lead(viewer, id, chosen.orElseThrow(StaleEditException::new)), id, viewer,
				model, response);
	}

	@PostMapping("/exercises/{id}/workshop/lock")
	String lock(@PathVariable UUID id, @RequestParam(defaultValue = "") String locked,
			@AuthenticationPrincipal Viewer viewer, Model model, HttpServletResponse response) {
		return change(() -> this.workshops.lock(viewer, id, locked.equals("true")), id, viewer, model, response);
	}

	private String change(Runnable change, UUID id, Viewer viewer, Model model, HttpServletResponse response) {
		FormErrors errors = new FormErrors();
		try {
			change.run();
			return "redirect:/exercises/" + id + "/workshop";
		}
		catch (StaleEditException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			errors.add("steps", "workshop.stale");
			return page(id, viewer, errors, model);
		}
	}

	private String page(UUID id, Viewer viewer, FormErrors errors, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		Optional<Room> room = this.workshops.of(id);
		RoomState state = this.states.of(List.of(id)).get(id);
		model.addAttribute("errors", errors);
		if (room.isEmpty() || state == null) {
			model.addAttribute("frame", this.frames.of(exercise, viewer));
			return "workshop/open";
		}
		List<Move> moves = Moves.of(exercise, state.step());
		model.addAttribute("page",
				new WorkshopPage(this.frames.of(exercise, viewer), this.reach.obstacle(), this.reach.typed(),
						room.get().code().spaced(), QrCode.of(this.address.of("/join/" + room.get().code().text())),
						state, "workshop.guide." + state.step(), Moves.next(moves), moves));
		return "workshop/workshop";
	}

}
