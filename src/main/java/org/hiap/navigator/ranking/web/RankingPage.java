package org.hiap.navigator.ranking.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hiap.navigator.govuk.ContributionChart;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.PowerGate;
import org.hiap.navigator.prioritisation.PowerGates;
import org.hiap.navigator.prioritisation.Option;
import org.hiap.navigator.prioritisation.PowerGates.Gates;
import org.hiap.navigator.scoring.Agreement;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.GroupModel;
import org.hiap.navigator.scoring.OneWaySensitivity;
import org.hiap.navigator.scoring.OptionTotal;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.hiap.navigator.scoring.Ranking;
import org.hiap.navigator.scoring.Ranking.Place;
import org.hiap.navigator.scoring.WeightedSum;
import org.jspecify.annotations.Nullable;

/**
 * What the page of results prints.
 *
 * @param summary the ranking in plain sentences
 * @param sure how sure it is, in plain sentences
 * @param chart contributions of each criterion, or null while nothing is ranked
 * @param sensitivityHead head of the table of weights that would change the ranking
 * @param half how many places the top half has
 * @param notHeld the options of the top half that need a power recorded as not held
 * @param incomplete whether any score is missing, so that totals are provisional
 */
record RankingPage(ExerciseFrame frame, int scorers, List<String> summary, List<String> sure, List<Row> ranked,
		@Nullable ContributionChart chart, List<String> sensitivityHead, List<List<String>> sensitivity,
		List<Unranked> unranked, int half, List<NotHeld> notHeld, boolean incomplete) {

	/** A ranked option. */
	record Row(String place, String title, String href, String total, String between, String places, String scored,
			PowerGate gate) {
	}

	/** An option of high value and the levers for it that others hold. */
	record NotHeld(String place, String title, String href, PowerGate gate) {
	}

	/** An option with not enough scores, and on which criteria they are missing. */
	record Unranked(String title, String href, String scored, String unanswered, String noView) {
	}

	/** What the weight of one criterion would have to become. */
	private record Sensitivity(OneWaySensitivity criterion, OneWaySensitivity.@Nullable Switch ofWinner,
			OneWaySensitivity.@Nullable Switch ofTop) {

		static Sensitivity of(OneWaySensitivity criterion, int top) {
			return new Sensitivity(criterion, criterion.nearestSwitchOfWinner().orElse(null),
					(top > 1) ? criterion.nearestSwitchOfTop(top).orElse(null) : null);
		}

		/** How far the weight is from altering the first place; only where it can. */
		Fraction smallestChange() {
			return this.criterion.change(Objects.requireNonNull(this.ofWinner));
		}

	}

	static RankingPage of(ExerciseFrame frame, Exercise exercise, GroupModel group, Gates gates, Words words) {
		return new Maker(frame, exercise, group, gates, words).page();
	}

	/** Puts one exercise's ranking into words. */
	private static final class Maker {

		private static final int SCALE = 100;

		private final ExerciseFrame frame;

		private final Exercise exercise;

		private final Gates gates;

		private final Words words;

		private final GroupModel group;

		private final WeightedSum model;

		private final Ranking ranking;

		private final List<Place> places;

		private final Map<String, Option> options;

		private final int top;

		private final List<Sensitivity> sensitivities;

		Maker(ExerciseFrame frame, Exercise exercise, GroupModel group, Gates gates, Words words) {
			this.frame = frame;
			this.exercise = exercise;
			this.gates = gates;
			this.words = words;
			this.group = group;
			this.model = group.weightedSum();
			this.ranking = this.model.ranking();
			this.places = this.ranking.places();
			this.options = exercise.options()
				.stream()
				.collect(Collectors.toMap((option) -> option.id().toString(), Function.identity()));
			this.top = Math.min(exercise.topSize(), Math.max(1, this.places.size() - 1));
			this.sensitivities = (this.places.size() < 2) ? List.of()
					: OneWaySensitivity.ofEveryCriterion(this.model)
						.stream()
						.map((each) -> Sensitivity.of(each, this.top))
						.toList();
		}

		RankingPage page() {
			List<String> head = new ArrayList<>(List.of(this.words.of("exercise.results.criterion"),
					this.words.of("exercise.results.weight"), this.words.of("exercise.results.winner-changes")));
			if (this.top > 1) {
				head.add(this.words.of("exercise.results.top-changes", this.top));
			}
			return new RankingPage(this.frame, this.group.scorers(), summary(), sure(),
					this.places.stream().map(this::row).toList(), chart(), head, sensitivity(),
					this.ranking.unranked().stream().map(this::unranked).toList(), half(), notHeld(), isIncomplete());
		}

		private List<String> summary() {
			List<String> sentences = new ArrayList<>();
			sentences.add(lead());
			int unranked = this.ranking.unranked().size();
			if (unranked > 0 && !this.places.isEmpty()) {
				sentences.add(this.words.of("exercise.results.unranked.count", unranked));
			}
			return sentences;
		}

		private String lead() {
			if (this.places.isEmpty()) {
				return this.words.of("exercise.results.none-ranked");
			}
			List<String> first = this.ranking.top(1);
			String total = points(total(first.getFirst()));
			if (first.size() > 1) {
				return this.words.of("exercise.results.tied", titles(first), total);
			}
			if (this.places.size() == 1) {
				return this.words.of("exercise.results.only", titles(first));
			}
			List<String> next = this.places.stream().filter((place) -> place.rank() == 2).map(Place::option).toList();
			Fraction lead = total(first.getFirst()).minus(total(next.getFirst()));
			return this.words.of("exercise.results.leads", titles(first), total, ahead(lead), titles(next));
		}

		private List<String> sure() {
			List<String> sentences = new ArrayList<>();
			if (this.places.size() < 2) {
				return sentences;
			}
			List<String> first = this.ranking.top(1);
			if (isIncomplete()) {
				boolean settled = first.size() == 1 && this.ranking.worstPossibleRank(first.getFirst()) == 1;
				sentences.add(this.words
					.of(settled ? "exercise.results.missing-harmless" : "exercise.results.missing-matter"));
			}
			if (first.size() == 1) {
				sentences.add(nearestSwitch());
			}
			sentences.add(equalWeights());
			return sentences;
		}

		private String nearestSwitch() {
			return this.sensitivities.stream()
				.filter((each) -> each.ofWinner() != null)
				.min(Comparator.comparing(Sensitivity::smallestChange))
				.map(this::nearestSwitch)
				.orElse(this.words.of("exercise.results.no-switch"));
		}

		private String nearestSwitch(Sensitivity nearest) {
			OneWaySensitivity.Switch change = Objects.requireNonNull(nearest.ofWinner());
			return this.words.of("exercise.results.switch", name(nearest.criterion().criterion()),
					percent(nearest.criterion().currentWeight()), percent(change.weight()),
					titles(List.of(change.rival())), titles(List.of(change.inside())));
		}

		private String equalWeights() {
			if (this.model.weights().equals(this.model.withEqualWeights().weights())) {
				return this.words.of("exercise.results.weights-equal");
			}
			List<String> leading = this.ranking.top(this.top);
			int staying = this.ranking.stayingInTop(this.top, this.model.withEqualWeights().ranking()).size();
			return (this.top == 1 && leading.size() == 1)
					? this.words.of((staying == 1) ? "exercise.results.equal-same" : "exercise.results.equal-other")
					: this.words.of("exercise.results.equal-top", staying, leading.size(), this.top);
		}

		private List<List<String>> sensitivity() {
			return this.sensitivities.stream().map((each) -> {
				List<String> cells = new ArrayList<>(List.of(name(each.criterion().criterion()),
						percent(each.criterion().currentWeight()), change(each.criterion(), each.ofWinner())));
				if (this.top > 1) {
					cells.add(change(each.criterion(), each.ofTop()));
				}
				return List.copyOf(cells);
			}).toList();
		}

		private String change(OneWaySensitivity criterion, OneWaySensitivity.@Nullable Switch change) {
			if (change == null) {
				return this.words.of("exercise.results.never");
			}
			if (criterion.change(change).signum() == 0) {
				return this.words.of("exercise.results.at-once");
			}
			return this.words.of("exercise.results.at", percent(change.weight()), titles(List.of(change.rival())));
		}

		private Row row(Place place) {
			OptionTotal total = this.ranking.total(place.option());
			Option option = option(place.option());
			int best = this.ranking.bestPossibleRank(place.option());
			int worst = this.ranking.worstPossibleRank(place.option());
			boolean known = total.lower().equals(total.upper());
			return new Row(place.label(), option.title(), href(option), points(total(place.option())),
					known ? this.words.of("exercise.results.certain")
							: this.words.of("exercise.results.range", points(total.lower()), points(total.upper())),
					(best == worst) ? String.valueOf(best)
							: this.words.of("exercise.results.range", String.valueOf(best), String.valueOf(worst)),
					scored(option, total), this.gates.of(option));
		}

		/** Half of the ranked options, rounded up. */
		private int half() {
			return (this.places.size() + 1) / 2;
		}

		private List<NotHeld> notHeld() {
			return this.places.stream()
				.filter((place) -> place.rank() <= half())
				.filter((place) -> !this.gates.of(option(place.option())).notHeld().isEmpty())
				.map((place) -> {
					Option option = option(place.option());
					return new NotHeld(place.label(), option.title(), href(option), this.gates.of(option));
				})
				.toList();
		}

		private Unranked unranked(OptionTotal total) {
			Option option = option(total.option());
			List<Criterion> noView = new ArrayList<>();
			List<Criterion> unanswered = new ArrayList<>();
			for (Criterion criterion : this.exercise.criteria()) {
				Agreement answers = this.group.scores().agreement(new Cell(total.option(), criterion.slug()));
				if (answers.scored() == 0) {
					((answers.notKnown() > 0) ? noView : unanswered).add(criterion);
				}
			}
			return new Unranked(option.title(), href(option), scored(option, total), names(unanswered), names(noView));
		}

		private @Nullable ContributionChart chart() {
			if (this.places.isEmpty()) {
				return null;
			}
			List<ContributionChart.Row> rows = this.places.stream().map((place) -> {
				OptionTotal total = this.ranking.total(place.option());
				List<ContributionChart.Cell> cells = this.exercise.criteria()
					.stream()
					.map((criterion) -> total.contributions().get(criterion.slug()))
					.map((part) -> (part == null) ? new ContributionChart.Cell(null, null)
							: new ContributionChart.Cell(part.toDouble(), points(part)))
					.toList();
				Fraction sum = total(place.option());
				return new ContributionChart.Row(option(place.option()).title(), sum.toDouble(), points(sum), cells);
			}).toList();
			return new ContributionChart(this.words.of("exercise.results.chart"),
					this.words
						.of(isIncomplete() ? "exercise.results.chart.provisional" : "exercise.results.chart.sentence"),
					this.exercise.criteria().stream().map(Criterion::name).toList(), rows, SCALE)
				.withWords(new ContributionChart.Words(this.words.of("exercise.results.option"),
						this.words.of("exercise.results.total"), this.words.of("exercise.results.missing")));
		}

		private boolean isIncomplete() {
			return this.model.totals().stream().anyMatch((total) -> !total.coverage().equals(Fraction.ONE));
		}

		private Fraction total(String option) {
			return this.ranking.total(option).total().orElseThrow();
		}

		private String scored(Option option, OptionTotal total) {
			int criteria = this.exercise.criteria().size();
			return (total.contributions().size() == criteria) ? this.words.of("exercise.results.all-scored", criteria)
					: this.words.of("exercise.results.scored", total.contributions().size(), criteria,
							percent(total.coverage()));
		}

		private Option option(String id) {
			Option option = this.options.get(id);
			if (option == null) {
				throw new IllegalStateException("There is no option " + id);
			}
			return option;
		}

		private String href(Option option) {
			return this.frame.path() + "/options/" + option.id();
		}

		private String titles(List<String> ids) {
			return joined(
					ids.stream().map((id) -> this.words.of("exercise.results.quoted", option(id).title())).toList());
		}

		private String names(List<Criterion> criteria) {
			return joined(criteria.stream().map(Criterion::name).toList());
		}

		private String joined(List<String> parts) {
			return (parts.size() < 2) ? String.join("", parts) : this.words.of("exercise.results.and",
					String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
		}

		private String name(String slug) {
			return this.exercise.criteria()
				.stream()
				.filter((criterion) -> criterion.slug().equals(slug))
				.map(Criterion::name)
				.findFirst()
				.orElse(slug);
		}

		private String ahead(Fraction lead) {
			String shown = points(lead);
			return shown.equals("0.0") ? this.words.of("exercise.results.hairsbreadth") : shown;
		}

		private static String percent(Fraction share) {
			return share.times(Fraction.of(SCALE)).rounded(1);
		}

		private static String points(Fraction points) {
			return points.rounded(1);
		}

	}

}
