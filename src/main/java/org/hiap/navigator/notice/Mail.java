package org.hiap.navigator.notice;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox. Address and name of its reader are looked up when it is sent.
 *
 * @param text in which {@code {link}} may stand for a one-time link
 * @param oneTimeLink whether it does
 * @param tries how often it was tried since it was written or last asked for
 * @param nextTryAt null once it was sent or given up
 * @param lastFailure why the last try failed, or null
 * @param endedAt when it was sent or given up, or null
 */
public record Mail(UUID id, UUID person, String subject, String text, boolean oneTimeLink, State state, int tries,
		Instant writtenAt, @Nullable Instant nextTryAt, @Nullable String lastFailure, @Nullable Instant endedAt) {

	/** What became of it. */
	public enum State {

		/** It is to be sent. */
		WAITING,

		/** The mail server took it. */
		SENT,

		/** Nobody tries any more until an administrator asks for it. */
		GIVEN_UP

	}

}
