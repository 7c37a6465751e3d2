package org.hiap.navigator.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;

import static org.assertj.core.api.Assertions.assertThat;

class CachedSessionRepositoryTest {

	private final Store store = new Store();

	private final CachedSessionRepository<MapSession> sessions = new CachedSessionRepository<>(this.store);

	@Test
	void readsTheStoreOnceForManyRequests() {
		String id = newSession("name", "first");
		this.store.reads = 0;
		for (int i = 0; i < 10; i++) {
			assertThat(found(id).<String>getAttribute("name")).isEqualTo("first");
		}
		assertThat(this.store.reads).isEqualTo(1);
	}

	@Test
	void aRequestThatOnlyReadsWritesNothing() {
		String id = newSession("name", "first");
		this.store.writes = 0;
		CachedSessionRepository<MapSession>.CachedSession session = found(id);
		session.getAttribute("name");
		session.removeAttribute("none");
		session.setLastAccessedTime(Instant.now());
		this.sessions.save(session);
		assertThat(this.store.writes).isZero();
	}

	@Test
	void aChangeIsStoredAndSeenByTheNextRequest() {
		String id = newSession("name", "first");
		CachedSessionRepository<MapSession>.CachedSession session = found(id);
		session.setAttribute("name", "second");
		assertThat(found(id).<String>getAttribute("name")).as("before it is saved").isEqualTo("first");
		this.sessions.save(session);
		assertThat(this.store.stored.get(id).<String>getAttribute("name")).isEqualTo("second");
		assertThat(found(id).<String>getAttribute("name")).isEqualTo("second");
	}

	@Test
	void aSignOutIsSeenAtOnceOnTheSameInstance() {
		String id = newSession("name", "first");
		assertThat(this.sessions.findById(id)).isNotNull();
		this.sessions.deleteById(id);
		assertThat(this.sessions.findById(id)).isNull();
		assertThat(this.store.stored).isEmpty();
	}

	@Test
	void aSignOutIsSeenEvenWhenTheStoreFails() {
		String id = newSession("name", "first");
		assertThat(this.sessions.findById(id)).isNotNull();
		this.store.stored.remove(id);
		this.store.fails = true;
		try {
			this.sessions.deleteById(id);
		}
		catch (IllegalStateException ex) {
			assertThat(ex).hasMessage("no connection");
		}
		this.store.fails = false;
		assertThat(this.sessions.findById(id)).isNull();
	}

	@Test
	void aRequestUnderWayDoesNotReviveASessionSignedOutMeanwhile() {
		String id = newSession("name", "first");
		CachedSessionRepository<MapSession>.CachedSession underWay = found(id);
		this.sessions.deleteById(id);
		underWay.setAttribute("name", "second");
		this.sessions.save(underWay);
		assertThat(this.store.stored).isEmpty();
		assertThat(this.sessions.findById(id)).isNull();
	}

	@Test
	void writesTheTimeOfLastAccessAtMostOnceAMinute() {
		String id = newSession("name", "first");
		Instant last = found(id).getLastAccessedTime();
		this.store.writes = 0;
		for (int seconds = 0; seconds <= 60; seconds += 5) {
			access(id, last.plusSeconds(seconds));
		}
		assertThat(this.store.writes).isZero();
		access(id, last.plusSeconds(61));
		assertThat(this.store.writes).isEqualTo(1);
		assertThat(found(id).getLastAccessedTime()).isEqualTo(last.plusSeconds(61));
		access(id, last.plusSeconds(62));
		access(id, last.plusSeconds(121));
		assertThat(this.store.writes).isEqualTo(1);
		access(id, last.plusSeconds(122));
		assertThat(this.store.writes).isEqualTo(2);
	}

	@Test
	void aChangedIdDropsTheOldOneAndIsFoundUnderTheNew() {
		String before = newSession("name", "first");
		CachedSessionRepository<MapSession>.CachedSession session = found(before);
		String after = session.changeSessionId();
		assertThat(this.sessions.findById(after)).as("before it is saved").isNull();
		this.sessions.save(session);
		assertThat(session.getId()).isEqualTo(after).isNotEqualTo(before);
		assertThat(this.sessions.findById(before)).isNull();
		assertThat(found(after).<String>getAttribute("name")).isEqualTo("first");
	}

	@Test
	void anUnknownSessionIsAskedForAgain() {
		assertThat(this.sessions.findById("later")).isNull();
		MapSession later = new MapSession("later");
		this.store.save(later);
		assertThat(this.sessions.findById("later")).isNotNull();
	}

	@Test
	void anExpiredSessionIsNotFound() {
		String id = newSession("name", "first");
		this.store.stored.get(id).setLastAccessedTime(Instant.now().minus(Duration.ofDays(1)));
		assertThat(this.sessions.findById(id)).isNull();
	}

	@Test
	void findsEverySessionOfAPerson() {
		String first = newSession(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, "ada");
		String second = newSession(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, "ada");
		newSession(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, "grace");
		assertThat(this.sessions.findByPrincipalName("ada")).containsOnlyKeys(first, second);
	}

	private void access(String id, Instant at) {
		CachedSessionRepository<MapSession>.CachedSession session = found(id);
		session.setLastAccessedTime(at);
		this.sessions.save(session);
	}

	private String newSession(String attribute, String value) {
		CachedSessionRepository<MapSession>.CachedSession session = this.sessions.createSession();
		session.setAttribute(attribute, value);
		this.sessions.save(session);
		return session.getId();
	}

	private CachedSessionRepository<MapSession>.CachedSession found(String id) {
		return Objects.requireNonNull(this.sessions.findById(id));
	}

	/** Stands for the database: what is read from it is a copy. */
	private static final class Store implements FindByIndexNameSessionRepository<MapSession> {

		private final Map<String, MapSession> stored = new HashMap<>();

		private int reads;

		private int writes;

		private boolean fails;

		@Override
		public MapSession createSession() {
			return new MapSession();
		}

		@Override
		public void save(MapSession session) {
			this.writes++;
			this.stored.remove(session.getOriginalId());
			this.stored.put(session.getId(), new MapSession(session));
		}

		@Override
		public MapSession findById(String id) {
			this.reads++;
			return this.stored.containsKey(id) ? new MapSession(this.stored.get(id)) : null;
		}

		@Override
		public void deleteById(String id) {
			if (this.fails) {
				throw new IllegalStateException("no connection");
			}
			this.stored.remove(id);
		}

		@Override
		public Map<String, MapSession> findByIndexNameAndIndexValue(String name, String value) {
			return this.stored.entrySet()
				.stream()
				.filter((entry) -> value.equals(entry.getValue().getAttribute(name)))
				.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> new MapSession(entry.getValue())));
		}

	}

}
