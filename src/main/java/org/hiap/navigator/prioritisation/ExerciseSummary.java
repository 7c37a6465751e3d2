package org.hiap.navigator.prioritisation;

import java.time.Instant;
import java.util.UUID;

import org.hiap.navigator.library.LibraryOption;

/**
 * An exercise as a list shows it.
 *
 * @param scored how many of its options have a scorecard
 */
public record ExerciseSummary(UUID id, String name, LibraryOption.Kind kind, UUID scorerId, Instant openedAt,
		long options, long scored) {
}
