package org.hiap.navigator.workshop.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.HiapNavigator;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.PublicAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A room, from the facilitator's screen, from phones and from those who guess. */
@FullStackTest
class WorkshopPagesTest {

	private static final String LIST = "/authorities/southmere/exercises";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PublicAddress address;

	@Autowired
	private JdbcConnectionDetails applicationRole;

	@Autowired
	private FlywayConnectionDetails ownerRole;

	private Visitor facilitator;

	private Visitor colleague;

	private String exercise;

	private UUID id;

	private String join;

	@BeforeEach
	void openARoom() {
		this.facilitator = Visitor.signedIn(this.port, "officer@southmere.example");
		this.colleague = Visitor.signedIn(this.port, "lead@southmere.example");
		this.exercise = this.facilitator
			.submit(this.facilitator.get(LIST + "/new"), LIST,
					Map.of("name", "Room " + UUID.randomUUID(), "question", "What first?", "kind", "LEVER"))
			.location();
		this.id = UUID.fromString(this.exercise.substring("/exercises/".length()));
		String options = this.exercise + "/options";
		Reply page = this.facilitator.get(options);
		List<Map.Entry<String, String>> chosen = new ArrayList<>(page.fields(options).entrySet());
		List.of("L01", "L02").forEach((code) -> chosen.add(Map.entry("option", code)));
		chosen.removeIf((field) -> field.getKey().equals("option") && field.getValue().isEmpty());
		assertThat(this.facilitator.postRaw(options, chosen).status()).isEqualTo(302);
		assertThat(this.facilitator.submit(screen(), this.exercise + "/workshop", Map.of()).status()).isEqualTo(302);
		this.join = "/join/" + code();
	}

	@AfterEach
	void forgetWrongCodes() {
		this.jdbc.sql("delete from wrong_join_code").update();
	}

	@Test
	void theScreenShowsTheConfiguredAddressWhateverHostTheRequestNames() throws Exception {
		Reply screen = screen();
		assertThat(screen.text()).contains("Arrive and join", spaced(), this.address.of("/join").replace("http://", ""),
				"0 joined");
		assertThat(screen.text()).contains("Phones cannot reach this", "--server.address=0.0.0.0");
		assertThat(read(screen)).isEqualTo(this.address.of(this.join));
		String forged = raw("GET " + this.exercise + "/workshop HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: "
				+ "evil.example\r\nCookie: " + this.facilitator.cookies() + "\r\nConnection: close\r\n\r\n");
		assertThat(forged).contains("200").contains("app-room__qr").doesNotContain("evil.example");
	}

	@Test
	void aGuestJoinsWithAGeneratedNameAndATeamAndNeedsNoSessionAfterwards() {
		Visitor guest = new Visitor(this.port);
		Reply typed = guest.get("/join?code=" + spaced().toLowerCase().replace(" ", "+"));
		assertThat(typed.location()).isEqualTo(this.join);
		Reply page = guest.get(this.join);
		String name = page.fields(this.join).get("name");
		assertThat(name).matches("[A-Z][a-z]+ [A-Z][a-z]+");
		assertThat(guest.submit(page, this.join, Map.of("team", "Transport")).location())
			.isEqualTo(this.exercise + "/taking-part");
		guest = Visitor.guest(this.port, this.id,
				guest.cookies().replaceFirst(".*guest-" + this.id + "=(\\w+).*", "$1"));
		assertThat(guest.get(this.exercise + "/taking-part").text()).contains("Waiting for the facilitator",
				"You take part as " + name + ", for Transport.");
		String card = this.exercise + "/scores/" + options().getFirst();
		assertThat(guest.submit(guest.get(card), card, Map.of("score-population-need", "3")).status()).isEqualTo(302);
		assertThat(guest.cookies()).doesNotContain("navigator=");
		assertThat(screen().text()).contains("1 joined", "Transport: 1").doesNotContain(name);
	}

	@Test
	void aFormThatIsSentTwentyTimesAtOnceJoinsOnce() throws Exception {
		Visitor guest = new Visitor(this.port);
		Map<String, String> fields = guest.get(this.join).fields(this.join);
		List<Callable<Reply>> presses = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			Visitor press = guest.withTheSameCookies();
			presses.add(() -> press.postRaw(this.join, fields));
		}
		List<String> passes = new ArrayList<>();
		try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
			for (Future<Reply> press : pool.invokeAll(presses)) {
				assertThat(press.get().location()).isEqualTo(this.exercise + "/taking-part");
				passes.add(press.get().header("Set-Cookie").orElseThrow().replaceFirst(";.*", ""));
			}
		}
		assertThat(passes.stream().distinct()).hasSize(1);
		assertThat(participants()).isEqualTo(1);
	}

	@Test
	void whoeverIsInGoesStraightBackIn() {
		Visitor guest = guest();
		assertThat(guest.get(this.join).location()).isEqualTo(this.exercise + "/taking-part");
		assertThat(guest.withTheSameCookies().get(this.join).location()).isEqualTo(this.exercise + "/taking-part");
		assertThat(participants()).isEqualTo(1);
	}

	@Test
	void aColleagueJoinsAsThemselvesAndSomebodyOfAnotherRegionAsAGuest() {
		Reply page = this.colleague.get(this.join);
		assertThat(page.text()).contains("You join as Southmere lead");
		assertThat(this.colleague.submit(page, this.join, Map.of("team", "Housing")).location())
			.isEqualTo(this.exercise + "/taking-part");
		assertThat(this.jdbc.sql("select team from participant where exercise_id = ? and person_id is not null")
			.param(this.id)
			.query(String.class)
			.single()).isEqualTo("Housing");
		Visitor stranger = Visitor.signedIn(this.port, "lead@northvale.example");
		assertThat(stranger.submit(stranger.get(this.join), this.join, Map.of()).status()).isEqualTo(302);
		assertThat(stranger.get(this.exercise + "/taking-part").status()).isEqualTo(200);
		assertThat(stranger.get(this.exercise + "/workshop").status()).isEqualTo(404);
		assertThat(participants()).isEqualTo(2);
	}

	@Test
	void aNameTooLongAndAnUnknownTeamAreRefusedWithWhatWasTyped() {
		Visitor guest = new Visitor(this.port);
		Reply refused = guest.submit(guest.get(this.join), this.join, Map.of("name", "x".repeat(61), "team", "Ours"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().title()).startsWith("Error: ");
		assertThat(refused.text()).contains("A name must be 60 characters or fewer", "Choose a team from the list");
		assertThat(refused.fields(this.join)).containsEntry("name", "x".repeat(61));
		Reply corrected = guest.submit(refused, this.join, Map.of("name", "", "team", ""));
		assertThat(guest.follow(corrected).text()).containsPattern("You take part as [A-Z][a-z]+ [A-Z][a-z]+\\.");
	}

	@Test
	void aLockedRoomKeepsOthersOutAndThoseInsideGoOn() {
		Visitor guest = guest();
		Reply form = new Visitor(this.port).get(this.join);
		press("/workshop/lock", Map.of("locked", "true"));
		assertThat(screen().text()).contains("The room is locked").doesNotContain(spaced());
		Reply late = new Visitor(this.port).get(this.join);
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.text()).contains("Ask them to unlock it");
		Visitor slow = new Visitor(this.port);
		Map<String, String> fields = new java.util.HashMap<>(form.fields(this.join));
		fields.put("_csrf", slow.get("/sign-in").fields("/sign-in").get("_csrf"));
		assertThat(slow.postRaw(this.join, fields).status()).isEqualTo(409);
		assertThat(guest.get(this.join).location()).isEqualTo(this.exercise + "/taking-part");
		assertThat(guest.get(this.exercise + "/taking-part").status()).isEqualTo(200);
		press("/workshop/lock", Map.of("locked", "false"));
		assertThat(new Visitor(this.port).get(this.join).status()).isEqualTo(200);
		assertThat(participants()).isEqualTo(1);
	}

	@Test
	void aClosedExercisesCodeSaysThatTheWorkshopIsOver() {
		guest();
		this.jdbc.sql("update exercise set stage = 'CLOSED' where id = ?").param(this.id).update();
		Reply over = new Visitor(this.port).get(this.join);
		assertThat(over.status()).isEqualTo(410);
		assertThat(over.text()).contains("This workshop is over");
		assertThat(screen().text()).contains("Thank everyone");
		assertThat(this.facilitator
			.postRaw(this.exercise + "/workshop/lock",
					Map.of("locked", "true", "_csrf",
							this.facilitator.get("/sign-out").fields("/sign-out").get("_csrf")))
			.status()).isEqualTo(409);
	}

	@Test
	void nothingTellsWhatIsWrongWithACode() {
		Visitor guesser = new Visitor(this.port);
		String unknown = code().equals("ABCD2345") ? "ABCD2346" : "ABCD2345";
		Reply reply = guesser.get("/join/" + unknown);
		assertThat(reply.status()).isEqualTo(404);
		assertThat(reply.text()).contains("This code does not let you in");
		String expected = reply.text();
		for (String hostile : List.of("abc", "x".repeat(500), "%27--", "%3Cimg%20src=x%20onerror=alert(1)%3E",
				"%F0%9F%98%80", "ABCD234O", "$%7B7*7%7D")) {
			Reply other = guesser.get("/join/" + hostile);
			assertThat(other.status()).as(hostile).isEqualTo(404);
			assertThat(other.text()).as(hostile).isEqualTo(expected);
			assertThat(other.page().select("script:not([src]), img")).isEmpty();
			assertThat(guesser.get("/join?code=" + hostile).status()).as(hostile).isEqualTo(404);
		}
	}

	@Test
	void whoGuessesIsSlowedDownAndARoomBehindTheSameAddressIsNot() {
		Visitor guesser = new Visitor(this.port);
		for (int i = 0; i < 200; i++) {
			assertThat(guesser.get("/join/23456789").status()).isEqualTo(404);
		}
		Reply slowed = guesser.get("/join/23456789");
		assertThat(slowed.status()).isEqualTo(429);
		assertThat(slowed.text()).contains("Wait 15 minutes");
		assertThat(Integer.parseInt(slowed.header("Retry-After").orElseThrow())).isBetween(600, 900);
		assertThat(this.jdbc.sql("select count(*) from wrong_join_code").query(Integer.class).single()).isEqualTo(200);
		for (int i = 0; i < 40; i++) {
			assertThat(new Visitor(this.port).get(this.join).status()).isEqualTo(200);
		}
	}

	@Test
	void theFacilitatorLeadsStepByStepAndTheStageHasTheLastWord() {
		Visitor guest = guest();
		press("/workshop/step", Map.of("step", "WEIGHTS"));
		assertThat(guest.get(this.exercise + "/taking-part").page().select(".app-guidance a").attr("href"))
			.isEqualTo(this.exercise + "/weights");
		assertThat(screen().text()).contains("look at both ends of each scale", "Ask for scores");
		press("/workshop/step", Map.of("step", "SCORES"));
		assertThat(guest.get(this.exercise + "/taking-part").text()).contains("Score the options now");
		assertThat(refused(this.facilitator, "/workshop/step", Map.of("step", "DISCUSS"))).isEqualTo(409);
		assertThat(refused(this.facilitator, "/workshop/step", Map.of("step", "REVEAL"))).isEqualTo(409);
		assertThat(refused(this.facilitator, "/workshop/step", Map.of("step", "nonsense"))).isEqualTo(409);
		this.jdbc.sql("update exercise set stage = 'REVEALED', revealed_round = 1 where id = ?")
			.param(this.id)
			.update();
		assertThat(guest.get(this.exercise + "/taking-part").page().select(".app-guidance a").attr("href"))
			.isEqualTo(this.exercise + "/results");
		assertThat(refused(this.facilitator, "/workshop/step", Map.of("step", "SCORES"))).isEqualTo(409);
		press("/workshop/step", Map.of("step", "DISCUSS"));
		assertThat(screen().page().select("h1").text()).isEqualTo("Discuss");
		this.jdbc.sql("update exercise set stage = 'RESCORING' where id = ?").param(this.id).update();
		assertThat(guest.get(this.exercise + "/taking-part").page().select(".app-guidance a").attr("href"))
			.isEqualTo(this.exercise + "/scores");
		assertThat(screen().page().select("main a.govuk-button").text()).isEqualTo("Reveal the ranking");
	}

	@Test
	void aSiftLeadsEveryoneToTheDots() {
		Visitor guest = guest();
		this.jdbc.sql("update exercise set sifting = true, sift_keeps = 2 where id = ?").param(this.id).update();
		assertThat(guest.get(this.exercise + "/taking-part").page().select(".app-guidance a").attr("href"))
			.isEqualTo(this.exercise + "/sift");
		assertThat(screen().page().select("main a.govuk-button").attr("href")).isEqualTo(this.exercise + "/sift");
		assertThat(screen().text()).contains("0 spread dots").doesNotContain("gave weights");
	}

	@Test
	void afterATakeOverTheRoomGoesOnAndTheFormerFacilitatorIsTold() {
		guest();
		assertThat(this.colleague.get(this.exercise + "/workshop").page().select("main form")).isEmpty();
		assertThat(refused(this.colleague, "/workshop/lock", Map.of("locked", "true"))).isEqualTo(409);
		String taking = this.exercise + "/facilitator";
		this.colleague.submit(this.colleague.get(taking), taking, Map.of());
		String step = this.exercise + "/workshop/step";
		assertThat(this.colleague.submit(this.colleague.get(this.exercise + "/workshop"), step, Map.of()).status())
			.isEqualTo(302);
		assertThat(this.colleague.get(this.exercise + "/workshop").text()).contains(spaced(), "1 joined");
		assertThat(refused(this.facilitator, "/workshop/step", Map.of("step", "LOBBY"))).isEqualTo(409);
	}

	@Test
	void theStateIsSmallAndSentAgainOnlyWhenItChanged() {
		Visitor guest = guest();
		Reply state = guest.get(this.exercise + "/workshop/state");
		assertThat(state.status()).isEqualTo(200);
		assertThat(state.body()).contains("\"step\":\"LOBBY\"", "\"joined\":1").hasSizeLessThan(600);
		String tag = state.header("ETag").orElseThrow();
		assertThat(guest.get(this.exercise + "/workshop/state", "If-None-Match", tag).status()).isEqualTo(304);
		assertThat(new Visitor(this.port).get(this.exercise + "/workshop/state").location()).isEqualTo("/sign-in");
		assertThat(new Visitor(this.port).get(this.exercise + "/workshop/events").location()).isEqualTo("/sign-in");
		assertThat(
				Visitor.signedIn(this.port, "lead@northvale.example").get(this.exercise + "/workshop/state").status())
			.isEqualTo(404);
	}

	@Test
	void everyScreenIsToldWhatChangesWithinTheSameStream() throws Exception {
		Visitor guest = guest();
		try (Stream phone = new Stream(this.port, guest.cookies());
				Stream screen = new Stream(this.port, this.facilitator.cookies())) {
			assertThat(phone.next()).contains("\"step\":\"LOBBY\"");
			assertThat(screen.next()).contains("\"joined\":1");
			press("/workshop/step", Map.of("step", "SCORES"));
			assertThat(phone.next()).contains("\"step\":\"SCORES\"", this.exercise + "/scores");
			assertThat(screen.next()).contains("\"step\":\"SCORES\"");
			guest();
			assertThat(screen.next()).contains("\"joined\":2");
			this.jdbc.sql("update exercise set stage = 'REVEALED', revealed_round = 1 where id = ?")
				.param(this.id)
				.update();
			long before = System.nanoTime();
			String revealed = phone.next();
			while (!revealed.contains("\"REVEAL\"")) {
				revealed = phone.next();
			}
			System.out.println("Told after " + (System.nanoTime() - before) / 1_000_000 + " ms");
		}
	}

	@Test
	void aRoomIsTheSameOnEveryInstance() throws Exception {
		try (ConfigurableApplicationContext other = anotherInstance()) {
			int there = ((WebServerApplicationContext) other).getWebServer().getPort();
			assertThat(this.facilitator.withTheSameCookies(there).get(this.exercise + "/workshop").text())
				.as("whoever is signed in is so everywhere")
				.contains("0 joined");
			Visitor guest = new Visitor(there);
			assertThat(guest.submit(guest.get(this.join), this.join, Map.of()).status()).isEqualTo(302);
			try (Stream phone = new Stream(there, guest.cookies());
					Stream screen = new Stream(this.port, this.facilitator.cookies())) {
				assertThat(phone.next()).contains("\"step\":\"LOBBY\"");
				assertThat(screen.next()).contains("\"joined\":1");
				press("/workshop/step", Map.of("step", "SCORES"));
				assertThat(phone.next()).contains("\"step\":\"SCORES\"");
				assertThat(guest.get(this.exercise + "/workshop/state").body()).contains("\"step\":\"SCORES\"");
				assertThat(screen.next()).contains("\"step\":\"SCORES\"");
				String card = this.exercise + "/scores/" + options().getFirst();
				assertThat(guest.submit(guest.get(card), card, Map.of("score-population-need", "3")).status())
					.isEqualTo(302);
				assertThat(screen.next()).contains("\"scoring\":1");
				assertThat(guest.withTheSameCookies(this.port).get(card).fields(card))
					.containsEntry("score-population-need", "3");
				press("/reveal", Map.of());
				String told = phone.next();
				while (!told.contains("\"REVEAL\"")) {
					told = phone.next();
				}
			}
		}
	}

	@Test
	void whereThereIsNoRoomThereIsNothingToFollow() {
		this.jdbc.sql("delete from workshop where exercise_id = ?").param(this.id).update();
		assertThat(this.facilitator.get(this.exercise + "/workshop/events").status()).isEqualTo(204);
		assertThat(this.facilitator.get(this.exercise + "/taking-part").page().select("[data-app-live]")).isEmpty();
		Reply page = screen();
		assertThat(page.text()).contains("Open the room");
	}

	/** A stream of events as a browser keeps it open. */
	private final class Stream implements AutoCloseable {

		private final Socket socket;

		private final BufferedReader lines;

		Stream(int port, String cookies) throws IOException {
			this.socket = new Socket("localhost", port);
			this.socket.setSoTimeout(20_000);
			OutputStream out = this.socket.getOutputStream();
			out.write(("GET " + WorkshopPagesTest.this.exercise + "/workshop/events HTTP/1.1\r\nHost: localhost\r\n"
					+ "Accept: text/event-stream\r\nAccept-Encoding: gzip\r\nCookie: " + cookies + "\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
			out.flush();
			this.lines = new BufferedReader(
					new InputStreamReader(this.socket.getInputStream(), StandardCharsets.UTF_8));
		}

		String next() throws IOException {
			String line = this.lines.readLine();
			while (line != null && !line.startsWith("data:")) {
				line = this.lines.readLine();
			}
			return String.valueOf(line);
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

	/** The application once more, on the same database. */
	private ConfigurableApplicationContext anotherInstance() {
		return new SpringApplicationBuilder(HiapNavigator.class).profiles("test").initializers((context) -> {
			GenericApplicationContext generic = (GenericApplicationContext) context;
			generic.registerBean(JdbcConnectionDetails.class, () -> this.applicationRole);
			generic.registerBean(FlywayConnectionDetails.class, () -> this.ownerRole);
		}).run("--server.port=0");
	}

	private Reply screen() {
		return this.facilitator.get(this.exercise + "/workshop");
	}

	private void press(String path, Map<String, String> fields) {
		assertThat(this.facilitator.post(this.exercise + path, fields).status()).isEqualTo(302);
	}

	private int refused(Visitor visitor, String path, Map<String, String> fields) {
		return visitor.post(this.exercise + path, fields).status();
	}

	private Visitor guest() {
		Visitor guest = new Visitor(this.port);
		assertThat(guest.submit(guest.get(this.join), this.join, Map.of()).status()).isEqualTo(302);
		return guest;
	}

	private String code() {
		return this.jdbc.sql("select join_code from workshop where exercise_id = ?")
			.param(this.id)
			.query(String.class)
			.single();
	}

	private String spaced() {
		return code().substring(0, 4) + " " + code().substring(4);
	}

	private List<UUID> options() {
		return this.jdbc.sql("select id from exercise_option where exercise_id = ? order by position")
			.param(this.id)
			.query(UUID.class)
			.list();
	}

	private int participants() {
		return this.jdbc.sql("select count(*) from participant where exercise_id = ?")
			.param(this.id)
			.query(Integer.class)
			.single();
	}

	private static String read(Reply screen) throws Exception {
		var drawing = screen.page().selectFirst("svg.app-room__qr");
		return QrCodeTest.read(
				new QrCode(Integer.parseInt(drawing.attr("viewBox").split(" ")[2]), drawing.select("path").attr("d")));
	}

	private String raw(String request) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(20_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
