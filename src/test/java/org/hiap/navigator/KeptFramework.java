package org.hiap.navigator;

import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.FrameworkEditing;
import org.hiap.navigator.framework.FrameworkState;
import org.hiap.navigator.framework.FrameworkVersion;
import org.hiap.navigator.framework.Frameworks;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The draft of the framework that a cast works on. One of its pillars has too few
 * criteria, so whatever a test does to it, nobody can publish it.
 */
public final class KeptFramework {

	private static final String PILLAR = "leadership";

	private static final int TOO_FEW = 2;

	private final FrameworkEditing editing;

	private final Frameworks frameworks;

	private final JdbcClient jdbc;

	private final Viewer administrator;

	private UUID uploaded;

	public KeptFramework(BeanFactory beans, Viewer administrator) {
		this.editing = beans.getBean(FrameworkEditing.class);
		this.frameworks = beans.getBean(Frameworks.class);
		this.jdbc = beans.getBean(JdbcClient.class);
		this.administrator = administrator;
	}

	/** A draft there is, made when there is none. */
	Framework draft() {
		if (this.editing.draft().isEmpty()) {
			this.editing.start(this.administrator, this.frameworks.current().version());
			Framework framework = text();
			framework.pillars()
				.getFirst()
				.criteria()
				.stream()
				.skip(TOO_FEW)
				.forEach((criterion) -> this.editing.remove(this.administrator, criterion.slug(),
						criterion.fingerprint()));
		}
		return text();
	}

	private Framework text() {
		return this.editing.draft().map(FrameworkVersion::framework).orElseThrow();
	}

	String pillar() {
		draft();
		return PILLAR;
	}

	/** A criterion of the draft that is not the first or last of its pillar. */
	String criterion() {
		Framework.Pillar pillar = draft().pillar(PILLAR).orElseThrow();
		if (pillar.criteria().size() < 3) {
			discard();
			return criterion();
		}
		return pillar.criteria().get(1).slug();
	}

	/** A file that would reword the draft. */
	String upload() {
		Framework draft = draft();
		boolean usable = this.uploaded != null
				&& this.jdbc.sql("select exists (select 1 from framework_upload where id = ?)")
					.param(this.uploaded)
					.query(Boolean.class)
					.single();
		if (!usable) {
			this.uploaded = this.editing.upload(this.administrator, new Framework(draft.version(),
					"Uploaded " + UUID.randomUUID(), draft.introduction(), draft.pillars()));
		}
		return this.uploaded.toString();
	}

	/** No draft is left, and new assessments use the version that ships. */
	public void restore() {
		discard();
		this.editing.versions()
			.stream()
			.filter((version) -> version.version() > 1 && version.state() == FrameworkState.PUBLISHED)
			.forEach((version) -> this.editing.retire(this.administrator, version.version()));
	}

	private void discard() {
		this.editing.draft()
			.ifPresent((draft) -> this.editing.discard(this.administrator, draft.framework().fingerprint()));
	}

}
