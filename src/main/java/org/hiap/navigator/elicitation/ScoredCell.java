package org.hiap.navigator.elicitation;

import java.util.UUID;

/** Where an option meets a criterion, by the ids they are stored under. */
public record ScoredCell(UUID option, UUID criterion) {
}
