package org.hiap.navigator.ranking.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hiap.navigator.govuk.QuadrantChart;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.scoring.CapacityMap;
import org.hiap.navigator.scoring.CapacityMap.Point;
import org.hiap.navigator.scoring.CapacityMap.Position;
import org.hiap.navigator.scoring.CapacityMap.Quadrant;
import org.hiap.navigator.scoring.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What the map of impact against capacity prints.
 *
 * @param criterion the one that stands for capacity, or null when there is none
 * @param chart null when no option can be placed
 * @param left titles of options that cannot be placed
 */
record CapacityPage(ResultsHead head, @Nullable String criterion, @Nullable QuadrantChart chart, List<String> left) {

	static CapacityPage of(Outcome outcome) {
		ResultsHead head = ResultsHead.of(outcome, "capacity");
		Criterion capacity = outcome.criteria().stream().filter(Criterion::isCapacity).findFirst().orElse(null);
		if (capacity == null || outcome.model().weights().of(capacity.slug()).equals(Fraction.ONE)) {
			return new CapacityPage(head, null, null, List.of());
		}
		Map<String, Point> points = new HashMap<>();
		CapacityMap.of(outcome.group(), capacity.slug()).points().forEach((point) -> points.put(point.option(), point));
		List<QuadrantChart.Dot> dots = new ArrayList<>();
		List<String> left = new ArrayList<>();
		List<String> best = new ArrayList<>();
		for (String option : inOrder(outcome)) {
			Point point = points.get(option);
			if (point == null || point.capacity().isEmpty() || point.impact().isEmpty()) {
				left.add(outcome.title(option));
				continue;
			}
			dots.add(dot(outcome.title(option), point.capacity().get(), point.impact().get()));
			if (point.quadrant().equals(Optional.of(Quadrant.IMPACT_AND_CAPACITY))) {
				best.add(option);
			}
		}
		return new CapacityPage(head, capacity.name(),
				dots.isEmpty() ? null : new QuadrantChart(outcome.say("capacity"),
						best.isEmpty() ? outcome.say("capacity.none", capacity.name())
								: outcome.say("capacity.sentence", best.size(), dots.size(), capacity.name()),
						dots,
						new QuadrantChart.Words(outcome.say("capacity.number"), outcome.say("option"),
								outcome.say("capacity.x"), outcome.say("capacity.y"), outcome.say("capacity.middle"),
								outcome.say("capacity.quadrant"),
								List.of(outcome.say("capacity.IMPACT_ONLY"),
										outcome.say("capacity.IMPACT_AND_CAPACITY"), outcome.say("capacity.NEITHER"),
										outcome.say("capacity.CAPACITY_ONLY")))),
				left);
	}

	/** As they are ranked, then the others. */
	private static List<String> inOrder(Outcome outcome) {
		List<String> order = new ArrayList<>();
		outcome.places().forEach((place) -> order.add(place.option()));
		outcome.ranking().unranked().forEach((total) -> order.add(total.option()));
		return order;
	}

	private static QuadrantChart.Dot dot(String title, Position capacity, Position impact) {
		return new QuadrantChart.Dot(title, capacity.at().toDouble(), impact.at().toDouble(), range(capacity),
				range(impact));
	}

	private static QuadrantChart.@Nullable Range range(Position position) {
		return position.whisker()
			.map((whisker) -> new QuadrantChart.Range(whisker.from().toDouble(), whisker.to().toDouble()))
			.orElse(null);
	}

}
