package org.hiap.navigator.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.OwnAnswers.PillarAnswers;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door to assessments and the responses in them. Whatever belongs to another
 * authority, or to another respondent, is not found.
 */
@Service
@Transactional
public class Assessments {

	private final AssessmentRepository assessments;

	private final ResponseRepository responses;

	private final EntityManager entities;

	private final Frameworks frameworks;

	private final AuditTrail audit;

	Assessments(AssessmentRepository assessments, ResponseRepository responses, EntityManager entities,
			Frameworks frameworks, AuditTrail audit) {
		this.assessments = assessments;
		this.responses = responses;
		this.entities = entities;
		this.frameworks = frameworks;
		this.audit = audit;
	}

	/** What became of a page of answers. */
	public enum Saved {

		/** Stored, now or by an earlier post of the same answers. */
		YES,
		/** Not stored: the page was saved elsewhere after it was opened. */
		STALE,
		/** Not stored: the levels are agreed. */
		AGREED

	}

	/**
	 * Opens an assessment with the newest framework version; the viewer responds to it.
	 */
	public UUID open(Viewer viewer, String name) {
		Framework framework = this.frameworks.current();
		Assessment assessment = this.assessments
			.save(new Assessment(viewer.authority(), framework.version(), name, viewer.id()));
		Response response = new Response(assessment.id(), viewer.id());
		this.entities.persist(response);
		framework.pillars().forEach((pillar) -> this.responses.save(new PillarResponse(response.id(), pillar.slug())));
		this.audit.record(viewer.id(), "opened", "assessment " + assessment.id());
		return assessment.id();
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
		return this.assessments.findFirstByAuthorityCodeAndStateOrderByAgreedAtDesc(authorityCode,
				AssessmentState.AGREED);
	}

	/** The viewer's own answers, all pillars in the framework's order. */
	@Transactional(readOnly = true)
	public OwnAnswers answers(Viewer viewer, UUID id) {
		return allAnswers(own(viewer, id));
	}

	/** The same while they can change; empty when there is nothing to answer. */
	@Transactional(readOnly = true)
	public Optional<OwnAnswers> openAnswers(Viewer viewer, UUID id) {
		return this.assessments.findOwn(id, viewer.authority(), viewer.id())
			.filter((own) -> !own.assessment().isAgreed())
			.map(this::allAnswers);
	}

	/** The viewer's own answers to one pillar. */
	@Transactional(readOnly = true)
	public OwnAnswers answers(Viewer viewer, UUID id, String pillarSlug) {
		OwnResponse own = own(viewer, id);
		return this.responses.findByResponseIdAndPillarSlug(own.response().id(), pillarSlug)
			.map((pillar) -> ownAnswers(own, List.of(answersOf(pillar))))
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Saves a page of answers.
	 * @param version of the answers the page was made from
	 */
	public Saved save(Viewer viewer, UUID id, String pillarSlug, int version, Map<Integer, Answer> given) {
		OwnResponse own = own(viewer, id);
		PillarResponse pillar = this.responses.lock(own.response().id(), pillarSlug)
			.orElseThrow(NotFoundException::new);
		Map<Integer, Answer> answers = new HashMap<>(given);
		answers.values().removeIf(Answer.none()::equals);
		this.entities.refresh(own.assessment(), LockModeType.PESSIMISTIC_READ);
		if (own.assessment().isAgreed()) {
			return Saved.AGREED;
		}
		if (pillar.isVisited() && pillar.answers().equals(answers)) {
			return Saved.YES;
		}
		if (pillar.version() != version) {
			return Saved.STALE;
		}
		pillar.answer(answers);
		own.response().resume();
		this.audit.record(viewer.id(), "saved answers in", "assessment " + id + " " + pillarSlug);
		return Saved.YES;
	}

	/** The viewer says that the own answers are complete. */
	public void finish(Viewer viewer, UUID id) {
		Response response = own(viewer, id).response();
		if (!response.isFinished()) {
			response.finish();
			this.audit.record(viewer.id(), "finished answering", "assessment " + id);
		}
	}

	/**
	 * The lone respondent's finished answers become the agreed levels; from then on they
	 * cannot change.
	 * @return false when they are agreed already
	 * @throws NotFoundException when the viewer is not the respondent or has not finished
	 */
	public boolean agree(Viewer viewer, UUID id) {
		OwnResponse own = own(viewer, id);
		this.entities.refresh(own.assessment(), LockModeType.PESSIMISTIC_WRITE);
		if (own.assessment().isAgreed()) {
			return false;
		}
		if (!own.response().isFinished()) {
			throw new NotFoundException();
		}
		own.assessment().agree();
		this.audit.record(viewer.id(), "agreed the levels of", "assessment " + id);
		return true;
	}

	private OwnResponse own(Viewer viewer, UUID id) {
		return this.assessments.findOwn(id, viewer.authority(), viewer.id()).orElseThrow(NotFoundException::new);
	}

	private OwnAnswers allAnswers(OwnResponse own) {
		Map<String, PillarAnswers> bySlug = new HashMap<>();
		this.responses.findByResponseId(own.response().id())
			.forEach((pillar) -> bySlug.put(pillar.pillarSlug(), answersOf(pillar)));
		List<PillarAnswers> ordered = this.frameworks.version(own.assessment().frameworkVersion())
			.pillars()
			.stream()
			.map((pillar) -> bySlug.get(pillar.slug()))
			.toList();
		return ownAnswers(own, ordered);
	}

	private static OwnAnswers ownAnswers(OwnResponse own, List<PillarAnswers> pillars) {
		Assessment assessment = own.assessment();
		return new OwnAnswers(assessment.id(), assessment.authorityCode(), assessment.name(),
				assessment.frameworkVersion(), own.response().isFinished(), assessment.agreedAt(), pillars);
	}

	private static PillarAnswers answersOf(PillarResponse pillar) {
		return new PillarAnswers(pillar.pillarSlug(), pillar.version(), pillar.isVisited(), pillar.answers());
	}

}
