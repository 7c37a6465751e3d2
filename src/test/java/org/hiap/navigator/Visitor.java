package org.hiap.navigator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Somebody who uses the application over HTTP with cookies but without a browser, and
 * sees every answer as it is: redirects are not followed unless asked for.
 */
public final class Visitor {

	private final String base;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(HttpClient.Redirect.NEVER)
		.build();

	public Visitor(int port) {
		this.base = "http://localhost:" + port;
	}

	/** A visitor who is signed in with a sample account. */
	public static Visitor signedIn(int port, String email) {
		return signedIn(port, email, "evaluation only");
	}

	/** A visitor who is signed in. */
	public static Visitor signedIn(int port, String email, String password) {
		Visitor visitor = new Visitor(port);
		Reply reply = visitor.signIn(email, password);
		if (reply.status() != 302) {
			throw new IllegalStateException(email + " could not sign in: " + reply.status() + "\n" + reply.text());
		}
		return visitor;
	}

	/** An answer of the application. */
	public record Reply(int status, String body, Map<String, List<String>> headers) {

		public Document page() {
			return Jsoup.parse(this.body);
		}

		/** What a person would read. */
		public String text() {
			return page().body().text();
		}

		public Optional<String> header(String name) {
			return this.headers.entrySet()
				.stream()
				.filter((entry) -> entry.getKey().equalsIgnoreCase(name))
				.map((entry) -> entry.getValue().getFirst())
				.findFirst();
		}

		/** Where a redirect leads, as a path. */
		public String location() {
			String location = header("Location").orElseThrow(() -> new AssertionError(this.status + " is no redirect"));
			return location.replaceFirst("^https?://[^/]+", "");
		}

		/** The fields of the form with an action, with the values they would post now. */
		public Map<String, String> fields(String action) {
			Element form = page().select("form")
				.stream()
				.filter((each) -> each.attr("action").equals(action))
				.findFirst()
				.orElseThrow(() -> new AssertionError("There is no form for " + action + " on\n" + text()));
			Map<String, String> fields = new LinkedHashMap<>();
			form.select("input[name], textarea[name], select[name]").forEach((field) -> {
				boolean choice = field.attr("type").equals("radio") || field.attr("type").equals("checkbox");
				if (!choice || field.hasAttr("checked")) {
					fields.put(field.attr("name"), typed(field));
				}
			});
			return fields;
		}

	}

	/** What a field would post now; a select posts what is selected, or its first. */
	static String typed(Element field) {
		if (!field.normalName().equals("select")) {
			return field.val();
		}
		Element selected = field.selectFirst("option[selected]");
		return (selected != null) ? selected.val() : field.select("option").val();
	}

	/** Sends the sign-in form. */
	public Reply signIn(String email, String password) {
		return submit(get("/sign-in"), "/sign-in", Map.of("email", email, "password", password));
	}

	public Reply get(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.base + path)).GET());
	}

	/** Asks with a header of the visitor's own. */
	public Reply get(String path, String header, String value) {
		return send(HttpRequest.newBuilder(URI.create(this.base + path)).header(header, value).GET());
	}

	/** Follows a redirect until there is a page. */
	public Reply follow(Reply reply) {
		Reply at = reply;
		for (int i = 0; i < 5 && at.status() / 100 == 3; i++) {
			at = get(at.location());
		}
		return at;
	}

	/**
	 * Sends the form with an action as it stands on a page, with some fields changed.
	 */
	public Reply submit(Reply page, String action, Map<String, String> changed) {
		Map<String, String> fields = new LinkedHashMap<>(page.fields(action));
		fields.putAll(changed);
		return postRaw(action, fields);
	}

	/** Posts fields with a valid form token, whatever pages were seen. */
	public Reply post(String path, Map<String, String> fields) {
		Map<String, String> all = new LinkedHashMap<>(fields);
		all.put("_csrf", get("/sign-out").fields("/sign-out").get("_csrf"));
		return postRaw(path, all);
	}

	/** Posts exactly these fields. */
	public Reply postRaw(String path, Map<String, String> fields) {
		return postRaw(path, fields.entrySet());
	}

	/** Posts exactly these fields, a name perhaps more than once. */
	public Reply postRaw(String path, Collection<Map.Entry<String, String>> fields) {
		return postBody(path, "application/x-www-form-urlencoded",
				fields.stream()
					.map((entry) -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
					.collect(Collectors.joining("&")));
	}

	/** Posts exactly this body. */
	public Reply postBody(String path, String contentType, String body) {
		return send(HttpRequest.newBuilder(URI.create(this.base + path))
			.header("Content-Type", contentType)
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/** Posts exactly these bytes. */
	public Reply postBytes(String path, String contentType, byte[] body) {
		return send(HttpRequest.newBuilder(URI.create(this.base + path))
			.header("Content-Type", contentType)
			.POST(HttpRequest.BodyPublishers.ofByteArray(body)));
	}

	/** Asks with any method. */
	public Reply ask(String method, String path) {
		return send(HttpRequest.newBuilder(URI.create(this.base + path))
			.method(method, HttpRequest.BodyPublishers.noBody()));
	}

	/** The cookies as a request sends them, such as {@code navigator=…}. */
	public String cookies() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.map((cookie) -> cookie.getName() + "=" + cookie.getValue())
			.collect(Collectors.joining("; "));
	}

	/** Somebody without an account who joined an exercise. */
	public static Visitor guest(int port, UUID exercise, String secret) {
		return new Visitor(port).withPass(exercise, secret);
	}

	/** The same with a pass for an exercise. */
	public Visitor withPass(UUID exercise, String secret) {
		HttpCookie pass = new HttpCookie("guest-" + exercise, secret);
		pass.setPath("/");
		pass.setVersion(0);
		this.cookies.getCookieStore().add(URI.create(this.base), pass);
		return this;
	}

	/** Somebody else who sends the very same cookies. */
	public Visitor withTheSameCookies() {
		return withTheSameCookies(URI.create(this.base).getPort());
	}

	/** Somebody who sends the very same cookies to another port. */
	public Visitor withTheSameCookies(int port) {
		Visitor copy = new Visitor(port);
		this.cookies.getCookieStore()
			.getCookies()
			.forEach((cookie) -> copy.cookies.getCookieStore().add(URI.create(copy.base), (HttpCookie) cookie.clone()));
		return copy;
	}

	private Reply send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.client.send(request.header("Accept", "text/html, */*;q=0.8").build(),
					HttpResponse.BodyHandlers.ofString());
			return new Reply(response.statusCode(), response.body(), response.headers().map());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
