package org.hiap.navigator.framework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.content.ContentFile;
import org.hiap.navigator.content.ContentVersions;
import org.hiap.navigator.content.Entry;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one door to framework versions that assessments use. Their texts never change and
 * are kept in memory; which of them is the newest is asked of the database each time, so
 * that every instance agrees.
 */
@Service
public class Frameworks implements InitializingBean {

	private final StoredVersions stored;

	private final ContentVersions content;

	private final TransactionTemplate transaction;

	private final Map<Integer, Framework> published = new ConcurrentHashMap<>();

	Frameworks(StoredVersions stored, ContentVersions content, TransactionTemplate transaction) {
		this.stored = stored;
		this.content = content;
		this.transaction = transaction;
	}

	/** Loads the shipped version and keeps every published one at hand. */
	@Override
	public void afterPropertiesSet() {
		ContentFile file = ContentFile.onClassPath("framework/v1.yaml");
		this.content.load("framework", List.of(file), () -> {
			Entry entry = file.entry();
			Framework shipped = FrameworkFile.shipped(entry);
			this.stored.findByVersion(shipped.version())
				.ifPresentOrElse((published) -> correct(published, shipped, entry),
						() -> this.stored.save(StoredVersion.shipped(shipped)));
		});
		this.transaction.executeWithoutResult((status) -> this.stored.findAllByOrderByVersion()
			.stream()
			.filter((version) -> version.state() != FrameworkState.DRAFT)
			.forEach((version) -> this.published.put(version.version(), version.text())));
	}

	private static void correct(StoredVersion published, Framework shipped, Entry entry) {
		if (!published.asksTheSameAs(shipped)) {
			throw entry.mistake("version", "version " + shipped.version()
					+ " is published: correct its wording only, and add, drop or move criteria in a new version");
		}
		published.reword(shipped);
	}

	/**
	 * The newest published version that is not retired, which a new assessment uses.
	 */
	public Framework current() {
		return version(this.stored.newestPublished().orElseThrow());
	}

	/**
	 * A version that is or was published.
	 * @throws NotFoundException when there is none
	 */
	public Framework version(int version) {
		Framework framework = this.published.get(version);
		return (framework != null) ? framework : read(version);
	}

	/** One that was published after this instance started, perhaps by another. */
	private Framework read(int version) {
		Framework framework = Objects
			.requireNonNull(this.transaction.execute((status) -> this.stored.findByVersion(version)
				.filter((found) -> found.state() != FrameworkState.DRAFT)
				.orElseThrow(NotFoundException::new)
				.text()));
		keep(framework);
		return framework;
	}

	/** What an open transaction publishes may yet be taken back. */
	private void keep(Framework framework) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			this.published.put(framework.version(), framework);
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				Frameworks.this.published.put(framework.version(), framework);
			}
		});
	}

}
