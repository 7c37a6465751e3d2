package org.hiap.navigator.ranking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.elicitation.Discussion;
import org.hiap.navigator.prioritisation.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Talking about revealed scores, and what comes of it. */
@FullStackTest
class DiscussionPagesTest {

	private static final String NEED = "population-need";

	private static final String FIT = "strategic-fit";

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private JdbcClient jdbc;

	private Visitor facilitator;

	private Visitor colleague;

	private Room room;

	private Room.Person first;

	private Room.Person second;

	/** They agree on everything but Alpha's need and, a little, Beta's fit. */
	@BeforeEach
	void revealARoom() {
		this.facilitator = Visitor.signedIn(this.port, "officer@southmere.example");
		this.colleague = Visitor.signedIn(this.port, "lead@southmere.example");
		this.room = new Room(this.beans, "officer@southmere.example", "Alpha", "Beta", "Gamma");
		this.first = this.room.person(null);
		this.second = this.room.person(null);
		this.first.scores("Alpha", 0, 2, 2).scores("Beta", 1, 3, 1).scores("Gamma", 1, 1, 1);
		this.second.scores("Alpha", 4, 2, 2).scores("Beta", 1, 2, 1).scores("Gamma", 1, 1, 1);
		this.room.reveal();
	}

	@Test
	void whatMovesTheRankingMostIsTalkedAboutFirst() {
		Reply page = this.facilitator.get(discussion());
		assertThat(page.page().select("#first h3").eachText()).containsExactly("1. Alpha: Population need",
				"2. Beta: Strategic fit");
		assertThat(page.page().select("#first .govuk-tag").eachText()).containsExactly("Far apart", "Close enough");
		assertThat(page.page().select("#talk-1 svg .app-chart__value").eachText())
			.isEqualTo(page.page().select("#talk-1 tbody td").eachText())
			.containsExactly("1", "0", "0", "0", "1");
		assertThat(page.page().select("#options li").eachText()).first().asString().contains("1 score flagged");
		Reply cell = this.facilitator.get(page.page().select("#first h3 a").attr("href"));
		assertThat(cell.page().select("main a:contains(Next to talk about)").attr("href"))
			.isEqualTo(this.room.talk("Beta", FIT));
	}

	@Test
	void aNoteCountsOnceAndEveryoneReadsIt() {
		String cell = this.room.talk("Alpha", NEED);
		Reply form = this.facilitator.get(cell);
		assertThat(this.facilitator.submit(form, cell, Map.of("text", "  ")).status()).isEqualTo(422);
		this.facilitator.submit(form, cell, Map.of("text", "<b>Seen</b> in two ways"));
		this.facilitator.submit(form, cell, Map.of("text", "<b>Seen</b> in two ways"));
		for (Visitor visitor : List.of(this.facilitator, this.colleague, guest(this.first))) {
			assertThat(visitor.get(cell).page().select("#notes li").eachText()).singleElement()
				.asString()
				.contains("<b>Seen</b> in two ways", "Southmere officer");
		}
		String option = cell.replaceFirst("/[^/]+$", "");
		this.facilitator.submit(this.facilitator.get(option), option, Map.of("text", "On the whole"));
		assertThat(this.colleague.get(option).page().select("#notes li")).hasSize(2);
		assertThat(this.colleague.get(cell).page().select("#notes li")).hasSize(1);
		String tooLong = "x".repeat(2001);
		Reply refused = this.facilitator.submit(this.facilitator.get(option), option, Map.of("text", tooLong));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().select("#text").val()).isEqualTo(tooLong);
	}

	@Test
	void anAgreedScoreNeedsAReasonAndReplacesTheMean() {
		String cell = this.room.talk("Alpha", NEED);
		String agree = cell + "/agreed-score";
		Reply refused = this.facilitator.submit(this.facilitator.get(cell), agree, Map.of("points", "3"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains("Enter why the group agreed on this score");
		assertThat(refused.fields(agree)).containsEntry("points", "3");
		assertThat(total("Alpha")).isEqualTo("50.0");
		Reply form = this.facilitator.get(cell);
		assertThat(this.facilitator.submit(form, agree, Map.of("points", "4", "reason", "The figures")).status())
			.isEqualTo(302);
		assertThat(this.facilitator.submit(form, agree, Map.of("points", "4", "reason", "The figures")).status())
			.as("a second press of the same")
			.isEqualTo(302);
		assertThat(total("Alpha")).isEqualTo("66.7");
		Reply stale = this.facilitator.submit(form, agree, Map.of("points", "1", "reason", "Second thoughts"));
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.page().select("#agreed .app-card").text()).contains("4 –", "The figures");
		assertThat(stale.fields(agree)).containsEntry("reason", "Second thoughts").containsEntry("points", "1");
		assertThat(this.facilitator.submit(stale, agree, Map.of()).status()).isEqualTo(302);
		assertThat(total("Alpha")).isEqualTo("41.7");
		this.facilitator.submit(this.facilitator.get(cell), agree + "/removal", Map.of());
		assertThat(total("Alpha")).isEqualTo("50.0");
	}

	@Test
	void onlyTheFacilitatorWrites() {
		String cell = this.room.talk("Alpha", NEED);
		assertThat(this.colleague.get(cell).page().select("main form")).isEmpty();
		for (String path : List.of(cell, cell + "/agreed-score", cell + "/agreed-score/removal",
				discussion() + "/second-round", this.room.path() + "/weights/change")) {
			assertThat(this.colleague
				.post(path,
						Map.of("formKey", "6f9d1f0e-0000-4000-8000-000000000000", "text", "Mine", "points", "1",
								"reason", "Mine"))
				.status()).as(path).isEqualTo(404);
		}
		assertThat(this.facilitator.get(this.room.talk("Alpha", "no-such")).status()).isEqualTo(404);
	}

	@Test
	void theSecondRoundKeepsTheFirstAndIsPrivateUntilItIsRevealed() {
		String again = discussion() + "/second-round";
		Reply form = this.facilitator.get(again);
		assertThat(form.page().select("input[name=cell][checked]").eachAttr("value"))
			.containsExactly(this.room.option("Alpha").id() + "/" + NEED);
		assertThat(form.page().select("input[name=cell]")).hasSize(9);
		Map<String, String> none = new LinkedHashMap<>(form.fields(again));
		none.remove("cell");
		assertThat(this.facilitator.postRaw(again, none).status()).isEqualTo(422);
		assertThat(this.facilitator.submit(form, again, Map.of()).location()).isEqualTo(this.room.path());
		assertThat(this.facilitator.submit(form, again, Map.of()).status()).as("a second press").isEqualTo(302);
		assertThat(this.room.exercise().stage()).isEqualTo(Stage.RESCORING);
		this.first.scores("Alpha", 3);
		this.second.scores("Alpha", 4);
		Visitor guest = guest(this.first);
		for (Visitor visitor : List.of(this.facilitator, guest)) {
			assertThat(visitor.get(this.room.path() + "/results").text())
				.contains("A second round is under way. These are still the results of the first.");
			assertThat(visitor.get(this.room.talk("Alpha", NEED)).page().select("#spread tbody td").eachText())
				.containsExactly("1", "0", "0", "0", "1");
			assertThat(visitor.get(this.room.path() + "/results/rounds").text()).contains("There has been no second");
		}
		assertThat(total("Alpha")).isEqualTo("50.0");
		assertThat(this.facilitator.get(this.room.talk("Alpha", NEED)).page().select("main form")).isEmpty();
		this.room.reveal();
		assertThat(total("Alpha")).isEqualTo("62.5");
		Reply rounds = this.facilitator.get(this.room.path() + "/results/rounds");
		assertThat(rounds.page().select("table").first().select("tbody tr").eachText())
			.containsExactly("Alpha: Population need 2.0 0 to 4 3.5 3 to 4");
		assertThat(rounds.page().select("table").last().select("tbody tr").eachText()).first()
			.isEqualTo("Alpha 1 1 50.0 62.5");
		Reply cell = guest.get(this.room.talk("Alpha", NEED));
		assertThat(cell.page().select("#spread tbody td").eachText()).containsExactly("0", "0", "0", "1", "1");
		assertThat(cell.page().select("#first-round tbody td").eachText()).containsExactly("1", "0", "0", "0", "1");
		assertThat(this.facilitator.get(again).page().select("main form")).as("there is one second round").isEmpty();
	}

	@Test
	void weightsChangeWithAReasonAndSayWhoChangedThem() {
		String change = this.room.path() + "/weights/change";
		Reply form = this.facilitator.get(change);
		assertThat(form.fields(change)
			.entrySet()
			.stream()
			.filter((each) -> each.getKey().startsWith("points-"))
			.mapToInt((each) -> Integer.parseInt(each.getValue()))
			.sum()).isEqualTo(100);
		Map<String, String> points = Map.of("points-" + NEED, "10", "points-" + FIT, "80",
				"points-organisational-capacity", "10", "reason", "Fit decides whether it lasts.");
		Map<String, String> tooFew = new LinkedHashMap<>(points);
		tooFew.put("points-" + FIT, "60");
		tooFew.put("reason", "");
		Reply refused = this.facilitator.submit(form, change, tooFew);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains("The points add up to 80. Share out the 20 that are left",
				"Enter why the weights are changed");
		assertThat(refused.fields(change)).containsEntry("points-" + FIT, "60");
		assertThat(this.facilitator.submit(form, change, points).location())
			.isEqualTo(this.room.path() + "/results/weights");
		assertThat(this.facilitator.submit(form, change, points).status()).as("a second press").isEqualTo(302);
		Map<String, String> other = new LinkedHashMap<>(points);
		other.put("reason", "Another reason");
		Reply stale = this.facilitator.submit(form, change, other);
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.page().select("#log li").eachText()).singleElement()
			.asString()
			.contains("Strategic fit 80", "Fit decides whether it lasts.", "Southmere officer");
		assertThat(stale.fields(change)).containsEntry("reason", "Another reason");
		assertThat(this.facilitator.submit(stale, change, Map.of()).status()).isEqualTo(302);
		Reply weights = guest(this.first).get(this.room.path() + "/results/weights");
		assertThat(weights.page().select("#changes li")).hasSize(2);
		assertThat(weights.text()).contains("The group changed the weights together after the reveal.");
		assertThat(this.beans.getBean(Discussion.class).agreedWeights(this.room.id())).hasSize(2);
		assertThat(this.jdbc.sql("select count(*) from audit_event where object = ? and action like '%weights%'")
			.param("exercise " + this.room.id())
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	private String discussion() {
		return this.room.path() + "/discussion";
	}

	private Visitor guest(Room.Person person) {
		return Visitor.guest(this.port, this.room.id(), person.secret());
	}

	private String total(String option) {
		return this.facilitator.get(this.room.path() + "/results")
			.page()
			.select("#ranking tbody tr:contains(" + option + ") td:nth-child(3)")
			.text();
	}

}
