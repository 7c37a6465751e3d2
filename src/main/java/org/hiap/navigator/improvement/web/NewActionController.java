package org.hiap.navigator.improvement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.AssessmentResults;
import org.hiap.navigator.agreement.AssessmentResults.CriterionResult;
import org.hiap.navigator.agreement.AssessmentResults.PillarResult;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.improvement.Improvements;
import org.hiap.navigator.improvement.Owners;
import org.hiap.navigator.improvement.PlanForm;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lead plans an action, beginning with the gap it is to close. */
@Controller
class NewActionController {

	private final Improvements improvements;

	private final SeenRounds rounds;

	private final Gaps gaps;

	private final FormKeys formKeys;

	private final Words words;

	NewActionController(Improvements improvements, SeenRounds rounds, Gaps gaps, FormKeys formKeys, Words words) {
		this.improvements = improvements;
		this.rounds = rounds;
		this.gaps = gaps;
		this.formKeys = formKeys;
		this.words = words;
	}

	record ChoicePage(UUID id, String round, List<Field> fields) {
	}

	/** A pillar; {@code below} are the criteria below its target, lowest first. */
	record Field(String pillar, String target, List<Line> below, List<Line> others) {
	}

	record Line(String criterion, String href, String agreed) {
	}

	record FormPage(UUID id, String round, Gap gap, PlanForm form, List<Choice> owners, UUID formKey) {
	}

	@GetMapping("/assessments/{id}/actions/new")
	String form(@PathVariable UUID id, @RequestParam(defaultValue = "") String criterion,
			@AuthenticationPrincipal Viewer viewer, Model model) {
		Round round = this.rounds.get(viewer, id);
		AssessmentResults results = round.results();
		if (results == null) {
			return "redirect:" + round.path();
		}
		if (criterion.isEmpty()) {
			model.addAttribute("page", new ChoicePage(id, round.assessment().name(),
					results.byGap().stream().map((pillar) -> field(round, pillar)).toList()));
			return "improvement/choose-gap";
		}
		return page(round, this.gaps.of(criterion, results), PlanForm.EMPTY, this.rounds.owners(viewer, null),
				new FormErrors(), model);
	}

	@PostMapping("/assessments/{id}/actions")
	String add(@PathVariable UUID id, @RequestParam(defaultValue = "") String gap, @RequestParam UUID formKey,
			@RequestParam Map<String, String> parameters, @AuthenticationPrincipal Viewer viewer, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		Round round = this.rounds.get(viewer, id);
		AssessmentResults results = round.results();
		if (results == null) {
			throw new NotFoundException();
		}
		Gap found = this.gaps.of(gap, results);
		PlanForm form = PlanForm.posted(parameters);
		Owners owners = this.rounds.owners(viewer, null);
		FormErrors errors = form.errors(owners, null);
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(round, found, form, owners, errors, model);
		}
		String next = this.formKeys.once(formKey,
				() -> round.path() + "/" + this.improvements.add(viewer, id, gap, form.toPlan(owners)));
		flash.addFlashAttribute("saved", "improvement.added");
		return "redirect:" + next;
	}

	private String page(Round round, Gap gap, PlanForm form, Owners owners, FormErrors errors, Model model) {
		List<Choice> choices = new ArrayList<>(List.of(new Choice("", this.words.of("improvement.owner.choose"))));
		choices.addAll(owners.offered());
		model.addAttribute("page",
				new FormPage(round.id(), round.assessment().name(), gap, form, choices, UUID.randomUUID()));
		model.addAttribute("errors", errors);
		return "improvement/new";
	}

	private Field field(Round round, PillarResult pillar) {
		List<CriterionResult> below = pillar.belowTarget();
		return new Field(pillar.pillar().name(), this.words.of("improvement.choose.target", pillar.target().level()),
				below.stream().map((result) -> line(round, result)).toList(),
				pillar.criteria()
					.stream()
					.filter((result) -> !below.contains(result))
					.map((result) -> line(round, result))
					.toList());
	}

	private Line line(Round round, CriterionResult result) {
		return new Line(result.criterion().name(), round.path() + "/new?criterion=" + result.criterion().slug(),
				this.gaps.agreed(result));
	}

}
