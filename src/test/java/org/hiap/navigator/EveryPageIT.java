package org.hiap.navigator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.LoadState;
import org.hiap.navigator.Browsers.Window;
import org.hiap.navigator.account.AccessRule;
import org.hiap.navigator.account.AccessTable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What every page owes to everybody: rules met, width fitted, keyboard enough, little to
 * load.
 */
@FullStackTest
class EveryPageIT {

	private static final List<String> PUBLIC_PAGES = List.of("/", "/sign-in", "/library", "/library/pillars/leadership",
			"/library/functions/transport", "/library/opportunities/good-work",
			"/library/levers/real-living-wage-region", "/library/case-studies",
			"/library/case-studies/child-poverty-prevention-programme", "/library/search",
			"/library/search?q=health&kind=lever&function=transport", "/library/search?q=transprot",
			"/library/search?q=xylophone", "/library/overview", "/library/authorities",
			"/library/authorities/comparison", "/library/authorities/gmca", "/library/strategy",
			"/library/theory-of-change", "/library/evaluation", "/library/challenges", "/library/programme",
			"/library/responsibilities", "/library/reading", "/method", "/accessibility", "/cookies", "/privacy",
			"/api", "/no-such-page");

	/**
	 * Pages that differ only in what they are about are alike: so many of them are looked
	 * at.
	 */
	private static final int MOST_OF_A_ROUTE = 3;

	@AutoClose
	private static final Browsers browsers = new Browsers();

	@Autowired
	private AccessTable table;

	@LocalServerPort
	private int port;

	@Test
	void aPageThatBreaksARuleIsFound() {
		try (Window window = browsers.open(this.port, 1280, true)) {
			window.page().setContent("<html lang=en><title>A</title><main><h1>A</h1><img src='data:,'></main></html>");
			assertThatThrownBy(window::isAccessible).hasMessageContaining("image-alt");
		}
	}

	@ParameterizedTest(name = "at {0} pixels")
	@ValueSource(ints = { 1280, 320 })
	void publicPagesAreAccessible(int width) {
		try (Window window = browsers.open(this.port, width, true)) {
			for (String path : PUBLIC_PAGES) {
				window.page().navigate(path);
				window.isAccessible();
			}
			window.hasNoComplaints();
		}
	}

	@ParameterizedTest(name = "{0} at {1} pixels")
	@CsvSource({ "officer@northvale.example, 1280", "lead@northvale.example, 320", "lead@northvale.example, 1280",
			"lead@southmere.example, 1280", "reviewer@programme.example, 1280", "reviewer@programme.example, 320",
			"administrator@programme.example, 320" })
	void everyPageBehindSignInIsAccessible(String email, int width) {
		try (Window window = browsers.open(this.port, width, true)) {
			window.signIn(email);
			List<String> seen = new ArrayList<>(List.of(path(window.page())));
			Map<String, Integer> pages = new HashMap<>();
			for (int i = 0; i < seen.size(); i++) {
				window.page().navigate(seen.get(i));
				window.isAccessible();
				linksOf(window.page()).stream()
					.filter((href) -> href.matches("/(authorities|assessments|exercises|admin|account|notices).*")
							|| (href.startsWith("/review") && email.startsWith("reviewer")))
					.filter((href) -> !href.matches(".*\\.(xlsx|csv|json|ics)([?].*)?") && !seen.contains(href)
							&& pages.merge(routeOf(href), 1, Integer::sum) <= MOST_OF_A_ROUTE)
					.forEach(seen::add);
			}
			assertThat(seen).as("pages reached").hasSizeGreaterThan(1);
			window.hasNoComplaints();
		}
	}

	@Test
	void aFormWithMistakesIsAccessibleAndTakesTheFocus() {
		try (Window window = browsers.open(this.port, 320, true)) {
			window.page().navigate("/sign-in");
			window.press("Sign in");
			assertThat(window.page()).hasTitle("Error: Sign in – HiAP Navigator");
			assertThat(window.page().locator(".govuk-error-summary")).isFocused();
			window.isAccessible();
			window.page().locator(".govuk-error-summary a").first().click();
			assertThat(window.page().locator("#email")).isFocused();
		}
	}

	@Test
	void aPillarCanBeAnsweredWithTheKeyboardAlone() {
		try (Window window = browsers.open(this.port, 1280, true)) {
			Page page = window.page();
			page.navigate("/sign-in");
			page.keyboard().press("Tab");
			assertThat(page.locator(".govuk-skip-link")).isFocused();
			page.keyboard().press("Enter");
			page.keyboard().press("Tab");
			page.keyboard().type("officer@northvale.example");
			page.keyboard().press("Tab");
			page.keyboard().type("evaluation only");
			page.keyboard().press("Enter");
			page.waitForURL("**/authorities/northvale");
			page.navigate("/authorities/northvale/assessments");
			window.follow("Second round");
			page.locator("a", new Page.LocatorOptions().setHasText("Governance and accountability")).focus();
			page.keyboard().press("Enter");
			page.waitForURL("**/pillars/governance-and-accountability");
			Locator first = page.locator("input[type=radio]").first();
			first.focus();
			page.keyboard().press("Space");
			page.keyboard().press("ArrowDown");
			assertThat(page.locator("input[type=radio]").nth(1)).isChecked();
			assertThat((Boolean) page.evaluate(
					"getComputedStyle(document.activeElement.nextElementSibling, '::before').boxShadow !== 'none'"))
				.as("focus is visible")
				.isTrue();
		}
	}

	@Test
	void textCanBeTwiceAsLargeAndColoursForced() {
		try (Window window = browsers.open(this.port, 1280, true)) {
			window.signIn("lead@northvale.example");
			window.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
			for (String path : List.of("/", "/library", "/authorities/northvale", "/authorities/northvale/people",
					"/authorities/northvale/assessments/new")) {
				window.page().navigate(path);
				window.page().evaluate("document.documentElement.style.fontSize = '200%'");
				window.fitsItsWidth();
			}
		}
	}

	@Test
	void theFirstViewWeighsLessThan100Kilobytes() {
		try (Window window = browsers.open(this.port, 1280, true)) {
			AtomicLong bytes = new AtomicLong();
			window.page().onRequestFinished((request) -> bytes.addAndGet(request.sizes().responseBodySize));
			window.page().navigate("/");
			window.page().waitForLoadState(LoadState.NETWORKIDLE);
			System.out.println("First view: " + bytes.get() + " bytes compressed");
			assertThat(bytes.get()).isBetween(1_000L, 100_000L);
		}
	}

	/**
	 * The addresses a page leads to, asked for at once because asking for each takes
	 * long.
	 */
	@SuppressWarnings("unchecked")
	private static List<String> linksOf(Page page) {
		return (List<String>) page.locator("a[href^='/']:not([download])")
			.evaluateAll("links => links.map(link => link.getAttribute('href').replace(/#.*/, ''))");
	}

	private String routeOf(String href) {
		PathContainer path = PathContainer.parsePath(href.replaceFirst("[?].*", ""));
		return this.table.rules()
			.stream()
			.filter((rule) -> rule.method() == HttpMethod.GET
					&& PathPatternParser.defaultInstance.parse(rule.path()).matches(path))
			.map(AccessRule::path)
			.findFirst()
			.orElse(href);
	}

	private static String path(Page page) {
		return page.url().replaceFirst("^https?://[^/]+", "");
	}

}
