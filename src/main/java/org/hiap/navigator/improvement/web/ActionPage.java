package org.hiap.navigator.improvement.web;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.improvement.web.Sight.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an action prints.
 *
 * @param next what the level above the agreed one says, or null
 * @param keeps whether the reader may say how far it is
 */
record ActionPage(UUID id, UUID action, String round, Shown shown, @Nullable String level, @Nullable String next,
		@Nullable String nextWording, String planned, @Nullable String evidence, @Nullable String evidenceLink,
		boolean keeps, List<Note> notes) {

	/** Who noted what and when; {@code status} is what it changed the action to. */
	record Note(String byWhom, @Nullable String status, @Nullable String text) {
	}

}
