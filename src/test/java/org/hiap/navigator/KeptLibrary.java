package org.hiap.navigator;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.catalogue.Editing;
import org.hiap.navigator.catalogue.Kind;
import org.hiap.navigator.catalogue.LibraryEntry;
import org.hiap.navigator.catalogue.LibraryEntry.State;
import org.hiap.navigator.catalogue.LibraryFile;
import org.hiap.navigator.content.EntryText;
import org.hiap.navigator.editing.Proposal;
import org.hiap.navigator.editing.Proposals;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a cast does to the library: source documents of its own, which no other entry
 * refers to, and proposals. Each thing is made when it is first asked for, and again when
 * a test has used it up.
 */
final class KeptLibrary {

	private final Editing editing;

	private final LibraryFile file;

	private final Proposals proposals;

	private final Viewer administrator;

	private final Kind kind;

	private final Map<UUID, UUID> sent = new HashMap<>();

	private String drafted;

	private String published;

	private UUID waiting;

	private UUID uploaded;

	private final JdbcClient jdbc;

	private final String before;

	KeptLibrary(BeanFactory beans, Viewer administrator) {
		this.editing = beans.getBean(Editing.class);
		this.file = beans.getBean(LibraryFile.class);
		this.proposals = beans.getBean(Proposals.class);
		this.administrator = administrator;
		this.kind = this.editing.kind("sources");
		this.jdbc = beans.getBean(JdbcClient.class);
		this.before = this.file.export();
	}

	/** Readers find again what they found before this cast came. */
	void restore() {
		this.file.importUpload(this.administrator, this.file.upload(this.administrator, this.before), "After a test");
	}

	String kind() {
		return this.kind.name();
	}

	/** An entry that exists as a draft only. */
	String drafted() {
		boolean usable = this.drafted != null && this.editing.entries(this.kind)
			.stream()
			.anyMatch((entry) -> entry.code().equals(this.drafted) && entry.draft() != null);
		if (!usable) {
			this.drafted = this.editing.add(this.administrator, this.kind, text("Drafted"));
		}
		return this.drafted;
	}

	/** An entry that readers see, with two steps of history and no draft. */
	String published() {
		if (this.published == null || entry().draft() != null) {
			this.published = this.editing.add(this.administrator, this.kind, text("Published"));
			publish(1);
			this.editing.saveDraft(this.administrator, this.kind, this.published, text("Published again"), 0);
			publish(1);
		}
		else if (entry().state() == State.WITHDRAWN) {
			this.editing.saveDraft(this.administrator, this.kind, this.published, text("Published again"), 0);
			publish(1);
		}
		return this.published;
	}

	private void publish(int draft) {
		this.editing.publish(this.administrator, this.kind, this.published, "For a test", entry().version(), draft);
	}

	private LibraryEntry entry() {
		return this.editing.entry(this.kind, this.published);
	}

	String change() {
		return String.valueOf(this.editing.history(this.kind, published()).getFirst().id());
	}

	/** A file that would add an entry. */
	String upload() {
		boolean usable = this.uploaded != null
				&& this.jdbc.sql("select exists (select 1 from library_upload where id = ?)")
					.param(this.uploaded)
					.query(Boolean.class)
					.single();
		if (!usable) {
			String changed = this.file.export()
				.replaceFirst("(?m)^sources:$", "sources:\n  - slug: uploaded-" + UUID.randomUUID()
						+ "\n    title: Uploaded\n    kind: Report");
			this.uploaded = this.file.upload(this.administrator, changed);
		}
		return this.uploaded.toString();
	}

	String proposal(Viewer viewer) {
		return this.sent.computeIfAbsent(viewer.id(), (id) -> this.proposals.send(viewer, caseStudy())).toString();
	}

	String waitingProposal(Viewer viewer) {
		if (this.waiting == null
				|| this.proposals.waiting().stream().map(Proposal::id).noneMatch(this.waiting::equals)) {
			this.waiting = this.proposals.send(viewer, caseStudy());
		}
		return this.waiting.toString();
	}

	private static EntryText text(String title) {
		return EntryText.of(Map.of("title", title + " " + UUID.randomUUID(), "kind", "Report"));
	}

	private static EntryText caseStudy() {
		return EntryText.of(Map.of("title", "Put forward", "gist", "In short.", "story", "It happened."));
	}

}
