package org.hiap.navigator.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.hiap.navigator.scoring.RankAcceptability.Acceptability;
import org.hiap.navigator.scoring.RankAcceptability.Central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

class RankAcceptabilityTest {

	private static final Sampling FEW = new Sampling(7, 700, 1);

	@Test
	void everySampleGivesEveryPlaceOnce() {
		RandomExercise.forEach((exercise) -> {
			for (RankAcceptability run : runs(exercise, FEW)) {
				int ranked = run.options().size();
				for (Acceptability option : run.options()) {
					assertThat(option.ranks()).hasSize(ranked).allMatch((share) -> share >= 0);
					assertThat(option.inTop(ranked)).isCloseTo(1, within(1e-9));
				}
				for (int place = 0; place < ranked; place++) {
					int at = place;
					assertThat(run.options().stream().mapToDouble((option) -> option.ranks().get(at)).sum())
						.isCloseTo(1, within(1e-9));
				}
			}
		});
	}

	@Test
	void twoOptionsWinAgainstEachOtherInAllSamplesTogether() {
		RandomExercise.forEach((exercise) -> {
			for (RankAcceptability run : runs(exercise, FEW)) {
				for (Acceptability one : run.options()) {
					assertThat(one.wins()).hasSize(run.options().size() - 1);
					one.wins()
						.forEach((other,
								share) -> assertThat(share + run.of(other).wins().getOrDefault(one.option(), 9.0))
									.isCloseTo(1, within(1e-9)));
				}
			}
		});
	}

	@Test
	void theExpectedPlaceIsOnePlusTheRivalsThatWin() {
		RandomExercise.forEach((exercise) -> {
			for (RankAcceptability run : runs(exercise, FEW)) {
				for (Acceptability option : run.options()) {
					double lost = option.wins().values().stream().mapToDouble((won) -> 1 - won).sum();
					assertThat(option.expectedRank()).isCloseTo(1 + lost, within(1e-9));
				}
			}
		});
	}

	@Test
	void theSameSeedGivesTheSameOnAnyNumberOfThreads() {
		GroupModel group = group(RandomExercise.of(3), 9);
		for (int threads : List.of(2, 4)) {
			Sampling several = new Sampling(5, 5000, threads);
			Sampling one = new Sampling(5, 5000, 1);
			assertThat(RankAcceptability.ofAnotherGroup(group, several))
				.isEqualTo(RankAcceptability.ofAnotherGroup(group, one));
			assertThat(RankAcceptability.ofAnyWeights(group.weightedSum(), several))
				.isEqualTo(RankAcceptability.ofAnyWeights(group.weightedSum(), one));
		}
	}

	@Test
	void anotherSeedGivesAnotherResultWithinTheSamplingError() {
		WeightedSum model = model(Map.of("a", List.of(4, 0), "b", List.of(0, 4), "c", List.of(3, 2)));
		RankAcceptability one = RankAcceptability.ofAnyWeights(model, new Sampling(1));
		RankAcceptability other = RankAcceptability.ofAnyWeights(model, new Sampling(2));
		assertThat(one).isNotEqualTo(other);
		assertThat(one.samplingError()).isCloseTo(0.0098, within(1e-6));
		for (Acceptability option : one.options()) {
			assertThat(option.inTop(1)).isCloseTo(other.of(option.option()).inTop(1), within(0.02));
		}
	}

	@Test
	void theOrderInWhichAnythingIsHandedOverNeverMatters() {
		RandomExercise.forEach((exercise) -> {
			GroupModel group = group(exercise, 6);
			GroupModel reversed = new GroupModel(group.options().reversed(),
					new LinkedHashMap<>(new LinkedHashMap<>(group.criteria()).reversed()),
					group.participants().reversed())
				.withMinimumCoverage(group.minimumCoverage());
			assertThat(RankAcceptability.ofAnotherGroup(reversed, FEW))
				.isEqualTo(RankAcceptability.ofAnotherGroup(group, FEW));
			assertThat(RankAcceptability.ofAnyWeights(reversed.weightedSum(), FEW))
				.isEqualTo(RankAcceptability.ofAnyWeights(group.weightedSum(), FEW));
		});
	}

	@Test
	void whatIsWorseInEverythingIsNeverFirst() {
		WeightedSum model = model(
				Map.of("better", List.of(3, 2, 4), "worse", List.of(2, 1, 3), "other", List.of(1, 4, 0)));
		RankAcceptability run = RankAcceptability.ofAnyWeights(model, FEW);
		assertThat(run.of("worse").ranks().getFirst()).isZero();
		assertThat(run.of("worse").central()).isEmpty();
		assertThat(run.of("worse").wins().get("better")).isZero();
		assertThat(run.of("better").wins().get("worse")).isOne();
	}

	@Test
	void withoutAnythingUncertainItIsTheRanking() {
		RandomExercise.forEach((exercise) -> {
			WeightedSum model = exercise.model(exercise.filled(false));
			RankAcceptability run = RankAcceptability.ofTheseWeights(model, new Sampling(1, 70, 1));
			for (Ranking.Place place : model.ranking().places()) {
				Acceptability option = run.of(place.option());
				long level = model.ranking().places().stream().filter((other) -> other.rank() == place.rank()).count();
				for (int at = 1; at <= run.options().size(); at++) {
					boolean shared = at >= place.rank() && at < place.rank() + level;
					assertThat(option.ranks().get(at - 1)).isCloseTo(shared ? 1.0 / level : 0, within(1e-9));
				}
				if (place.rank() == 1) {
					assertThat(option.central().map(Central::confidence).orElseThrow()).isCloseTo(1.0 / level,
							within(1e-9));
				}
			}
		});
	}

	@Test
	void equalOptionsShareTheirPlacesAndHalfOfTheWins() {
		WeightedSum model = model(Map.of("a", List.of(2, 3), "b", List.of(2, 3), "c", List.of(1, 1)));
		RankAcceptability run = RankAcceptability.ofAnyWeights(model, FEW);
		assertThat(run.of("a").ranks()).containsExactly(0.5, 0.5, 0.0);
		assertThat(run.of("b").ranks()).containsExactly(0.5, 0.5, 0.0);
		assertThat(run.of("a").wins()).isEqualTo(Map.of("b", 0.5, "c", 1.0));
		assertThat(run.of("a").central().map(Central::confidence)).contains(0.5);
	}

	@Test
	void totalsThatAreEqualButForRoundingAreTied() {
		List<Participant> five = IntStream.range(0, 5)
			.mapToObj((person) -> new Participant("p" + person,
					scores(Map.of("a", List.of(1, 2, 4), "b", List.of(4, 1, 2)))))
			.toList();
		RankAcceptability run = RankAcceptability
			.ofAnotherGroup(new GroupModel(List.of("a", "b"), scales(3), five), FEW)
			.orElseThrow();
		assertThat(run.of("a").ranks()).containsExactly(0.5, 0.5);
	}

	@Test
	void centralWeightsAreThoseOfWhoeverPutsItFirst() {
		WeightedSum model = model(Map.of("a", List.of(4, 0), "b", List.of(0, 4)));
		RankAcceptability run = RankAcceptability.ofWeightsInOrder(model, List.of("c1", "c0"), new Sampling(1));
		assertThat(run.of("a").central()).isEmpty();
		Central central = run.of("b").central().orElseThrow();
		assertThat(central.weights().get("c1")).isCloseTo(0.75, within(0.01));
		assertThat(central.confidence()).isOne();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> RankAcceptability.ofWeightsInOrder(model, List.of("c1", "c1"), FEW));
	}

	@Test
	void optionsWithTooLittleCoverageTakeNoPart() {
		Map<String, List<Integer>> scores = Map.of("a", List.of(4, 4), "b", List.of(1, 1), "c", List.of(3));
		RankAcceptability run = RankAcceptability.ofAnyWeights(model(scores), FEW);
		assertThat(run.options()).extracting(Acceptability::option).containsExactly("a", "b");
		assertThat(run.leftOut()).containsExactly("c");
		assertThatIllegalArgumentException().isThrownBy(() -> run.of("c"));
	}

	@Test
	void withNothingScoredThereIsNothingToSay() {
		RankAcceptability run = RankAcceptability.ofAnyWeights(model(Map.of("a", List.of(), "b", List.of())), FEW);
		assertThat(run.options()).isEmpty();
		assertThat(run.leftOut()).containsExactly("a", "b");
	}

	@Test
	void aMissingScoreCanTurnOutAnywhereOnItsScale() {
		WeightedSum model = new WeightedSum(
				new PerformanceMatrix(List.of("a", "b"), scales(1),
						Map.of(new Cell("a", "c0"), Fraction.of(3), new Cell("b", "c0"), Fraction.of(2))),
				Weights.equal(List.of("c0")));
		assertThat(RankAcceptability.ofTheseWeights(model, FEW).of("a").inTop(1)).isOne();
		SequencedMap<String, Scale> two = scales(2);
		Map<Cell, Fraction> scores = new HashMap<>(model.matrix().scores());
		scores.put(new Cell("b", "c1"), Fraction.of(4));
		WeightedSum open = new WeightedSum(new PerformanceMatrix(List.of("a", "b"), two, scores),
				Weights.equal(two.keySet()), Fraction.ZERO);
		// a needs 3 of 4 on the other criterion to be level with b
		assertThat(RankAcceptability.ofTheseWeights(open, new Sampling(3)).of("a").inTop(1)).isCloseTo(0.25,
				within(0.02));
	}

	@Test
	void anotherGroupIsNotDrawnFromFewerThanFive() {
		GroupModel group = group(RandomExercise.of(1), 5);
		assertThat(RankAcceptability.ofAnotherGroup(group, FEW)).isPresent();
		List<Participant> four = new ArrayList<>(group.participants().subList(0, 4));
		assertThat(RankAcceptability.ofAnotherGroup(group.withParticipants(four), FEW)).isEmpty();
		four.add(new Participant("silent", Map.of()));
		assertThat(RankAcceptability.ofAnotherGroup(group.withParticipants(four), FEW)).isEmpty();
	}

	@Test
	void anotherGroupOfPeopleWhoAgreeIsTheSame() {
		List<Participant> five = IntStream.range(0, 5)
			.mapToObj((person) -> new Participant("p" + person, Optional.empty(),
					Optional.of(Weights.swing(Map.of("c0", 100, "c1", 40))),
					scores(Map.of("a", List.of(4, 1), "b", List.of(2, 3)))))
			.toList();
		GroupModel group = new GroupModel(List.of("a", "b"), scales(2), five);
		RankAcceptability run = RankAcceptability.ofAnotherGroup(group, FEW).orElseThrow();
		assertThat(run.of("a").inTop(1)).isOne();
		assertThat(run.of("a").central().orElseThrow().weights().get("c0")).isCloseTo(5.0 / 7, within(1e-9));
	}

	@Test
	void twoCampsDrawTheWinnerByWhoIsThere() {
		// three of five are for a: of five drawn, most are for a with probability 0.68256
		List<Participant> five = IntStream.range(0, 5)
			.mapToObj((person) -> new Participant("p" + person,
					scores((person < 3) ? Map.of("a", List.of(4), "b", List.of(0))
							: Map.of("a", List.of(0), "b", List.of(4)))))
			.toList();
		GroupModel group = new GroupModel(List.of("a", "b"), scales(1), five)
			// what was agreed afterwards does not count for another group
			.withAgreed(Map.of(new Cell("a", "c0"), Fraction.ZERO));
		RankAcceptability run = RankAcceptability.ofAnotherGroup(group, new Sampling(11)).orElseThrow();
		assertThat(run.of("a").inTop(1)).isCloseTo(0.68256, within(0.02));
	}

	@Test
	void scoresAndWeightsOfAPersonAreDrawnTogether() {
		// those who weigh c0 score a high on it, those who weigh c1 score a high on that
		List<Participant> six = IntStream.range(0, 6).mapToObj((person) -> {
			boolean first = person % 2 == 0;
			return new Participant("p" + person, Optional.empty(),
					Optional.of(Weights.points(Map.of("c0", first ? 1 : 0, "c1", first ? 0 : 1))),
					scores(Map.of("a", first ? List.of(4, 0) : List.of(0, 4), "b", List.of(1, 1))));
		}).toList();
		RankAcceptability run = RankAcceptability.ofAnotherGroup(new GroupModel(List.of("a", "b"), scales(2), six), FEW)
			.orElseThrow();
		// with q of the people of the first kind a comes to q squared + (1 - q) squared
		assertThat(run.of("a").inTop(1)).isOne();
	}

	@Test
	void aCellNobodyDrawnScoredIsDrawnFromItsScale() {
		List<Participant> five = IntStream.range(0, 5)
			.mapToObj((person) -> new Participant("p" + person,
					scores((person == 0) ? Map.of("a", List.of(4), "b", List.of(2)) : Map.of("b", List.of(2)))))
			.toList();
		RankAcceptability run = RankAcceptability
			.ofAnotherGroup(new GroupModel(List.of("a", "b"), scales(1), five), new Sampling(4))
			.orElseThrow();
		// nobody draws the one person in 0.8 to the power of 5 of the samples, then half
		assertThat(run.of("b").inTop(1)).isCloseTo(0.32768 / 2, within(0.015));
	}

	@Test
	void teamsThatCountAlikeAreDrawnByTheirPeople() {
		List<Participant> people = new ArrayList<>();
		for (int person = 0; person < 10; person++) {
			people.add(new Participant("p" + person, Optional.of((person < 8) ? "large" : "small"), Optional.empty(),
					scores((person < 8) ? Map.of("a", List.of(3), "b", List.of(2))
							: Map.of("a", List.of(0), "b", List.of(2)))));
		}
		GroupModel group = new GroupModel(List.of("a", "b"), scales(1), people);
		assertThat(RankAcceptability.ofAnotherGroup(group, FEW).orElseThrow().of("a").inTop(1)).isGreaterThan(0.6);
		// unless the small team is missing, which it is in 0.8 to the power of 10
		assertThat(RankAcceptability.ofAnotherGroup(group.withAveraging(Averaging.TEAMS), new Sampling(1))
			.orElseThrow()
			.of("a")
			.inTop(1)).isCloseTo(0.1074, within(0.015));
	}

	@Test
	void commonWeightsStayFixed() {
		GroupModel group = group(RandomExercise.of(8), 7);
		Weights common = group.weights();
		RankAcceptability run = RankAcceptability.ofAnotherGroup(group.withCommonWeights(common), FEW).orElseThrow();
		assertThat(run.options().stream().flatMap((option) -> option.central().stream())).isNotEmpty()
			.allSatisfy((central) -> central.weights()
				.forEach((criterion, share) -> assertThat(share).isCloseTo(common.of(criterion).toDouble(),
						within(1e-9))));
	}

	@ParameterizedTest
	@CsvSource({ "1, FIRM", "0.9, FIRM", "0.8999, LIKELY", "0.6, LIKELY", "0.5999, DEPENDS", "0.1, DEPENDS",
			"0.0999, OUT", "0, OUT" })
	void oneWordSaysHowOften(double share, Likelihood word) {
		assertThat(Likelihood.of(share)).isEqualTo(word);
	}

	@Test
	void runsOfAHundredNeverSayMoreThanTheWord() {
		Acceptability option = new Acceptability("a", List.of(0.5, 0.3999, 0.1001), Map.of(), Optional.empty());
		assertThat(option.runsInTop(2)).isEqualTo(89);
		assertThat(option.likelihood(2)).isEqualTo(Likelihood.LIKELY);
		assertThat(option.runsInTop(3)).isEqualTo(100);
	}

	@Test
	void aKeptResultReadsAsItWas() {
		RankAcceptability run = RankAcceptability.ofAnyWeights(group(RandomExercise.of(4), 5).weightedSum(), FEW);
		JsonMapper mapper = new JsonMapper();
		assertThat(mapper.readValue(mapper.writeValueAsString(run), RankAcceptability.class)).isEqualTo(run);
	}

	private static List<RankAcceptability> runs(RandomExercise exercise, Sampling sampling) {
		WeightedSum model = exercise.model();
		return List.of(RankAcceptability.ofAnyWeights(model, sampling),
				RankAcceptability.ofWeightsInOrder(model, List.copyOf(exercise.criteria().keySet()), sampling),
				RankAcceptability.ofTheseWeights(model, sampling),
				RankAcceptability.ofAnotherGroup(group(exercise, 6), sampling).orElseThrow());
	}

	/** As many people, who each give what one of the exercise does and weigh as well. */
	static GroupModel group(RandomExercise exercise, int people) {
		List<Participant> participants = new ArrayList<>();
		List<String> given = exercise.groupScores().participants();
		for (int person = 0; person < people; person++) {
			Map<Cell, OptionalInt> scores = new HashMap<>();
			String as = given.isEmpty() ? "" : given.get(person % given.size());
			exercise.scores()
				.stream()
				.filter((score) -> score.participant().equals(as))
				.forEach((score) -> scores.put(score.cell(), score.points()));
			Map<String, Integer> points = new LinkedHashMap<>();
			for (String criterion : exercise.criteria().keySet()) {
				points.put(criterion, 1 + (person * 7 + points.size() * 3) % 5);
			}
			scores.putIfAbsent(new Cell(exercise.options().getFirst(), exercise.criteria().firstEntry().getKey()),
					OptionalInt.of(exercise.criteria().firstEntry().getValue().highest()));
			participants.add(new Participant("person " + person, Optional.of("team " + person % 2),
					Optional.of(Weights.points(points)), scores));
		}
		return new GroupModel(exercise.options(), exercise.criteria(), participants)
			.withMinimumCoverage(exercise.minimumCoverage());
	}

	private static WeightedSum model(Map<String, List<Integer>> scores) {
		int criteria = scores.values().stream().mapToInt(List::size).max().orElseThrow();
		Map<Cell, Fraction> cells = new HashMap<>();
		scores(scores).forEach((cell, points) -> cells.put(cell, Fraction.of(points.getAsInt())));
		SequencedMap<String, Scale> scales = scales(Math.max(criteria, 1));
		return new WeightedSum(new PerformanceMatrix(List.copyOf(scores.keySet()), scales, cells),
				Weights.equal(scales.keySet()));
	}

	private static SequencedMap<String, Scale> scales(int count) {
		SequencedMap<String, Scale> scales = new LinkedHashMap<>();
		IntStream.range(0, count).forEach((criterion) -> scales.put("c" + criterion, Scale.benefit(0, 4)));
		return scales;
	}

	private static Map<Cell, OptionalInt> scores(Map<String, List<Integer>> scores) {
		Map<Cell, OptionalInt> cells = new HashMap<>();
		scores.forEach((option, points) -> IntStream.range(0, points.size())
			.forEach((at) -> cells.put(new Cell(option, "c" + at), OptionalInt.of(points.get(at)))));
		return cells;
	}

}
