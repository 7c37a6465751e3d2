package org.hiap.navigator.workshop.web;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.hiap.navigator.workshop.RoomState;
import org.hiap.navigator.workshop.RoomStates;
import org.hiap.navigator.workshop.web.RoomNews.Sheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells the screens that listen to this instance what changed in their rooms. Once a
 * second it asks the database about all of them together; whoever changed something, on
 * whichever instance, told nobody. What is kept here is only who listens.
 */
@Component
class RoomWatch {

	private static final Logger log = LoggerFactory.getLogger(RoomWatch.class);

	/** Then a screen asks again, and so proves again that it may listen. */
	private static final Duration LONGEST = Duration.ofMinutes(10);

	/** More than 40 people with two screens each. */
	private static final int MOST_IN_A_ROOM = 100;

	private static final int MOST = 2_000;

	private final RoomStates states;

	private final RoomNews news;

	private final Map<UUID, Set<Listener>> rooms = new ConcurrentHashMap<>();

	private final AtomicInteger listening = new AtomicInteger();

	private final ReentrantLock telling = new ReentrantLock();

	private final Cache<UUID, Optional<Sheet>> asked = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofSeconds(1))
		.maximumSize(1_000)
		.build();

	private volatile boolean closing;

	RoomWatch(RoomStates states, RoomNews news) {
		this.states = states;
		this.news = news;
	}

	/** How a room is, at most a second ago; nothing when it was not opened. */
	Optional<Sheet> now(UUID exerciseId) {
		return this.asked.get(exerciseId, (id) -> Optional.ofNullable(this.states.of(Set.of(id)).get(id))
			.map((state) -> this.news.of(id, state)));
	}

	/**
	 * Begins to tell a screen how a room is, at once and whenever it changes.
	 * @return empty when too many listen already
	 */
	Optional<SseEmitter> listen(UUID exerciseId, Sheet now) {
		if (this.closing || this.rooms.getOrDefault(exerciseId, Set.of()).size() >= MOST_IN_A_ROOM
				|| this.listening.get() >= MOST) {
			return Optional.empty();
		}
		SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
		Listener listener = new Listener(emitter);
		emitter.onCompletion(() -> leave(exerciseId, listener));
		emitter.onTimeout(emitter::complete);
		emitter.onError((ex) -> leave(exerciseId, listener));
		this.rooms.compute(exerciseId, (id, there) -> {
			Set<Listener> listeners = (there != null) ? there : ConcurrentHashMap.newKeySet();
			listeners.add(listener);
			return listeners;
		});
		this.listening.incrementAndGet();
		listener.tell(now);
		return Optional.of(emitter);
	}

	int listening() {
		return this.listening.get();
	}

	/** With a fixed rate, so that nothing else that is scheduled holds it up. */
	@Scheduled(fixedRate = 1_000)
	void tell() {
		if (this.rooms.isEmpty() || !this.telling.tryLock()) {
			return;
		}
		try {
			this.states.of(Set.copyOf(this.rooms.keySet())).forEach(this::tell);
		}
		catch (DataAccessException | TransactionException ex) {
			// The next second tries again; the pages themselves say what is wrong.
			log.debug("The rooms could not be asked for", ex);
		}
		finally {
			this.telling.unlock();
		}
	}

	private void tell(UUID exerciseId, RoomState state) {
		Sheet sheet = this.news.of(exerciseId, state);
		this.asked.put(exerciseId, Optional.of(sheet));
		this.rooms.getOrDefault(exerciseId, Set.of()).forEach((listener) -> listener.tell(sheet));
	}

	private void leave(UUID exerciseId, Listener listener) {
		this.rooms.computeIfPresent(exerciseId, (id, listeners) -> {
			if (listeners.remove(listener)) {
				this.listening.decrementAndGet();
			}
			return listeners.isEmpty() ? null : listeners;
		});
	}

	/** A server that stops would wait for the screens; they go on at another. */
	@EventListener(ContextClosedEvent.class)
	void close() {
		this.closing = true;
		this.rooms.values().stream().flatMap(Collection::stream).forEach(Listener::close);
	}

}
