package org.hiap.navigator.framework;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.content.ContentVersions;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for administrators: the one draft, publishing it, retiring what was published.
 * Every change names what its person had read, and is refused when somebody changed that
 * meanwhile.
 */
@Service
public class FrameworkEditing {

	/** Under this name publishing and retiring count as changes of content. */
	private static final String EDITS = "framework edits";

	private final StoredVersions stored;

	private final ObjectProvider<PillarFindings> findings;

	private final ContentVersions content;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	FrameworkEditing(StoredVersions stored, ObjectProvider<PillarFindings> findings, ContentVersions content,
			AuditTrail audit, JdbcClient jdbc) {
		this.stored = stored;
		this.findings = findings;
		this.content = content;
		this.audit = audit;
		this.jdbc = jdbc;
	}

	/** Every version, the newest first; a draft is the newest. */
	@Transactional(readOnly = true)
	public List<FrameworkVersion> versions() {
		return this.stored.findAllByOrderByVersion().reversed().stream().map(StoredVersion::withHistory).toList();
	}

	/**
	 * A version, draft or not.
	 * @throws NotFoundException when there is none
	 */
	@Transactional(readOnly = true)
	public FrameworkVersion version(int version) {
		return this.stored.findByVersion(version).orElseThrow(NotFoundException::new).withHistory();
	}

	/** The draft, if there is one. */
	@Transactional(readOnly = true)
	public Optional<FrameworkVersion> draft() {
		return this.stored.findByState(FrameworkState.DRAFT).map(StoredVersion::withHistory);
	}

	/** Everything a criterion can follow from. */
	public List<PillarFindings.Finding> findings() {
		return this.findings.stream().flatMap((known) -> known.all().stream()).toList();
	}

	/** The codes of everything a criterion can follow from. */
	public Set<String> codes() {
		return findings().stream()
			.map(PillarFindings.Finding::code)
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Whether answers may have been given under a slug, which then stays. */
	@Transactional(readOnly = true)
	public boolean isAsked(String slug) {
		return this.jdbc.sql("""
				select exists (select 1 from criterion c join pillar p on p.id = c.pillar_id
				join framework_version v on v.version = p.framework_version
				where c.slug = ? and v.state <> 'DRAFT')""").param(slug).query(Boolean.class).single();
	}

	/**
	 * Starts a draft from a version.
	 * @return false when there is a draft already; it stays as it is
	 */
	@Transactional
	public boolean start(Viewer viewer, int from) {
		takeTurns();
		if (this.stored.findByState(FrameworkState.DRAFT).isPresent()) {
			return false;
		}
		Framework text = this.stored.findByVersion(from).orElseThrow(NotFoundException::new).text();
		int version = this.stored.last() + 1;
		this.stored.save(StoredVersion.draft(version, text, viewer.id()));
		this.audit.record(viewer.id(), "started from version " + from, object(version));
		return true;
	}

	/**
	 * Throws the draft away.
	 * @return false when it is not as it was read; it stays then
	 */
	@Transactional
	public boolean discard(Viewer viewer, String read) {
		StoredVersion draft = locked();
		if (!draft.text().fingerprint().equals(read)) {
			return false;
		}
		this.stored.delete(draft);
		this.audit.record(viewer.id(), "discarded the draft of", object(draft.version()));
		return true;
	}

	/**
	 * Changes the title and introduction.
	 * @return false when they are not as they were read; nothing is changed then
	 */
	@Transactional
	public boolean reword(Viewer viewer, String title, String introduction, String read) {
		StoredVersion draft = locked();
		if (!draft.text().textFingerprint().equals(read)) {
			return false;
		}
		draft.rewordTexts(title, introduction, viewer.id());
		this.audit.record(viewer.id(), "reworded", object(draft.version()));
		return true;
	}

	/**
	 * Changes the name and summary of a pillar.
	 * @return false when they are not as they were read; nothing is changed then
	 */
	@Transactional
	public boolean reword(Viewer viewer, String pillar, String name, String summary, String read) {
		StoredVersion draft = locked();
		StoredPillar changed = draft.pillar(pillar);
		if (!changed.text().textFingerprint().equals(read)) {
			return false;
		}
		changed.reword(name, summary);
		changed(viewer, draft, "reworded", " pillar " + pillar);
		return true;
	}

	/**
	 * Adds a criterion at the end of a pillar.
	 * @return false when the draft has one of its slug; nothing is changed then
	 */
	@Transactional
	public boolean add(Viewer viewer, String pillar, Framework.Criterion criterion) {
		StoredVersion draft = locked();
		if (draft.text().criterion(criterion.slug()).isPresent()) {
			return false;
		}
		draft.pillar(pillar).add(criterion);
		changed(viewer, draft, "added", " criterion " + criterion.slug());
		return true;
	}

	/** How saving a criterion ended. */
	public enum Saved {

		YES,

		/** It is not as it was read; nothing is changed. */
		STALE,

		/** Another criterion has its slug; nothing is changed. */
		SLUG_TAKEN

	}

	/**
	 * Changes a criterion. Its slug changes too, unless a published version has it.
	 * @param slug under which it stands now
	 * @throws NotFoundException when there is no draft, or it is not in it
	 */
	@Transactional
	public Saved reword(Viewer viewer, String slug, Framework.Criterion criterion, String read) {
		StoredVersion draft = locked();
		StoredCriterion changed = draft.pillarHolding(slug).find(slug).orElseThrow(NotFoundException::new);
		if (!changed.text().fingerprint().equals(read)) {
			return Saved.STALE;
		}
		if (!criterion.slug().equals(slug) && !isAsked(slug)) {
			if (draft.text().criterion(criterion.slug()).isPresent()) {
				return Saved.SLUG_TAKEN;
			}
			changed.rename(criterion.slug());
		}
		changed.reword(criterion);
		changed(viewer, draft, "reworded", " criterion " + criterion.slug());
		return Saved.YES;
	}

	/** Moves a criterion one place up or down within its pillar. */
	@Transactional
	public void move(Viewer viewer, String slug, boolean up) {
		StoredVersion draft = locked();
		StoredPillar pillar = draft.pillarHolding(slug);
		pillar.move(pillar.find(slug).orElseThrow(NotFoundException::new), up);
		changed(viewer, draft, up ? "moved up" : "moved down", " criterion " + slug);
	}

	/**
	 * Takes a criterion out of the draft.
	 * @return false when it is not as it was read; it stays then
	 */
	@Transactional
	public boolean remove(Viewer viewer, String slug, String read) {
		StoredVersion draft = locked();
		StoredPillar pillar = draft.pillarHolding(slug);
		StoredCriterion removed = pillar.find(slug).orElseThrow(NotFoundException::new);
		if (!removed.text().fingerprint().equals(read)) {
			return false;
		}
		pillar.remove(removed);
		changed(viewer, draft, "removed", " criterion " + slug);
		return true;
	}

	/** What stands in the way of publishing a framework. */
	public List<FrameworkRules.Problem> problems(Framework framework) {
		return FrameworkRules.ofFramework(framework, codes());
	}

	/**
	 * Makes the draft the version that new assessments use.
	 * @return false when it is not as it was read, or something stands in its way;
	 * nothing is changed then
	 */
	@Transactional
	public boolean publish(Viewer viewer, String read) {
		StoredVersion draft = locked();
		if (!draft.text().fingerprint().equals(read) || !problems(draft.text()).isEmpty()) {
			return false;
		}
		draft.publish(viewer.id());
		this.audit.record(viewer.id(), "published", object(draft.version()));
		this.stored.flush();
		// what is searched holds the criteria of the current version
		this.content.change(EDITS, () -> {
		});
		return true;
	}

	/**
	 * Keeps new assessments from using a version. A retired version stays retired.
	 * @return false when it is the only one they can use; nothing is changed then
	 * @throws NotFoundException when no version of that number was published
	 */
	@Transactional
	public boolean retire(Viewer viewer, int version) {
		takeTurns();
		StoredVersion retired = this.stored.findByVersion(version)
			.filter((found) -> found.state() != FrameworkState.DRAFT)
			.orElseThrow(NotFoundException::new);
		if (retired.state() == FrameworkState.RETIRED) {
			return true;
		}
		if (this.stored.countPublished() == 1) {
			return false;
		}
		retired.retire(viewer.id());
		this.audit.record(viewer.id(), "retired", object(version));
		this.stored.flush();
		this.content.change(EDITS, () -> {
		});
		return true;
	}

	/** Keeps what a file says for the person to look at before anything changes. */
	@Transactional
	public UUID upload(Viewer viewer, Framework text) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into framework_upload (id, person, text) values (?, ?, ?)
				on conflict (person) do update set id = excluded.id, text = excluded.text, uploaded_at = now()""")
			.params(id, viewer.id(), FrameworkFile.yaml(text))
			.update();
		return id;
	}

	/**
	 * What a kept file says.
	 * @throws NotFoundException when it is not this person's, or was imported
	 */
	@Transactional(readOnly = true)
	public Framework uploaded(Viewer viewer, UUID id) {
		return this.jdbc.sql("select text from framework_upload where id = ? and person = ?")
			.params(id, viewer.id())
			.query(String.class)
			.optional()
			.map(FrameworkFile::parseOwn)
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Puts what a kept file says in the place of the draft.
	 * @return false when the draft is not as it was read; nothing is changed then
	 */
	@Transactional
	public boolean importUpload(Viewer viewer, UUID id, String read) {
		StoredVersion draft = locked();
		Framework text = uploaded(viewer, id);
		if (!draft.text().fingerprint().equals(read)) {
			return false;
		}
		int version = draft.version();
		this.stored.delete(draft);
		this.stored.flush();
		this.stored.save(StoredVersion.draft(version, text, viewer.id()));
		this.jdbc.sql("delete from framework_upload where id = ?").param(id).update();
		this.audit.record(viewer.id(), "imported", object(version));
		return true;
	}

	private void changed(Viewer viewer, StoredVersion draft, String action, String part) {
		draft.changed(viewer.id());
		this.audit.record(viewer.id(), action, object(draft.version()) + part);
	}

	private StoredVersion locked() {
		takeTurns();
		return this.stored.findByState(FrameworkState.DRAFT).orElseThrow(NotFoundException::new);
	}

	/** Nothing read before it may be relied on, so it comes first. */
	private void takeTurns() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('framework versions'))")
			.query((row, number) -> 1)
			.single();
	}

	private static String object(int version) {
		return "framework version " + version;
	}

}
