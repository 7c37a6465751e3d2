package org.hiap.navigator.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.notice.Notice;
import org.hiap.navigator.notice.Notices;
import org.hiap.navigator.notice.Urgency;
import org.hiap.navigator.review.RefusedException.Refusal;
import org.hiap.navigator.submission.FrozenCopy;
import org.hiap.navigator.submission.FrozenCopy.FrozenCriterion;
import org.hiap.navigator.submission.Standing;
import org.hiap.navigator.submission.Submission;
import org.hiap.navigator.submission.Submissions;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to what the programme asks about single criteria. What was said stays; a
 * thread goes on from version to version until the submission is accepted.
 */
@Service
@Transactional
public class Clarifications {

	private static final String ENTRIES = """
			select c.*, p.name from clarification c join person p on p.id = c.person_id where assessment_id = ?""";

	private final JdbcClient jdbc;

	private final Reviews reviews;

	private final Submissions submissions;

	private final Assessments assessments;

	private final Accounts accounts;

	private final Notices notices;

	private final AuditTrail audit;

	private final Words words;

	Clarifications(JdbcClient jdbc, Reviews reviews, Submissions submissions, Assessments assessments,
			Accounts accounts, Notices notices, AuditTrail audit, Words words) {
		this.jdbc = jdbc;
		this.reviews = reviews;
		this.submissions = submissions;
		this.assessments = assessments;
		this.accounts = accounts;
		this.notices = notices;
		this.audit = audit;
		this.words = words;
	}

	/** A thread that waits for an authority, with its round. */
	public record Waiting(UUID assessmentId, String round, int threads) {
	}

	/** Every thread of a submission by slug, in the order in which they began. */
	@Transactional(readOnly = true)
	public Map<String, Clarification> of(Viewer viewer, UUID id) {
		this.submissions.versions(viewer, id);
		return threads(id);
	}

	/** The thread of a criterion, if anything was asked about it. */
	@Transactional(readOnly = true)
	public Optional<Clarification> of(Viewer viewer, UUID id, String criterion) {
		this.submissions.versions(viewer, id);
		return thread(id, criterion);
	}

	/** What waits for an authority's answer, a round each. */
	@Transactional(readOnly = true)
	public List<Waiting> waitingFor(String authorityCode) {
		return this.jdbc.sql("""
				select a.id, a.name, count(*) threads from assessment a
				join lateral (select distinct on (criterion) criterion, kind from clarification c
				  where c.assessment_id = a.id order by criterion, id desc) last on last.kind = 'QUESTION'
				where a.authority_code = ? and a.state <> 'ACCEPTED' group by a.id order by a.opened_at desc limit 5""")
			.param(authorityCode)
			.query((row, at) -> new Waiting(row.getObject("id", UUID.class), row.getString("name"),
					row.getInt("threads")))
			.list();
	}

	/**
	 * Asks about a criterion, and the leads are told.
	 * @throws RefusedException when the viewer cannot, or not any more
	 */
	public void ask(Viewer reviewer, UUID id, String criterion, String question) {
		Review review = this.reviews.writing(reviewer, id);
		FrozenCopy copy = this.submissions.copy(reviewer, id, review.version());
		String name = copy.pillars()
			.stream()
			.flatMap((pillar) -> pillar.criteria().stream())
			.filter((each) -> each.slug().equals(criterion))
			.map(FrozenCriterion::name)
			.findFirst()
			.orElseThrow(NotFoundException::new);
		add(id, review.version(), criterion, Clarification.Kind.QUESTION, question, reviewer);
		this.audit.record(reviewer.id(), "asked about " + criterion + " of", "assessment " + id);
		Notice notice = new Notice(Urgency.NOW, this.words.of("clarification.notice.asked.title", copy.round(), name),
				this.words.of("clarification.notice.asked.text"),
				"/assessments/" + id + "/clarifications/" + criterion);
		this.accounts.leadsOf(current(reviewer, id).reference().authorityCode())
			.forEach((lead) -> this.notices.tell(lead.id(), notice));
	}

	/**
	 * Says that a thread is settled.
	 * @param last the latest entry that was seen
	 * @throws RefusedException when somebody wrote meanwhile, or the viewer cannot
	 */
	public void resolve(Viewer reviewer, UUID id, String criterion, long last) {
		Review review = this.reviews.writing(reviewer, id);
		Clarification thread = thread(id, criterion).orElseThrow(NotFoundException::new);
		if (!thread.isOpen()) {
			return;
		}
		if (thread.last() != last) {
			throw new RefusedException(Refusal.THREAD_MOVED_ON);
		}
		add(id, review.version(), criterion, Clarification.Kind.RESOLVED, null, reviewer);
		this.audit.record(reviewer.id(), "settled the questions about " + criterion + " of", "assessment " + id);
	}

	/**
	 * Answers for the authority, and whoever reviews it is told.
	 * @param criterionName as the round's framework calls it
	 * @throws NotFoundException when nothing was asked
	 * @throws RefusedException when it is settled, or the submission was accepted
	 */
	public void answer(Viewer lead, UUID id, String criterion, String criterionName, String answer) {
		Assessment assessment = this.assessments.getAlone(lead, id);
		Clarification thread = thread(id, criterion).orElseThrow(NotFoundException::new);
		Submission current = current(lead, id);
		if (current.standing() == Standing.ACCEPTED) {
			throw new RefusedException(Refusal.ACCEPTED);
		}
		if (!thread.isOpen()) {
			throw new RefusedException(Refusal.RESOLVED);
		}
		add(id, current.version(), criterion, Clarification.Kind.ANSWER, answer, lead);
		this.audit.record(lead.id(), "answered about " + criterion + " of", "assessment " + id);
		Notice notice = new Notice(Urgency.NOW,
				this.words.of("clarification.notice.answered.title", assessment.name(), criterionName),
				this.words.of("clarification.notice.answered.text", current.reference().toString()),
				"/review/submissions/" + id + "/criteria/" + criterion);
		Stream<UUID> askers = thread.entries()
			.stream()
			.filter((entry) -> entry.kind() == Clarification.Kind.QUESTION)
			.map(Clarification.Entry::personId);
		Stream<UUID> reviewers = this.reviews.review(id, current.version())
			.stream()
			.flatMap((review) -> review.reviewers().stream())
			.map(Review.Reviewer::personId);
		Stream.concat(askers, reviewers).distinct().forEach((person) -> this.notices.tell(person, notice));
	}

	private Submission current(Viewer viewer, UUID id) {
		return this.submissions.versions(viewer, id).stream().findFirst().orElseThrow(NotFoundException::new);
	}

	private Map<String, Clarification> threads(UUID id) {
		Map<String, List<Clarification.Entry>> entries = new LinkedHashMap<>();
		this.jdbc.sql(ENTRIES + " order by c.id").param(id).query((row) -> {
			entries.computeIfAbsent(row.getString("criterion"), (slug) -> new ArrayList<>()).add(entry(row));
		});
		Map<String, Clarification> threads = new LinkedHashMap<>();
		entries.forEach((slug, said) -> threads.put(slug, new Clarification(slug, said)));
		return threads;
	}

	private Optional<Clarification> thread(UUID id, String criterion) {
		List<Clarification.Entry> entries = this.jdbc.sql(ENTRIES + " and criterion = ? order by c.id")
			.params(id, criterion)
			.query((row, at) -> entry(row))
			.list();
		return entries.isEmpty() ? Optional.empty() : Optional.of(new Clarification(criterion, entries));
	}

	private static Clarification.Entry entry(ResultSet row) throws SQLException {
		return new Clarification.Entry(row.getLong("id"), row.getInt("version"),
				Clarification.Kind.valueOf(row.getString("kind")), row.getString("text"),
				row.getObject("person_id", UUID.class), row.getString("name"), ReviewRows.instant(row, "written_at"));
	}

	private void add(UUID id, int version, String criterion, Clarification.Kind kind, @Nullable String text,
			Viewer by) {
		this.jdbc.sql("""
				insert into clarification (assessment_id, version, criterion, kind, text, person_id)
				values (:id, :version, :criterion, :kind, :text, :by)""")
			.param("id", id)
			.param("version", version)
			.param("criterion", criterion)
			.param("kind", kind.name())
			.param("text", text, Types.VARCHAR)
			.param("by", by.id())
			.update();
	}

}
