package org.hiap.navigator.notice;

import java.time.Instant;
import java.util.UUID;

/** A notice as the person who was told finds it. */
public record ReceivedNotice(UUID id, String title, String text, String path, Instant toldAt, boolean unread) {
}
