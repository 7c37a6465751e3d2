package org.hiap.navigator.prioritisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.hiap.navigator.content.ContentFile;
import org.hiap.navigator.library.LibraryOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ExerciseTest {

	private static final UUID FACILITATOR = UUID.randomUUID();

	private final Exercise exercise = exercise("need", "impact", "capacity");

	@Test
	void startsOpenWithSwingWeightsAndNothingChosenOrGiven() {
		assertThat(this.exercise.options()).isEmpty();
		assertThat(this.exercise.stage()).isEqualTo(Stage.OPEN);
		assertThat(this.exercise.weighting()).isEqualTo(Weighting.SWING);
		assertThat(this.exercise.isScoringStarted()).isFalse();
	}

	@Test
	void choosingNeverRemovesAnOptionThatIsScored() {
		choose("L01", "L02");
		scored("L01", 1);
		this.exercise.choose(this.exercise.optionsVersion(), List.of(entry("L03")));
		assertThat(codes()).containsExactly("L01", "L03");
	}

	@Test
	void removingAScoredOptionNamesHowManyScoresAreLost() {
		choose("L01", "L02");
		UUID id = option("L01").id();
		scored("L01", 7);
		assertThatExceptionOfType(StaleEditException.class).isThrownBy(() -> this.exercise.remove(id, 0));
		this.exercise.remove(id, 7);
		assertThat(codes()).containsExactly("L02");
	}

	@Test
	void criteriaStayAsTheyAreOnceAnybodyGaveAWeightOrAScore() {
		choose("L01", "L02");
		this.exercise.tell(() -> new Given(true, Map.of()));
		assertThatExceptionOfType(StaleEditException.class)
			.isThrownBy(() -> this.exercise.keepCriteria(this.exercise.criteriaVersion(), Set.of("need", "impact")));
		scored("L01", 1);
		assertThatExceptionOfType(StaleEditException.class)
			.isThrownBy(() -> this.exercise.keepCriteria(this.exercise.criteriaVersion(), Set.of("need", "impact")));
	}

	@Test
	void goesThroughItsStagesInOneOrderOnly() {
		choose("L01", "L02");
		for (Stage wrong : List.of(Stage.OPEN, Stage.RESCORING, Stage.CLOSED)) {
			assertThatExceptionOfType(StaleEditException.class).isThrownBy(() -> this.exercise.moveTo(wrong));
		}
		this.exercise.moveTo(Stage.REVEALED);
		assertThat(this.exercise.revealedRound()).isEqualTo(1);
		this.exercise.moveTo(Stage.RESCORING);
		assertThat(this.exercise.revealedRound()).as("the second round is private").isEqualTo(1);
		this.exercise.moveTo(Stage.REVEALED);
		assertThat(this.exercise.revealedRound()).isEqualTo(2);
		assertThatExceptionOfType(StaleEditException.class).as("there is no third round")
			.isThrownBy(() -> this.exercise.moveTo(Stage.RESCORING));
		this.exercise.moveTo(Stage.CLOSED);
		for (Stage any : Stage.values()) {
			assertThatExceptionOfType(StaleEditException.class).isThrownBy(() -> this.exercise.moveTo(any));
		}
	}

	@Test
	void optionsCriteriaAndTheMethodOfWeightsStayOnceTotalsAreSeen() {
		choose("L01", "L02");
		this.exercise.moveTo(Stage.REVEALED);
		assertThatExceptionOfType(StaleEditException.class).isThrownBy(() -> choose("L01", "L03"));
		assertThatExceptionOfType(StaleEditException.class).isThrownBy(() -> this.exercise.addOwn("Ours", ""));
		assertThatExceptionOfType(StaleEditException.class)
			.isThrownBy(() -> this.exercise.remove(option("L01").id(), 0));
		assertThatExceptionOfType(StaleEditException.class)
			.isThrownBy(() -> this.exercise.keepCriteria(0, Set.of("need", "impact")));
		assertThatExceptionOfType(StaleEditException.class).isThrownBy(() -> this.exercise.weighBy(Weighting.EQUAL));
	}

	@Test
	void whatTheSiftLeavesOutStaysOnRecordAndCanBeRecalled() {
		choose("L01", "L02", "L03", "L04");
		assertThatIllegalArgumentException().isThrownBy(() -> this.exercise.sift(1));
		assertThatIllegalArgumentException().isThrownBy(() -> this.exercise.sift(4));
		this.exercise.sift(2);
		assertThatExceptionOfType(StaleEditException.class).as("nothing is revealed while dots are spread")
			.isThrownBy(() -> this.exercise.moveTo(Stage.REVEALED));
		this.exercise.endSift(Set.of(option("L01").id(), option("L03").id()));
		assertThat(codes()).containsExactly("L01", "L03");
		assertThat(this.exercise.allOptions()).hasSize(4);
		this.exercise.recall(this.exercise.allOptions().getLast().id());
		assertThat(codes()).containsExactly("L01", "L03", "L04");
	}

	@Test
	void aSiftComesBeforeAnythingIsScored() {
		choose("L01", "L02", "L03");
		scored("L01", 1);
		assertThatExceptionOfType(StaleEditException.class).isThrownBy(() -> this.exercise.sift(2));
	}

	@Test
	void rejectsANameOrQuestionThatIsMissingOrTooLong() {
		for (String wrong : List.of(" ", "x".repeat(121))) {
			assertThatIllegalArgumentException().isThrownBy(() -> new Exercise("northvale", FACILITATOR, wrong,
					"What first?", LibraryOption.Kind.LEVER, templates("need", "impact")));
		}
		for (String wrong : List.of(" ", "x".repeat(301))) {
			assertThatIllegalArgumentException().isThrownBy(() -> new Exercise("northvale", FACILITATOR, "Ours", wrong,
					LibraryOption.Kind.LEVER, templates("need", "impact")));
		}
	}

	@Test
	void copiesItsCriteriaSoThatLaterDefaultsNeverChangeIt() {
		assertThat(this.exercise.criteria()).extracting(Criterion::slug).containsExactly("need", "impact", "capacity");
		assertThat(this.exercise.criteria()).extracting(Criterion::id).doesNotHaveDuplicates();
		assertThat(this.exercise.criteria().getFirst().points()).hasSize(5);
	}

	@Test
	void choosesOptionsOfOneKindOnly() {
		assertThatIllegalArgumentException().isThrownBy(
				() -> this.exercise.choose(0, List.of(entry("L01"), entry("F1-O1", LibraryOption.Kind.OPPORTUNITY))));
		assertThat(this.exercise.options()).isEmpty();
	}

	@Test
	void choosingAgainAddsTheNewAndRemovesTheUnticked() {
		choose("L01", "L02");
		UUID kept = option("L02").id();
		this.exercise.choose(this.exercise.optionsVersion(), List.of(entry("L02"), entry("L03")));
		assertThat(codes()).containsExactly("L02", "L03");
		assertThat(option("L02").id()).isEqualTo(kept);
	}

	@Test
	void choosingTheSameAgainChangesNothing() {
		choose("L01", "L02");
		assertThat(this.exercise.choose(0, List.of(entry("L02"), entry("L01")))).isFalse();
		assertThat(this.exercise.optionsVersion()).isEqualTo(1);
	}

	@Test
	void refusesAChoiceMadeOnOptionsThatHaveChangedSince() {
		choose("L01", "L02");
		assertThatExceptionOfType(StaleEditException.class)
			.isThrownBy(() -> this.exercise.choose(0, List.of(entry("L03"), entry("L04"))));
		assertThat(codes()).containsExactly("L01", "L02");
	}

	@Test
	void anOwnOptionHasATitleAndNeitherTextIsTooLong() {
		Option own = this.exercise.addOwn("Walking buses", "");
		assertThat(own.libraryCode()).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> this.exercise.addOwn(" ", "About"));
		assertThatIllegalArgumentException().isThrownBy(() -> this.exercise.addOwn("x".repeat(121), ""));
		assertThatIllegalArgumentException().isThrownBy(() -> this.exercise.addOwn("Title", "x".repeat(1001)));
		assertThat(this.exercise.options()).containsExactly(own);
	}

	@Test
	void twoOptionsAreEnoughToCompare() {
		this.exercise.addOwn("One", "");
		assertThat(this.exercise.hasEnoughOptions()).isFalse();
		this.exercise.addOwn("Two", "");
		assertThat(this.exercise.hasEnoughOptions()).isTrue();
	}

	@Test
	void keepsAtLeastTwoCriteriaAndOnlyItsOwn() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.exercise.keepCriteria(0, Set.of("need")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.exercise.keepCriteria(0, Set.of("need", "impact", "invented")));
	}

	private void choose(String... codes) {
		List<LibraryOption> entries = new ArrayList<>();
		for (String code : codes) {
			entries.add(entry(code));
		}
		this.exercise.choose(this.exercise.optionsVersion(), entries);
	}

	private void scored(String code, int scores) {
		UUID id = option(code).id();
		this.exercise.tell(() -> new Given(false, Map.of(id, scores)));
	}

	private Option option(String code) {
		return this.exercise.options()
			.stream()
			.filter((option) -> option.libraryCode().filter(code::equals).isPresent())
			.findFirst()
			.orElseThrow();
	}

	private List<String> codes() {
		return this.exercise.options().stream().map((option) -> option.libraryCode().orElse("own")).toList();
	}

	private static LibraryOption entry(String code) {
		return entry(code, LibraryOption.Kind.LEVER);
	}

	private static LibraryOption entry(String code, LibraryOption.Kind kind) {
		return new LibraryOption(code, kind, "Title of " + code, "Gist", "Transport", 2, "/library/levers/" + code,
				List.of("L01"));
	}

	private static Exercise exercise(String... criteria) {
		return new Exercise("northvale", FACILITATOR, "Ours", "What should we take forward first?",
				LibraryOption.Kind.LEVER, templates(criteria));
	}

	private static List<CriterionTemplate> templates(String... slugs) {
		List<CriterionTemplate> templates = new ArrayList<>();
		for (String slug : slugs) {
			ContentFile file = ContentFile.of(slug + ".yaml", """
					slug: %s
					name: Name
					question: Question?
					why: Why
					direction: benefit
					points: [none, some, half, most, all]
					source: { document: toolkit, place: Part 2 }
					""".formatted(slug));
			templates.add(file.entry().read((entry) -> new CriterionTemplate(entry, templates.size())));
		}
		return templates;
	}

}
