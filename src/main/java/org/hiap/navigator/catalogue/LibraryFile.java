package org.hiap.navigator.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.catalogue.Change.Action;
import org.hiap.navigator.catalogue.LibraryEntry.State;
import org.hiap.navigator.content.ContentException;
import org.hiap.navigator.content.ContentFile;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.content.EntryText;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The whole library as one YAML file: every entry that readers see, by kind. Importing a
 * file makes readers see what it says and nothing else.
 */
@Service
public class LibraryFile {

	private final Editing editing;

	private final Catalogue catalogue;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	LibraryFile(Editing editing, Catalogue catalogue, AuditTrail audit, JdbcClient jdbc) {
		this.editing = editing;
		this.catalogue = catalogue;
		this.audit = audit;
		this.jdbc = jdbc;
	}

	/** The library as a file. */
	@Transactional(readOnly = true)
	public String export() {
		Map<String, List<EntryText>> kinds = new LinkedHashMap<>();
		this.editing.kinds().forEach((kind) -> kinds.put(kind.name(), this.catalogue.texts(kind)));
		return EntryText.yaml(kinds);
	}

	/**
	 * One entry that a file would change.
	 *
	 * @param before what readers see now, or null when they would find a new entry
	 * @param after what they would see, or null when the file does not have the entry
	 */
	public record Step(Kind kind, String code, @Nullable EntryText before, @Nullable EntryText after) {
	}

	/**
	 * Keeps a file for the person to look at before anything changes.
	 * @throws ContentException when it is not a library; the message names the line
	 */
	public UUID upload(Viewer viewer, String text) {
		List<Step> steps = steps(text);
		this.editing.tryTogether(() -> steps.forEach((step) -> apply(viewer, step, "")));
		UUID id = UUID.randomUUID();
		this.jdbc.sql("delete from library_upload where person = ?").param(viewer.id()).update();
		this.jdbc.sql("insert into library_upload (id, text, person) values (?, ?, ?)")
			.params(id, text, viewer.id())
			.update();
		return id;
	}

	/**
	 * What a kept file would change today.
	 * @throws NotFoundException when it is not this person's, or was imported
	 */
	@Transactional(readOnly = true)
	public List<Step> uploaded(Viewer viewer, UUID id) {
		return steps(text(viewer, id));
	}

	/**
	 * Imports a kept file, all of it or nothing.
	 * @return how many entries changed
	 * @throws ContentException when it does not fit what was changed meanwhile
	 */
	@Transactional
	public int importUpload(Viewer viewer, UUID id, String reason) {
		List<Step> steps = steps(text(viewer, id));
		if (!steps.isEmpty()) {
			this.editing.together(() -> steps.forEach((step) -> apply(viewer, step, reason)));
			this.audit.record(viewer.id(), "imported", "library of " + steps.size() + " changed entries");
		}
		this.jdbc.sql("delete from library_upload where id = ?").param(id).update();
		return steps.size();
	}

	private String text(Viewer viewer, UUID id) {
		return this.jdbc.sql("select text from library_upload where id = ? and person = ?")
			.params(id, viewer.id())
			.query(String.class)
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	private void apply(Viewer viewer, Step step, String reason) {
		if (step.after() != null) {
			this.editing.put(viewer, step.kind(), step.code(), step.after(), Action.IMPORTED, reason);
		}
		else {
			this.editing.hide(viewer, step.kind(), step.code(), Action.IMPORTED, reason);
		}
	}

	private List<Step> steps(String text) {
		return ContentFile.of("The file", text).entry().read((file) -> {
			List<Step> steps = new ArrayList<>();
			for (Kind kind : this.editing.kinds()) {
				steps.addAll(steps(kind, file.entries(kind.name())));
			}
			return steps;
		});
	}

	private List<Step> steps(Kind kind, List<Entry> entries) {
		Map<String, EntryText> stored = new LinkedHashMap<>();
		this.editing.entries(kind)
			.stream()
			.filter((entry) -> entry.text() != null && entry.state() != State.WITHDRAWN)
			.forEach((entry) -> stored.put(entry.code(), entry.text()));
		Set<String> listed = new LinkedHashSet<>();
		List<Step> steps = new ArrayList<>();
		for (Entry entry : entries) {
			String code = entry.text(kind.key());
			EntryText after = entry.content();
			if (!listed.add(code)) {
				throw entry.mistake(kind.key(), "“" + code + "” stands here twice: keep one of them");
			}
			EntryText before = stored.remove(code);
			if (before == null && !kind.isOpen()) {
				throw entry.mistake(kind.key(),
						"there is no “" + code + "” among the " + kind.name() + ", and none can be added");
			}
			if (!after.equals(before)) {
				steps.add(new Step(kind, code, before, after));
			}
		}
		if (!stored.isEmpty() && !kind.isOpen()) {
			throw ContentException.of("The file",
					"“" + stored.keySet().iterator().next() + "” is missing from its " + kind.name() + ": add it");
		}
		stored.forEach((code, before) -> steps.add(new Step(kind, code, before, null)));
		return steps;
	}

}
