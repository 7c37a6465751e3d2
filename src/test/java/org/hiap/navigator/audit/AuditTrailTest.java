package org.hiap.navigator.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.hiap.navigator.Cast;
import org.hiap.navigator.Cast.Member;
import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.TestDatabase.Database;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The trail says who did what, and the database lets nobody rewrite it. */
@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTrailTest {

	private static final String REFUSED = "42501";

	@LocalServerPort
	private int port;

	@Autowired
	private Database database;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private BeanFactory beans;

	private Cast cast;

	private Member lead;

	private Visitor visitor;

	@BeforeAll
	void signIn() {
		this.cast = new Cast(this.beans);
		this.lead = this.cast.member(Role.LEAD);
		this.visitor = this.cast.signIn(this.port, this.lead);
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_event set action = 'nothing'", "delete from audit_event",
			"delete from audit_event where false", "truncate audit_event", "create table mine (id integer)",
			"create view mine as select 1", "create schema mine", "create function mine() returns integer return 1",
			"create temporary table mine (id integer)", "create role mine", "create extension dblink",
			"alter table audit_event disable trigger all", "alter table person add column mine text",
			"drop table audit_event", "drop trigger audit_event_is_append_only on audit_event", "truncate person",
			"set role navigator_owner", "set session_replication_role = replica", "comment on table person is 'mine'",
			"copy person to program 'cat'", "select pg_read_file('/etc/passwd')",
			"insert into audit_event (id, action, object) overriding system value values (0, 'forged', 'x')",
			"insert into audit_event (at, action, object) values (now(), 'forged', 'x')" })
	void theApplicationsRoleIsRefused(String statement) {
		assertRefused("navigator_app", statement, REFUSED);
	}

	@Test
	void theApplicationsRoleOwnsNothingAndHasNoPowers() throws SQLException {
		try (Connection connection = this.database.connect("navigator_app");
				Statement statement = connection.createStatement()) {
			for (String owner : List.of("pg_class.relowner", "pg_proc.proowner", "pg_namespace.nspowner",
					"pg_type.typowner", "pg_database.datdba")) {
				String table = owner.substring(0, owner.indexOf('.'));
				try (var rows = statement.executeQuery(
						"select count(*) from " + table + " where " + owner + " = 'navigator_app'::regrole")) {
					rows.next();
					assertThat(rows.getLong(1)).as(owner).isZero();
				}
			}
			try (var rows = statement.executeQuery("""
					select rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls
					or exists (select 1 from pg_auth_members where member = pg_roles.oid)
					from pg_roles where rolname = 'navigator_app'""")) {
				rows.next();
				assertThat(rows.getBoolean(1)).isFalse();
			}
		}
	}

	@Test
	void theApplicationsRoleGrantsItselfNothing() throws SQLException {
		try (Connection connection = this.database.connect("navigator_app");
				Statement statement = connection.createStatement()) {
			statement.execute("grant update, delete, truncate, insert on audit_event to navigator_app");
			try (var rows = statement
				.executeQuery("select has_table_privilege('audit_event', 'update, delete, truncate, insert')")) {
				rows.next();
				assertThat(rows.getBoolean(1)).isFalse();
			}
		}
	}

	@Test
	void theApplicationUsesThatRole() {
		assertThat(this.jdbc.sql("select current_user").query(String.class).single()).isEqualTo("navigator_app");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update audit_event set action = 'nothing'",
			"update audit_event set at = now() where false", "delete from audit_event",
			"delete from audit_event where false", "truncate audit_event", "truncate audit_event cascade" })
	void noTableOwnerRewritesTheTrailEither(String statement) {
		SQLException refusal = assertRefused("navigator_owner", statement, "P0001");
		assertThat((Throwable) refusal).hasMessageContaining("The audit trail is append-only");
	}

	@Test
	void aChangeThatIsRolledBackLeavesNoEvent() {
		String object = "nothing " + UUID.randomUUID();
		this.transaction.executeWithoutResult((status) -> {
			this.trail.record(null, "did", object);
			assertThat(events(object)).isEqualTo(1);
			status.setRollbackOnly();
		});
		assertThat(events(object)).isZero();
		this.transaction.executeWithoutResult((status) -> this.trail.record(null, "did", object));
		assertThat(events(object)).isEqualTo(1);
	}

	@Test
	void noEventIsWrittenWithoutTheTransactionOfItsChange() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.trail.record(null, "did", "nothing"));
	}

	@Test
	void everyWriteLeavesExactlyOneEventThatSaysWho() {
		String here = "/authorities/" + Cast.HERE;
		String bystander = here + "/people/" + this.cast.bystander(Cast.HERE).id();
		String open = "/assessments/" + this.lead.open();
		assertOneEvent("added", here + "/teams", here + "/teams", Map.of("name", "Team " + UUID.randomUUID()));
		assertOneEvent("invited", here + "/people", here + "/people",
				Map.of("name", "Someone", "email", UUID.randomUUID() + "@example.org", "role", "OFFICER"));
		assertOneEvent("made a password link for", here + "/people", bystander + "/link", Map.of());
		assertOneEvent("disabled", here + "/people", bystander + "/disabled", Map.of());
		assertOneEvent("enabled", here + "/people", bystander + "/disabled", Map.of());
		assertOneEvent("renamed", "/account", "/account/name", Map.of("name", "Another name"));
		assertOneEvent("chose how to hear by email for", "/account/notices", "/account/notices",
				Map.of("choice", "AT_ONCE"));
		assertOneEvent("opened", here + "/assessments/new", here + "/assessments",
				Map.of("name", "Round", "answering", "INDIVIDUAL", "notes", "named"));
		assertOneEvent("saved answers in", open + "/pillars/leadership", open + "/pillars/leadership",
				Map.of(firstAnswer(open), "3"));
		assertOneEvent("finished answering", open + "/check", open + "/completion", Map.of());
		String finished = "/assessments/" + this.lead.finished();
		this.visitor.submit(this.visitor.get(finished + "/check"), finished + "/completion", Map.of());
		assertOneEvent("agreed the levels of", finished + "/agreement", finished + "/agreement", Map.of());
		assertOneEvent("set the target of", finished + "/targets/leadership", finished + "/targets/leadership",
				Map.of("target", "5"));
		String round = open + "/round";
		assertOneEvent("asked to answer", round + "/respondents", round + "/respondents",
				Map.of("emails", this.cast.member(Role.OFFICER).email()));
		assertOneEvent("reminded the respondents of", round, round + "/reminders", Map.of());
		assertOneEvent("removed", round + "/respondents/" + this.cast.bystander(Cast.HERE).id() + "/removal",
				round + "/respondents/" + this.cast.bystander(Cast.HERE).id() + "/removal", Map.of());
		assertOneEvent("extended", round + "/deadline", round + "/deadline",
				Map.of("deadline-day", "1", "deadline-month", "4", "deadline-year", "2100"));
		assertOneEvent("closed", round + "/closing", round + "/closing", Map.of("reason", "Early"));
		assertOneEvent("reopened", round + "/reopening", round + "/reopening", Map.of("reason", "Again"));
		assertOneEvent("changed the password of", "/account", "/account/password",
				Map.of("current", "only for this cast", "password", "nine purple kettles"));
	}

	@Test
	void whatIsSavedTwiceOrRefusedLeavesNoFurtherEvent() {
		String action = "/assessments/" + this.lead.finished() + "/pillars/shared-strategic-aims";
		Reply form = this.visitor.get(action);
		String answer = form.page().select("input[name^=answer-]").attr("name");
		assertThat(newEvents(() -> this.visitor.submit(form, action, Map.of(answer, "1")))).hasSize(1);
		assertThat(newEvents(() -> this.visitor.submit(form, action, Map.of(answer, "1")))).isEmpty();
		assertThat(newEvents(() -> this.visitor.submit(form, action, Map.of(answer, "2")))).as("stale").isEmpty();
		assertThat(newEvents(() -> this.visitor.submit(form, action, Map.of(answer, "6")))).as("wrong").isEmpty();
	}

	@Test
	void signingInLeavesOneEventAndAWrongTryNone() {
		Member officer = this.cast.member(Role.OFFICER);
		assertThat(newEvents(() -> new Visitor(this.port).signIn(officer.email(), "only for this cast")))
			.containsExactly("signed in by " + officer.viewer().id());
		assertThat(newEvents(() -> new Visitor(this.port).signIn(officer.email(), "wrong"))).isEmpty();
		this.jdbc.sql("delete from sign_in_failure").update();
	}

	private String firstAnswer(String assessment) {
		return this.visitor.get(assessment + "/pillars/leadership").page().select("input[name^=answer-]").attr("name");
	}

	private void assertOneEvent(String verb, String page, String action, Map<String, String> fields) {
		Reply form = this.visitor.get(page);
		assertThat(newEvents(() -> this.visitor.submit(form, action, fields))).as(verb)
			.containsExactly(verb + " by " + this.lead.viewer().id());
	}

	private List<String> newEvents(Supplier<Reply> change) {
		long last = this.jdbc.sql("select coalesce(max(id), 0) from audit_event").query(Long.class).single();
		change.get();
		return this.jdbc.sql("select action || ' by ' || actor from audit_event where id > ? order by id")
			.param(last)
			.query(String.class)
			.list();
	}

	private long events(String object) {
		return this.jdbc.sql("select count(*) from audit_event where object = ?")
			.param(object)
			.query(Long.class)
			.single();
	}

	private SQLException assertRefused(String role, String sql, String state) {
		try (Connection connection = this.database.connect(role)) {
			connection.setAutoCommit(false);
			try (Statement statement = connection.createStatement()) {
				statement.execute(sql);
				throw new AssertionError(role + " may " + sql);
			}
			catch (SQLException refusal) {
				assertThat(refusal.getSQLState()).as(refusal.getMessage()).isEqualTo(state);
				return refusal;
			}
			finally {
				connection.rollback();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
