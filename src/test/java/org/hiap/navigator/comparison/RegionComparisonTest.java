package org.hiap.navigator.comparison;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.hiap.navigator.CampaignCast;
import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.campaign.Campaigns;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.submission.Consent;
import org.hiap.navigator.submission.Submissions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a region learns of the others, and what nobody gets at by differences. */
@FullStackTest
class RegionComparisonTest {

	@LocalServerPort
	private int port;

	@Autowired
	private BeanFactory beans;

	@Autowired
	private RegionComparisons comparisons;

	@Autowired
	private Campaigns campaigns;

	@Autowired
	private Submissions submissions;

	@Autowired
	private Frameworks frameworks;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void sixAcceptedRegionsSeeTheSameFiguresAndOnlyTheirOwnValuesDiffer() {
		CampaignCast cast = new CampaignCast(this.beans, 6);
		UUID campaign = cast.accepted(cast.leads);
		Viewer first = cast.leads.getFirst();
		Visitor visitor = cast.visit(this.port, first);
		assertThat(visitor.get(path(first, campaign)).status()).isEqualTo(404);
		cast.close(campaign);
		Reply page = visitor.get(path(first, campaign));
		// by hand: 1 1 2 3 4 5 has quartiles 1.25, 2.5 and 3.75, to halves 1.5, 2.5 and 4
		assertThat(page.text()).contains("6 regions count", "Your region is one of those that count");
		assertThat(rows(page, 1).getFirst()).contains(" 1.0 1.5 ");
		assertThat(rows(page, 1)).allSatisfy((row) -> assertThat(row).endsWith("1.5 2.5 4.0 6"));
		Viewer other = cast.leads.get(4);
		Reply others = cast.visit(this.port, other).get(path(other, campaign));
		assertThat(rows(others, 1))
			.allSatisfy((row) -> assertThat(row).containsPattern(" 5(\\.0)? 1\\.5 2\\.5 4\\.0 6$"));
		assertThat(page.text()).doesNotContain("Farcoombe", "Westmarch");
		assertThat(visitor.get(path(first, campaign) + "/comparison.xlsx").status()).isEqualTo(200);
		assertThat(visitor.get("/authorities/" + first.authority() + "/comparison").text()).contains("6 regions count");
		Reply programme = cast.visit(this.port, cast.reviewer).get("/review/campaigns/" + campaign + "/comparison");
		assertThat(rows(programme, 0)).allSatisfy((row) -> assertThat(row).endsWith("1.5 2.5 4.0 6"));
	}

	@Test
	void withFiveNobodySeesAnythingAndNothingIsStored() {
		CampaignCast cast = new CampaignCast(this.beans, 7);
		UUID campaign = cast.accepted(cast.leads.subList(0, 5));
		Viewer refusing = cast.leads.get(5);
		this.campaigns.add(cast.reviewer, campaign, List.of(refusing.authority()));
		cast.accept(cast.submit(campaign, refusing, 4, Consent.NOT_SHARED));
		cast.close(campaign);
		for (Viewer viewer : List.of(cast.leads.getFirst(), refusing)) {
			Reply page = cast.visit(this.port, viewer).get(path(viewer, campaign));
			assertThat(page.status()).isEqualTo(200);
			assertThat(page.text()).contains("Too few regions can be counted");
			assertThat(page.page().select("main table")).isEmpty();
		}
		assertThat(this.jdbc.sql("select frozen::text from campaign_comparison where campaign_id = ?")
			.param(campaign)
			.query(String.class)
			.single()
			.replace(" ", "")).contains("\"regions\":null", "\"pillars\":[]").doesNotContain("median");
		// neither an outsider nor an address by hand gets at more
		Viewer outsider = cast.leads.get(6);
		Visitor stranger = cast.visit(this.port, outsider);
		assertThat(stranger.get(path(outsider, campaign)).status()).isEqualTo(404);
		assertThat(stranger.get(path(outsider, campaign) + "/comparison.xlsx").status()).isEqualTo(404);
		assertThat(stranger.get(path(refusing, campaign)).status()).isEqualTo(404);
		assertThat(stranger.get("/review/campaigns/" + campaign + "/comparison").status()).isEqualTo(404);
		assertThat(stranger.get("/api/v1/campaigns/" + campaign).status()).isEqualTo(404);
	}

	@Test
	void withdrawnConsentAndLateAcceptanceLeaveNothingToSubtract() {
		CampaignCast cast = new CampaignCast(this.beans, 7);
		UUID campaign = cast.open(cast.leads);
		for (int i = 0; i < 6; i++) {
			cast.accept(cast.submit(campaign, cast.leads.get(i), i % 5 + 1, Consent.COUNTED));
		}
		Viewer late = cast.leads.get(6);
		UUID lateRound = cast.submit(campaign, late, 5, Consent.COUNTED);
		cast.close(campaign);
		Viewer curious = cast.leads.getFirst();
		Visitor visitor = cast.visit(this.port, curious);
		List<String> before = rows(visitor.get(path(curious, campaign)), 1);
		// the seventh is accepted after all
		cast.accept(lateRound);
		assertThat(rows(visitor.get(path(curious, campaign)), 1)).isEqualTo(before);
		// two of the six no longer want to count
		for (Viewer leaving : cast.leads.subList(1, 3)) {
			UUID round = cast.round(campaign, leaving);
			assertThat(this.submissions.share(leaving, round, 1, Consent.NOT_SHARED)).isTrue();
		}
		assertThat(rows(visitor.get(path(curious, campaign)), 1)).isEqualTo(before);
		assertThat(visitor.get(path(curious, campaign)).text()).contains("6 regions count");
		// one is opened again and corrects its levels
		this.submissions.reopen(cast.reviewer, cast.round(campaign, cast.leads.get(3)), "Look again");
		assertThat(rows(visitor.get(path(curious, campaign)), 1)).isEqualTo(before);
		// and who came late sees its own values beside them without being among them
		Reply own = cast.visit(this.port, late).get(path(late, campaign));
		assertThat(own.text()).contains("Your region is not one of those that count");
		assertThat(rows(own, 1)).allSatisfy((row) -> assertThat(row).containsPattern(" 5(\\.0)? 1\\.5 "));
	}

	@Test
	void aSecondCampaignWithOneMoreRegionTellsOnlyOnWhichSideOfTheMiddleItMayBe() {
		CampaignCast cast = new CampaignCast(this.beans, 7);
		List<Integer> levels = List.of(2, 3, 3, 3, 3, 4);
		String four = afterJoining(cast, levels, 4);
		String five = afterJoining(cast, levels, 5);
		String three = afterJoining(cast, levels, 3);
		// the six bring the same levels again: the seventh's own level is not in the
		// difference
		assertThat(four).isEqualTo(five);
		assertThat(three).isEqualTo("3.0 3.0 3.0 7");
		assertThat(four).isEqualTo("3.0 3.0 3.5 7");
		assertThatThrownBy(() -> this.jdbc.sql("delete from campaign_comparison").update()).rootCause()
			.hasMessageContaining("permission denied");
	}

	@Test
	void aCriterionThatOneOfSixDoesNotKnowIsShownToNobody() {
		CampaignCast cast = new CampaignCast(this.beans, 6);
		Framework.Pillar pillar = this.frameworks.current().pillars().getFirst();
		Framework.Criterion hidden = pillar.criteria().getFirst();
		UUID campaign = cast.open(cast.leads);
		for (int i = 0; i < 6; i++) {
			cast.accept(cast.submit(campaign, cast.leads.get(i), i % 5 + 1, Consent.NAMED,
					(i == 5) ? Set.of(hidden.slug()) : Set.of()));
		}
		cast.close(campaign);
		PublishedComparison published = this.comparisons.published(campaign).orElseThrow();
		assertThat(published.pillars().getFirst().figures()).isNull();
		assertThat(published.pillars().getFirst().criteria().getFirst().figures()).isNull();
		assertThat(published.pillars().getFirst().criteria().getLast().figures()).isNotNull();
		assertThat(published.pillars().getLast().figures()).isNotNull();
		Viewer viewer = cast.leads.getFirst();
		Reply page = cast.visit(this.port, viewer).get(path(viewer, campaign));
		assertThat(page.page().select("main table th:matchesOwn(^" + hidden.name() + "$)").first().parent().text())
			.contains("Not shown");
	}

	/** Ends of the row of the first criterion when a seventh region joins six. */
	private String afterJoining(CampaignCast cast, List<Integer> levels, int seventh) {
		UUID campaign = cast.open(cast.leads);
		for (int i = 0; i < 6; i++) {
			cast.accept(cast.submit(campaign, cast.leads.get(i), levels.get(i), Consent.COUNTED));
		}
		cast.accept(cast.submit(campaign, cast.leads.get(6), seventh, Consent.COUNTED));
		cast.close(campaign);
		PublishedComparison.Figures figures = this.comparisons.published(campaign)
			.orElseThrow()
			.pillars()
			.getFirst()
			.criteria()
			.getFirst()
			.figures();
		return figures.lower() + " " + figures.median() + " " + figures.upper() + " " + figures.regions();
	}

	private static String path(Viewer viewer, UUID campaign) {
		return "/authorities/" + viewer.authority() + "/comparison/" + campaign;
	}

	/** The rows of pillars and criteria; the chart has a table of its own before them. */
	private static List<String> rows(Reply page, int charts) {
		return page.page()
			.select("main table")
			.stream()
			.skip(charts)
			.flatMap((table) -> table.select("tbody tr").stream())
			.map((row) -> row.text())
			.toList();
	}

}
