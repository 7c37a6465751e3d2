package org.hiap.navigator.guidance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.hiap.navigator.content.ContentException;
import org.hiap.navigator.content.ContentFile;
import org.hiap.navigator.guidance.GuidanceContent.Elsewhere;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GuidanceContentTest {

	@Nested
	class Shipped {

		private final GuidanceContent content = new GuidanceContent((kind) -> file(kind.name()).entries(),
				new Elsewhere(keys("sources", "slug"), keys("functions", "code"), keys("authorities", "code"),
						keys("case-studies", "code")));

		private static Set<String> keys(String kind, String key) {
			return file(kind).entries().stream().map((entry) -> entry.text(key)).collect(Collectors.toSet());
		}

		private static ContentFile file(String kind) {
			return ContentFile.onClassPath("library/" + kind + ".yaml");
		}

		@Test
		void holdsEverythingTheSourcesHave() {
			assertThat(this.content.all(StrategyApproach.class)).extracting((approach) -> approach.activities().size())
				.containsExactly(3, 4, 3);
			assertThat(this.content.all(TheoryColumn.class)).hasSize(5);
			assertThat(this.content.all(WorkedExample.class)).extracting((example) -> example.items().size())
				.containsExactly(12, 15);
			assertThat(this.content.all(EvaluationResource.class)).hasSize(5);
			assertThat(this.content.all(SharedChallenge.class)).flatExtracting(SharedChallenge::challenges).hasSize(9);
			assertThat(this.content.all(SharedChallenge.class)).flatExtracting(SharedChallenge::examples).hasSize(8);
			assertThat(this.content.all(RegionalApproach.class)).hasSize(3)
				.flatExtracting(RegionalApproach::lessons)
				.hasSize(12);
			assertThat(this.content.all(Responsibility.class)).hasSize(13);
			assertThat(this.content.all(Reading.class)).filteredOn((entry) -> entry.code().startsWith("B")).hasSize(53);
		}

		@Test
		void everyPartHasAdviceAndEveryPieceOfAdviceAStatement() {
			assertThat(this.content.all(Advice.class)).extracting(Advice::part).contains(Advice.Part.values());
			assertThat(this.content.all(Advice.class)).noneMatch((advice) -> advice.statements().isEmpty());
		}

	}

	@Nested
	class Wrong {

		private static final Map<String, String> RIGHT = Map.of("strategy", """
				- code: A
				  slug: mandate
				  name: Mandate
				  goal: To have one.
				  focus: The pillars.
				  use-with: assessment
				  case-study: CS01
				  source: { document: toolkit, place: Part 3 }
				""", "theory-of-change", """
				- code: TOC-1
				  slug: inputs
				  name: Inputs
				  group: Planning
				  meaning: What goes in.
				  source: { document: toolkit, place: Part 4 }
				""", "worked-examples", """
				- code: TE1
				  slug: example
				  name: Example
				  level: organisation
				  about: An organisation.
				  items:
				    - column: TOC-1
				      text: Money
				  source: { document: toolkit, place: Part 4 }
				""", "reading", """
				- code: B01
				  slug: book
				  title: Book
				  heading: Part 1
				  source: { document: toolkit, place: Bibliography }
				""", "evaluation", """
				- code: ER1
				  slug: guide
				  title: Guide
				  level: programme
				  address: www.example.org/guide
				  reading: B01
				  source: { document: toolkit, place: Part 4 }
				""", "challenges", """
				- code: SC1
				  slug: data
				  name: Data
				  examples:
				    - printed: London
				      authority: gla
				      text: Gathered some.
				      case-study: CS01
				  source: { document: toolkit, place: Table }
				""", "approaches", """
				- code: AP1
				  slug: approach
				  name: Approach
				  printed: London
				  authority: gla
				  challenge: It was hard.
				  case-studies: [CS01]
				  source: { document: toolkit, place: Approach 1 }
				""", "authorities", """
				- code: gla
				  powers:
				    - statement: It runs buses.
				      responsibilities: [R01]
				""", "responsibilities", """
				- code: R01
				  slug: transport
				  name: Transport
				  functions: [F3]
				  meaning: Buses.
				  source: { document: toolkit, place: Table }
				""", "programme", """
				- code: PR1
				  slug: project
				  name: Project
				  statements:
				    - statement: It was one.
				      source: { document: toolkit, place: Overview }
				  source: { document: toolkit, place: Overview }
				""");

		@Test
		void rightFilesAreRead() {
			assertThat(read(RIGHT).all(RegionalApproach.class)).singleElement()
				.extracting(RegionalApproach::caseStudyCodes)
				.isEqualTo(List.of("CS01"));
		}

		@ParameterizedTest
		@CsvSource(delimiter = '|',
				textBlock = """
						strategy         | case-study: CS01      | case-study: CS99      | line 7 | “CS99” in case-studies.yaml
						strategy         | assessment            | guesswork             | line 6 | either assessment or prioritisation
						theory-of-change | group: Planning       | indicator: luck       | line 1 | “group” is missing
						worked-examples  | column: TOC-1         | column: TOC-9         | line 6 | “TOC-9” in theory-of-change.yaml
						worked-examples  | level: organisation   | level: galaxy         | line 4 | either organisation or programme
						evaluation       | reading: B01          | reading: B99          | line 6 | “B99” in reading.yaml
						evaluation       | www.example.org/guide | javascript:alert(1)   | line 5 | write the address without https://
						challenges       | authority: gla        | authority: atlantis   | line 4 | “atlantis” in authorities.yaml
						challenges       | case-study: CS01      | case-study: CS99      | line 4 | “CS99” in case-studies.yaml
						approaches       | authority: gla        | authority: atlantis   | line 5 | “atlantis” in authorities.yaml
						approaches       | [CS01]                | [CS99]                | line 7 | “CS99” in case-studies.yaml
						responsibilities | [F3]                  | [F9]                  | line 4 | “F9” in functions.yaml
						authorities      | [R01]                 | [R99]                 | line 4 | “R99” in responsibilities.yaml
						programme        | document: toolkit     | document: rumour      | line 7 | “rumour” in sources.yaml
						reading          | slug: book            | slug: A book          | line 2 | “A book”
						reading          | heading: Part 1       | shelf: Part 1         | line 1 | “heading” is missing
						""")
		void namesFileAndLineOfAMistake(String file, String right, String wrong, String line, String problem) {
			Map<String, String> files = new HashMap<>(RIGHT);
			files.computeIfPresent(file, (name, text) -> text.replace(right, wrong));
			assertThatExceptionOfType(ContentException.class).isThrownBy(() -> read(files))
				.withMessageContaining(file + ".yaml, " + line + ":")
				.withMessageContaining(problem);
		}

		@Test
		void refusesASlugThatAnotherKindHasOnTheSamePage() {
			Map<String, String> files = new HashMap<>(RIGHT);
			files.computeIfPresent("approaches", (name, text) -> text.replace("slug: approach", "slug: project"));
			assertThatExceptionOfType(ContentException.class).isThrownBy(() -> read(files))
				.withMessageContaining("approaches.yaml, line 2:")
				.withMessageContaining("“project”");
		}

		private static GuidanceContent read(Map<String, String> files) {
			return new GuidanceContent(
					(kind) -> ContentFile.of(kind.name() + ".yaml", files.getOrDefault(kind.name(), "[]")).entries(),
					new Elsewhere(Set.of("toolkit"), Set.of("F3"), Set.of("gla"), Set.of("CS01")));
		}

	}

}
