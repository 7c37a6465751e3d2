package org.hiap.navigator.prioritisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.content.ContentFile;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.OptionTotal;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ExerciseTest {

	private static final UUID SCORER = UUID.randomUUID();

	private final Exercise exercise = exercise("need", "impact", "capacity");

	@Test
	void startsWithEqualWeightsAndNothingChosenOrScored() {
		assertThat(this.exercise.options()).isEmpty();
		assertThat(this.exercise.weighting()).isEqualTo(Weighting.EQUAL);
		assertThat(this.exercise.weights().of("need")).isEqualTo(Fraction.of(1, 3));
		assertThat(this.exercise.isScoringStarted()).isFalse();
	}

	@Test
	void rejectsANameOrQuestionThatIsMissingOrTooLong() {
		for (String wrong : List.of(" ", "x".repeat(121))) {
			assertThatIllegalArgumentException().isThrownBy(() -> new Exercise("northvale", SCORER, wrong,
					"What first?", LibraryOption.Kind.LEVER, templates("need", "impact")));
		}
		for (String wrong : List.of(" ", "x".repeat(301))) {
			assertThatIllegalArgumentException().isThrownBy(() -> new Exercise("northvale", SCORER, "Ours", wrong,
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
	void choosingNeverRemovesAnOptionThatIsScored() {
		choose("L01", "L02");
		score("L01", Map.of("need", Score.of(3)));
		this.exercise.choose(this.exercise.optionsVersion(), List.of(entry("L03")));
		assertThat(codes()).containsExactly("L01", "L03");
	}

	@Test
	void removingAScoredOptionNamesTheScoresThatAreLost() {
		choose("L01", "L02");
		UUID scored = option("L01").id();
		score("L01", Map.of("need", Score.of(3)));
		assertThatExceptionOfType(StaleEditException.class).isThrownBy(() -> this.exercise.remove(scored, 0));
		this.exercise.remove(scored, 1);
		assertThat(codes()).containsExactly("L02");
		assertThat(this.exercise.isScoringStarted()).isFalse();
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
	void leavingOutACriterionMakesTheWeightsEqualAgain() {
		this.exercise.weighByPoints(0, Map.of("need", 50, "impact", 30, "capacity", 20));
		this.exercise.keepCriteria(1, Set.of("need", "impact"));
		assertThat(this.exercise.criteria()).extracting(Criterion::slug).containsExactly("need", "impact");
		assertThat(this.exercise.weights().of("need")).isEqualTo(Fraction.of(1, 2));
		assertThat(this.exercise.allCriteria()).hasSize(3).allMatch((criterion) -> criterion.weightPoints() == null);
	}

	@Test
	void keepsAtLeastTwoCriteriaAndOnlyItsOwn() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.exercise.keepCriteria(0, Set.of("need")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.exercise.keepCriteria(0, Set.of("need", "impact", "invented")));
	}

	@Test
	void criteriaStayAsTheyAreOnceScoringHasStarted() {
		choose("L01", "L02");
		score("L01", Map.of("need", Score.NO_VIEW));
		assertThatExceptionOfType(StaleEditException.class)
			.isThrownBy(() -> this.exercise.keepCriteria(this.exercise.criteriaVersion(), Set.of("need", "impact")));
	}

	@Test
	void pointsAreSharedOutAmongAllCriteriaInUseAndSumToAHundred() {
		for (Map<String, Integer> wrong : List.of(Map.of("need", 50, "impact", 30, "capacity", 19),
				Map.of("need", 50, "impact", 30, "capacity", 21), Map.of("need", 120, "impact", -40, "capacity", 20),
				Map.of("need", 50, "impact", 50), Map.of("need", 50, "impact", 30, "capacity", 10, "invented", 10))) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.exercise.weighByPoints(0, wrong));
		}
		this.exercise.weighByPoints(0, Map.of("need", 100, "impact", 0, "capacity", 0));
		assertThat(this.exercise.weights().of("need")).isEqualTo(Fraction.ONE);
	}

	@Test
	void refusesWeightsMadeOnThoseThatHaveChangedSince() {
		this.exercise.weighByPoints(0, Map.of("need", 50, "impact", 30, "capacity", 20));
		assertThatExceptionOfType(StaleEditException.class)
			.isThrownBy(() -> this.exercise.weighByPoints(0, Map.of("need", 20, "impact", 30, "capacity", 50)));
		assertThatExceptionOfType(StaleEditException.class).isThrownBy(() -> this.exercise.weighEqually(0));
		assertThat(this.exercise.weighByPoints(0, Map.of("need", 50, "impact", 30, "capacity", 20)))
			.as("the same weights again")
			.isFalse();
	}

	@Test
	void scoringTwoOptionsInTwoWindowsIsNoConflict() {
		choose("L01", "L02");
		score("L01", 0, Map.of("need", Score.of(1)));
		score("L02", 0, Map.of("need", Score.of(2)));
		assertThat(option("L01").scorecardVersion()).isEqualTo(1);
		assertThat(option("L02").scorecardVersion()).isEqualTo(1);
	}

	@Test
	void scoringTheSameOptionInTwoWindowsIsAConflictUnlessBothSayTheSame() {
		choose("L01", "L02");
		score("L01", 0, Map.of("need", Score.of(1)));
		assertThatExceptionOfType(StaleEditException.class)
			.isThrownBy(() -> score("L01", 0, Map.of("need", Score.of(4))));
		assertThat(option("L01").scores()).containsValue(Score.of(1));
		assertThat(this.exercise.score(option("L01").id(), 0, Map.of("need", Score.of(1)))).isFalse();
	}

	@Test
	void scoresOnlyItsOwnOptionsOnCriteriaInUse() {
		choose("L01", "L02");
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.exercise.score(UUID.randomUUID(), 0, Map.of()));
		this.exercise.keepCriteria(0, Set.of("need", "impact"));
		assertThatIllegalArgumentException().isThrownBy(() -> score("L01", 0, Map.of("capacity", Score.of(1))));
	}

	@Test
	void rejectsAScoreOutsideTheScale() {
		assertThatIllegalArgumentException().isThrownBy(() -> Score.of(-1));
		assertThatIllegalArgumentException().isThrownBy(() -> Score.of(5));
		assertThatIllegalArgumentException().isThrownBy(() -> new Score(null, false));
		assertThatIllegalArgumentException().isThrownBy(() -> new Score(3, true));
	}

	@Test
	void noViewCountsAsMissingAndNeverAsZero() {
		choose("L01", "L02");
		score("L01", Map.of("need", Score.of(4), "impact", Score.of(2), "capacity", Score.NO_VIEW));
		OptionTotal total = this.exercise.model().ranking().total(option("L01").id().toString());
		assertThat(total.coverage()).isEqualTo(Fraction.of(2, 3));
		assertThat(total.total()).contains(Fraction.of(75));
		assertThat(total.lower()).isEqualTo(Fraction.of(50));
		assertThat(total.upper()).isEqualTo(Fraction.of(250, 3));
		assertThat(this.exercise.isFullyScored(option("L01"))).isTrue();
	}

	@Test
	void weightsCountInTheTotal() {
		choose("L01", "L02");
		this.exercise.weighByPoints(0, Map.of("need", 50, "impact", 30, "capacity", 20));
		score("L01", Map.of("need", Score.of(4), "impact", Score.of(0), "capacity", Score.of(2)));
		assertThat(this.exercise.model().ranking().total(option("L01").id().toString()).total())
			.contains(Fraction.of(60));
	}

	@Test
	void theTopHoldsFiveOrAThirdOfTheOptions() {
		for (int i = 1; i <= 20; i++) {
			this.exercise.addOwn("Option " + i, "");
			assertThat(this.exercise.topSize()).isEqualTo(Math.min(5, (i + 2) / 3));
		}
	}

	@Test
	void theLastOptionHasNoneAfterIt() {
		choose("L01", "L02");
		assertThat(this.exercise.optionAfter(option("L01"))).contains(option("L02"));
		assertThat(this.exercise.optionAfter(option("L02"))).isEmpty();
	}

	private void choose(String... codes) {
		List<LibraryOption> entries = new ArrayList<>();
		for (String code : codes) {
			entries.add(entry(code));
		}
		this.exercise.choose(this.exercise.optionsVersion(), entries);
	}

	private void score(String code, Map<String, Score> scores) {
		score(code, option(code).scorecardVersion(), scores);
	}

	private void score(String code, int version, Map<String, Score> scores) {
		this.exercise.score(option(code).id(), version, new HashMap<>(scores));
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
		return new LibraryOption(code, kind, "Title of " + code, "Gist", "Transport", 2, List.of("L01"));
	}

	private static Exercise exercise(String... criteria) {
		return new Exercise("northvale", SCORER, "Ours", "What should we take forward first?", LibraryOption.Kind.LEVER,
				templates(criteria));
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
