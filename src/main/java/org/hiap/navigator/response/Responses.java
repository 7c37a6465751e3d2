package org.hiap.navigator.response;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Asked;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.response.OwnAnswers.PillarAnswers;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A respondent's door to the own answers in a round, or to those of the own team. What is
 * not asked of the viewer is not found.
 */
@Service
@Transactional
public class Responses {

	private final ResponseRows responses;

	private final PillarResponses pillars;

	private final Assessments assessments;

	private final Frameworks frameworks;

	private final AuditTrail audit;

	Responses(ResponseRows responses, PillarResponses pillars, Assessments assessments, Frameworks frameworks,
			AuditTrail audit) {
		this.responses = responses;
		this.pillars = pillars;
		this.assessments = assessments;
		this.frameworks = frameworks;
		this.audit = audit;
	}

	/**
	 * What became of a page of answers.
	 *
	 * @param version what the next save of the page must name
	 */
	public record Saved(Outcome outcome, int version) {
	}

	/** Whether a page of answers was stored, and why not. */
	public enum Outcome {

		/** Stored, now or by an earlier post of the same answers. */
		YES,
		/** Not stored: the page was saved elsewhere after it was opened. */
		STALE,
		/** Not stored: the round is over. */
		OVER

	}

	/** The viewer's own answers, all pillars in the framework's order. */
	@Transactional(readOnly = true)
	public OwnAnswers answers(Viewer viewer, UUID id) {
		return allAnswers(viewer, asked(viewer, id));
	}

	/** The same while they can change; empty when there is nothing to answer. */
	@Transactional(readOnly = true)
	public Optional<OwnAnswers> openAnswers(Viewer viewer, UUID id) {
		return this.assessments.asked(viewer, id)
			.filter((asked) -> asked.assessment().isOpen())
			.map((asked) -> allAnswers(viewer, asked));
	}

	/** The viewer's own answers in every open round, the nearest deadline first. */
	@Transactional(readOnly = true)
	public List<OwnAnswers> open(Viewer viewer) {
		return this.assessments.askedOf(viewer).stream().map((asked) -> allAnswers(viewer, asked)).toList();
	}

	/** The viewer's own answers to one pillar. */
	@Transactional(readOnly = true)
	public OwnAnswers answers(Viewer viewer, UUID id, String pillarSlug) {
		Asked asked = asked(viewer, id);
		pillar(asked, pillarSlug);
		Optional<Response> response = response(viewer, asked);
		PillarAnswers answers = response
			.flatMap((own) -> this.pillars.findByResponseIdAndPillarSlug(own.id(), pillarSlug))
			.map(Responses::answersOf)
			.orElseGet(() -> PillarAnswers.none(pillarSlug));
		return new OwnAnswers(asked, response.filter(Response::isFinished).isPresent(), List.of(answers));
	}

	/**
	 * What the viewer, or the viewer's team, answered in the round before that they took
	 * part in.
	 */
	@Transactional(readOnly = true)
	public Optional<EarlierAnswers> earlier(Viewer viewer, UUID id) {
		return this.assessments.askedBefore(viewer, id)
			.stream()
			.flatMap((asked) -> response(viewer, asked).stream().map((response) -> earlier(asked, response)))
			.filter((earlier) -> !earlier.byCriterion().isEmpty())
			.findFirst();
	}

	/**
	 * Saves a page of answers.
	 * @param version of the answers the page was made from
	 */
	public Saved save(Viewer viewer, UUID id, String pillarSlug, int version, Map<Integer, Answer> given) {
		Asked asked = this.assessments.askedWhileItLasts(viewer, id).orElseThrow(NotFoundException::new);
		pillar(asked, pillarSlug);
		if (!asked.assessment().isOpen()) {
			return new Saved(Outcome.OVER, version);
		}
		Response response = begun(viewer, asked);
		PillarResponse pillar = locked(response, pillarSlug);
		Map<Integer, Answer> answers = new HashMap<>(given);
		answers.values().removeIf(Answer.none()::equals);
		if (pillar.isVisited() && pillar.answers().equals(answers)) {
			return new Saved(Outcome.YES, pillar.version());
		}
		if (pillar.version() != version) {
			return new Saved(Outcome.STALE, version);
		}
		pillar.answer(answers);
		response.resume();
		this.audit.record(viewer.id(), "saved answers in", "assessment " + id + " " + pillarSlug);
		this.pillars.flush();
		return new Saved(Outcome.YES, pillar.version());
	}

	/**
	 * The viewer says that the own answers are complete.
	 * @return false when the round is over
	 */
	public boolean finish(Viewer viewer, UUID id) {
		Asked asked = this.assessments.askedWhileItLasts(viewer, id).orElseThrow(NotFoundException::new);
		if (!asked.assessment().isOpen()) {
			return false;
		}
		Response response = begun(viewer, asked);
		if (!response.isFinished()) {
			response.finish();
			this.audit.record(viewer.id(), "finished answering", "assessment " + id);
		}
		return true;
	}

	/**
	 * The round that the viewer is asked to answer in, open or not, without the answers.
	 */
	@Transactional(readOnly = true)
	public Assessment assessment(Viewer viewer, UUID id) {
		return asked(viewer, id).assessment();
	}

	private Asked asked(Viewer viewer, UUID id) {
		return this.assessments.asked(viewer, id).orElseThrow(NotFoundException::new);
	}

	private Framework.Pillar pillar(Asked asked, String slug) {
		return this.frameworks.version(asked.assessment().frameworkVersion())
			.pillar(slug)
			.orElseThrow(NotFoundException::new);
	}

	private Optional<Response> response(Viewer viewer, Asked asked) {
		UUID id = asked.assessment().id();
		return asked.assessment().isAnsweredByTeams()
				? this.responses.findByAssessmentIdAndTeamId(id, Objects.requireNonNull(asked.teamId()))
				: this.responses.findByAssessmentIdAndPersonId(id, viewer.id());
	}

	private Response begun(Viewer viewer, Asked asked) {
		return response(viewer, asked).orElseGet(() -> {
			boolean team = asked.assessment().isAnsweredByTeams();
			this.responses.begin(UUID.randomUUID(), asked.assessment().id(), team ? null : viewer.id(),
					team ? asked.teamId() : null);
			return response(viewer, asked).orElseThrow();
		});
	}

	private PillarResponse locked(Response response, String pillarSlug) {
		return this.pillars.lock(response.id(), pillarSlug).orElseGet(() -> {
			this.pillars.begin(UUID.randomUUID(), response.id(), pillarSlug);
			return this.pillars.lock(response.id(), pillarSlug).orElseThrow();
		});
	}

	private OwnAnswers allAnswers(Viewer viewer, Asked asked) {
		Map<String, PillarAnswers> bySlug = new HashMap<>();
		Optional<Response> response = response(viewer, asked);
		response.ifPresent((own) -> this.pillars.findByResponseId(own.id())
			.forEach((pillar) -> bySlug.put(pillar.pillarSlug(), answersOf(pillar))));
		List<PillarAnswers> ordered = this.frameworks.version(asked.assessment().frameworkVersion())
			.pillars()
			.stream()
			.map((pillar) -> bySlug.getOrDefault(pillar.slug(), PillarAnswers.none(pillar.slug())))
			.toList();
		return new OwnAnswers(asked, response.filter(Response::isFinished).isPresent(), ordered);
	}

	private EarlierAnswers earlier(Asked asked, Response response) {
		Map<Integer, Answer> byId = new HashMap<>();
		this.pillars.findByResponseId(response.id()).forEach((pillar) -> byId.putAll(pillar.answers()));
		Map<String, Answer> bySlug = new HashMap<>();
		for (Framework.Criterion criterion : this.frameworks.version(asked.assessment().frameworkVersion())
			.criteria()) {
			Answer answer = byId.get(criterion.id());
			if (answer != null && answer.isAnswered()) {
				bySlug.put(criterion.slug(), answer);
			}
		}
		return new EarlierAnswers(asked.assessment().name(), bySlug);
	}

	private static PillarAnswers answersOf(PillarResponse pillar) {
		return new PillarAnswers(pillar.pillarSlug(), pillar.version(), pillar.isVisited(), pillar.answers());
	}

}
