package org.hiap.navigator.preparation;

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
import org.hiap.navigator.content.ContentFile;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.peer.SampleRegion;
import org.hiap.navigator.submission.Consent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Setting up an exercise, from its purpose to what is known about its options. */
@FullStackTest
class ExerciseSetupPagesTest {

	private static final String LIST = "/authorities/southmere/exercises";

	@LocalServerPort
	private int port;

	@Autowired
	private BeanFactory beans;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Frameworks frameworks;

	private Visitor officer;

	private Visitor lead;

	private String exercise;

	@BeforeEach
	void openAnExercise() {
		this.officer = Visitor.signedIn(this.port, "officer@southmere.example");
		this.lead = Visitor.signedIn(this.port, "lead@southmere.example");
		this.exercise = open(Map.of()).location();
	}

	@Test
	void anExerciseIsOpenedWithItsPurposeAndCanBeChangedLater() {
		this.exercise = open(Map.of("purpose", "The plan is due\nin May", "scope", "Not the budget", "participants",
				"Six teams", "takenForward", "3", "teams", "Transport\n\n  Public health \n NHS partners"))
			.location();
		assertThat(this.officer.get(this.exercise).text()).contains("The plan is due");
		String setup = this.exercise + "/setup";
		Reply page = this.officer.get(setup);
		assertThat(page.fields(setup)).containsEntry("scope", "Not the budget")
			.containsEntry("takenForward", "3")
			.containsEntry("teams", "Transport\nPublic health\nNHS partners");
		assertThat(this.officer.submit(page, setup, Map.of("name", "New name", "takenForward", "")).location())
			.isEqualTo(this.exercise);
		assertThat(this.officer.get(this.exercise).page().select("h1").text()).isEqualTo("New name");
		Reply read = this.lead.get(setup);
		assertThat(read.text()).contains("Not the budget", "NHS partners", "Nobody has said.");
		assertThat(read.page().select("main button")).isEmpty();
		assertThat(trail()).containsExactly("opened", "changed the set-up of");
	}

	@Test
	void theAuthoritysTeamsAreSuggested() {
		String teams = this.officer.get(LIST + "/new").fields(LIST).get("teams");
		List<String> known = this.jdbc.sql("select name from team where authority_code = 'southmere'")
			.query(String.class)
			.list();
		assertThat(teams.lines().toList()).containsExactlyInAnyOrderElementsOf(known.stream().limit(20).toList());
	}

	@Test
	void wrongSetUpsAreShownAgainWithWhatWasTyped() {
		String setup = this.exercise + "/setup";
		choose("L01,L02,L03");
		Reply page = this.officer.get(setup);
		Map<String, String> wrong = Map.of("takenForward", "3", "teams", "Housing\nhousing", "purpose",
				"x".repeat(2001), "name", "");
		Reply refused = this.officer.submit(page, setup, wrong);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(errors(refused)).containsExactly("#name", "#purpose", "#takenForward", "#teams");
		assertThat(refused.text()).contains("There are 3 options. Take fewer than that forward",
				"“housing” stands there twice");
		assertThat(refused.fields(setup)).containsAllEntriesOf(wrong);
		assertThat(this.officer.submit(page, setup, Map.of("takenForward", "two")).status()).isEqualTo(422);
		String many = IntStream.rangeClosed(1, 21).mapToObj((i) -> "Team " + i).collect(Collectors.joining("\n"));
		assertThat(this.officer.submit(page, setup, Map.of("teams", many)).text()).contains("There are 21");
		assertThat(this.officer.submit(page, setup, Map.of("teams", "x".repeat(61))).text())
			.contains("must be 60 characters or fewer");
		assertThat(this.officer.submit(page, setup, Map.of("takenForward", "2")).status()).isEqualTo(302);
	}

	@Test
	void aSetUpSavedElsewhereMeanwhileStandsBesideOnesOwn() {
		String setup = this.exercise + "/setup";
		Reply late = this.officer.get(setup);
		this.officer.submit(this.officer.get(setup), setup, Map.of("purpose", "Theirs"));
		Reply conflict = this.officer.submit(late, setup, Map.of("purpose", "Mine"));
		assertThat(conflict.status()).isEqualTo(409);
		assertThat(conflict.page().select("#meanwhile").text()).contains("Theirs");
		assertThat(conflict.fields(setup)).containsEntry("purpose", "Mine");
		assertThat(this.officer.submit(conflict, setup, Map.of()).status()).isEqualTo(302);
		assertThat(this.officer.get(setup).fields(setup)).containsEntry("purpose", "Mine");
	}

	@Test
	void whatIsTickedUnderOneFilterStaysTickedUnderAnother() {
		String options = this.exercise + "/options";
		Reply transport = this.officer.get(options + "?function=Transport&tried=yes");
		assertThat(transport.page().select("fieldset h2").eachText()).containsExactly("Transport");
		Reply shown = this.officer.follow(this.officer.submit(transport, options,
				Map.of("option", "L10,L11", "function", "Housing", "then", "show")));
		assertThat(shown.page().select("fieldset h2").eachText()).containsExactly("Housing");
		assertThat(shown.page().select("select[name=function] option[selected]").text()).isEqualTo("Housing");
		assertThat(shown.page().select("input[name=option][type=hidden]").eachAttr("value")).containsExactly("L10",
				"L11");
		assertThat(
				this.officer
					.postRaw(options,
							List.of(Map.entry("_csrf", shown.fields(options).get("_csrf")),
									Map.entry("version", shown.fields(options).get("version")),
									Map.entry("option", "L10"), Map.entry("option", "L11"), Map.entry("option", "L16")))
					.location())
			.isEqualTo(this.exercise);
		assertThat(this.officer.get(options).page().select("input[checked][name=option]").eachAttr("value"))
			.containsExactly("L10", "L11", "L16");
		Reply none = this.officer.get(options + "?function=Transport&power=nonsense&tried=perhaps&gap=yes");
		assertThat(none.text()).contains("The library has nothing of this kind");
	}

	@Test
	void oneTickIsEnoughToLookAtAnotherList() {
		String options = this.exercise + "/options";
		Reply reply = this.officer.submit(this.officer.get(options), options,
				Map.of("option", "L01", "then", "show", "power", "HELD"));
		assertThat(reply.location()).isEqualTo(options + "?power=HELD");
	}

	@Test
	void aParentNeverStandsBesideItsChild() {
		this.exercise = open(Map.of("kind", "ACTIVITY")).location();
		String options = this.exercise + "/options";
		Reply page = this.officer.get(options);
		assertThat(page.page().select("input[name=option]").eachAttr("value")).contains("ltp-heqia")
			.doesNotContain("L10", "F2-O1");
		assertThat(this.officer.submit(page, options, Map.of("option", "ltp-heqia,ltp-pollution,L10")).status())
			.isEqualTo(422);
		assertThat(this.officer.submit(page, options, Map.of("option", "ltp-heqia,ltp-pollution")).status())
			.isEqualTo(302);
	}

	@Test
	void theCardOfAnOptionShowsEvidencePowerAndWhatIsKnown() {
		choose("L01,L07");
		String card = card(0);
		Reply page = this.lead.get(card);
		assertThat(page.text()).contains("A lever of the library, under Economy", "Do we hold the power?", "Held",
				"Nothing has been written about this option yet.");
		assertThat(page.page().select("a[href^=/library/case-studies/]")).isNotEmpty();
		assertThat(page.page().select("a[href^=/library/levers/]")).hasSize(1);
		assertThat(this.officer.get(card(1)).page().select(".govuk-tag").eachText()).contains("Not held");
		String own = this.exercise + "/options/own";
		this.officer.submit(this.officer.get(own), own, Map.of("title", "Ours", "description", "What we do"));
		assertThat(this.lead.get(card(2)).text()).contains("What we do", "This option is not from the library.",
				"Not recorded");
		assertThat(Visitor.signedIn(this.port, "officer@northvale.example").get(card).status()).isEqualTo(404);
	}

	@Test
	void everyOfficerWritesWhatIsKnownBeforeScoring() {
		choose("L01,L02");
		String enquiry = this.exercise + "/enquiry";
		String first = this.officer.get(enquiry).page().select(".govuk-task-list__link").attr("href");
		Map<String, String> answers = Map.of("need", "Low pay\nin care", "levers", "Our own contracts", "added",
				"Scale", "working", "The charter");
		assertThat(this.lead.submit(this.lead.get(first), first, answers).location()).isEqualTo(enquiry);
		assertThat(this.officer.get(enquiry).text()).contains("1 of 2 options described");
		assertThat(this.officer.get(first).text()).contains("Last written by Southmere lead");
		assertThat(this.officer.get(card(0)).text()).contains("What is the need? Low pay in care", "Our own contracts");
		assertThat(this.officer.get(enquiry + "/all").text()).contains("What already works here? The charter",
				"Nothing has been written about this option yet.");
		assertThat(this.officer.get(this.exercise).text()).contains("1 of 2 options described");
		assertThat(trail()).contains("wrote about option " + first.replaceFirst(".*/", "") + " of");
		Reply tooLong = this.officer.submit(this.officer.get(first), first, Map.of("need", "x".repeat(2001)));
		assertThat(tooLong.status()).isEqualTo(422);
		assertThat(errors(tooLong)).containsExactly("#need");
	}

	@Test
	void twoWhoWriteAboutOneOptionAtOnceLoseNothing() throws Exception {
		choose("L01,L02");
		String enquiry = this.exercise + "/enquiry/" + card(0).replaceFirst(".*/", "");
		Reply late = this.officer.get(enquiry);
		this.lead.submit(this.lead.get(enquiry), enquiry, Map.of("need", "Theirs"));
		Reply conflict = this.officer.submit(late, enquiry, Map.of("need", "Mine"));
		assertThat(conflict.status()).isEqualTo(409);
		assertThat(conflict.page().select("#meanwhile").text()).contains("What is the need? Theirs");
		assertThat(conflict.fields(enquiry)).containsEntry("need", "Mine");
		assertThat(this.officer.submit(conflict, enquiry, Map.of("need", "Theirs and mine")).status()).isEqualTo(302);
		Reply form = this.officer.get(enquiry);
		List<Callable<Reply>> writers = IntStream.range(0, 12)
			.<Callable<Reply>>mapToObj(
					(i) -> () -> this.officer.submit(form, enquiry, Map.of("added", "Said by number " + i)))
			.toList();
		try (ExecutorService pool = Executors.newFixedThreadPool(12)) {
			List<Integer> statuses = pool.invokeAll(writers).stream().map((reply) -> status(reply)).sorted().toList();
			assertThat(statuses).startsWith(302).doesNotContain(500);
			assertThat(statuses.stream().filter((each) -> each == 302)).hasSize(1);
			assertThat(statuses.stream().filter((each) -> each == 409)).hasSize(11);
		}
	}

	@Test
	void whatIsKnownIsLostOnlyByRemovingItsOptionKnowingly() {
		choose("L01,L02,L03");
		String option = card(0).replaceFirst(".*/", "");
		String enquiry = this.exercise + "/enquiry/" + option;
		this.officer.submit(this.officer.get(enquiry), enquiry, Map.of("need", "Ours"));
		choose("L02,L03");
		assertThat(this.officer.get(enquiry).text()).as("not unticked unawares").contains("Ours");
		String removal = this.exercise + "/options/" + option + "/removal";
		Reply confirm = this.officer.get(removal);
		assertThat(confirm.text()).contains("What is written about it under “What is known here” will be lost.");
		this.officer.submit(confirm, removal, Map.of());
		assertThat(this.officer.get(enquiry).status()).isEqualTo(404);
		assertThat(this.jdbc.sql("select count(*) from enquiry where option_id = ?")
			.param(UUID.fromString(option))
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void criteriaAreRewrittenMovedTakenFromTheBankAndAddedInOnesOwnWords() {
		String criteria = this.exercise + "/criteria";
		String wording = criteria + "/strategic-fit/wording";
		this.officer.submit(this.officer.get(wording), wording,
				Map.of("name", "Effort", "direction", "cost", "why", "", "point4", "More than all we have."));
		Reply page = this.officer.get(criteria);
		assertThat(page.page().select("section.app-criterion h2").eachText()).contains("Effort");
		assertThat(page.text()).contains("Less is better: 0 is best.", "More than all we have.");
		String place = criteria + "/strategic-fit/place";
		Reply moved = this.officer.submit(this.officer.get(wording), place, Map.of("direction", "up"));
		assertThat(this.officer.follow(moved).text()).contains("Number 4 of 7");
		String bank = criteria + "/bank";
		assertThat(this.officer.get(bank).text()).contains("Named in: Health in All Policies: A toolkit");
		assertThat(this.officer.submit(this.officer.get(bank), bank, Map.of()).status()).isEqualTo(422);
		this.officer.submit(this.officer.get(bank), bank, Map.of("criterion", "win-win,invest-to-save"));
		assertThat(this.officer.get(bank).page().select("input[name=criterion]").eachAttr("value")).hasSize(18)
			.doesNotContain("win-win", "invest-to-save");
		String own = criteria + "/own";
		Reply form = this.officer.get(own);
		Reply added = this.officer.submit(form, own, ownCriterion("Noise"));
		assertThat(added.location()).isEqualTo(criteria);
		assertThat(this.officer.submit(form, own, ownCriterion("Noise")).location()).as("sent again")
			.isEqualTo(criteria);
		Reply taken = this.officer.submit(this.officer.get(own), own, ownCriterion("noise"));
		assertThat(taken.status()).isEqualTo(422);
		assertThat(taken.text()).contains("Another criterion has this name already");
		assertThat(this.officer.get(criteria).page().select("section.app-criterion h2").eachText()).containsExactly(
				"Population need", "Public health impact", "Effect on health inequalities", "Effort",
				"Political mandate and window of opportunity", "Organisational capacity",
				"Added value of acting regionally", "Gain for both sides", "Spending now to save later", "Noise");
	}

	@Test
	void anIncompleteCriterionIsShownAgain() {
		String own = this.exercise + "/criteria/own";
		Map<String, String> fields = new HashMap<>(ownCriterion("x".repeat(81)));
		fields.putAll(Map.of("point2", "", "direction", "sideways", "question", ""));
		Reply refused = this.officer.submit(this.officer.get(own), own, fields);
		assertThat(refused.status()).isEqualTo(422);
		assertThat(errors(refused)).containsExactly("#name", "#question", "#direction", "#point2");
		assertThat(refused.fields(own)).containsEntry("point1", "Point 1.");
	}

	@Test
	void aCriterionRewrittenElsewhereMeanwhileStandsBesideOnesOwn() {
		String wording = this.exercise + "/criteria/strategic-fit/wording";
		Reply late = this.officer.get(wording);
		this.officer.submit(this.officer.get(wording), wording, Map.of("question", "Theirs?"));
		Reply conflict = this.officer.submit(late, wording, Map.of("question", "Mine?"));
		assertThat(conflict.status()).isEqualTo(409);
		assertThat(conflict.page().select("#meanwhile").text()).contains("Theirs?");
		assertThat(conflict.fields(wording)).containsEntry("question", "Mine?");
		Reply moved = this.officer.submit(late, this.exercise + "/criteria/strategic-fit/place", Map.of());
		assertThat(moved.status()).isEqualTo(409);
		assertThat(this.officer.submit(conflict, wording, Map.of()).status()).isEqualTo(302);
	}

	@Test
	void onceSomebodyHasScoredTheCriteriaStayAsTheyAre() {
		choose("L01,L02");
		String criteria = this.exercise + "/criteria";
		String wording = criteria + "/strategic-fit/wording";
		Reply open = this.officer.get(wording);
		String card = this.officer.get(this.exercise + "/scores")
			.page()
			.select("a[href*=/scores/]:not([href*=criteria])")
			.attr("href");
		this.officer.submit(this.officer.get(card), card, Map.of("score-population-need", "3"));
		for (String path : List.of("/strategic-fit/wording", "/own", "/bank")) {
			assertThat(this.officer.get(criteria + path).location()).as(path).isEqualTo(criteria);
		}
		Reply late = this.officer.submit(open, wording, Map.of("name", "Changed"));
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.fields(wording)).containsEntry("name", "Changed");
		assertThat(this.officer.get(criteria).text()).doesNotContain("Changed");
	}

	@Test
	void onlyTheFacilitatorChangesTheSetUp() {
		for (String path : List.of("/criteria/own", "/criteria/bank", "/criteria/strategic-fit/wording")) {
			assertThat(this.lead.get(this.exercise + path).status()).as(path).isEqualTo(404);
		}
		assertThat(
				this.lead.post(this.exercise + "/setup", Map.of("version", "0", "name", "N", "question", "Q")).status())
			.isEqualTo(404);
		assertThat(this.lead.post(this.exercise + "/criteria/strategic-fit/place", Map.of("version", "0")).status())
			.isEqualTo(404);
	}

	@Test
	void criteriaAreKeptAsATemplateThatNewExercisesStartWith() {
		String criteria = this.exercise + "/criteria";
		this.officer.submit(this.officer.get(criteria), criteria,
				Map.of("criterion", "strategic-fit,population-need,organisational-capacity"));
		String wording = criteria + "/strategic-fit/wording";
		this.officer.submit(this.officer.get(wording), wording, Map.of("name", "Fit with our plan"));
		String form = criteria + "/template";
		String name = "Set " + UUID.randomUUID();
		assertThat(this.lead.submit(this.lead.get(form), form, Map.of("name", " ")).status()).isEqualTo(422);
		Reply saved = this.lead.submit(this.lead.get(form), form, Map.of("name", name));
		assertThat(saved.location()).isEqualTo("/authorities/southmere/criteria-templates");
		assertThat(this.lead.follow(saved).text()).contains(name, "Saved by Southmere lead", "Fit with our plan");
		Reply twice = this.officer.submit(this.officer.get(form), form,
				Map.of("name", name.toUpperCase(java.util.Locale.UK)));
		assertThat(twice.status()).isEqualTo(422);
		assertThat(twice.text()).contains("Your authority has a template of this name");
		String id = this.officer.get(LIST + "/new").page().select("label:contains(" + name + ")").prev().attr("value");
		String second = open(Map.of("criteria", id)).location();
		Reply page = this.officer.get(second + "/criteria");
		assertThat(page.page().select("section.app-criterion h2").eachText()).containsExactly("Population need",
				"Fit with our plan", "Organisational capacity");
		String removal = "/authorities/southmere/criteria-templates/" + id + "/removal";
		this.officer.submit(this.officer.get(removal), removal, Map.of());
		assertThat(this.officer.get(removal).status()).isEqualTo(404);
		assertThat(this.officer.get(second + "/criteria").text()).contains("Fit with our plan");
		Reply gone = open(Map.of("criteria", id));
		assertThat(gone.status()).isEqualTo(422);
		assertThat(gone.text()).contains("That template has been deleted");
		assertThat(Visitor.signedIn(this.port, "officer@northvale.example")
			.get("/authorities/southmere/criteria-templates")
			.status()).isEqualTo(404);
	}

	@Test
	void anEarlierExerciseIsCopiedWithoutWhatWasGivenInIt() {
		this.exercise = open(Map.of("purpose", "The plan", "takenForward", "1")).location();
		choose("L01,L02");
		String own = this.exercise + "/options/own";
		this.officer.submit(this.officer.get(own), own, Map.of("title", "Ours"));
		String enquiry = this.exercise + "/enquiry/" + card(2).replaceFirst(".*/", "");
		this.officer.submit(this.officer.get(enquiry), enquiry, Map.of("working", "The old way"));
		String wording = this.exercise + "/criteria/strategic-fit/wording";
		this.officer.submit(this.officer.get(wording), wording, Map.of("name", "Our fit"));
		String scores = this.exercise + "/scores/" + card(0).replaceFirst(".*/", "");
		this.officer.submit(this.officer.get(scores), scores, Map.of("score-population-need", "3"));
		String copy = this.exercise + "/copy";
		Reply form = this.lead.get(copy);
		assertThat(this.lead.submit(form, copy, Map.of("name", "")).status()).isEqualTo(422);
		Reply copied = this.lead.submit(form, copy, Map.of("name", "A year on"));
		assertThat(this.lead.submit(form, copy, Map.of("name", "A year on")).location()).as("sent again")
			.isEqualTo(copied.location());
		Reply page = this.lead.follow(copied);
		assertThat(page.text()).contains("A year on", "The plan", "3 options");
		String made = copied.location();
		assertThat(this.lead.get(made + "/criteria/strategic-fit/wording").text()).contains("Our fit");
		assertThat(this.lead.get(made + "/enquiry/all").text()).contains("The old way");
		assertThat(this.lead.get(made + "/setup").fields(made + "/setup")).containsEntry("takenForward", "1");
		assertThat(this.jdbc
			.sql("select count(*) from score s join exercise_option o on o.id = s.option_id where o.exercise_id = ?")
			.param(UUID.fromString(made.replaceFirst(".*/", "")))
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void anExerciseStartsFromTheGapsOfAnAssessmentAndNothingIsChosenSilently() {
		SampleRegion region = SampleRegion.accepted(this.beans, "Gaps", 2, Consent.NOT_SHARED);
		Visitor officer = Visitor.signedIn(this.port, region.lead.email(), SampleRegion.PASSWORD);
		String list = "/authorities/" + region.code + "/exercises";
		String start = officer.get(list + "/new").page().select("a[href*=assessment=]").attr("href");
		String results = "/assessments/" + start.replaceFirst(".*=", "") + "/results";
		assertThat(officer.get(results).page().select("a[href='" + start + "']")).hasSize(1);
		Reply form = officer.get(start);
		assertThat(form.fields(list).get("purpose")).startsWith("To work on the gaps that “").contains("target");
		Reply opened = officer.submit(form, list,
				Map.of("name", "From gaps " + UUID.randomUUID(), "question", "What first?", "kind", "LEVER"));
		assertThat(opened.location()).endsWith("/suggestions");
		String path = opened.location();
		Reply suggestions = officer.follow(opened);
		List<String> ticked = suggestions.page().select("input[name=option][checked]").eachAttr("value");
		assertThat(ticked).hasSizeGreaterThan(2);
		assertThat(suggestions.text()).contains("our own reading of the library");
		String exercise = path.replace("/suggestions", "");
		assertThat(officer.get(exercise).text()).contains("No options yet");
		String some = String.join(",", ticked.subList(0, 2));
		assertThat(officer.submit(suggestions, path, Map.of("option", "L99")).status()).isEqualTo(422);
		Reply taken = officer.submit(suggestions, path, Map.of("option", some));
		assertThat(taken.location()).isEqualTo(exercise + "/options");
		Reply options = officer.get(exercise + "/options?gap=yes");
		assertThat(options.page().select("input[name=option]").eachAttr("value")).containsExactlyElementsOf(ticked);
		assertThat(options.page().select("input[name=option][checked]")).hasSize(2);
		assertThat(options.text()).contains("Speaks to a gap: ");
		assertThat(officer.submit(suggestions, path, Map.of("option", ticked.getLast())).status()).isEqualTo(409);
	}

	@Test
	void whereThereIsNoGapThePurposeIsLeftToBeWritten() {
		SampleRegion region = SampleRegion.accepted(this.beans, "Content", 5, Consent.NOT_SHARED);
		Visitor lead = Visitor.signedIn(this.port, region.lead.email(), SampleRegion.PASSWORD);
		String list = "/authorities/" + region.code + "/exercises";
		String start = lead.get(list + "/new").page().select("a[href*=assessment=]").attr("href");
		assertThat(lead.get(start).fields(list)).containsEntry("purpose", "");
	}

	@Test
	void anotherAuthoritysAssessmentIsNotFoundAndNoneIsNeeded() {
		String theirs = Visitor.signedIn(this.port, "officer@northvale.example")
			.get("/authorities/northvale/exercises/new")
			.page()
			.select("a[href*=assessment=]")
			.attr("href")
			.replaceFirst(".*=", "");
		assertThat(this.officer.get(LIST + "/new?assessment=" + theirs).status()).isEqualTo(404);
		assertThat(this.officer.get(LIST + "/new?assessment=abc").status()).isEqualTo(400);
		assertThat(this.officer.get(LIST + "/new?assessment=").status()).isEqualTo(200);
		assertThat(open(Map.of("assessment", theirs)).status()).isEqualTo(404);
		assertThat(this.officer.get(this.exercise + "/suggestions").status()).isEqualTo(404);
	}

	@Test
	void everyLinkFromAGapNamesACriterionAndAnActivityThatExist() {
		List<String> activities = this.jdbc.sql("select slug from activity").query(String.class).list();
		List<String> links = ContentFile.onClassPath("prioritisation/gap-links.yaml")
			.entries()
			.stream()
			.map((entry) -> entry.read((read) -> {
				AssessmentGaps.GapLink link = AssessmentGaps.GapLink.of(read);
				assertThat(this.frameworks.current().criterion(link.criterion())).as(link.criterion()).isPresent();
				assertThat(activities).contains(link.activity());
				assertThat(link.because()).endsWith(".");
				return link.criterion() + " " + link.activity();
			}))
			.toList();
		assertThat(links).doesNotHaveDuplicates().hasSizeGreaterThan(20);
	}

	private static Map<String, String> ownCriterion(String name) {
		return Map.of("name", name, "question", "How loud?", "why", "People sleep badly.", "direction", "cost",
				"point0", "Point 0.", "point1", "Point 1.", "point2", "Point 2.", "point3", "Point 3.", "point4",
				"Point 4.");
	}

	private static int status(Future<Reply> reply) {
		try {
			return reply.get().status();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Reply open(Map<String, String> fields) {
		Map<String, String> all = new HashMap<>(Map.of("name", "Exercise " + UUID.randomUUID(), "question",
				"What should we take forward first?", "kind", "LEVER"));
		all.putAll(fields);
		return this.officer.submit(this.officer.get(LIST + "/new"), LIST, all);
	}

	private void choose(String codes) {
		String options = this.exercise + "/options";
		assertThat(this.officer.submit(this.officer.get(options), options, Map.of("option", codes)).status())
			.isEqualTo(302);
	}

	/** The address of the card of an option, by the option's place. */
	private String card(int place) {
		return this.officer.get(this.exercise + "/options")
			.page()
			.select("details a[href^=" + this.exercise + "/options/]")
			.eachAttr("href")
			.get(place);
	}

	private List<String> trail() {
		return this.jdbc.sql("select action from audit_event where object = ? order by id")
			.param("exercise " + this.exercise.replaceFirst(".*/", ""))
			.query(String.class)
			.list();
	}

	private static List<String> errors(Reply reply) {
		return reply.page().select(".govuk-error-summary__list a").eachAttr("href");
	}

}
