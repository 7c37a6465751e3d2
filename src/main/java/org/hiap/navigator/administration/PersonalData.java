package org.hiap.navigator.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.PersonChanges;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is stored about a person, wherever it is, and how the person is forgotten. Both
 * stand in one place, because whoever answers for personal data judges them as a whole.
 */
@Service
@Transactional
public class PersonalData {

	/**
	 * Everything that names a person, by the key of its words after {@code personal.}.
	 */
	private static final Map<String, String> SECTIONS = new LinkedHashMap<>();

	static {
		section("account", """
				select name, email, role, authority_code as authority, created_at as made, disabled_at as disabled
				from person where id = :person""");
		section("links", """
				select expires_at as expires, used_at as used from one_time_link
				where person_id = :person order by expires_at desc""");
		section("sessions", """
				select to_timestamp(creation_time / 1000) as began, to_timestamp(last_access_time / 1000) as last_used
				from spring_session where principal_name = cast(:person as text) order by 1 desc""");
		section("failures", """
				select at, address as network_address from sign_in_failure
				where email = (select email from person where id = :person) order by at desc""");
		section("mail-choice", "select choice from mail_choice where person_id = :person");
		section("notices", """
				select told_at as told, title, text, read_at as read from notice
				where person_id = :person order by told_at desc""");
		section("mails", """
				select written_at as written, subject, text, state, ended_at as ended from mail
				where person_id = :person order by written_at desc""");
		section("asked", """
				select a.name as round, r.invited_at as asked, r.reminded_at as reminded, r.removed_at as removed
				from respondent r join assessment a on a.id = r.assessment_id
				where r.person_id = :person order by r.invited_at desc""");
		section("answers",
				"""
						select a.name as round, c.name as criterion, n.kind, n.level, n.reason, n.confidence, n.evidence,
						  n.evidence_link
						from response r join assessment a on a.id = r.assessment_id join pillar_response p on p.response_id = r.id
						join answer n on n.pillar_response_id = p.id join criterion c on c.id = n.criterion_id
						where r.person_id = :person and n.kind <> 'UNANSWERED' order by a.opened_at desc, c.id""");
		section("agreed",
				"""
						select a.name as round, c.name as criterion, g.kind, g.level, g.reason, g.dissent, g.agreed_at as recorded
						from agreed_level g join assessment a on a.id = g.assessment_id join criterion c on c.id = g.criterion_id
						where g.agreed_by = :person order by g.agreed_at desc, c.id""");
		section("actions", """
				select what as action, due_on as due, status, evidence, added_by = :person as added_by_you,
				  owner_person is not distinct from :person as owned_by_you
				from improvement_action where added_by = :person or owner_person = :person order by added_at desc""");
		section("progress", """
				select written_at as written, status, text from progress_note
				where written_by = :person order by written_at desc""");
		section("taking-part", """
				select e.name as exercise, p.name, p.team, p.joined_at as joined from participant p
				join exercise e on e.id = p.exercise_id where p.person_id = :person order by p.joined_at desc""");
		section("invitations", """
				select e.name as exercise, i.invited_at as invited from exercise_invitation i
				join exercise e on e.id = i.exercise_id where i.person_id = :person order by i.invited_at desc""");
		section("scores", """
				select e.name as exercise, o.title as option, c.name as criterion, s.round, s.points, s.no_view
				from participant p join score s on s.participant_id = p.id join exercise e on e.id = p.exercise_id
				join exercise_option o on o.id = s.option_id join exercise_criterion c on c.id = s.criterion_id
				where p.person_id = :person order by e.opened_at desc, o.id, c.id, s.round""");
		section("weights", """
				select e.name as exercise, w.method, c.name as criterion, w.points
				from participant p join weight w on w.participant_id = p.id join exercise e on e.id = p.exercise_id
				join exercise_criterion c on c.id = w.criterion_id
				where p.person_id = :person order by e.opened_at desc, w.method, c.id""");
		section("notes", """
				select written_at as written, text from discussion_note
				where written_by = :person order by written_at desc""");
		section("outcomes", """
				select happened_on as happened, text, written_at as written from decision_outcome
				where written_by = :person order by written_at desc""");
		section("reviews", """
				select reviewed_at as reviewed, standing, text from decision_review
				where reviewed_by = :person order by reviewed_at desc""");
		section("powers", """
				select lever_code as lever, held, use, source, as_of, note, recorded_at as recorded from power_record
				where recorded_by = :person order by recorded_at desc""");
		section("proposals", """
				select title, sent_at as sent, answer from library_proposal
				where person = :person order by sent_at desc""");
		section("submissions",
				"""
						select a.name as round, s.version, s.submitted_at as submitted from submission s
						join assessment a on a.id = s.assessment_id where s.submitted_by = :person order by s.submitted_at desc""");
		section("clarifications", """
				select a.name as round, c.criterion, c.kind, c.text, c.written_at as written
				from clarification c join assessment a on a.id = c.assessment_id
				where c.person_id = :person order by c.id desc""");
		section("opinions", """
				select a.name as round, o.version, o.criterion, o.verdict, o.level, o.comment, o.written_at as written
				from review_opinion o join assessment a on a.id = o.assessment_id
				where o.written_by = :person order by o.written_at desc""");
		section("findings", """
				select a.name as round, f.version, f.kind, f.criterion, f.text, f.written_at as written
				from finding f join assessment a on a.id = f.assessment_id
				where f.written_by = :person order by f.written_at desc""");
		section("recommendations", """
				select f.text as recommendation, r.reason, r.answered_at as answered
				from recommendation_answer r join finding f on f.id = r.finding_id
				where r.answered_by = :person order by r.answered_at desc""");
		section("introductions", """
				select asking_code as asked_by, strong_code as asked_of, criterion, message, asked_at as asked
				from introduction where asked_by = :person order by asked_at desc""");
		section("introduction-answers", """
				select answer, text, answered_at as answered from introduction_answer
				where answered_by = :person order by answered_at desc""");
		section("introduction-outcomes", """
				select kind, text, written_at as written from introduction_outcome
				where written_by = :person order by written_at desc""");
		section("reminders", """
				select c.name as campaign, r.authority_code as authority, m.text, m.sent_at as sent
				from campaign_reminder m join campaign_round r on r.assessment_id = m.assessment_id
				join campaign c on c.id = r.campaign_id where m.sent_by = :person order by m.sent_at desc""");
		section("trail", """
				select at, action, object from audit_event where actor = :person order by at desc, id desc""");
	}

	/** What is deleted with a person; what they recorded for their authority stays. */
	private static final List<String> FORGOTTEN = List.of("delete from notice where person_id = :person",
			"delete from mail where person_id = :person", "delete from mail_choice where person_id = :person",
			"delete from library_upload where person = :person", "delete from framework_upload where person = :person",
			"update participant set name = :name where person_id = :person");

	private final Accounts accounts;

	private final PersonChanges people;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	PersonalData(Accounts accounts, PersonChanges people, AuditTrail audit, JdbcClient jdbc) {
		this.accounts = accounts;
		this.people = people;
		this.audit = audit;
		this.jdbc = jdbc;
	}

	/**
	 * A part of what is stored.
	 *
	 * @param key of its words, after {@code personal.}
	 * @param total how many rows there are, perhaps more than are given
	 * @param rows each by the names of its parts: a text, number, yes or no, day or
	 * instant; what is not there is left out
	 */
	public record Section(String key, long total, List<Map<String, Object>> rows) {
	}

	/**
	 * What is stored about a person.
	 * @param most how many rows of each part, the latest first
	 * @throws NotFoundException when there is no such person
	 */
	@Transactional(readOnly = true)
	public List<Section> of(UUID person, int most) {
		if (this.accounts.find(person).isEmpty()) {
			throw new NotFoundException();
		}
		return SECTIONS.entrySet()
			.stream()
			.map((section) -> new Section(section.getKey(), count(section.getValue(), person),
					this.jdbc.sql(section.getValue() + " limit " + most)
						.param("person", person)
						.query((row, number) -> {
							Map<String, Object> values = new LinkedHashMap<>();
							for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
								@Nullable Object value = value(row, column);
								if (value != null) {
									values.put(row.getMetaData().getColumnLabel(column), value);
								}
							}
							return values;
						})
						.list()))
			.filter((section) -> section.total() > 0)
			.toList();
	}

	/** What is asked of the database, for whoever checks that nothing is forgotten. */
	static Collection<String> queries() {
		return List.copyOf(SECTIONS.values());
	}

	/** Notes that somebody took a copy of it. */
	public void taken(Viewer by, UUID person) {
		this.audit.record(by.id(), "took out the personal data of", "person " + person);
	}

	/**
	 * Forgets a person, as far as the record of their authority's work allows.
	 * @throws NotFoundException when there is no such person, or it is the administrator
	 * @throws org.hiap.navigator.account.LastAdministratorException when nobody else
	 * could administer
	 */
	public void erase(Viewer administrator, UUID person) {
		String address = this.people.erase(administrator, person);
		for (String sql : FORGOTTEN) {
			JdbcClient.StatementSpec statement = this.jdbc.sql(sql).param("person", person);
			(sql.contains(":name") ? statement.param("name", PersonChanges.ERASED_NAME) : statement).update();
		}
		this.jdbc.sql("delete from sign_in_failure where email = ?").param(address).update();
	}

	private long count(String sql, UUID person) {
		return this.jdbc.sql("select count(*) from (" + sql + ") as found")
			.param("person", person)
			.query(Long.class)
			.single();
	}

	private static @Nullable Object value(ResultSet row, int column) throws SQLException {
		if (row.getObject(column) == null) {
			return null;
		}
		return switch (row.getMetaData().getColumnType(column)) {
			case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
				row.getObject(column, OffsetDateTime.class).toInstant();
			case Types.DATE -> row.getObject(column, LocalDate.class);
			default -> row.getObject(column);
		};
	}

	private static void section(String key, String sql) {
		SECTIONS.put(key, sql);
	}

}
