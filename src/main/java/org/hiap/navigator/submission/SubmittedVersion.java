package org.hiap.navigator.submission;

import java.util.UUID;

/**
 * Names one submitted version.
 *
 * @param version 1 or more
 */
public record SubmittedVersion(UUID assessmentId, int version) {
}
