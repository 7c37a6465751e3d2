package org.hiap.navigator.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.assessment.AssessmentState;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows that are written once. How far every round is comes from one statement, so that
 * sixty authorities cost hardly more than six; whose it is, the round itself knows, which
 * follows a merger.
 */
@Component
class CampaignRows {

	private static final String CAMPAIGNS = """
			select c.*, e.closed_by, e.closed_at from campaign c left join campaign_closing e on e.campaign_id = c.id""";

	private static final String ROUNDS = """
			select r.assessment_id, r.campaign_id, a.authority_code, y.name as authority_name, a.state,
			coalesce(x.deadline, c.deadline) as due, x.deadline is not null as extended,
			(select count(distinct case a.answering when 'TEAM' then p.team_id else p.person_id end) from respondent p
			  where p.assessment_id = a.id and p.removed_at is null) as asked,
			(select count(*) from response s where s.assessment_id = a.id and s.finished_at is not null
			  and exists (select from respondent p where p.assessment_id = a.id and p.removed_at is null
			    and case a.answering when 'TEAM' then p.team_id = s.team_id else p.person_id = s.person_id end))
			  as answered,
			case when a.state in ('SUBMITTED', 'IN_REVIEW', 'ACCEPTED', 'SENT_BACK')
			  then (select max(submitted_at) from submission s where s.assessment_id = a.id) end as submitted_at,
			(select max(sent_at) from campaign_reminder m where m.assessment_id = a.id) as reminded_at
			from campaign_round r join campaign c on c.id = r.campaign_id join assessment a on a.id = r.assessment_id
			join combined_authority y on y.code = a.authority_code
			left join lateral (select deadline from campaign_extension e where e.assessment_id = a.id
			  order by e.id desc limit 1) x on true
			where not exists (select from campaign_withdrawal w where w.assessment_id = a.id) and\s""";

	private final JdbcClient jdbc;

	CampaignRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Lets one transaction at a time change something in a campaign. */
	void lock(UUID campaign) {
		this.jdbc.sql("select cast(pg_advisory_xact_lock(hashtext('campaign ' || cast(? as text))) as text)")
			.param(campaign)
			.query(String.class)
			.single();
	}

	void add(UUID id, NewCampaign campaign, UUID by) {
		this.jdbc.sql("""
				insert into campaign (id, name, purpose, framework_version, deadline, opened_by)
				values (:id, :name, :purpose, :version, :deadline, :by)""")
			.param("id", id)
			.param("name", campaign.name().strip())
			.param("purpose", campaign.purpose(), Types.VARCHAR)
			.param("version", campaign.frameworkVersion())
			.param("deadline", campaign.deadline())
			.param("by", by)
			.update();
	}

	void addRound(UUID campaign, UUID assessment, String authority, UUID by) {
		this.jdbc.sql(
				"insert into campaign_round (campaign_id, assessment_id, authority_code, added_by) values (?, ?, ?, ?)")
			.params(campaign, assessment, authority, by)
			.update();
	}

	/** Whether an authority has, or once had, a round in a campaign. */
	boolean hasRound(UUID campaign, String authority) {
		return this.jdbc.sql("select exists (select from campaign_round where campaign_id = ? and authority_code = ?)")
			.params(campaign, authority)
			.query(Boolean.class)
			.single();
	}

	void extend(UUID assessment, LocalDate deadline, String reason, UUID by) {
		this.jdbc.sql("insert into campaign_extension (assessment_id, deadline, reason, person_id) values (?, ?, ?, ?)")
			.params(assessment, deadline, reason, by)
			.update();
	}

	void withdraw(UUID assessment, String reason, UUID by) {
		this.jdbc.sql("insert into campaign_withdrawal (assessment_id, reason, person_id) values (?, ?, ?)")
			.params(assessment, reason, by)
			.update();
	}

	void remind(UUID assessment, String text, UUID by) {
		this.jdbc.sql("insert into campaign_reminder (assessment_id, text, sent_by) values (?, ?, ?)")
			.params(assessment, text, by)
			.update();
	}

	/** Whether nobody was reminded of that date so many days before it. */
	boolean remindOnce(UUID assessment, LocalDate due, int days) {
		return this.jdbc.sql("""
				insert into campaign_reminder (assessment_id, text, due, days) values (?, '', ?, ?)
				on conflict do nothing""").params(assessment, due, days).update() == 1;
	}

	void close(UUID campaign, String report, UUID by) {
		this.jdbc.sql("insert into campaign_closing (campaign_id, report, closed_by) values (?, cast(? as jsonb), ?)")
			.params(campaign, report, by)
			.update();
	}

	Optional<String> report(UUID campaign) {
		return this.jdbc.sql("select report from campaign_closing where campaign_id = ?")
			.param(campaign)
			.query(String.class)
			.optional();
	}

	Optional<Campaign> campaign(UUID id) {
		return this.jdbc.sql(CAMPAIGNS + " where c.id = ?").param(id).query((row, at) -> campaign(row)).optional();
	}

	/** The campaigns, open ones first, then the newest. */
	List<Campaign> campaigns() {
		return this.jdbc.sql(CAMPAIGNS + " order by e.closed_at is not null, c.opened_at desc, c.id")
			.query((row, at) -> campaign(row))
			.list();
	}

	/** The rounds of a campaign by authority, those that were withdrawn left out. */
	List<CampaignRound> rounds(UUID campaign) {
		return this.jdbc.sql(ROUNDS + "c.id = ? order by y.name").param(campaign).query((row, at) -> round(row)).list();
	}

	/** The rounds of every campaign that is open. */
	List<CampaignRound> openRounds() {
		return this.jdbc.sql(ROUNDS + """
				not exists (select from campaign_closing e where e.campaign_id = c.id) order by c.opened_at, y.name""")
			.query((row, at) -> round(row))
			.list();
	}

	/**
	 * The rounds of an authority, and of those merged into it: those of open campaigns
	 * first, then the newest.
	 */
	List<CampaignRound> roundsOf(String authority) {
		return this.jdbc.sql(ROUNDS + """
				a.authority_code = ?
				order by exists (select from campaign_closing e where e.campaign_id = c.id), c.opened_at desc, c.id,
				  a.former_authority_code nulls first""").param(authority).query((row, at) -> round(row)).list();
	}

	Optional<CampaignRound> round(UUID assessment) {
		return this.jdbc.sql(ROUNDS + "a.id = ?").param(assessment).query((row, at) -> round(row)).optional();
	}

	/** Those who were withdrawn, with the reason, by authority. */
	List<WithdrawnRound> withdrawn(UUID campaign) {
		return this.jdbc.sql("""
				select w.assessment_id, y.code, y.name, w.reason, w.happened_at from campaign_withdrawal w
				join campaign_round r on r.assessment_id = w.assessment_id
				join combined_authority y on y.code = r.authority_code where r.campaign_id = ? order by y.name""")
			.param(campaign)
			.query((row, at) -> new WithdrawnRound(row.getObject("assessment_id", UUID.class), row.getString("code"),
					row.getString("name"), row.getString("reason"), instant(row, "happened_at")))
			.list();
	}

	/** The newest reason for more time, by the round it was given to. */
	List<Extension> extensions(UUID campaign) {
		return this.jdbc.sql("""
				select e.assessment_id, e.deadline, e.reason, e.happened_at from campaign_extension e
				join campaign_round r on r.assessment_id = e.assessment_id where r.campaign_id = ? order by e.id""")
			.param(campaign)
			.query((row, at) -> new Extension(row.getObject("assessment_id", UUID.class),
					row.getObject("deadline", LocalDate.class), row.getString("reason"), instant(row, "happened_at")))
			.list();
	}

	private static Campaign campaign(ResultSet row) throws SQLException {
		@Nullable OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
		return new Campaign(row.getObject("id", UUID.class), row.getString("name"), row.getString("purpose"),
				row.getInt("framework_version"), row.getObject("deadline", LocalDate.class),
				row.getObject("opened_by", UUID.class), instant(row, "opened_at"),
				row.getObject("closed_by", UUID.class), (closed != null) ? closed.toInstant() : null);
	}

	private static CampaignRound round(ResultSet row) throws SQLException {
		return new CampaignRound(row.getObject("assessment_id", UUID.class), row.getObject("campaign_id", UUID.class),
				row.getString("authority_code"), row.getString("authority_name"),
				AssessmentState.valueOf(row.getString("state")), row.getObject("due", LocalDate.class),
				row.getBoolean("extended"), row.getInt("asked"), row.getInt("answered"),
				instantOrNull(row, "submitted_at"), instantOrNull(row, "reminded_at"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
		@Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
