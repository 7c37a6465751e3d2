package org.hiap.navigator.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.hiap.navigator.assessment.AssessmentState;
import org.hiap.navigator.overview.Region.Progress;
import org.hiap.navigator.response.AnswerKind;
import org.hiap.navigator.scoring.CriterionAnswer.Level;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.Importance;
import org.hiap.navigator.scoring.PillarStrength;
import org.hiap.navigator.submission.Standing;
import org.hiap.navigator.submission.SubmittedPillar;
import org.hiap.navigator.submission.SubmittedPillar.SubmittedLevel;
import org.hiap.navigator.submission.SubmittedResult;
import org.hiap.navigator.submission.SubmittedVersion;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OverviewTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	@Test
	void countsHowFarRegionsAre() {
		Overview overview = new Overview(List.of(region("a", 1, 1), region("b", 1, 1), nobody("c")));
		assertThat(overview.progress())
			.containsExactlyInAnyOrderEntriesOf(Map.of(Progress.ACCEPTED, 2L, Progress.NO_ROUND, 1L));
		assertThat(overview.submitted()).isEqualTo(2);
	}

	@Test
	void theCriterionMostRegionsFindHardComesFirst() {
		Overview overview = new Overview(
				List.of(region("a", 1, 3, 0), region("b", 2, 2, 0), region("c", 5, 1, 2), nobody("d")));
		assertThat(overview.criteria()).extracting(HardCriterion::slug)
			.as("all that scored the third, two of three the others, by name")
			.containsExactly("criterion-3", "criterion-1", "criterion-2");
		HardCriterion first = overview.criteria().get(1);
		assertThat(first.regions()).containsExactly(1, 1, 0, 0, 1);
		assertThat(first.hard()).isEqualTo(2);
		assertThat(first.scored()).isEqualTo(3);
		assertThat(overview.criteria().getFirst().withoutLevel()).isEqualTo(2);
	}

	@Test
	void whatDoesNotApplyIsNotMissing() {
		RegionResult result = result("a",
				List.of(new SubmittedLevel("one", "One", AnswerKind.LEVEL, 2),
						new SubmittedLevel("two", "Two", AnswerKind.LEVEL, 2),
						new SubmittedLevel("other", "Other", AnswerKind.NOT_APPLICABLE, null)),
				4, Importance.STANDARD);
		Overview overview = new Overview(List.of(result));
		assertThat(overview.criteria()).extracting(HardCriterion::slug).containsExactly("one", "two");
		assertThat(overview.criteria()).extracting(HardCriterion::withoutLevel).containsOnly(0);
	}

	@Test
	void gapsAreInOrderOfImportanceTimesMissingLevels() {
		RegionResult critical = result("critical", levels(3, 3), 4, Importance.MISSION_CRITICAL);
		RegionResult standard = result("standard", levels(2, 2), 4, Importance.STANDARD);
		RegionResult reached = result("reached", levels(4, 5), 4, Importance.MISSION_CRITICAL);
		RegionResult unknown = result("unknown", levels(0, 1), 4, Importance.MISSION_CRITICAL);
		Overview overview = new Overview(List.of(standard, reached, unknown, critical));
		assertThat(overview.gaps()).extracting((gap) -> gap.region().name()).containsExactly("critical", "standard");
		assertThat(overview.gaps()).extracting(RegionGap::size).containsExactly(Fraction.of(3), Fraction.of(2));
	}

	@Test
	void changeCountsWhatWasScoredInBothRounds() {
		SubmittedResult before = new SubmittedResult(new SubmittedVersion(UUID.randomUUID(), 1),
				List.of(pillar(levels(1, 4, 0), 4, Importance.STANDARD)));
		RegionResult result = result("a", levels(3, 3, 5), 4, Importance.STANDARD);
		assertThat(new RegionChange(result, before).of("pillar").orElseThrow().value()).contains(Fraction.of(1, 2));
		assertThat(new RegionChange(region("b", 3, 3), null).of("pillar")).isEmpty();
	}

	@Test
	void aRoundIsLateOnlyWhileNothingIsSubmitted() {
		LocalDate yesterday = TODAY.minusDays(1);
		assertThat(new Region.Round(UUID.randomUUID(), "R", AssessmentState.AGREED, yesterday).isLate(TODAY)).isTrue();
		assertThat(new Region.Round(UUID.randomUUID(), "R", AssessmentState.OPEN, TODAY).isLate(TODAY)).isFalse();
		assertThat(new Region.Round(UUID.randomUUID(), "R", AssessmentState.SUBMITTED, yesterday).isLate(TODAY))
			.isFalse();
		assertThat(new Region.Round(UUID.randomUUID(), "R", AssessmentState.OPEN, null).isLate(TODAY)).isFalse();
	}

	private static RegionResult nobody(String name) {
		return new RegionResult(new Region(name, name, null, null), null);
	}

	private static RegionResult region(String name, int... levels) {
		return result(name, levels(levels), 4, Importance.STANDARD);
	}

	private static List<SubmittedLevel> levels(int... levels) {
		return IntStream.range(0, levels.length)
			.mapToObj((at) -> new SubmittedLevel("criterion-" + (at + 1), "Criterion " + (at + 1),
					(levels[at] > 0) ? AnswerKind.LEVEL : AnswerKind.NOT_KNOWN, (levels[at] > 0) ? levels[at] : null))
			.toList();
	}

	private static SubmittedPillar pillar(List<SubmittedLevel> levels, int target, Importance importance) {
		PillarStrength strength = new PillarStrength(levels.stream().map(SubmittedLevel::answer).toList());
		return new SubmittedPillar("pillar", "Pillar", target, importance, levels, strength,
				strength.gap(new Level(target), importance));
	}

	private static RegionResult result(String name, List<SubmittedLevel> levels, int target, Importance importance) {
		UUID id = UUID.randomUUID();
		SubmittedVersion version = new SubmittedVersion(id, 1);
		Region region = new Region(name, name, new Region.Round(id, "Round", AssessmentState.ACCEPTED, null),
				new Region.Submitted(version, "Round", Standing.ACCEPTED, Instant.EPOCH));
		return new RegionResult(region, new SubmittedResult(version, List.of(pillar(levels, target, importance))));
	}

}
