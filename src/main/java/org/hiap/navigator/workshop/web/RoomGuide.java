package org.hiap.navigator.workshop.web;

import java.util.Optional;

import org.hiap.navigator.elicitation.Guidance;
import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.elicitation.TakingPartGuide;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.workshop.Step;
import org.hiap.navigator.workshop.Workshops;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says on everybody's own page where the facilitator has led the room. */
@Component
@Order(10)
class RoomGuide implements TakingPartGuide {

	private final Workshops workshops;

	private final Words words;

	RoomGuide(Workshops workshops, Words words) {
		this.workshops = workshops;
		this.words = words;
	}

	@Override
	public Optional<Guidance> of(Exercise exercise, Seat seat) {
		return this.workshops.of(exercise.id()).map((room) -> {
			Step step = room.step();
			String page = RoomNews.page(step);
			return new Guidance(this.words.of("workshop.phone." + step),
					this.words.of("workshop.phone." + step + ".text"),
					(page != null) ? this.words.of("workshop.phone." + step + ".action") : null,
					(page != null) ? "/exercises/" + exercise.id() + page : null);
		});
	}

}
