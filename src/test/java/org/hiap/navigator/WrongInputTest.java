package org.hiap.navigator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.hiap.navigator.Cast.Member;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.AccessRule;
import org.hiap.navigator.account.AccessTable;
import org.hiap.navigator.account.Role;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Nonsense in every field of every form that any role can reach: it is either stored
 * harmlessly or refused with what was typed still there, and never breaks a page.
 */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongInputTest {

	private static final String MARKUP = "\"'><script>alert(1)</script><img src=x onerror=alert(1)></textarea><b>";

	private static final List<String> NONSENSE = List.of("", " ", "x".repeat(10_000), "abc", "-1", "0", "99999999999",
			"1e9", "NaN", "\0", "nul\0in\u0007side\u001b\u0085\ufffe", "\ud83d\ude00\ud83c\udff4\u200d\u2620\ufe0f",
			"\u202egnp.exe\u0301\u0301", MARKUP, "${7*7} #{7*7} *{7*7} __${7*7}__::.x {0} {",
			"'; drop table person; --", "=HYPERLINK(\"http://evil.example\")", "javascript:alert(1)",
			"line\r\nSet-Cookie: a=b", UUID.randomUUID().toString(), "true", "[1,2]");

	@LocalServerPort
	private int port;

	@Autowired
	private AccessTable table;

	@Autowired
	private BeanFactory beans;

	@Autowired
	private JdbcClient jdbc;

	private Cast cast;

	/** What belongs to the other region, by id. */
	private List<String> strangeIds;

	private String strangeTrail;

	private final List<Form> forms = new ArrayList<>();

	/**
	 * A form somebody reaches.
	 *
	 * @param page where it stands
	 * @param route what it is sent to, as a line of the access table without the method
	 * @param named whether it has fields a person fills in, and not only buttons
	 */
	private record Form(String who, Visitor visitor, String page, String route, boolean post, boolean named) {

		@Override
		public String toString() {
			return this.route + " from " + this.page + " as " + this.who;
		}

	}

	/**
	 * A way of filling a form in.
	 *
	 * @param changed fields with what they are to say
	 * @param without fields that are not sent at all
	 * @param twice fields that are sent once more
	 */
	private record Filling(String name, Map<String, String> changed, Predicate<String> without, List<String> twice) {

		List<Map.Entry<String, String>> of(Map<String, String> valid) {
			Map<String, String> fields = new LinkedHashMap<>(valid);
			fields.putAll(this.changed);
			fields.keySet().removeIf(this.without);
			List<Map.Entry<String, String>> sent = new ArrayList<>(fields.entrySet());
			this.twice.forEach((field) -> sent.add(Map.entry(field, "again")));
			return sent;
		}

	}

	@BeforeAll
	void findEveryForm() {
		this.cast = new Cast(this.beans);
		Member stranger = this.cast.counterpart(this.cast.member(Role.LEAD));
		this.strangeIds = List.of(stranger.open().toString(), stranger.agreed().toString(),
				stranger.viewer().id().toString(), this.cast.bystander(Cast.ELSEWHERE).id().toString());
		this.strangeTrail = trailOfStrangeThings();
		Set<String> noted = new HashSet<>();
		new KeptFramework(this.beans, this.cast.member(Role.ADMINISTRATOR).viewer()).restore();
		crawl("nobody", new Visitor(this.port), this.cast.member(Role.OFFICER), AccessRule::anyone, noted);
		for (Role role : Role.values()) {
			Member member = this.cast.member(role);
			if (role == Role.ADMINISTRATOR) {
				// a draft of the framework is started only where there is none yet
				noteForms(member.toString(), this.cast.signIn(this.port, member), "/admin/frameworks", noted);
			}
			if (role == Role.LEAD) {
				noteForms(member.toString(), this.cast.signIn(this.port, member), this.cast.request(member), noted);
			}
			if (role == Role.REVIEWER) {
				this.cast.submissionsToStartAndReopen()
					.forEach((path) -> noteForms(member.toString(), this.cast.signIn(this.port, member), path, noted));
				noteForms(member.toString(), this.cast.signIn(this.port, member),
						this.cast.path("/review/peers/introductions/{introduction}/outcomes", member)
							.replace("/outcomes", ""),
						noted);
				this.cast.request(this.cast.member(Role.LEAD));
				noteForms(member.toString(), this.cast.signIn(this.port, member),
						"/review/peers/matches?region=" + Cast.HERE, noted);
			}
			if (member.region() != null) {
				String room = this.cast.room(member).path();
				Visitor visitor = this.cast.signIn(this.port, member);
				noteForms(member.toString(), visitor, room, noted);
				noteForms(member.toString(), visitor, room.replace("/workshop", "/invitations"), noted);
				this.cast.sifts(member).forEach((sift) -> noteForms(member.toString(), visitor, sift, noted));
			}
			crawl(member.toString(), this.cast.signIn(this.port, member),
					(member.region() != null) ? member : this.cast.member(Role.OFFICER),
					(rule) -> rule.grants().containsKey(role), noted);
		}
	}

	@AfterAll
	void forgetWrongTries() {
		this.jdbc.sql("delete from sign_in_failure").update();
		this.jdbc.sql("delete from wrong_join_code").update();
		this.cast.restoreTheLibrary();
	}

	@Test
	void findsTheFormOfEveryWriteInTheTable() {
		Set<String> found = new HashSet<>(this.forms.stream().map(Form::route).toList());
		assertThat(this.table.rules()
			.stream()
			.filter((rule) -> rule.method() != HttpMethod.GET)
			.map(AccessRule::path)
			// programs ask there, and a test of its own sends it nonsense
			.filter((path) -> !path.startsWith("/api/"))
			.filter((path) -> !found.contains(path))).isEmpty();
	}

	@TestFactory
	Stream<DynamicTest> noNonsenseBreaksAFormOrIsTakenForAnAnswer() {
		return this.forms.stream()
			.filter((form) -> form.post() && form.named())
			.map((form) -> dynamicTest(form.toString(), () -> fillIn(form)));
	}

	@TestFactory
	Stream<DynamicTest> noNonsenseBreaksAFilter() {
		return this.forms.stream().filter((form) -> !form.post()).map((form) -> dynamicTest(form.toString(), () -> {
			Element element = elementOf(form, form.visitor().get(form.page()));
			for (Filling filling : fillings(element)) {
				if (filling.changed().values().stream().anyMatch((value) -> value.length() > 1000)) {
					continue; // An address of that length is refused by the server
								// itself.
				}
				Reply reply = form.visitor().get(path(form.route()) + "?" + query(filling.of(fields(element))));
				assertHarmless(reply, form + " with " + filling.name());
				assertThat(reply.status()).as(filling.name()).isIn(200, 400, 404, 422);
			}
		}));
	}

	/** After all others, because what they do cannot be undone. */
	@TestFactory
	Stream<DynamicTest> noFieldNobodyAskedForBreaksAButton() {
		return this.forms.stream()
			.filter((form) -> form.post() && !form.named())
			.map((form) -> dynamicTest(form.toString(), () -> {
				Reply page = form.visitor().get(pageOf(form));
				Element element = elementOf(form, page);
				if (element == null) {
					return;
				}
				for (String field : fields(element).keySet()) {
					for (String nonsense : nonsense()) {
						if (!field.equals("_csrf") && !nonsense.equals("true")) {
							assertRefusedOrHarmless(form, element, changed(field, List.of(field), nonsense));
						}
					}
				}
				Map<String, String> unknown = new LinkedHashMap<>();
				nonsense().forEach((nonsense) -> unknown.put("field" + nonsense.hashCode(), nonsense));
				assertRefusedOrHarmless(form, element,
						new Filling("unknown fields", unknown, (field) -> false, List.of()));
			}));
	}

	@Test
	void nonsenseInAnAddressesQueryIsIgnored() {
		Member lead = this.cast.member(Role.LEAD);
		Visitor visitor = this.cast.signIn(this.port, lead);
		for (AccessRule rule : this.table.rules()) {
			if (rule.method() == HttpMethod.GET) {
				String path = this.cast.path(rule.path(), lead);
				for (String nonsense : List.of("", "abc", "-1", "99999999999", "nul\0", MARKUP, "%", "\ud83d\ude00")) {
					List<Map.Entry<String, String>> fields = Stream
						.of("page", "q", "function", "authority", "year", "pillar", "expired", "version", nonsense)
						.map((name) -> Map.entry(name, nonsense))
						.toList();
					Reply reply = visitor.get(path + "?" + query(fields));
					assertHarmless(reply, path + " with " + shown(nonsense));
					assertThat(reply.status()).as(path + " with " + shown(nonsense)).isIn(200, 204, 302, 400, 404);
				}
			}
		}
	}

	@Test
	void aBodyThatIsNoFormIsRefused() {
		Member lead = this.cast.member(Role.LEAD);
		Visitor visitor = this.cast.signIn(this.port, lead);
		String token = encode(visitor.get("/sign-out").fields("/sign-out").get("_csrf"));
		String form = "application/x-www-form-urlencoded";
		for (String path : List.of("/account/name", "/authorities/" + Cast.HERE + "/teams",
				"/authorities/" + Cast.HERE + "/assessments", "/assessments/" + lead.open() + "/pillars/leadership",
				"/assessments/" + lead.agreed() + "/targets/leadership")) {
			Map<Reply, String> replies = new LinkedHashMap<>();
			String to = path + "?_csrf=" + token;
			replies.put(visitor.postBody(to, "application/json", "{\"name\": 1}"), "JSON");
			replies.put(visitor.postBody(to, "text/xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"),
					"XML");
			replies.put(visitor.postBody(to, "multipart/form-data", "no boundary"), "multipart without boundary");
			replies.put(visitor.postBody(to, "multipart/form-data; boundary=b",
					"--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ncut off"), "multipart cut off");
			replies.put(visitor.postBody(to, form, "name=%zz&version=%"), "broken encoding");
			replies.put(visitor.postBody(to, form, "name=%C3%28%FF&version=%FF"), "broken UTF-8");
			replies.put(visitor.postBody(to, form, "&&&===&=&name"), "only separators");
			replies.put(visitor.postBody(to, form, "a=1&".repeat(20_000)), "20,000 fields");
			replies.forEach((reply, name) -> {
				assertHarmless(reply, path + " with " + name);
				assertThat(reply.status()).as(path + " with " + name).isIn(302, 400, 413, 415, 422);
			});
			Reply tooLarge = visitor.postBody(to, form, "name=" + "x".repeat(3_000_000));
			assertThat(tooLarge.status()).as(path).isEqualTo(413);
			assertHarmless(tooLarge, path);
		}
	}

	@Test
	void signingOutWorksWhateverIsSentWithIt() {
		Visitor visitor = this.cast.signIn(this.port, this.cast.member(Role.OFFICER));
		Map<String, String> fields = visitor.get("/sign-out").fields("/sign-out");
		nonsense().forEach((nonsense) -> fields.put("field" + nonsense.hashCode(), nonsense));
		Reply reply = visitor.postRaw("/sign-out", fields);
		assertThat(reply.location()).isEqualTo("/sign-in?signed-out");
		assertThat(visitor.get("/account").status()).isEqualTo(302);
	}

	private void fillIn(Form form) {
		Element element = elementOf(form, form.visitor().get(pageOf(form)));
		assertThat(element).as(form.toString()).isNotNull();
		for (Filling filling : fillings(element)) {
			assertThat(element).as("the form before " + filling.name()).isNotNull();
			// A form that was refused can be sent again as it stands.
			if (assertRefusedOrHarmless(form, element, filling) != 422) {
				element = elementOf(form, form.visitor().get(pageOf(form)));
			}
		}
		assertThat(trailOfStrangeThings()).as("what belongs to the other region").isEqualTo(this.strangeTrail);
	}

	/** Returns the status of the reply. */
	private int assertRefusedOrHarmless(Form form, Element element, Filling filling) {
		String what = form + " with " + filling.name();
		this.jdbc.sql("delete from sign_in_failure").update();
		List<Map.Entry<String, String>> sent = filling.of(fields(element));
		Reply reply = form.visitor().postRaw(element.attr("action"), sent);
		assertHarmless(reply, what);
		if (isDownload(reply)) {
			return reply.status();
		}
		assertThat(reply.status()).as(what).isIn(302, 400, 404, 409, 413, 422);
		if (reply.status() == 422) {
			assertMistakesAreShown(reply, element, filling.twice().isEmpty() ? sent : List.of(), what);
		}
		if (reply.status() == 302) {
			Reply next = form.visitor().follow(reply);
			assertHarmless(next, what + ", then");
			assertThat(next.status()).as(what + ", then").isEqualTo(200);
		}
		return reply.status();
	}

	private static void assertHarmless(Reply reply, String what) {
		assertThat(reply.status()).as(what).isLessThan(500);
		assertThat(reply.body()).as(what)
			.doesNotContain("Exception", "\tat ", "org.hiap", "java.lang", "org.springframework", "Whitelabel",
					"PSQLException", "__49__");
		if (reply.header("Content-Type").orElse("text/html").startsWith("text/html")) {
			assertThat(reply.page().select("script:not([src]), img[src=x], [onerror], a[href^=javascript]")).as(what)
				.isEmpty();
		}
		// not somewhere within a name and a value that are drawn by chance
		assertThat(reply.header("Set-Cookie").orElse("")).as(what).doesNotContainPattern("(^|[\\s,;])a=b");
	}

	/** No browser shows it as a page. */
	private static boolean isDownload(Reply reply) {
		return reply.status() == 200 && reply.header("Content-Disposition").orElse("").startsWith("attachment");
	}

	private static void assertMistakesAreShown(Reply reply, Element element, List<Map.Entry<String, String>> sent,
			String what) {
		assertThat(reply.page().title()).as(what).startsWith("Error: ");
		List<String> links = reply.page().select(".govuk-error-summary__list a").eachAttr("href");
		assertThat(links).as(what).isNotEmpty();
		for (String link : links) {
			assertThat(link).as(what).startsWith("#");
			assertThat(reply.page().getElementById(link.substring(1))).as(what + ": " + link).isNotNull();
		}
		assertThat(reply.page().select(".govuk-error-message")).as(what).isNotEmpty();
		Map<String, String> shown = new LinkedHashMap<>();
		reply.page()
			.select("form[action='" + element.attr("action") + "']")
			.forEach((same) -> shown.putAll(fields(same)));
		sent.forEach((typed) -> {
			Element field = element.select("[name='" + typed.getKey() + "']").first();
			boolean keeps = field != null && (field.normalName().equals("textarea")
					|| Set.of("text", "email", "url", "tel", "search").contains(field.attr("type")));
			if (keeps) {
				assertThat(readable(shown.get(typed.getKey()))).as(what + ": " + typed.getKey())
					.isEqualTo(readable(typed.getValue()));
			}
		});
	}

	/** A text without what no page shows. */
	private static String readable(String text) {
		return (text != null)
				? text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cn}\ufffd&&[^\\s]]", "").replaceAll("\\s+", " ").strip() : "";
	}

	private List<Filling> fillings(Element element) {
		List<String> visible = element.select("[name]:not([type=hidden])")
			.eachAttr("name")
			.stream()
			.distinct()
			.toList();
		List<String> hidden = element.select("[name][type=hidden]")
			.eachAttr("name")
			.stream()
			.filter((name) -> !name.equals("_csrf"))
			.toList();
		List<String> each = Stream.concat(oneOfEachKind(hidden).stream(), oneOfEachKind(visible).stream()).toList();
		List<Filling> fillings = new ArrayList<>();
		for (String nonsense : nonsense()) {
			if (visible.size() > 1) {
				fillings.add(changed("everything", visible, nonsense));
			}
			each.forEach((field) -> fillings.add(changed(field, List.of(field), nonsense)));
		}
		for (String field : each) {
			fillings.add(new Filling("no " + field, Map.of(), field::equals, List.of()));
			fillings.add(new Filling(field + " twice", Map.of(), (other) -> false, List.of(field)));
		}
		fillings.add(new Filling("nothing", Map.of(), (field) -> !field.equals("_csrf"), List.of()));
		return fillings;
	}

	private static Filling changed(String name, List<String> fields, String nonsense) {
		Map<String, String> changed = new LinkedHashMap<>();
		fields.forEach((field) -> changed.put(field, nonsense));
		return new Filling(name + " " + shown(nonsense), changed, (field) -> false, List.of());
	}

	/**
	 * Of fields repeated for every criterion or option, such as evidence-…, the first.
	 */
	private static List<String> oneOfEachKind(List<String> fields) {
		Map<String, String> kinds = new LinkedHashMap<>();
		fields.forEach((field) -> kinds.putIfAbsent(field.replaceFirst("[-\\[.].*", ""), field));
		return List.copyOf(kinds.values());
	}

	private List<String> nonsense() {
		return Stream.concat(NONSENSE.stream(), Stream.concat(this.strangeIds.stream(), Stream.of(Cast.ELSEWHERE)))
			.toList();
	}

	private static String shown(String nonsense) {
		return "“" + nonsense.substring(0, Math.min(30, nonsense.length())) + "”";
	}

	private String trailOfStrangeThings() {
		return this.strangeIds.stream()
			.map((id) -> this.jdbc.sql("""
					select count(*) from audit_event where object like '%' || ? || '%'
					-- whose codes are made from the names that are typed
					and object not like 'programme %' and object not like 'authority %'""")
				.param(id)
				.query(String.class)
				.single())
			.toList()
			.toString();
	}

	/**
	 * What a form uses up, such as a one-time link or a draft, is there anew each time.
	 */
	private String pageOf(Form form) {
		if (form.route().startsWith("/set-password/")) {
			return "/set-password/" + this.cast.newToken();
		}
		if (form.route().matches(".*/round/(closing|reopening)")) {
			return this.cast.path(form.route(), this.cast.member(Role.LEAD));
		}
		if (form.route().endsWith("/sift/opening")) {
			return this.cast.path("/exercises/{id}/sift/opening", this.cast.member(Role.OFFICER))
				.replace("/opening", "");
		}
		if (form.route().matches(".*/(sift|reveal|second-round|decisions/closing)")) {
			return this.cast.path(form.route(), this.cast.member(Role.OFFICER));
		}
		if (form.route().equals("/review/submissions/{id}/start")) {
			return this.cast.submissionsToStartAndReopen().getFirst();
		}
		if (form.route().matches("/review/submissions/\\{id}.*|.*/recommendations/.*")) {
			return this.cast.path(routeOf(form.page(), HttpMethod.GET), this.cast.member(Role.LEAD));
		}
		if (form.route().equals("/authorities/{code}/peers/introductions")) {
			return this.cast.request(this.cast.member(Role.LEAD));
		}
		if (form.route().equals("/review/peers/suggestions")) {
			this.cast.request(this.cast.member(Role.LEAD));
			return form.page();
		}
		if (form.route().matches("/review/peers/.*/(acceptance|refusal)")) {
			return "/review/peers/introductions/" + this.cast.newIntroduction(Cast.HERE, false);
		}
		if (form.route().matches("/review/campaigns/\\{campaign}/(closing|authorities|rounds/.*)")) {
			return this.cast.newCampaignPath(form.page());
		}
		if (form.route().startsWith("/join/")) {
			return this.cast.path(form.route(), this.cast.member(Role.LEAD));
		}
		return form.route().startsWith("/admin/library") || form.route().startsWith("/admin/frameworks/draft")
				? this.cast.path(routeOf(form.page(), HttpMethod.GET), this.cast.member(Role.ADMINISTRATOR))
				: form.page();
	}

	private static Map<String, String> fields(Element form) {
		Map<String, String> fields = new LinkedHashMap<>();
		form.select("input[name], textarea[name], select[name]").forEach((field) -> {
			boolean choice = field.attr("type").equals("radio") || field.attr("type").equals("checkbox");
			if (!choice || field.hasAttr("checked")) {
				fields.put(field.attr("name"), Visitor.typed(field));
			}
		});
		return fields;
	}

	/** Where several forms lead to one route, the one about the bystander. */
	private Element elementOf(Form form, Reply page) {
		List<Element> same = page.page()
			.select("form")
			.stream()
			.filter((each) -> form.route()
				.equals(routeOf(each.attr("action"), form.post() ? HttpMethod.POST : HttpMethod.GET)))
			.toList();
		return same.stream()
			.filter((each) -> each.attr("action").contains(this.cast.bystander(Cast.HERE).id().toString()))
			.findFirst()
			.orElse((same.isEmpty() || form.route().contains("{person}")) ? null : same.getFirst());
	}

	/**
	 * Follows links, at most two pages of a route, and notes the first form that is sent
	 * to a route.
	 */
	private void crawl(String who, Visitor visitor, Member of, Predicate<AccessRule> reads, Set<String> noted) {
		Deque<String> toDo = new ArrayDeque<>();
		this.table.rules()
			.stream()
			.filter((rule) -> rule.method() == HttpMethod.GET && (rule.anyone() || reads.test(rule)))
			.map((rule) -> this.cast.path(rule.path(), of))
			.forEach(toDo::add);
		Map<String, Set<String>> seen = new LinkedHashMap<>();
		while (!toDo.isEmpty()) {
			String path = toDo.poll();
			String route = routeOf(path, HttpMethod.GET);
			Set<String> ofRoute = seen.computeIfAbsent(String.valueOf(route), (each) -> new HashSet<>());
			if (ofRoute.contains(path) || ofRoute.size() >= 2 || path.startsWith("/assets/")) {
				continue;
			}
			ofRoute.add(path);
			Reply page = noteForms(who, visitor, path, noted);
			page.page().select("a[href^=/]").eachAttr("href").forEach((href) -> toDo.add(href.replaceFirst("#.*", "")));
		}
	}

	private Reply noteForms(String who, Visitor visitor, String path, Set<String> noted) {
		Reply page = visitor.get(path);
		for (Element form : page.page().select("form[action]")) {
			note(new Form(who, visitor, path, "", form.attr("method").equalsIgnoreCase("post"),
					!form.select("[name]:not([type=hidden])").isEmpty()), form, noted);
		}
		return page;
	}

	private void note(Form form, Element element, Set<String> noted) {
		String action = element.attr("action");
		String route = routeOf(action, form.post() ? HttpMethod.POST : HttpMethod.GET);
		if (action.equals("/sign-out")) {
			return;
		}
		assertThat(route).as(action + " on " + form.page()).isNotNull();
		Form found = new Form(form.who(), form.visitor(), form.page(), route, form.post(), form.named());
		boolean somebodyElse = route.contains("{person}")
				&& !action.contains(this.cast.bystander(Cast.HERE).id().toString());
		if (!somebodyElse && noted.add(route)) {
			this.forms.add(found);
		}
	}

	private String routeOf(String address, HttpMethod method) {
		String path = address.replaceFirst("[?#].*", "");
		return this.table.rules()
			.stream()
			.filter((rule) -> rule.method() == method && PathPatternParser.defaultInstance.parse(rule.path())
				.matches(org.springframework.http.server.PathContainer.parsePath(path)))
			.map(AccessRule::path)
			.findFirst()
			.orElse(null);
	}

	private String path(String route) {
		return this.cast.path(route, this.cast.member(Role.OFFICER));
	}

	private static String query(List<Map.Entry<String, String>> fields) {
		return fields.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(java.util.stream.Collectors.joining("&"));
	}

	private static String encode(String text) {
		return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
	}

}
