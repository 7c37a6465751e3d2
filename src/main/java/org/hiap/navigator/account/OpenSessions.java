package org.hiap.navigator.account;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Signs people out everywhere. */
@Component
class OpenSessions {

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.sessions = sessions;
	}

	/**
	 * Ends a person's sessions after the commit: a sign-in with the old state must not
	 * slip in between.
	 * @param except the id of a session to keep, or null
	 */
	void endOf(UUID personId, @Nullable String except) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				OpenSessions.this.sessions.findByPrincipalName(personId.toString())
					.keySet()
					.stream()
					.filter((id) -> !id.equals(except))
					.forEach(OpenSessions.this.sessions::deleteById);
			}
		});
	}

}
