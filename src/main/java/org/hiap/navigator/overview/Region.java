package org.hiap.navigator.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.hiap.navigator.assessment.AssessmentState;
import org.hiap.navigator.submission.Standing;
import org.hiap.navigator.submission.SubmittedVersion;
import org.jspecify.annotations.Nullable;

/**
 * One region and how far it is.
 *
 * @param round its newest round, or the one of the campaign; null without one
 * @param submitted the newest version it has not taken back, or null without one
 */
public record Region(String code, String name, @Nullable Round round, @Nullable Submitted submitted) {

	/**
	 * A round, of which nothing but its state is known before it is submitted.
	 *
	 * @param deadline the last day, or null without one
	 */
	public record Round(UUID id, String name, AssessmentState state, @Nullable LocalDate deadline) {

		/** Whether its last day is over and nothing was submitted. */
		public boolean isLate(LocalDate today) {
			return this.deadline != null && today.isAfter(this.deadline) && switch (this.state) {
				case OPEN, CLOSED, AGREED -> true;
				case SUBMITTED, IN_REVIEW, ACCEPTED, SENT_BACK -> false;
			};
		}

	}

	/**
	 * What the programme was given.
	 */
	public record Submitted(SubmittedVersion version, String round, Standing standing, Instant at) {
	}

	/** How far the region is. */
	public Progress progress() {
		if (this.round == null) {
			return Progress.NO_ROUND;
		}
		return switch (this.round.state()) {
			case OPEN -> Progress.ANSWERING;
			case CLOSED, AGREED -> Progress.AGREEING;
			case SUBMITTED -> Progress.SUBMITTED;
			case IN_REVIEW -> Progress.IN_REVIEW;
			case ACCEPTED -> Progress.ACCEPTED;
			case SENT_BACK -> Progress.SENT_BACK;
		};
	}

	/** How far a region can be, what is furthest behind first. */
	public enum Progress {

		/** None was ever opened. */
		NO_ROUND,
		/** Answers are given. */
		ANSWERING,
		/** Levels are being agreed, or wait to be submitted. */
		AGREEING,
		/** A new version is asked for. */
		SENT_BACK,
		/** A copy waits for the programme. */
		SUBMITTED,
		/** The programme reviews it. */
		IN_REVIEW,
		/** The programme has accepted it. */
		ACCEPTED

	}

}
