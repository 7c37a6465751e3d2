package org.hiap.navigator.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.hiap.navigator.scoring.CriterionAnswer.Unscored;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SharedFiguresTest {

	@Test
	void quartilesAreOfTypeSeven() {
		// by hand: positions 1.25, 2.5 and 3.75 of 1 2 3 4 5 5
		Quartiles quartiles = Quartiles
			.of(IntStream.of(5, 3, 1, 5, 2, 4).mapToObj((level) -> Fraction.of(level)).toList());
		assertThat(quartiles).isEqualTo(new Quartiles(6, Fraction.of(9, 4), Fraction.of(7, 2), Fraction.of(19, 4)));
	}

	@Test
	void onlyHalvesAreShownAndAQuarterGoesUp() {
		Quartiles exact = new Quartiles(6, Fraction.of(9, 4), Fraction.of(67, 20), Fraction.of(19, 4));
		assertThat(exact.toHalves()).isEqualTo(new Quartiles(6, Fraction.of(5, 2), Fraction.of(7, 2), Fraction.of(5)));
		Quartiles low = new Quartiles(6, Fraction.of(224, 100), Fraction.of(3), Fraction.of(324, 100));
		assertThat(low.toHalves()).isEqualTo(new Quartiles(6, Fraction.of(2), Fraction.of(3), Fraction.of(3)));
	}

	@Test
	void fiveRegionsAreTooFewBecauseEachOfThemHasOnlyFourOthers() {
		assertThat(SharedFigures.of(regions(5))).isEmpty();
		assertThat(SharedFigures.of(List.of())).isEmpty();
		assertThat(SharedFigures.of(regions(6)).orElseThrow().regions()).isEqualTo(6);
	}

	@Test
	void theOrderOfRegionsNeverMatters() {
		List<List<PillarStrength>> regions = regions(7);
		assertThat(SharedFigures.of(regions.reversed())).isEqualTo(SharedFigures.of(regions));
	}

	@Test
	void aCriterionThatFewerThanSixHaveIsLeftOutAndItsPillarWithIt() {
		List<List<PillarStrength>> regions = regions(6);
		regions.set(2, without(regions.get(2), 1));
		SharedFigures.Pillar pillar = SharedFigures.of(regions).orElseThrow().pillars().getFirst();
		assertThat(pillar.criteria().get(1)).isNull();
		assertThat(pillar.criteria().get(0)).isNotNull();
		// all six have a strength, but with the other criteria it would tell of the
		// second
		assertThat(pillar.strength()).isNull();
	}

	@Test
	void twoCriteriaThatAreLeftOutHideEachOther() {
		List<List<PillarStrength>> regions = regions(8);
		for (int i = 0; i < 3; i++) {
			regions.set(i, without(regions.get(i), 0));
			regions.set(i + 3, without(regions.get(i + 3), 1));
		}
		SharedFigures.Pillar pillar = SharedFigures.of(regions).orElseThrow().pillars().getFirst();
		assertThat(pillar.criteria().get(0)).isNull();
		assertThat(pillar.criteria().get(1)).isNull();
		assertThat(pillar.criteria().get(2)).isNotNull();
		assertThat(pillar.strength()).isNotNull();
	}

	@Test
	void sevenRegionsShowACriterionThatOneOfThemDoesNotKnow() {
		List<List<PillarStrength>> regions = regions(7);
		regions.set(0, without(regions.get(0), 1));
		SharedFigures.Pillar pillar = SharedFigures.of(regions).orElseThrow().pillars().getFirst();
		Quartiles criterion = pillar.criteria().get(1);
		assertThat(criterion).isNotNull();
		assertThat(criterion.count()).isEqualTo(6);
		assertThat(pillar.strength()).isNotNull();
	}

	@Test
	void theHighestAndTheLowestOfSixMoveNothing() {
		List<List<PillarStrength>> regions = new ArrayList<>();
		for (int level : List.of(2, 3, 3, 3, 4, 4)) {
			regions.add(region(level));
		}
		List<List<PillarStrength>> extreme = new ArrayList<>(regions);
		extreme.set(0, region(1));
		extreme.set(5, region(5));
		assertThat(SharedFigures.of(extreme)).isEqualTo(SharedFigures.of(regions));
	}

	/** Levels from 1 to 5 in turn. */
	private static List<List<PillarStrength>> regions(int number) {
		List<List<PillarStrength>> regions = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			regions.add(region(i % 5 + 1));
		}
		return regions;
	}

	/** One pillar with four criteria of one level. */
	private static List<PillarStrength> region(int level) {
		return List.of(new PillarStrength(List.of(CriterionAnswer.level(level), CriterionAnswer.level(level),
				CriterionAnswer.level(level), CriterionAnswer.level(level))));
	}

	private static List<PillarStrength> without(List<PillarStrength> region, int criterion) {
		List<CriterionAnswer> answers = new ArrayList<>(region.getFirst().agreed());
		answers.set(criterion, Unscored.NOT_KNOWN);
		return List.of(new PillarStrength(answers));
	}

}
