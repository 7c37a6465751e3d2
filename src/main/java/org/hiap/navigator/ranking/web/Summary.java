package org.hiap.navigator.ranking.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.OneWaySensitivity;
import org.hiap.navigator.scoring.OptionTotal;
import org.hiap.navigator.scoring.RankAcceptability;
import org.hiap.navigator.scoring.Ranking;
import org.hiap.navigator.scoring.Ranking.Place;

/**
 * Why this and not that, and would it change if one thing counted more: the results in
 * plain sentences.
 *
 * @param why who comes first and on which criteria
 * @param sure how sure that is
 * @param more what would happen if one criterion counted more
 */
record Summary(List<String> why, List<String> sure, List<More> more) {

	/** One criterion that may count more than it does. */
	record More(String criterion, String weight, String outcome) {
	}

	private static final int NAMED = 2;

	static Summary of(Outcome outcome, Optional<RankAcceptability> sure) {
		return new Maker(outcome, sure).summary();
	}

	private static final class Maker {

		private final Outcome outcome;

		private final Optional<RankAcceptability> sure;

		private final Ranking ranking;

		private final List<Place> places;

		private final List<String> first;

		private final List<OneWaySensitivity> sensitivities;

		Maker(Outcome outcome, Optional<RankAcceptability> sure) {
			this.outcome = outcome;
			this.sure = sure;
			this.ranking = outcome.ranking();
			this.places = outcome.places();
			this.first = this.ranking.top(1);
			this.sensitivities = (this.places.size() < 2) ? List.of()
					: OneWaySensitivity.ofEveryCriterion(outcome.model());
		}

		Summary summary() {
			return new Summary(why(), sure(), (this.first.size() == 1) ? more() : List.of());
		}

		private List<String> why() {
			if (this.places.isEmpty()) {
				return List.of(this.outcome.say("none-ranked"));
			}
			List<String> sentences = new ArrayList<>();
			String total = Outcome.points(this.outcome.total(this.first.getFirst()));
			if (this.first.size() > 1) {
				sentences.add(this.outcome.say("tied", this.outcome.quoted(this.first), total));
			}
			else if (this.places.size() == 1) {
				sentences.add(this.outcome.say("only", this.outcome.quoted(this.first)));
			}
			else {
				sentences.add(leads(total));
				sentences.addAll(ahead(this.first.getFirst(), this.places.get(1).option()));
			}
			int unranked = this.ranking.unranked().size();
			if (unranked > 0) {
				sentences.add(this.outcome.say("unranked.count", unranked));
			}
			return sentences;
		}

		private String leads(String total) {
			List<String> next = this.places.stream().filter((place) -> place.rank() == 2).map(Place::option).toList();
			Fraction lead = this.outcome.total(this.first.getFirst()).minus(this.outcome.total(next.getFirst()));
			String shown = Outcome.points(lead);
			return this.outcome.say("leads", this.outcome.quoted(this.first), total,
					shown.equals("0.0") ? this.outcome.say("hairsbreadth") : shown, this.outcome.quoted(next));
		}

		/** On which criteria one is ahead of the other, and on which behind. */
		private List<String> ahead(String one, String other) {
			Map<String, Fraction> differences = new LinkedHashMap<>();
			OptionTotal mine = this.ranking.total(one);
			OptionTotal theirs = this.ranking.total(other);
			mine.contributions()
				.forEach((criterion, points) -> Stream.ofNullable(theirs.contributions().get(criterion))
					.forEach((their) -> differences.put(criterion, points.minus(their))));
			List<String> sentences = new ArrayList<>();
			String better = named(differences, Comparator.reverseOrder(), 1);
			String worse = named(differences, Comparator.naturalOrder(), -1);
			if (!better.isEmpty()) {
				sentences
					.add(this.outcome.say("ahead-on", this.outcome.quoted(one), this.outcome.quoted(other), better));
			}
			if (!worse.isEmpty()) {
				sentences.add(this.outcome.say("behind-on", this.outcome.quoted(other), worse));
			}
			return sentences;
		}

		private String named(Map<String, Fraction> differences, Comparator<Fraction> order, int sign) {
			return this.outcome.joined(differences.entrySet()
				.stream()
				.filter((each) -> each.getValue().signum() == sign)
				.sorted(Map.Entry.comparingByValue(order))
				.limit(NAMED)
				.map((each) -> this.outcome.say("ahead-by", this.outcome.criterion(each.getKey()),
						Outcome.points(each.getValue().abs())))
				.toList());
		}

		private List<String> sure() {
			List<String> sentences = new ArrayList<>();
			if (this.places.size() < 2) {
				return sentences;
			}
			sentences.addAll(headlines());
			if (this.outcome.isIncomplete()) {
				boolean settled = this.first.size() == 1 && this.ranking.worstPossibleRank(this.first.getFirst()) == 1;
				sentences.add(this.outcome.say(settled ? "missing-harmless" : "missing-matter"));
			}
			if (this.first.size() == 1) {
				sentences.add(nearestSwitch());
			}
			sentences.add(equalWeights());
			return sentences;
		}

		private List<String> headlines() {
			return this.sure
				.map((drawn) -> this.first.stream()
					.limit(NAMED)
					.map((option) -> RunWords.in(this.outcome, drawn.of(option)))
					.toList())
				.orElseGet(() -> List.of(this.outcome.say("too-few", this.outcome.group().scorers())));
		}

		private String nearestSwitch() {
			return this.sensitivities.stream()
				.flatMap((each) -> each.nearestSwitchOfWinner()
					.map((change) -> Map.entry(each.change(change), switched(each, change)))
					.stream())
				.min(Map.Entry.comparingByKey())
				.map(Map.Entry::getValue)
				.orElseGet(() -> this.outcome.say("no-switch"));
		}

		private String switched(OneWaySensitivity each, OneWaySensitivity.Switch change) {
			return this.outcome.say("switch", this.outcome.criterion(each.criterion()),
					Outcome.percent(each.currentWeight()), Outcome.percent(change.weight()),
					this.outcome.quoted(change.rival()), this.outcome.quoted(change.inside()));
		}

		private String equalWeights() {
			if (this.outcome.model().weights().equals(this.outcome.model().withEqualWeights().weights())) {
				return this.outcome.say("weights-equal");
			}
			int top = this.outcome.top();
			List<String> leading = this.ranking.top(top);
			int staying = this.ranking.stayingInTop(top, this.outcome.model().withEqualWeights().ranking()).size();
			return (top == 1 && leading.size() == 1) ? this.outcome.say((staying == 1) ? "equal-same" : "equal-other")
					: this.outcome.say("equal-top", staying, leading.size(), top);
		}

		private List<More> more() {
			return this.sensitivities.stream()
				.map((each) -> new More(this.outcome.criterion(each.criterion()), Outcome.percent(each.currentWeight()),
						ifMore(each)))
				.toList();
		}

		private String ifMore(OneWaySensitivity each) {
			String winner = this.first.getFirst();
			record Level(Fraction weight, String rival) {
			}
			return this.places.stream()
				.map(Place::option)
				.filter((rival) -> !rival.equals(winner))
				.flatMap((rival) -> each.crossings(winner, rival)
					.stream()
					.filter((weight) -> weight.compareTo(each.currentWeight()) > 0
							&& weight.compareTo(Fraction.ONE) < 0)
					.map((weight) -> new Level(weight, rival)))
				.min(Comparator.comparing(Level::weight))
				.map((level) -> this.outcome.say("more.from", Outcome.percent(level.weight()),
						this.outcome.quoted(Objects.requireNonNull(level.rival()))))
				.orElseGet(() -> this.outcome.say("more.stays", this.outcome.quoted(winner)));
		}

	}

}
