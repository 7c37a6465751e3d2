package org.hiap.navigator.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.hiap.navigator.agreement.TeamAnswers.Group;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.response.Answer;
import org.hiap.navigator.response.GivenAnswer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TeamAnswersTest {

	private static final Framework.Criterion CRITERION = new Framework.Criterion(1, "c", "C", "?",
			List.of("1", "2", "3", "4", "5"), "", List.of(), "");

	private static final UUID HEALTH = new UUID(0, 1);

	private static final UUID HOUSING = new UUID(0, 2);

	private static final UUID SKILLS = new UUID(0, 3);

	@Test
	void showsATeamOfThreeOrMoreWithItsMedian() {
		TeamAnswers answers = people(given(HEALTH, 1, 2, 4), given(HOUSING, 3, 3, 5, 5));
		assertThat(answers.groups()).extracting(Group::teams).containsExactly(List.of(HOUSING), List.of(HEALTH));
		assertThat(answers.groups()).noneMatch(Group::others);
		assertThat(answers.groups().getFirst().answers().sample().orElseThrow().median().rounded(1)).isEqualTo("4.0");
		assertThat(answers.groups().getLast().answers().distribution()).containsExactly(1, 1, 0, 1, 0);
		assertThat(answers.hidden()).isZero();
	}

	@Test
	void foldsSmallTeamsIntoOthers() {
		TeamAnswers answers = people(given(HEALTH, 1, 2, 4), given(HOUSING, 3, 3), given(SKILLS, 5));
		assertThat(answers.groups()).extracting(Group::others).containsExactly(false, true);
		assertThat(answers.groups().getLast().teams()).containsExactlyInAnyOrder(HOUSING, SKILLS);
		assertThat(answers.groups().getLast().answers().scores()).containsExactly(3, 3, 5);
	}

	@Test
	void aSingleSmallTeamTakesTheSmallestOfTheLargerWithIt() {
		TeamAnswers answers = people(given(HEALTH, 1, 2, 4), given(HOUSING, 3, 3, 4, 4), given(SKILLS, 5));
		assertThat(answers.groups()).extracting(Group::teams).first().isEqualTo(List.of(HOUSING));
		assertThat(answers.groups().getLast().teams()).containsExactlyInAnyOrder(HEALTH, SKILLS);
		assertThat(answers.hidden()).isZero();
	}

	@Test
	void withOneLargeAndOneSmallTeamNothingIsCompared() {
		TeamAnswers answers = people(given(HEALTH, 1, 2, 4), given(SKILLS, 5));
		assertThat(answers.isComparison()).isFalse();
		assertThat(answers.groups()).singleElement().extracting(Group::others).isEqualTo(true);
	}

	@Test
	void fewerThanThreeAnswersAreNotShownButCounted() {
		TeamAnswers answers = people(given(HEALTH, 1), given(SKILLS, 5));
		assertThat(answers.groups()).isEmpty();
		assertThat(answers.hidden()).isEqualTo(2);
	}

	@Test
	void peopleWithoutATeamStandAmongTheOthers() {
		TeamAnswers answers = people(given(HEALTH, 1, 2, 4), given(null, 3, 3, 3));
		assertThat(answers.groups().getLast().others()).isTrue();
		assertThat(answers.groups().getLast().teams()).isEmpty();
		assertThat(people(given(HEALTH, 1, 2, 4), given(null, 3)).isComparison()).isFalse();
	}

	@Test
	void whereTeamsAnswerEachStandsForItself() {
		TeamAnswers answers = TeamAnswers.ofTeams(CRITERION, all(given(HEALTH, 1), given(SKILLS, 5)));
		assertThat(answers.groups()).hasSize(2).noneMatch(Group::others);
		assertThat(answers.hidden()).isZero();
	}

	/**
	 * Somebody who knows the distribution of all answers, which the agreement shows, and
	 * adds and subtracts groups as they like, never holds the answers of one or two.
	 */
	@Test
	void noSubtractionLeavesFewerThanThree() {
		Random random = new Random(20260101);
		for (int round = 0; round < 2000; round++) {
			List<GivenAnswer> given = new ArrayList<>();
			for (int team = 0; team < random.nextInt(6); team++) {
				given.addAll(given(new UUID(0, team + 1L), levels(random)));
			}
			given.addAll(given(null, levels(random)));
			TeamAnswers answers = TeamAnswers.ofPeople(CRITERION, given);
			List<Integer> sizes = answers.groups().stream().map((group) -> group.answers().scored()).toList();
			for (int chosen = 0; chosen < (1 << sizes.size()); chosen++) {
				int subset = chosen;
				int told = IntStream.range(0, sizes.size()).filter((i) -> (subset >> i & 1) == 1).map(sizes::get).sum();
				assertThat(told).as("what is shown")
					.satisfiesAnyOf((size) -> assertThat(size).isZero(),
							(size) -> assertThat(size).isGreaterThanOrEqualTo(3));
				if (!sizes.isEmpty()) {
					assertThat(given.size() - told).as("what is left of %s", sizes)
						.satisfiesAnyOf((size) -> assertThat(size).isZero(),
								(size) -> assertThat(size).isGreaterThanOrEqualTo(3));
				}
			}
			assertThat(sizes.stream().mapToInt(Integer::intValue).sum() + answers.hidden()).isEqualTo(given.size());
		}
	}

	private static int[] levels(Random random) {
		return random.ints(random.nextInt(5), 1, 6).toArray();
	}

	@SafeVarargs
	private static TeamAnswers people(List<GivenAnswer>... teams) {
		return TeamAnswers.ofPeople(CRITERION, all(teams));
	}

	@SafeVarargs
	private static List<GivenAnswer> all(List<GivenAnswer>... teams) {
		List<GivenAnswer> all = new ArrayList<>(Arrays.stream(teams).flatMap(List::stream).toList());
		Collections.shuffle(all, new Random(7));
		return all;
	}

	private static List<GivenAnswer> given(UUID team, int... levels) {
		return Arrays.stream(levels)
			.mapToObj((level) -> new GivenAnswer(1, UUID.randomUUID(), team, Answer.level(level)))
			.toList();
	}

}
