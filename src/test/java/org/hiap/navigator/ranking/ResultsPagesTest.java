package org.hiap.navigator.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.elicitation.Discussion;
import org.hiap.navigator.elicitation.GroupAnswers;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What an exercise of several people came to, page by page. */
@FullStackTest
class ResultsPagesTest {

	private static final List<String> PAGES = List.of("", "/comparison", "/robustness", "/weights", "/agreement",
			"/teams", "/capacity", "/rounds");

	private static final List<String> OPTIONS = List.of("Alpha", "Beta", "Gamma", "Delta");

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private JdbcClient jdbc;

	private Visitor facilitator;

	private Room room;

	@BeforeEach
	void openTheRoom() {
		this.facilitator = Visitor.signedIn(this.port, "officer@southmere.example");
		this.room = room("Alpha", "Beta", "Gamma", "Delta");
	}

	@Test
	void nothingIsSeenBeforeTheReveal() {
		Room.Person person = everyoneScores();
		for (Visitor visitor : List.of(this.facilitator, guest(person))) {
			for (String page : PAGES) {
				Reply reply = visitor.get(this.room.path() + "/results" + page);
				assertThat(reply.text()).as(page).contains("private until the facilitator reveals");
				assertThat(reply.page().select("main table, main svg")).as(page).isEmpty();
			}
			assertThat(visitor.get(this.room.path() + "/discussion").page().select("main svg")).isEmpty();
			assertThat(visitor.get(this.room.talk("Alpha", "strategic-fit")).page().select("main svg")).isEmpty();
		}
		assertThat(drawings()).isZero();
	}

	@Test
	void theFrontPageSaysWhyThisAndNotThatAndHowSureThatIs() {
		everyoneScores();
		this.room.reveal();
		Reply page = results("");
		assertThat(page.page().select("#summary").text()).contains("“Alpha” comes first with 95.8 of 100 points",
				"“Alpha” is ahead of “Beta” above all on",
				"“Alpha” is in the top 2 in 100 of 100 runs with another group like this one: firm.");
		assertThat(page.page().select("#ranking tbody tr").eachText()).hasSize(4)
			.first()
			.asString()
			.startsWith("1 Alpha 95.8 100 of 100 runs Firm All 3");
		assertThat(page.page().select("#more dd").eachText()).hasSize(3)
			.containsOnly("“Alpha” stays first, however much it counts.");
	}

	/** Alpha is strong on need, Beta on fit: 3 to 1 against 1 to 3, capacity alike. */
	@Test
	void caringMoreAboutOneCriterionTurnsTheRankingWhereItSays() {
		Room.Person one = this.room.person(null);
		one.scores("Alpha", 3, 1, 2).scores("Beta", 1, 3, 2).scores("Gamma", 0, 0, 0).scores("Delta", 0, 0, 1);
		one.weighs(100, 50, 50);
		this.room.reveal();
		Reply front = results("");
		assertThat(front.page().select("#more dt").eachText()).element(1).asString().contains("25.0% now");
		assertThat(front.page().select("#more dd").eachText()).containsExactly(
				"“Alpha” stays first, however much it counts.", "At 40.0%, “Beta” draws level.",
				"“Alpha” stays first, however much it counts.");
		Reply tried = results("/weights?criterion=strategic-fit&weight=40");
		assertThat(tried.page().select("[data-app-trial-sentence]").text())
			.isEqualTo("If Strategic fit counts 40.0%, “Alpha” and “Beta” share the first place.");
		tried = results("/weights?criterion=strategic-fit&weight=60");
		assertThat(tried.page().select("[data-app-trial-table] tbody tr").eachText()).startsWith("Alpha 1 2 56.3 41.7",
				"Beta 2 1 43.8 58.3");
		Reply wrong = results("/weights?criterion=strategic-fit&weight=lots");
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.text()).contains("Enter a weight from 0 to 100");
		assertThat(wrong.page().select("#weight").val()).isEqualTo("lots");
	}

	@Test
	void twoOptionsStandSideBySideWithTheDifferenceEachCriterionMakes() {
		Room.Person one = this.room.person(null);
		one.scores("Alpha", 3, 1, 2).scores("Beta", 1, 3, 2).scores("Gamma", 0, 0, 0).scores("Delta", 0, 0, 1);
		one.weighs(100, 50, 50);
		this.room.reveal();
		Reply page = results("/comparison?this=" + id("Beta") + "&that=" + id("Alpha"));
		assertThat(page.text()).contains("“Alpha” is 12.5 points ahead of “Beta”.");
		assertThat(page.page().select("main tbody tr").eachText()).containsExactly("Population need 50.0 1.0 3.0 −25.0",
				"Strategic fit 25.0 3.0 1.0 +12.5", "Organisational capacity 25.0 2.0 2.0 0.0",
				"Total 100.0 43.8 56.3 −12.5");
	}

	@Test
	void underFivePeopleNobodySaysHowAnotherGroupWouldRank() {
		this.room.people(null, OPTIONS, new int[] { 4, 3, 2, 1 }, new int[] { 4, 2, 3, 1 }, new int[] { 3, 4, 2, 1 },
				new int[] { 4, 3, 2, 0 });
		this.room.reveal();
		assertThat(results("").page().select("#ranking thead").text()).doesNotContain("In the top");
		Reply page = results("/robustness");
		assertThat(page.page().select("#group").text()).contains("too few people", "4 people have scored");
		assertThat(page.page().select("#group svg")).isEmpty();
		assertThat(page.page().select("#any-weights svg")).hasSize(1);
	}

	@Test
	void howSureItIsIsDrawnOnceAndKeptWithItsSeedUntilSomethingChanges() throws Exception {
		everyoneScores();
		this.room.reveal();
		try (ExecutorService room = Executors.newFixedThreadPool(6)) {
			List<Callable<Integer>> views = new ArrayList<>();
			for (int i = 0; i < 6; i++) {
				Visitor visitor = guest(this.room.person(null));
				views.add(() -> visitor.get(this.room.path() + "/results").status());
			}
			for (var view : room.invokeAll(views)) {
				assertThat(view.get()).isEqualTo(200);
			}
		}
		results("/robustness");
		List<Map<String, Object>> first = kept();
		assertThat(first).hasSize(2);
		results("");
		results("/robustness");
		assertThat(kept()).as("looking draws nothing anew").isEqualTo(first);
		this.beans.getBean(Discussion.class)
			.agree(this.room.facilitator(), this.room.id(), this.room.cell("Delta", "strategic-fit"), 0, 4, "Agreed.");
		results("/robustness");
		List<Map<String, Object>> second = kept();
		assertThat(second).hasSize(2).doesNotContainAnyElementsOf(first);
		assertThat(second).extracting((row) -> row.get("seed"))
			.isEqualTo(first.stream().map((row) -> row.get("seed")).toList());
		this.jdbc.sql("delete from rank_acceptability where exercise_id = ?").param(this.room.id()).update();
		results("/robustness");
		assertThat(kept()).extracting((row) -> row.get("result"))
			.as("the same seed, the same result")
			.isEqualTo(second.stream().map((row) -> row.get("result")).toList());
	}

	@Test
	void chartsAndTheirTablesShowTheSameNumbers() {
		everyoneScores();
		this.room.reveal();
		for (String chart : List.of("group-chart", "any-chart")) {
			Element drawn = results("/robustness").page().getElementById(chart);
			assertThat(drawn.select("svg .app-chart__value").eachText()).hasSize(4)
				.isEqualTo(drawn.select("tbody tr td:last-child").eachText());
			assertThat(drawn.select("svg title").text()).isNotEmpty();
		}
		Element weights = results("/weights").page().getElementById("weights-chart");
		assertThat(weights.select("svg .app-chart__value").eachText()).hasSize(3)
			.isEqualTo(weights.select("tbody td:nth-child(2)").eachText());
		Element capacity = results("/capacity").page().getElementById("capacity-chart");
		assertThat(String.join(", ", capacity.select("svg .app-chart__count").eachText()).split(", ")).hasSize(4);
		assertThat(capacity.select("tbody tr").eachText()).hasSize(4)
			.first()
			.asString()
			.startsWith("1 Alpha Impact and capacity 95.8 ");
		Element front = results("").page().getElementById("contributions");
		assertThat(front.select("tbody td:nth-child(2)").eachText())
			.isEqualTo(results("").page().select("#ranking tbody td:nth-child(3)").eachText());
	}

	@Test
	void agreementIsSaidInWordsCellByCell() {
		this.room.people(null, List.of("Alpha", "Beta"), new int[] { 4, 0 }, new int[] { 4, 4 }, new int[] { 4, 0 });
		this.room.person(null).scores("Alpha", Room.NO_VIEW, 4, 4).scores("Gamma", 2);
		this.room.reveal();
		Reply page = results("/agreement");
		List<Element> rows = page.page().select("main .app-heat tbody tr");
		assertThat(rows.get(0).select("td").eachText()).element(0)
			.asString()
			.contains("Many without a view", "Median 4.0, from 4 to 4", "3 scores, 1 not their area",
					"A 1.00 (unstable)");
		assertThat(rows.get(0).select("td").eachText()).element(1).asString().startsWith("All the same");
		assertThat(rows.get(1).select("td").eachText()).element(0)
			.asString()
			.startsWith("Far apart")
			.contains("from 0 to 4");
		assertThat(rows.get(2).select("td").eachText()).element(0).asString().startsWith("One score");
		assertThat(rows.get(3).select("td").eachText()).containsOnly("No scores");
		assertThat(page.text()).contains("Kendall’s W", "0 of 4 scored everything");
		Reply front = results("");
		assertThat(front.page().select("#unranked .app-card").eachText()).hasSize(2)
			.last()
			.asString()
			.contains("Delta", "Not answered: Population need, Strategic fit and Organisational capacity.");
	}

	@Test
	void tiesShareAPlaceOnEveryPage() {
		this.room.people(null, OPTIONS, new int[] { 3, 3, 1, 1 }, new int[] { 3, 3, 1, 1 }, new int[] { 3, 3, 1, 1 },
				new int[] { 3, 3, 1, 1 }, new int[] { 3, 3, 1, 1 });
		this.room.reveal();
		assertThat(results("").page().select("#ranking tbody td:first-child").eachText()).containsExactly("1=", "1=",
				"3=", "3=");
		assertThat(results("").text()).contains("“Alpha” and “Beta” share the first place");
		assertThat(results("/comparison").text()).contains("have the same total of 75.0 points");
		for (String page : PAGES) {
			assertThat(results(page).status()).as(page).isEqualTo(200);
		}
	}

	@Test
	void onePersonWithoutWeightsIsEnoughForEveryPage() {
		this.room.person(null).scores("Alpha", 4, 3, 2).scores("Beta", 1, 1, 1);
		this.room.reveal();
		for (String page : PAGES) {
			assertThat(results(page).status()).as(page).isEqualTo(200);
		}
		assertThat(results("/weights").text()).contains("Nobody gave weights, so every criterion counts the same.");
		assertThat(results("/teams").text()).contains("With fewer than three people, nobody is left out.");
	}

	@Test
	void nothingButNoViewsLeavesEveryPageReadable() {
		this.room.person(null).scores("Alpha", Room.NO_VIEW, Room.NO_VIEW, Room.NO_VIEW);
		this.room.reveal();
		for (String page : PAGES) {
			assertThat(results(page).status()).as(page).isEqualTo(200);
		}
		assertThat(results("").text()).contains("No option has enough scores for a place yet.");
	}

	@Test
	void teamsStandBesideTheWholeAndSmallOnesWithTheOthers() {
		this.room.people("Housing", OPTIONS, new int[] { 4, 1, 2, 0 }, new int[] { 4, 1, 2, 0 },
				new int[] { 4, 1, 2, 0 }, new int[] { 4, 1, 2, 0 });
		this.room.people("Transport", OPTIONS, new int[] { 0, 4, 2, 1 }, new int[] { 0, 4, 2, 1 },
				new int[] { 0, 4, 2, 1 });
		this.room.people("Skills", OPTIONS, new int[] { 1, 1, 1, 4 }, new int[] { 1, 1, 1, 4 });
		this.room.reveal();
		Reply page = results("/teams");
		assertThat(page.page().select("#teams thead th").eachText()).containsExactly("Option", "Everyone",
				"Housing (4)", "Transport (3)");
		assertThat(page.page().select("#teams tbody tr").eachText()).contains("Alpha 1= 1 4", "Beta 1= 3 1");
		assertThat(page.text()).contains("too few to be shown").doesNotContain("Skills (2)");
		assertThat(page.page().select("#without li").eachText()).anyMatch((line) -> line.startsWith("Without Housing"))
			.noneMatch((line) -> line.contains("Skills"));
		this.facilitator.submit(page, this.room.path() + "/results/averaging", Map.of());
		page = results("/teams");
		assertThat(page.text()).contains("Every team counts the same");
		Visitor colleague = Visitor.signedIn(this.port, "lead@southmere.example");
		assertThat(colleague.get(this.room.path() + "/results/teams").page().select("main form")).isEmpty();
		assertThat(colleague.post(this.room.path() + "/results/averaging", Map.of("averaging", "PEOPLE")).status())
			.isEqualTo(404);
	}

	@Test
	void leavingOnePersonNamesNobody() {
		this.room.people(null, OPTIONS, new int[] { 4, 0, 2, 2 }, new int[] { 0, 1, 2, 2 }, new int[] { 1, 2, 2, 1 });
		this.room.reveal();
		String text = results("/teams").page().select("#people").text();
		assertThat(text).contains("of 3 people leaving would").doesNotContain("heron");
	}

	@Test
	void guestsSeeEveryPageAndNoLinkTheyCannotOpen() {
		Room.Person person = everyoneScores();
		this.room.reveal();
		Visitor guest = guest(person);
		List<String> pages = new ArrayList<>(PAGES.stream().map((page) -> "/results" + page).toList());
		pages.add("/discussion");
		pages.add(this.room.talk("Alpha", "strategic-fit").substring(this.room.path().length()));
		for (String page : pages) {
			Reply reply = guest.get(this.room.path() + page);
			assertThat(reply.status()).as(page).isEqualTo(200);
			for (String link : reply.page().select("main a[href^=/]").eachAttr("href").stream().distinct().toList()) {
				assertThat(guest.get(link).status()).as(page + " leads to " + link).isEqualTo(200);
			}
			assertThat(reply.page().select("main form[method=post]")).as(page).isEmpty();
		}
	}

	/** What the group did in its model is what every page shows. */
	@Test
	void anAgreedScoreTakesThePlaceOfTheMean() {
		everyoneScores();
		this.room.reveal();
		this.beans.getBean(Discussion.class)
			.agree(this.room.facilitator(), this.room.id(), this.room.cell("Alpha", "population-need"), 0, 0,
					"Agreed.");
		String total = this.beans.getBean(GroupAnswers.class)
			.of(this.room.exercise())
			.orElseThrow()
			.weightedSum()
			.ranking()
			.total(id("Alpha"))
			.total()
			.orElseThrow()
			.rounded(1);
		assertThat(results("").page().select("#ranking tbody tr").eachText())
			.anyMatch((row) -> row.contains("Alpha " + total));
		assertThat(results("/agreement").text()).contains("Agreed: 0");
		assertThat(results("/robustness").text()).contains("Where a score was agreed");
	}

	private Room.Person everyoneScores() {
		this.room.people("Housing", OPTIONS, new int[] { 4, 3, 2, 1 }, new int[] { 4, 3, 1, 1 },
				new int[] { 4, 2, 2, 0 }, new int[] { 4, 3, 2, 1 }, new int[] { 3, 3, 2, 1 });
		Room.Person last = this.room.person(null);
		last.scores("Alpha", 4, 4, 4).scores("Beta", 2, 3, 3).scores("Gamma", 1, 2, 2).scores("Delta", 0, 1, 1);
		last.weighs(100, 60, 40);
		return last;
	}

	private Room room(String... options) {
		return new Room(this.beans, "officer@southmere.example", options);
	}

	private Visitor guest(Room.Person person) {
		return Visitor.guest(this.port, this.room.id(), person.secret());
	}

	private Reply results(String page) {
		return this.facilitator.get(this.room.path() + "/results" + page);
	}

	private String id(String option) {
		return this.room.option(option).id().toString();
	}

	private int drawings() {
		return kept().size();
	}

	private List<Map<String, Object>> kept() {
		return this.jdbc
			.sql("select kind, fingerprint, seed, result::text result, drawn_at from rank_acceptability "
					+ "where exercise_id = ? order by kind")
			.param(this.room.id())
			.query()
			.listOfRows();
	}

}
