package org.hiap.navigator.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** One authority's round with one framework version, which it keeps for good. */
@Entity
public class Assessment {

	/** The longest name, in characters. */
	public static final int LONGEST_NAME = 100;

	/** The longest purpose, in characters. */
	public static final int LONGEST_PURPOSE = 1000;

	@Id
	private UUID id;

	private String authorityCode;

	private @Nullable String formerAuthorityCode;

	private int frameworkVersion;

	private String name;

	private @Nullable String purpose;

	private @Nullable LocalDate deadline;

	@Enumerated(EnumType.STRING)
	private Answering answering;

	private boolean named;

	@Enumerated(EnumType.STRING)
	private AssessmentState state;

	private UUID openedBy;

	private Instant openedAt;

	private @Nullable UUID agreedBy;

	private @Nullable Instant agreedAt;

	@Version
	private int version;

	@SuppressWarnings("NullAway.Init")
	protected Assessment() {
	}

	Assessment(String authorityCode, int frameworkVersion, NewRound round, UUID openedBy) {
		this.id = UUID.randomUUID();
		this.authorityCode = authorityCode;
		this.frameworkVersion = frameworkVersion;
		this.name = round.name().strip();
		this.purpose = round.purpose();
		this.deadline = round.deadline();
		this.answering = round.answering();
		this.named = round.named();
		this.state = AssessmentState.OPEN;
		this.openedBy = openedBy;
		this.openedAt = Instant.now();
	}

	public UUID id() {
		return this.id;
	}

	public String authorityCode() {
		return this.authorityCode;
	}

	/**
	 * The authority whose round it was, when that was merged into another since; else
	 * null.
	 */
	public @Nullable String formerAuthorityCode() {
		return this.formerAuthorityCode;
	}

	public int frameworkVersion() {
		return this.frameworkVersion;
	}

	public String name() {
		return this.name;
	}

	public @Nullable String purpose() {
		return this.purpose;
	}

	/** The last day to answer, which the lead can move; null without one. */
	public @Nullable LocalDate deadline() {
		return this.deadline;
	}

	public boolean isAnsweredByTeams() {
		return this.answering == Answering.TEAM;
	}

	/** Whether notes are shown with the names of those who wrote them. */
	public boolean isNamed() {
		return this.named;
	}

	public AssessmentState state() {
		return this.state;
	}

	/** Whether answers can be given. */
	public boolean isOpen() {
		return this.state == AssessmentState.OPEN;
	}

	/** Whether the agreement was concluded, whatever came after. */
	public boolean isAgreed() {
		return this.agreedAt != null;
	}

	/**
	 * Whether agreed levels can be recorded: after the answers, and not while a copy is
	 * with the programme.
	 */
	public boolean isAgreeing() {
		return switch (this.state) {
			case CLOSED, AGREED, SENT_BACK -> true;
			case OPEN, SUBMITTED, IN_REVIEW, ACCEPTED -> false;
		};
	}

	/** Whether answers can be given again: not while the programme has a copy. */
	public boolean isReopenable() {
		return switch (this.state) {
			case CLOSED, AGREED, SENT_BACK -> true;
			case OPEN, SUBMITTED, IN_REVIEW, ACCEPTED -> false;
		};
	}

	/** Whether a copy can go to the programme. */
	public boolean isSubmittable() {
		return this.state == AssessmentState.AGREED || this.state == AssessmentState.SENT_BACK;
	}

	/** Whether the programme has, or has answered, a copy that was not withdrawn. */
	public boolean isSubmitted() {
		return switch (this.state) {
			case SUBMITTED, IN_REVIEW, ACCEPTED, SENT_BACK -> true;
			case OPEN, CLOSED, AGREED -> false;
		};
	}

	public UUID openedBy() {
		return this.openedBy;
	}

	public Instant openedAt() {
		return this.openedAt;
	}

	/** Who concluded the agreement, or null before. */
	public @Nullable UUID agreedBy() {
		return this.agreedBy;
	}

	/** When the agreement was concluded, or null before. */
	public @Nullable Instant agreedAt() {
		return this.agreedAt;
	}

	/** Whether closing it today would cut short the time people were given. */
	public boolean wouldCloseEarly(LocalDate today) {
		return this.deadline != null && !today.isAfter(this.deadline);
	}

	void extend(LocalDate newDeadline) {
		require(isOpen());
		this.deadline = newDeadline;
	}

	void close() {
		require(isOpen());
		this.state = AssessmentState.CLOSED;
	}

	void reopen() {
		require(isReopenable());
		this.state = AssessmentState.OPEN;
		this.agreedAt = null;
		this.agreedBy = null;
	}

	void agree(UUID by) {
		require(this.state == AssessmentState.CLOSED);
		this.state = AssessmentState.AGREED;
		this.agreedAt = Instant.now();
		this.agreedBy = by;
	}

	void submit() {
		require(isSubmittable());
		this.state = AssessmentState.SUBMITTED;
	}

	void withdraw() {
		require(this.state == AssessmentState.SUBMITTED);
		this.state = AssessmentState.AGREED;
	}

	void startReview() {
		require(this.state == AssessmentState.SUBMITTED);
		this.state = AssessmentState.IN_REVIEW;
	}

	void accept() {
		require(this.state == AssessmentState.IN_REVIEW);
		this.state = AssessmentState.ACCEPTED;
	}

	/** After a review as well as after an acceptance that did not last. */
	void sendBack() {
		require(this.state == AssessmentState.IN_REVIEW || this.state == AssessmentState.ACCEPTED);
		this.state = AssessmentState.SENT_BACK;
	}

	private void require(boolean allowed) {
		if (!allowed) {
			throw new IllegalStateException("Assessment " + this.id + " is " + this.state);
		}
	}

}
