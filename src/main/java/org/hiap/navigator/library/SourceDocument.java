package org.hiap.navigator.library;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hiap.navigator.content.Entry;
import org.jspecify.annotations.Nullable;

/** A document the library is drawn from. */
@Entity
public class SourceDocument {

	@Id
	private String slug;

	private int position;

	private String title;

	private String kind;

	private @Nullable String published;

	private @Nullable String note;

	@SuppressWarnings("NullAway.Init")
	protected SourceDocument() {
	}

	SourceDocument(Entry entry, int position) {
		this.slug = entry.text("slug");
		this.position = position;
		this.title = entry.text("title");
		this.kind = entry.text("kind");
		this.published = entry.textOrNull("published");
		this.note = entry.textOrNull("note");
	}

	public String slug() {
		return this.slug;
	}

	public String title() {
		return this.title;
	}

	/** What sort of document it is, such as a report. */
	public String kind() {
		return this.kind;
	}

	/** When it was published, as far as it says. */
	public @Nullable String published() {
		return this.published;
	}

	public @Nullable String note() {
		return this.note;
	}

}
