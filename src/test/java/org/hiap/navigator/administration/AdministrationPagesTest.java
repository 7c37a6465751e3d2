package org.hiap.navigator.administration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.Cast;
import org.hiap.navigator.Cast.Member;
import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.LastAdministratorException;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.PersonChanges;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.notice.Notice;
import org.hiap.navigator.notice.Notices;
import org.hiap.navigator.notice.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** People, settings, retention, the trail and personal data. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationPagesTest {

	private static final String PASSWORD = "seven green bicycles";

	@LocalServerPort
	private int port;

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Accounts accounts;

	@Autowired
	private PersonChanges changes;

	@Autowired
	private ProgrammeSettings settings;

	@Autowired
	private Retention retention;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private Notices notices;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	private Cast cast;

	private Visitor administrator;

	@BeforeAll
	void assemble() {
		this.cast = new Cast(this.beans);
		this.administrator = Visitor.signedIn(this.port, "administrator@programme.example");
	}

	@AfterEach
	void setBack() {
		Settings now = this.settings.get();
		this.settings.set(this.cast.member(Role.ADMINISTRATOR).viewer(), new Settings("", "", 30, 12, now.version()));
	}

	// People

	@Test
	void findsPeopleByNameRoleAuthorityAndState() {
		Person officer = person(Role.OFFICER, Cast.HERE);
		String mark = officer.email().substring(2, 10);
		assertThat(this.administrator.get("/admin/people?who=" + mark).text()).contains("1 person")
			.contains(officer.email());
		assertThat(this.administrator.get("/admin/people?who=" + mark + "&as=LEAD").text()).contains("Nobody matches");
		assertThat(this.administrator.get("/admin/people?who=" + mark + "&in=" + Cast.ELSEWHERE).text())
			.contains("Nobody matches");
		assertThat(this.administrator.get("/admin/people?who=" + mark + "&state=INVITED").text())
			.contains("Nobody matches");
		assertThat(
				this.administrator.get("/admin/people?in=" + Cast.HERE + "&as=OFFICER&state=ACTIVE&who=" + mark).text())
			.contains(officer.email());
	}

	@Test
	void movingSomebodyEndsTheirSessionsAndLeavesWhatTheyDid() {
		Person officer = person(Role.OFFICER, Cast.HERE);
		Visitor visitor = Visitor.signedIn(this.port, officer.email(), PASSWORD);
		String page = "/admin/people/" + officer.id();
		Reply moved = this.administrator.submit(this.administrator.get(page), page,
				Map.of("role", "LEAD", "authority", Cast.ELSEWHERE));
		assertThat(moved.status()).isEqualTo(302);
		assertThat(visitor.get("/account").status()).isEqualTo(302);
		Visitor again = Visitor.signedIn(this.port, officer.email(), PASSWORD);
		assertThat(again.get("/authorities/" + Cast.ELSEWHERE + "/people").status()).isEqualTo(200);
		assertThat(again.get("/authorities/" + Cast.HERE).status()).isEqualTo(404);
		assertThat(events("person " + officer.id())).contains("changed role or authority of");
	}

	@Test
	void aStaleChangeOfAPersonIsRefusedWithWhatWasChosenKept() {
		Person officer = person(Role.OFFICER, Cast.HERE);
		String page = "/admin/people/" + officer.id();
		Reply form = this.administrator.get(page);
		this.administrator.submit(form, page, Map.of("role", "LEAD", "authority", Cast.HERE));
		Reply stale = this.administrator.submit(form, page, Map.of("role", "REVIEWER"));
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.fields(page)).containsEntry("role", "REVIEWER");
		assertThat(this.accounts.find(officer.id()).orElseThrow().role()).isEqualTo(Role.LEAD);
		assertThat(this.administrator.post(page, Map.of("role", "OFFICER", "authority", "nowhere")).status())
			.isEqualTo(422);
	}

	@Test
	void nobodyChangesTheirOwnRoleNorErasesThemselves() {
		Member self = this.cast.member(Role.ADMINISTRATOR);
		Visitor visitor = this.cast.signIn(this.port, self);
		String page = "/admin/people/" + self.viewer().id();
		assertThat(visitor.get(page).page().select("form[action=" + page + "]")).isEmpty();
		assertThat(visitor.post(page, Map.of("role", "REVIEWER", "version", "1")).status()).isEqualTo(404);
		assertThat(visitor.post(page + "/erasure", Map.of("sure", "yes")).status()).isEqualTo(404);
		assertThat(visitor.get("/admin").status()).isEqualTo(200);
	}

	@Test
	void theLastAdministratorWhoCanSignInStaysOne() {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			Person last = person(Role.ADMINISTRATOR, null);
			this.jdbc.sql("update person set disabled_at = now() where role = 'ADMINISTRATOR' and id <> ?")
				.param(last.id())
				.update();
			Viewer other = this.cast.member(Role.ADMINISTRATOR).viewer();
			assertThatExceptionOfType(LastAdministratorException.class)
				.isThrownBy(() -> this.accounts.disable(other, last.id()));
			assertThatExceptionOfType(LastAdministratorException.class)
				.isThrownBy(() -> this.changes.erase(other, last.id()));
			assertThatExceptionOfType(LastAdministratorException.class)
				.isThrownBy(() -> this.changes.change(other, last.id(), last.version(), Role.REVIEWER, null));
		});
	}

	// Settings

	@Test
	void settingsHaveBoundsAndKeepWhatWasTyped() {
		Reply page = this.administrator.get("/admin/settings");
		for (Map<String, String> wrong : List.of(Map.of("draftDays", "6"), Map.of("draftDays", "366"),
				Map.of("draftDays", "a month"), Map.of("guestMonths", "0"), Map.of("guestMonths", "61"),
				Map.of("contact", "nobody"), Map.of("teamName", "x".repeat(101)))) {
			Reply refused = this.administrator.submit(page, "/admin/settings", wrong);
			assertThat(refused.status()).as(wrong.toString()).isEqualTo(422);
			assertThat(refused.fields("/admin/settings")).containsAllEntriesOf(wrong);
		}
	}

	@Test
	void theTeamsAddressStandsAtTheFootOfPagesAndInThePrivacyNotice() {
		this.administrator.submit(this.administrator.get("/admin/settings"), "/admin/settings",
				Map.of("teamName", "Health team", "contact", "team@programme.example", "guestMonths", "6"));
		assertThat(new Visitor(this.port).get("/").text()).contains("Write to Health team: team@programme.example");
		assertThat(new Visitor(this.port).get("/privacy").text()).contains("contact team@programme.example")
			.contains("6 months after the exercise closed");
	}

	@Test
	void ofTwoWhoSetSomethingTheSecondSeesBoth() {
		Reply page = this.administrator.get("/admin/settings");
		this.administrator.submit(page, "/admin/settings", Map.of("draftDays", "60"));
		Reply stale = this.administrator.submit(page, "/admin/settings", Map.of("draftDays", "90"));
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.text()).contains("What is set now").contains("60");
		assertThat(stale.fields("/admin/settings")).containsEntry("draftDays", "90");
		assertThat(this.settings.get().draftDays()).isEqualTo(60);
		assertThat(this.administrator.postRaw("/admin/settings", stale.fields("/admin/settings")).status())
			.isEqualTo(302);
		assertThat(this.settings.get().draftDays()).isEqualTo(90);
	}

	// Retention

	@Test
	void removesOnceADayWhatNobodyFinishedAndNamesOfGuestsButNoScore() {
		Member host = this.cast.member(Role.OFFICER);
		UUID closed = UUID.fromString(this.cast.path("/exercises/{id}/decisions/record", host).split("/")[2]);
		UUID guest = guest(closed);
		UUID recent = guest(host.exercise());
		UUID oldKey = formKey(31);
		UUID newKey = formKey(29);
		Instant later = Instant.now().plus(400, ChronoUnit.DAYS);
		long due = this.retention.due().get("form-keys");
		assertThat(due).isPositive();
		assertThat(this.administrator.get("/admin/settings").text()).contains("What the next run would remove");

		this.transaction.executeWithoutResult((status) -> this.retention.run(LocalDate.of(2001, 1, 1), Instant.now()));
		assertThat(exists("form_key where key", oldKey)).isFalse();
		assertThat(exists("form_key where key", newKey)).isTrue();
		assertThat(nameOf(guest)).as("within the months").isEqualTo("Quiet heron");
		UUID again = formKey(31);
		this.transaction.executeWithoutResult((status) -> this.retention.run(LocalDate.of(2001, 1, 1), Instant.now()));
		assertThat(exists("form_key where key", again)).as("another instance on the same day").isTrue();

		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.retention.run(LocalDate.of(2001, 1, 2), later);
			assertThat(nameOf(guest)).isEqualTo("A guest");
			assertThat(nameOf(recent)).as("of an exercise that is not closed").isEqualTo("Quiet heron");
		});
		assertThat(this.jdbc.sql("select count(*) from audit_event where object like 'retention 2001-01-01%'")
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	// The trail

	@Test
	void theTrailIsNarrowedByPersonActionObjectAndDay() {
		Member self = this.cast.member(Role.REVIEWER);
		String object = "thing " + UUID.randomUUID();
		record(self.viewer().id(), "looked at", object);
		record(null, "counted", object);
		record(null, "guest " + UUID.randomUUID() + " joined", object);
		String path = "/admin/trail?object=" + object.replace(" ", "+");
		Reply all = this.administrator.get(path);
		assertThat(all.page().select("tbody tr")).hasSize(3);
		assertThat(all.text()).contains("A guest").contains("The application").contains(self.viewer().personName());
		assertThat(this.administrator.get(path + "&action=count").page().select("tbody tr")).hasSize(1);
		assertThat(this.administrator.get(path + "&who=" + self.email()).page().select("tbody tr")).hasSize(1);
		assertThat(this.administrator.get(path + "&who=nobody-at-all").text()).contains("No event matches");
		assertThat(this.administrator.get(path + "&to-day=1&to-month=1&to-year=2020").text())
			.contains("No event matches");
		assertThat(this.administrator.get("/admin/trail?object=%25").text()).as("no pattern").contains("No event");
		Reply wrong = this.administrator.get(path + "&from-day=31&from-month=2&from-year=2026");
		assertThat(wrong.status()).isEqualTo(422);
	}

	@Test
	void theTrailGoesOnFromWhereAPageEnds() {
		String object = "long thing " + UUID.randomUUID();
		for (int i = 0; i < 60; i++) {
			record(null, "event " + i + " of", object);
		}
		Reply page = this.administrator.get("/admin/trail?object=" + object.replace(" ", "+"));
		int rows = 0;
		int pages = 0;
		while (true) {
			pages++;
			rows += page.page().select("tbody tr").size();
			String older = page.page().select("a[rel=next]").attr("href");
			if (older.isEmpty()) {
				break;
			}
			page = this.administrator.get(older);
		}
		assertThat(rows).isEqualTo(60);
		assertThat(pages).isEqualTo(3);
	}

	@Test
	void theDownloadHasWhatIsFilteredWithHarmlessCellsAndIsInTheTrailItself() {
		String object = "=HYPERLINK(\"http://evil.example\") " + UUID.randomUUID();
		record(null, "said \"so\"", object);
		String query = "object=" + java.net.URLEncoder.encode(object, java.nio.charset.StandardCharsets.UTF_8);
		Reply csv = this.administrator.get("/admin/trail/trail.csv?" + query);
		assertThat(csv.status()).isEqualTo(200);
		assertThat(csv.header("Content-Type")).hasValueSatisfying((type) -> assertThat(type).startsWith("text/csv"));
		assertThat(csv.body().lines()).hasSize(2);
		assertThat(csv.body()).contains("\"'=HYPERLINK(\"\"http").contains("\"said \"\"so\"\"\"");
		assertThat(this.jdbc.sql("select count(*) from audit_event where action = 'took out' and object like ?")
			.param("audit trail: %" + query.substring(query.length() - 36) + "%")
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	// Personal data

	@Test
	void everyoneSeesAndDownloadsWhatIsStoredAboutThem() {
		Member self = this.cast.member(Role.OFFICER);
		Visitor visitor = this.cast.signIn(this.port, self);
		assertThat(visitor.get("/account").page().select("a[href=/account/data]")).isNotEmpty();
		Reply page = visitor.get("/account/data");
		assertThat(page.text()).contains(self.email()).contains("Answers").contains("Scores").contains("Open sessions");
		Reply json = visitor.get("/account/data/data.json");
		assertThat(json.header("Content-Type")).contains("application/json");
		assertThat(json.body()).contains(self.email()).contains("\"answers\"").doesNotContain("password_hash");
		assertThat(events("person " + self.viewer().id())).contains("took out the personal data of");
		String path = "/admin/people/" + self.viewer().id() + "/data";
		assertThat(this.administrator.get(path).text()).contains(self.email());
		assertThat(visitor.get(path).status()).isEqualTo(404);
		assertThat(this.administrator.get("/admin/people/" + UUID.randomUUID() + "/data").status()).isEqualTo(404);
	}

	@Test
	void erasingForgetsWhoItWasAndKeepsWhatWasRecorded() {
		Person officer = person(Role.OFFICER, Cast.HERE);
		Visitor visitor = Visitor.signedIn(this.port, officer.email(), PASSWORD);
		this.transaction.executeWithoutResult((status) -> this.notices.tell(officer.id(),
				new Notice(Urgency.NOW, "News", "Something happened.", "/account")));
		String page = "/admin/people/" + officer.id();
		Reply check = this.administrator.get(page + "/erasure");
		assertThat(check.text()).contains("keep the names they were closed with");
		assertThat(this.administrator.submit(check, page + "/erasure", Map.of()).status()).isEqualTo(422);
		assertThat(this.administrator.submit(check, page + "/erasure", Map.of("sure", "yes")).location())
			.isEqualTo(page);
		assertThat(visitor.get("/account").status()).isEqualTo(302);
		assertThat(new Visitor(this.port).signIn(officer.email(), PASSWORD).status()).isEqualTo(422);
		assertThat(this.accounts.nameOf(officer.id())).isEqualTo("Former colleague");
		assertThat(this.jdbc
			.sql("""
					select (select count(*) from notice where person_id = :id) + (select count(*) from mail where person_id = :id)
					+ (select count(*) from one_time_link where person_id = :id)""")
			.param("id", officer.id())
			.query(Long.class)
			.single()).isZero();
		assertThat(this.administrator.get(page + "/data/data.json").body()).doesNotContain(officer.email());
		assertThat(this.administrator.get(page + "/erasure").status()).isEqualTo(404);
		assertThat(this.administrator.post(page + "/link", Map.of()).status()).isEqualTo(404);
		assertThat(this.administrator.post(page + "/disabled", Map.of("disabled", "false")).status()).isEqualTo(404);
		assertThat(events("person " + officer.id())).contains("erased");
		assertThat(this.accounts.invite(null, officer.email(), "Somebody new", Role.OFFICER, Cast.HERE))
			.as("the address is free")
			.isPresent();
	}

	private Person person(Role role, String authority) {
		String email = "p." + UUID.randomUUID() + "@people.example";
		Accounts.Invited invited = this.accounts.invite(null, email, "Person of the test", role, authority)
			.orElseThrow();
		this.accounts.setPassword(invited.token(), PASSWORD);
		return this.accounts.find(invited.person().id()).orElseThrow();
	}

	private UUID guest(UUID exercise) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("insert into participant (id, exercise_id, secret_hash, name) values (?, ?, ?, 'Quiet heron')")
			.params(id, exercise, id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
			.update();
		return id;
	}

	private String nameOf(UUID participant) {
		return this.jdbc.sql("select name from participant where id = ?")
			.param(participant)
			.query(String.class)
			.single();
	}

	private UUID formKey(int days) {
		UUID key = UUID.randomUUID();
		this.jdbc.sql("insert into form_key (key, used_at) values (?, now() - make_interval(days => ?))")
			.params(key, days)
			.update();
		return key;
	}

	private boolean exists(String where, UUID id) {
		return this.jdbc.sql("select exists (select 1 from " + where + " = ?)").param(id).query(Boolean.class).single();
	}

	private void record(UUID actor, String action, String object) {
		this.transaction.executeWithoutResult((status) -> this.trail.record(actor, action, object));
	}

	private List<String> events(String object) {
		return this.jdbc.sql("select action from audit_event where object = ?")
			.param(object)
			.query(String.class)
			.list();
	}

}
