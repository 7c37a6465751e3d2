package org.hiap.navigator.elicitation.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.elicitation.OwnScores;
import org.hiap.navigator.elicitation.Saved;
import org.hiap.navigator.elicitation.ScoredCell;
import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.elicitation.web.ScorecardPage.Maker;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.preparation.OptionCards;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Option;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Scoring privately: one option on every criterion, or every option on one criterion.
 */
@Controller
class ScorecardController {

	private final ExerciseManagement exercises;

	private final OwnScores scores;

	private final OptionCards cards;

	private final Agreements agreements;

	private final ExerciseFrames frames;

	private final Words words;

	ScorecardController(ExerciseManagement exercises, OwnScores scores, OptionCards cards, Agreements agreements,
			ExerciseFrames frames, Words words) {
		this.exercises = exercises;
		this.scores = scores;
		this.cards = cards;
		this.agreements = agreements;
		this.frames = frames;
		this.words = words;
	}

	/** What a save in the background answers. */
	record Autosaved(String message) {
	}

	/** One page of scores: of an option or of a criterion. */
	private record Card(@Nullable Option option, @Nullable Criterion criterion, Map<String, ScoredCell> cells) {

		static Card of(ScoringSheet sheet, UUID optionId) {
			Option option = sheet.option(optionId);
			return new Card(option, null, sheet.cellsOf(option));
		}

		static Card of(ScoringSheet sheet, String slug) {
			Criterion criterion = sheet.criterion(slug);
			return new Card(null, criterion, sheet.cellsOf(criterion));
		}

		String path() {
			return (this.option != null) ? "/scores/" + this.option.id()
					: "/scores/criteria/" + Objects.requireNonNull(this.criterion).slug();
		}

	}

	@GetMapping("/exercises/{id}/scores/{optionId}")
	String ofOption(@PathVariable UUID id, @PathVariable UUID optionId, Seat seat, Model model) {
		return show(seat, (sheet) -> Card.of(sheet, optionId), model);
	}

	@GetMapping("/exercises/{id}/scores/criteria/{slug}")
	String ofCriterion(@PathVariable UUID id, @PathVariable String slug, Seat seat, Model model) {
		return show(seat, (sheet) -> Card.of(sheet, slug), model);
	}

	@PostMapping(path = "/exercises/{id}/scores/{optionId}", params = "!autosave")
	String saveOption(@PathVariable UUID id, @PathVariable UUID optionId, @RequestParam Map<String, String> parameters,
			Seat seat, Model model, HttpServletResponse response) {
		return save(seat, (sheet) -> Card.of(sheet, optionId), parameters, model, response);
	}

	@PostMapping(path = "/exercises/{id}/scores/criteria/{slug}", params = "!autosave")
	String saveCriterion(@PathVariable UUID id, @PathVariable String slug, @RequestParam Map<String, String> parameters,
			Seat seat, Model model, HttpServletResponse response) {
		return save(seat, (sheet) -> Card.of(sheet, slug), parameters, model, response);
	}

	@PostMapping(path = "/exercises/{id}/scores/{optionId}", params = "autosave")
	ResponseEntity<Autosaved> keepOption(@PathVariable UUID id, @PathVariable UUID optionId,
			@RequestParam Map<String, String> parameters, Seat seat) {
		return keep(seat, (sheet) -> Card.of(sheet, optionId), parameters);
	}

	@PostMapping(path = "/exercises/{id}/scores/criteria/{slug}", params = "autosave")
	ResponseEntity<Autosaved> keepCriterion(@PathVariable UUID id, @PathVariable String slug,
			@RequestParam Map<String, String> parameters, Seat seat) {
		return keep(seat, (sheet) -> Card.of(sheet, slug), parameters);
	}

	private String show(Seat seat, Function<ScoringSheet, Card> which, Model model) {
		ScoringSheet sheet = sheet(seat);
		Card card = which.apply(sheet);
		return page(seat, sheet, card, CellsForm.of(card.cells(), sheet.stored()), new FormErrors(), false, model);
	}

	private String save(Seat seat, Function<ScoringSheet, Card> which, Map<String, String> parameters, Model model,
			HttpServletResponse response) {
		ScoringSheet sheet = sheet(seat);
		Card card;
		try {
			card = which.apply(sheet);
		}
		catch (NotFoundException ex) {
			return refused(seat, Saved.GONE, HttpStatus.NOT_FOUND, model, response);
		}
		CellsForm form = CellsForm.posted(card.cells(), parameters);
		FormErrors errors = form.errors((key) -> name(sheet, card, key));
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(seat, sheet, card, form, errors, false, model);
		}
		Saved saved = this.scores.save(seat, form.toChanges(card.cells()));
		if (saved == Saved.STALE) {
			response.setStatus(HttpStatus.CONFLICT.value());
			errors.add("meanwhile", "exercise.score.stale");
			ScoringSheet now = sheet(seat);
			return page(seat, now, card, form.onTopOf(CellsForm.of(card.cells(), now.stored())), errors, true, model);
		}
		if (saved != Saved.YES || CellsForm.postsOther(card.cells(), parameters)) {
			return refused(seat, (saved == Saved.YES) ? Saved.GONE : saved, HttpStatus.CONFLICT, model, response);
		}
		return "redirect:/exercises/" + seat.exerciseId() + next(sheet(seat), card);
	}

	private ResponseEntity<Autosaved> keep(Seat seat, Function<ScoringSheet, Card> which,
			Map<String, String> parameters) {
		Card card = which.apply(sheet(seat));
		CellsForm form = CellsForm.posted(card.cells(), parameters);
		Saved saved = form.errors((key) -> key).isEmpty() ? this.scores.save(seat, form.toChanges(card.cells()))
				: Saved.STALE;
		return (saved == Saved.YES)
				? ResponseEntity.ok(new Autosaved(this.words.of("autosave.saved", Dates.time(Instant.now()))))
				: ResponseEntity.status(HttpStatus.CONFLICT)
					.body(new Autosaved(this.words.of("exercise.score.autosave." + saved)));
	}

	private ScoringSheet sheet(Seat seat) {
		return ScoringSheet.of(this.exercises.get(seat.exerciseId()), seat, this.scores);
	}

	private String refused(Seat seat, Saved why, HttpStatus status, Model model, HttpServletResponse response) {
		response.setStatus(status.value());
		model.addAttribute("frame", this.frames.of(this.exercises.get(seat.exerciseId()), seat.viewer()));
		model.addAttribute("why", this.words.of("exercise.score.refused." + why));
		return "elicitation/refused";
	}

	/** The next page with something unanswered; without any, what was answered. */
	private static String next(ScoringSheet sheet, Card card) {
		if (card.option() != null) {
			return sheet.unfinishedAfter(card.option()).map((after) -> "/scores/" + after.id()).orElse("/scores?done");
		}
		return sheet.unfinishedAfter(Objects.requireNonNull(card.criterion()))
			.map((after) -> "/scores/criteria/" + after.slug())
			.orElse("/scores?by=criterion&done");
	}

	private static String name(ScoringSheet sheet, Card card, String key) {
		return (card.option() != null) ? sheet.criterion(key).name() : sheet.option(UUID.fromString(key)).title();
	}

	private String page(Seat seat, ScoringSheet sheet, Card card, CellsForm form, FormErrors errors, boolean stale,
			Model model) {
		Exercise exercise = sheet.exercise();
		Maker maker = new Maker(sheet, form, stale, this.words);
		Option option = card.option();
		Criterion criterion = card.criterion();
		ScorecardPage page = (option != null)
				? new ScorecardPage(this.frames.of(exercise, seat.viewer()), sheet.isOpen(), false, card.path(),
						option.title(), option.description(), sheet.options().indexOf(option) + 1,
						sheet.options().size(), List.of(), maker.ofOption(option), strengths(exercise), stale)
				: ofCriterion(seat, sheet, Objects.requireNonNull(criterion), maker, stale);
		model.addAttribute("page", page);
		model.addAttribute("card", (option != null) ? this.cards.of(exercise, option) : null);
		model.addAttribute("errors", errors);
		return "elicitation/scorecard";
	}

	private ScorecardPage ofCriterion(Seat seat, ScoringSheet sheet, Criterion criterion, Maker maker, boolean stale) {
		return new ScorecardPage(this.frames.of(sheet.exercise(), seat.viewer()), sheet.isOpen(), true,
				"/scores/criteria/" + criterion.slug(), criterion.name(), criterion.question(),
				sheet.criteria().indexOf(criterion) + 1, sheet.criteria().size(), criterion.points(),
				maker.ofCriterion(criterion), criterion.isCapacity() ? strengths(sheet.exercise()) : null, stale);
	}

	private @Nullable Strengths strengths(Exercise exercise) {
		if (exercise.criteria().stream().noneMatch(Criterion::isCapacity)) {
			return null;
		}
		return this.agreements.latest(exercise.authorityCode())
			.map((latest) -> Strengths.of(latest, this.words))
			.orElse(null);
	}

}
