package org.hiap.navigator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hiap.navigator.Cast.Member;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.AccessTable;
import org.hiap.navigator.account.Role;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

/**
 * What browsers are told, on every page of every role: nothing runs, loads or is kept
 * that the application did not send itself.
 */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadersTest {

	private static final Pattern CSS_ADDRESS = Pattern.compile("(?:url\\(|@import)\\s*['\"]?([^'\")\\s]+)");

	private static final Pattern JS_ADDRESS = Pattern
		.compile("(?:\\bfrom|\\bimport|\\bfetch\\(|\\bimportScripts\\()\\s*\\(?['\"]([^'\"]+)['\"]");

	@LocalServerPort
	private int port;

	@Autowired
	private AccessTable table;

	@Autowired
	private BeanFactory beans;

	private Cast cast;

	private Visitor lead;

	private final List<Answer> answers = new ArrayList<>();

	/** What somebody got for an address. */
	private record Answer(Visitor visitor, String path, String page, Reply reply) {
	}

	private interface Check {

		void on(String page, String path, Reply reply);

	}

	@BeforeAll
	void askForEveryRouteAsEveryone() {
		this.cast = new Cast(this.beans);
		List<String> paths = paths();
		askFor(paths, new Visitor(this.port), "nobody");
		for (Role role : Role.values()) {
			Member member = this.cast.member(role);
			Visitor visitor = this.cast.signIn(this.port, member);
			this.lead = (role == Role.LEAD) ? visitor : this.lead;
			askFor(paths, visitor, member.toString());
		}
		assertThat(this.answers).hasSizeGreaterThan(100);
	}

	private void askFor(List<String> paths, Visitor visitor, String name) {
		paths.forEach((path) -> this.answers.add(new Answer(visitor, path, path + " for " + name, visitor.get(path))));
	}

	private void everywhere(Check check) {
		this.answers.forEach((answer) -> check.on(answer.page(), answer.path(), answer.reply()));
	}

	/** Every readable route, and addresses that are none. */
	private List<String> paths() {
		Member lead = this.cast.member(Role.LEAD);
		List<String> paths = new ArrayList<>(this.table.rules()
			.stream()
			.filter((rule) -> rule.method() == HttpMethod.GET)
			.map((rule) -> this.cast.path(rule.path(), lead))
			.toList());
		paths.addAll(List.of("/nowhere", "/assessments/abc", "/assessments/%00", "/error", "/set-password/unknown",
				"/api/v1/library/nothing", "/api/v1/nothing/at/all"));
		return paths;
	}

	@Test
	void noPageMayRunOrLoadAnythingFromElsewhere() {
		everywhere((page, path, reply) -> assertSoftly((softly) -> {
			softly.assertThat(reply.header("X-Content-Type-Options")).as(page).contains("nosniff");
			softly.assertThat(reply.header("Referrer-Policy")).as(page).contains("same-origin");
			softly.assertThat(reply.header("X-Frame-Options")).as(page).contains("DENY");
			String policy = reply.header("Content-Security-Policy").orElse("");
			softly.assertThat(policy)
				.as(page)
				.contains("default-src 'self'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'",
						"object-src 'none'", "base-uri 'none'", "form-action 'self'")
				.doesNotContain("unsafe-", "*", "http:", "https:");
		}));
	}

	@Test
	void nothingPersonalIsKeptByABrowserOrAProxy() {
		everywhere((page, path, reply) -> {
			if (isTheSameForEveryone(path) && reply.status() == 200) {
				assertThat(reply.body()).as(page).isEqualTo(new Visitor(this.port).get(path).body());
			}
			else {
				assertThat(reply.header("Cache-Control")).as(page)
					.hasValueSatisfying((control) -> assertThat(control).contains("no-store").doesNotContain("public"));
			}
		});
	}

	@Test
	void assetsAreKeptForAYearUnderAnAddressThatChangesWithThem() {
		Document start = new Visitor(this.port).get("/").page();
		for (Element sheet : start.select("link[rel=stylesheet]")) {
			assertThat(sheet.attr("href")).matches("/assets/.+-[0-9a-f]{32}\\.css");
			assertThat(new Visitor(this.port).get(sheet.attr("href")).header("Cache-Control"))
				.hasValueSatisfying((control) -> assertThat(control).contains("max-age=31536000"));
		}
	}

	@Test
	void noPageHasInlineStylesScriptsOrHandlers() {
		everywhere((page, path, reply) -> {
			if (!isPage(reply)) {
				return;
			}
			Document document = reply.page();
			assertSoftly((softly) -> {
				softly.assertThat(document.select("[style]")).as("style attributes of " + page).isEmpty();
				softly.assertThat(document.select("style, base, iframe, object, embed, meta[http-equiv]"))
					.as("elements of " + page)
					.isEmpty();
				for (Element element : document.getAllElements()) {
					for (Attribute attribute : element.attributes()) {
						softly.assertThat(attribute.getKey()).as(page).doesNotStartWithIgnoringCase("on");
						softly.assertThat(attribute.getValue().strip().toLowerCase(java.util.Locale.ROOT))
							.as(page)
							.doesNotStartWith("javascript:");
					}
				}
				for (Element script : document.select("script")) {
					softly.assertThat(script.attr("src")).as(page).startsWith("/assets/");
					softly.assertThat(script.data()).as(page).isBlank();
				}
			});
		});
	}

	@Test
	void nothingIsLoadedFromAnotherSite() {
		Set<String> assets = new TreeSet<>();
		everywhere((page, path, reply) -> {
			if (isPage(reply)) {
				for (Element element : reply.page().select("[src], link[href], [srcset], [poster], image, use")) {
					for (String name : List.of("src", "href", "srcset", "poster", "xlink:href")) {
						String address = element.attr(name);
						assertThat(address).as(page).matches("|/[^/].*|#.*|data:image/.*");
						if (address.startsWith("/assets/")) {
							assets.add(address);
						}
					}
				}
			}
		});
		assertThat(assets).hasSizeGreaterThan(5);
		for (String asset : assets) {
			Reply reply = new Visitor(this.port).get(asset);
			assertThat(reply.status()).as(asset).isEqualTo(200);
			Matcher addresses = (asset.endsWith(".css") ? CSS_ADDRESS : JS_ADDRESS).matcher(reply.body());
			while (addresses.find()) {
				assertThat(addresses.group(1)).as(asset).doesNotMatch("(https?:)?//.*");
			}
		}
	}

	@Test
	void aLinkToAnotherSiteIsHttps() {
		everywhere((page, path, reply) -> {
			if (isPage(reply)) {
				assertThat(reply.page().select("a[href]").eachAttr("href")).as(page)
					.allMatch((address) -> address.matches("(/[^/]?|#|https?://|\\?|mailto:).*"));
			}
		});
	}

	@Test
	void aHostileHostAppearsInNoPageAndNoRedirect() {
		for (Answer asked : this.answers) {
			String answer = ask("GET " + asked.path(), "another-host.example", asked.visitor().cookies(), "");
			assertThat(answer).as(asked.page())
				.startsWith("HTTP/1.1 " + asked.reply().status())
				.doesNotContain("another-host.example");
		}
	}

	@Test
	void aHostileHostIsNoPartOfAnInvitation() {
		String people = "/authorities/" + Cast.HERE + "/people";
		String action = people + "/" + this.cast.bystander(Cast.HERE).id() + "/link";
		String token = this.lead.get(people).fields(action).get("_csrf");
		String answer = ask("POST " + action, "another-host.example", this.lead.cookies(),
				"_csrf=" + java.net.URLEncoder.encode(token, StandardCharsets.UTF_8));
		assertThat(answer).startsWith("HTTP/1.1 302").doesNotContain("another-host.example");
		assertThat(this.lead.get(people).page().select("#one-time-link").text())
			.matches("http://localhost:\\d+/set-password/[\\w-]{43}");
	}

	@Test
	void aHostileHostIsNotWhereSigningInLeads() {
		String asked = ask("GET /account", "another-host.example", "", "");
		Matcher cookie = Pattern.compile("(?i)set-cookie: ([^;\\r]+)").matcher(asked);
		assertThat(cookie.find()).isTrue();
		String page = ask("GET /sign-in", "another-host.example", cookie.group(1), "");
		String token = org.jsoup.Jsoup.parse(page).select("input[name=_csrf]").attr("value");
		String answer = ask("POST /sign-in", "localhost", cookie.group(1),
				"_csrf=" + java.net.URLEncoder.encode(token, StandardCharsets.UTF_8)
						+ "&email=officer%40northvale.example&password=evaluation+only");
		assertThat(answer).startsWith("HTTP/1.1 302").contains("/account").doesNotContain("another-host.example");
	}

	@Test
	void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() {
		Visitor visitor = new Visitor(this.port);
		Reply signIn = visitor.get("/sign-in");
		assertThat(signIn.header("Set-Cookie"))
			.hasValueSatisfying((cookie) -> assertThat(cookie).startsWith("navigator=")
				.contains("HttpOnly", "SameSite=Lax", "Path=/")
				.doesNotContain("Domain", "Max-Age", "Expires"));
	}

	@Test
	void publicPagesSetNoCookie() {
		for (String path : List.of("/", "/library", "/method", "/accessibility", "/cookies", "/privacy", "/nowhere",
				"/health", "/assets/app.css")) {
			assertThat(new Visitor(this.port).get(path).header("Set-Cookie")).as(path).isEmpty();
		}
	}

	@Test
	void aRequestTheServerCannotReadGetsAPageLikeEveryOther() {
		for (String request : List.of("GET /a|b", "GET /%", "GET /%zz", "GET /a\\b", "GET /%00", "GET nowhere",
				"BREW /", "GET /" + "a".repeat(20_000))) {
			String answer = ask(request, "localhost", "", "");
			assertThat(answer).as(request.substring(0, Math.min(20, request.length())))
				.containsPattern("^HTTP/1.1 4\\d\\d")
				.doesNotContain("Tomcat", "Exception", "<style", "style=", "\tat ");
		}
		for (String host : List.of("a b", "a/b", "another-host.example:x", "\"><script>")) {
			assertThat(ask("GET /", host, "", "")).as(host)
				.startsWith("HTTP/1.1 400")
				.doesNotContain("<script", "Tomcat");
		}
	}

	@Test
	void noAnswerTellsWhichSoftwareGaveIt() {
		everywhere((page, path, reply) -> {
			assertThat(reply.header("Server")).as(page).isEmpty();
			assertThat(reply.header("X-Powered-By")).as(page).isEmpty();
			assertThat(reply.body()).as(page).doesNotContain("Tomcat", "Whitelabel", "Exception", "\tat ");
		});
	}

	private static boolean isTheSameForEveryone(String path) {
		return path.matches("/(assets|api)/.*|/sitemap\\.xml|/robots\\.txt");
	}

	private static boolean isPage(Reply reply) {
		return reply.header("Content-Type").filter((type) -> type.startsWith("text/html")).isPresent();
	}

	/** A request as no browser sends it: with somebody else's host. */
	private String ask(String methodAndPath, String host, String cookies, String body) {
		String request = methodAndPath + " HTTP/1.1\r\nHost: " + host + "\r\nX-Forwarded-Host: " + host
				+ "\r\nForwarded: host=" + host
				+ "\r\nX-Forwarded-Proto: https\r\nAccept: text/html, */*;q=0.8\r\nConnection: close\r\n"
				+ (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n")
				+ (body.isEmpty() ? "" : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
						+ body.length() + "\r\n")
				+ "\r\n" + body;
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			socket.getOutputStream().flush();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
