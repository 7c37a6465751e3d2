package org.hiap.navigator.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.agreement.AssessmentComparison.CriterionChange;
import org.hiap.navigator.agreement.AssessmentComparison.CriterionChange.Kind;
import org.hiap.navigator.agreement.AssessmentComparison.PillarChange;
import org.hiap.navigator.agreement.AssessmentResults.CriterionResult;
import org.hiap.navigator.agreement.AssessmentResults.PillarResult;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.response.AnswerKind;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.PillarStrength;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class AssessmentComparisonTest {

	/**
	 * Worked by hand: a goes from 2 to 4, b from 3 to 2, c has no level before, d is
	 * dropped and e is new: (2 - 1) / 2 = 1/2, from 5/2 to 3, whatever d and e say.
	 */
	private static final AssessmentComparison COMPARISON = new AssessmentComparison(
			results(pillar("leadership", Map.of("a", 2, "b", 3, "c", 0, "d", 5)),
					pillar("gone", Map.of("x", 3, "y", 3))),
			1, results(pillar("leadership", Map.of("a", 4, "b", 2, "c", 3, "e", 1)), pillar("new", Map.of("z", 4))), 2);

	@Test
	void changeIsOverTheCriteriaScoredInBothRounds() {
		PillarChange leadership = COMPARISON.pillars().getFirst();
		assertThat(leadership.change().value()).contains(Fraction.of(1, 2));
		assertThat(leadership.change().start()).contains(Fraction.of(5, 2));
		assertThat(leadership.change().end()).contains(Fraction.of(3));
		assertThat(leadership.change().compared()).containsExactly("a", "b");
	}

	@Test
	void namesWhatIsNewDroppedOrWithoutALevel() {
		PillarChange leadership = COMPARISON.pillars().getFirst();
		assertThat(names(leadership, Kind.COMPARED)).containsExactly("Criterion a", "Criterion b");
		assertThat(names(leadership, Kind.UNSCORED)).containsExactly("Criterion c");
		assertThat(names(leadership, Kind.ADDED)).containsExactly("Criterion e");
		assertThat(names(leadership, Kind.DROPPED)).containsExactly("Criterion d");
	}

	@Test
	void everyCriterionOfEitherRoundStandsOnce() {
		assertThat(COMPARISON.pillars().stream().flatMap((pillar) -> pillar.criteria().stream()))
			.extracting(CriterionChange::name)
			.containsExactlyInAnyOrder("Criterion a", "Criterion b", "Criterion c", "Criterion d", "Criterion e",
					"Criterion x", "Criterion y", "Criterion z");
	}

	@Test
	void aCriterionClimbsByWholeLevels() {
		assertThat(COMPARISON.pillars().getFirst().criteria()).extracting(CriterionChange::climb)
			.containsExactly(2, -1, 0, 0, 0);
	}

	@Test
	void pillarsThatAreNewOrDroppedAreNamedAndNotCompared() {
		assertThat(COMPARISON.pillars()).extracting(PillarChange::name).containsExactly("leadership", "new", "gone");
		assertThat(COMPARISON.pillars().get(1).before()).isNull();
		assertThat(COMPARISON.pillars().get(2).after()).isNull();
		assertThat(COMPARISON.pillars().get(1).change().value()).isEmpty();
		assertThat(names(COMPARISON.pillars().get(2), Kind.DROPPED)).containsExactly("Criterion x", "Criterion y");
	}

	@Test
	void aCriterionThatMovedIsComparedButInNoPillarsChange() {
		AssessmentComparison moved = new AssessmentComparison(
				results(pillar("one", Map.of("a", 2, "b", 2)), pillar("two", Map.of("c", 4))), 1,
				results(pillar("one", Map.of("b", 3)), pillar("two", Map.of("a", 5, "c", 4))), 2);
		PillarChange one = moved.pillars().getFirst();
		PillarChange two = moved.pillars().get(1);
		assertThat(one.criteria()).extracting(CriterionChange::name).containsExactly("Criterion b");
		assertThat(two.criteria()).extracting(CriterionChange::name, CriterionChange::moved, CriterionChange::climb)
			.containsExactly(tuple("Criterion a", true, 3), tuple("Criterion c", false, 0));
		assertThat(two.criteria(Kind.COMPARED)).hasSize(2);
		assertThat(two.change().compared()).containsExactly("c");
		assertThat(one.change().value()).contains(Fraction.of(1));
		assertThat(two.change().value()).contains(Fraction.of(0));
	}

	private static List<String> names(PillarChange pillar, Kind kind) {
		return pillar.criteria(kind).stream().map(CriterionChange::name).toList();
	}

	private static AssessmentResults results(PillarResult... pillars) {
		return new AssessmentResults(UUID.randomUUID(), "here", "Round", Instant.EPOCH, UUID.randomUUID(),
				List.of(pillars));
	}

	private static PillarResult pillar(String slug, Map<String, Integer> levels) {
		List<CriterionResult> criteria = levels.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.map((entry) -> new CriterionResult(
					new Framework.Criterion(0, entry.getKey(), "Criterion " + entry.getKey(), "?",
							List.of("1", "2", "3", "4", "5"), "", List.of(), ""),
					(entry.getValue() > 0) ? new Decision(AnswerKind.LEVEL, entry.getValue(), null, null, 1)
							: Decision.UNDECIDED))
			.toList();
		return new PillarResult(
				new Framework.Pillar(slug, "P1", slug, "", criteria.stream().map(CriterionResult::criterion).toList()),
				new PillarStrength(criteria.stream().map((each) -> each.agreed().scored()).toList()), Target.DEFAULT,
				criteria);
	}

}
