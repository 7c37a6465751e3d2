package org.hiap.navigator.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.hiap.navigator.scoring.Influence.WithoutTeam;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class InfluenceTest {

	@Test
	void countsHowManyPeopleCouldMoveAnOption() {
		// a leads by what one person gave it
		Influence influence = new Influence(
				new GroupOf("ab", "x").person("", "4 0").person("", "2 3").person("", "2 2").person("", "2 3").model());
		assertThat(influence.people()).isEqualTo(4);
		assertThat(influence.whole().top(1)).containsExactly("a");
		assertThat(influence.places("a")).isEqualTo(Map.of(1, 3, 2, 1));
		assertThat(influence.places("b")).isEqualTo(Map.of(2, 3, 1, 1));
		assertThat(influence.changingTop("a", 1)).isOne();
		assertThat(influence.changingTop("a", 2)).isZero();
	}

	@Test
	void everyPersonIsCountedOnceForEveryRankedOption() {
		RandomExercise.forEach((exercise) -> {
			GroupModel group = new GroupModel(exercise.options(), exercise.criteria(),
					RankAcceptabilityTest.group(exercise, 6).participants())
				.withMinimumCoverage(Fraction.ZERO);
			Influence influence = new Influence(group);
			exercise.options()
				.forEach((option) -> assertThat(
						influence.places(option).values().stream().mapToInt(Integer::intValue).sum())
					.isLessThanOrEqualTo(6));
		});
	}

	@Test
	void itIsTheRankingOfThoseWhoStay() {
		GroupModel group = RankAcceptabilityTest.group(RandomExercise.of(12), 5);
		Influence influence = new Influence(group);
		String option = group.options().getFirst();
		List<Integer> places = group.participants()
			.stream()
			.map((leaving) -> group
				.withParticipants(group.participants().stream().filter((each) -> each != leaving).toList())
				.weightedSum()
				.ranking())
			.flatMap((ranking) -> ranking.place(option).stream())
			.map(Ranking.Place::rank)
			.toList();
		assertThat(places).isNotEmpty();
		influence.places(option)
			.forEach((place, people) -> assertThat(places.stream().filter(place::equals).count())
				.isEqualTo((long) people));
	}

	@Test
	void whoGaveNothingIsNotCounted() {
		Influence influence = new Influence(new GroupOf("ab", "x").person("", "4 0")
			.person("", "2 3")
			.person("", "2 2")
			.person("", "? ?")
			.person("", "- -")
			.model());
		assertThat(influence.people()).isEqualTo(3);
	}

	@Test
	void fewerThanThreePeopleAreNotTakenApart() {
		Influence influence = new Influence(new GroupOf("ab", "x").person("t", "4 0").person("t", "2 3").model());
		assertThat(influence.places("a")).isEmpty();
		assertThat(influence.changingTop("a", 1)).isZero();
		assertThat(influence.teams()).isEmpty();
	}

	@Test
	void saysWhatLeavesAndEntersTheTopWithoutATeam() {
		Influence influence = new Influence(new GroupOf("abc", "x").person("transport", "4 1 0")
			.person("transport", "4 1 0")
			.person("transport", "4 1 0")
			.person("health", "0 2 1")
			.person("health", "0 2 1")
			.person("health", "0 2 1")
			.model());
		assertThat(influence.teams()).extracting(WithoutTeam::team)
			.containsExactly(Optional.of("health"), Optional.of("transport"));
		WithoutTeam withoutTransport = influence.teams().getLast();
		assertThat(withoutTransport.people()).isEqualTo(3);
		assertThat(withoutTransport.leavingTop(1, influence.whole())).containsExactly("a");
		assertThat(withoutTransport.enteringTop(1, influence.whole())).containsExactly("b");
		assertThat(withoutTransport.ranking().top(3)).containsExactly("b", "c", "a");
	}

	@Test
	void smallTeamsAndPeopleOfNoneStandTogether() {
		GroupOf people = new GroupOf("ab", "x");
		for (String team : List.of("large", "large", "large", "two", "two", "one", "")) {
			people.person(team, "3 2");
		}
		assertThat(new Influence(people.model()).teams()).extracting(WithoutTeam::team, WithoutTeam::people)
			.containsExactly(tuple(Optional.of("large"), 3), tuple(Optional.empty(), 4));
	}

	@Test
	void nothingIsShownOfFewerThanThreeWhetherTheyLeaveOrStay() {
		GroupOf people = new GroupOf("ab", "x");
		for (String team : List.of("large", "large", "large", "large", "two", "two")) {
			people.person(team, "3 2");
		}
		assertThat(new Influence(people.model()).teams()).isEmpty();
	}

	@Test
	void agreedScoresAndCommonWeightsStay() {
		GroupModel group = new GroupOf("ab", "x").person("", "4 0")
			.person("", "0 0")
			.person("", "0 0")
			.model()
			.withAgreed(Map.of(new Cell("b", "x"), Fraction.of(4)));
		assertThat(new Influence(group).places("b")).isEqualTo(Map.of(1, 3));
	}

}
