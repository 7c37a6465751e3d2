package org.hiap.navigator.authority;

import java.time.Instant;
import java.util.UUID;

/**
 * An authority has become part of another.
 *
 * @param code the one that is no more
 * @param successor the one that has what it had
 */
public record Merger(String code, String successor, UUID mergedBy, Instant mergedAt) {
}
