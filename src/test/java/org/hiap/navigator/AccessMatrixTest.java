package org.hiap.navigator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiap.navigator.Cast.Member;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.AccessRule;
import org.hiap.navigator.account.AccessTable;
import org.hiap.navigator.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Who may do what is what the access table says, for every route, every role and the
 * things of another authority.
 */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

	/** Routes that no controller of ours answers. */
	private static final Set<String> ANSWERED_ELSEWHERE = Set.of("GET /assets/**", "GET /health", "GET /health/**");

	/** Variables of a path that hold a generated id; the others hold a word. */
	private static final Set<String> IDS = Set.of("{id}", "{person}", "{team}", "{option}", "{upload}", "{proposal}",
			"{notice}", "{mail}", "{action}", "{template}", "{finding}", "{introduction}", "{campaign}", "{round}");

	@LocalServerPort
	private int port;

	@Autowired
	private AccessTable table;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping handlers;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private BeanFactory beans;

	private Cast cast;

	private final Map<Member, Visitor> visitors = new HashMap<>();

	private Visitor nobody;

	@BeforeAll
	void assemble() {
		this.cast = new Cast(this.beans);
		this.cast.members().forEach((member) -> this.visitors.put(member, this.cast.signIn(this.port, member)));
		this.nobody = new Visitor(this.port);
	}

	@AfterEach
	void forgetWrongTries() {
		this.jdbc.sql("delete from sign_in_failure").update();
		this.jdbc.sql("delete from wrong_join_code").update();
	}

	@Test
	void everyRouteIsInTheTableAndEveryLineOfTheTableIsARoute() {
		Set<String> routes = this.handlers.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((handler) -> handler.getValue().getBeanType().getPackageName().startsWith("org.hiap"))
			.flatMap((handler) -> routes(handler.getKey()))
			.collect(Collectors.toCollection(TreeSet::new));
		Set<String> lines = this.table.rules()
			.stream()
			.map((rule) -> rule.method() + " " + rule.path())
			.filter((line) -> !ANSWERED_ELSEWHERE.contains(line))
			.map(AccessMatrixTest::withoutNames)
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(routes).isNotEmpty().isEqualTo(lines);
	}

	@Test
	void everyLineStandsOnce() {
		assertThat(this.table.rules()).extracting((rule) -> withoutNames(rule.method() + " " + rule.path()))
			.doesNotHaveDuplicates();
	}

	@TestFactory
	Stream<DynamicTest> eachRoleMayDoWhatTheTableSays() {
		return this.table.rules()
			.stream()
			.flatMap((rule) -> this.cast.members()
				.stream()
				.map((member) -> dynamicTest(member + (mayDo(member, rule) ? " may " : " may not ") + line(rule),
						() -> {
							Reply reply = send(this.visitors.get(member), rule, path(rule, member));
							if (mayDo(member, rule)) {
								assertAllowed(reply);
							}
							else {
								assertThat(reply.status()).isEqualTo(404);
							}
						})));
	}

	@TestFactory
	Stream<DynamicTest> whoIsNotSignedInIsAskedToSignIn() {
		return this.table.rules()
			.stream()
			.map((rule) -> dynamicTest("nobody " + (rule.anyone() ? "may " : "may not ") + line(rule), () -> {
				Reply reply = send(this.nobody, rule, path(rule, this.cast.member(Role.LEAD)));
				if (rule.anyone()) {
					assertAllowed(reply);
				}
				else {
					assertThat(reply.status()).isEqualTo(302);
					assertThat(reply.location()).isEqualTo("/sign-in");
				}
			}));
	}

	@TestFactory
	Stream<DynamicTest> aGuestMayDoWhatTheTableSaysInTheExerciseJoinedAndNothingElsewhere() {
		Member host = this.cast.member(Role.OFFICER);
		return this.table.rules()
			.stream()
			.filter((rule) -> !rule.anyone())
			.map((rule) -> dynamicTest("a guest " + (rule.guest() ? "may " : "may not ") + line(rule), () -> {
				String path = path(rule, host);
				UUID joined = exerciseIn(path).filter(this.cast::takesGuests).orElse(host.exercise());
				Visitor guest = Visitor.guest(this.port, joined, this.cast.guestOf(joined));
				Reply reply = (rule.method() == HttpMethod.GET) ? guest.get(path) : postAsGuest(guest, joined, path);
				if (rule.guest()) {
					assertAllowed(reply);
					assertThat(Visitor.guest(this.port, joined, "made-up")
						.get("/exercises/" + joined + "/weights")
						.status()).isEqualTo(404);
					assertAskedToSignIn(guest.get(path(rule, this.cast.member(Role.LEAD))));
				}
				else {
					assertAskedToSignIn(reply);
				}
			}));
	}

	private static Reply postAsGuest(Visitor guest, UUID exercise, String path) {
		String weights = "/exercises/" + exercise + "/weights";
		Map<String, String> fields = everyField();
		fields.put("_csrf", guest.get(weights).fields(weights).getOrDefault("_csrf", ""));
		return guest.postRaw(path, fields);
	}

	private static Optional<UUID> exerciseIn(String path) {
		return path.startsWith("/exercises/") ? Optional.of(UUID.fromString(path.split("/")[2])) : Optional.empty();
	}

	@TestFactory
	Stream<DynamicTest> whatIsAnotherAuthoritysIsNotFound() {
		return this.table.rules()
			.stream()
			.flatMap((rule) -> this.cast.members()
				.stream()
				.filter((member) -> rule.grants().get(member.role()) == AccessRule.Grant.OWN)
				.flatMap((member) -> this.cast.strangePaths(rule.path(), member)
					.stream()
					.map((path) -> dynamicTest(member + " finds no " + rule.method() + " " + path,
							() -> assertThat(send(this.visitors.get(member), rule, path).status()).isEqualTo(404)))));
	}

	@TestFactory
	Stream<DynamicTest> everyWriteNeedsTheFormToken() {
		Member lead = this.cast.member(Role.LEAD);
		return this.table.rules()
			.stream()
			.filter((rule) -> rule.method() != HttpMethod.GET)
			// programs have no session that a forged form could use, and nothing is
			// stored
			.filter((rule) -> !rule.path().startsWith("/api/"))
			.map((rule) -> dynamicTest(line(rule), () -> {
				String path = path(rule, lead);
				assertThat(this.visitors.get(lead).postRaw(path, everyField()).status()).isEqualTo(403);
				Map<String, String> forged = everyField();
				forged.put("_csrf", "forged");
				assertThat(this.visitors.get(lead).postRaw(path, forged).status()).isEqualTo(403);
				Reply reply = this.nobody.postRaw(path, everyField());
				assertThat(reply.status()).isEqualTo(302);
				assertThat(reply.location()).isEqualTo("/sign-in?expired");
			}));
	}

	@Test
	void signingOutNeedsTheFormToken() {
		Visitor lead = this.visitors.get(this.cast.member(Role.LEAD));
		assertThat(lead.postRaw("/sign-out", Map.of()).status()).isEqualTo(403);
		assertThat(lead.get("/account").status()).isEqualTo(200);
	}

	@Test
	void noReadingChangesWhatIsStored() {
		Set<String> paths = new TreeSet<>();
		for (AccessRule rule : this.table.rules()) {
			if (rule.method() == HttpMethod.GET) {
				this.cast.members().forEach((member) -> paths.add(path(rule, member)));
			}
		}
		String before = fingerprints();
		for (Visitor visitor : this.visitors.values()) {
			paths.forEach(visitor::get);
		}
		paths.forEach((path) -> this.visitors.get(this.cast.member(Role.LEAD)).ask("HEAD", path));
		assertThat(fingerprints()).isEqualTo(before);
	}

	@Test
	void noOtherMethodGoesRoundTheTable() {
		Visitor officer = this.visitors.get(this.cast.member(Role.OFFICER));
		for (String method : List.of("HEAD", "OPTIONS", "PUT", "PATCH", "DELETE")) {
			assertThat(officer.ask(method, "/admin/people").status()).as(method).isIn(403, 404);
			assertThat(this.nobody.ask(method, "/admin/people").status()).as(method).isIn(302, 403, 404);
		}
	}

	@Test
	void noSpellingOfAPathGoesRoundTheTable() {
		Visitor officer = this.visitors.get(this.cast.member(Role.OFFICER));
		for (String path : List.of("/admin/people/", "//admin/people", "/admin//people", "/admin/people;x=1",
				"/ADMIN/people", "/admin/%70eople", "/admin/people.html", "/assets/../admin/people",
				"/assets/%2e%2e/admin/people", "/admin%2fpeople", "/library/../admin/people", "/admin/people%00",
				"/authorities/" + Cast.ELSEWHERE + "/teams/", "/authorities/" + Cast.HERE + "/../" + Cast.ELSEWHERE,
				"/authorities/" + Cast.HERE + "%2f..%2f" + Cast.ELSEWHERE)) {
			assertThat(officer.get(path).status()).as(path).isIn(400, 404);
		}
	}

	@Test
	void malformedIdsAreBadRequestsAndUnknownOnesAreNotFound() {
		for (AccessRule rule : this.table.rules()) {
			if (!rule.path().contains("{")) {
				continue;
			}
			Member member = this.cast
				.member(rule.path().matches("/(admin|review)/.*") ? Role.ADMINISTRATOR : Role.LEAD);
			Visitor visitor = this.visitors.get(member);
			Member owner = rule.path().startsWith("/review/") ? this.cast.member(Role.LEAD) : member;
			for (String variable : Cast.variables(rule.path())) {
				boolean id = IDS.contains(variable);
				for (String unknown : id ? List.of(UUID.randomUUID().toString()) : List.of("nowhere", "%F0%9F%98%80")) {
					assertThat(send(visitor, rule, this.cast.path(rule.path(), owner, variable, unknown)).status())
						.as(line(rule) + " with " + variable + " " + unknown)
						.isEqualTo(404);
				}
				for (String malformed : id ? List.of("1", "abc", "-1", "99999999999", "1e9", "%F0%9F%98%80")
						: List.<String>of()) {
					assertThat(send(visitor, rule, this.cast.path(rule.path(), owner, variable, malformed)).status())
						.as(line(rule) + " with " + variable + " " + malformed)
						.isEqualTo(400);
				}
			}
		}
	}

	private static boolean mayDo(Member member, AccessRule rule) {
		return rule.anyone() || rule.grants().containsKey(member.role());
	}

	/**
	 * Of the programme team nobody has a region: they ask for somebody else's. Notices
	 * everyone has.
	 */
	private String path(AccessRule rule, Member member) {
		boolean own = member.region() != null || rule.resource().equals("notice");
		return this.cast.path(rule.path(), own ? member : this.cast.member(Role.OFFICER));
	}

	private Reply send(Visitor visitor, AccessRule rule, String path) {
		return (rule.method() == HttpMethod.GET) ? visitor.get(path) : visitor.post(path, everyField());
	}

	private static void assertAskedToSignIn(Reply reply) {
		assertThat(reply.status()).isEqualTo(302);
		assertThat(reply.location()).startsWith("/sign-in");
	}

	private static void assertAllowed(Reply reply) {
		assertThat(reply.status()).isNotIn(401, 403, 404).isLessThan(500);
		if (reply.status() == 302) {
			assertThat(reply.location()).isNotIn("/sign-in", "/sign-in?expired");
		}
	}

	/** What any form needs to get past its fields to the question whose thing it is. */
	private static Map<String, String> everyField() {
		String mark = UUID.randomUUID().toString();
		return new HashMap<>(Map.ofEntries(Map.entry("formKey", mark), Map.entry("version", "0"),
				Map.entry("draftVersion", "0"), Map.entry("name", "Name " + mark),
				Map.entry("email", mark + "@example.org"), Map.entry("role", "OFFICER"),
				Map.entry("authority", Cast.HERE), Map.entry("disabled", "false"), Map.entry("current", "not this one"),
				Map.entry("password", "a new one " + mark), Map.entry("gap", "staff-time-and-money"),
				Map.entry("target", "3"), Map.entry("importance", "STANDARD"), Map.entry("reason", "")));
	}

	private static Stream<String> routes(RequestMappingInfo info) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		assertThat(methods).as("methods of " + info).isNotEmpty();
		return methods.stream()
			.flatMap((method) -> info.getPatternValues().stream().map((path) -> withoutNames(method + " " + path)));
	}

	private static String withoutNames(String route) {
		return route.replaceAll("\\{\\w+}", "{}");
	}

	private static String line(AccessRule rule) {
		return rule.method() + " " + rule.path();
	}

	private String fingerprints() {
		return this.jdbc.sql("""
				select table_name from information_schema.tables where table_schema = 'public'
				and table_name not like 'spring_session%'
				-- what a long computation came to, kept for whoever looks next
				and table_name <> 'rank_acceptability' order by table_name""")
			.query(String.class)
			.list()
			.stream()
			.map((name) -> name + " " + this.jdbc
				.sql("select coalesce(md5(string_agg(row::text, ' ' order by row::text)), '') from " + name + " row")
				.query(String.class)
				.single())
			.collect(Collectors.joining("\n"));
	}

}
