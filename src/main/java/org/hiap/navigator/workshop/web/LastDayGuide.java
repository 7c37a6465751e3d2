package org.hiap.navigator.workshop.web;

import java.util.Optional;

import org.hiap.navigator.elicitation.Guidance;
import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.elicitation.TakingPartGuide;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.workshop.Invitations;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says on everybody's own page by when they are asked to take part. */
@Component
@Order(20)
class LastDayGuide implements TakingPartGuide {

	private final Invitations invitations;

	private final Words words;

	LastDayGuide(Invitations invitations, Words words) {
		this.invitations = invitations;
		this.words = words;
	}

	@Override
	public Optional<Guidance> of(Exercise exercise, Seat seat) {
		return exercise.stage().isGiving() ? this.invitations.lastDay(exercise.id())
			.map((day) -> new Guidance(this.words.of("workshop.last-day", Dates.day(day)),
					this.words.of("workshop.last-day.text"), null, null))
				: Optional.empty();
	}

}
