package org.hiap.navigator.overview.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.overview.OverviewFilter;
import org.hiap.navigator.overview.Overviews;
import org.hiap.navigator.overview.Region.Submitted;
import org.hiap.navigator.overview.RegionChange;
import org.hiap.navigator.overview.RegionResult;
import org.hiap.navigator.overview.web.ComparePage.Cell;
import org.hiap.navigator.overview.web.ComparePage.Head;
import org.hiap.navigator.overview.web.ComparePage.PillarTable;
import org.hiap.navigator.overview.web.ComparePage.RegionChoice;
import org.hiap.navigator.overview.web.ComparePage.Row;
import org.hiap.navigator.scoring.CriterionAnswer;
import org.hiap.navigator.scoring.CriterionAnswer.Level;
import org.hiap.navigator.submission.SubmittedPillar;
import org.hiap.navigator.submission.SubmittedPillar.SubmittedLevel;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Any regions side by side, for the programme team alone. */
@Controller
class CompareController {

	/** More columns are not taken in at a glance. */
	private static final int MOST = 8;

	private final Overviews overviews;

	private final Words words;

	CompareController(Overviews overviews, Words words) {
		this.overviews = overviews;
		this.words = words;
	}

	@GetMapping("/review/compare")
	String show(@RequestParam(defaultValue = "") List<String> region, @RequestParam(defaultValue = "") String programme,
			@RequestParam(defaultValue = "") String pillar, @AuthenticationPrincipal Viewer viewer, Model model) {
		OverviewFilter filter = new OverviewQuery(programme, null, null, null, null, null, null).toFilter();
		List<RegionResult> submitted = this.overviews.of(viewer, filter)
			.results()
			.stream()
			.filter((each) -> each.now() != null)
			.toList();
		List<RegionResult> chosen = submitted.stream().filter((each) -> region.contains(each.region().code())).toList();
		List<RegionChange> shown = this.overviews.changes(chosen.stream().limit(MOST).toList());
		List<SubmittedPillar> pillars = pillars(shown.stream().map(RegionChange::result).toList());
		model.addAttribute("page",
				new ComparePage(
						submitted.stream()
							.map((each) -> new RegionChoice(each.region().code(), each.region().name(),
									region.contains(each.region().code())))
							.toList(),
						programmes(), programme, pillarChoices(submitted), pillar, chosen.size() > MOST,
						shown.stream().map(this::head).toList(),
						pillars.stream()
							.filter((each) -> pillar.isEmpty() || each.slug().equals(pillar))
							.map((each) -> table(each, shown))
							.toList()));
		return "overview/compare";
	}

	/** Of one slug there is one pillar, whichever framework version asked for it. */
	private static List<SubmittedPillar> pillars(List<RegionResult> results) {
		Map<String, SubmittedPillar> pillars = new LinkedHashMap<>();
		results.forEach((each) -> Objects.requireNonNull(each.now())
			.pillars()
			.forEach((pillar) -> pillars.putIfAbsent(pillar.slug(), pillar)));
		return List.copyOf(pillars.values());
	}

	private List<Choice> programmes() {
		List<Choice> choices = new ArrayList<>(List.of(new Choice("", this.words.of("overview.filter.programme.all"))));
		this.overviews.programmes().forEach((code, name) -> choices.add(new Choice(code, name)));
		return choices;
	}

	private List<Choice> pillarChoices(List<RegionResult> results) {
		List<Choice> choices = new ArrayList<>(List.of(new Choice("", this.words.of("compare.pillar.all"))));
		pillars(results).forEach((pillar) -> choices.add(new Choice(pillar.slug(), pillar.name())));
		return choices;
	}

	private Head head(RegionChange change) {
		Submitted submitted = Objects.requireNonNull(change.region().submitted());
		return new Head(change.region().name(), "/review/submissions/" + submitted.version().assessmentId(),
				submitted.round(), this.words.of("submission.standing." + submitted.standing().name()));
	}

	private PillarTable table(SubmittedPillar pillar, List<RegionChange> results) {
		List<Row> rows = new ArrayList<>();
		rows.add(new Row(this.words.of("overview.column.strength"), true,
				results.stream().map((each) -> strength(each, pillar.slug())).toList()));
		Map<String, String> criteria = new LinkedHashMap<>();
		results.forEach((each) -> each.pillar(pillar.slug())
			.ifPresent((own) -> own.criteria().forEach((level) -> criteria.putIfAbsent(level.slug(), level.name()))));
		criteria.forEach((slug, name) -> rows
			.add(new Row(name, false, results.stream().map((each) -> level(each, slug)).toList())));
		return new PillarTable(pillar.name(), pillar.slug(), rows);
	}

	private Cell strength(RegionChange change, String slug) {
		RegionLine.Cell cell = RegionLine.cell(change, slug, this.words);
		String none = this.words.of((cell.coverage() != null) ? "results.unknown" : "compare.not-asked");
		return new Cell(Objects.requireNonNullElse(cell.strength(), none), cell.shade(), cell.change());
	}

	private Cell level(RegionChange change, String slug) {
		Optional<SubmittedLevel> now = Objects.requireNonNull(change.result().now()).criterion(slug);
		if (now.isEmpty()) {
			return new Cell(this.words.of("compare.not-asked"), 0, null);
		}
		int level = now.get().levelOrZero();
		return new Cell((level > 0) ? String.valueOf(level) : this.words.of("answer.kind." + now.get().kind().name()),
				level, change(change, slug, now.get().answer()));
	}

	private @Nullable String change(RegionChange change, String slug, CriterionAnswer now) {
		return Optional.ofNullable(change.before())
			.flatMap((before) -> before.criterion(slug))
			.map(SubmittedLevel::answer)
			.filter((before) -> before instanceof Level && now instanceof Level)
			.map((before) -> ((Level) before).gapTo((Level) now))
			.map((climb) -> this.words.of(
					(climb > 0) ? "overview.change.up" : (climb < 0) ? "overview.change.down" : "overview.change.same",
					String.valueOf(Math.abs(climb))))
			.orElse(null);
	}

}
