package org.hiap.navigator.library;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.content.Source;
import org.jspecify.annotations.Nullable;

/**
 * What the toolkit says about one of the pillars that Health in All Policies rests on.
 */
@Entity
public class PillarGuidance {

	@Id
	private String code;

	private int position;

	private String slug;

	private String name;

	private String summary;

	private @Nullable String note;

	@Embedded
	private Source source;

	@SuppressWarnings("NullAway.Init")
	protected PillarGuidance() {
	}

	PillarGuidance(Entry entry, int position) {
		this.code = entry.text("code");
		this.position = position;
		this.slug = entry.text("slug");
		this.name = entry.text("name");
		this.summary = entry.text("summary");
		this.note = entry.textOrNull("note");
		this.source = Source.of(entry);
	}

	public String code() {
		return this.code;
	}

	public String slug() {
		return this.slug;
	}

	public String name() {
		return this.name;
	}

	public String summary() {
		return this.summary;
	}

	public @Nullable String note() {
		return this.note;
	}

	public Source source() {
		return this.source;
	}

}
