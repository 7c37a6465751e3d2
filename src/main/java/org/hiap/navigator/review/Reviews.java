package org.hiap.navigator.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.review.RefusedException.Refusal;
import org.hiap.navigator.submission.FrozenCopy;
import org.hiap.navigator.submission.Standing;
import org.hiap.navigator.submission.Submission;
import org.hiap.navigator.submission.Submissions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to reviewing what was submitted. Everything that changes anything throws a
 * {@link RefusedException} when it cannot be done, and then nothing is stored.
 */
@Service
@Transactional
public class Reviews {

	private final ReviewRows rows;

	private final Submissions submissions;

	private final AuditTrail audit;

	Reviews(ReviewRows rows, Submissions submissions, AuditTrail audit) {
		this.rows = rows;
		this.submissions = submissions;
		this.audit = audit;
	}

	/**
	 * How things stand with a submission.
	 *
	 * @param versions every version, the newest first
	 * @param review of the newest, or null before it was started
	 * @param assessed whether the viewer took part in the assessment
	 */
	public record Situation(List<Submission> versions, @Nullable Review review, boolean assessed) {

		public Submission current() {
			return this.versions.getFirst();
		}

	}

	/**
	 * How things stand with a submission.
	 * @throws NotFoundException when nothing was submitted
	 */
	@Transactional(readOnly = true)
	public Situation situation(Viewer viewer, UUID id) {
		List<Submission> versions = this.submissions.versions(viewer, id);
		if (versions.isEmpty()) {
			throw new NotFoundException();
		}
		return new Situation(versions, this.rows.review(id, versions.getFirst().version()).orElse(null),
				this.rows.assessed(viewer.id(), id));
	}

	/** The review of a version, if one was started. */
	@Transactional(readOnly = true)
	public Optional<Review> review(UUID id, int version) {
		return this.rows.review(id, version);
	}

	/** What is held of the criteria of a version, by slug. */
	@Transactional(readOnly = true)
	public Map<String, Opinion> opinions(UUID id, int version) {
		return this.rows.opinions(id, version);
	}

	/** What is held of a criterion of a version. */
	@Transactional(readOnly = true)
	public Opinion opinion(UUID id, int version, String criterion) {
		return this.rows.opinion(id, version, criterion);
	}

	/** What was held of a criterion in earlier versions, the latest first. */
	@Transactional(readOnly = true)
	public Map<Integer, Opinion> earlier(UUID id, int version, String criterion) {
		return this.rows.earlier(id, version, criterion);
	}

	/** The viewer begins to review the newest version. Beginning twice begins once. */
	public void start(Viewer viewer, UUID id) {
		refuseWhoAssessed(viewer, id);
		boolean started = current(viewer, id).standing() == Standing.SUBMITTED
				&& this.submissions.startReview(viewer, id);
		Submission current = current(viewer, id);
		if (!started) {
			requireInReview(current);
		}
		FrozenCopy copy = this.submissions.copy(viewer, id, current.version());
		if (this.rows.add(id, current.version(), FirstLook.in(copy))) {
			this.rows.add(id, current.version(), viewer.id(), "STARTED");
		}
		else if (!this.rows.review(id, current.version()).orElseThrow().isWith(viewer.id())) {
			throw new RefusedException(Refusal.NOT_YOURS);
		}
	}

	/** The viewer reviews it beside whoever does. */
	public void join(Viewer viewer, UUID id) {
		enter(viewer, id, "JOINED", "joined the review of");
	}

	/** The viewer reviews it instead of whoever did. */
	public void takeOver(Viewer viewer, UUID id) {
		enter(viewer, id, "TOOK_OVER", "took over the review of");
	}

	/**
	 * Keeps what a reviewer holds of a criterion.
	 * @param revision that was last seen
	 * @return false when somebody changed it meanwhile; then nothing is stored
	 */
	public boolean hold(Viewer viewer, UUID id, String criterion, int revision, @Nullable Verdict verdict,
			@Nullable Integer level, String comment) {
		Review review = writing(viewer, id);
		Opinion stored = this.rows.opinion(id, review.version(), criterion);
		if (stored.says(verdict, level, comment)) {
			return true;
		}
		if (stored.revision() != revision) {
			return false;
		}
		this.rows.store(id, review.version(), criterion, verdict, level, comment, viewer.id());
		this.audit.record(viewer.id(), "reviewed " + criterion + " of", "assessment " + id);
		return true;
	}

	/** Accepts what is reviewed. */
	public void accept(Viewer viewer, UUID id) {
		writing(viewer, id);
		if (!this.submissions.accept(viewer, id)) {
			throw new RefusedException(Refusal.NOT_STARTED);
		}
	}

	/** Asks for a new version of what is reviewed. */
	public void sendBack(Viewer viewer, UUID id, String reason) {
		writing(viewer, id);
		if (!this.submissions.sendBack(viewer, id, reason)) {
			throw new RefusedException(Refusal.NOT_STARTED);
		}
	}

	/** Asks for a new version of what was accepted. */
	public void reopen(Viewer viewer, UUID id, String reason) {
		refuseWhoAssessed(viewer, id);
		this.rows.lock(id);
		switch (current(viewer, id).standing()) {
			case WITHDRAWN -> throw new RefusedException(Refusal.WITHDRAWN);
			case SENT_BACK, REOPENED -> throw new RefusedException(Refusal.SENT_BACK);
			case SUBMITTED, IN_REVIEW -> throw new RefusedException(Refusal.NOT_ACCEPTED);
			case ACCEPTED -> {
				if (!this.submissions.reopen(viewer, id, reason)) {
					throw new RefusedException(Refusal.SENT_BACK);
				}
			}
		}
	}

	/**
	 * The review the viewer writes in, which stays as it is until the transaction ends.
	 */
	Review writing(Viewer viewer, UUID id) {
		Review review = underReview(viewer, id);
		if (!review.isWith(viewer.id())) {
			throw new RefusedException(Refusal.NOT_YOURS);
		}
		return review;
	}

	private void enter(Viewer viewer, UUID id, String how, String verb) {
		Review review = underReview(viewer, id);
		boolean alone = review.isWith(viewer.id()) && review.reviewers().size() == 1;
		if (alone || (how.equals("JOINED") && review.isWith(viewer.id()))) {
			return;
		}
		this.rows.add(id, review.version(), viewer.id(), how);
		this.audit.record(viewer.id(), verb, "assessment " + id);
	}

	private Review underReview(Viewer viewer, UUID id) {
		refuseWhoAssessed(viewer, id);
		this.rows.lock(id);
		Submission current = current(viewer, id);
		requireInReview(current);
		return this.rows.review(id, current.version()).orElseThrow(() -> new RefusedException(Refusal.NOT_STARTED));
	}

	private void refuseWhoAssessed(Viewer viewer, UUID id) {
		current(viewer, id);
		if (this.rows.assessed(viewer.id(), id)) {
			throw new RefusedException(Refusal.ASSESSED);
		}
	}

	private static void requireInReview(Submission current) {
		switch (current.standing()) {
			case SUBMITTED -> throw new RefusedException(Refusal.NOT_STARTED);
			case WITHDRAWN -> throw new RefusedException(Refusal.WITHDRAWN);
			case ACCEPTED -> throw new RefusedException(Refusal.ACCEPTED);
			case SENT_BACK, REOPENED -> throw new RefusedException(Refusal.SENT_BACK);
			case IN_REVIEW -> {
			}
		}
	}

	private Submission current(Viewer viewer, UUID id) {
		return this.submissions.versions(viewer, id).stream().findFirst().orElseThrow(NotFoundException::new);
	}

}
