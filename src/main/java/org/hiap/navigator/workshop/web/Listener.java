package org.hiap.navigator.workshop.web;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;

import org.hiap.navigator.workshop.web.RoomNews.Sheet;
import org.jspecify.annotations.Nullable;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One screen that listens. It is told by a thread of its own, so that a phone that has
 * lost its network holds up nobody else; of several news only the newest is sent.
 */
final class Listener {

	/** So long a silence would make proxies end the connection. */
	private static final long QUIET = Duration.ofSeconds(15).toNanos();

	private final SseEmitter emitter;

	private final AtomicReference<@Nullable Sheet> waiting = new AtomicReference<>();

	private final ReentrantLock sending = new ReentrantLock();

	private volatile String told = "";

	private volatile long toldAt = System.nanoTime();

	Listener(SseEmitter emitter) {
		this.emitter = emitter;
	}

	void tell(Sheet sheet) {
		if (!sheet.tag().equals(this.told)) {
			this.waiting.set(sheet);
			Thread.startVirtualThread(this::send);
		}
		else if (System.nanoTime() - this.toldAt > QUIET) {
			Thread.startVirtualThread(this::send);
		}
	}

	void close() {
		this.emitter.complete();
	}

	private void send() {
		if (!this.sending.tryLock()) {
			return;
		}
		try {
			Sheet sheet = this.waiting.getAndSet(null);
			this.toldAt = System.nanoTime();
			if (sheet == null) {
				this.emitter.send(SseEmitter.event().comment("still here"));
			}
			else if (!sheet.tag().equals(this.told)) {
				this.emitter.send(SseEmitter.event().id(sheet.tag()).data(sheet.json()));
				this.told = sheet.tag();
			}
		}
		catch (IOException | IllegalStateException ex) {
			// The screen is gone; it comes back by itself if it can.
			this.emitter.completeWithError(ex);
		}
		finally {
			this.sending.unlock();
		}
	}

}
