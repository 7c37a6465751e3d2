package org.hiap.navigator.assessment;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of one person in a round.
 *
 * @param teamId the team they answer with, or null; never null where teams answer
 */
public record Asked(Assessment assessment, @Nullable UUID teamId) {
}
