package org.hiap.navigator.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to assessments and how far they are. Whatever belongs to another authority
 * is not found.
 */
@Service
@Transactional
public class Assessments {

	/** Earlier rounds beyond these are not searched for somebody's own answers. */
	private static final int ROUNDS_BACK = 5;

	private final AssessmentRepository assessments;

	private final Respondents respondents;

	private final AuditTrail audit;

	Assessments(AssessmentRepository assessments, Respondents respondents, AuditTrail audit) {
		this.assessments = assessments;
		this.respondents = respondents;
		this.audit = audit;
	}

	/** An assessment of the viewer's authority. */
	@Transactional(readOnly = true)
	public Assessment get(Viewer viewer, UUID id) {
		return this.assessments.findByIdAndAuthorityCode(id, viewer.authority()).orElseThrow(NotFoundException::new);
	}

	/**
	 * An assessment of the viewer's authority that nobody else changes until the
	 * transaction ends.
	 */
	public Assessment getAlone(Viewer viewer, UUID id) {
		return this.assessments.lock(id, viewer.authority()).orElseThrow(NotFoundException::new);
	}

	/**
	 * The code of the authority that has an assessment now.
	 * @throws NotFoundException when there is no such assessment
	 */
	@Transactional(readOnly = true)
	public String authorityOf(UUID id) {
		return this.assessments.findById(id).map(Assessment::authorityCode).orElseThrow(NotFoundException::new);
	}

	/** The assessments of the viewer's authority, newest first, 25 a page from page 1. */
	@Transactional(readOnly = true)
	public Page<Assessment> list(Viewer viewer, int page) {
		return this.assessments.findByAuthorityCodeOrderByOpenedAtDesc(viewer.authority(),
				PageRequest.of(page - 1, 25));
	}

	/** The newest few assessments of an authority. */
	@Transactional(readOnly = true)
	public List<Assessment> newest(String authorityCode, int most) {
		return this.assessments.findByAuthorityCodeOrderByOpenedAtDesc(authorityCode, Limit.of(most));
	}

	/** The assessment of an authority that was agreed last. */
	@Transactional(readOnly = true)
	public Optional<Assessment> latestAgreed(String authorityCode) {
		return this.assessments.findLatestAgreed(authorityCode, Limit.of(1)).stream().findFirst();
	}

	/** The last agreed round of the same authority that was opened before a round. */
	@Transactional(readOnly = true)
	public Optional<Assessment> agreedBefore(Assessment assessment) {
		return this.assessments.findAgreedBefore(assessment.id(), Limit.of(1)).stream().findFirst();
	}

	/** The newest other agreed rounds of an assessment's authority, at most 25. */
	@Transactional(readOnly = true)
	public Slice<Assessment> otherAgreed(Assessment assessment) {
		return this.assessments.findOtherAgreed(assessment.id(), PageRequest.of(0, 25));
	}

	/** What is asked of the viewer in a round, open or not; empty when nothing is. */
	@Transactional(readOnly = true)
	public Optional<Asked> asked(Viewer viewer, UUID id) {
		return this.respondents.findAsked(id, viewer.authority(), viewer.id());
	}

	/**
	 * The same in a round that nobody closes until the transaction ends, so that what is
	 * saved in it counts.
	 */
	public Optional<Asked> askedWhileItLasts(Viewer viewer, UUID id) {
		this.assessments.share(id, viewer.authority());
		return asked(viewer, id);
	}

	/**
	 * The open rounds that the viewer is asked to answer in, the nearest deadline first.
	 */
	@Transactional(readOnly = true)
	public List<Asked> askedOf(Viewer viewer) {
		return this.respondents.findOpen(viewer.authority(), viewer.id());
	}

	/** Where the viewer was asked before a round, the latest first. */
	@Transactional(readOnly = true)
	public List<Asked> askedBefore(Viewer viewer, UUID id) {
		return this.respondents.findEarlier(id, viewer.id(), Limit.of(ROUNDS_BACK));
	}

	/**
	 * Concludes the agreement; from then on the results can be seen. Concluding twice
	 * concludes once.
	 * @throws NotFoundException while answers are still given
	 */
	public void agree(Viewer viewer, UUID id) {
		Assessment assessment = getAlone(viewer, id);
		if (assessment.isOpen()) {
			throw new NotFoundException();
		}
		if (!assessment.isAgreed()) {
			assessment.agree(viewer.id());
			this.audit.record(viewer.id(), "agreed the levels of", "assessment " + id);
		}
	}

	/**
	 * A copy has gone to the programme.
	 * @return false when it has one, or the levels are not agreed
	 */
	public boolean submit(Viewer lead, UUID id) {
		Assessment assessment = getAlone(lead, id);
		return move(lead, assessment, assessment.isSubmittable(), Assessment::submit, "submitted");
	}

	/**
	 * Takes the copy back from the programme.
	 * @return false when the programme has none, or has begun to review it
	 */
	public boolean withdraw(Viewer lead, UUID id) {
		Assessment assessment = getAlone(lead, id);
		return move(lead, assessment, assessment.state() == AssessmentState.SUBMITTED, Assessment::withdraw,
				"withdrew");
	}

	/**
	 * The programme begins to review a copy.
	 * @return false when it is not waiting for that
	 * @throws NotFoundException when the viewer is not of the programme, or it has no
	 * copy
	 */
	public boolean startReview(Viewer reviewer, UUID id) {
		Assessment assessment = submittedAlone(reviewer, id);
		return move(reviewer, assessment, assessment.state() == AssessmentState.SUBMITTED, Assessment::startReview,
				"began to review");
	}

	/**
	 * The programme accepts the copy it reviews.
	 * @return false when it is not reviewing it
	 * @throws NotFoundException when the viewer is not of the programme, or it has no
	 * copy
	 */
	public boolean accept(Viewer reviewer, UUID id) {
		Assessment assessment = submittedAlone(reviewer, id);
		return move(reviewer, assessment, assessment.state() == AssessmentState.IN_REVIEW, Assessment::accept,
				"accepted");
	}

	/**
	 * The programme asks for a new version of the copy it reviews.
	 * @return false when it is not reviewing it
	 * @throws NotFoundException when the viewer is not of the programme, or it has no
	 * copy
	 */
	public boolean sendBack(Viewer reviewer, UUID id) {
		Assessment assessment = submittedAlone(reviewer, id);
		return move(reviewer, assessment, assessment.state() == AssessmentState.IN_REVIEW, Assessment::sendBack,
				"sent back");
	}

	/**
	 * The programme asks for a new version of a copy it had accepted.
	 * @return false when it has not accepted it
	 * @throws NotFoundException when the viewer is not of the programme, or it has no
	 * copy
	 */
	public boolean reopen(Viewer reviewer, UUID id) {
		Assessment assessment = submittedAlone(reviewer, id);
		return move(reviewer, assessment, assessment.state() == AssessmentState.ACCEPTED, Assessment::sendBack,
				"reopened");
	}

	/** The programme finds what was submitted to it, and nothing else. */
	private Assessment submittedAlone(Viewer reviewer, UUID id) {
		reviewer.requireProgramme();
		return this.assessments.lock(id).filter(Assessment::isSubmitted).orElseThrow(NotFoundException::new);
	}

	private boolean move(Viewer by, Assessment assessment, boolean possible, Consumer<Assessment> step, String verb) {
		if (possible) {
			step.accept(assessment);
			// what is counted over many assessments is read as rows
			this.assessments.flush();
			this.audit.record(by.id(), verb, "assessment " + assessment.id());
		}
		return possible;
	}

}
