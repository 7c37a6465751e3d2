package org.hiap.navigator.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;

import org.hiap.navigator.scoring.PerformanceMatrix.Cell;

/**
 * What moved between two rankings, and whether options, scores or weights moved it. Step
 * by step the options that went are left out, the later scores and then the later weights
 * take the place of the earlier, and the options that came join; each step's move is put
 * down to it, so that the moves add up exactly. A criterion that only one side has weighs
 * nothing on the other: its coming or going is a change of weights. Options and criteria
 * are the same when their ids are.
 *
 * @param options those of both sides, in the order of the later ranking
 * @param gone ids of those of the earlier side alone
 * @param come ids of those of the later side alone
 * @param droppedCriteria ids of those of the earlier side alone
 * @param addedCriteria ids of those of the later side alone
 */
public record RankingChange(List<OptionChange> options, List<String> gone, List<String> come,
		List<String> droppedCriteria, List<String> addedCriteria) {

	/**
	 * One option of both sides.
	 *
	 * @param moves none when it has no place at one of the steps
	 */
	public record OptionChange(String option, Optional<Ranking.Place> from, Optional<Ranking.Place> to,
			Optional<Fraction> totalFrom, Optional<Fraction> totalTo, Optional<Moves> moves) {
	}

	/**
	 * By how much it moved, up being more than 0.
	 *
	 * @param byOptions places won because options went or came
	 * @param byScores places won because of other scores
	 * @param byWeights places won because of other weights
	 * @param pointsByScores points of the total won because of other scores
	 * @param pointsByWeights points of the total won because of other weights
	 */
	public record Moves(int byOptions, int byScores, int byWeights, Fraction pointsByScores, Fraction pointsByWeights) {

		/** Places won in all: the earlier place minus the later one. */
		public int places() {
			return this.byOptions + this.byScores + this.byWeights;
		}

	}

	/** What moved from one to the other, which count the same coverage as enough. */
	public static RankingChange between(WeightedSum before, WeightedSum after) {
		List<String> both = after.ranking()
			.places()
			.stream()
			.map(Ranking.Place::option)
			.filter(before.matrix().options()::contains)
			.toList();
		List<String> unranked = after.matrix()
			.options()
			.stream()
			.filter((option) -> before.matrix().options().contains(option) && !both.contains(option))
			.toList();
		List<String> common = new ArrayList<>(both);
		common.addAll(unranked);
		return new Steps(before, after, common).change();
	}

	/** The rankings between the earlier one and the later one. */
	private static final class Steps {

		private final WeightedSum before;

		private final WeightedSum after;

		private final List<String> common;

		private final SequencedMap<String, Scale> criteria = new LinkedHashMap<>();

		Steps(WeightedSum before, WeightedSum after, List<String> common) {
			this.before = before;
			this.after = after;
			this.common = common;
			// values instead of scores: the two sides may have other scales
			before.matrix().criteria().keySet().forEach((each) -> this.criteria.put(each, Scale.benefit(0, 1)));
			after.matrix().criteria().keySet().forEach((each) -> this.criteria.put(each, Scale.benefit(0, 1)));
		}

		RankingChange change() {
			Ranking whole = this.before.ranking();
			Ranking left = ranking(this.before, this.before);
			Ranking scored = ranking(this.after, this.before);
			Ranking weighed = ranking(this.after, this.after);
			Ranking joined = this.after.ranking();
			return new RankingChange(
					this.common.stream().map((option) -> change(option, whole, left, scored, weighed, joined)).toList(),
					others(this.before.matrix().options(), this.common::contains),
					others(this.after.matrix().options(), this.common::contains),
					others(this.before.matrix().criteria().keySet(), this.after.matrix().criteria()::containsKey),
					others(this.after.matrix().criteria().keySet(), this.before.matrix().criteria()::containsKey));
		}

		private OptionChange change(String option, Ranking whole, Ranking left, Ranking scored, Ranking weighed,
				Ranking joined) {
			Optional<Moves> moves = List.of(whole, left, scored, weighed, joined)
				.stream()
				.allMatch((ranking) -> ranking.place(option).isPresent())
						? Optional.of(new Moves(
								rank(whole, option) - rank(left, option) + rank(weighed, option) - rank(joined, option),
								rank(left, option) - rank(scored, option), rank(scored, option) - rank(weighed, option),
								total(scored, option).minus(total(left, option)),
								total(weighed, option).minus(total(scored, option))))
						: Optional.empty();
			return new OptionChange(option, whole.place(option), joined.place(option), whole.total(option).total(),
					joined.total(option).total(), moves);
		}

		/**
		 * The ranking of the common options by the scores and weights of one side each.
		 */
		private Ranking ranking(WeightedSum scores, WeightedSum weights) {
			Map<Cell, Fraction> values = new HashMap<>();
			for (String option : this.common) {
				for (String criterion : this.criteria.keySet()) {
					Cell cell = new Cell(option, criterion);
					// what only one side asks for keeps its scores, whosever weights
					// count
					PerformanceMatrix asked = scores.matrix().criteria().containsKey(criterion) ? scores.matrix()
							: other(scores).matrix();
					asked.value(cell).ifPresent((value) -> values.put(cell, value));
				}
			}
			Map<String, Fraction> shares = new LinkedHashMap<>();
			this.criteria.keySet()
				.forEach((each) -> shares.put(each, weights.weights().shares().getOrDefault(each, Fraction.ZERO)));
			return new WeightedSum(new PerformanceMatrix(this.common, this.criteria, values), new Weights(shares),
					weights.minimumCoverage())
				.ranking();
		}

		private WeightedSum other(WeightedSum side) {
			return (side == this.before) ? this.after : this.before;
		}

		private static int rank(Ranking ranking, String option) {
			return ranking.place(option).orElseThrow().rank();
		}

		private static Fraction total(Ranking ranking, String option) {
			return ranking.total(option).total().orElseThrow();
		}

		private static List<String> others(Collection<String> all, Predicate<String> known) {
			return all.stream().filter(known.negate()).toList();
		}

	}

}
