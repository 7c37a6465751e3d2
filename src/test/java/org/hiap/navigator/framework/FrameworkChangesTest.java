package org.hiap.navigator.framework;

import java.util.Collections;
import java.util.List;

import org.hiap.navigator.framework.FrameworkChanges.CriterionChange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FrameworkChangesTest {

	private final Framework before = Versions.shipped();

	@Test
	void aVersionDoesNotDifferFromItself() {
		assertThat(FrameworkChanges.between(this.before, Versions.shipped()).isEmpty()).isTrue();
	}

	@Test
	void namesWhatIsAddedDroppedAndReworded() {
		Framework after = Versions.with(this.before, 0, (criteria) -> {
			criteria.remove(1);
			criteria.set(0, Versions.reworded(criteria.getFirst(), "Another question?"));
			criteria.add(Versions.criterion("brand-new", "New"));
			return criteria;
		});
		FrameworkChanges changes = FrameworkChanges.between(this.before, after);
		assertThat(slugs(changes.added())).containsExactly("brand-new");
		assertThat(slugs(changes.dropped())).containsExactly("staff-time-and-money");
		assertThat(slugs(changes.reworded())).containsExactly("public-health-expertise");
		assertThat(changes.moved()).isEmpty();
		assertThat(changes.reworded().getFirst().texts()).singleElement()
			.satisfies((change) -> assertThat(change.after()).isEqualTo("Another question?"));
	}

	@Test
	void aCriterionThatGoesToTheEndMovesAlone() {
		Framework after = Versions.with(this.before, 1, (criteria) -> {
			criteria.add(criteria.removeFirst());
			return criteria;
		});
		assertThat(slugs(FrameworkChanges.between(this.before, after).moved()))
			.containsExactly(this.before.pillars().get(1).criteria().getFirst().slug());
	}

	@Test
	void aCriterionThatGoesToAnotherPillarMoves() {
		Framework.Criterion wanderer = this.before.pillars().getFirst().criteria().getFirst();
		Framework without = Versions.with(this.before, 0, (criteria) -> {
			criteria.removeFirst();
			return criteria;
		});
		Framework after = Versions.with(without, 3, (criteria) -> {
			criteria.add(wanderer);
			return criteria;
		});
		FrameworkChanges changes = FrameworkChanges.between(this.before, after);
		assertThat(slugs(changes.moved())).containsExactly(wanderer.slug());
		assertThat(changes.added()).isEmpty();
		assertThat(changes.dropped()).isEmpty();
	}

	@Test
	void theOrderOfWhatACriterionFollowsFromDoesNotCount() {
		Framework after = Versions.with(this.before, 0, (criteria) -> {
			Framework.Criterion old = criteria.getFirst();
			List<String> codes = new java.util.ArrayList<>(old.drawsOn());
			Collections.reverse(codes);
			criteria.set(0, new Framework.Criterion(0, old.slug(), old.name(), old.question(), old.levels(),
					old.evidence(), codes, old.basis()));
			return criteria;
		});
		assertThat(FrameworkChanges.between(this.before, after).isEmpty()).isTrue();
	}

	private static List<String> slugs(List<CriterionChange> changes) {
		return changes.stream().map((change) -> change.criterion().slug()).toList();
	}

}
