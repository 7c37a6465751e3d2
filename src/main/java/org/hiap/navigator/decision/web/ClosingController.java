package org.hiap.navigator.decision.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.decision.ClosingCheck;
import org.hiap.navigator.decision.ClosingCheck.Finding;
import org.hiap.navigator.decision.ClosingCheck.Kind;
import org.hiap.navigator.decision.Decisions;
import org.hiap.navigator.decision.OptionDecision;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Stage;
import org.hiap.navigator.prioritisation.StaleEditException;
import org.hiap.navigator.submission.Consent;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The facilitator looks for what is missing and closes the exercise into its record. */
@Controller
class ClosingController {

	private final Decisions decisions;

	private final ExerciseManagement exercises;

	private final ExerciseFrames frames;

	private final FormKeys formKeys;

	private final Words words;

	ClosingController(Decisions decisions, ExerciseManagement exercises, ExerciseFrames frames, FormKeys formKeys,
			Words words) {
		this.decisions = decisions;
		this.exercises = exercises;
		this.frames = frames;
		this.formKeys = formKeys;
		this.words = words;
	}

	/** Everything that is missing in one way, with where it is mended. */
	record Group(String kind, List<Link> places) {
	}

	/**
	 * What the page prints.
	 *
	 * @param changed whether something was changed while it was open
	 * @param rows option and decision
	 */
	record ClosingPage(ExerciseFrame frame, String seen, List<Group> groups, List<List<String>> rows, ClosingForm form,
			List<Choice> consents, UUID formKey, boolean changed) {
	}

	@GetMapping("/exercises/{id}/decisions/closing")
	String ask(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		this.frames.ofOwn(exercise, viewer);
		return (exercise.stage() == Stage.REVEALED)
				? page(viewer, exercise, ClosingForm.today(), new FormErrors(), false, model)
				: "redirect:/exercises/" + id + "/decisions";
	}

	@PostMapping("/exercises/{id}/decisions/closing")
	String close(@PathVariable UUID id, @RequestParam UUID formKey, @RequestParam(defaultValue = "") String seen,
			@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Viewer viewer, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		Exercise exercise = this.exercises.get(viewer, id);
		this.frames.ofOwn(exercise, viewer);
		ClosingForm form = ClosingForm.posted(parameters);
		FormErrors errors = form.errors(Dates.dayOf(exercise.openedAt()));
		boolean open = exercise.stage() == Stage.REVEALED;
		if (open && !errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(viewer, exercise, form, errors, false, model);
		}
		if (errors.isEmpty()) {
			try {
				String next = this.formKeys.once(formKey, () -> {
					this.decisions.close(viewer, id, seen, form.decidedBy(), form.toDecidedOn(), form.toConsent());
					return "/exercises/" + id + "/decisions/record";
				});
				flash.addFlashAttribute("saved", "decision.closed");
				return "redirect:" + next;
			}
			catch (StaleEditException ex) {
				// nothing was closed: it is looked at again
			}
		}
		return refused(viewer, this.exercises.get(viewer, id), form, model, response);
	}

	private String refused(Viewer viewer, Exercise exercise, ClosingForm form, Model model,
			HttpServletResponse response) {
		FormErrors errors = new FormErrors();
		if (exercise.stage() != Stage.REVEALED) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("frame", this.frames.of(exercise, viewer));
			model.addAttribute("key",
					(exercise.stage() == Stage.CLOSED) ? "decision.already" : "decision.not-revealed");
			model.addAttribute("typed", typed(form));
			return "decision/too-late";
		}
		boolean blocked = this.decisions.check(viewer, exercise.id()).blocks();
		response.setStatus((blocked ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
		if (blocked) {
			errors.add("missing", "decision.check.first");
		}
		return page(viewer, exercise, form, errors, !blocked, model);
	}

	private String page(Viewer viewer, Exercise exercise, ClosingForm form, FormErrors errors, boolean changed,
			Model model) {
		ClosingCheck check = this.decisions.check(viewer, exercise.id());
		Map<UUID, OptionDecision> drafts = this.decisions.drafts(viewer, exercise.id());
		List<Group> groups = Arrays.stream(Kind.values())
			.filter((kind) -> !check.of(kind).isEmpty())
			.map((kind) -> new Group(kind.name(),
					check.of(kind).stream().map((finding) -> place(exercise.id(), finding)).toList()))
			.toList();
		List<List<String>> rows = exercise.options()
			.stream()
			.map((option) -> List.of(option.title(), course(drafts.getOrDefault(option.id(), OptionDecision.NONE))))
			.toList();
		model.addAttribute("page", new ClosingPage(this.frames.ofOwn(exercise, viewer), check.seen(), groups, rows,
				form, consents(this.words), UUID.randomUUID(), changed));
		model.addAttribute("errors", errors);
		return "decision/closing";
	}

	static List<Choice> consents(Words words) {
		return Arrays.stream(Consent.values())
			.map((each) -> new Choice(each.name(), words.of("consent." + each),
					words.of("decision.consent." + each + ".hint")))
			.toList();
	}

	private String course(OptionDecision decision) {
		return (decision.course() != null) ? this.words.of("decision.course." + decision.course())
				: this.words.of("decision.undecided");
	}

	private static Link place(UUID id, Finding finding) {
		String field = switch (finding.kind()) {
			case UNDECIDED -> "course-" + finding.option();
			case REASON_MISSING -> "reason-" + finding.option();
			case REVIEW_PAST -> "review-" + finding.option() + "-day";
		};
		return new Link(finding.title(), "/exercises/" + id + "/decisions#" + field);
	}

	private List<SummaryRow> typed(ClosingForm form) {
		List<SummaryRow> typed = new ArrayList<>();
		if (!form.decidedBy().isEmpty()) {
			typed.add(new SummaryRow(this.words.of("decision.by"), form.decidedBy()));
		}
		if (form.decided().toDate() != null) {
			typed.add(new SummaryRow(this.words.of("decision.on"), Dates.day(form.toDecidedOn())));
		}
		Consent consent = ClosingForm.consentOf(form.consent());
		if (consent != null) {
			typed.add(new SummaryRow(this.words.of("decision.consent"), this.words.of("consent." + consent)));
		}
		return typed;
	}

}
