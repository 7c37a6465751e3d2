package org.hiap.navigator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

import static org.assertj.core.api.Assertions.assertThat;

/** A headless Chromium for journeys; one for the whole class. */
final class Browsers implements AutoCloseable {

	/** The rules of WCAG 2.2 AA; the tool's own default leaves out target size. */
	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private final Playwright playwright = Playwright
		.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

	private final Browser browser = this.playwright.chromium()
		.launch(new BrowserType.LaunchOptions().setHeadless(true)
			.setExecutablePath(chromium())
			.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
					"--disable-background-networking", "--disable-component-update", "--disable-sync")));

	private static Path chromium() {
		return Stream
			.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
					"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The journeys need Chromium: install the package chromium"));
	}

	/** A window with a session of its own, and what went wrong in it. */
	record Window(BrowserContext context, Page page, boolean javaScript,
			List<String> complaints) implements AutoCloseable {

		/** Signs in with a sample account. */
		void signIn(String email) {
			signIn(email, "evaluation only");
		}

		void signIn(String email, String password) {
			this.page.navigate("/sign-in");
			this.page.getByLabel("Email address").fill(email);
			this.page.getByLabel("Password").fill(password);
			this.page.locator("main button[type=submit]").click();
			this.page.waitForURL((url) -> !url.contains("/sign-in"));
		}

		/** Presses a button of the main part and waits for the next page. */
		void press(String name) {
			this.page.locator("main")
				.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON,
						new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name))
				.first()
				.click();
			this.page.waitForLoadState();
		}

		/** Follows a link of the page. */
		void follow(String name) {
			this.page
				.getByRole(com.microsoft.playwright.options.AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
				.first()
				.click();
			this.page.waitForLoadState();
		}

		/**
		 * The page as it stands passes every automatic rule and fits its window. The
		 * rules are tried by a script, which may wait for ever in a window without
		 * JavaScript.
		 */
		void isAccessible() {
			if (this.javaScript) {
				passesTheRules();
			}
			fitsItsWidth();
		}

		private void passesTheRules() {
			List<Rule> violations = new AxeBuilder(this.page).setLegacyMode(true)
				.withTags(RULES)
				.analyze()
				.getViolations();
			assertThat(violations).extracting((rule) -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
				.as(this.page.url())
				.isEmpty();
		}

		/** Nobody has to scroll sideways to read the page. */
		void fitsItsWidth() {
			Object overflow = this.page
				.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
			assertThat(((Number) overflow).intValue()).as("sideways scrolling of %s", this.page.url()).isZero();
		}

		/** No script error, no refused resource, no broken content policy. */
		void hasNoComplaints() {
			assertThat(this.complaints).isEmpty();
		}

		@Override
		public void close() {
			this.context.close();
		}

	}

	Window open(int port, int width, boolean javaScript) {
		BrowserContext context = this.browser
			.newContext(new Browser.NewContextOptions().setBaseURL("http://localhost:" + port)
				.setViewportSize(width, 800)
				.setJavaScriptEnabled(javaScript));
		Page page = context.newPage();
		List<String> complaints = new ArrayList<>();
		page.onConsoleMessage((message) -> {
			if (message.type().equals("error") && !message.text().contains("status of 4")) {
				complaints.add(message.text());
			}
		});
		page.onPageError(complaints::add);
		return new Window(context, page, javaScript, complaints);
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
