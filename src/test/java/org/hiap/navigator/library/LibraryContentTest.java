package org.hiap.navigator.library;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.hiap.navigator.content.ContentException;
import org.hiap.navigator.content.ContentFile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LibraryContentTest {

	@Nested
	class Shipped {

		private final Set<String> functions = codes("functions");

		private final Set<String> authorities = codes("authorities");

		private final LibraryContent content = new LibraryContent((kind) -> file(kind.name()).entries(), this.functions,
				this.authorities);

		private static Set<String> codes(String kind) {
			return file(kind).entries().stream().map((entry) -> entry.text("code")).collect(Collectors.toSet());
		}

		private static ContentFile file(String kind) {
			return ContentFile.onClassPath("library/" + kind + ".yaml");
		}

		@Test
		void holdsEverythingTheToolkitHas() {
			assertThat(this.content.all(SourceDocument.class)).as("five documents, and what authorities say themselves")
				.hasSize(6);
			assertThat(this.content.all(PillarGuidance.class)).hasSize(5);
			assertThat(this.content.all(PillarFactor.class)).filteredOn(PillarFactor::kind, PillarFactor.Kind.ENABLER)
				.hasSize(21);
			assertThat(this.content.all(PillarFactor.class)).filteredOn(PillarFactor::kind, PillarFactor.Kind.BARRIER)
				.hasSize(12);
			assertThat(this.functions).hasSize(8);
			assertThat(this.content.all(Opportunity.class)).hasSize(13);
			assertThat(this.content.all(Lever.class)).hasSize(31);
			assertThat(this.content.all(Activity.class)).filteredOn(Activity::origin, Activity.Origin.LISTED)
				.hasSize(103);
			assertThat(this.content.all(CaseStudy.class)).hasSize(65);
			assertThat(this.authorities).hasSize(12);
		}

		@Test
		void everyFunctionHasAnOpportunityAndEveryOpportunityALever() {
			assertThat(this.content.all(Opportunity.class)).extracting(Opportunity::functionCode)
				.containsOnlyElementsOf(this.functions)
				.containsAll(this.functions);
			assertThat(this.content.all(Lever.class)).extracting(Lever::opportunityCode)
				.containsAll(this.content.all(Opportunity.class).stream().map(Opportunity::code).toList());
		}

		@Test
		void everyCaseStudyHasAnAuthorityAndEveryPillarACaseStudy() {
			assertThat(this.content.all(CaseStudy.class)).allMatch((study) -> !study.authorityCodes().isEmpty());
			assertThat(this.content.all(CaseStudy.class)).extracting(CaseStudy::pillarCode)
				.containsAll(this.content.all(PillarGuidance.class).stream().map(PillarGuidance::code).toList());
		}

		@Test
		void tellsTheFiguresOfALever() {
			assertThat(this.content.all(Lever.class)).filteredOn(Lever::slug, "real-living-wage-region")
				.singleElement()
				.satisfies((lever) -> assertThat(lever.figures()).extracting(Figure::value).containsExactly("93%"));
		}

	}

	@Nested
	class Wrong {

		private static final String SOURCES = """
				- slug: toolkit
				  title: The toolkit
				  kind: Toolkit
				""";

		private static final String PILLARS = """
				- code: P1
				  slug: leadership
				  name: Leadership
				  summary: Someone leads.
				  source: { document: toolkit, place: Part 1 }
				""";

		private static final String OPPORTUNITIES = """
				- code: F1-O1
				  slug: good-work
				  function: F1
				  name: Good work
				  summary: Better jobs.
				  source: { document: toolkit, place: Part 2 }
				""";

		private static final String LEVERS = """
				- code: L01
				  slug: charter
				  opportunity: F1-O1
				  name: Charter
				  gist: Says what good work is.
				  source: { document: toolkit, place: Part 2 }
				""";

		private static final String CASE_STUDIES = """
				- code: CS01
				  slug: standard
				  title: Standard
				  authorities: [gla]
				  authority-as-printed: London
				  function: F1
				  lever: L01
				  gist: A standard.
				  story: It was set.
				  source: { document: toolkit, place: Appendix }
				""";

		@Test
		void rightFilesAreRead() {
			assertThat(read(SOURCES, PILLARS, OPPORTUNITIES, LEVERS, CASE_STUDIES).all(CaseStudy.class)).singleElement()
				.extracting(CaseStudy::leverCode)
				.isEqualTo("L01");
		}

		@Test
		void namesFileAndLineOfAnUnknownKey() {
			refused(SOURCES, PILLARS, OPPORTUNITIES, LEVERS, CASE_STUDIES.replace("gist:", "gits: x\n  gist:"),
					"case-studies.yaml, line 8", "“gits” is not a known key");
		}

		@Test
		void namesFileAndLineOfACaseStudyWithoutTitle() {
			refused(SOURCES, PILLARS, OPPORTUNITIES, LEVERS, CASE_STUDIES.replace("  title: Standard\n", ""),
					"case-studies.yaml, line 1", "“title” is missing");
		}

		@Test
		void namesFileAndLineOfALinkThatLeadsNowhere() {
			refused(SOURCES, PILLARS, OPPORTUNITIES, LEVERS, CASE_STUDIES.replace("L01", "L99"),
					"case-studies.yaml, line 7", "“L99” in levers.yaml");
			refused(SOURCES, PILLARS, OPPORTUNITIES, LEVERS, CASE_STUDIES.replace("[gla]", "[gla, atlantis]"),
					"case-studies.yaml, line 4", "“atlantis” in authorities.yaml");
			refused(SOURCES, PILLARS, OPPORTUNITIES, LEVERS, CASE_STUDIES.replace("gist:", "pillar: p\n  gist:"),
					"case-studies.yaml, line 8", "“p” in pillars.yaml");
			refused(SOURCES, PILLARS, OPPORTUNITIES, LEVERS.replace("F1-O1", "F9-O9"), CASE_STUDIES,
					"levers.yaml, line 3", "“F9-O9” in opportunities.yaml");
			refused(SOURCES, PILLARS, OPPORTUNITIES.replace("function: F1", "function: F9"), LEVERS, CASE_STUDIES,
					"opportunities.yaml, line 3", "“F9” in functions.yaml");
			refused(SOURCES, PILLARS.replace("document: toolkit", "document: rumour"), OPPORTUNITIES, LEVERS,
					CASE_STUDIES, "pillars.yaml, line 5", "“rumour” in sources.yaml");
		}

		@Test
		void namesFileAndLineOfASlugOrCodeUsedTwice() {
			refused(SOURCES, PILLARS, OPPORTUNITIES, LEVERS + LEVERS.replace("L01", "L02"), CASE_STUDIES,
					"levers.yaml, line 8", "another lever has the slug “charter”");
			refused(SOURCES, PILLARS, OPPORTUNITIES, LEVERS + LEVERS.replace("charter", "other"), CASE_STUDIES,
					"levers.yaml, line 7", "another lever has the code “L01”");
		}

		@Test
		void namesFileAndLineOfASlugThatCannotStandInAnAddress() {
			refused(SOURCES, PILLARS, OPPORTUNITIES, LEVERS.replace("charter", "Our charter"), CASE_STUDIES,
					"levers.yaml, line 2", "“Our charter”");
		}

		@Test
		void namesFileAndLineOfACaseStudyWithoutAuthority() {
			refused(SOURCES, PILLARS, OPPORTUNITIES, LEVERS, CASE_STUDIES.replace("[gla]", "[]"),
					"case-studies.yaml, line 4", "“authorities” is missing");
		}

		@Test
		void namesFileAndLineOfAFunctionThatIsNotTheLevers() {
			refused(SOURCES, PILLARS, OPPORTUNITIES, LEVERS, CASE_STUDIES.replace("function: F1", "function: F4"),
					"case-studies.yaml, line 6", "L01");
		}

		private static void refused(String sources, String pillars, String opportunities, String levers,
				String caseStudies, String place, String problem) {
			assertThatExceptionOfType(ContentException.class)
				.isThrownBy(() -> read(sources, pillars, opportunities, levers, caseStudies))
				.withMessageContaining(place + ":")
				.withMessageContaining(problem);
		}

		private static LibraryContent read(String sources, String pillars, String opportunities, String levers,
				String caseStudies) {
			Map<String, String> files = Map.of("sources", sources, "pillars", pillars, "opportunities", opportunities,
					"levers", levers, "case-studies", caseStudies);
			return new LibraryContent(
					(kind) -> ContentFile.of(kind.name() + ".yaml", String.valueOf(files.get(kind.name()))).entries(),
					Set.of("F1", "F4"), Set.of("gla"));
		}

	}

}
