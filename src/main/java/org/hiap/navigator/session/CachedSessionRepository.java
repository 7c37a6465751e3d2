package org.hiap.navigator.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * Keeps a copy of a stored session for a few seconds and writes the time of last access
 * at most once a minute, because a page view otherwise costs two reads and a write of its
 * session. Changes and sign-outs go to the database first and drop the copy at once on
 * this instance; other instances notice within the copy's lifetime.
 *
 * @param <S> the session type of the repository underneath
 */
final class CachedSessionRepository<S extends Session>
		implements FindByIndexNameSessionRepository<CachedSessionRepository<S>.CachedSession> {

	private static final Duration COPY_LIFETIME = Duration.ofSeconds(3);

	private static final Duration ACCESS_TIME_GRAIN = Duration.ofMinutes(1);

	private final FindByIndexNameSessionRepository<S> target;

	private final Cache<String, MapSession> copies = Caffeine.newBuilder()
		.expireAfterWrite(COPY_LIFETIME)
		.maximumSize(20_000)
		.build();

	CachedSessionRepository(FindByIndexNameSessionRepository<S> target) {
		this.target = target;
	}

	@Override
	public CachedSession createSession() {
		S session = this.target.createSession();
		return new CachedSession(new MapSession(session), session);
	}

	@Override
	public @Nullable CachedSession findById(String id) {
		// Loading through the cache keeps a load that races a sign-out from reviving the
		// session.
		MapSession copy = this.copies.get(id, (key) -> {
			S stored = this.target.findById(key);
			return (stored != null) ? new MapSession(stored) : null;
		});
		return (copy == null || copy.isExpired()) ? null : new CachedSession(copy, null);
	}

	@Override
	public void save(CachedSession session) {
		if (session.stored == null) {
			return;
		}
		try {
			this.target.save(session.stored);
		}
		finally {
			this.copies.invalidate(session.copy.getId());
			this.copies.invalidate(session.stored.getId());
		}
	}

	@Override
	public void deleteById(String id) {
		try {
			this.target.deleteById(id);
		}
		finally {
			this.copies.invalidate(id);
		}
	}

	@Override
	public Map<String, CachedSession> findByIndexNameAndIndexValue(String indexName, String indexValue) {
		return this.target.findByIndexNameAndIndexValue(indexName, indexValue)
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey,
					(entry) -> new CachedSession(new MapSession(entry.getValue()), entry.getValue())));
	}

	/**
	 * Reads from the shared copy, which nobody writes; the first change loads the row.
	 */
	final class CachedSession implements Session {

		private final MapSession copy;

		private @Nullable S stored;

		CachedSession(MapSession copy, @Nullable S stored) {
			this.copy = copy;
			this.stored = stored;
		}

		private Session reading() {
			return (this.stored != null) ? this.stored : this.copy;
		}

		private Session writing() {
			if (this.stored == null) {
				this.stored = CachedSessionRepository.this.target.findById(this.copy.getId());
			}
			// Deleted meanwhile (signed out elsewhere): what is written now goes nowhere.
			return (this.stored != null) ? this.stored : new MapSession(this.copy);
		}

		@Override
		public String getId() {
			return reading().getId();
		}

		@Override
		public String changeSessionId() {
			return writing().changeSessionId();
		}

		@Override
		public <T> @Nullable T getAttribute(String attributeName) {
			return reading().getAttribute(attributeName);
		}

		@Override
		public Set<String> getAttributeNames() {
			return reading().getAttributeNames();
		}

		@Override
		public void setAttribute(String attributeName, Object attributeValue) {
			writing().setAttribute(attributeName, attributeValue);
		}

		@Override
		public void removeAttribute(String attributeName) {
			if (reading().getAttribute(attributeName) != null) {
				writing().removeAttribute(attributeName);
			}
		}

		@Override
		public Instant getCreationTime() {
			return reading().getCreationTime();
		}

		@Override
		public void setLastAccessedTime(Instant lastAccessedTime) {
			if (this.stored != null
					|| lastAccessedTime.isAfter(this.copy.getLastAccessedTime().plus(ACCESS_TIME_GRAIN))) {
				writing().setLastAccessedTime(lastAccessedTime);
			}
		}

		@Override
		public Instant getLastAccessedTime() {
			return reading().getLastAccessedTime();
		}

		@Override
		public void setMaxInactiveInterval(Duration interval) {
			writing().setMaxInactiveInterval(interval);
		}

		@Override
		public Duration getMaxInactiveInterval() {
			return reading().getMaxInactiveInterval();
		}

		@Override
		public boolean isExpired() {
			return reading().isExpired();
		}

	}

}
