package org.hiap.navigator.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.guidance.Guidance;
import org.hiap.navigator.library.CaseStudies;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.search.Findings.FacetChoice;
import org.hiap.navigator.search.Findings.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

@FullStackTest
class SearchTest {

	@Autowired
	private Search search;

	@Autowired
	private Library library;

	@Autowired
	private CaseStudies caseStudies;

	@Autowired
	private Guidance guidance;

	@Test
	void holdsEveryEntryOfTheLibraryOnce() {
		Findings all = find("");
		assertThat(all.match()).isEqualTo(Match.EVERYTHING);
		assertThat(all.keys()).doesNotHaveDuplicates();
		Map<String, Integer> kinds = all.choices()
			.get(Facet.KIND)
			.stream()
			.collect(Collectors.toMap(FacetChoice::value, FacetChoice::count));
		int activities = this.library.levers().stream().mapToInt((one) -> this.library.activitiesOf(one).size()).sum();
		assertThat(this.library.listedActivities()).isEqualTo(103).isLessThan(activities);
		assertThat(kinds).containsEntry("pillar", 5)
			.containsEntry("function", 8)
			.containsEntry("opportunity", 13)
			.containsEntry("lever", 31)
			.containsEntry("activity", activities)
			.containsEntry("case-study", Math.toIntExact(this.caseStudies.counts().total()))
			.containsEntry("case-study", 65)
			.containsEntry("authority", 12)
			.containsEntry("source", this.library.sources().size())
			.containsEntry("criterion", 30)
			.containsEntry("responsibility", 13)
			.containsEntry("strategy-approach", 3)
			.containsEntry("theory-column", 5)
			.containsEntry("worked-example", 2)
			.containsEntry("evaluation-resource", 5)
			.containsEntry("shared-challenge", 6)
			.containsEntry("regional-approach", 3)
			.containsEntry("reading", this.guidance.reading().size())
			.containsKey("advice");
		assertThat(kinds.get("reading")).isGreaterThanOrEqualTo(53);
		assertThat(kinds.get("enabler") + kinds.get("barrier"))
			.isEqualTo(this.library.pillars().stream().mapToInt((one) -> this.library.factorsOf(one).size()).sum());
		assertThat(kinds.values().stream().mapToInt((count) -> count).sum()).isEqualTo(all.size());
	}

	@Test
	void findsEveryEntryByItsTitleOnTheFirstPage() {
		Findings all = find("");
		List<Found> entries = this.search.show(all, 0, all.size());
		assertThat(entries).hasSameSizeAs(all.keys());
		for (Found entry : entries) {
			Findings findings = find(text(entry.title()));
			assertThat(this.search.show(findings, 0, 25)).as(text(entry.title()))
				.extracting(Found::path)
				.contains(entry.path());
		}
	}

	@Test
	void findsCaseStudiesByEverythingTheySay() {
		for (String part : List.of("86 schools", "Let's Chat", "GMCA good work", "Office for Health Improvement")) {
			assertThat(find(part).match()).as(part).isEqualTo(Match.ALL_WORDS);
		}
	}

	@ParameterizedTest
	@CsvSource({ "house, housing", "walk, walking", "policies, policy", "HOUSING, housing", "employers, employer" })
	void otherFormsOfAWordFindTheSame(String one, String other) {
		assertThat(find(one).keys()).containsAll(find(other + " ").keys());
	}

	@Test
	void theLastWordMayBeABeginning() {
		assertThat(find("real living w").keys()).contains("lever/L02");
		assertThat(find("transp").keys()).containsAll(find("transport").keys()).isNotEmpty();
		assertThat(find("transp housing").match()).as("not the first word").isNotEqualTo(Match.ALL_WORDS);
	}

	@ParameterizedTest
	@CsvSource({ "transprot, transport", "helath inequalites, health inequalities", "housign, housing",
			"comunity saftey, community safety", "“good work” emploiment, “good work” employment",
			"menatl health, mental health", "Devoltuion, devolution" })
	void aMisspeltWordIsCorrectedAndWhatWasMeantIsFound(String typed, String meant) {
		Findings findings = find(typed);
		assertThat(findings.suggestion()).isEqualTo(meant);
		assertThat(findings.keys()).isNotEmpty().isEqualTo(find(meant).keys());
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "housing", "health inequalities", "walking", "L12", "2019", "houseing", "xylophone", "zzz" })
	void nothingIsSuggestedForWordsThatAreRightOrLikeNoOther(String typed) {
		assertThat(find(typed).suggestion()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "housing", "transport", "health", "work", "leadership", "skills" })
	void namesComeAboveText(String word) {
		Findings findings = find(word);
		List<Boolean> inName = this.search.show(findings, 0, findings.size())
			.stream()
			.map((found) -> !Set.of(Kind.ENABLER, Kind.BARRIER, Kind.ACTIVITY).contains(found.kind())
					&& found.title().stream().anyMatch(Piece::marked))
			.toList();
		assertThat(inName).contains(true, false).isSortedAccordingTo((one, other) -> Boolean.compare(other, one));
	}

	@ParameterizedTest
	@CsvSource({ "Housing, function/F4", "housing, function/F4", "L12, lever/L12", "l12, lever/L12",
			"CS27, case-study/CS27", "P1-E1, enabler/P1-E1", "GMCA, authority/gmca", "Good work, opportunity/F1-O1" })
	void anEntryAskedForByItsNameOrCodeComesFirst(String typed, String key) {
		assertThat(find(typed).keys().getFirst()).isEqualTo(key);
	}

	@Test
	void aPhraseStandsTogetherAndInOrder() {
		assertThat(find("\"good work\"").keys()).isNotEmpty()
			.isSubsetOf(find("good work").keys())
			.hasSizeLessThan(find("good work").size());
		assertThat(find("“work good”").keys()).isEmpty();
		assertThat(find("\"good work").keys()).as("one mark alone means nothing").isEqualTo(find("good work").keys());
	}

	@Test
	void whatHasAnyOfTheWordsIsShownWhenNothingHasAllOfThem() {
		Findings findings = find("xylophone housing");
		assertThat(findings.match()).isEqualTo(Match.ANY_WORD);
		assertThat(findings.keys()).containsExactlyInAnyOrderElementsOf(find("housing").keys());
		assertThat(find("xylophone").keys()).isEmpty();
	}

	@Test
	void wordsTooCommonToMatterAreLeftOut() {
		assertThat(find("the housing of a").keys()).containsExactlyInAnyOrderElementsOf(find("housing").keys());
		assertThat(find("to be or not to be").keys()).isEmpty();
	}

	@Test
	void marksTheWordsInEveryForm() {
		Findings findings = find("charter");
		List<Found> found = this.search.show(findings, 0, findings.size());
		assertThat(found).allSatisfy((one) -> {
			List<Piece> pieces = new ArrayList<>(one.title());
			pieces.addAll(one.excerpt());
			assertThat(pieces).filteredOn(Piece::marked)
				.allMatch((piece) -> piece.text().matches("(?i)charter(s|ed)?"));
		});
		assertThat(found).flatExtracting(Found::title)
			.contains(new Piece("charters", true), new Piece("charter", true));
	}

	@Test
	void filtersCombine() {
		Findings both = find("", Map.of(Facet.KIND, Set.of("case-study"), Facet.AUTHORITY, Set.of("gla")));
		assertThat(this.search.show(both, 0, both.size())).isNotEmpty()
			.allMatch((found) -> found.kind() == Kind.CASE_STUDY)
			.allMatch((found) -> found.facts().contains("Greater London Authority"));
		Findings either = find("",
				Map.of(Facet.KIND, Set.of("case-study"), Facet.AUTHORITY, Set.of("gla", "emcca", "gmca")));
		assertThat(either.keys()).containsAll(both.keys()).hasSizeGreaterThan(both.size());
		Findings narrower = find("housing", Map.of(Facet.KIND, Set.of("case-study"), Facet.AUTHORITY, Set.of("gla"),
				Facet.FUNCTION, Set.of("housing"), Facet.YEAR, Set.of("2023")));
		assertThat(narrower.keys()).isSubsetOf(both.keys()).hasSizeLessThan(both.size());
	}

	@Test
	void aCountIsWhatFollowingItGives() {
		Random random = new Random(20261122);
		for (String typed : List.of("", "health", "housing", "housing transport xylophone", "transprot",
				"\"good work\"")) {
			for (int i = 0; i < 4; i++) {
				Map<Facet, Set<String>> filters = someFilters(random);
				find(typed, filters).choices().forEach((facet, choices) -> choices.forEach((choice) -> {
					Map<Facet, Set<String>> followed = new EnumMap<>(filters);
					followed.put(facet, Set.of(choice.value()));
					if (choice.count() > 0 || random.nextInt(5) == 0) {
						assertThat(find(typed, followed).size()).as(typed + followed).isEqualTo(choice.count());
					}
				}));
			}
		}
	}

	private Map<Facet, Set<String>> someFilters(Random random) {
		Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
		find("").choices().forEach((facet, choices) -> {
			if (random.nextInt(3) == 0) {
				filters.put(facet, Set.of(choices.get(random.nextInt(choices.size())).value()));
			}
		});
		return filters;
	}

	@Test
	void filtersThatNameNothingArePassedOver() {
		Findings findings = find("housing", Map.of(Facet.KIND, Set.of("nothing", "'; --"), Facet.AUTHORITY,
				Set.of("northvale"), Facet.YEAR, Set.of("")));
		assertThat(findings.keys()).isEqualTo(find("housing").keys());
		assertThat(findings.choices().values())
			.allSatisfy((choices) -> assertThat(choices).noneMatch(FacetChoice::chosen));
	}

	@Test
	void aCaseStudyCountsForEveryYearItRanUpToThatOfItsSource() {
		// 2023 to 2040, and 2022 to the present of the toolkit of December 2024
		assertThat(yearsOf("Active Travel Implementation Plan")).contains("2023", "2025").doesNotContain("2022");
		assertThat(yearsOf("Dementia-Ready Housing Taskforce")).containsExactlyInAnyOrder("2022", "2023", "2024");
	}

	private List<String> yearsOf(String title) {
		String key = find(title).keys().getFirst();
		return find("").choices()
			.get(Facet.YEAR)
			.stream()
			.map(FacetChoice::value)
			.filter((year) -> find("", Map.of(Facet.YEAR, Set.of(year))).keys().contains(key))
			.toList();
	}

	@Test
	void inventedRegionsAreNotFound() {
		assertThat(find("Northvale").suggestion()).isNotEqualTo("northvale");
		assertThat(find("Northvale").keys()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "_", "'", "''", "\\", "\\'", "\"", "\"\"", "\"\"\"", "a:*&|!()", ":*", "!", "&", "|",
			"<->", "housing & !transport", "housing <2> transport", "'housing':A", "🎉", "👩‍👩‍👧 housing", "\ud800",
			"h\udc00s", "\0", "a\0b", "\u0007", "ﬁnance", "½", "e\u0301", "\u0301", "İ", "ß", "１２", "房屋", "١٢", "-",
			"--", "/*", "$1", "?", "??", "{0}", "{", "<mark>", "</mark><script>", "1e5", "1.5", "-1",
			"http://example.org/a?b=c", "a@b.example", "\u202e", "\u200b", "\ufeff", "a'b’c" })
	void anyCharactersAreSearchedFor(String typed) {
		assertThatCode(() -> everythingOf(typed)).doesNotThrowAnyException();
	}

	@Test
	void anyTextOfAnyLengthIsSearchedFor() {
		Random random = new Random(1848);
		String[] parts = { "\"", "'", "\\", ":*", "&", "|", "!", "(", ")", " ", "%", "housing", "\ud83c", "\udf89", "“",
				"”", "the", "\t", "\0", "\n", "é", "L12", "-", "0", "transprot" };
		for (int i = 0; i < 300; i++) {
			StringBuilder typed = new StringBuilder();
			for (int j = random.nextInt(40); j >= 0; j--) {
				typed.append(random.nextBoolean() ? parts[random.nextInt(parts.length)]
						: String.valueOf((char) random.nextInt(0x10000)));
			}
			assertThatCode(() -> everythingOf(typed.toString())).as(typed.toString()).doesNotThrowAnyException();
		}
		for (String long_ : List.of("x".repeat(10_000), "x ".repeat(5_000), "🎉".repeat(5_000), "\"".repeat(10_000),
				"housing ".repeat(1_250), "İ".repeat(10_000), "a'".repeat(5_000), " ".repeat(10_000))) {
			assertThatCode(() -> everythingOf(long_)).doesNotThrowAnyException();
			assertThat(find(long_).asked()).hasSizeLessThanOrEqualTo(300);
		}
	}

	private void everythingOf(String typed) {
		Findings findings = find(typed);
		this.search.show(findings, 0, findings.size());
	}

	private Findings find(String typed) {
		return find(typed, Map.of());
	}

	private Findings find(String typed, Map<Facet, Set<String>> filters) {
		return this.search.find(typed, filters);
	}

	private static String text(List<Piece> pieces) {
		return pieces.stream().map(Piece::text).collect(Collectors.joining());
	}

}
