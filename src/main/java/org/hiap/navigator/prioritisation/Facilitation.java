package org.hiap.navigator.prioritisation;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.scoring.Averaging;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What only the facilitator of an exercise does to move it on. What does not fit the
 * stage it is in is refused with {@link StaleEditException}; to everyone else the
 * exercise does not exist.
 */
@Service
@Transactional
public class Facilitation {

	private final Exercises exercises;

	private final GivenSoFar given;

	private final AuditTrail audit;

	Facilitation(Exercises exercises, GivenSoFar given, AuditTrail audit) {
		this.exercises = exercises;
		this.given = given;
		this.audit = audit;
	}

	/** Makes the viewer, an officer or lead of the authority, the facilitator. */
	public void takeOver(Viewer viewer, UUID id) {
		Exercise exercise = this.exercises.lock(id)
			.filter((found) -> viewer.belongsTo(found.authorityCode()))
			.orElseThrow(NotFoundException::new);
		if (!exercise.facilitatorId().equals(viewer.id())) {
			exercise.handTo(viewer.id());
			this.audit.record(viewer.id(), "took over facilitating", "exercise " + id);
		}
	}

	/** Chooses how weights are given. */
	public void weighBy(Viewer viewer, UUID id, Weighting weighting) {
		if (locked(viewer, id).weighBy(weighting)) {
			this.audit.record(viewer.id(), "chose weighting " + weighting + " in", "exercise " + id);
		}
	}

	/** Lets people or teams count the same. */
	public void averageBy(Viewer viewer, UUID id, Averaging averaging) {
		if (locked(viewer, id).averageBy(averaging)) {
			this.audit.record(viewer.id(), "averages " + averaging + " in", "exercise " + id);
		}
	}

	/**
	 * Lets people spread dots over the options, before anything is scored.
	 * @param keeps how many options are to go on: at least 2, fewer than there are
	 */
	public void sift(Viewer viewer, UUID id, int keeps) {
		change(viewer, id, "began sifting the options of", (exercise) -> exercise.sift(keeps));
	}

	/** Ends the sift: the options that are not kept are set aside, on record. */
	public void endSift(Viewer viewer, UUID id, Set<UUID> kept) {
		change(viewer, id, "ended the sift of", (exercise) -> exercise.endSift(kept));
	}

	/** Brings an option back that was set aside. */
	public void recall(Viewer viewer, UUID id, UUID optionId) {
		change(viewer, id, "recalled option " + optionId + " of", (exercise) -> exercise.recall(optionId));
	}

	/**
	 * Shows everyone what was given; weights are fixed from then on.
	 * @return false when nobody has scored anything yet
	 */
	public boolean reveal(Viewer viewer, UUID id) {
		Exercise exercise = locked(viewer, id);
		if (this.given.in(id).scores().isEmpty()) {
			return false;
		}
		exercise.moveTo(Stage.REVEALED);
		this.audit.record(viewer.id(), "revealed the ranking of", "exercise " + id);
		return true;
	}

	/** Begins the second round of scoring. */
	public void rescore(Viewer viewer, UUID id) {
		change(viewer, id, "began a second round of", (exercise) -> exercise.moveTo(Stage.RESCORING));
	}

	/** Freezes everything; the decision record is written in the same transaction. */
	public void close(Viewer viewer, UUID id) {
		change(viewer, id, "closed", (exercise) -> exercise.moveTo(Stage.CLOSED));
	}

	private void change(Viewer viewer, UUID id, String action, Consumer<Exercise> change) {
		change.accept(locked(viewer, id));
		this.audit.record(viewer.id(), action, "exercise " + id);
	}

	private Exercise locked(Viewer viewer, UUID id) {
		Exercise exercise = this.exercises.lock(id)
			.filter((found) -> viewer.belongsTo(found.authorityCode()) && found.facilitatorId().equals(viewer.id()))
			.orElseThrow(NotFoundException::new);
		exercise.tell(() -> this.given.in(id));
		return exercise;
	}

}
