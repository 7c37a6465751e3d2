package org.hiap.navigator.ranking.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.elicitation.AgreedScore;
import org.hiap.navigator.elicitation.Discussion;
import org.hiap.navigator.elicitation.DiscussionNote;
import org.hiap.navigator.elicitation.GroupAnswers;
import org.hiap.navigator.elicitation.OwnScores;
import org.hiap.navigator.elicitation.ScoredCell;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.DistributionChart;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Option;
import org.hiap.navigator.prioritisation.Stage;
import org.hiap.navigator.scoring.Agreement;
import org.hiap.navigator.scoring.GroupScores;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Makes the pages on which revealed scores are talked about. */
@Component
class DiscussionPages {

	/** As many as an hour has time for. */
	private static final int FIRST = 10;

	private final Discussion discussion;

	private final GroupAnswers answers;

	private final OwnScores scores;

	private final Accounts accounts;

	DiscussionPages(Discussion discussion, GroupAnswers answers, OwnScores scores, Accounts accounts) {
		this.discussion = discussion;
		this.answers = answers;
		this.scores = scores;
		this.accounts = accounts;
	}

	/** Whether the viewer may write down what the group comes to. */
	static boolean writes(Outcome outcome) {
		return outcome.frame().mine() && outcome.exercise().stage() == Stage.REVEALED;
	}

	/**
	 * What to talk about first, most first: by spread and weight, then what is flagged.
	 */
	static List<Cell> order(Outcome outcome, GroupScores scores) {
		Set<Cell> order = new LinkedHashSet<>();
		scores.discussionOrder(outcome.model().weights())
			.stream()
			.filter((each) -> each.squared().signum() > 0 || scores.agreement(each.cell()).discuss())
			.forEach((each) -> order.add(each.cell()));
		outcome.exercise()
			.options()
			.forEach((option) -> outcome.criteria()
				.stream()
				.map((criterion) -> new Cell(option.id().toString(), criterion.slug()))
				.filter((cell) -> scores.agreement(cell).discuss())
				.forEach(order::add));
		return List.copyOf(order);
	}

	DiscussionPage front(Outcome outcome) {
		GroupScores given = outcome.group().scores();
		Map<ScoredCell, AgreedScore> agreed = agreed(outcome);
		List<DiscussionNote> notes = this.discussion.notes(outcome.exercise().id());
		List<DiscussionPage.Talk> first = new ArrayList<>();
		order(outcome, given).stream().limit(FIRST).forEach((cell) -> {
			Agreement agreement = given.agreement(cell);
			AgreedScore score = agreed.get(scoredCell(outcome, cell));
			first.add(new DiscussionPage.Talk(first.size() + 1, path(outcome, cell), outcome.title(cell.option()),
					outcome.criterion(cell.criterion()), Spread.of(outcome, agreement),
					chart(outcome, cell, agreement, score, "discussion.chart"), so(outcome, score)));
		});
		List<DiscussionPage.Entry> options = outcome.exercise().options().stream().map((option) -> {
			long flagged = outcome.criteria()
				.stream()
				.filter((criterion) -> given.agreement(new Cell(option.id().toString(), criterion.slug())).discuss())
				.count();
			long said = notes.stream().filter((note) -> note.option().equals(option.id())).count();
			return new DiscussionPage.Entry(option.title(), outcome.frame().path() + "/discussion/" + option.id(),
					outcome.say("discussion.option.meta", flagged, said));
		}).toList();
		return new DiscussionPage(outcome.frame(), ResultsHead.of(outcome, "").round(), writes(outcome),
				writes(outcome) && outcome.exercise().revealedRound() == 1, first, options);
	}

	OptionTalkPage option(Outcome outcome, UUID optionId) {
		Option option = option(outcome, optionId.toString());
		GroupScores given = outcome.group().scores();
		Map<ScoredCell, AgreedScore> agreed = agreed(outcome);
		String id = option.id().toString();
		return new OptionTalkPage(outcome.frame(), option.title(), option.description(), outcome.href(id),
				outcome.ranking()
					.place(id)
					.map((place) -> outcome.say("discussion.place", place.label(), Outcome.points(outcome.total(id))))
					.orElseGet(() -> outcome.say("no-place")),
				outcome.criteria().stream().map((criterion) -> {
					Cell cell = new Cell(id, criterion.slug());
					return new OptionTalkPage.Entry(criterion.name(), path(outcome, cell),
							Spread.of(outcome, given.agreement(cell)),
							so(outcome, agreed.get(scoredCell(outcome, cell))));
				}).toList(), notes(outcome, outcome.frame().path() + "/discussion/" + id,
						(note) -> note.option().equals(option.id())));
	}

	CellPage cell(Outcome outcome, UUID optionId, String slug) {
		Option option = option(outcome, optionId.toString());
		Criterion criterion = criterion(outcome, slug);
		Cell cell = new Cell(option.id().toString(), slug);
		ScoredCell at = new ScoredCell(option.id(), criterion.id());
		GroupScores given = outcome.group().scores();
		AgreedScore score = agreed(outcome).get(at);
		List<Cell> order = order(outcome, given);
		int next = order.indexOf(cell) + 1;
		return new CellPage(outcome.frame(), path(outcome, cell), writes(outcome), option.title(), criterion.name(),
				criterion.question(), criterion.points(), Spread.of(outcome, given.agreement(cell)),
				chart(outcome, cell, given.agreement(cell), score, "discussion.chart"), earlier(outcome, cell, at),
				(score == null) ? null : agreed(outcome, criterion, score), choices(outcome, criterion),
				notes(outcome, path(outcome, cell),
						(note) -> note.option().equals(option.id())
								&& Objects.equals(note.criterion(), criterion.id())),
				(next < order.size()) ? path(outcome, order.get(next)) : null);
	}

	/** The agreed score of a cell as stored now. */
	Optional<AgreedScore> agreed(Outcome outcome, ScoredCell cell) {
		return Optional.ofNullable(agreed(outcome).get(cell));
	}

	ScoredCell scoredCell(Outcome outcome, Cell cell) {
		return new ScoredCell(UUID.fromString(cell.option()), criterion(outcome, cell.criterion()).id());
	}

	private Map<ScoredCell, AgreedScore> agreed(Outcome outcome) {
		return this.discussion.agreedScores(outcome.exercise().id())
			.stream()
			.collect(Collectors.toMap(AgreedScore::cell, Function.identity()));
	}

	private CellPage.Agreed agreed(Outcome outcome, Criterion criterion, AgreedScore score) {
		return new CellPage.Agreed(
				outcome.say("discussion.point", String.valueOf(score.points()), criterion.points().get(score.points())),
				score.reason(), outcome.say("discussion.meta", this.accounts.nameOf(score.recordedBy()),
						Dates.dayAndTime(score.recordedAt())),
				score.version());
	}

	private @Nullable DistributionChart earlier(Outcome outcome, Cell cell, ScoredCell at) {
		if (outcome.exercise().revealedRound() < 2 || !this.scores.rescored(outcome.exercise().id()).contains(at)) {
			return null;
		}
		return this.answers.firstRound(outcome.exercise())
			.map((first) -> chart(outcome, cell, first.scores().agreement(cell), null, "discussion.chart.first"))
			.orElse(null);
	}

	private static DistributionChart chart(Outcome outcome, Cell cell, Agreement agreement,
			@Nullable AgreedScore agreed, String title) {
		List<String> points = criterion(outcome, cell.criterion()).points();
		List<Integer> counts = agreement.distribution();
		return new DistributionChart(
				outcome.say(title, outcome.title(cell.option()), outcome.criterion(cell.criterion())),
				Spread.of(outcome, agreement).sentence(), outcome.say("discussion.score"),
				outcome.say("discussion.people"),
				IntStream.range(0, counts.size())
					.mapToObj((point) -> new DistributionChart.Column(String.valueOf(point),
							outcome.say("discussion.point", String.valueOf(point), points.get(point)),
							counts.get(point)))
					.toList(),
				(agreed == null) ? null : agreed.points());
	}

	private static List<Choice> choices(Outcome outcome, Criterion criterion) {
		List<Choice> choices = new ArrayList<>();
		criterion.points()
			.forEach((point) -> choices.add(new Choice(String.valueOf(choices.size()),
					outcome.say("discussion.point", String.valueOf(choices.size()), point))));
		return choices;
	}

	private Notes notes(Outcome outcome, String path, Predicate<DiscussionNote> which) {
		return new Notes(path, writes(outcome), UUID.randomUUID(),
				this.discussion.notes(outcome.exercise().id()).stream().filter(which).map((note) -> {
					String about = outcome.criteria()
						.stream()
						.filter((criterion) -> criterion.id().equals(note.criterion()))
						.map(Criterion::name)
						.findFirst()
						.orElse("");
					return new Notes.Note(about, note.text(), outcome.say("discussion.meta",
							this.accounts.nameOf(note.writtenBy()), Dates.dayAndTime(note.writtenAt())));
				}).toList());
	}

	private static String so(Outcome outcome, @Nullable AgreedScore score) {
		return (score == null) ? "" : outcome.say("agreed", String.valueOf(score.points()));
	}

	private static String path(Outcome outcome, Cell cell) {
		return outcome.frame().path() + "/discussion/" + cell.option() + "/" + cell.criterion();
	}

	private static Option option(Outcome outcome, String id) {
		return outcome.exercise()
			.options()
			.stream()
			.filter((option) -> option.id().toString().equals(id))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	private static Criterion criterion(Outcome outcome, String slug) {
		return outcome.criteria()
			.stream()
			.filter((criterion) -> criterion.slug().equals(slug))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

}
