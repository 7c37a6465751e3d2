package org.hiap.navigator.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.hiap.navigator.scoring.PerformanceMatrix.Cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class GroupModelTest {

	private static final Cell A_X = new Cell("a", "x");

	@Test
	void aCellIsTheMeanOfThoseWhoScoredIt() {
		GroupModel group = new GroupOf("ab", "x").person("", "4 1").person("", "1 ?").person("", "- 2").model();
		assertThat(group.matrix().score(A_X)).contains(Fraction.of(5, 2));
		assertThat(group.matrix().score(new Cell("b", "x"))).contains(Fraction.of(3, 2));
		assertThat(group.scores().agreement(new Cell("b", "x")).notKnown()).isOne();
		assertThat(group.scorers()).isEqualTo(3);
	}

	@Test
	void anAgreedScoreStandsInPlaceOfTheMeanEvenWhereNobodyScored() {
		GroupModel group = new GroupOf("ab", "x").person("", "4 -")
			.model()
			.withAgreed(Map.of(A_X, Fraction.of(2), new Cell("b", "x"), Fraction.of(3)));
		assertThat(group.matrix().scores()).isEqualTo(Map.of(A_X, Fraction.of(2), new Cell("b", "x"), Fraction.of(3)));
		assertThat(group.weightedSum().ranking().top(1)).containsExactly("b");
	}

	@Test
	void peoplesOwnSharesAreAveraged() {
		GroupModel group = new GroupOf("a", "xy").person("", "44", swing(100, 0))
			.person("", "44", swing(100, 100))
			.person("", "44")
			.model();
		assertThat(group.weights()).isEqualTo(Weights.points(Map.of("x", 3, "y", 1)));
		assertThat(group.weighers()).isEqualTo(2);
		Sample spread = group.weightSpread().get("x");
		assertThat(spread.lowest()).isEqualTo(Fraction.of(1, 2));
		assertThat(spread.median()).isEqualTo(Fraction.of(3, 4));
		assertThat(spread.highest()).isEqualTo(Fraction.ONE);
		assertThat(spread.interquartileRange()).isEqualTo(Fraction.of(1, 4));
		assertThat(group.weightSpread().keySet()).containsExactly("x", "y");
	}

	@Test
	void commonWeightsTakeThePlaceOfEverybodysOwn() {
		GroupModel group = new GroupOf("a", "xy").person("", "44", swing(100, 0))
			.model()
			.withCommonWeights(Weights.points(Map.of("x", 1, "y", 4)));
		assertThat(group.weights().of("y")).isEqualTo(Fraction.of(4, 5));
		assertThat(group.weighers()).isZero();
		assertThat(group.weightSpread()).isEmpty();
	}

	@Test
	void withoutAnybodysWeightsAllCountAlike() {
		GroupModel group = new GroupOf("a", "xy").person("", "44").model();
		assertThat(group.weights()).isEqualTo(Weights.equal(List.of("x", "y")));
		assertThat(group.weighers()).isZero();
	}

	@Test
	void aGroupThatGaveNothingHasNoRanking() {
		GroupModel group = new GroupOf("ab", "xy").model();
		assertThat(group.weightedSum().ranking().places()).isEmpty();
		assertThat(group.scorers()).isZero();
	}

	@Test
	void teamsCountAlikeInScoresAndWeightsWhenTheyAreAveraged() {
		GroupModel group = new GroupOf("a", "xy").person("large", "40", swing(100, 0))
			.person("large", "40", swing(100, 0))
			.person("large", "40", swing(100, 0))
			.person("small", "04", swing(0, 100))
			.model();
		assertThat(group.matrix().score(A_X)).contains(Fraction.of(3));
		assertThat(group.weights().of("x")).isEqualTo(Fraction.of(3, 4));
		GroupModel byTeam = group.withAveraging(Averaging.TEAMS);
		assertThat(byTeam.matrix().score(A_X)).contains(Fraction.of(2));
		assertThat(byTeam.weights().of("x")).isEqualTo(Fraction.of(1, 2));
	}

	@Test
	void peopleOfNoTeamCountAsOneTogetherAndATeamThatScoredNothingNotAtAll() {
		GroupModel group = new GroupOf("a", "x").person("", "4")
			.person("", "2")
			.person("one", "0")
			.person("two", "?")
			.model()
			.withAveraging(Averaging.TEAMS);
		assertThat(group.matrix().score(A_X)).contains(Fraction.of(3, 2));
	}

	@Test
	void averagedTeamsOfOnePersonEachAreThePeople() {
		RandomExercise.forEach((exercise) -> {
			List<Participant> people = exercise.groupScores()
				.participants()
				.stream()
				.map((id) -> new Participant(id, Optional.of(id), Optional.empty(), own(exercise, id)))
				.toList();
			GroupModel group = new GroupModel(exercise.options(), exercise.criteria(), people);
			assertThat(group.withAveraging(Averaging.TEAMS).matrix()).isEqualTo(group.matrix())
				.isEqualTo(exercise.groupScores().means());
		});
	}

	@Test
	void rejectsSomebodyListedTwiceAndWeightsForOtherCriteria() {
		Participant person = new Participant("p", Map.of());
		GroupModel group = new GroupOf("a", "x").model();
		assertThatIllegalArgumentException().isThrownBy(() -> group.withParticipants(List.of(person, person)));
		assertThatIllegalArgumentException().isThrownBy(() -> group.withCommonWeights(Weights.equal(List.of("x", "y"))))
			.withMessageContaining("x, y");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new GroupOf("a", "x").person("", "4", swing(100, 10)).model());
	}

	@Test
	void rejectsScoresThatDoNotBelong() {
		GroupModel group = new GroupOf("a", "x").model();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> group.withAgreed(Map.of(new Cell("b", "x"), Fraction.ONE)).matrix());
		assertThatIllegalArgumentException().isThrownBy(
				() -> group.withParticipants(List.of(new Participant("p", Map.of(A_X, OptionalInt.of(5))))).matrix());
	}

	private static Map<Cell, OptionalInt> own(RandomExercise exercise, String id) {
		return exercise.scores()
			.stream()
			.filter((score) -> score.participant().equals(id))
			.collect(Collectors.toMap(GroupScores.Score::cell, GroupScores.Score::points));
	}

	private static Optional<Weights> swing(int x, int y) {
		return Optional.of(Weights.swing(Map.of("x", x, "y", y)));
	}

}
