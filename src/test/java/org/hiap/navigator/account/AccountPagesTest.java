package org.hiap.navigator.account;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class AccountPagesTest {

	private static final String PASSWORD = "seven green bicycles";

	private static final String HERE = "midhollow";

	private static final String ELSEWHERE = "farcoombe";

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcClient jdbc;

	private Person officer;

	@BeforeEach
	void inviteAnOfficer() {
		this.officer = person(Role.OFFICER, HERE);
	}

	@AfterEach
	void forgetWrongTries() {
		this.jdbc.sql("delete from sign_in_failure").update();
	}

	// Signing in and out

	@Test
	void signsInWithAnAddressInAnySpelling() {
		for (String spelling : List.of(this.officer.email(), this.officer.email().toUpperCase(),
				"  " + this.officer.email() + " ")) {
			Reply reply = new Visitor(this.port).signIn(spelling, PASSWORD);
			assertThat(reply.status()).as(spelling).isEqualTo(302);
			assertThat(reply.location()).isEqualTo("/authorities/" + HERE);
		}
	}

	@Test
	void aWrongPasswordKeepsTheAddressAndSaysNothingAboutWhichPartWasWrong() {
		Visitor visitor = new Visitor(this.port);
		Reply wrongPassword = visitor.signIn(this.officer.email(), "not the password");
		Reply wrongAddress = visitor.signIn("nobody@" + HERE + ".example", "not the password");
		Person invited = this.accounts.invite(null, address(), "Invited only", Role.OFFICER, HERE)
			.orElseThrow()
			.person();
		Reply noPasswordYet = visitor.signIn(invited.email(), "not the password");
		Person disabled = person(Role.OFFICER, HERE);
		this.accounts.disable(administrator(), disabled.id());
		Reply isDisabled = visitor.signIn(disabled.email(), PASSWORD);
		for (Reply reply : List.of(wrongPassword, wrongAddress, noPasswordYet, isDisabled)) {
			assertThat(reply.status()).isEqualTo(422);
			assertThat(reply.text()).isEqualTo(wrongPassword.text())
				.contains("Email address and password do not match an account");
			assertThat(reply.fields("/sign-in")).doesNotContainEntry("password", "not the password");
		}
		assertThat(wrongPassword.fields("/sign-in")).containsEntry("email", this.officer.email());
	}

	@Test
	void theEleventhWrongTryWaitsAQuarterOfAnHourWhileOthersSignIn() {
		Visitor visitor = new Visitor(this.port);
		for (int i = 0; i < 10; i++) {
			assertThat(visitor.signIn(this.officer.email(), "guess " + i).status()).isEqualTo(422);
		}
		Reply eleventh = visitor.signIn(this.officer.email(), "guess 10");
		assertThat(eleventh.status()).isEqualTo(429);
		assertThat(eleventh.header("Retry-After")).contains("900");
		assertThat(eleventh.page().title()).startsWith("Error: ");
		assertThat(eleventh.fields("/sign-in")).containsEntry("email", this.officer.email());
		assertThat(visitor.signIn(this.officer.email(), PASSWORD).status()).as("the right one, too early")
			.isEqualTo(429);
		assertThat(new Visitor(this.port).signIn(this.officer.email().toUpperCase(), PASSWORD).status())
			.as("another spelling and browser")
			.isEqualTo(429);
		assertThat(visitor.signIn(person(Role.OFFICER, HERE).email(), PASSWORD).status()).as("another account")
			.isEqualTo(302);
		this.jdbc.sql("update sign_in_failure set at = at - interval '15 minutes'").update();
		assertThat(new Visitor(this.port).signIn(this.officer.email(), PASSWORD).status()).as("later").isEqualTo(302);
	}

	@Test
	void anUnknownAccountIsThrottledLikeAKnownOne() {
		Visitor visitor = new Visitor(this.port);
		for (int i = 0; i < 10; i++) {
			assertThat(visitor.signIn("nobody@" + HERE + ".example", "guess " + i).status()).isEqualTo(422);
		}
		assertThat(visitor.signIn("nobody@" + HERE + ".example", "guess 10").status()).isEqualTo(429);
	}

	@Test
	void aHundredWrongTriesFromOneAddressStopEveryGuessFromThere() {
		for (int i = 0; i < 100; i++) {
			this.jdbc.sql("insert into sign_in_failure (email, address) values (?, '127.0.0.1')")
				.param("guess" + i + "@example.org")
				.update();
		}
		assertThat(new Visitor(this.port).signIn(this.officer.email(), PASSWORD).status()).isEqualTo(429);
	}

	@Test
	void signingInGivesANewSessionAndLeavesTheOldOneWorthless() {
		Visitor visitor = new Visitor(this.port);
		visitor.get("/sign-in");
		Visitor attacker = visitor.withTheSameCookies();
		String before = visitor.cookies();
		visitor.signIn(this.officer.email(), PASSWORD);
		assertThat(visitor.cookies()).isNotEqualTo(before);
		assertThat(visitor.get("/account").status()).isEqualTo(200);
		assertThat(attacker.get("/account").status()).isEqualTo(302);
	}

	@Test
	void signingInGivesANewFormToken() {
		Visitor visitor = new Visitor(this.port);
		String before = visitor.get("/sign-in").fields("/sign-in").get("_csrf");
		visitor.signIn(this.officer.email(), PASSWORD);
		assertThat(visitor.postRaw("/account/name", Map.of("name", "Changed", "_csrf", before)).status())
			.isEqualTo(403);
	}

	@Test
	void aCookieIsWorthlessAfterSigningOut() {
		Visitor visitor = signedIn();
		Visitor replay = visitor.withTheSameCookies();
		assertThat(replay.get("/account").status()).isEqualTo(200);
		Reply out = visitor.submit(visitor.get("/account"), "/sign-out", Map.of());
		assertThat(out.location()).isEqualTo("/sign-in?signed-out");
		assertThat(visitor.follow(out).text()).contains("You have signed out.");
		for (Visitor each : List.of(visitor, replay)) {
			assertThat(each.get("/account").status()).isEqualTo(302);
		}
		assertThat(sessionsOf(this.officer)).isZero();
	}

	@Test
	void signingInLeadsToThePageAskedFor() {
		Visitor visitor = new Visitor(this.port);
		Reply asked = visitor.get("/authorities/" + HERE + "/assessments?page=2");
		assertThat(asked.location()).isEqualTo("/sign-in");
		Reply in = visitor.signIn(this.officer.email(), PASSWORD);
		assertThat(in.location()).isEqualTo("/authorities/" + HERE + "/assessments?page=2");
		assertThat(visitor.signIn(this.officer.email(), PASSWORD).location()).as("the next time")
			.isEqualTo("/authorities/" + HERE);
	}

	@Test
	void aFormThatOutlivedItsSessionLeadsBackToItsPage() {
		Visitor visitor = signedIn();
		Reply form = visitor.get("/authorities/" + HERE + "/exercises/new");
		endSessionsOf(this.officer);
		Reply late = visitor.submit(form, "/authorities/" + HERE + "/exercises", Map.of("name", "Late"));
		assertThat(late.location()).isEqualTo("/sign-in?expired");
		assertThat(visitor.follow(late).text()).contains("You were signed out after a while without activity.");
	}

	// Sessions

	@Test
	void aDisabledPersonLosesEverySessionAtOnce() {
		List<Visitor> everywhere = List.of(signedIn(), signedIn());
		everywhere.forEach((visitor) -> assertThat(visitor.get("/account").status()).isEqualTo(200));
		Visitor lead = Visitor.signedIn(this.port, person(Role.LEAD, HERE).email(), PASSWORD);
		String action = "/authorities/" + HERE + "/people/" + this.officer.id() + "/disabled";
		Reply people = lead.get("/authorities/" + HERE + "/people");
		Reply disabled = lead.follow(lead.submit(people, action, Map.of()));
		assertThat(disabled.text()).contains("can no longer sign in and has been signed out everywhere");
		everywhere.forEach((visitor) -> assertThat(visitor.get("/account").status()).isEqualTo(302));
		assertThat(new Visitor(this.port).signIn(this.officer.email(), PASSWORD).status()).isEqualTo(422);
		lead.submit(disabled, action, Map.of());
		assertThat(new Visitor(this.port).signIn(this.officer.email(), PASSWORD).status()).as("enabled again")
			.isEqualTo(302);
	}

	@Test
	void nobodyDisablesThemselves() {
		Person lead = person(Role.LEAD, HERE);
		Visitor visitor = Visitor.signedIn(this.port, lead.email(), PASSWORD);
		assertThat(
				visitor.post("/authorities/" + HERE + "/people/" + lead.id() + "/disabled", Map.of("disabled", "true"))
					.status())
			.isEqualTo(404);
		assertThat(visitor.get("/account").status()).isEqualTo(200);
	}

	@Test
	void aSessionEndsTwelveHoursAfterItBegan() {
		Visitor visitor = signedIn();
		setBack(visitor, "creation_time", 12 * 60 - 1);
		assertThat(visitor.get("/account").status()).as("a minute before").isEqualTo(200);
		setBack(visitor, "creation_time", 2);
		assertThat(visitor.get("/account").status()).as("a minute after").isEqualTo(302);
		assertThat(sessionsOf(this.officer)).isZero();
	}

	@Test
	void aSessionEndsAfterAnHourWithoutUse() {
		Visitor visitor = signedIn();
		setBack(visitor, "last_access_time", 59);
		assertThat(visitor.get("/account").status()).as("a minute before").isEqualTo(200);
		setBack(visitor, "last_access_time", 61);
		assertThat(visitor.get("/account").status()).as("a minute after").isEqualTo(302);
	}

	@Test
	void aNewPasswordEndsTheSessionsThatWereOpenWithTheOldOne() {
		Visitor elsewhere = signedIn();
		Visitor here = signedIn();
		Reply changed = here.submit(here.get("/account"), "/account/password",
				Map.of("current", PASSWORD, "password", "nine purple kettles"));
		assertThat(here.follow(changed).text()).contains("Your password has been changed.");
		assertThat(elsewhere.get("/account").status()).isEqualTo(302);
		assertThat(new Visitor(this.port).signIn(this.officer.email(), PASSWORD).status()).isEqualTo(422);
		assertThat(new Visitor(this.port).signIn(this.officer.email(), "nine purple kettles").status()).isEqualTo(302);
	}

	@Test
	void aPasswordChangesOnlyWithTheCurrentOne() {
		Visitor visitor = signedIn();
		Reply reply = visitor.submit(visitor.get("/account"), "/account/password",
				Map.of("current", "not this one", "password", "nine purple kettles"));
		assertThat(reply.status()).isEqualTo(422);
		assertThat(reply.page().select(".govuk-error-summary__list a").eachAttr("href")).containsExactly("#current");
		assertThat(new Visitor(this.port).signIn(this.officer.email(), PASSWORD).status()).isEqualTo(302);
	}

	@Test
	void aNewNameShowsAtOnce() {
		Visitor visitor = signedIn();
		Reply renamed = visitor
			.follow(visitor.submit(visitor.get("/account"), "/account/name", Map.of("name", "Zoë O’Brien-Ümit <b>")));
		assertThat(renamed.page().select("header a[href=/account]").text()).isEqualTo("Zoë O’Brien-Ümit <b>");
	}

	// One-time links

	@Test
	void aLinkWorksOnce() {
		String link = newLink();
		Visitor visitor = new Visitor(this.port);
		Reply form = visitor.get(link);
		assertThat(form.text()).contains(this.officer.email());
		Reply set = visitor.submit(form, link, Map.of("password", "nine purple kettles"));
		assertThat(visitor.follow(set).text()).contains("Your password is set. Sign in with it.");
		assertThat(visitor.get(link).status()).isEqualTo(404);
		assertThat(visitor.post(link, Map.of("password", "a third one of them")).status()).isEqualTo(404);
		assertThat(visitor.signIn(this.officer.email(), "nine purple kettles").status()).isEqualTo(302);
	}

	@Test
	void aRefusedPasswordLeavesTheLinkUsable() {
		String link = newLink();
		Visitor visitor = new Visitor(this.port);
		assertThat(visitor.submit(visitor.get(link), link, Map.of("password", "short")).status()).isEqualTo(422);
		assertThat(visitor.submit(visitor.get(link), link, Map.of("password", "nine purple kettles")).status())
			.isEqualTo(302);
	}

	@Test
	void aLinkEndsWithANewerOneWithDisablingAndAfterSevenDays() {
		String replaced = newLink();
		String disabled = newLink();
		Visitor visitor = new Visitor(this.port);
		assertThat(visitor.get(replaced).status()).isEqualTo(404);
		assertThat(visitor.post(replaced, Map.of("password", "nine purple kettles")).status()).isEqualTo(404);
		this.accounts.disable(administrator(), this.officer.id());
		assertThat(visitor.get(disabled).status()).isEqualTo(404);
		this.accounts.enable(administrator(), this.officer.id());
		assertThat(visitor.get(disabled).status()).as("enabled again").isEqualTo(404);
		String old = newLink();
		this.jdbc.sql("update one_time_link set expires_at = expires_at - interval '7 days' where person_id = ?")
			.param(this.officer.id())
			.update();
		assertThat(visitor.get(old).status()).isEqualTo(404);
		assertThat(visitor.post(old, Map.of("password", "nine purple kettles")).status()).isEqualTo(404);
	}

	@Test
	void aLinkUsedTwentyTimesAtOnceSetsOnePassword() throws Exception {
		String link = newLink();
		Visitor visitor = new Visitor(this.port);
		Reply form = visitor.get(link);
		List<Callable<Reply>> uses = IntStream.range(0, 20)
			.mapToObj((i) -> (Callable<Reply>) () -> visitor.submit(form, link,
					Map.of("password", "nine purple kettles " + i)))
			.toList();
		int winner = -1;
		try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
			List<Future<Reply>> replies = pool.invokeAll(uses);
			for (int i = 0; i < replies.size(); i++) {
				Reply reply = replies.get(i).get();
				assertThat(reply.status()).isIn(302, 404);
				if (reply.status() == 302) {
					assertThat(winner).as("an earlier winner").isEqualTo(-1);
					winner = i;
				}
			}
		}
		assertThat(new Visitor(this.port).signIn(this.officer.email(), "nine purple kettles " + winner).status())
			.isEqualTo(302);
		assertThat(events("set a password by link for")).as("with the first of all").isEqualTo(2);
	}

	@Test
	void aPasswordSetByLinkEndsEverySession() {
		Visitor visitor = signedIn();
		String link = newLink();
		Visitor other = new Visitor(this.port);
		other.submit(other.get(link), link, Map.of("password", "nine purple kettles"));
		assertThat(visitor.get("/account").status()).isEqualTo(302);
	}

	@Test
	void onlyAHashOfALinkIsStored() {
		String token = newLink().substring("/set-password/".length());
		assertThat(this.jdbc.sql("select token_hash from one_time_link where person_id = ?")
			.param(this.officer.id())
			.query(String.class)
			.list()).noneMatch((hash) -> hash.contains(token));
		assertThat(this.jdbc.sql("select count(*) from audit_event where object like '%' || ? || '%'")
			.param(token)
			.query(Long.class)
			.single()).isZero();
	}

	// Invitations

	@Test
	void aLeadInvitesIntoTheOwnAuthorityAndShowsTheLinkOnce() {
		Visitor lead = Visitor.signedIn(this.port, person(Role.LEAD, HERE).email(), PASSWORD);
		String email = address();
		Reply page = lead.get("/authorities/" + HERE + "/people");
		Reply invited = lead.follow(lead.submit(page, "/authorities/" + HERE + "/people",
				Map.of("name", "New colleague", "email", email.toUpperCase(), "role", "OFFICER")));
		String link = invited.page().select("#one-time-link").text().replaceFirst("^https?://[^/]+", "");
		assertThat(lead.get("/authorities/" + HERE + "/people").page().select("#one-time-link")).isEmpty();
		Visitor colleague = new Visitor(this.port);
		colleague.submit(colleague.get(link), link, Map.of("password", "nine purple kettles"));
		assertThat(colleague.signIn(email, "nine purple kettles").location()).isEqualTo("/authorities/" + HERE);
	}

	@Test
	void aLeadInvitesNobodyElsewhereAndNobodyOfTheProgramme() {
		Visitor lead = Visitor.signedIn(this.port, person(Role.LEAD, HERE).email(), PASSWORD);
		String email = address();
		for (String role : List.of("REVIEWER", "ADMINISTRATOR", "", "officer", "ROOT")) {
			Reply reply = lead.post("/authorities/" + HERE + "/people", invitation(email, role, HERE));
			assertThat(reply.status()).as(role).isEqualTo(422);
		}
		assertThat(lead.post("/authorities/" + ELSEWHERE + "/people", invitation(email, "OFFICER", ELSEWHERE)).status())
			.isEqualTo(404);
		assertThat(lead.post("/admin/people", invitation(email, "OFFICER", HERE)).status()).isEqualTo(404);
		assertThat(authorityOf(email)).isEmpty();
		assertThat(lead.post("/authorities/" + HERE + "/people", invitation(email, "LEAD", ELSEWHERE)).status())
			.isEqualTo(302);
		assertThat(authorityOf(email)).as("whatever authority was posted").containsExactly(HERE);
	}

	@ParameterizedTest
	@EnumSource(Role.class)
	void anAdministratorInvitesAnyone(Role role) {
		Visitor administrator = Visitor.signedIn(this.port, "administrator@programme.example");
		String email = address();
		Reply reply = administrator.submit(administrator.get("/admin/people"), "/admin/people",
				Map.of("name", "Anyone", "email", email, "role", role.name(), "authority", HERE));
		assertThat(reply.status()).isEqualTo(302);
		assertThat(this.jdbc.sql("select role from person where email = ?").param(email).query(String.class).list())
			.containsExactly(role.name());
		if (role.ofAnAuthority()) {
			assertThat(authorityOf(email)).containsExactly(HERE);
		}
	}

	@Test
	void anUnknownAuthorityIsAMistakeInTheForm() {
		Visitor administrator = Visitor.signedIn(this.port, "administrator@programme.example");
		Reply reply = administrator.post("/admin/people", invitation(address(), "OFFICER", "nowhere"));
		assertThat(reply.status()).isEqualTo(422);
		assertThat(reply.page().select(".govuk-error-summary__list a").eachAttr("href")).containsExactly("#authority");
		assertThat(reply.fields("/admin/people")).containsEntry("name", "Someone");
	}

	@Test
	void anAddressHasOneAccountHoweverManyInviteItAtOnce() throws Exception {
		Visitor lead = Visitor.signedIn(this.port, person(Role.LEAD, HERE).email(), PASSWORD);
		String email = address();
		String token = lead.get("/sign-out").fields("/sign-out").get("_csrf");
		List<Callable<Reply>> posts = IntStream.range(0, 20).mapToObj((i) -> (Callable<Reply>) () -> {
			Map<String, String> fields = invitation(email, "OFFICER", HERE);
			fields.put("_csrf", token);
			return lead.postRaw("/authorities/" + HERE + "/people", fields);
		}).toList();
		try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
			for (Future<Reply> reply : pool.invokeAll(posts)) {
				assertThat(reply.get().status()).isIn(302, 422);
			}
		}
		assertThat(authorityOf(email)).hasSize(1);
	}

	@Test
	void aFormThatWasRefusedCountsOnceItIsCorrected() {
		Visitor lead = Visitor.signedIn(this.port, person(Role.LEAD, HERE).email(), PASSWORD);
		Reply page = lead.get("/authorities/" + HERE + "/people");
		String action = "/authorities/" + HERE + "/people";
		String email = address();
		assertThat(lead.submit(page, action, Map.of("name", "Taken", "email", this.officer.email(), "role", "OFFICER"))
			.status()).isEqualTo(422);
		assertThat(lead.submit(page, action, Map.of("name", "Free", "email", email, "role", "OFFICER")).status())
			.isEqualTo(302);
		assertThat(authorityOf(email)).containsExactly(HERE);
	}

	// Passwords

	@ParameterizedTest
	@ValueSource(strings = { "quiet otter7", "  spaces around the otter  ", "ßüğé otter 測試 🦦 lamp",
			"correct horse battery staple", "evaluation only" })
	void acceptsPasswordsOfAnyCharacters(String password) {
		assertThat(setPassword(password)).isEqualTo(302);
		assertThat(new Visitor(this.port).signIn(this.officer.email(), password).status()).isEqualTo(302);
		assertThat(new Visitor(this.port).signIn(this.officer.email(), password.strip() + "x").status()).isEqualTo(422);
	}

	@ParameterizedTest
	@ValueSource(ints = { 12, 64, 65, 72, 73, 200, 256 })
	void acceptsPasswordsOfTwelveToTwoHundredAndFiftySixCharacters(int length) {
		String password = longPassword(length);
		assertThat(setPassword(password)).isEqualTo(302);
		assertThat(new Visitor(this.port).signIn(this.officer.email(), password).status()).isEqualTo(302);
		String otherEnd = password.substring(0, length - 1) + "?";
		assertThat(new Visitor(this.port).signIn(this.officer.email(), otherEnd).status()).as("every character counts")
			.isEqualTo(422);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 11, 257, 10_000 })
	void refusesShorterAndLongerPasswords(int length) {
		assertThat(setPassword(longPassword(length))).isEqualTo(422);
	}

	@ParameterizedTest
	@ValueSource(strings = { "passwordpassword", "123456789012", "qwertyuiop12", "aaaaaaaaaaaa", "Password1234",
			"abcdefghijkl", "letmeinletmein", "administrator", "111111111111" })
	void refusesPasswordsAGuesserTriesFirst(String password) {
		assertThat(setPassword(password)).isEqualTo(422);
	}

	@Test
	void refusesThePersonsOwnAddressAndNameAsPassword() {
		assertThat(setPassword(this.officer.email())).isEqualTo(422);
		Visitor visitor = signedIn();
		visitor.submit(visitor.get("/account"), "/account/name", Map.of("name", "Bartholomew Fotheringay"));
		assertThat(visitor
			.submit(visitor.get("/account"), "/account/password",
					Map.of("current", PASSWORD, "password", "Bartholomew Fotheringay"))
			.status()).isEqualTo(422);
	}

	@Test
	void passwordsAreStoredAsArgon2Hashes() {
		assertThat(this.jdbc.sql("select password_hash from person where id = ?")
			.param(this.officer.id())
			.query(String.class)
			.single()).startsWith("$argon2id$");
	}

	private int setPassword(String password) {
		String link = newLink();
		Visitor visitor = new Visitor(this.port);
		return visitor.submit(visitor.get(link), link, Map.of("password", password)).status();
	}

	private static String longPassword(int length) {
		return "quiet7otterZ lamp under 4 bridges ".repeat(length / 34 + 1).substring(0, length);
	}

	private String newLink() {
		return "/set-password/" + this.accounts.renewLink(administrator(), this.officer.id()).token();
	}

	private Visitor signedIn() {
		return Visitor.signedIn(this.port, this.officer.email(), PASSWORD);
	}

	private static Map<String, String> invitation(String email, String role, String authority) {
		return new HashMap<>(Map.of("formKey", UUID.randomUUID().toString(), "name", "Someone", "email", email, "role",
				role, "authority", authority));
	}

	private List<String> authorityOf(String email) {
		return this.jdbc.sql("select authority_code from person where email = ?")
			.param(email)
			.query(String.class)
			.list();
	}

	private static String address() {
		return "someone." + UUID.randomUUID() + "@example.org";
	}

	private Person person(Role role, String authority) {
		Accounts.Invited invited = this.accounts.invite(null, address(), "Someone", role, authority).orElseThrow();
		this.accounts.setPassword(invited.token(), PASSWORD);
		return invited.person();
	}

	private Viewer administrator() {
		UUID id = this.jdbc.sql("select id from person where email = 'administrator@programme.example'")
			.query(UUID.class)
			.single();
		return new Viewer(id, "administrator@programme.example", "Sample administrator", Role.ADMINISTRATOR, null);
	}

	private long events(String action) {
		return this.jdbc.sql("select count(*) from audit_event where action = ? and object = ?")
			.params(action, "person " + this.officer.id())
			.query(Long.class)
			.single();
	}

	private long sessionsOf(Person person) {
		return this.jdbc.sql("select count(*) from spring_session where principal_name = ?")
			.param(person.id().toString())
			.query(Long.class)
			.single();
	}

	private void endSessionsOf(Person person) {
		this.accounts.disable(administrator(), person.id());
		this.accounts.enable(administrator(), person.id());
	}

	/**
	 * Makes a session older. The instance keeps a copy of it for a few seconds; a change
	 * of the session drops that copy.
	 */
	private void setBack(Visitor visitor, String column, int minutes) {
		visitor.submit(visitor.get("/account"), "/account/name", Map.of("name", "Someone"));
		assertThat(this.jdbc
			.sql("update spring_session set " + column + " = " + column
					+ " - ?, expiry_time = case when ? = 'last_access_time' then expiry_time - ? else expiry_time end"
					+ " where session_id = ?")
			.params(minutes * 60_000L, column, minutes * 60_000L, sessionId(visitor))
			.update()).isEqualTo(1);
	}

	private static String sessionId(Visitor visitor) {
		String value = visitor.cookies().replaceFirst("^navigator=", "");
		return new String(java.util.Base64.getDecoder().decode(URLDecoder.decode(value, StandardCharsets.UTF_8)),
				StandardCharsets.UTF_8);
	}

}
