package org.hiap.navigator.workshop.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.GuestPass;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.elicitation.Participants;
import org.hiap.navigator.elicitation.Participants.Joined;
import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExerciseSetups;
import org.hiap.navigator.prioritisation.Stage;
import org.hiap.navigator.prioritisation.StaleEditException;
import org.hiap.navigator.workshop.JoinCode;
import org.hiap.navigator.workshop.Room;
import org.hiap.navigator.workshop.Workshops;
import org.hiap.navigator.workshop.WrongCodes;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A participant's way into a room: by the code on the screen, with or without an account.
 */
@Controller
class JoinController {

	private final Workshops workshops;

	private final WrongCodes wrongCodes;

	private final ExerciseManagement exercises;

	private final Participants participants;

	private final ExerciseSetups setups;

	private final GuestPass pass;

	private final GuestNames names;

	private final Words words;

	JoinController(Workshops workshops, WrongCodes wrongCodes, ExerciseManagement exercises, Participants participants,
			ExerciseSetups setups, GuestPass pass, GuestNames names, Words words) {
		this.workshops = workshops;
		this.wrongCodes = wrongCodes;
		this.exercises = exercises;
		this.participants = participants;
		this.setups = setups;
		this.pass = pass;
		this.names = names;
		this.words = words;
	}

	@GetMapping("/join")
	String type(@RequestParam Optional<String> code, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		if (code.isEmpty()) {
			return codePage("", new FormErrors(), model);
		}
		Optional<Room> room = behind(code.get());
		return room.isPresent() ? "redirect:/join/" + room.get().code().text()
				: wrong(code.get(), model, request, response);
	}

	@GetMapping("/join/{joinCode}")
	String show(@PathVariable String joinCode,
			@AuthenticationPrincipal(errorOnInvalidType = false) @Nullable Viewer viewer, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		Room room = behind(joinCode).orElse(null);
		if (room == null) {
			return wrong(joinCode, model, request, response);
		}
		Optional<Seat> seat = seat(room, viewer, request);
		return elsewhere(room, seat, model, response)
			.orElseGet(() -> page(room, seat, new JoinForm(this.names.any(), null, null), new FormErrors(), model));
	}

	@PostMapping("/join/{joinCode}")
	String join(@PathVariable String joinCode, JoinForm form,
			@AuthenticationPrincipal(errorOnInvalidType = false) @Nullable Viewer viewer, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		Room room = behind(joinCode).orElse(null);
		if (room == null) {
			return wrong(joinCode, model, request, response);
		}
		Optional<Seat> seat = seat(room, viewer, request);
		Optional<String> elsewhere = elsewhere(room, seat, model, response);
		if (elsewhere.isPresent()) {
			return elsewhere.get();
		}
		FormErrors errors = form.errors(teams(this.exercises.get(room.exerciseId())));
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(room, seat, form, errors, model);
		}
		try {
			return seat.isPresent() ? joinAsColleague(room, seat.get(), form) : joinAsGuest(room, form, response);
		}
		catch (StaleEditException ex) {
			return elsewhere(this.workshops.of(room.exerciseId()).orElseThrow(), seat, model, response)
				.orElseThrow(NotFoundException::new);
		}
	}

	private String joinAsColleague(Room room, Seat seat, JoinForm form) {
		this.participants.chooseTeam(seat, form.toTeam());
		return home(room);
	}

	private String joinAsGuest(Room room, JoinForm form, HttpServletResponse response) {
		String name = form.name().isEmpty() ? this.names.any() : form.name();
		Optional<Joined> joined = this.workshops.join(room, form.pass(), name, form.toTeam());
		if (joined.isEmpty()) {
			return "redirect:/join/" + room.code().text();
		}
		response.addHeader(HttpHeaders.SET_COOKIE,
				this.pass.cookie(room.exerciseId().toString(), joined.get().secret()).toString());
		return home(room);
	}

	/** Where someone goes who need not or cannot join. */
	private Optional<String> elsewhere(Room room, Optional<Seat> seat, Model model, HttpServletResponse response) {
		if (room.stage() == Stage.CLOSED) {
			return Optional.of(refused(room, "over", HttpStatus.GONE, model, response));
		}
		if (seat.map(Seat::participant).isPresent()) {
			return Optional.of(home(room));
		}
		return room.locked() ? Optional.of(refused(room, "locked", HttpStatus.CONFLICT, model, response))
				: Optional.empty();
	}

	private static String refused(Room room, String why, HttpStatus status, Model model, HttpServletResponse response) {
		response.setStatus(status.value());
		model.addAttribute("why", why);
		model.addAttribute("again", "/join/" + room.code().text());
		return "workshop/join-refused";
	}

	/** Says the same whatever is wrong with a code. */
	private String wrong(String code, Model model, HttpServletRequest request, HttpServletResponse response) {
		FormErrors errors = new FormErrors();
		Optional<Duration> wait = this.wrongCodes.record(request.getRemoteAddr());
		if (wait.isPresent()) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds()));
			errors.add("code", "workshop.join.too-many", wait.get().plusSeconds(59).toMinutes());
		}
		else {
			response.setStatus(HttpStatus.NOT_FOUND.value());
			errors.add("code", "workshop.join.wrong");
		}
		return codePage(code, errors, model);
	}

	private static String codePage(String code, FormErrors errors, Model model) {
		model.addAttribute("code", code);
		model.addAttribute("errors", errors);
		return "workshop/join-code";
	}

	private String page(Room room, Optional<Seat> seat, JoinForm form, FormErrors errors, Model model) {
		Exercise exercise = this.exercises.get(room.exerciseId());
		List<Choice> teams = new ArrayList<>();
		teams(exercise).forEach((team) -> teams.add(new Choice(team, team)));
		if (!teams.isEmpty()) {
			teams.addFirst(new Choice("", this.words.of("workshop.join.team.none")));
		}
		model.addAttribute("page", new JoinPage("/join/" + room.code().text(), exercise.name(), exercise.question(),
				seat.map(Seat::viewer).map(Viewer::personName).orElse(null), teams, form));
		model.addAttribute("errors", errors);
		return "workshop/join";
	}

	private List<String> teams(Exercise exercise) {
		return this.setups.of(exercise).facts().teams();
	}

	private Optional<Room> behind(String typed) {
		return JoinCode.typed(typed).flatMap(this.workshops::behind);
	}

	/** Whoever may take part already: a colleague, or a guest who has a pass. */
	private Optional<Seat> seat(Room room, @Nullable Viewer viewer, HttpServletRequest request) {
		UUID id = room.exerciseId();
		try {
			return Optional.of(this.participants.seat(id, viewer, this.pass.in(request, id.toString())));
		}
		catch (NotFoundException ex) {
			return Optional.empty();
		}
	}

	private static String home(Room room) {
		return "redirect:/exercises/" + room.exerciseId() + "/taking-part";
	}

}
