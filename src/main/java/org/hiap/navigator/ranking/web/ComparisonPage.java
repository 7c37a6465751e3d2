package org.hiap.navigator.ranking.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.OptionTotal;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.hiap.navigator.scoring.RankAcceptability;
import org.hiap.navigator.scoring.Ranking.Place;

/**
 * Why one option and not another: two of them side by side, criterion by criterion.
 *
 * @param sentences what the table comes to
 */
record ComparisonPage(ResultsHead head, List<Choice> options, String one, String other, List<String> sentences,
		List<String> tableHead, List<List<String>> rows) {

	/** Without a choice, the first and the second of the ranking. */
	static ComparisonPage of(Outcome outcome, Optional<RankAcceptability> sure, String one, String other) {
		List<String> all = new ArrayList<>(outcome.places().stream().map(Place::option).toList());
		all.addAll(outcome.ranking().unranked().stream().map(OptionTotal::option).toList());
		List<Choice> choices = all.stream().map((option) -> new Choice(option, outcome.title(option))).toList();
		String left = all.contains(one) ? one : all.getFirst();
		String right = (all.contains(other) && !other.equals(left)) ? other
				: all.stream().filter((option) -> !option.equals(left)).findFirst().orElse(left);
		return new ComparisonPage(ResultsHead.of(outcome, "comparison"), choices, left, right,
				sentences(outcome, sure, left, right),
				List.of(outcome.say("criterion"), outcome.say("weight.share"),
						outcome.say("comparison.score", outcome.title(left)),
						outcome.say("comparison.score", outcome.title(right)), outcome.say("comparison.difference")),
				rows(outcome, left, right));
	}

	private static List<String> sentences(Outcome outcome, Optional<RankAcceptability> sure, String left,
			String right) {
		List<String> sentences = new ArrayList<>();
		Optional<Fraction> mine = total(outcome, left);
		Optional<Fraction> theirs = total(outcome, right);
		if (mine.isEmpty() || theirs.isEmpty()) {
			return List.of(outcome.say("comparison.unranked"));
		}
		Fraction lead = mine.get().minus(theirs.get());
		boolean ahead = lead.signum() >= 0;
		String first = ahead ? left : right;
		String second = ahead ? right : left;
		sentences.add((lead.signum() == 0)
				? outcome.say("comparison.same", outcome.quoted(List.of(left, right)), Outcome.points(mine.get()))
				: outcome.say("comparison.ahead", outcome.quoted(first), Outcome.points(lead.abs()),
						outcome.quoted(second)));
		sure.flatMap((drawn) -> Optional.ofNullable(drawn.of(first).wins().get(second)))
			.ifPresent((share) -> sentences.add(outcome.say("comparison.runs", outcome.quoted(first),
					(int) Math.floor(100 * share + 1e-7), outcome.quoted(second))));
		return sentences;
	}

	private static Optional<Fraction> total(Outcome outcome, String option) {
		OptionTotal total = outcome.ranking().total(option);
		return total.ranked() ? total.total() : Optional.empty();
	}

	private static List<List<String>> rows(Outcome outcome, String left, String right) {
		List<List<String>> rows = new ArrayList<>();
		for (Criterion criterion : outcome.criteria()) {
			Fraction mine = outcome.ranking().total(left).contributions().get(criterion.slug());
			Fraction theirs = outcome.ranking().total(right).contributions().get(criterion.slug());
			rows.add(List.of(criterion.name(), Outcome.percent(outcome.model().weights().of(criterion.slug())),
					score(outcome, left, criterion), score(outcome, right, criterion),
					(mine == null || theirs == null) ? "–" : signed(mine.minus(theirs))));
		}
		rows.add(List.of(outcome.say("total"), "100.0", total(outcome, left).map(Outcome::points).orElse("–"),
				total(outcome, right).map(Outcome::points).orElse("–"),
				total(outcome, left).flatMap((mine) -> total(outcome, right).map(mine::minus))
					.map(ComparisonPage::signed)
					.orElse("–")));
		return rows;
	}

	private static String score(Outcome outcome, String option, Criterion criterion) {
		return outcome.model()
			.matrix()
			.score(new Cell(option, criterion.slug()))
			.map((score) -> score.rounded(1))
			.orElseGet(() -> outcome.say("missing"));
	}

	private static String signed(Fraction points) {
		String shown = Outcome.points(points).replace('-', '−');
		return (points.signum() > 0) ? "+" + shown : shown;
	}

}
