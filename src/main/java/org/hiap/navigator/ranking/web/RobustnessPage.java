package org.hiap.navigator.ranking.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hiap.navigator.govuk.BarChart;
import org.hiap.navigator.scoring.Averaging;
import org.hiap.navigator.scoring.Likelihood;
import org.hiap.navigator.scoring.RankAcceptability;
import org.hiap.navigator.scoring.RankAcceptability.Acceptability;
import org.hiap.navigator.scoring.RankAcceptability.Central;
import org.hiap.navigator.scoring.Ranking.Place;
import org.jspecify.annotations.Nullable;

/**
 * What the page on how sure the ranking is prints.
 *
 * @param tooFew why another group is not drawn, or null when it is
 * @param group the run with another group like this one, or null without it
 * @param weights the run with any weights at all, or null while fewer than two options
 * are ranked
 * @param caveats what the drawing assumes
 * @param central what somebody weighs who puts an option first
 */
record RobustnessPage(ResultsHead head, int top, @Nullable String tooFew, @Nullable Run group, @Nullable Run weights,
		List<String> caveats, List<String> central) {

	/**
	 * One run.
	 *
	 * @param sentences of each option that is not out, and how many are
	 * @param drawn how often, from which seed and how far off it may be, in a sentence
	 * @param chart in how many of 100 runs each option is among the first
	 * @param placesHead head of the table of places
	 * @param places in how many of 100 runs each option takes each of the first places
	 */
	record Run(List<String> sentences, String drawn, BarChart chart, List<String> placesHead,
			List<List<String>> places) {
	}

	private static final int PLACES = 10;

	private static final int WEIGHTS_NAMED = 3;

	private static final double HARDLY_EVER = 0.01;

	static RobustnessPage of(Outcome outcome, Optional<RankAcceptability> anotherGroup, RankAcceptability any) {
		boolean ranked = outcome.places().size() > 1;
		Optional<RankAcceptability> group = anotherGroup.filter((drawn) -> ranked);
		return new RobustnessPage(ResultsHead.of(outcome, "robustness"), outcome.top(),
				anotherGroup.isPresent() ? null : outcome.say("too-few", outcome.group().scorers()),
				group.map((drawn) -> run(outcome, drawn, "group")).orElse(null),
				ranked ? run(outcome, any, "any") : null, caveats(outcome, group.isPresent()), central(outcome, any));
	}

	private static Run run(Outcome outcome, RankAcceptability drawn, String kind) {
		int top = outcome.top();
		List<Acceptability> options = outcome.places().stream().map(Place::option).map(drawn::of).toList();
		List<BarChart.Bar> bars = options.stream()
			.map((option) -> new BarChart.Bar(outcome.title(option.option()), (double) option.runsInTop(top), null,
					null, null, String.valueOf(option.runsInTop(top)), RunWords.of(outcome, option).likelihood()))
			.toList();
		BarChart chart = new BarChart(outcome.say("run." + kind + ".chart", top),
				outcome.say("run." + kind + ".sentence", top, firm(options, top)), 0, Outcome.SCALE,
				List.of("0", "50", "100"), bars)
			.withWords(new BarChart.Words(outcome.say("option"), outcome.say("run.value", top), "", "", "",
					outcome.say("run.word"), ""));
		int shown = Math.min(PLACES, options.size());
		List<String> head = new ArrayList<>(List.of(outcome.say("option")));
		for (int place = 1; place <= shown; place++) {
			head.add(String.valueOf(place));
		}
		return new Run(kind.equals("group") ? sentences(outcome, options) : List.of(),
				outcome.say("run.drawn", drawn.samples(), String.valueOf(drawn.seed()),
						Math.round(100 * drawn.samplingError())),
				chart, head, options.stream().map((option) -> places(outcome, option, shown)).toList());
	}

	private static List<String> sentences(Outcome outcome, List<Acceptability> options) {
		int top = outcome.top();
		List<String> sentences = new ArrayList<>(options.stream()
			.filter((option) -> option.likelihood(top) != Likelihood.OUT)
			.map((option) -> RunWords.in(outcome, option))
			.toList());
		int out = options.size() - sentences.size();
		if (out > 0) {
			sentences.add(outcome.say("out", out, top));
		}
		return sentences;
	}

	private static long firm(List<Acceptability> options, int top) {
		return options.stream().filter((option) -> option.likelihood(top) == Likelihood.FIRM).count();
	}

	private static List<String> places(Outcome outcome, Acceptability option, int shown) {
		List<String> row = new ArrayList<>(List.of(outcome.title(option.option())));
		option.ranks().stream().limit(shown).forEach((share) -> row.add(runs(outcome, share)));
		return row;
	}

	private static String runs(Outcome outcome, double share) {
		return (share == 0) ? "0"
				: (share < HARDLY_EVER) ? outcome.say("run.below-one") : String.valueOf(Math.round(100 * share));
	}

	private static List<String> caveats(Outcome outcome, boolean group) {
		List<String> caveats = new ArrayList<>();
		if (outcome.isIncomplete()) {
			caveats.add(outcome.say("caveat.missing"));
		}
		if (group && !outcome.group().agreed().isEmpty()) {
			caveats.add(outcome.say("caveat.agreed"));
		}
		if (group && outcome.group().commonWeights().isPresent()) {
			caveats.add(outcome.say("caveat.weights"));
		}
		if (group && outcome.group().averaging() == Averaging.TEAMS) {
			caveats.add(outcome.say("caveat.teams"));
		}
		if (!outcome.ranking().unranked().isEmpty()) {
			caveats.add(outcome.say("caveat.unranked", outcome.ranking().unranked().size()));
		}
		return caveats;
	}

	private static List<String> central(Outcome outcome, RankAcceptability drawn) {
		return drawn.options()
			.stream()
			.filter((option) -> drawn.options().size() > 1 && option.ranks().getFirst() >= HARDLY_EVER)
			.sorted(Comparator.comparing((Acceptability option) -> option.ranks().getFirst()).reversed())
			.flatMap((option) -> option.central().map((central) -> central(outcome, option, central)).stream())
			.toList();
	}

	private static String central(Outcome outcome, Acceptability option, Central central) {
		List<String> most = central.weights()
			.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
			.limit(Math.min(WEIGHTS_NAMED, Math.max(1, outcome.criteria().size() - 1)))
			.map((weight) -> outcome.say("central.weight", outcome.criterion(weight.getKey()),
					Math.round(100 * weight.getValue())))
			.toList();
		int confidence = (int) Math.floor(100 * central.confidence() + 1e-7);
		return outcome.say("central", outcome.quoted(option.option()), outcome.joined(most),
				outcome.say((confidence == 100) ? "central.always" : "central.often", confidence),
				runs(outcome, option.ranks().getFirst()));
	}

}
