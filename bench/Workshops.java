import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many people who score in several workshops at once, each with a screen that listens. See workshops, which calls it.
 *
 *   java -cp postgresql.jar Workshops.java JDBC-URL ADDRESS ROOMS PEOPLE SECONDS PAUSES
 *
 * opens the rooms, lets the people in, and for each pause (in seconds, such as 5,2,1) lets everyone save one score
 * after each pause, for so many seconds; then every room is revealed at the same moment. Prints a line a pause, when
 * the screens showed the reveal, and how what is stored compares with what was acknowledged.
 */
class Workshops {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

	private static final int OPTIONS = 17;

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.executor(Executors.newVirtualThreadPerTaskExecutor())
		.build();

	private final String address;

	private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

	Workshops(String address) {
		this.address = address;
	}

	record Room(UUID id, List<UUID> options, List<String> slugs) {
	}

	record Person(Room room, UUID id, String cookie, String token, int seed) {
	}

	public static void main(String[] arguments) throws Exception {
		Workshops bench = new Workshops(arguments[1]);
		try (Connection connection = DriverManager.getConnection(arguments[0], "navigator_app", "")) {
			bench.run(connection, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]),
					Integer.parseInt(arguments[4]), arguments[5].split(","));
		}
		System.exit(0);
	}

	private void run(Connection connection, int rooms, int people, int seconds, String[] pauses) throws Exception {
		Officer officer = new Officer();
		List<Room> opened = new ArrayList<>();
		for (int i = 0; i < rooms; i++) {
			opened.add(officer.open(connection, i));
		}
		List<Person> persons = join(connection, opened, people);
		CountDownLatch revealed = new CountDownLatch(people + rooms);
		ConcurrentLinkedQueue<Long> seen = new ConcurrentLinkedQueue<>();
		AtomicInteger listening = new AtomicInteger();
		ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
		persons.forEach((person) -> threads.submit(() -> listen(person.room(), person.cookie(), listening, seen, revealed)));
		opened.forEach((room) -> threads.submit(() -> listen(room, officer.cookie(), listening, seen, revealed)));
		long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
		while (listening.get() < people + rooms && System.nanoTime() < until) {
			Thread.sleep(100);
		}
		System.out.printf("%d of %d screens listen%n%n", listening.get(), people + rooms);
		System.out.println("| pause between two saves of a person | saves/s | p50 | p95 | p99 | slowest | refused or failed |");
		System.out.println("|---|---|---|---|---|---|---|");
		for (String pause : pauses) {
			save(persons, Double.parseDouble(pause), seconds);
		}
		long start = System.nanoTime();
		for (Room room : opened) {
			threads.submit(() -> officer.reveal(room));
		}
		boolean all = revealed.await(30, TimeUnit.SECONDS);
		long[] delays = seen.stream().mapToLong((at) -> (at - start) / 1_000_000).sorted().toArray();
		System.out.printf("%nReveal of %d rooms at once: %d of %d screens told, half within %d ms, the last after %d ms%s%n",
				rooms, delays.length, people + rooms, at(delays, 0.5), at(delays, 1), all ? "" : " (gave up after 30 s)");
		System.out.println(compare(connection, persons));
	}

	private void save(List<Person> persons, double pause, int seconds) throws Exception {
		ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
		AtomicInteger failed = new AtomicInteger();
		long end = System.nanoTime() + seconds * 1_000_000_000L;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Person person : persons) {
				threads.submit(() -> {
					// neighbouring seeds of java.util.Random begin nearly alike: everyone would save at once
					RandomGenerator random = new SplittableRandom(person.seed() + (long) (pause * 1000));
					Thread.sleep((long) (random.nextDouble() * pause * 1000));
					while (System.nanoTime() < end) {
						long began = System.nanoTime();
						if (saveOne(person, random)) {
							took.add(System.nanoTime() - began);
						}
						else {
							failed.incrementAndGet();
						}
						long left = (long) (pause * 1e9) - (System.nanoTime() - began);
						if (left > 0) {
							Thread.sleep(Duration.ofNanos(left));
						}
					}
					return null;
				});
			}
		}
		long[] times = took.stream().mapToLong((each) -> each / 1_000_000).sorted().toArray();
		System.out.printf("| %s s | %d | %d ms | %d ms | %d ms | %d ms | %d of %d |%n", pause, times.length / seconds,
				at(times, 0.5), at(times, 0.95), at(times, 0.99), at(times, 1), failed.get(), failed.get() + times.length);
	}

	/** Changes one score to another, as a tap on a phone does. */
	private boolean saveOne(Person person, RandomGenerator random) {
		UUID option = person.room().options().get(random.nextInt(OPTIONS));
		String slug = person.room().slugs().get(random.nextInt(person.room().slugs().size()));
		String cell = person.id() + " " + option + " " + slug;
		String was = this.acknowledged.getOrDefault(cell, "");
		String now = String.valueOf((random.nextInt(4) + 1 + (was.isEmpty() ? 0 : Integer.parseInt(was))) % 5);
		try {
			HttpResponse<Void> reply = this.client.send(
					HttpRequest.newBuilder(URI.create(this.address + "/exercises/" + person.room().id() + "/scores/" + option))
						.header("Cookie", person.cookie())
						.header("Content-Type", "application/x-www-form-urlencoded")
						.timeout(Duration.ofSeconds(10))
						.POST(HttpRequest.BodyPublishers.ofString(form(Map.of("_csrf", person.token(), "autosave", "yes",
								"was-" + slug, was, "score-" + slug, now))))
						.build(),
					HttpResponse.BodyHandlers.discarding());
			if (reply.statusCode() == 200) {
				this.acknowledged.put(cell, now);
				return true;
			}
		}
		catch (Exception ex) {
			// counted as failed
		}
		return false;
	}

	private Void listen(Room room, String cookie, AtomicInteger listening, ConcurrentLinkedQueue<Long> seen,
			CountDownLatch revealed) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.address + "/exercises/" + room.id() + "/workshop/events"))
			.header("Cookie", cookie)
			.header("Accept", "text/event-stream")
			.build();
		boolean counted = false;
		while (true) {
			HttpResponse<java.io.InputStream> reply = this.client.send(request, HttpResponse.BodyHandlers.ofInputStream());
			if (reply.statusCode() != 200) {
				Thread.sleep(1000);
				continue;
			}
			try (BufferedReader lines = new BufferedReader(new InputStreamReader(reply.body(), StandardCharsets.UTF_8))) {
				if (!counted) {
					listening.incrementAndGet();
					counted = true;
				}
				for (String line = lines.readLine(); line != null; line = lines.readLine()) {
					if (line.startsWith("data:") && line.contains("/results")) {
						seen.add(System.nanoTime());
						revealed.countDown();
						return null;
					}
				}
			}
			catch (java.io.IOException ex) {
				// listens again
			}
		}
	}

	/** Lets people in whose passes nobody needs to type: the secret's hash is all that is stored. */
	private List<Person> join(Connection connection, List<Room> rooms, int people) throws Exception {
		List<Person> persons = new ArrayList<>();
		try (PreparedStatement insert = connection.prepareStatement(
				"insert into participant (id, exercise_id, secret_hash, name, team) values (?, ?, ?, ?, ?)")) {
			for (int i = 0; i < people; i++) {
				Room room = rooms.get(i % rooms.size());
				UUID id = UUID.randomUUID();
				String secret = "measured-" + id;
				insert.setObject(1, id);
				insert.setObject(2, room.id());
				insert.setBytes(3, MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
				insert.setString(4, "Measured");
				insert.setString(5, "Team " + i % 3);
				insert.execute();
				persons.add(new Person(room, id, "guest-" + room.id() + "=" + secret, "", i));
			}
		}
		List<Person> seated = new ArrayList<>();
		for (Person person : persons) {
			String page = get("/exercises/" + person.room().id() + "/scores/" + person.room().options().getFirst(),
					person.cookie());
			seated.add(new Person(person.room(), person.id(), person.cookie(), token(page), person.seed()));
		}
		return seated;
	}

	private String compare(Connection connection, List<Person> persons) throws Exception {
		int same = 0;
		int other = 0;
		try (PreparedStatement query = connection.prepareStatement("""
				select s.option_id, c.slug, s.points from score s join exercise_criterion c on c.id = s.criterion_id
				where s.participant_id = ?""")) {
			for (Person person : persons) {
				query.setObject(1, person.id());
				try (ResultSet rows = query.executeQuery()) {
					while (rows.next()) {
						String cell = person.id() + " " + rows.getString(1) + " " + rows.getString(2);
						if (String.valueOf(rows.getInt(3)).equals(this.acknowledged.get(cell))) {
							same++;
						}
						else {
							other++;
						}
					}
				}
			}
		}
		return "Acknowledged " + this.acknowledged.size() + " cells; stored as acknowledged " + same
				+ ", stored otherwise " + other + ", lost " + (this.acknowledged.size() - same);
	}

	private static long at(long[] sorted, double share) {
		return (sorted.length == 0) ? -1 : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
	}

	private String get(String path, String cookie) throws Exception {
		HttpResponse<String> reply = this.client.send(
				HttpRequest.newBuilder(URI.create(this.address + path)).header("Cookie", cookie).build(),
				HttpResponse.BodyHandlers.ofString());
		if (reply.statusCode() != 200) {
			throw new IllegalStateException(path + " answered " + reply.statusCode());
		}
		return reply.body();
	}

	private static String token(String page) {
		Matcher matcher = TOKEN.matcher(page);
		if (!matcher.find()) {
			throw new IllegalStateException("There is no form");
		}
		return matcher.group(1);
	}

	private static String form(Map<String, String> fields) {
		StringBuilder form = new StringBuilder();
		fields.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
			.append(URLEncoder.encode(name, StandardCharsets.UTF_8))
			.append('=')
			.append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
		return form.toString();
	}

	/** The sample officer of Southmere, who opens the rooms through their pages. */
	private final class Officer {

		private final CookieManager cookies = new CookieManager();

		private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

		Officer() throws Exception {
			post("/sign-in", "/sign-in", "email=officer%40southmere.example&password=evaluation+only");
		}

		String cookie() {
			return this.cookies.getCookieStore()
				.get(URI.create(Workshops.this.address))
				.stream()
				.map((cookie) -> cookie.getName() + "=" + cookie.getValue())
				.reduce((one, other) -> one + "; " + other)
				.orElseThrow();
		}

		Room open(Connection connection, int number) throws Exception {
			String list = "/authorities/southmere/exercises";
			String page = read(list + "/new");
			HttpResponse<String> opened = send(list, "_csrf=" + encode(token(page)) + "&formKey="
					+ value(page, "formKey") + "&name=Measured+" + number + "&question=What+first%3F&kind=LEVER");
			String exercise = opened.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
			String options = read(exercise + "/options");
			StringBuilder chosen = new StringBuilder("_csrf=" + encode(token(options)) + "&version=0");
			for (int i = 1; i <= OPTIONS; i++) {
				chosen.append("&option=L%02d".formatted(i));
			}
			send(exercise + "/options", chosen.toString());
			post(exercise + "/workshop", exercise + "/workshop", "");
			UUID id = UUID.fromString(exercise.substring(exercise.lastIndexOf('/') + 1));
			return new Room(id, column(connection, "select id::text from exercise_option where exercise_id = ?", id).stream()
				.map(UUID::fromString)
				.toList(), column(connection, "select slug from exercise_criterion where exercise_id = ?", id));
		}

		Void reveal(Room room) throws Exception {
			post("/exercises/" + room.id() + "/reveal", "/exercises/" + room.id() + "/reveal", "");
			return null;
		}

		private void post(String shown, String path, String fields) throws Exception {
			String page = read(shown);
			String key = page.contains("name=\"formKey\"") ? "&formKey=" + value(page, "formKey") : "";
			int status = send(path, "_csrf=" + encode(token(page)) + key + "&" + fields).statusCode();
			if (status != 302) {
				throw new IllegalStateException(path + " answered " + status);
			}
		}

		private String read(String path) throws Exception {
			return this.client.send(HttpRequest.newBuilder(URI.create(Workshops.this.address + path)).build(),
					HttpResponse.BodyHandlers.ofString())
				.body();
		}

		private HttpResponse<String> send(String path, String form) throws Exception {
			return this.client.send(HttpRequest.newBuilder(URI.create(Workshops.this.address + path))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString(form))
				.build(), HttpResponse.BodyHandlers.ofString());
		}

		private static String encode(String text) {
			return URLEncoder.encode(text, StandardCharsets.UTF_8);
		}

		private static String value(String page, String name) {
			Matcher matcher = Pattern.compile("name=\"" + name + "\"[^>]* value=\"([^\"]*)\"").matcher(page);
			return matcher.find() ? encode(matcher.group(1)) : "";
		}

		private static List<String> column(Connection connection, String query, UUID id) throws Exception {
			List<String> values = new ArrayList<>();
			try (PreparedStatement statement = connection.prepareStatement(query)) {
				statement.setObject(1, id);
				try (ResultSet rows = statement.executeQuery()) {
					while (rows.next()) {
						values.add(rows.getString(1));
					}
				}
			}
			return values;
		}

	}

}
