package org.hiap.navigator.library;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.content.Source;
import org.jspecify.annotations.Nullable;

/** An opportunity for health within a devolved function. */
@Entity
public class Opportunity {

	@Id
	private String code;

	private int position;

	private String slug;

	private String functionCode;

	private String name;

	private String summary;

	private @Nullable String rationale;

	private @Nullable String note;

	@Embedded
	private Source source;

	@SuppressWarnings("NullAway.Init")
	protected Opportunity() {
	}

	Opportunity(Entry entry, String functionCode, int position) {
		this.code = entry.text("code");
		this.position = position;
		this.slug = entry.text("slug");
		this.functionCode = functionCode;
		this.name = entry.text("name");
		this.summary = entry.text("summary");
		this.rationale = entry.textOrNull("rationale");
		this.note = entry.textOrNull("note");
		this.source = Source.of(entry);
	}

	public String code() {
		return this.code;
	}

	public String slug() {
		return this.slug;
	}

	public String functionCode() {
		return this.functionCode;
	}

	public String name() {
		return this.name;
	}

	public String summary() {
		return this.summary;
	}

	/** Why it matters for health, where the sources say so. */
	public @Nullable String rationale() {
		return this.rationale;
	}

	public @Nullable String note() {
		return this.note;
	}

	public Source source() {
		return this.source;
	}

}
