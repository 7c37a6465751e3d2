package org.hiap.navigator.overview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.Cast;
import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.submission.FrozenCopy;
import org.hiap.navigator.submission.FrozenCopy.FrozenPillar;
import org.hiap.navigator.submission.Submissions;
import org.hiap.navigator.submission.SubmittedPillar;
import org.hiap.navigator.submission.SubmittedPillar.SubmittedLevel;
import org.hiap.navigator.submission.SubmittedResult;
import org.hiap.navigator.submission.SubmittedResults;
import org.hiap.navigator.submission.SubmittedVersion;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewPagesTest {

	private static final String REGION = "Eastfold (sample)";

	@LocalServerPort
	private int port;

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Overviews overviews;

	@Autowired
	private Submissions submissions;

	@Autowired
	private SubmittedResults results;

	private Cast cast;

	private Viewer reviewer;

	private Visitor visitor;

	@BeforeAll
	void someoneSubmits() {
		this.cast = new Cast(this.beans);
		this.reviewer = this.cast.member(Role.REVIEWER).viewer();
		this.visitor = this.cast.signIn(this.port, this.cast.member(Role.REVIEWER));
	}

	@Test
	void theLevelsAtHandAreThoseOfTheFrozenCopy() {
		UUID id = this.cast.member(Role.OFFICER).submitted();
		FrozenCopy copy = this.submissions.copy(this.reviewer, id, 1);
		SubmittedVersion version = new SubmittedVersion(id, 1);
		SubmittedResult result = this.results.of(List.of(version)).get(version);
		assertThat(result.pillars()).extracting(SubmittedPillar::slug)
			.containsExactlyElementsOf(copy.pillars().stream().map(FrozenPillar::slug).toList());
		for (FrozenPillar pillar : copy.pillars()) {
			SubmittedPillar own = result.pillar(pillar.slug()).orElseThrow();
			assertThat(own.name()).isEqualTo(pillar.name());
			assertThat(own.target()).isEqualTo(pillar.target());
			assertThat(own.strength().value().map((value) -> value.rounded(1)).orElse(null))
				.isEqualTo(pillar.strength());
			assertThat(own.criteria()).containsExactlyElementsOf(pillar.criteria()
				.stream()
				.map((each) -> new SubmittedLevel(each.slug(), each.name(), each.kind(), each.level()))
				.toList());
		}
	}

	@Test
	void theProgrammeAloneSeesAllRegions() {
		Visitor lead = this.cast.signIn(this.port, this.cast.member(Role.LEAD));
		assertThat(lead.get("/review").status()).isEqualTo(404);
		assertThat(lead.get("/review/compare").status()).isEqualTo(404);
		assertThatThrownBy(() -> this.overviews.of(this.cast.member(Role.LEAD).viewer(), OverviewFilter.NONE))
			.isInstanceOf(NotFoundException.class);
		Reply page = this.visitor.get("/review");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.page().select("th[scope=row]").eachText()).contains(REGION);
	}

	@Test
	void whatWasTakenBackIsNotShown() {
		Viewer lead = this.cast.member(Role.LEAD).viewer();
		UUID id = this.cast.member(Role.LEAD).submitted();
		assertThat(shownIn(OverviewFilter.NONE)).isEqualTo(id);
		assertThat(this.submissions.withdraw(lead, id, 1)).isTrue();
		assertThat(shownIn(OverviewFilter.NONE)).isNotEqualTo(id);
	}

	@Test
	void filtersStandInTheAddressAndNonsenseIsIgnored() {
		assertThat(shownIn(new OverviewFilter(null, null, 2019, null))).isNull();
		assertThat(this.overviews.of(this.reviewer, new OverviewFilter("nowhere", null, null, null)).results())
			.isEmpty();
		assertThat(shownIn(new OverviewFilter(null, UUID.randomUUID(), null, null))).isNull();
		for (String query : new String[] { "campaign=abc", "year=abc", "sort=%00", "page=-1", "status=NOTHING" }) {
			assertThat(this.visitor.get("/review?" + query).text()).as(query).contains(REGION);
		}
		Reply sorted = this.visitor.get("/review?sort=leadership&function=transport");
		assertThat(sorted.page().select("th[aria-sort]").text()).contains("Leadership");
		assertThat(sorted.page().select("select[name=function] option[selected]").attr("value")).isEqualTo("transport");
	}

	@Test
	void thePageSaysTheSameAsTheScoringAndTheWorkbook() {
		RegionResult result = eastfold(OverviewFilter.NONE);
		String strength = result.pillar("leadership")
			.flatMap((pillar) -> pillar.strength().value())
			.map((value) -> value.rounded(1))
			.orElse("Not enough known");
		Map<String, Integer> rows = new HashMap<>();
		Elements table = this.visitor.get("/review").page().select("table.app-regions tbody tr");
		for (int i = 0; i < table.size(); i++) {
			rows.put(table.get(i).select("th").text(), i);
		}
		assertThat(table.get(rows.get(REGION)).select("td").get(4).text()).startsWith(strength);
		Reply workbook = this.visitor.get("/review/overview.xlsx");
		assertThat(workbook.status()).isEqualTo(200);
		assertThat(workbook.header("Content-Disposition").orElseThrow()).contains("regions.xlsx");
	}

	@Test
	void regionsStandSideBySide() {
		Reply none = this.visitor.get("/review/compare");
		assertThat(none.text()).contains("Choose two regions or more");
		Reply page = this.visitor.get("/review/compare?region=eastfold&region=westmarch&pillar=leadership");
		assertThat(page.page().select("table thead a").eachText()).containsExactly(REGION, "Westmarch (sample)");
		assertThat(page.page().select("main h2").eachText()).containsExactly("Leadership");
		assertThat(this.visitor.get("/review/compare?region=nowhere").status()).isEqualTo(200);
	}

	private RegionResult eastfold(OverviewFilter filter) {
		return this.overviews.of(this.reviewer, filter)
			.results()
			.stream()
			.filter((each) -> each.region().code().equals(Cast.HERE))
			.findFirst()
			.orElseThrow();
	}

	private UUID shownIn(OverviewFilter filter) {
		Region.Submitted submitted = eastfold(filter).region().submitted();
		return (submitted != null) ? submitted.version().assessmentId() : null;
	}

}
