package org.hiap.navigator.catalogue;

import java.time.Instant;
import java.util.UUID;

import org.hiap.navigator.content.EntryText;

/**
 * A text that is being worked on and that readers do not see.
 *
 * @param basedOnVersion the version of the entry it was begun from
 * @param version counts how often it was saved, from 1
 * @param person who saved it last
 */
public record Draft(EntryText text, int basedOnVersion, int version, UUID person, Instant changedAt) {
}
