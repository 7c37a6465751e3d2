package org.hiap.navigator.improvement.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.improvement.ImprovementAction;
import org.hiap.navigator.improvement.Improvements;
import org.hiap.navigator.improvement.LevelMove;
import org.hiap.navigator.improvement.ProgressNote;
import org.hiap.navigator.improvement.web.ActionPage.Note;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The improvement actions of an authority as seen from a round, and each of them. */
@Controller
class ActionsController {

	private final Improvements improvements;

	private final SeenRounds rounds;

	private final Gaps gaps;

	private final Accounts accounts;

	private final Words words;

	ActionsController(Improvements improvements, SeenRounds rounds, Gaps gaps, Accounts accounts, Words words) {
		this.improvements = improvements;
		this.rounds = rounds;
		this.gaps = gaps;
		this.accounts = accounts;
		this.words = words;
	}

	@GetMapping("/assessments/{id}/actions")
	String list(@PathVariable UUID id, @RequestParam(defaultValue = "") String list,
			@RequestParam(defaultValue = "") String status, @RequestParam(defaultValue = "") String owner,
			@RequestParam(defaultValue = "") String criterion, @RequestParam(defaultValue = "1") String page,
			@AuthenticationPrincipal Viewer viewer, Model model) {
		Round round = this.rounds.get(viewer, id);
		List<ImprovementAction> actions = this.improvements.of(viewer.authority());
		model.addAttribute("page",
				ActionsPage.of(round, actions, new ActionsPage.Filter(list, status, owner, criterion),
						Pagination.number(page), this.rounds.sight(viewer, round, actions), this.words));
		return "improvement/actions";
	}

	@GetMapping("/assessments/{id}/actions/{action}")
	String show(@PathVariable UUID id, @PathVariable UUID action, @AuthenticationPrincipal Viewer viewer, Model model) {
		Round round = this.rounds.get(viewer, id);
		ImprovementAction found = this.improvements.get(viewer, action);
		Optional<Gap> gap = Optional.ofNullable(round.results())
			.filter((results) -> LevelMove.result(found.criterionSlug(), results).isPresent())
			.map((results) -> this.gaps.of(found.criterionSlug(), results));
		model.addAttribute("page",
				new ActionPage(id, action, round.assessment().name(),
						this.rounds.sight(viewer, round, List.of(found)).shown(found), gap.map(Gap::now).orElse(null),
						gap.map(Gap::next).orElse(null), gap.map(Gap::nextWording).orElse(null),
						this.words.of("improvement.planned", Dates.day(found.addedAt()),
								this.accounts.nameOf(found.addedBy())),
						found.progress().evidence(), found.progress().evidenceLink(), found.isKeptBy(viewer),
						this.improvements.notesOf(found).stream().map(this::note).toList()));
		return "improvement/action";
	}

	private Note note(ProgressNote note) {
		return new Note(
				this.words.of("improvement.note.by", Dates.day(note.writtenAt()),
						this.accounts.nameOf(note.writtenBy())),
				(note.status() != null) ? this.words.of("improvement.status." + note.status()) : null, note.text());
	}

}
