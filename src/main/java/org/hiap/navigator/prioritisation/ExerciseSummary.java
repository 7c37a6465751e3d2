package org.hiap.navigator.prioritisation;

import java.time.Instant;
import java.util.UUID;

import org.hiap.navigator.library.LibraryOption;

/** An exercise as a list shows it. */
public record ExerciseSummary(UUID id, String name, LibraryOption.Kind kind, UUID facilitatorId, Instant openedAt,
		Stage stage, long options) {
}
