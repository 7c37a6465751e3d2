package org.hiap.navigator.workshop.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.hiap.navigator.elicitation.Participation;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.workshop.RoomState;
import org.hiap.navigator.workshop.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** Puts how a room is into what its screens are told. */
@Component
class RoomNews {

	private final Words words;

	private final JsonMapper json;

	RoomNews(Words words, JsonMapper json) {
		this.words = words;
		this.json = json;
	}

	/**
	 * What a screen is told.
	 *
	 * @param step on a change of which a screen offers its next page
	 * @param says where the group is, in a sentence
	 * @param action the words of the link to what is asked now
	 * @param href where it leads
	 * @param counts by their name on the page
	 */
	record News(String step, boolean locked, String says, @Nullable String action, @Nullable String href,
			Participation counts, List<RoomState.Team> teams) {
	}

	/**
	 * What every screen of a room is told, in a form to be sent.
	 *
	 * @param tag differs whenever the news do
	 */
	record Sheet(String tag, String json) {
	}

	Sheet of(UUID exerciseId, RoomState state) {
		Step step = state.step();
		String page = page(step);
		String text = this.json
			.writeValueAsString(new News(step.name(), state.locked(), this.words.of("workshop.phone." + step),
					(page != null) ? this.words.of("workshop.phone." + step + ".action") : null,
					(page != null) ? "/exercises/" + exerciseId + page : null, state.participation(), state.teams()));
		return new Sheet(DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)), text);
	}

	/** What a step asks of everyone who takes part, as a page of the exercise. */
	static @Nullable String page(Step step) {
		return switch (step) {
			case LOBBY, CLOSED -> null;
			case SIFT -> "/sift";
			case WEIGHTS -> "/weights";
			case SCORES, SECOND_ROUND -> "/scores";
			case REVEAL -> "/results";
			case DISCUSS, AGREE -> "/discussion";
		};
	}

}
