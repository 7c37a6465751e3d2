package org.hiap.navigator.guidance;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.content.Source;
import org.jspecify.annotations.Nullable;

/** Something to read that the sources list. */
@Entity
public class Reading {

	@Id
	private String code;

	private int position;

	private String slug;

	private String title;

	private @Nullable String author;

	private @Nullable String published;

	private String heading;

	private @Nullable String gist;

	private @Nullable String note;

	@Embedded
	private Source source;

	@SuppressWarnings("NullAway.Init")
	protected Reading() {
	}

	Reading(Entry entry, int position) {
		this.code = entry.text("code");
		this.position = position;
		this.slug = entry.text("slug");
		this.title = entry.text("title");
		this.author = entry.textOrNull("author");
		this.published = entry.textOrNull("published");
		this.heading = entry.text("heading");
		this.gist = entry.textOrNull("gist");
		this.note = entry.textOrNull("note");
		this.source = Source.of(entry);
	}

	public String code() {
		return this.code;
	}

	public String slug() {
		return this.slug;
	}

	public String title() {
		return this.title;
	}

	/** The authors or the organisation, as printed. */
	public @Nullable String author() {
		return this.author;
	}

	/** When it was published, as printed. */
	public @Nullable String published() {
		return this.published;
	}

	/** The list it stands in. */
	public String heading() {
		return this.heading;
	}

	/** What it is about. */
	public @Nullable String gist() {
		return this.gist;
	}

	public @Nullable String note() {
		return this.note;
	}

	public Source source() {
		return this.source;
	}

}
