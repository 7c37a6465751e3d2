package org.hiap.navigator.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.improvement.Improvements;
import org.hiap.navigator.improvement.Plan;
import org.hiap.navigator.review.RefusedException.Refusal;
import org.hiap.navigator.submission.Submission;
import org.hiap.navigator.submission.Submissions;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to strengths, areas to improve and recommendations. The authority sees
 * them once their version is accepted or sent back, and answers each recommendation once.
 */
@Service
@Transactional
public class Findings {

	private static final String FINDINGS = """
			select f.*, p.name, a.reason, a.action_id, a.answered_at, q.name answerer, i.what, i.status
			from finding f join person p on p.id = f.written_by
			left join recommendation_answer a on a.finding_id = f.id
			left join person q on q.id = a.answered_by
			left join improvement_action i on i.id = a.action_id
			where f.assessment_id = :id""";

	private static final String IN_ORDER = " order by f.version desc, f.kind desc, f.written_at, f.id";

	private final JdbcClient jdbc;

	private final Reviews reviews;

	private final Submissions submissions;

	private final Assessments assessments;

	private final Improvements improvements;

	private final AuditTrail audit;

	private final EntityManager entities;

	Findings(JdbcClient jdbc, Reviews reviews, Submissions submissions, Assessments assessments,
			Improvements improvements, AuditTrail audit, EntityManager entities) {
		this.jdbc = jdbc;
		this.reviews = reviews;
		this.submissions = submissions;
		this.assessments = assessments;
		this.improvements = improvements;
		this.audit = audit;
		this.entities = entities;
	}

	/** Whether an authority sees what the programme wrote about a version. */
	public static boolean isPublic(Submission submission) {
		return switch (submission.standing()) {
			case ACCEPTED, SENT_BACK, REOPENED -> true;
			case SUBMITTED, IN_REVIEW, WITHDRAWN -> false;
		};
	}

	/** What the viewer may see, of the latest version first; of a lead, no drafts. */
	@Transactional(readOnly = true)
	public List<Finding> of(Viewer viewer, UUID id) {
		List<Submission> versions = this.submissions.versions(viewer, id);
		boolean programme = !viewer.role().ofAnAuthority();
		return this.jdbc.sql(FINDINGS + IN_ORDER)
			.param("id", id)
			.query((row, at) -> finding(row))
			.list()
			.stream()
			.filter((finding) -> programme || versions.stream()
				.anyMatch((version) -> version.version() == finding.version() && isPublic(version)))
			.toList();
	}

	/**
	 * A finding the viewer may see.
	 * @throws NotFoundException when there is none
	 */
	@Transactional(readOnly = true)
	public Finding get(Viewer viewer, UUID id, UUID finding) {
		return of(viewer, id).stream()
			.filter((each) -> each.id().equals(finding))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Whether the authority has not answered every recommendation it can see. */
	@Transactional(readOnly = true)
	public int unanswered(Viewer viewer, UUID id) {
		return Math.toIntExact(of(viewer, id).stream()
			.filter((finding) -> finding.kind() == FindingKind.RECOMMENDATION && finding.answer() == null)
			.count());
	}

	/** Drafts a finding. */
	public void add(Viewer reviewer, UUID id, FindingKind kind, @Nullable String criterion, String text) {
		Review review = this.reviews.writing(reviewer, id);
		this.jdbc.sql("""
				insert into finding (id, assessment_id, version, kind, criterion, text, revision, written_by)
				values (gen_random_uuid(), :id, :version, :kind, :criterion, :text, 1, :by)""")
			.param("id", id)
			.param("version", review.version())
			.param("kind", kind.name())
			.param("criterion", criterion, Types.VARCHAR)
			.param("text", text)
			.param("by", reviewer.id())
			.update();
		this.audit.record(reviewer.id(), "drafted a finding about", "assessment " + id);
	}

	/**
	 * Changes a draft.
	 * @param revision that was last seen
	 * @return false when somebody changed it meanwhile; then nothing is stored
	 */
	public boolean change(Viewer reviewer, UUID id, UUID finding, int revision, FindingKind kind,
			@Nullable String criterion, String text) {
		Finding stored = draft(reviewer, id, finding);
		if (stored.kind() == kind && Objects.equals(stored.criterion(), criterion) && stored.text().equals(text)) {
			return true;
		}
		if (stored.revision() != revision) {
			return false;
		}
		this.jdbc.sql("""
				update finding set kind = :kind, criterion = :criterion, text = :text, revision = revision + 1,
				  written_by = :by, written_at = now() where id = :finding""")
			.param("kind", kind.name())
			.param("criterion", criterion, Types.VARCHAR)
			.param("text", text)
			.param("by", reviewer.id())
			.param("finding", finding)
			.update();
		this.audit.record(reviewer.id(), "changed a finding about", "assessment " + id);
		return true;
	}

	/**
	 * Takes back a draft.
	 * @param revision that was last seen
	 * @return false when somebody changed it meanwhile; then it stays
	 */
	public boolean remove(Viewer reviewer, UUID id, UUID finding, int revision) {
		if (draft(reviewer, id, finding).revision() != revision) {
			return false;
		}
		this.jdbc.sql("delete from finding where id = ?").param(finding).update();
		this.audit.record(reviewer.id(), "removed a finding about", "assessment " + id);
		return true;
	}

	/**
	 * The authority takes up a recommendation by planning an action.
	 * @return the action
	 * @throws RefusedException when it has its answer, or no action can be planned
	 */
	public UUID accept(Viewer lead, UUID id, UUID recommendation, Plan plan) {
		Finding finding = toAnswer(lead, id, recommendation);
		if (!this.assessments.get(lead, id).isAgreed()) {
			throw new RefusedException(Refusal.NOT_AGREED);
		}
		UUID action = this.improvements.add(lead, id, Objects.requireNonNull(finding.criterion()), plan);
		// The answer names the action, which the database must know by then.
		this.entities.flush();
		answer(lead, finding, null, action);
		return action;
	}

	/**
	 * The authority says why it does not take up a recommendation.
	 * @throws RefusedException when it has its answer
	 */
	public void decline(Viewer lead, UUID id, UUID recommendation, String reason) {
		answer(lead, toAnswer(lead, id, recommendation), reason, null);
	}

	private void answer(Viewer lead, Finding finding, @Nullable String reason, @Nullable UUID action) {
		this.jdbc.sql("""
				insert into recommendation_answer (finding_id, reason, action_id, answered_by)
				values (:finding, :reason, :action, :by)""")
			.param("finding", finding.id())
			.param("reason", reason, Types.VARCHAR)
			.param("action", action, Types.OTHER)
			.param("by", lead.id())
			.update();
		this.audit.record(lead.id(), (action != null) ? "accepted a recommendation on" : "declined a recommendation on",
				"assessment " + finding.assessmentId());
	}

	private Finding toAnswer(Viewer lead, UUID id, UUID recommendation) {
		Assessment assessment = this.assessments.getAlone(lead, id);
		Finding finding = get(lead, assessment.id(), recommendation);
		if (finding.kind() != FindingKind.RECOMMENDATION) {
			throw new NotFoundException();
		}
		if (finding.answer() != null) {
			throw new RefusedException(Refusal.ANSWERED);
		}
		return finding;
	}

	/** A draft of the version under review; what an authority saw stays. */
	private Finding draft(Viewer reviewer, UUID id, UUID finding) {
		Review review = this.reviews.writing(reviewer, id);
		return Optional.of(get(reviewer, id, finding))
			.filter((each) -> each.version() == review.version())
			.orElseThrow(() -> new RefusedException(Refusal.SENT_BACK));
	}

	private static Finding finding(ResultSet row) throws SQLException {
		UUID action = row.getObject("action_id", UUID.class);
		Finding.Action done = (action != null)
				? new Finding.Action(action, row.getString("what"), row.getString("status")) : null;
		Finding.Answer answer = (row.getString("answerer") != null) ? new Finding.Answer(row.getString("reason"), done,
				row.getString("answerer"), ReviewRows.instant(row, "answered_at")) : null;
		return new Finding(row.getObject("id", UUID.class), row.getObject("assessment_id", UUID.class),
				row.getInt("version"), FindingKind.valueOf(row.getString("kind")), row.getString("criterion"),
				row.getString("text"), row.getInt("revision"), row.getString("name"),
				ReviewRows.instant(row, "written_at"), answer);
	}

}
