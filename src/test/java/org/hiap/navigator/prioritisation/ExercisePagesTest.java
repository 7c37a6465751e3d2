package org.hiap.navigator.prioritisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class ExercisePagesTest {

	private static final String LIST = "/authorities/southmere/exercises";

	private static final String NEED = "score-population-need";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private Visitor officer;

	private String exercise;

	@BeforeEach
	void openAnExercise() {
		this.officer = Visitor.signedIn(this.port, "officer@southmere.example");
		this.exercise = open("Exercise " + UUID.randomUUID()).location();
	}

	@Test
	void leadsFromOpeningToARanking() {
		Reply chosen = choose("L01", "L02", "L03");
		assertThat(chosen.location()).isEqualTo(this.exercise);
		weighByPoints(40, 10, 10, 10, 10, 10, 10);
		List<String> cards = cards();
		assertThat(cards).hasSize(3);
		assertThat(scoreAll(cards.get(0), "4").location()).isIn(cards.get(1), cards.get(2));
		assertThat(scoreAll(cards.get(1), "3").location()).isEqualTo(cards.get(2));
		Reply last = scoreAll(cards.get(2), "1");
		assertThat(last.location()).isEqualTo(this.exercise + "/scores?done");
		assertThat(this.officer.follow(last).text()).contains("You have scored everything.", "21 of 21 scores given");
		Reply results = results();
		assertThat(results.text()).contains("comes first with 100.0 of 100 points, 25.0 ahead of",
				"No change of a single weight would alter who comes first.",
				"With equal weights, the same option comes first.");
		assertThat(results.page().select("#ranking tbody tr").eachText()).element(1)
			.asString()
			.startsWith("2 ")
			.contains("75.0");
		assertThat(this.officer.get(this.exercise).text())
			.contains("1 person takes part. 1 gave weights, 1 scored everything.", "Completed");
		assertThat(this.officer.get(LIST).text()).contains("Revealed");
		assertThat(this.officer.get("/authorities/southmere").text()).contains("Revealed");
	}

	@Test
	void nothingIsPreselectedAndNotAnsweringIsAllowed() {
		choose("L01", "L02");
		String card = cards().getFirst();
		Reply page = this.officer.get(card);
		assertThat(page.page().select("input[checked]")).isEmpty();
		assertThat(page.page().select("main a[href^=/library/levers/]")).hasSize(1);
		this.officer.submit(page, card, Map.of(NEED, "2", "score-strategic-fit", "no-view"));
		Reply saved = this.officer.get(card);
		assertThat(saved.fields(card)).containsEntry(NEED, "2")
			.containsEntry("score-strategic-fit", "no-view")
			.doesNotContainKey("score-public-health-impact");
		assertThat(this.officer.get(this.exercise + "/scores").text()).contains("2 of 7 answered");
		assertThat(results().text()).contains("No option has enough scores for a place yet.", "No view: Strategic fit.",
				"Not answered: Public health impact");
	}

	@Test
	void tiesShareAPlace() {
		choose("L01", "L02", "L03");
		List<String> cards = cards();
		scoreAll(cards.get(0), "3");
		scoreAll(cards.get(1), "2");
		scoreAll(cards.get(2), "3");
		Reply results = results();
		assertThat(results.text()).contains("share the first place with 75.0 of 100 points each");
		assertThat(results.page().select("#ranking tbody td:first-child").eachText()).containsExactly("1=", "1=", "3");
	}

	/**
	 * What Southmere's sample lead recorded: L07 and L12 not held, L01 held, L03 shared.
	 */
	@Test
	void powersAreShownBesideTheOptionsAndChangeNoScore() {
		Reply filtered = this.officer.get(this.exercise + "/options?power=NOT_HELD");
		assertThat(filtered.page().select("input[name=option]").eachAttr("value")).containsExactly("L07", "L12", "L13");
		assertThat(filtered.page().select(".govuk-checkboxes .govuk-tag").eachText()).containsOnly("Not held");
		choose("L07", "L12", "L01");
		filtered = this.officer.get(this.exercise + "/options?power=SHARED");
		assertThat(filtered.page().select("input[name=option][type=hidden]").eachAttr("value"))
			.as("what is chosen goes along")
			.containsExactly("L01", "L07", "L12");
		String own = this.exercise + "/options/own";
		this.officer.submit(this.officer.get(own), own, Map.of("title", "Ours"));
		List<String> cards = cards();
		scoreAll(cards.get(0), "4");
		scoreAll(cards.get(1), "3");
		scoreAll(cards.get(2), "2");
		scoreAll(cards.get(3), "1");
		Reply results = results();
		assertThat(results.page().select("#ranking tbody tr td:last-child").eachText()).containsExactly("Held",
				"Not held", "Not held", "Not recorded");
		assertThat(results.page().select("#ranking tbody tr td:nth-child(3)").eachText()).containsExactly("100.0",
				"75.0", "50.0", "25.0");
		assertThat(results.page().select("#not-held").text()).contains("Places 1 to 2 of the ranking are its top half");
		assertThat(results.page().select("#not-held .app-card").eachText()).singleElement()
			.asString()
			.contains("Place 2.", "Power Not held");
	}

	@Test
	void anOpportunityShowsHowManyOfItsLeversAreHeldAndNamesThoseThatAreNot() {
		this.exercise = open("Exercise " + UUID.randomUUID(), "OPPORTUNITY").location();
		Reply options = choose("F1-O1", "F2-O1");
		assertThat(options.status()).isEqualTo(302);
		Reply page = this.officer.get(this.exercise + "/options?power=HELD");
		assertThat(page.text()).contains("Power 2 of 3 levers held, 1 shared", "Power 1 of 2 levers held");
		cards().forEach((card) -> scoreAll(card, "3"));
		assertThat(results().page().select("#not-held .app-card").eachText())
			.as("both share the first place, one lacks a lever")
			.singleElement()
			.asString()
			.contains("Place 1=.", "1 of 2 levers held", "Levers whose power is not held:");
	}

	@Test
	void anEmptyOrTooLongFormIsShownAgainWithWhatWasTyped() {
		Reply form = this.officer.get(LIST + "/new");
		Reply empty = this.officer.submit(form, LIST, Map.of());
		assertThat(empty.status()).isEqualTo(422);
		assertThat(empty.page().title()).startsWith("Error: ");
		assertThat(errors(empty)).containsExactly("#name", "#question", "#kind");
		Reply tooLong = this.officer.submit(form, LIST,
				Map.of("name", "x".repeat(121), "question", "y".repeat(301), "kind", "ANYTHING"));
		assertThat(tooLong.status()).isEqualTo(422);
		assertThat(tooLong.text()).contains("The name must be 120 characters or fewer",
				"The question must be 300 characters or fewer");
		assertThat(tooLong.fields(LIST)).containsEntry("name", "x".repeat(121))
			.containsEntry("question", "y".repeat(301));
	}

	@Test
	void whatIsTypedIsHarmless() {
		String own = this.exercise + "/options/own";
		Reply page = this.officer.follow(this.officer.submit(this.officer.get(own), own, Map.of("title",
				"<script>alert(1)</script>\u0000\u0007 ${7*7}", "description", "One\u0000\r\nTwo\u001b")));
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body()).doesNotContain("<script>alert(1)");
		assertThat(page.text()).contains("<script>alert(1)</script> ${7*7}", "One Two");
		Reply invisible = this.officer.submit(this.officer.get(own), own, Map.of("title", "\u200b \t\u00a0"));
		assertThat(invisible.status()).isEqualTo(422);
	}

	@Test
	void anOwnOptionHasATitleAndLimits() {
		String own = this.exercise + "/options/own";
		Reply refused = this.officer.submit(this.officer.get(own), own,
				Map.of("title", "", "description", "x".repeat(1001)));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains("Enter a title for the option",
				"The description must be 1,000 characters or fewer");
		assertThat(refused.fields(own)).containsEntry("description", "x".repeat(1001));
	}

	@Test
	void atLeastTwoOptionsOfTheLibraryOrOnesOwnGoOn() {
		Reply one = choose("L01");
		assertThat(one.status()).isEqualTo(422);
		assertThat(one.text()).contains("Choose at least 2 options");
		assertThat(one.page().select("#option-L01").hasAttr("checked")).isTrue();
		assertThat(optionCount()).isZero();
		Reply onTheWay = choose(Map.of("option", "L01", "then", "own"));
		assertThat(onTheWay.location()).isEqualTo(this.exercise + "/options/own");
		this.officer.submit(this.officer.follow(onTheWay), this.exercise + "/options/own", Map.of("title", "Ours"));
		assertThat(choose("L01").status()).isEqualTo(302);
		assertThat(optionCount()).isEqualTo(2);
	}

	@Test
	void unknownOptionsAndCriteriaAreRefusedAndNeverStored() {
		assertThat(choose("L01", "L99").status()).isEqualTo(422);
		assertThat(choose("L01", "F1-O1").status()).as("another kind").isEqualTo(422);
		assertThat(optionCount()).isZero();
		choose("L01", "L02");
		String card = cards().getFirst();
		assertThat(this.officer.submit(this.officer.get(card), card, Map.of("score-invented", "3")).status())
			.isEqualTo(409);
		assertThat(this.officer.submit(this.officer.get(card), card, Map.of(NEED, "5")).status()).isEqualTo(422);
		assertThat(this.officer.post(this.exercise + "/scores/" + UUID.randomUUID(), Map.of("version", "0", NEED, "3"))
			.status()).isEqualTo(404);
		String criteria = this.exercise + "/criteria";
		assertThat(this.officer.submit(this.officer.get(criteria), criteria, Map.of("criterion", "need,invented"))
			.status()).isEqualTo(404);
		assertThat(this.officer.get(card).page().select("input[checked]")).isEmpty();
	}

	@Test
	void malformedIdsAndVersionsAreBadRequests() {
		assertThat(this.officer.get("/exercises/abc").status()).isEqualTo(400);
		assertThat(this.officer.get(this.exercise + "/scores/abc").status()).isEqualTo(400);
		assertThat(this.officer.post(this.exercise + "/criteria", Map.of("version", "one")).status()).isEqualTo(400);
		assertThat(this.officer.post(LIST, Map.of("formKey", "no-key")).status()).isEqualTo(400);
		assertThat(this.officer.get("/exercises/" + UUID.randomUUID()).status()).isEqualTo(404);
	}

	@Test
	void theSameOptionScoredInTwoWindowsIsAConflictTwoOptionsAreNot() {
		choose("L01", "L02");
		List<String> cards = cards();
		Reply first = this.officer.get(cards.get(0));
		Reply other = this.officer.get(cards.get(1));
		Reply late = this.officer.get(cards.get(0));
		assertThat(this.officer.submit(first, cards.get(0), Map.of(NEED, "2")).status()).isEqualTo(302);
		assertThat(this.officer.submit(other, cards.get(1), Map.of(NEED, "1")).status()).isEqualTo(302);
		assertThat(this.officer.submit(first, cards.get(0), Map.of(NEED, "2")).status()).as("sent again")
			.isEqualTo(302);
		Reply conflict = this.officer.submit(late, cards.get(0), Map.of(NEED, "4"));
		assertThat(conflict.status()).isEqualTo(409);
		assertThat(conflict.text()).contains("Saved meanwhile: 2 – Local figures");
		assertThat(conflict.fields(cards.get(0))).containsEntry(NEED, "4");
		assertThat(this.officer.get(cards.get(0)).fields(cards.get(0))).containsEntry(NEED, "2");
		assertThat(this.officer.submit(conflict, cards.get(0), Map.of()).status()).isEqualTo(302);
	}

	@Test
	void optionsSavedElsewhereMeanwhileAreShownBesideOnesOwn() {
		String action = this.exercise + "/options";
		Reply second = this.officer.get(action);
		choose("L01", "L02");
		Reply conflict = this.officer.submit(second, action, Map.of("option", "L03,L04"));
		assertThat(conflict.status()).isEqualTo(409);
		assertThat(conflict.page().select("#meanwhile li")).hasSize(2);
		assertThat(conflict.page().select("input[name=option][checked]").eachAttr("value")).containsExactly("L03",
				"L04");
		assertThat(this.officer.get(action).page().select("input[name=option][checked]").eachAttr("value"))
			.containsExactly("L01", "L02");
	}

	@Test
	void theAgreedPillarsStandBesideOrganisationalCapacityAsEvidenceOnly() {
		this.officer = Visitor.signedIn(this.port, "officer@northvale.example");
		String list = "/authorities/northvale/exercises";
		this.exercise = this.officer
			.submit(this.officer.get(list + "/new"), list,
					Map.of("name", "Evidence", "question", "What first?", "kind", "LEVER"))
			.location();
		choose("L01", "L02");
		Reply card = this.officer.get(cards().getFirst());
		assertThat(card.text()).contains("What your authority agreed about its pillars", "agreed on",
				"It fills in nothing.");
		assertThat(card.page().select("input[checked]")).isEmpty();
	}

	@Test
	void aPageBeyondTheLastShowsTheLast() {
		assertThat(this.officer.get(LIST + "?page=999").page().select("main tbody tr")).isNotEmpty();
		assertThat(this.officer.get(LIST + "?page=x").status()).isEqualTo(200);
	}

	@Test
	void criteriaCanBeLeftOutUntilScoringStarts() {
		String criteria = this.exercise + "/criteria";
		Reply page = this.officer.get(criteria);
		assertThat(this.officer.submit(page, criteria, Map.of("criterion", "strategic-fit")).status()).isEqualTo(422);
		Reply kept = this.officer.submit(page, criteria, Map.of("criterion", "strategic-fit,population-need"));
		assertThat(kept.status()).isEqualTo(302);
		choose("L01", "L02");
		String card = cards().getFirst();
		assertThat(this.officer.get(card).page().select("fieldset")).hasSize(2);
		Reply open = this.officer.get(criteria);
		scoreAll(card, "3");
		Reply late = this.officer.submit(open, criteria,
				Map.of("criterion", "population-need,organisational-capacity"));
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.text()).contains("People have begun to give weights or scores");
	}

	@Test
	void removingAScoredOptionSaysWhatIsLost() {
		choose("L01", "L02", "L03");
		String card = cards().getFirst();
		scoreAll(card, "3");
		Reply page = this.officer.get(this.exercise + "/options");
		assertThat(page.page().select("input#option-L01")).as("a scored option cannot be unticked").isEmpty();
		choose("L02", "L03");
		assertThat(optionCount()).isEqualTo(3);
		String removal = card.replace("/scores/", "/options/") + "/removal";
		Reply confirm = this.officer.get(removal);
		assertThat(confirm.text()).contains("7 scores of this option will be lost");
		scoreAll(Visitor.signedIn(this.port, "lead@southmere.example"), card, "2");
		Reply stale = this.officer.submit(confirm, removal, Map.of());
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.text()).contains("14 scores of this option will be lost");
		assertThat(this.officer.submit(stale, removal, Map.of()).status()).isEqualTo(302);
		assertThat(optionCount()).isEqualTo(2);
		assertThat(this.officer.get(card).status()).isEqualTo(404);
	}

	@Test
	void twentyParallelPostsMakeOneExerciseAndOneOption() throws Exception {
		String name = "Parallel " + UUID.randomUUID();
		Reply form = this.officer.get(LIST + "/new");
		Callable<Reply> open = () -> this.officer.submit(form, LIST,
				Map.of("name", name, "question", "What first?", "kind", "LEVER"));
		Reply ownForm = this.officer.get(this.exercise + "/options/own");
		Callable<Reply> add = () -> this.officer.submit(ownForm, this.exercise + "/options/own",
				Map.of("title", "Ours"));
		for (Callable<Reply> post : List.of(open, add)) {
			try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
				List<Future<Reply>> replies = pool.invokeAll(IntStream.range(0, 20).mapToObj((i) -> post).toList());
				for (Future<Reply> reply : replies) {
					assertThat(reply.get().location()).isEqualTo(replies.getFirst().get().location());
				}
			}
		}
		assertThat(this.jdbc.sql("select count(*) from exercise where name = ?").param(name).query(Long.class).single())
			.isEqualTo(1);
		assertThat(optionCount()).isEqualTo(1);
	}

	@Test
	void anotherAuthoritysExerciseIsNotFound() {
		choose("L01", "L02");
		String card = cards().getFirst();
		Visitor stranger = Visitor.signedIn(this.port, "officer@northvale.example");
		for (String path : List.of("", "/options", "/options/own", "/criteria", "/weights", "/scores", "/results")) {
			assertThat(stranger.get(this.exercise + path).status()).as(path).isEqualTo(404);
		}
		assertThat(stranger.get(card).status()).isEqualTo(404);
		assertThat(stranger.get(LIST).status()).isEqualTo(404);
		assertThat(stranger.post(card, Map.of("version", "0", NEED, "3")).status()).isEqualTo(404);
		assertThat(stranger.post(this.exercise + "/weights", Map.of("version", "0", "weighting", "EQUAL")).status())
			.isEqualTo(404);
	}

	@Test
	void aColleagueReadsEverythingAndChangesNothingOfTheSetUp() {
		choose("L01", "L02");
		Visitor lead = Visitor.signedIn(this.port, "lead@southmere.example");
		for (String path : List.of("", "/options", "/criteria", "/weights/method", "/scores", "/results")) {
			Reply page = lead.get(this.exercise + path);
			assertThat(page.status()).as(path).isEqualTo(200);
			assertThat(page.page().select("main button")).as(path).isEmpty();
		}
		for (String path : List.of("/options/own", "/options/" + UUID.randomUUID() + "/removal", "/reveal")) {
			assertThat(lead.get(this.exercise + path).status()).as(path).isEqualTo(404);
		}
		assertThat(lead.post(this.exercise + "/options", Map.of("version", "1", "option", "L03,L04")).status())
			.isEqualTo(404);
		assertThat(lead.post(this.exercise + "/weights/method", Map.of("weighting", "EQUAL")).status()).isEqualTo(404);
		assertThat(lead.post(this.exercise + "/reveal", Map.of()).status()).isEqualTo(404);
	}

	@Test
	void aColleagueCanTakeOverAndGiveItBack() {
		Visitor lead = Visitor.signedIn(this.port, "lead@southmere.example");
		String facilitator = this.exercise + "/facilitator";
		assertThat(lead.get(this.exercise).text()).contains("Southmere officer facilitates this exercise");
		assertThat(lead.submit(lead.get(facilitator), facilitator, Map.of()).location()).isEqualTo(this.exercise);
		assertThat(lead.get(this.exercise).text()).contains("You are the facilitator now.");
		assertThat(this.officer.get(this.exercise + "/options").page().select("main button")).as("a reader now")
			.isEmpty();
		assertThat(this.officer.submit(this.officer.get(facilitator), facilitator, Map.of()).status()).isEqualTo(302);
		assertThat(choose("L01", "L02").status()).isEqualTo(302);
	}

	@Test
	void nothingIsAddedOrRemovedOnceTheRankingIsRevealed() {
		choose("L01", "L02");
		Reply own = this.officer.get(this.exercise + "/options/own");
		cards().forEach((card) -> scoreAll(card, "2"));
		Reply options = this.officer.get(this.exercise + "/options");
		results();
		Reply late = this.officer.submit(own, this.exercise + "/options/own", Map.of("title", "Too late"));
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.fields(this.exercise + "/options/own")).containsEntry("title", "Too late");
		assertThat(this.officer.submit(options, this.exercise + "/options", Map.of("option", "L05,L06")).status())
			.isEqualTo(409);
		assertThat(optionCount()).isEqualTo(2);
	}

	@Test
	void everyChangeLeavesOneEventInTheTrail() {
		choose("L01", "L02");
		choose("L01", "L02");
		scoreAll(cards().getFirst(), "3");
		List<String> trail = this.jdbc.sql("select action from audit_event where object = ? order by id")
			.param("exercise " + this.exercise.substring("/exercises/".length()))
			.query(String.class)
			.list();
		assertThat(trail).hasSize(3).element(0).isEqualTo("opened");
	}

	private Reply open(String name) {
		return open(name, "LEVER");
	}

	private Reply open(String name, String kind) {
		return this.officer.submit(this.officer.get(LIST + "/new"), LIST,
				Map.of("name", name, "question", "What should we take forward first?", "kind", kind));
	}

	/** Several values of one field are sent as one with commas, which binds the same. */
	private Reply choose(String... codes) {
		return choose(Map.of("option", String.join(",", codes)));
	}

	private Reply choose(Map<String, String> fields) {
		String action = this.exercise + "/options";
		return this.officer.submit(this.officer.get(action), action, fields);
	}

	private void weighByPoints(int... points) {
		String method = this.exercise + "/weights/method";
		this.officer.submit(this.officer.get(method), method, Map.of("weighting", "POINTS"));
		String action = this.exercise + "/weights";
		Reply page = this.officer.get(action);
		List<String> names = page.page().select("input[name^=weight-]").eachAttr("name");
		Map<String, String> fields = new HashMap<>();
		for (int i = 0; i < points.length; i++) {
			fields.put(names.get(i), String.valueOf(points[i]));
		}
		assertThat(this.officer.submit(page, action, fields).status()).isEqualTo(302);
	}

	/** The results, after revealing them. */
	private Reply results() {
		String reveal = this.exercise + "/reveal";
		this.officer.post(reveal, Map.of());
		return this.officer.get(this.exercise + "/results");
	}

	/** The pages of scores in the order in which the options were added. */
	private List<String> cards() {
		return this.jdbc.sql("select id from exercise_option where exercise_id = ? order by position")
			.param(UUID.fromString(this.exercise.substring("/exercises/".length())))
			.query(String.class)
			.list()
			.stream()
			.map((id) -> this.exercise + "/scores/" + id)
			.toList();
	}

	private Reply scoreAll(String card, String value) {
		return scoreAll(this.officer, card, value);
	}

	private static Reply scoreAll(Visitor visitor, String card, String value) {
		Reply page = visitor.get(card);
		Map<String, String> scores = page.page()
			.select("input[type=radio]")
			.eachAttr("name")
			.stream()
			.distinct()
			.collect(Collectors.toMap((name) -> name, (name) -> value));
		return visitor.submit(page, card, scores);
	}

	private long optionCount() {
		return this.jdbc.sql("select count(*) from exercise_option where exercise_id = ?")
			.param(UUID.fromString(this.exercise.substring("/exercises/".length())))
			.query(Long.class)
			.single();
	}

	private static List<String> errors(Reply reply) {
		return reply.page().select(".govuk-error-summary__list a").eachAttr("href");
	}

}
