package org.hiap.navigator.prioritisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The set-up of an exercise as it is now. */
@Entity
@Table(name = "exercise_setup")
public class Setup {

	@Id
	private UUID exerciseId;

	private int version;

	private String purpose;

	private String scope;

	private String participants;

	private @Nullable Integer takenForward;

	private List<String> teams;

	private @Nullable UUID assessmentId;

	@SuppressWarnings("NullAway.Init")
	protected Setup() {
	}

	Setup(UUID exerciseId, SetupFacts facts, @Nullable UUID assessmentId) {
		this.exerciseId = exerciseId;
		this.assessmentId = assessmentId;
		this.purpose = facts.purpose();
		this.scope = facts.scope();
		this.participants = facts.participants();
		this.takenForward = facts.takenForward();
		this.teams = List.copyOf(facts.teams());
	}

	/** Rises with every change; 0 before the first. */
	public int version() {
		return this.version;
	}

	public SetupFacts facts() {
		return new SetupFacts(this.purpose, this.scope, this.participants, this.takenForward, this.teams);
	}

	/** The assessment whose gaps the exercise started from. */
	public Optional<UUID> assessmentId() {
		return Optional.ofNullable(this.assessmentId);
	}

	/**
	 * Makes these the facts.
	 * @return whether anything changed
	 */
	boolean change(int seen, SetupFacts facts, boolean alsoElsewhere) {
		if (facts().equals(facts) && !alsoElsewhere) {
			return false;
		}
		StaleEditException.unless(seen == this.version);
		this.purpose = facts.purpose();
		this.scope = facts.scope();
		this.participants = facts.participants();
		this.takenForward = facts.takenForward();
		this.teams = List.copyOf(facts.teams());
		this.version++;
		return true;
	}

}
