package org.hiap.navigator.framework;

import java.util.List;
import java.util.TreeMap;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.content.ContentFile;
import org.hiap.navigator.content.ContentVersions;
import org.hiap.navigator.content.Entry;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The one door to framework versions. */
@Service
public class Frameworks implements InitializingBean {

	private final StoredVersions stored;

	private final ContentVersions content;

	private final TransactionTemplate transaction;

	private final TreeMap<Integer, Framework> published = new TreeMap<>();

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
			StoredVersion shipped = entry.read(StoredVersion::new);
			this.stored.findByVersion(shipped.version())
				.ifPresentOrElse((published) -> published.reword(shipped, entry), () -> this.stored.save(shipped));
		});
		this.transaction.executeWithoutResult((status) -> this.stored.findAllByOrderByVersion()
			.forEach((version) -> this.published.put(version.version(), version.published())));
	}

	/** The newest published version, which a new assessment uses. */
	public Framework current() {
		return this.published.lastEntry().getValue();
	}

	/**
	 * A published version.
	 * @throws NotFoundException when there is none
	 */
	public Framework version(int version) {
		Framework framework = this.published.get(version);
		if (framework == null) {
			throw new NotFoundException();
		}
		return framework;
	}

}
