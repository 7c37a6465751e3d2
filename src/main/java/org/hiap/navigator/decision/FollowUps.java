package org.hiap.navigator.decision;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.decision.FollowUp.Outcome;
import org.hiap.navigator.decision.FollowUp.Review;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what came of decisions. Everyone of the authority adds to it, and nothing
 * that was added is ever changed.
 */
@Service
@Transactional
public class FollowUps {

	private final JdbcClient jdbc;

	private final DecisionRows rows;

	private final Decisions decisions;

	private final AuditTrail audit;

	FollowUps(JdbcClient jdbc, DecisionRows rows, Decisions decisions, AuditTrail audit) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.decisions = decisions;
		this.audit = audit;
	}

	/** A record and what came of each of its decisions, in the order of the ranking. */
	public record Followed(ClosedRecord closed, List<FollowUp> followUps) {

		/** What came of the decision about one option. */
		public FollowUp of(UUID option) {
			return this.followUps.stream()
				.filter((each) -> each.option().id().equals(option))
				.findFirst()
				.orElseThrow(NotFoundException::new);
		}

	}

	/**
	 * What came of the decisions of an exercise.
	 * @throws NotFoundException before it is closed
	 */
	@Transactional(readOnly = true)
	public Followed of(Viewer viewer, UUID exerciseId) {
		return followed(this.decisions.record(viewer, exerciseId).orElseThrow(NotFoundException::new));
	}

	/** What came of every decision of the viewer's authority, the newest record first. */
	@Transactional(readOnly = true)
	public List<Followed> of(Viewer viewer) {
		return this.decisions.of(viewer).stream().map(this::followed).toList();
	}

	/** What came of every decision anywhere, for those who remind people. */
	@Transactional(readOnly = true)
	List<Followed> all() {
		return this.rows.all().stream().map(this::followed).toList();
	}

	/**
	 * Adds something that happened because of a decision.
	 * @param happenedOn not before the decision
	 * @throws NotFoundException when nothing was decided about the option there
	 */
	public void add(Viewer viewer, UUID exerciseId, UUID option, LocalDate happenedOn, String text) {
		if (happenedOn.isBefore(of(viewer, exerciseId).of(option).decidedOn())) {
			throw new IllegalArgumentException("An outcome comes after the decision");
		}
		this.jdbc.sql("""
				insert into decision_outcome (exercise_id, option_id, happened_on, text, written_by)
				values (?, ?, ?, ?, ?)""").params(exerciseId, option, happenedOn, text, viewer.id()).update();
		this.audit.record(viewer.id(), "added an outcome of option " + option + " of", "exercise " + exerciseId);
	}

	/**
	 * Says how a decision stands.
	 * @param reviews how many reviews the viewer has seen
	 * @return false when somebody else has said it meanwhile
	 * @throws NotFoundException when nothing was decided about the option there
	 */
	public boolean review(Viewer viewer, UUID exerciseId, UUID option, int reviews, Standing standing, String text,
			@Nullable LocalDate nextOn) {
		if (of(viewer, exerciseId).of(option).reviews().size() != reviews) {
			return false;
		}
		int added = this.jdbc
			.sql("""
					insert into decision_review (exercise_id, option_id, number, standing, text, next_review_on, reviewed_by)
					values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.param(1, exerciseId)
			.param(2, option)
			.param(3, reviews + 1)
			.param(4, standing.name())
			.param(5, text)
			.param(6, standing.isOpen() ? nextOn : null, Types.DATE)
			.param(7, viewer.id())
			.update();
		if (added == 1) {
			this.audit.record(viewer.id(), "reviewed the decision about option " + option + " of",
					"exercise " + exerciseId);
		}
		return added == 1;
	}

	private Followed followed(ClosedRecord closed) {
		Map<UUID, List<Outcome>> outcomes = new HashMap<>();
		this.jdbc.sql("select * from decision_outcome where exercise_id = ? order by happened_on, id")
			.param(closed.exerciseId())
			.query((row) -> {
				outcomes.computeIfAbsent(row.getObject("option_id", UUID.class), (option) -> new ArrayList<>())
					.add(new Outcome(row.getObject("happened_on", LocalDate.class), row.getString("text"),
							row.getObject("written_by", UUID.class),
							row.getObject("written_at", OffsetDateTime.class).toInstant()));
			});
		Map<UUID, List<Review>> reviews = new HashMap<>();
		this.jdbc.sql("select * from decision_review where exercise_id = ? order by option_id, number")
			.param(closed.exerciseId())
			.query((row) -> {
				reviews.computeIfAbsent(row.getObject("option_id", UUID.class), (option) -> new ArrayList<>())
					.add(new Review(row.getInt("number"), Standing.valueOf(row.getString("standing")),
							row.getString("text"), row.getObject("next_review_on", LocalDate.class),
							row.getObject("reviewed_by", UUID.class),
							row.getObject("reviewed_at", OffsetDateTime.class).toInstant()));
			});
		return new Followed(closed, closed.record()
			.decided()
			.stream()
			.map((option) -> new FollowUp(option, closed.record().decidedOn(),
					outcomes.getOrDefault(option.id(), List.of()), reviews.getOrDefault(option.id(), List.of())))
			.toList());
	}

}
