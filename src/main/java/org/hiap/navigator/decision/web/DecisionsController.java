package org.hiap.navigator.decision.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.decision.Course;
import org.hiap.navigator.decision.Decisions;
import org.hiap.navigator.decision.Decisions.Change;
import org.hiap.navigator.decision.Departure;
import org.hiap.navigator.decision.OptionDecision;
import org.hiap.navigator.elicitation.GroupAnswers;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Option;
import org.hiap.navigator.prioritisation.Stage;
import org.hiap.navigator.prioritisation.StaleEditException;
import org.hiap.navigator.scoring.Ranking;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The draft of what is decided about each option. */
@Controller
class DecisionsController {

	private final Decisions decisions;

	private final ExerciseManagement exercises;

	private final ExerciseFrames frames;

	private final GroupAnswers answers;

	private final Words words;

	DecisionsController(Decisions decisions, ExerciseManagement exercises, ExerciseFrames frames, GroupAnswers answers,
			Words words) {
		this.decisions = decisions;
		this.exercises = exercises;
		this.frames = frames;
		this.answers = answers;
		this.words = words;
	}

	@GetMapping("/exercises/{id}/decisions")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Exercise exercise = this.exercises.get(viewer, id);
		return (exercise.stage() == Stage.CLOSED) ? "redirect:/exercises/" + id + "/decisions/record"
				: page(viewer, exercise, null, Map.of(), new FormErrors(), model);
	}

	@PostMapping("/exercises/{id}/decisions")
	String draft(@PathVariable UUID id, @RequestParam Map<String, String> parameters,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Exercise exercise = this.exercises.get(viewer, id);
		this.frames.ofOwn(exercise, viewer);
		Map<UUID, OptionDecision> stored = this.decisions.drafts(viewer, id);
		Map<UUID, DecisionForm> forms = new LinkedHashMap<>();
		FormErrors errors = new FormErrors();
		for (Option option : exercise.options()) {
			if (parameters.containsKey("seen-" + option.id())) {
				DecisionForm form = DecisionForm.posted(parameters, option.id());
				form.check(option.id(), option.title(), stored.getOrDefault(option.id(), OptionDecision.NONE), errors);
				forms.put(option.id(), form);
			}
		}
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(viewer, exercise, forms, parameters, errors, model);
		}
		try {
			Map<UUID, Change> changes = new HashMap<>();
			forms.forEach((option, form) -> changes.put(option,
					new Change(parameters.getOrDefault("seen-" + option, ""), form.toDecision())));
			this.decisions.draft(viewer, id, changes);
		}
		catch (StaleEditException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			Exercise now = this.exercises.get(viewer, id);
			return (now.stage() == Stage.REVEALED) ? page(viewer, now, forms, Map.of(), errors, model, parameters)
					: tooLate(viewer, now, forms, model);
		}
		flash.addFlashAttribute("saved", "decision.saved");
		return "redirect:/exercises/" + id + "/decisions"
				+ ("closing".equals(parameters.get("then")) ? "/closing" : "");
	}

	/** What was typed after the exercise had moved on. */
	private String tooLate(Viewer viewer, Exercise exercise, Map<UUID, DecisionForm> forms, Model model) {
		List<SummaryRow> typed = new ArrayList<>();
		forms.forEach((option, form) -> facts(form.toDecision()).forEach(
				(row) -> typed.add(new SummaryRow(exercise.option(option).title() + ": " + row.key(), row.value()))));
		model.addAttribute("frame", this.frames.of(exercise, viewer));
		model.addAttribute("key", "decision.late");
		model.addAttribute("typed", typed);
		return "decision/too-late";
	}

	private String page(Viewer viewer, Exercise exercise, @Nullable Map<UUID, DecisionForm> forms,
			Map<String, String> seen, FormErrors errors, Model model) {
		return page(viewer, exercise, forms, seen, errors, model, null);
	}

	/**
	 * The page.
	 * @param forms what was typed, or null to show what is stored
	 * @param seen what the posted form had shown, to be shown again
	 * @param stale what the posted form had shown where something else is stored now
	 */
	private String page(Viewer viewer, Exercise exercise, @Nullable Map<UUID, DecisionForm> forms,
			Map<String, String> seen, FormErrors errors, Model model, @Nullable Map<String, String> stale) {
		ExerciseFrame frame = this.frames.of(exercise, viewer);
		int top = this.decisions.top(exercise);
		Optional<Ranking> ranking = this.answers.of(exercise).map((group) -> group.weightedSum().ranking());
		Map<UUID, OptionDecision> stored = this.decisions.drafts(viewer, exercise.id());
		List<DecisionsPage.Row> rows = ranking
			.map((found) -> ordered(exercise, found).stream()
				.map((option) -> row(option, top, found, stored.getOrDefault(option.id(), OptionDecision.NONE),
						(forms != null) ? forms.get(option.id()) : null, seen, stale, errors))
				.toList())
			.orElse(List.of());
		model.addAttribute("page", new DecisionsPage(frame, ranking.isPresent(), exercise.stage() == Stage.RESCORING,
				frame.mine() && exercise.stage() == Stage.REVEALED, top,
				(int) rows.stream().filter((row) -> row.course() == null).count(),
				(int) rows.stream().filter(DecisionsPage.Row::reasonMissing).count(), rows, courses(),
				exercise.allOptions().stream().filter(Option::isSetAside).map(Option::title).toList(), stale != null));
		model.addAttribute("errors", errors);
		return "decision/decisions";
	}

	private DecisionsPage.Row row(Option option, int top, Ranking ranking, OptionDecision stored,
			@Nullable DecisionForm typed, Map<String, String> seen, @Nullable Map<String, String> stale,
			FormErrors errors) {
		UUID id = option.id();
		Course course = stored.course();
		boolean departs = course != null && stored.reason().isEmpty()
				&& Departure.of(ranking, top, id.toString(), course).isPresent();
		DecisionForm form = (typed != null) ? typed : DecisionForm.of(stored);
		boolean changedMeanwhile = stale != null && typed != null
				&& !stored.mark().equals(stale.getOrDefault("seen-" + id, "")) && !stored.equals(typed.toDecision());
		boolean untouched = changedMeanwhile && typed != null
				&& typed.toDecision().mark().equals(stale.getOrDefault("seen-" + id, ""));
		Set<String> wrong = errors.all().stream().map(FormErrors.FieldError::field).collect(Collectors.toSet());
		Set<String> hidden = new HashSet<>(Set.of("conditions-" + id, "owner-" + id, "review-" + id + "-day"));
		hidden.retainAll(wrong);
		DecisionForm shown = untouched ? DecisionForm.of(stored) : form;
		return new DecisionsPage.Row(id, option.title(), standing(top, ranking, id),
				(course != null) ? this.words.of("decision.course." + course) : null,
				(course != null) ? course.colour() : null, departs, shown,
				seen.getOrDefault("seen-" + id, stored.mark()), facts(stored),
				(changedMeanwhile && !untouched) ? orNothing(facts(stored)) : List.of(),
				shown.hasDetails() || !hidden.isEmpty());
	}

	/** As ranked, then those with too few scores. */
	private static List<Option> ordered(Exercise exercise, Ranking ranking) {
		List<Option> ordered = new ArrayList<>();
		ranking.places().forEach((place) -> ordered.add(exercise.option(UUID.fromString(place.option()))));
		ranking.unranked().forEach((total) -> ordered.add(exercise.option(UUID.fromString(total.option()))));
		return ordered;
	}

	private String standing(int top, Ranking ranking, UUID option) {
		return ranking.place(option.toString())
			.map((place) -> this.words.of((place.rank() <= top) ? "decision.standing.top" : "decision.standing.below",
					place.label(), ranking.total(option.toString()).total().orElseThrow().rounded(1), top))
			.orElse(this.words.of("decision.standing.unranked"));
	}

	private List<SummaryRow> facts(OptionDecision decision) {
		List<SummaryRow> facts = new ArrayList<>();
		if (decision.course() != null) {
			facts.add(new SummaryRow(this.words.of("decision.course"),
					this.words.of("decision.course." + decision.course())));
		}
		add(facts, "decision.reason", decision.reason());
		add(facts, "decision.conditions", decision.conditions());
		add(facts, "decision.owner", decision.owner());
		if (decision.reviewOn() != null) {
			facts.add(new SummaryRow(this.words.of("decision.review"), Dates.day(decision.reviewOn())));
		}
		return facts;
	}

	private List<SummaryRow> orNothing(List<SummaryRow> facts) {
		return facts.isEmpty()
				? List.of(new SummaryRow(this.words.of("decision.course"), this.words.of("decision.undecided")))
				: facts;
	}

	private void add(List<SummaryRow> facts, String key, String text) {
		if (!text.isEmpty()) {
			facts.add(new SummaryRow(this.words.of(key), text));
		}
	}

	private List<Choice> courses() {
		return Arrays.stream(Course.values())
			.map((each) -> new Choice(each.name(), this.words.of("decision.course." + each)))
			.toList();
	}

}
