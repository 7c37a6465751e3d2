package org.hiap.navigator.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.submission.Consent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class DecisionPagesTest {

	private static final Map<String, String> CLOSING = Map.of("decidedBy", "The investment board", "consent", "NAMED");

	@LocalServerPort
	private int port;

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Decisions decisions;

	private Workshop workshop;

	private Visitor facilitator;

	private String page;

	@BeforeEach
	void score() {
		this.workshop = new Workshop(this.beans, "farcoombe");
		this.facilitator = visitor(this.workshop.facilitator);
		this.page = "/exercises/" + this.workshop.id + "/decisions";
	}

	@Test
	void decisionsWaitForTheReveal() {
		assertThat(this.facilitator.get("/exercises/" + this.workshop.id).text())
			.contains("Decisions They follow once the ranking is revealed.");
		Reply page = this.facilitator.get(this.page);
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.text()).contains("Decisions follow once the facilitator reveals the ranking.");
		assertThat(page.page().select("main form")).isEmpty();
		assertThat(this.facilitator.get(this.page + "/closing").location()).isEqualTo(this.page);
		assertThat(this.facilitator.get(this.page + "/record").location()).isEqualTo(this.page);
		assertThat(this.facilitator.get(this.page + "/review").status()).isEqualTo(404);
	}

	@Test
	void leadsFromDecisionsToANumberedRecord() {
		this.workshop.reveal();
		Reply form = this.facilitator.get(this.page);
		assertThat(form.page().select("input[type=radio][checked]")).isEmpty();
		assertThat(form.text()).contains("The top of this ranking holds 2 options.",
				"Place 1, 91.7 of 100 points, in the top 2", "No place, because there are not enough scores",
				"6 options are not decided yet.");
		Map<String, String> all = decided();
		all.put("course-" + option(0), "NOT_NOW");
		Reply saved = this.facilitator.follow(this.facilitator.submit(form, this.page, all));
		assertThat(saved.text()).contains("Your decisions have been saved as a draft.", "Every option is decided.",
				"1 reason is missing.", "Reason needed");
		Reply closing = this.facilitator.get(this.page + "/closing");
		assertThat(closing.text()).contains("1 decision departs from the ranking without a reason");
		assertThat(closing.page().select("main section a").eachAttr("href"))
			.containsExactly(this.page + "#reason-" + option(0));
		assertThat(saved.page().select("#reason-" + option(0))).hasSize(1);
		assertThat(closing.page().select("form[action=" + this.page + "/closing]")).isEmpty();
		this.facilitator.submit(saved, this.page, Map.of("reason-" + option(0), "Somebody else does it"));
		closing = this.facilitator.get(this.page + "/closing");
		assertThat(closing.text()).contains("Nothing is missing.", "This cannot be undone.");
		assertThat(closing.page().select("input[type=radio][checked]")).isEmpty();
		Reply record = this.facilitator.follow(this.facilitator.submit(closing, this.page + "/closing", CLOSING));
		assertThat(record.text()).contains("The exercise is closed and recorded.", "HIAP-FARCOOMBE-",
				"The investment board", "Departs from the ranking: in the top, and not taken forward.",
				"Somebody else does it", "How the ranking was made", "Sharing: Named.", "3 people");
		assertThat(this.facilitator.get(this.page).location()).isEqualTo(this.page + "/record");
		assertThat(this.facilitator.get("/exercises/" + this.workshop.id).text()).contains("Decision record",
				"Six months on");
		assertThat(this.facilitator.get("/authorities/farcoombe/decisions").text())
			.contains(this.workshop.exercise().name());
	}

	@Test
	void whatIsWrongIsKeptAndNamed() {
		this.workshop.reveal();
		Reply form = this.facilitator.get(this.page);
		Reply wrong = this.facilitator.submit(form, this.page,
				Map.of("course-" + option(0), "EXPLORE", "reason-" + option(0), "r".repeat(2001),
						"review-" + option(1) + "-day", "31", "review-" + option(1) + "-month", "2",
						"review-" + option(1) + "-year", "2099", "review-" + option(2) + "-day", "1",
						"review-" + option(2) + "-month", "1", "review-" + option(2) + "-year", "2020"));
		assertThat(wrong.status()).isEqualTo(422);
		assertThat(wrong.page().title()).startsWith("Error: ");
		assertThat(wrong.page().select(".govuk-error-summary__list a").eachAttr("href"))
			.containsExactly("#reason-" + option(0), "#review-" + option(1) + "-day", "#review-" + option(2) + "-day");
		assertThat(wrong.fields(this.page)).containsEntry("course-" + option(0), "EXPLORE")
			.containsEntry("review-" + option(1) + "-day", "31");
		assertThat(this.decisions.drafts(this.workshop.facilitator, this.workshop.id)).isEmpty();
		assertThat(this.facilitator.submit(form, this.page, Map.of("course-" + option(0), "SELL")).status())
			.isEqualTo(422);
	}

	@Test
	void ofTwoWhoSaveTheSecondSeesBothTexts() {
		this.workshop.reveal();
		Reply mine = this.facilitator.get(this.page);
		Reply theirs = this.facilitator.get(this.page);
		this.facilitator.submit(theirs, this.page,
				Map.of("course-" + option(0), "TAKE_FORWARD", "reason-" + option(0), "Their words"));
		Reply stale = this.facilitator.submit(mine, this.page, Map.of("course-" + option(0), "EXPLORE",
				"reason-" + option(0), "My words", "course-" + option(1), "STOP"));
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.text()).contains("Somebody else saved other decisions", "Their words");
		assertThat(stale.fields(this.page)).containsEntry("reason-" + option(0), "My words")
			.containsEntry("course-" + option(1), "STOP");
		assertThat(this.decisions.drafts(this.workshop.facilitator, this.workshop.id)).hasSize(1);
		assertThat(this.facilitator.submit(stale, this.page, Map.of()).status()).isEqualTo(302);
		assertThat(this.decisions.drafts(this.workshop.facilitator, this.workshop.id)
			.get(this.workshop.options.getFirst())
			.reason()).isEqualTo("My words");
	}

	@Test
	void untouchedFieldsOfAnOldFormOverwriteNothing() {
		this.workshop.reveal();
		Reply mine = this.facilitator.get(this.page);
		this.workshop.decide(0, Course.TAKE_FORWARD, "Their words");
		assertThat(this.facilitator.submit(mine, this.page, Map.of("course-" + option(1), "STOP")).status())
			.isEqualTo(302);
		assertThat(this.decisions.drafts(this.workshop.facilitator, this.workshop.id)
			.get(this.workshop.options.getFirst())
			.reason()).isEqualTo("Their words");
	}

	@Test
	void aDoublePressClosesOnceAndASecondPageIsToldSo() {
		this.workshop.reveal();
		this.workshop.decideAll();
		String closing = this.page + "/closing";
		Reply form = this.facilitator.get(closing);
		Reply other = this.facilitator.get(closing);
		Reply drafts = this.facilitator.get(this.page);
		assertThat(this.facilitator.submit(form, closing, CLOSING).location()).isEqualTo(this.page + "/record");
		assertThat(this.facilitator.submit(form, closing, CLOSING).location()).isEqualTo(this.page + "/record");
		Reply second = this.facilitator.submit(other, closing, CLOSING);
		assertThat(second.status()).isEqualTo(409);
		assertThat(second.text()).contains("The exercise is closed already", "The investment board");
		Reply late = this.facilitator.submit(drafts, this.page, Map.of("reason-" + option(0), "Late words"));
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.text()).contains("These decisions were not saved", "Late words");
		assertThat(this.decisions.of(this.workshop.lead))
			.filteredOn((closed) -> closed.exerciseId().equals(this.workshop.id))
			.hasSize(1);
	}

	@Test
	void closingAsksWhoWhenAndHowFarItIsShared() {
		this.workshop.reveal();
		this.workshop.decideAll();
		String closing = this.page + "/closing";
		Reply form = this.facilitator.get(closing);
		Reply empty = this.facilitator.submit(form, closing, Map.of("decided-day", ""));
		assertThat(empty.status()).isEqualTo(422);
		assertThat(empty.page().select(".govuk-error-summary__list a").eachAttr("href")).containsExactly("#decidedBy",
				"#decided-day", "#consent");
		LocalDate tomorrow = Dates.today().plusDays(1);
		Map<String, String> future = new HashMap<>(CLOSING);
		future.putAll(date("decided", tomorrow));
		assertThat(this.facilitator.submit(form, closing, future).text())
			.contains("The date of the decision cannot be in the future");
		future.putAll(date("decided", Dates.today().minusDays(5)));
		Reply early = this.facilitator.submit(form, closing, future);
		assertThat(early.status()).isEqualTo(422);
		assertThat(early.fields(closing)).containsEntry("decidedBy", "The investment board");
	}

	@Test
	void whatChangedWhileThePageWasOpenIsLookedAtAgain() {
		this.workshop.reveal();
		this.workshop.decideAll();
		String closing = this.page + "/closing";
		Reply form = this.facilitator.get(closing);
		this.workshop.decide(5, Course.EXPLORE, "Changed our minds");
		Reply changed = this.facilitator.submit(form, closing, CLOSING);
		assertThat(changed.status()).isEqualTo(409);
		assertThat(changed.text()).contains("Something was changed while you had this open");
		assertThat(changed.fields(closing)).containsEntry("decidedBy", "The investment board")
			.containsEntry("consent", "NAMED");
		this.workshop.decide(4, Course.TAKE_FORWARD, "");
		Reply blocked = this.facilitator.submit(changed, closing, Map.of());
		assertThat(blocked.status()).isEqualTo(422);
		assertThat(blocked.text()).contains("Mend what is missing first");
		this.workshop.decide(4, Course.NOT_NOW, "");
		assertThat(this.facilitator.submit(this.facilitator.get(closing), closing, CLOSING).status()).isEqualTo(302);
	}

	@Test
	void anyTwoOptionsOfTheRecordAreComparedByCriterion() {
		close();
		String record = this.page + "/record";
		Reply why = this.facilitator.get(record + "?first=" + option(0) + "&second=" + option(2));
		assertThat(why.text()).contains("is 50.0 points ahead of");
		assertThat(why.page().select("#why tbody tr")).hasSize(8);
		assertThat(why.page().select("#why tbody tr").last().text()).contains("91.7", "41.7", "+50.0");
		assertThat(this.facilitator.get(record + "?first=" + option(5) + "&second=" + option(0)).text())
			.contains("Scores are missing for at least one of them");
		assertThat(this.facilitator.get(record + "?first=" + option(0) + "&second=" + option(0)).text())
			.contains("Choose two different options");
		assertThat(this.facilitator.get(record + "?first=" + option(0) + "&second=" + UUID.randomUUID()).status())
			.isEqualTo(404);
		assertThat(this.facilitator.get(record + "?first=abc&second=" + option(0)).status()).isEqualTo(400);
	}

	@Test
	void withFivePeopleTheRecordSaysHowFirmEachPlaceIs() {
		this.workshop.joinedBy(2);
		close();
		Reply record = this.facilitator.get(this.page + "/record");
		assertThat(record.text()).contains("In the top 2 with another group", "100 of 100 runs: firm",
				"0 of 100 runs: out", "with another group like this one, and as often with any weights at all");
	}

	@Test
	void whatCameOfADecisionIsAddedByAnyColleague() {
		close();
		Visitor colleague = visitor(this.workshop.colleague);
		String review = this.page + "/review";
		assertThat(colleague.get(review).text()).contains("Six months on", "Nothing has been added yet.",
				"Next review: " + Dates.day(Dates.today().plusMonths(6)), "No review planned");
		String outcome = this.page + "/outcomes/" + option(0);
		Reply form = colleague.get(outcome);
		Reply empty = colleague.submit(form, outcome, Map.of());
		assertThat(empty.status()).isEqualTo(422);
		assertThat(empty.page().select(".govuk-error-summary__list a").eachAttr("href"))
			.containsExactly("#happened-day", "#text");
		Map<String, String> happened = new HashMap<>(date("happened", Dates.today()));
		happened.put("text", "Forty <b>employers</b> signed");
		assertThat(colleague.submit(form, outcome, happened).location()).isEqualTo(review);
		colleague.submit(form, outcome, happened);
		Reply shown = colleague.get(review);
		assertThat(shown.text()).containsOnlyOnce("Forty <b>employers</b> signed")
			.contains("Added by " + this.workshop.colleague.personName());
		String standing = review + "/" + option(0);
		Reply mine = colleague.get(standing);
		Reply theirs = this.facilitator.get(standing);
		assertThat(mine.page().select("input[checked]")).isEmpty();
		this.facilitator.submit(theirs, standing, Map.of("standing", "CHANGED", "text", "It became smaller"));
		Reply stale = colleague.submit(mine, standing, Map.of("standing", "DONE", "text", "My words"));
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.text()).contains("It became smaller");
		assertThat(stale.fields(standing)).containsEntry("text", "My words");
		assertThat(colleague.submit(stale, standing, Map.of()).status()).isEqualTo(302);
		assertThat(colleague.get(review).text()).contains("It became smaller", "My words", "Done");
	}

	@Test
	void sharingIsChangedWithEveryChoiceOnRecord() {
		close();
		String sharing = this.page + "/sharing";
		Visitor lead = visitor(this.workshop.lead);
		Reply form = lead.get(sharing);
		Reply other = this.facilitator.get(sharing);
		assertThat(lead.submit(form, sharing, Map.of("consent", "")).status()).isEqualTo(422);
		assertThat(lead.follow(lead.submit(form, sharing, Map.of("consent", "NOT_SHARED"))).text())
			.contains("Sharing: Not shared.");
		Reply stale = this.facilitator.submit(other, sharing, Map.of("consent", "COUNTED"));
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.page().select(".app-history li")).hasSize(2);
		Reply read = visitor(this.workshop.colleague).get(sharing);
		assertThat(read.text()).contains("The facilitator and leads of your authority choose.");
		assertThat(read.page().select("main form")).isEmpty();
	}

	@Test
	void officersReadAndOthersFindNothing() {
		this.workshop.reveal();
		this.workshop.decide(0, Course.EXPLORE, "Their reason");
		Visitor colleague = visitor(this.workshop.colleague);
		Reply read = colleague.get(this.page);
		assertThat(read.text()).contains("Their reason", "Explore");
		assertThat(read.page().select("main form")).isEmpty();
		assertThat(colleague.get(this.page + "/closing").status()).isEqualTo(404);
		Visitor stranger = Visitor.signedIn(this.port, "lead@southmere.example");
		Visitor guest = Visitor.guest(this.port, this.workshop.id, this.workshop.secret);
		this.workshop.decideAll();
		this.workshop.close(Consent.NAMED);
		for (String path : List.of("", "/closing", "/record", "/sharing", "/review", "/review/" + option(0),
				"/outcomes/" + option(0))) {
			assertThat(stranger.get(this.page + path).status()).as(path).isEqualTo(404);
			assertThat(guest.get(this.page + path).location()).as(path).startsWith("/sign-in");
		}
		assertThat(guest.get("/exercises/" + this.workshop.id + "/results").status()).as("the pass has ended")
			.isNotEqualTo(200);
	}

	@Test
	void twoExercisesStandSideBySide() {
		this.workshop.reveal();
		Workshop later = new Workshop(this.beans, "farcoombe", List.of("L01", "L03", "L02", "L04", "L05", "L07"));
		String comparison = "/authorities/farcoombe/exercises/comparison?first=" + this.workshop.id + "&second="
				+ later.id;
		assertThat(this.facilitator.get(comparison).status()).as("not revealed").isEqualTo(404);
		later.reveal();
		assertThat(this.facilitator.get("/authorities/farcoombe/exercises")
			.page()
			.select("main a[href='/authorities/farcoombe/exercises/comparison']")).hasSize(1);
		Reply page = this.facilitator.get(comparison);
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.page().select(".app-notes li").eachText())
			.anyMatch((each) -> each.endsWith("Kept its place, 1 before and 1 after: scores 0, weights 0, options 0."));
		assertThat(page.text()).contains("Options only in the earlier exercise", "Options only in the later exercise");
		assertThat(Visitor.signedIn(this.port, "lead@southmere.example")
			.get("/authorities/southmere/exercises/comparison?first=" + this.workshop.id + "&second=" + later.id)
			.status()).isEqualTo(404);
		assertThat(this.facilitator.get("/authorities/farcoombe/exercises/comparison").page().select("select"))
			.hasSize(2);
		assertThat(this.facilitator
			.get("/authorities/farcoombe/exercises/comparison?first=" + later.id + "&second=" + later.id)
			.text()).contains("Choose two different exercises");
	}

	private void close() {
		this.workshop.reveal();
		this.workshop.decideAll();
		this.workshop.close(Consent.NAMED);
	}

	private UUID option(int number) {
		return this.workshop.options.get(number);
	}

	private Map<String, String> decided() {
		Map<String, String> fields = new HashMap<>();
		for (int i = 0; i < 6; i++) {
			fields.put("course-" + option(i), (i < 2) ? "TAKE_FORWARD" : "NOT_NOW");
		}
		return fields;
	}

	private static Map<String, String> date(String id, LocalDate date) {
		return Map.of(id + "-day", String.valueOf(date.getDayOfMonth()), id + "-month",
				String.valueOf(date.getMonthValue()), id + "-year", String.valueOf(date.getYear()));
	}

	private Visitor visitor(Viewer viewer) {
		return Visitor.signedIn(this.port, viewer.email(), Workshop.PASSWORD);
	}

}
