package org.hiap.navigator.export.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.hiap.navigator.scoring.Agreement;
import org.hiap.navigator.scoring.Concordance;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.GroupModel;
import org.hiap.navigator.scoring.GroupScores;
import org.hiap.navigator.scoring.OneWaySensitivity;
import org.hiap.navigator.scoring.OptionTotal;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.hiap.navigator.scoring.RankAcceptability;
import org.hiap.navigator.scoring.Ranking;
import org.hiap.navigator.scoring.Sample;
import org.hiap.navigator.scoring.Sampling;
import org.hiap.navigator.scoring.WeightedSum;
import org.jspecify.annotations.Nullable;

/**
 * What a performance matrix comes to, as other programs read it. Places and ties are
 * exact; the figures beside them are rounded to doubles.
 *
 * @param anotherGroup null with fewer than five people who scored
 */
record RankingAnswer(long seed, int samples, int top, Map<String, Double> weights, List<OptionJson> options,
		List<AgreementJson> agreement, ConcordanceJson concordance, RunJson anyWeights, @Nullable RunJson anotherGroup,
		List<SensitivityJson> sensitivity) {

	/** An option in its place. */
	record OptionJson(String option, @Nullable Integer rank, boolean tied, @Nullable Double total, double lower,
			double upper, double coverage, Map<String, Double> contributions, int bestPossibleRank,
			int worstPossibleRank) {
	}

	/** How far people agree on a cell. */
	record AgreementJson(String option, String criterion, int scored, int noView, @Nullable Double mean,
			@Nullable Double median, @Nullable Double lowest, @Nullable Double highest,
			@Nullable Double interquartileRange, @Nullable Double vanDerEijk, boolean discuss) {
	}

	/** How alike people order the options. */
	record ConcordanceJson(int people, @Nullable Double coefficient) {
	}

	/** What many draws come to. */
	record RunJson(double samplingError, List<String> leftOut, List<AcceptabilityJson> options) {
	}

	/** An option's share of the draws. */
	record AcceptabilityJson(String option, List<Double> ranks, double inTop, String likelihood, double expectedRank,
			Map<String, Double> wins, @Nullable Map<String, Double> centralWeights, @Nullable Double confidence) {
	}

	/** What the weight of a criterion could change. */
	record SensitivityJson(String criterion, double weight, @Nullable SwitchJson winner, @Nullable SwitchJson top) {
	}

	/** The nearest weight at which something does. */
	record SwitchJson(double weight, String inside, String rival) {
	}

	static RankingAnswer of(GroupModel group, List<String> order, int top, Sampling sampling) {
		WeightedSum model = group.weightedSum();
		Map<String, Double> weights = new LinkedHashMap<>();
		group.criteria()
			.keySet()
			.forEach((criterion) -> weights.put(criterion, model.weights().of(criterion).toDouble()));
		RankAcceptability any = order.isEmpty() ? RankAcceptability.ofAnyWeights(model, sampling)
				: RankAcceptability.ofWeightsInOrder(model, order, sampling);
		return new RankingAnswer(sampling.seed(), sampling.samples(), top, weights, options(model), agreement(group),
				concordance(group), run(any, top),
				RankAcceptability.ofAnotherGroup(group, sampling).map((run) -> run(run, top)).orElse(null),
				OneWaySensitivity.ofEveryCriterion(model).stream().map((each) -> sensitivity(each, top)).toList());
	}

	private static List<OptionJson> options(WeightedSum model) {
		Ranking ranking = model.ranking();
		return model.matrix().options().stream().map((option) -> {
			OptionTotal total = ranking.total(option);
			Optional<Ranking.Place> place = ranking.place(option);
			Map<String, Double> contributions = new LinkedHashMap<>();
			total.contributions().forEach((criterion, points) -> contributions.put(criterion, points.toDouble()));
			return new OptionJson(option, place.map(Ranking.Place::rank).orElse(null),
					place.map(Ranking.Place::shared).orElse(false), number(total.total()), total.lower().toDouble(),
					total.upper().toDouble(), total.coverage().toDouble(), contributions,
					ranking.bestPossibleRank(option), ranking.worstPossibleRank(option));
		}).toList();
	}

	/** Cells about which nobody said anything are left out. */
	private static List<AgreementJson> agreement(GroupModel group) {
		GroupScores scores = group.scores();
		return group.options()
			.stream()
			.flatMap((option) -> group.criteria().keySet().stream().map((criterion) -> new Cell(option, criterion)))
			.map((cell) -> agreement(cell, scores.agreement(cell)))
			.filter((cell) -> cell.scored() + cell.noView() > 0)
			.toList();
	}

	private static AgreementJson agreement(Cell cell, Agreement agreement) {
		Function<Function<Sample, Fraction>, @Nullable Double> of = (measure) -> number(
				agreement.sample().map(measure));
		return new AgreementJson(cell.option(), cell.criterion(), agreement.scored(), agreement.notKnown(),
				of.apply(Sample::mean), of.apply(Sample::median), of.apply(Sample::lowest), of.apply(Sample::highest),
				of.apply(Sample::interquartileRange), number(agreement.vanDerEijk()), agreement.discuss());
	}

	private static ConcordanceJson concordance(GroupModel group) {
		Concordance concordance = Concordance.of(group.scores(), group.weights());
		return new ConcordanceJson(concordance.participants(), number(concordance.coefficient()));
	}

	private static RunJson run(RankAcceptability run, int top) {
		return new RunJson(run.samplingError(), run.leftOut(),
				run.options()
					.stream()
					.map((option) -> new AcceptabilityJson(option.option(), option.ranks(), option.inTop(top),
							option.likelihood(top).name().toLowerCase(Locale.ROOT), option.expectedRank(),
							option.wins(), option.central().map(RankAcceptability.Central::weights).orElse(null),
							option.central().map(RankAcceptability.Central::confidence).orElse(null)))
					.toList());
	}

	private static SensitivityJson sensitivity(OneWaySensitivity each, int top) {
		return new SensitivityJson(each.criterion(), each.currentWeight().toDouble(), at(each.nearestSwitchOfWinner()),
				at(each.nearestSwitchOfTop(top)));
	}

	private static @Nullable SwitchJson at(Optional<OneWaySensitivity.Switch> nearest) {
		return nearest.map((to) -> new SwitchJson(to.weight().toDouble(), to.inside(), to.rival())).orElse(null);
	}

	private static @Nullable Double number(Optional<Fraction> exact) {
		return exact.map(Fraction::toDouble).orElse(null);
	}

}
