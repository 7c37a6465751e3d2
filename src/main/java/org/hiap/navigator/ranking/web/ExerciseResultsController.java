package org.hiap.navigator.ranking.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.elicitation.Discussion;
import org.hiap.navigator.elicitation.GroupAnswers;
import org.hiap.navigator.elicitation.OwnScores;
import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.preparation.PowerGates;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.ranking.Robustness;
import org.hiap.navigator.scoring.RankAcceptability;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ranking an exercise gives, how sure it is and what would change it. */
@Controller
class ExerciseResultsController {

	private final Outcomes outcomes;

	private final Robustness robustness;

	private final ExerciseManagement exercises;

	private final PowerGates gates;

	private final Discussion discussion;

	private final GroupAnswers answers;

	private final OwnScores scores;

	private final Accounts accounts;

	private final JsonMapper json;

	ExerciseResultsController(Outcomes outcomes, Robustness robustness, ExerciseManagement exercises, PowerGates gates,
			Discussion discussion, GroupAnswers answers, OwnScores scores, Accounts accounts, JsonMapper json) {
		this.outcomes = outcomes;
		this.robustness = robustness;
		this.exercises = exercises;
		this.gates = gates;
		this.discussion = discussion;
		this.answers = answers;
		this.scores = scores;
		this.accounts = accounts;
		this.json = json;
	}

	@GetMapping("/exercises/{id}/results")
	String show(@PathVariable UUID id, Seat seat, Model model) {
		return this.outcomes.show(id, seat, model, "ranking/results", (outcome) -> RankingPage.of(outcome,
				sure(outcome), this.gates.of(outcome.exercise(), this.exercises.offered(outcome.exercise()))));
	}

	@GetMapping("/exercises/{id}/results/comparison")
	String comparison(@PathVariable UUID id, @RequestParam(name = "this", defaultValue = "") String one,
			@RequestParam(name = "that", defaultValue = "") String other, Seat seat, Model model) {
		return this.outcomes.show(id, seat, model, "ranking/comparison",
				(outcome) -> ComparisonPage.of(outcome, sure(outcome), one, other));
	}

	@GetMapping("/exercises/{id}/results/robustness")
	String robustness(@PathVariable UUID id, Seat seat, Model model) {
		return this.outcomes.show(id, seat, model, "ranking/robustness", (outcome) -> RobustnessPage.of(outcome,
				sure(outcome), this.robustness.anyWeights(outcome.exercise(), outcome.group())));
	}

	@GetMapping("/exercises/{id}/results/weights")
	String weights(@PathVariable UUID id, @RequestParam(defaultValue = "") String criterion,
			@RequestParam(defaultValue = "") String weight, Seat seat, Model model, HttpServletResponse response) {
		FormErrors errors = new FormErrors();
		String template = this.outcomes.show(id, seat, model, "ranking/weights", (outcome) -> WeightsPage.of(outcome,
				changes(outcome), Trial.of(outcome, criterion, weight.strip(), errors, this.json)));
		model.addAttribute("errors", errors);
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		return template;
	}

	@GetMapping("/exercises/{id}/results/agreement")
	String agreement(@PathVariable UUID id, Seat seat, Model model) {
		return this.outcomes.show(id, seat, model, "ranking/agreement", AgreementPage::of);
	}

	@GetMapping("/exercises/{id}/results/teams")
	String teams(@PathVariable UUID id, Seat seat, Model model) {
		return this.outcomes.show(id, seat, model, "ranking/teams", TeamsPage::of);
	}

	@GetMapping("/exercises/{id}/results/capacity")
	String capacity(@PathVariable UUID id, Seat seat, Model model) {
		return this.outcomes.show(id, seat, model, "ranking/capacity", CapacityPage::of);
	}

	@GetMapping("/exercises/{id}/results/rounds")
	String rounds(@PathVariable UUID id, Seat seat, Model model) {
		return this.outcomes.show(id, seat, model, "ranking/rounds",
				(outcome) -> RoundsPage.of(outcome,
						this.answers.firstRound(outcome.exercise()).orElseThrow(NotFoundException::new),
						(outcome.exercise().revealedRound() > 1) ? this.scores.rescored(id) : Set.of()));
	}

	private Optional<RankAcceptability> sure(Outcome outcome) {
		return this.robustness.anotherGroup(outcome.exercise(), outcome.group());
	}

	private List<WeightsPage.Change> changes(Outcome outcome) {
		return this.discussion.agreedWeights(outcome.exercise().id())
			.stream()
			.map((change) -> WeightsPage.change(outcome, change, this.accounts.nameOf(change.recordedBy())))
			.toList();
	}

}
