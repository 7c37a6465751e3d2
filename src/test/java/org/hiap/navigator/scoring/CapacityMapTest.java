package org.hiap.navigator.scoring;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.hiap.navigator.scoring.CapacityMap.Point;
import org.hiap.navigator.scoring.CapacityMap.Position;
import org.hiap.navigator.scoring.CapacityMap.Quadrant;
import org.hiap.navigator.scoring.CapacityMap.Whisker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CapacityMapTest {

	@Test
	void capacityCountsOnOneSideAndAllElseOnTheOther() {
		GroupModel group = new GroupOf("a", "xyc").person("", "421")
			.model()
			.withCommonWeights(Weights.points(Map.of("x", 3, "y", 1, "c", 6)));
		Point point = CapacityMap.of(group, "c").points().getFirst();
		assertThat(point.capacity().map(Position::at)).contains(Fraction.of(25));
		// three parts 100 and one part 50
		assertThat(point.impact().map(Position::at)).contains(Fraction.of(175, 2));
		assertThat(point.quadrant()).contains(Quadrant.IMPACT_ONLY);
	}

	@Test
	void isCutAtTheMiddleWhichItselfCountsAsHigh() {
		CapacityMap map = CapacityMap.of(new GroupOf("abcd", "xc").person("", "22 23 12 11").model(), "c");
		assertThat(map.points()).extracting(Point::quadrant)
			.containsExactly(Optional.of(Quadrant.IMPACT_AND_CAPACITY), Optional.of(Quadrant.IMPACT_AND_CAPACITY),
					Optional.of(Quadrant.CAPACITY_ONLY), Optional.of(Quadrant.NEITHER));
	}

	@Test
	void whiskersAreTheMiddleHalfOfWhatPeopleGave() {
		CapacityMap map = CapacityMap.of(new GroupOf("a", "xc").person("", "00")
			.person("", "14")
			.person("", "2-")
			.person("", "3-")
			.person("", "4?")
			.model(), "c");
		Point point = map.points().getFirst();
		assertThat(point.impact())
			.contains(new Position(Fraction.of(50), Optional.of(new Whisker(Fraction.of(25), Fraction.of(75)))));
		assertThat(point.capacity().flatMap(Position::whisker)).contains(new Whisker(Fraction.of(25), Fraction.of(75)));
	}

	@Test
	void onePersonHasNoSpread() {
		CapacityMap map = CapacityMap.of(new GroupOf("a", "xc").person("", "44").model(), "c");
		assertThat(map.points().getFirst().capacity().flatMap(Position::whisker)).isEmpty();
	}

	@Test
	void whatLacksScoresIsNotPlaced() {
		CapacityMap map = CapacityMap.of(new GroupOf("ab", "xyc").person("", "4-4 44-").model(), "c");
		assertThat(map.points().getFirst().impact()).isEmpty();
		assertThat(map.points().getLast().capacity()).isEmpty();
		assertThat(map.points()).extracting(Point::quadrant).containsOnly(Optional.empty());
	}

	@Test
	void rejectsCapacityThatIsUnknownOrCarriesAllTheWeight() {
		GroupModel group = new GroupOf("a", "xc").person("", "44").model();
		assertThatIllegalArgumentException().isThrownBy(() -> CapacityMap.of(group, "z"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> CapacityMap.of(group.withCommonWeights(Weights.points(Map.of("x", 0, "c", 1))), "c"));
	}

}
