package org.hiap.navigator.notice;

import java.time.Instant;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Turns on {@code @Scheduled} for every module, and deletes old notices and messages.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NoticeSchedule {

	private final ReceivedNotices notices;

	private final Outbox outbox;

	NoticeSchedule(ReceivedNotices notices, Outbox outbox) {
		this.notices = notices;
		this.outbox = outbox;
	}

	@Scheduled(initialDelay = 60_000, fixedRate = 3_600_000)
	void deleteOld() {
		this.notices.deleteOld(Instant.now());
		this.outbox.deleteOld(Instant.now());
	}

}
