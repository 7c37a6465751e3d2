package org.hiap.navigator;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import org.hiap.navigator.Browsers.Window;
import org.hiap.navigator.account.PasswordSignIn;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.workshop.Workshops;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A workshop as it happens, on a big screen and several phones at once. */
@FullStackTest
class WorkshopIT {

	private static final int PHONE = 320;

	@AutoClose
	private static final Browsers browsers = new Browsers();

	@LocalServerPort
	private int port;

	@Autowired
	private PasswordSignIn signIn;

	@Autowired
	private ExerciseManagement exercises;

	@Autowired
	private Workshops workshops;

	private String exercise;

	private String join;

	@BeforeAll
	static void giveSlowMachinesTime() {
		PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
	}

	@BeforeEach
	void openARoom() {
		Viewer lead = this.signIn.signIn("lead@southmere.example", "evaluation only", "127.0.0.1").orElseThrow();
		UUID id = this.exercises.open(lead, "Journey " + UUID.randomUUID(), "What first?",
				LibraryOption.Kind.OPPORTUNITY);
		this.exercises.addOwn(lead, id, "Walk to school", "");
		this.exercises.addOwn(lead, id, "Warm homes", "");
		this.workshops.open(lead, id);
		this.exercise = "/exercises/" + id;
		this.join = "/join/" + this.workshops.of(id).orElseThrow().code().text();
	}

	@Test
	void aRoomGoesFromTheLobbyToTheRevealOnEveryScreen() {
		List<Window> phones = new ArrayList<>();
		try (Window screen = screen(); Window withoutScript = phone(false); Window withoutStream = phone(true)) {
			phones.addAll(List.of(phone(true), phone(true)));
			withoutStream.page().route("**/workshop/events", Route::abort);
			screen.isAccessible();
			assertThat(screen.page().locator("svg.app-room__qr")).isVisible();
			for (Window phone : List.of(phones.get(0), phones.get(1), withoutStream, withoutScript)) {
				phone.page().navigate(this.join);
				phone.isAccessible();
				phone.press("Join");
				assertThat(phone.page().locator(".app-guidance h2")).hasText("Waiting for the facilitator");
				phone.isAccessible();
			}
			assertThat(screen.page().locator("[data-app-live-count=joined]")).hasText("4");
			screen.press("Ask for weights");
			for (Window phone : List.of(phones.get(0), phones.get(1), withoutStream)) {
				assertThat(phone.page().locator(".app-guidance a")).hasText("Give weights");
			}
			withoutScript.page().reload();
			assertThat(withoutScript.page().locator(".app-guidance a")).hasText("Give weights");
			screen.press("Ask for scores");
			withoutScript.page().reload();
			for (Window phone : List.of(phones.get(0), withoutStream, withoutScript)) {
				assertThat(phone.page().locator(".app-guidance a")).hasText("Score");
				phone.page().locator(".app-guidance a").click();
				score(phone);
			}
			assertThat(screen.page().locator("[data-app-live-count=finished]")).hasText("3");
			screen.isAccessible();
			Locator next = phones.getFirst().page().locator(".app-live a");
			screen.follow("Reveal the ranking");
			screen.press("Reveal");
			assertThat(next).hasText("See the results");
			assertThat(withoutStream.page().locator(".app-live a")).hasText("See the results");
			assertThat(phones.get(1).page().locator(".app-guidance a")).hasText("See the results");
			phones.getFirst().isAccessible();
			next.click();
			assertThat(phones.getFirst().page().locator("main")).containsText("3 people");
			withoutScript.page().navigate(this.exercise + "/taking-part");
			withoutScript.page().locator(".app-guidance a").click();
			assertThat(withoutScript.page().locator("main")).containsText("3 people");
			screen.hasNoComplaints();
			phones.forEach(Window::hasNoComplaints);
		}
		finally {
			phones.forEach(Window::close);
		}
	}

	@Test
	void closingThePhoneOrLosingTheNetworkLosesNothing() {
		try (Window screen = screen(); Window phone = phone(true)) {
			Page page = phone.page();
			page.navigate(this.join);
			phone.press("Join");
			screen.press("Ask for weights");
			screen.press("Ask for scores");
			assertThat(page.locator(".app-guidance a")).hasText("Score");
			page.locator(".app-guidance a").click();
			page.locator("main .govuk-task-list__link").first().click();
			String card = page.url();
			page.locator("main input[type=radio]").first().check();
			assertThat(page.locator("[data-app-autosave-status]")).containsText("Saved at");
			phone.context().setOffline(true);
			page.locator("main fieldset").nth(1).locator("input[type=radio]").first().check();
			assertThat(page.locator("[data-app-autosave-status]")).containsText("Not saved in the background");
			screen.press("Lock the room");
			phone.context().setOffline(false);
			phone.press("Save and continue");
			page.navigate("about:blank");
			Page again = phone.context().newPage();
			again.navigate(this.join);
			assertThat(again).hasURL(Pattern.compile(".*/taking-part"));
			again.navigate(card);
			assertThat(again.locator("main input[type=radio]:checked")).hasCount(2);
		}
	}

	@Test
	void whatIsBeingTypedIsNotTakenAwayWhenTheFacilitatorMovesOn() {
		try (Window screen = screen(); Window phone = phone(true)) {
			phone.page().navigate(this.join);
			phone.press("Join");
			screen.press("Ask for weights");
			phone.page().navigate(this.exercise + "/weights");
			Locator field = phone.page().locator("main input[type=text]").first();
			field.fill("70");
			screen.press("Ask for scores");
			assertThat(phone.page().locator(".app-live a")).hasText("Score");
			assertThat(field).hasValue("70");
			assertThat(field).isFocused();
			phone.isAccessible();
		}
	}

	@Test
	void everythingAPhoneLoadsWeighsLessThan60Kilobytes() {
		try (Window phone = phone(true)) {
			AtomicLong bytes = new AtomicLong();
			phone.page().onRequestFinished((request) -> {
				if (!request.url().endsWith("/events")) {
					// what comes out of the browser's cache counts below nothing
					bytes.addAndGet(Math.max(0, request.sizes().responseBodySize));
				}
			});
			phone.page().navigate(this.join);
			phone.press("Join");
			phone.page().navigate(this.exercise + "/scores");
			phone.page().locator("main .govuk-task-list__link").first().click();
			phone.page().waitForLoadState(LoadState.LOAD);
			System.out.println("A phone's way to its first score: " + bytes.get() + " bytes compressed");
			assertThat(bytes.get()).isBetween(1_000L, 60_000L);
		}
	}

	private Window screen() {
		Window screen = browsers.open(this.port, 1920, true);
		screen.signIn("lead@southmere.example");
		screen.page().navigate(this.exercise + "/workshop");
		return screen;
	}

	private Window phone(boolean javaScript) {
		return browsers.open(this.port, PHONE, javaScript);
	}

	/** Answers everything that is asked, one page after the other. */
	private static void score(Window phone) {
		phone.page().locator("main .govuk-task-list__link").first().click();
		for (int option = 1; option <= 2; option++) {
			assertThat(phone.page().locator(".govuk-caption-l")).hasText("Option " + option + " of 2");
			for (Locator radio : phone.page().locator("main input[type=radio][value='3']").all()) {
				radio.check();
			}
			phone.press("Save and continue");
		}
		assertThat(phone.page().locator("main")).containsText("You have scored everything");
	}

}
