package org.hiap.navigator.elicitation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What people give in an exercise, as its facilitator, a colleague or a guest. */
@FullStackTest
class GivingPagesTest {

	private static final String LIST = "/authorities/southmere/exercises";

	private static final String NEED = "score-population-need";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Participants participants;

	private Visitor facilitator;

	private Visitor colleague;

	private String exercise;

	private UUID id;

	@BeforeEach
	void openAnExercise() {
		this.facilitator = Visitor.signedIn(this.port, "officer@southmere.example");
		this.colleague = Visitor.signedIn(this.port, "lead@southmere.example");
		this.exercise = this.facilitator
			.submit(this.facilitator.get(LIST + "/new"), LIST,
					Map.of("name", "Giving " + UUID.randomUUID(), "question", "What first?", "kind", "LEVER"))
			.location();
		this.id = UUID.fromString(this.exercise.substring("/exercises/".length()));
		submit(this.facilitator, "/options", Map.of("option", "L01,L02,L03"));
	}

	@Test
	void nobodySeesWhatOthersGiveBeforeTheReveal() {
		Visitor guest = guest();
		scoreAll(guest, card(0), "4");
		scoreAll(this.colleague, card(0), "0");
		assertThat(this.facilitator.get(card(0)).page().select("input[checked]")).isEmpty();
		for (Visitor visitor : List.of(this.facilitator, this.colleague, guest)) {
			Reply results = visitor.get(this.exercise + "/results");
			assertThat(results.text()).contains("private until the facilitator reveals", "0 of 2 people");
			assertThat(results.page().select("table, svg")).isEmpty();
		}
		reveal();
		for (Visitor visitor : List.of(this.facilitator, this.colleague, guest)) {
			assertThat(visitor.get(this.exercise + "/results").text()).contains("These are the scores of 2 people.",
					"50.0");
		}
	}

	@Test
	void aGuestTakesPartWithoutAnAccountOrASession() {
		Visitor guest = guest();
		Reply home = guest.get(this.exercise + "/taking-part");
		assertThat(home.text()).contains("You take part as Quiet heron, for Transport.", "0 of 21 scores given");
		assertThat(home.page().select("main a").eachAttr("href")).containsExactly(this.exercise + "/weights",
				this.exercise + "/scores");
		assertThat(scoreAll(guest, card(1), "3").status()).isEqualTo(302);
		assertThat(guest.cookies()).contains("guest-" + this.id).doesNotContain("navigator=");
		assertThat(guest.get(this.exercise).location()).isEqualTo("/sign-in");
		assertThat(guest.get(this.exercise + "/reveal").location()).isEqualTo("/sign-in");
	}

	@Test
	void aGuestsFormNeedsTheTokenOfTheirOwnPass() {
		Visitor guest = guest();
		assertThat(guest.postRaw(card(0), Map.of(NEED, "1")).status()).isNotEqualTo(200).isNotEqualTo(404);
		assertThat(scores()).isZero();
		String strangers = guest().get(card(0)).fields(card(0)).get("_csrf");
		guest.postRaw(card(0), Map.of(NEED, "1", "_csrf", strangers));
		assertThat(scores()).isZero();
	}

	@Test
	void aColleagueWhoOnceJoinedAsAGuestTakesPartAsThemselvesAndCanSignOut() {
		this.colleague.withPass(this.id, this.participants.join(this.id, "Quiet heron", null).secret());
		assertThat(scoreAll(this.colleague, card(0), "3").status()).isEqualTo(302);
		Reply page = this.colleague.get(this.exercise + "/scores");
		assertThat(page.text()).contains("Southmere lead", "7 of 21 scores given");
		assertThat(this.colleague.submit(page, "/sign-out", Map.of()).location()).isEqualTo("/sign-in?signed-out");
	}

	@Test
	void scoresGoOptionByOptionOrCriterionByCriterionInAnOrderOfOnesOwn() {
		Visitor guest = guest();
		String byCriterion = this.exercise + "/scores/criteria/strategic-fit";
		Reply page = guest.get(byCriterion);
		assertThat(page.page().select("fieldset legend")).hasSize(3);
		Map<String, String> chosen = page.page()
			.select("input[type=radio]")
			.eachAttr("name")
			.stream()
			.distinct()
			.collect(Collectors.toMap((name) -> name, (name) -> "2"));
		assertThat(guest.submit(page, byCriterion, chosen).location()).startsWith(this.exercise + "/scores/criteria/");
		assertThat(guest.get(card(2)).fields(card(2))).containsEntry("score-strategic-fit", "2");
		assertThat(guest.get(this.exercise + "/scores?by=criterion").text()).contains("3 of 21 scores given",
				"Completed");
		assertThat(order(guest)).as("the same each time").isEqualTo(order(guest)).hasSize(3);
		List<List<String>> orders = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			orders.add(order(guest()));
		}
		assertThat(orders.stream().distinct().count()).as("not the same for everyone").isGreaterThan(1);
	}

	@Test
	void aScoreIsKeptInTheBackgroundAndSaysWhatItReplaced() {
		Visitor guest = guest();
		Reply first = guest.get(card(0));
		Reply second = guest.get(card(0));
		Map<String, String> fields = new HashMap<>(first.fields(card(0)));
		fields.putAll(Map.of(NEED, "4", "autosave", "yes"));
		Reply kept = guest.postRaw(card(0), fields);
		assertThat(kept.status()).isEqualTo(200);
		assertThat(kept.body()).contains("message");
		Map<String, String> late = new HashMap<>(second.fields(card(0)));
		late.putAll(Map.of(NEED, "1", "autosave", "yes"));
		assertThat(guest.postRaw(card(0), late).status()).isEqualTo(409);
		assertThat(guest.get(card(0)).fields(card(0))).containsEntry(NEED, "4");
		Reply both = guest.submit(second, card(0), Map.of(NEED, "1"));
		assertThat(both.status()).isEqualTo(409);
		assertThat(both.text()).contains("Saved meanwhile: 4");
		assertThat(guest.submit(both, card(0), Map.of()).status()).isEqualTo(302);
		assertThat(guest.get(card(0)).fields(card(0))).containsEntry(NEED, "1");
	}

	@Test
	void twoDevicesScoringDifferentCellsAreNoConflict() {
		Visitor guest = guest();
		Reply phone = guest.get(card(0));
		Reply tablet = guest.get(card(0));
		assertThat(guest.submit(phone, card(0), Map.of(NEED, "4")).status()).isEqualTo(302);
		assertThat(guest.submit(tablet, card(0), Map.of("score-strategic-fit", "1")).status()).isEqualTo(302);
		assertThat(guest.get(card(0)).fields(card(0))).containsEntry(NEED, "4")
			.containsEntry("score-strategic-fit", "1");
	}

	@Test
	void fortySavesInTheSameSecondAreAllKeptAndCountedOnce() throws Exception {
		List<Callable<Reply>> saves = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			Visitor guest = guest();
			Reply page = guest.get(card(0));
			saves.add(() -> guest.submit(page, card(0), Map.of(NEED, "3")));
		}
		try (ExecutorService pool = Executors.newFixedThreadPool(40)) {
			for (Future<Reply> save : pool.invokeAll(saves)) {
				assertThat(save.get().status()).isEqualTo(302);
			}
		}
		assertThat(scores()).isEqualTo(40);
	}

	@Test
	void scoringWhatWasRemovedMeanwhileSaysSoAndKeepsTheRest() {
		Visitor guest = guest();
		scoreAll(guest, card(1), "2");
		String gone = card(0);
		Reply page = guest.get(gone);
		String removal = gone.replace("/scores/", "/options/") + "/removal";
		this.facilitator.submit(this.facilitator.get(removal), removal, Map.of());
		Reply refused = guest.submit(page, gone, Map.of(NEED, "2"));
		assertThat(refused.status()).isEqualTo(404);
		assertThat(refused.text()).contains("removed or set aside what you were scoring",
				"Everything you saved before is kept.");
		assertThat(scores()).isEqualTo(7);
	}

	@Test
	void whatComesAfterTheRevealIsRefused() {
		Visitor guest = guest();
		scoreAll(guest, card(0), "2");
		Reply score = guest.get(card(1));
		Reply weights = guest.get(this.exercise + "/weights");
		reveal();
		assertThat(guest.submit(score, card(1), Map.of(NEED, "2")).status()).isEqualTo(409);
		assertThat(guest.submit(weights, this.exercise + "/weights", swing("100", "5")).status()).isEqualTo(409);
		assertThat(guest.get(card(1)).text()).contains("The ranking has been revealed");
		assertThat(scores()).isEqualTo(7);
	}

	@Test
	void withoutAnyScoreThereIsNothingToReveal() {
		String reveal = this.exercise + "/reveal";
		Reply refused = this.facilitator.submit(this.facilitator.get(reveal), reveal, Map.of());
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains("Nobody has scored anything yet");
		scoreAll(guest(), card(0), "2");
		assertThat(reveal().location()).isEqualTo(this.exercise + "/results");
		assertThat(reveal().location()).as("a second press finds it done").isEqualTo(this.exercise + "/results");
	}

	@Test
	void swingWeightsShowBothEndsAndNeedAHundredSomewhere() {
		String weights = this.exercise + "/weights";
		Visitor guest = guest();
		Reply page = guest.get(weights);
		assertThat(page.page().select(".app-ends")).hasSize(7);
		for (Map.Entry<Map<String, String>, String> wrong : Map
			.of(swing("0", "0"), "All of them are 0", swing("90", "20"), "Give 100 to the criterion whose step",
					swing("100", "half"), "Enter a whole number from 0 to 100 for", swing("101", "1"),
					"Enter a whole number from 0 to 100 for")
			.entrySet()) {
			Reply refused = guest.submit(page, weights, wrong.getKey());
			assertThat(refused.status()).isEqualTo(422);
			assertThat(refused.text()).contains(wrong.getValue());
			assertThat(refused.fields(weights)).containsAllEntriesOf(wrong.getKey());
		}
		assertThat(guest.submit(page, weights, swing("100", "20")).location())
			.isEqualTo(this.exercise + "/taking-part?saved=weights");
		assertThat(guest.get(weights).fields(weights)).containsAllEntriesOf(swing("100", "20"));
	}

	@Test
	void pointsMustSumToAHundredAndAreKeptAsTyped() {
		method("POINTS");
		String weights = this.exercise + "/weights";
		Reply tooFew = submit(this.facilitator, "/weights", swing("31", "10"));
		assertThat(tooFew.status()).isEqualTo(422);
		assertThat(tooFew.text()).contains("The points add up to 91. Share out the 9 that are left");
		assertThat(tooFew.fields(weights)).containsEntry("weight-population-need", "31");
		assertThat(submit(this.facilitator, "/weights", swing("50", "10")).text())
			.contains("The points add up to 110. Take away 10");
		assertThat(submit(this.facilitator, "/weights", swing("40", "10")).status()).isEqualTo(302);
	}

	@Test
	void placesGoFromOneAndMayBeShared() {
		method("RANKING");
		assertThat(submit(this.facilitator, "/weights", swing("2", "2")).text()).contains("Give 1 to the criterion");
		assertThat(submit(this.facilitator, "/weights", swing("1", "8")).text()).contains("Enter a place from 1 to 7");
		assertThat(submit(this.facilitator, "/weights", swing("1", "2")).status()).isEqualTo(302);
	}

	@Test
	void weightsSavedElsewhereMeanwhileAreShownBesideOnesOwn() {
		String weights = this.exercise + "/weights";
		Visitor guest = guest();
		Reply second = guest.get(weights);
		submit(guest, "/weights", swing("100", "20"));
		Reply conflict = guest.submit(second, weights, swing("100", "30"));
		assertThat(conflict.status()).isEqualTo(409);
		assertThat(conflict.text()).contains("Saved meanwhile: 20");
		assertThat(conflict.fields(weights)).containsAllEntriesOf(swing("100", "30"));
		assertThat(guest.submit(conflict, weights, Map.of()).status()).isEqualTo(302);
		assertThat(guest.get(weights).fields(weights)).containsAllEntriesOf(swing("100", "30"));
	}

	@Test
	void weightsOfAnotherMethodAreKeptAndCountAgainWhenItComesBack() {
		Visitor guest = guest();
		Reply open = guest.get(this.exercise + "/weights");
		submit(guest, "/weights", swing("100", "20"));
		method("EQUAL");
		assertThat(guest.get(this.exercise + "/weights").text()).contains("nothing to give");
		assertThat(guest.submit(open, this.exercise + "/weights", swing("100", "20")).status()).isEqualTo(409);
		method("SWING");
		assertThat(guest.get(this.exercise + "/weights").fields(this.exercise + "/weights"))
			.containsAllEntriesOf(swing("100", "20"));
	}

	@Test
	void aSiftLetsTheOptionsWithMostDotsGoOnAndRecallsOthers() {
		submit(this.facilitator, "/options", Map.of("option", "L01,L02,L03,L04,L05,L06,L07"));
		assertThat(post("/sift/opening", Map.of("keeps", "7")).status()).isEqualTo(422);
		assertThat(post("/sift/opening", Map.of("keeps", "2")).status()).isEqualTo(302);
		assertThat(post("/sift/closing", Map.of()).text()).contains("Nobody has spread any dots yet");
		Visitor guest = guest();
		assertThat(guest.get(this.exercise + "/taking-part").text()).contains("Spread your dots");
		assertThat(spread(guest, 4, 0, 0).text()).contains("You have spread 4 dots, and there are 3. Take 1 away");
		assertThat(spread(guest, 0, 0, 0).status()).isEqualTo(422);
		assertThat(spread(guest, 2, 1, 0).status()).isEqualTo(302);
		assertThat(spread(this.colleague, 1, 0, 2).status()).isEqualTo(302);
		assertThat(this.facilitator.get(this.exercise + "/sift").page().select("table")).as("sums are private")
			.isEmpty();
		assertThat(this.facilitator.get(card(0)).page().select("main form")).as("no scoring meanwhile").isEmpty();
		assertThat(post("/sift/closing", Map.of()).status()).isEqualTo(302);
		Reply outcome = this.facilitator.get(this.exercise + "/sift");
		assertThat(outcome.page().select("main tbody tr").eachText()).hasSize(7)
			.filteredOn((row) -> row.contains("Goes on"))
			.hasSize(2);
		String setAside = outcome.page().select("form[action$=recall]").first().attr("action");
		assertThat(this.facilitator.submit(outcome, setAside, Map.of()).status()).isEqualTo(302);
		assertThat(this.colleague.get(this.exercise + "/scores").page().select(".govuk-task-list__item")).hasSize(3);
	}

	private Reply spread(Visitor visitor, int first, int second, int third) {
		Map<String, String> dots = new HashMap<>();
		List<String> names = options().stream().map((option) -> "dots-" + option).toList();
		for (int i = 0; i < 3; i++) {
			dots.put(names.get(i), new int[] { first, second, third }[i] + "");
		}
		return submit(visitor, "/sift", dots);
	}

	/** Need gets the first, every other criterion the second. */
	private static Map<String, String> swing(String first, String other) {
		Map<String, String> weights = new HashMap<>();
		for (String slug : List.of("public-health-impact", "effect-on-health-inequalities", "political-mandate",
				"strategic-fit", "organisational-capacity", "regional-added-value")) {
			weights.put("weight-" + slug, other);
		}
		weights.put("weight-population-need", first);
		return weights;
	}

	private void method(String weighting) {
		assertThat(submit(this.facilitator, "/weights/method", Map.of("weighting", weighting)).status()).isEqualTo(302);
	}

	private Reply reveal() {
		return post("/reveal", Map.of());
	}

	private Reply post(String path, Map<String, String> fields) {
		return this.facilitator.post(this.exercise + path, fields);
	}

	private Reply submit(Visitor visitor, String path, Map<String, String> fields) {
		return visitor.submit(visitor.get(this.exercise + path), this.exercise + path, fields);
	}

	private Visitor guest() {
		return Visitor.guest(this.port, this.id, this.participants.join(this.id, "Quiet heron", "Transport").secret());
	}

	private static Reply scoreAll(Visitor visitor, String card, String value) {
		Reply page = visitor.get(card);
		return visitor.submit(page, card,
				page.page()
					.select("input[type=radio]")
					.eachAttr("name")
					.stream()
					.distinct()
					.collect(Collectors.toMap((name) -> name, (name) -> value)));
	}

	private List<String> order(Visitor visitor) {
		return visitor.get(this.exercise + "/scores").page().select(".govuk-task-list__link").eachAttr("href");
	}

	private String card(int option) {
		return this.exercise + "/scores/" + options().get(option);
	}

	private List<String> options() {
		return this.jdbc.sql("select id from exercise_option where exercise_id = ? order by position")
			.param(this.id)
			.query(String.class)
			.list();
	}

	private long scores() {
		return this.jdbc
			.sql("select count(*) from score s join participant p on p.id = s.participant_id where p.exercise_id = ?")
			.param(this.id)
			.query(Long.class)
			.single();
	}

}
