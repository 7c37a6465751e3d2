package org.hiap.navigator.prioritisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.library.LibraryOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CriteriaEditingTest {

	private final Exercise exercise = exercise("need", "fit", "reach");

	@Test
	void criteriaChangePlacesAndKeepTheirOrder() {
		edit((criteria) -> criteria.move("reach", true));
		assertThat(slugs()).containsExactly("need", "reach", "fit");
		edit((criteria) -> criteria.move("need", true));
		assertThat(slugs()).as("the first moves no further").containsExactly("need", "reach", "fit");
		edit((criteria) -> criteria.move("need", false));
		assertThat(slugs()).containsExactly("reach", "need", "fit");
	}

	@Test
	void anOwnCriterionComesLastUnderASlugOfItsOwn() {
		edit((criteria) -> criteria.addOwn(text("Coût & effort: Überblick")));
		edit((criteria) -> criteria.addOwn(text("Cout et effort (uberblick)")));
		edit((criteria) -> criteria.addOwn(text("需要")));
		edit((criteria) -> criteria.addOwn(text("Need!")));
		assertThat(slugs()).containsExactly("need", "fit", "reach", "cout-effort-uberblick", "cout-et-effort-uberblick",
				"criterion", "need-2");
		assertThat(this.exercise.criteriaVersion()).isEqualTo(4);
	}

	@Test
	void noTwoCriteriaHaveOneName() {
		assertThatExceptionOfType(StaleEditException.class)
			.isThrownBy(() -> edit((criteria) -> criteria.addOwn(text("NEED"))));
		assertThatExceptionOfType(StaleEditException.class)
			.isThrownBy(() -> edit((criteria) -> criteria.rewrite("fit", text("Need"))));
		edit((criteria) -> criteria.rewrite("need", text("need")));
		assertThat(this.exercise.criterion("need").name()).isEqualTo("need");
	}

	@Test
	void aCriterionIsRewrittenInAllItSays() {
		CriterionText cost = new CriterionText("Effort", "How hard?", "", false, false,
				List.of("a", "b", "c", "d", "e"));
		edit((criteria) -> criteria.rewrite("fit", cost));
		assertThat(this.exercise.criterion("fit").text()).isEqualTo(cost);
		assertThat(this.exercise.criterion("fit").isMoreBetter()).isFalse();
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> edit((criteria) -> criteria.rewrite("gone", cost)));
	}

	@Test
	void rejectsAScaleThatIsNotWrittenOut() {
		assertThatIllegalArgumentException().isThrownBy(
				() -> new CriterionText("Effort", "How hard?", "", true, false, List.of("a", "b", " ", "d", "e")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new CriterionText("Effort", "How hard?", "", true, false, List.of("a", "e")));
	}

	@Test
	void nothingChangesOnAnOldVersionOrOnceSomebodyHasWeighed() {
		edit((criteria) -> criteria.move("fit", true));
		assertThatExceptionOfType(StaleEditException.class)
			.isThrownBy(() -> this.exercise.editCriteria(0, (criteria) -> criteria.move("fit", true)));
		this.exercise.tell(() -> new Given(true, Map.of()));
		assertThatExceptionOfType(StaleEditException.class)
			.isThrownBy(() -> edit((criteria) -> criteria.move("fit", true)));
	}

	@Test
	void aCopyHasTheSameCriteriaAndOptionsUnderNewIds() {
		this.exercise.keepCriteria(0, Set.of("fit", "reach"));
		edit((criteria) -> criteria.move("reach", true));
		Option option = this.exercise.addOwn("Ours", "What we do");
		Exercise copy = new Exercise(this.exercise, UUID.randomUUID(), "Again", "And now?");
		assertThat(copy.criteria()).extracting(Criterion::slug).containsExactly("reach", "fit");
		assertThat(copy.allCriteria()).extracting(Criterion::slug).containsExactly("need", "reach", "fit");
		assertThat(copy.allOptions()).singleElement().satisfies((each) -> {
			assertThat(each.title()).isEqualTo("Ours");
			assertThat(each.id()).isNotEqualTo(option.id());
		});
		assertThat(copy.stage()).isEqualTo(Stage.OPEN);
	}

	private void edit(Consumer<CriteriaEditing> edit) {
		this.exercise.editCriteria(this.exercise.criteriaVersion(), edit);
	}

	private List<String> slugs() {
		return this.exercise.allCriteria().stream().map(Criterion::slug).toList();
	}

	private static CriterionText text(String name) {
		return new CriterionText(name, "How much?", "Because", true, false, List.of("0", "1", "2", "3", "4"));
	}

	private static Exercise exercise(String... slugs) {
		SequencedMap<String, CriterionText> criteria = new LinkedHashMap<>();
		for (String slug : slugs) {
			criteria.put(slug, text(slug.substring(0, 1).toUpperCase(Locale.UK) + slug.substring(1)));
		}
		return new Exercise("northvale", UUID.randomUUID(), "Ours", "What first?", LibraryOption.Kind.LEVER, criteria);
	}

}
