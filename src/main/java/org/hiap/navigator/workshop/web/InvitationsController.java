package org.hiap.navigator.workshop.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.PublicAddress;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.TypedDate;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.StaleEditException;
import org.hiap.navigator.workshop.Invitations;
import org.hiap.navigator.workshop.Invited;
import org.hiap.navigator.workshop.Workshops;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking people to take part over some days, and reminding those who have not. */
@Controller
class InvitationsController {

	private final Invitations invitations;

	private final Workshops workshops;

	private final ExerciseManagement exercises;

	private final ExerciseFrames frames;

	private final Accounts accounts;

	private final PublicAddress address;

	private final FormKeys formKeys;

	InvitationsController(Invitations invitations, Workshops workshops, ExerciseManagement exercises,
			ExerciseFrames frames, Accounts accounts, PublicAddress address, FormKeys formKeys) {
		this.invitations = invitations;
		this.workshops = workshops;
		this.exercises = exercises;
		this.frames = frames;
		this.accounts = accounts;
		this.address = address;
		this.formKeys = formKeys;
	}

	@GetMapping("/exercises/{id}/invitations")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		return page(id, viewer, new InvitationsForm(Set.of(), TypedDate.of(this.invitations.lastDay(id).orElse(null))),
				new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/invitations")
	String invite(@PathVariable UUID id, @RequestParam UUID formKey,
			@RequestParam(defaultValue = "") List<String> people, @RequestParam Map<String, String> parameters,
			@AuthenticationPrincipal Viewer viewer, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		Exercise exercise = this.exercises.get(viewer, id);
		this.frames.ofOwn(exercise, viewer);
		InvitationsForm form = InvitationsForm.posted(people, parameters);
		List<Invited> invited = this.invitations.of(id);
		FormErrors errors = form.errors(values(colleagues(exercise, viewer, List.of())), !invited.isEmpty());
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(id, viewer, form, errors, model);
		}
		return change(id, viewer, form, model, response, () -> this.formKeys.once(formKey, () -> {
			this.invitations.invite(viewer, id, form.toPeople(), form.toLastDay());
			return "";
		}), "workshop.invitations.saved", flash);
	}

	@PostMapping("/exercises/{id}/invitations/reminders")
	String remind(@PathVariable UUID id, @RequestParam UUID formKey, @AuthenticationPrincipal Viewer viewer,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		this.frames.ofOwn(this.exercises.get(viewer, id), viewer);
		InvitationsForm form = new InvitationsForm(Set.of(), TypedDate.of(this.invitations.lastDay(id).orElse(null)));
		return change(id, viewer, form, model, response,
				() -> this.formKeys.once(formKey, () -> String.valueOf(this.invitations.remind(viewer, id))),
				"workshop.invitations.reminded", flash);
	}

	private String change(UUID id, Viewer viewer, InvitationsForm form, Model model, HttpServletResponse response,
			Runnable change, String saved, RedirectAttributes flash) {
		try {
			change.run();
			flash.addFlashAttribute("saved", saved);
			return "redirect:/exercises/" + id + "/invitations";
		}
		catch (StaleEditException ex) {
			FormErrors errors = new FormErrors();
			errors.add("invited", "workshop.invitations.over");
			response.setStatus(HttpStatus.CONFLICT.value());
			return page(id, viewer, form, errors, model);
		}
	}

	private String page(UUID id, Viewer viewer, InvitationsForm form, FormErrors errors, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		ExerciseFrame frame = this.frames.ofOwn(exercise, viewer);
		List<Invited> invited = this.invitations.of(id);
		model.addAttribute("page", new InvitationsPage(frame, exercise.stage().isGiving(), invited,
				invited.stream().filter(Invited::finished).count(), colleagues(exercise, viewer, invited),
				this.workshops.of(id).map((room) -> this.address.of("/join/" + room.code().text())).orElse(null), form,
				UUID.randomUUID()));
		model.addAttribute("errors", errors);
		return "workshop/invitations";
	}

	/** Those of the authority who can be asked and were not asked yet. */
	private List<Choice> colleagues(Exercise exercise, Viewer viewer, List<Invited> invited) {
		Set<UUID> asked = invited.stream().map(Invited::personId).collect(Collectors.toSet());
		return this.accounts.peopleOf(exercise.authorityCode())
			.stream()
			.filter((person) -> !person.isDisabled() && !asked.contains(person.id()))
			.map((person) -> new Choice(person.id().toString(), person.name(),
					person.id().equals(viewer.id()) ? null : person.email()))
			.toList();
	}

	private static Set<String> values(List<Choice> choices) {
		return choices.stream().map(Choice::value).collect(Collectors.toSet());
	}

}
