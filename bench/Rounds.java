import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fills a running evaluation copy with rounds, and lets many people save in one at once. See rounds, which calls it.
 *
 *   java -cp postgresql.jar Rounds.java fill JDBC-URL RESPONDENTS   a closed and agreed round with so many answers; prints its id
 *   java -cp postgresql.jar Rounds.java others JDBC-URL ROUNDS      until there are so many other rounds of ten respondents
 *   java -cp postgresql.jar Rounds.java save JDBC-URL ADDRESS RESPONDENTS   prints p50, p95 and the slowest, in milliseconds
 */
class Rounds {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

	private static final Pattern EVIDENCE = Pattern.compile("name=\"evidence-([^\"]*)\"");

	public static void main(String[] arguments) throws Exception {
		try (Connection connection = DriverManager.getConnection(arguments[1], "navigator_app", "");
				Statement statement = connection.createStatement()) {
			switch (arguments[0]) {
				case "fill" -> System.out.println(fill(statement, Integer.parseInt(arguments[2])));
				case "others" -> others(statement, Integer.parseInt(arguments[2]));
				case "save" -> save(statement, arguments[2], Integer.parseInt(arguments[3]));
				default -> throw new IllegalArgumentException(arguments[0]);
			}
		}
	}

	/** People with the sample officer's password, in five teams of equal size. */
	private static String people(Statement statement, int howMany) throws Exception {
		String mark = UUID.randomUUID().toString().substring(0, 8);
		statement.execute("""
				insert into person (id, email, name, role, authority_code, password_hash, created_at, version)
				select gen_random_uuid(), 'measured.%1$s.' || n || '@southmere.example', 'Measured ' || n, 'OFFICER', 'southmere',
				  (select password_hash from person where email = 'officer@southmere.example'), now(), 0
				from generate_series(1, %2$d) n""".formatted(mark, howMany));
		return "measured." + mark + ".";
	}

	private static UUID round(Statement statement, String state, String people) throws Exception {
		UUID id = UUID.randomUUID();
		statement.execute("""
				insert into assessment (id, authority_code, framework_version, name, answering, named, state, opened_by,
				  opened_at, agreed_at, agreed_by, version)
				select '%s', 'southmere', 1, 'Measured', 'INDIVIDUAL', false, '%s', id, now(), %s, %s, 0
				from person where email = 'lead@southmere.example'""".formatted(id, state,
				state.equals("AGREED") ? "now()" : "null", state.equals("AGREED") ? "id" : "null"));
		statement.execute("""
				insert into respondent (assessment_id, person_id, team_id, invited_at)
				select '%s', p.id, t.id, now()
				from (select id, row_number() over () n from person where email like '%s%%') p
				join (select id, row_number() over () n from team where authority_code = 'southmere' order by name limit 5) t
				on t.n = 1 + p.n %% (select least(5, count(*)) from team where authority_code = 'southmere')"""
			.formatted(id, people));
		return id;
	}

	private static UUID fill(Statement statement, int respondents) throws Exception {
		UUID id = round(statement, "AGREED", people(statement, respondents));
		answers(statement, "assessment_id = '" + id + "'");
		statement.execute("""
				insert into agreed_level (assessment_id, criterion_id, kind, level, reason, agreed_by, agreed_at, version)
				select '%s', c.id, 'LEVEL', 1 + c.id %% 5, 'Because it was measured', p.id, now(), 0
				from criterion c, person p where p.email = 'lead@southmere.example' and c.id in
				(select criterion.id from criterion join pillar on pillar.id = pillar_id and framework_version = 1)"""
			.formatted(id));
		statement.execute("analyze");
		return id;
	}

	/** Rounds of ten respondents each, all in the same authority as the one measured. */
	private static void others(Statement statement, int wanted) throws Exception {
		int there = number(statement, "select count(*) from assessment where name = 'Another round'");
		statement.execute("""
				insert into assessment (id, authority_code, framework_version, name, answering, named, state, opened_by,
				  opened_at, agreed_at, agreed_by, version)
				select gen_random_uuid(), 'southmere', 1, 'Another round', 'INDIVIDUAL', false, 'AGREED', p.id,
				  now() - n * interval '1 hour', now() - n * interval '1 hour', p.id, 0
				from generate_series(%d, %d) n, person p where p.email = 'lead@southmere.example'"""
			.formatted(there + 1, wanted));
		// Those without agreed levels are the new ones.
		String fresh = "assessment_id in (select a.id from assessment a where a.name = 'Another round'"
				+ " and not exists (select from agreed_level l where l.assessment_id = a.id))";
		statement.execute("""
				insert into respondent (assessment_id, person_id, team_id, invited_at)
				select a.id, p.id, (select id from team where authority_code = 'southmere' order by name limit 1), now()
				from assessment a, (select id from person where email like 'measured.%' limit 10) p
				where a.name = 'Another round' and not exists (select from respondent r where r.assessment_id = a.id)""");
		answers(statement, fresh);
		statement.execute("""
				insert into agreed_level (assessment_id, criterion_id, kind, level, agreed_by, agreed_at, version)
				select a.id, c.id, 'LEVEL', 1 + c.id % 5, a.opened_by, now(), 0
				from assessment a, criterion c join pillar on pillar.id = c.pillar_id and framework_version = 1
				where a.name = 'Another round' and not exists (select from agreed_level l where l.assessment_id = a.id)""");
		statement.execute("analyze");
	}

	/** Everybody asked answers everything; every fifth answer has a note. */
	private static void answers(Statement statement, String which) throws Exception {
		statement.execute("""
				insert into response (id, assessment_id, person_id, finished_at)
				select gen_random_uuid(), assessment_id, person_id, now() from respondent where %s""".formatted(which));
		statement.execute("""
				insert into pillar_response (id, response_id, pillar_slug, visited, version)
				select gen_random_uuid(), r.id, p.slug, true, 1 from response r, pillar p
				where p.framework_version = 1 and %1$s
				and not exists (select from pillar_response x where x.response_id = r.id)""".formatted(which));
		statement.execute("""
				insert into answer (pillar_response_id, criterion_id, kind, level, confidence, evidence, strength, kept)
				select x.id, c.id, 'LEVEL', 1 + abs(hashtext(x.id::text || c.id)) %% 5, 'MEDIUM',
				  case when abs(hashtext(x.id::text)) %% 5 = c.id %% 5 then 'Board paper of March, which sets out who does what.' end,
				  case when abs(hashtext(x.id::text)) %% 5 = c.id %% 5 then 'STATED' end, false
				from pillar_response x join pillar p on p.slug = x.pillar_slug and p.framework_version = 1
				join criterion c on c.pillar_id = p.id
				join response r on r.id = x.response_id where %s
				and not exists (select from answer y where y.pillar_response_id = x.id)""".formatted(which));
	}

	private static int number(Statement statement, String query) throws Exception {
		try (ResultSet rows = statement.executeQuery(query)) {
			rows.next();
			return rows.getInt(1);
		}
	}

	/** Everybody signs in, opens the page, and then all press the button at the same moment. */
	private static void save(Statement statement, String address, int respondents) throws Exception {
		String people = people(statement, respondents);
		UUID round = round(statement, "OPEN", people);
		String page = address + "/assessments/" + round + "/pillars/leadership";
		List<HttpClient> clients = new ArrayList<>();
		List<String> bodies = new ArrayList<>();
		for (int i = 1; i <= respondents; i++) {
			HttpClient client = HttpClient.newBuilder()
				.version(HttpClient.Version.HTTP_1_1)
				.cookieHandler(new CookieManager())
				.build();
			String token = token(get(client, address + "/sign-in"));
			post(client, address + "/sign-in", "_csrf=" + encode(token) + "&email="
					+ encode(people + i + "@southmere.example") + "&password=" + encode("evaluation only"));
			String form = get(client, page);
			String answers = EVIDENCE.matcher(form)
				.results()
				.map((found) -> "&answer-" + found.group(1) + "=3&evidence-" + found.group(1) + "=Said+by+everybody")
				.collect(Collectors.joining());
			clients.add(client);
			bodies.add("version=0&_csrf=" + encode(token(form)) + answers);
		}
		CountDownLatch start = new CountDownLatch(1);
		long[] took = new long[respondents];
		try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Integer>> saves = new ArrayList<>();
			for (int i = 0; i < respondents; i++) {
				int who = i;
				saves.add(pool.submit(() -> {
					start.await();
					long since = System.nanoTime();
					int status = post(clients.get(who), page, bodies.get(who));
					took[who] = (System.nanoTime() - since) / 1_000_000;
					return status;
				}));
			}
			start.countDown();
			int saved = 0;
			for (Future<Integer> save : saves) {
				saved += (save.get() == 302) ? 1 : 0;
			}
			Arrays.sort(took);
			int answers = number(statement, """
					select count(*) from answer a join pillar_response p on p.id = a.pillar_response_id
					join response r on r.id = p.response_id where r.assessment_id = '%s'""".formatted(round));
			int responses = number(statement,
					"select count(*) from response where assessment_id = '%s'".formatted(round));
			System.out.printf("%d %d %d %d %d %d%n", saved, responses, answers, took[respondents / 2],
					took[(int) Math.ceil(respondents * 0.95) - 1], took[respondents - 1]);
		}
	}

	private static String get(HttpClient client, String address) throws Exception {
		return client
			.send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html").build(),
					HttpResponse.BodyHandlers.ofString())
			.body();
	}

	private static int post(HttpClient client, String address, String body) throws Exception {
		return client.send(HttpRequest.newBuilder(URI.create(address))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
	}

	private static String token(String page) {
		Matcher found = TOKEN.matcher(page);
		if (!found.find()) {
			throw new IllegalStateException("No form on the page");
		}
		return found.group(1);
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
