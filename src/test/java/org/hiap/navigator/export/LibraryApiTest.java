package org.hiap.navigator.export;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.hiap.navigator.Cast;
import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.AccessTable;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.catalogue.Editing;
import org.hiap.navigator.catalogue.Kind;
import org.hiap.navigator.catalogue.LibraryEntry;
import org.hiap.navigator.content.EntryText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibraryApiTest {

	private static final String API = "/api/v1/library";

	private final JsonMapper mapper = new JsonMapper();

	@LocalServerPort
	private int port;

	@Autowired
	private AccessTable access;

	@Autowired
	private Editing editing;

	@Autowired
	private BeanFactory beans;

	private Visitor program;

	private Viewer administrator;

	private JsonNode openApi;

	@BeforeAll
	void readTheDescription() {
		this.program = new Visitor(this.port);
		this.administrator = new Cast(this.beans).member(Role.ADMINISTRATOR).viewer();
		this.openApi = json("/api/v1/openapi.json");
		forbidKeysNotDescribed(this.openApi);
	}

	@Test
	void everyRouteIsDescribedAndEveryDescriptionIsOfARoute() {
		Set<String> routes = new TreeSet<>();
		this.access.rules()
			.stream()
			.filter((rule) -> rule.path().startsWith("/api/"))
			.flatMap((rule) -> rule.path().contains("{kind}")
					? kinds().stream().map((kind) -> rule.path().replace("{kind}", kind)) : Stream.of(rule.path()))
			.forEach(routes::add);
		assertThat(new TreeSet<>(names(this.openApi.path("paths")))).isEqualTo(routes);
	}

	@Test
	void everyAnswerIsAsDescribedDownToTheLastKey() {
		assertThat(problems("index", json(API))).isEmpty();
		for (String kind : kinds()) {
			JsonNode list = json(API + "/" + kind);
			assertThat(problems(kind, list)).as(kind).isEmpty();
			assertThat(list.path("count").asInt()).as(kind).isEqualTo(list.path("entries").size()).isPositive();
			JsonNode first = list.path("entries").get(0);
			assertThat(json(path(first.path("self").asString()))).isEqualTo(first);
		}
		assertThat(problems("problem", parse(this.program.get(API + "/nothing")))).isEmpty();
	}

	@Test
	void theDescriptionRefusesWhatIsNotSo() {
		ObjectNode lever = (ObjectNode) json(API + "/levers").path("entries").get(0);
		lever.put("gist", 1).put("surprise", "").remove("activities");
		assertThat(problems("levers-entry", lever)).hasSize(3);
	}

	@Test
	void everyEntryThatReadersSeeIsThereWithAllItSays() {
		for (String name : kinds()) {
			Kind kind = this.editing.kind(name);
			List<JsonNode> sent = entries(API + "/" + name);
			List<LibraryEntry> seen = this.editing.entries(kind)
				.stream()
				.filter((entry) -> entry.path() != null)
				.toList();
			assertThat(sent).as(name).hasSameSizeAs(seen);
			for (int i = 0; i < sent.size(); i++) {
				Set<String> words = new TreeSet<>();
				collect(sent.get(i), words);
				Set<String> stored = new TreeSet<>();
				collect(this.mapper.valueToTree(seen.get(i).text().values()), stored);
				assertThat(words).as(name + " " + seen.get(i).code()).containsAll(stored);
			}
		}
	}

	@Test
	void theCountsAreThoseOfTheSources() {
		assertThat(entries(API + "/pillars")).hasSize(5);
		assertThat(entries(API + "/functions")).hasSize(8);
		assertThat(entries(API + "/opportunities")).hasSize(13);
		assertThat(entries(API + "/levers")).hasSize(31);
		assertThat(entries(API + "/case-studies")).hasSize(65);
		assertThat(entries(API + "/authorities")).hasSize(12)
			.noneMatch((authority) -> authority.path("title").asString().contains("sample"));
	}

	@Test
	void linksLeadToTheEntryAndItsPage() {
		JsonNode study = json(API + "/case-studies/good-work-standard");
		assertThat(study.path("id").asString()).isEqualTo("CS01");
		JsonNode lever = study.path("lever");
		assertThat(lever.path("code").asString()).isEqualTo("L01");
		assertThat(json(path(lever.path("self").asString())).path("title")).isEqualTo(lever.path("title"));
		Reply page = this.program.get(path(lever.path("href").asString()));
		assertThat(page.page().select("h1").text()).isEqualTo(lever.path("title").asString());
		assertThat(study.path("authorities").get(0).path("code").asString()).isEqualTo("gla");
		assertThat(study.path("source").path("document").path("code").asString()).isEqualTo("toolkit");
	}

	@Test
	void whatIsNotRecordedIsNullOrAnEmptyList() {
		JsonNode authority = json(API + "/authorities/emcca");
		assertThat(authority.path("population").isNull()).isTrue();
		assertThat(authority.path("created").isNull()).isTrue();
		assertThat(json(API + "/authorities/tvca").path("powers").isArray()).isTrue();
	}

	@Test
	void addressesAreBuiltFromThePublicAddressAndNeverFromTheHost() {
		for (JsonNode kind : json(API).path("kinds")) {
			assertThat(kind.path("self").asString()).startsWith("http://localhost")
				.endsWith("/" + kind.path("kind").asString());
		}
	}

	@ParameterizedTest
	@CsvSource({ "function=economy, 10", "function=F1, 10", "function=economy&authority=gla, 3", "lever=L01, 1",
			"lever=employment-standards-charters, 1", "function=economy&function=F1, 10",
			"pillar=leadership&lever=L01, 0" })
	void filtersNarrowAndCombine(String filter, int count) {
		assertThat(entries(API + "/case-studies?" + filter)).hasSize(count);
	}

	@Test
	void twoChoicesOfOneFilterTakeEither() {
		int economy = entries(API + "/case-studies?function=F1").size();
		int transport = entries(API + "/case-studies?function=F3").size();
		assertThat(entries(API + "/case-studies?function=F1&function=transport")).hasSize(economy + transport);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/case-studies?function=nothing", "/case-studies?functions=economy",
			"/case-studies?authority=northvale", "/case-studies?function=", "/pillars?page=2",
			"/case-studies?function=%3Cscript%3E", "/case-studies?function=economy&lever=%F0%9F%98%80" })
	void aFilterThatIsNoneOrNamesNothingIsRefused(String filter) {
		assertThat(problem(API + filter, 400)).isNotBlank();
	}

	@Test
	void wrongAddressesAreNotFoundInWordsForPrograms() {
		assertThat(problem(API + "/nothing", 404)).contains("nothing", "/api/v1/library");
		assertThat(problem(API + "/nothing/at-all", 404)).contains("nothing");
		assertThat(problem(API + "/levers/nothing", 404)).contains("nothing", "levers");
		assertThat(problem(API + "/authorities/northvale", 404)).contains("northvale");
		problem("/api/v2/library", 404);
		problem("/api/v1/library/levers/a/b", 404);
		problem("/api/nothing", 404);
		assertThat(this.program.ask("POST", API).status()).isEqualTo(404);
		assertThat(this.program.ask("DELETE", API + "/levers").status()).isEqualTo(404);
	}

	@Test
	void anOldAddressLeadsToTheNewOneAndAWithdrawnEntryIsGone() {
		Kind kind = this.editing.kind("sources");
		String mark = UUID.randomUUID().toString();
		Kind levers = this.editing.kind("levers");
		EntryText lever = this.editing.entry(levers, "L31").text();
		String slug = lever.text("slug");
		String added = this.editing.add(this.administrator, kind,
				EntryText.of(Map.of("title", "Withdrawn " + mark, "kind", "Report")));
		assertThat(this.editing.publish(this.administrator, kind, added, "Test", 0, 1)).isTrue();
		try {
			publish(levers, "L31", lever.with("slug", "renamed-" + mark));
			Reply moved = this.program.get(API + "/levers/" + slug);
			assertThat(moved.status()).isEqualTo(301);
			assertThat(moved.location()).isEqualTo(API + "/levers/renamed-" + mark);
			assertThat(json(moved.location()).path("id").asString()).isEqualTo("L31");
			assertThat(json(moved.location()).path("changed").asString()).matches("20.+Z");
			assertThat(this.program.get("/sitemap.xml").body())
				.containsPattern("/library/levers/renamed-" + mark + "</loc><lastmod>20");
			assertThat(json(API + "/sources/" + added).path("title").asString()).isEqualTo("Withdrawn " + mark);
			this.editing.withdraw(this.administrator, kind, added, "Test", this.editing.entry(kind, added).version());
			assertThat(problem(API + "/sources/" + added, 410)).contains("Withdrawn " + mark);
		}
		finally {
			publish(levers, "L31", lever);
		}
		assertThat(this.program.get(API + "/levers/" + slug).status()).isEqualTo(200);
		assertThat(this.program.get(API + "/levers/renamed-" + mark).location()).isEqualTo(API + "/levers/" + slug);
	}

	private void publish(Kind kind, String code, EntryText text) {
		this.editing.saveDraft(this.administrator, kind, code, text, 0);
		LibraryEntry entry = this.editing.entry(kind, code);
		assertThat(
				this.editing.publish(this.administrator, kind, code, "Test", entry.version(), entry.draft().version()))
			.isTrue();
	}

	@Test
	void whoHasTheAnswerIsToldThatNothingChangedUntilSomethingDoes() {
		String tag = this.program.get(API + "/pillars").header("ETag").orElseThrow();
		assertThat(tag).startsWith("W/\"");
		assertThat(this.program.get(API + "/levers").header("ETag")).contains(tag);
		Reply same = this.program.get(API + "/pillars", "If-None-Match", tag);
		assertThat(same.status()).isEqualTo(304);
		assertThat(same.body()).isEmpty();
		assertThat(same.header("ETag")).contains(tag);
		Kind levers = this.editing.kind("levers");
		EntryText lever = this.editing.entry(levers, "L30").text();
		try {
			publish(levers, "L30", lever.with("gist", "Said otherwise."));
			Reply changed = this.program.get(API + "/levers", "If-None-Match", tag);
			assertThat(changed.status()).isEqualTo(200);
			assertThat(changed.body()).contains("Said otherwise.");
		}
		finally {
			publish(levers, "L30", lever);
		}
	}

	@Test
	void anySiteMayReadAndNoCookieIsSet() {
		for (String path : List.of(API, API + "/levers", API + "/levers/employment-standards-charters",
				"/api/v1/openapi.json")) {
			Reply reply = this.program.get(path);
			assertThat(reply.header("Access-Control-Allow-Origin")).as(path).contains("*");
			assertThat(reply.header("Cache-Control")).as(path).contains("max-age=300, public");
			assertThat(reply.header("Set-Cookie")).as(path).isEmpty();
			assertThat(reply.header("Content-Type")).as(path).contains("application/json");
		}
	}

	@Test
	void thePageForPeopleListsEveryKindAndItsExamplesWork() {
		Reply page = this.program.get("/api");
		List<String> examples = page.page().select("main a[href^=/api/]").eachAttr("href");
		assertThat(examples).containsAll(kinds().stream().map((kind) -> API + "/" + kind).toList())
			.allSatisfy((path) -> assertThat(this.program.get(path).status()).isEqualTo(200));
		assertThat(parse(new Reply(200, page.page().select("pre").getFirst().text(), Map.of())).path("kind").asString())
			.isEqualTo("opportunities");
	}

	private String problem(String path, int status) {
		Reply reply = this.program.get(path);
		assertThat(reply.status()).as(path).isEqualTo(status);
		assertThat(reply.header("Content-Type")).as(path).contains("application/problem+json");
		JsonNode problem = parse(reply);
		assertThat(problem.path("status").asInt()).isEqualTo(status);
		assertThat(reply.body()).doesNotContain("Exception", "\\tat ", "??");
		return problem.path("detail").asString();
	}

	private List<String> kinds() {
		return this.editing.kinds().stream().map(Kind::name).toList();
	}

	private List<JsonNode> entries(String path) {
		return StreamSupport.stream(json(path).path("entries").spliterator(), false).toList();
	}

	private JsonNode json(String path) {
		Reply reply = this.program.get(path);
		assertThat(reply.status()).as(path).isEqualTo(200);
		return parse(reply);
	}

	private JsonNode parse(Reply reply) {
		return this.mapper.readTree(reply.body());
	}

	private static String path(String address) {
		return URI.create(address).getPath();
	}

	private static List<String> names(JsonNode object) {
		return new ArrayList<>(object.propertyNames());
	}

	private static void collect(JsonNode node, Set<String> words) {
		if (node.isString()) {
			words.add(node.asString());
		}
		node.forEach((child) -> collect(child, words));
	}

	private List<String> problems(String schema, JsonNode answer) {
		ObjectNode root = (ObjectNode) this.openApi.deepCopy();
		root.put("$ref", "#/components/schemas/" + schema);
		Schema described = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
		return described.validate(answer).stream().map(Object::toString).collect(Collectors.toList());
	}

	/** Clients must pass over new keys; this test must not. */
	private static void forbidKeysNotDescribed(JsonNode node) {
		if (node instanceof ObjectNode object && object.path("properties").isObject()
				&& object.path("required").isArray()) {
			object.put("additionalProperties", false);
		}
		node.forEach(LibraryApiTest::forbidKeysNotDescribed);
	}

}
