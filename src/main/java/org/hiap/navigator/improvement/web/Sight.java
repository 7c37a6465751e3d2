package org.hiap.navigator.improvement.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.improvement.ActionStatus;
import org.hiap.navigator.improvement.ImprovementAction;
import org.hiap.navigator.improvement.LevelMove;
import org.hiap.navigator.improvement.Owners;
import org.jspecify.annotations.Nullable;

/**
 * How actions look from a round.
 *
 * @param rounds by id, that one and those in which the actions were planned
 */
record Sight(Round from, Map<UUID, Round> rounds, Owners owners, LocalDate today, Words words) {

	/**
	 * An action as a page shows it.
	 *
	 * @param late how it says that its date has passed, or null
	 * @param plannedIn the round it was planned in, or null when it is the one at hand
	 * @param moved what became of the level since then, or null when there is nothing to
	 * compare
	 */
	record Shown(String href, String what, String status, String colour, @Nullable String late, String criterion,
			String owner, String due, @Nullable String plannedIn, @Nullable String moved) {
	}

	Shown shown(ImprovementAction action) {
		ActionStatus status = action.progress().status();
		Round planned = plannedIn(action);
		boolean here = planned.id().equals(this.from.id());
		return new Shown(this.from.path() + "/" + action.id(), action.plan().what(),
				this.words.of("improvement.status." + status), status.colour(),
				action.isOverdue(this.today) ? this.words.of("improvement.overdue") : null, criterionName(action),
				this.owners.nameOf(action.plan().owner()), due(action), here ? null : planned.assessment().name(),
				planned.isBefore(this.from) ? moved(action, planned) : null);
	}

	/** The name of an action's criterion, as its own round has it. */
	String criterionName(ImprovementAction action) {
		String own = plannedIn(action).criterionName(action.criterionSlug());
		return (own != null) ? own : action.criterionSlug();
	}

	private Round plannedIn(ImprovementAction action) {
		return Objects.requireNonNull(this.rounds.get(action.assessmentId()));
	}

	private String due(ImprovementAction action) {
		LocalDate due = action.plan().dueOn();
		return (due != null) ? Dates.day(due) : this.words.of("improvement.due.none");
	}

	private String moved(ImprovementAction action, Round planned) {
		LevelMove move = LevelMove.of(action.criterionSlug(), planned.results(), this.from.framework(),
				this.from.results());
		return this.words.of("improvement.moved." + move.kind(),
				(move.then() > 0) ? this.words.of("improvement.moved.then", move.then())
						: this.words.of("improvement.moved.then.none"),
				(move.now() > 0) ? this.words.of("improvement.moved.now", move.now())
						: this.words.of("improvement.moved.now.none"));
	}

}
