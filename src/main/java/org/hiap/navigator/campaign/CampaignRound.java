package org.hiap.navigator.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.hiap.navigator.assessment.AssessmentState;
import org.jspecify.annotations.Nullable;

/**
 * How far one authority's round of a campaign is, without what anybody answered.
 *
 * @param due the authority's own last day to submit
 * @param extended whether it was given more time than the others
 * @param asked how many people, or teams, are asked
 * @param answered how many of them have finished
 * @param submittedAt when the newest version was submitted that the programme has, or
 * null
 * @param remindedAt when its leads were last reminded, or null
 */
public record CampaignRound(UUID assessmentId, UUID campaignId, String authorityCode, String authorityName,
		AssessmentState state, LocalDate due, boolean extended, int asked, int answered, @Nullable Instant submittedAt,
		@Nullable Instant remindedAt) {

	public RoundStanding standing() {
		return RoundStanding.of(this.state, this.asked);
	}

	/** Whether the leads have something to do until the day it is due. */
	public boolean isAwaited() {
		return !standing().isSubmitted();
	}

	/** Days from today to the last day; below zero once it is over. */
	public long daysLeft(LocalDate today) {
		return ChronoUnit.DAYS.between(today, this.due);
	}

}
