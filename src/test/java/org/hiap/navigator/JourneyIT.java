package org.hiap.navigator;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.hiap.navigator.Browsers.Window;
import org.hiap.navigator.account.Viewer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class JourneyIT {

	@AutoClose
	private static final Browsers browsers = new Browsers();

	@Autowired
	private BeanFactory beans;

	@LocalServerPort
	private int port;

	@ParameterizedTest(name = "at {0} pixels, JavaScript {1}")
	@CsvSource({ "1280, true", "320, false" })
	void anOfficerAssessesAndSeesStrengthsAndGaps(int width, boolean javaScript) {
		try (Window window = browsers.open(this.port, width, javaScript)) {
			Page page = window.page();
			window.signIn("lead@southmere.example");
			window.follow("All self-assessments, or start one");
			window.press("Open a round");
			window.press("Open the round");
			assertThat(page.locator(".govuk-error-summary")).containsText("Enter a name for the self-assessment");
			String name = "Journey " + UUID.randomUUID();
			page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
			page.getByLabel("Everybody answers for themselves").check();
			page.getByLabel("The team only").check();
			page.getByLabel("I will answer too").check();
			window.press("Open the round");
			window.follow(name);
			window.follow("Cross-sector partnership working");
			for (int pillar = 1; pillar <= 5; pillar++) {
				assertThat(page.locator(".govuk-caption-l")).hasText("Pillar " + pillar + " of 5");
				for (Locator question : page.locator(".app-criterion").all()) {
					question.getByRole(com.microsoft.playwright.options.AriaRole.RADIO).nth(pillar - 1).check();
				}
				window.press("Save and continue");
			}
			assertThat(page.locator("h1")).hasText("Check your answers");
			window.press("Finish");
			assertThat(page.locator("main")).containsText("You have finished. Thank you.");
			window.press("Go on to what is agreed");
			window.press("Confirm and see results");
			assertThat(page.locator("h1")).hasText("Strengths and gaps");
			assertThat(page.locator("main"))
				.containsText("The strongest pillar is Monitoring and evaluation: 5.0 out of 5, Embedded.");
			assertThat(page.locator("main"))
				.containsText("The largest gap is in Cross-sector partnership working: 1.0 against a target of 4.");
			window.fitsItsWidth();
			window.hasNoComplaints();
		}
	}

	@ParameterizedTest(name = "at {0} pixels, JavaScript {1}")
	@CsvSource({ "1280, true", "320, false" })
	void aLeadTakesTeamsFromPrivateAnswersToAnAgreedLevel(int width, boolean javaScript) {
		TeamRound round = new TeamRound(this.beans);
		List<Viewer> officers = round.ask(round.team("Transport"), 2);
		round.answer(officers.getLast(), "leadership", 5);
		try (Window officer = browsers.open(this.port, width, javaScript);
				Window lead = browsers.open(this.port, width, javaScript)) {
			officer.signIn(officers.getFirst().email(), TeamRound.PASSWORD);
			officer.page().navigate("/assessments/" + round.id() + "/pillars/leadership");
			Locator first = officer.page().locator(".app-criterion").first();
			first.locator("input[type=radio]").nth(1).check();
			if (javaScript) {
				assertThat(officer.page().locator("[data-app-autosave-status]")).containsText("Saved at");
			}
			else {
				officer.press("Save and continue");
			}
			lead.signIn(round.lead().email(), TeamRound.PASSWORD);
			lead.page().navigate("/assessments/" + round.id() + "/round");
			assertThat(lead.page().locator(".app-figures")).containsText("2 Under way");
			lead.follow("Close the round and compare the answers");
			assertThat(lead.page().locator("main")).containsText("2 people have not finished");
			lead.press("Close the round");
			lead.follow("Leadership");
			Locator criterion = lead.page().locator("section.app-criterion").first();
			assertThat(criterion).containsText("Talk about it");
			assertThat(criterion).containsText("2 answers with a level: median 3.5, from 2 to 5.");
			lead.isAccessible();
			criterion.getByLabel("4", new Locator.GetByLabelOptions().setExact(true)).check();
			lead.press("Record");
			assertThat(lead.page().locator(".govuk-error-summary")).containsText("give a reason");
			criterion.getByLabel("Reason").fill("The mayor has said so in public");
			criterion.getByLabel("Who sees it differently").fill("Transport has not heard it");
			lead.press("Record");
			assertThat(criterion).containsText("Agreed: 4. Established");
			lead.fitsItsWidth();
			lead.follow("All pillars");
			lead.press("Conclude the agreement and see results");
			assertThat(lead.page().locator("main")).containsText("The agreement is concluded.");
			lead.hasNoComplaints();
			officer.hasNoComplaints();
		}
	}

	@ParameterizedTest(name = "at {0} pixels")
	@ValueSource(ints = { 1280, 320 })
	void aLeadSubmitsWhatWasAgreedAndTakesItBack(int width) {
		TeamRound round = new TeamRound(this.beans);
		round.note(round.ask(round.team("Transport"), 2).getFirst(), "leadership", 3, "Board paper 12");
		round.close();
		try (Window window = browsers.open(this.port, width, true)) {
			Page page = window.page();
			window.signIn(round.lead().email(), TeamRound.PASSWORD);
			page.navigate("/assessments/" + round.id() + "/agreement");
			window.press("Conclude the agreement and see results");
			page.navigate("/assessments/" + round.id());
			window.follow("Submission to the programme");
			assertThat(page.locator("main")).containsText("criteria are undecided");
			window.isAccessible();
			window.press("Submit to the programme");
			assertThat(page.locator(".govuk-error-summary")).containsText("Choose how far other regions may see it");
			window.isAccessible();
			page.getByLabel("Counted in anonymous figures").check();
			window.press("Submit to the programme");
			assertThat(page.locator("main")).containsText("HIAP-MIDHOLLOW-");
			window.isAccessible();
			window.follow("Read or print the record");
			assertThat(page.locator("main")).containsText("Board paper 12");
			window.isAccessible();
			window.follow("Submission");
			window.follow("Change how far other regions may see it");
			page.getByLabel("Not shared").check();
			window.isAccessible();
			window.press("Save");
			window.follow("Withdraw it");
			window.isAccessible();
			window.press("Withdraw it");
			assertThat(page.locator("main")).containsText("The submission is withdrawn.");
			window.hasNoComplaints();
		}
	}

	@ParameterizedTest(name = "at {0} pixels, JavaScript {1}")
	@CsvSource({ "1280, true", "320, false" })
	void anOfficerScoresOpportunitiesAndSeesThemRanked(int width, boolean javaScript) {
		try (Window window = browsers.open(this.port, width, javaScript)) {
			Page page = window.page();
			window.signIn("officer@southmere.example");
			page.navigate("/authorities/southmere/exercises/new");
			page.getByLabel("Name").fill("Journey " + UUID.randomUUID());
			page.getByLabel("Question").fill("What should we take forward first?");
			page.getByLabel("Opportunities").check();
			page.locator("main button[type=submit]").click();
			page.locator("main .govuk-task-list__link[href$='/options']").click();
			page.getByLabel("Good work").check();
			page.getByLabel("Inclusive growth").check();
			page.locator("main button[type=submit]").first().click();
			page.waitForLoadState();
			String exercise = page.url().replaceFirst("(/exercises/[^/]+).*", "$1");
			for (Map.Entry<String, String> option : Map.of("Good work", "1", "Inclusive growth", "4").entrySet()) {
				String points = option.getValue();
				page.navigate(exercise + "/scores");
				page.locator("main .govuk-task-list__link")
					.filter(new Locator.FilterOptions().setHasText(option.getKey()))
					.click();
				for (Locator radio : page.locator("main input[type=radio][value='" + points + "']").all()) {
					radio.check();
				}
				page.locator("main button[type=submit]").first().click();
				page.waitForLoadState();
			}
			page.navigate(exercise + "/reveal");
			page.locator("main button[type=submit]").click();
			page.waitForLoadState();
			assertThat(page.locator("main table tbody tr").first()).containsText("Inclusive growth");
			assertThat(page.locator("main table tbody tr").first()).containsText("100.0");
			assertThat(page.locator("main table tbody tr").nth(1)).containsText("25.0");
			window.fitsItsWidth();
			window.hasNoComplaints();
		}
	}

	@ParameterizedTest(name = "at {0} pixels, JavaScript {1}")
	@CsvSource({ "1280, true", "320, false" })
	void theResultsOfAWorkshopCanBeReadPageByPage(int width, boolean javaScript) {
		try (Window window = browsers.open(this.port, width, javaScript)) {
			window.signIn("lead@southmere.example");
			window.follow("Levers for the new strategy");
			String exercise = window.page().url();
			for (String path : List.of("/results", "/results/comparison", "/results/robustness", "/results/weights",
					"/results/agreement", "/results/teams", "/results/capacity", "/decisions", "/decisions/closing",
					"/discussion", "/discussion/second-round", "/weights/change")) {
				window.page().navigate(exercise + path);
				window.fitsItsWidth();
				window.hasNoComplaints();
			}
			window.page().navigate(exercise + "/discussion");
			window.page().locator("#first h3 a").first().click();
			window.page().waitForLoadState();
			window.fitsItsWidth();
			window.hasNoComplaints();
			window.page().navigate(exercise + "/results/weights");
			window.page().locator("select[name=criterion]").selectOption("strategic-fit");
			if (javaScript) {
				window.page().locator("input[type=range]").fill("90");
			}
			else {
				window.page().getByLabel("Weight to try").fill("90");
				window.press("Show the ranking");
			}
			assertThat(window.page().locator("[data-app-trial-sentence]"))
				.containsText("If Strategic fit counts 90.0%");
		}
	}

	@ParameterizedTest(name = "at {0} pixels, JavaScript {1}")
	@CsvSource({ "1280, true", "320, false" })
	void aReviewCanBeReadPageByPageOnBothSides(int width, boolean javaScript) {
		String assessment;
		try (Window window = browsers.open(this.port, width, javaScript)) {
			window.signIn("reviewer@programme.example");
			window.page().navigate("/review/submissions?authority=northvale");
			window.fitsItsWidth();
			window.hasNoComplaints();
			window.page().locator("main tbody th a").first().click();
			window.page().waitForLoadState();
			String review = window.page().url();
			assessment = review.substring(review.lastIndexOf('/') + 1);
			String criterion = window.page().locator("a[href*='/criteria/']").first().getAttribute("href");
			for (String path : List.of(review, criterion, review + "/findings/new", review + "/acceptance",
					review + "/returning", review + "/versions/1")) {
				window.page().navigate(path);
				window.fitsItsWidth();
				window.hasNoComplaints();
			}
		}
		try (Window window = browsers.open(this.port, width, javaScript)) {
			window.signIn("lead@northvale.example");
			for (String path : List.of("/clarifications", "/recommendations", "/submission")) {
				window.page().navigate("/assessments/" + assessment + path);
				window.fitsItsWidth();
				window.hasNoComplaints();
			}
			window.page().navigate("/assessments/" + assessment + "/clarifications");
			window.page().locator("main .govuk-task-list a").first().click();
			window.page().waitForLoadState();
			window.fitsItsWidth();
			window.hasNoComplaints();
		}
	}

	@ParameterizedTest(name = "at {0} pixels, JavaScript {1}")
	@CsvSource({ "1280, true", "320, false" })
	void aCaseStudyGoesFromAProposalToTheLibraryAndOutOfItAgain(int width, boolean javaScript) {
		String title = "Walking buses " + UUID.randomUUID().toString().substring(0, 8);
		try (Window window = browsers.open(this.port, width, javaScript)) {
			window.signIn("lead@northvale.example");
			window.follow("Case studies you put forward");
			window.press("Put a case study forward");
			window.press("Send to the programme team");
			assertThat(window.page().locator(".govuk-error-summary")).containsText("Enter: Title");
			window.page().getByLabel("Title").first().fill(title);
			window.page().getByLabel("In short").fill("Parents walk children to school together.");
			window.page().getByLabel("Story").fill("It began in one street.\n\n- walk\n- talk");
			window.press("Add one more to Figures");
			assertThat(window.page().getByLabel("Story")).hasValue("It began in one street.\n\n- walk\n- talk");
			window.page().getByLabel("Figure", new Page.GetByLabelOptions().setExact(true)).fill("12 streets");
			window.page().getByLabel("What it counts").fill("streets with a walking bus");
			window.press("Send to the programme team");
			assertThat(window.page().locator("main")).containsText("Waiting");
			window.fitsItsWidth();
			window.hasNoComplaints();
		}
		try (Window window = browsers.open(this.port, width, true)) {
			Page page = window.page();
			window.signIn("administrator@programme.example");
			page.navigate("/admin/library");
			window.follow(title);
			window.isAccessible();
			window.press("Begin a draft from this");
			window.follow("Compare it with what readers see, and publish it");
			window.isAccessible();
			window.press("Go on writing");
			page.getByLabel("In short").fill("Parents take turns to walk children to school.");
			window.press("Save the draft and compare");
			window.press("See the page as readers would");
			assertThat(page.locator(".app-preview")).isVisible();
			assertThat(page.locator("main")).containsText("Parents take turns");
			window.isAccessible();
			window.follow("Back to the comparison");
			page.getByLabel("Why?").fill("Put forward by Northvale");
			window.press("Publish");
			window.isAccessible();
			window.follow("See it in the library");
			assertThat(page.locator("main ul.govuk-list--bullet li").first()).hasText("walk");
			assertThat(page.locator("main")).containsText("12 streets");
			String address = page.url();
			page.goBack();
			window.press("Withdraw");
			window.isAccessible();
			page.getByLabel("Why?").fill("It was invented");
			window.press("Withdraw");
			window.isAccessible();
			page.navigate(address);
			assertThat(page.locator("h1")).hasText("This entry was withdrawn");
			window.isAccessible();
			window.hasNoComplaints();
		}
	}

	@ParameterizedTest(name = "at {0} pixels, with JavaScript {1}")
	@CsvSource({ "1280, true", "320, false" })
	void anAdministratorWritesAVersionOfTheFrameworkAndThinksBetterOfIt(int width, boolean javaScript) {
		try (Window window = browsers.open(this.port, width, javaScript)) {
			Page page = window.page();
			window.signIn("administrator@programme.example");
			page.navigate("/admin/frameworks");
			window.press("Start a draft from version 1");
			window.isAccessible();
			window.follow("Public health expertise for departments");
			window.isAccessible();
			page.getByLabel("Question", new Page.GetByLabelOptions().setExact(true)).fill("Who advises?");
			window.press("Save");
			assertThat(page.locator("main")).containsText("Reworded");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Move down")).first().click();
			assertThat(page.locator("main")).containsText("Moved");
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Add a criterion")).first().click();
			window.press("Save");
			assertThat(page.locator(".govuk-error-summary")).isVisible();
			window.isAccessible();
			window.follow("Back to the draft");
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See it as an officer")).first().click();
			assertThat(page.locator("main")).containsText("Who advises?");
			window.isAccessible();
			page.navigate("/admin/frameworks/draft");
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Remove")).first().click();
			window.isAccessible();
			window.follow("Back to the draft");
			window.follow("Change title and introduction");
			window.isAccessible();
			window.follow("Draft of version");
			window.press("Export and import");
			window.isAccessible();
			window.follow("Back to the draft");
			window.press("Compare and publish");
			assertThat(page.locator("main")).containsText("1 criterion moved, 1 criterion reworded");
			window.isAccessible();
			window.follow("Back to the draft");
			window.press("Discard the draft");
			window.isAccessible();
			window.press("Discard the draft");
			assertThat(page.locator("main")).containsText("There is no draft");
			window.hasNoComplaints();
		}
	}

}
