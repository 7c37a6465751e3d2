package org.hiap.navigator.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** More time that one authority was given, and why. */
public record Extension(UUID assessmentId, LocalDate deadline, String reason, Instant happenedAt) {
}
