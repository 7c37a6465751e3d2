package org.hiap.navigator.library;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.content.Source;
import org.jspecify.annotations.Nullable;

/** One thing that helps a pillar to become stronger, or that stands in its way. */
@Entity
public class PillarFactor {

	/** Which of the two it is. */
	public enum Kind {

		ENABLER, BARRIER

	}

	@Id
	private String code;

	private String pillarCode;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private int position;

	private @Nullable String heading;

	private String wording;

	@Embedded
	private Source source;

	@SuppressWarnings("NullAway.Init")
	protected PillarFactor() {
	}

	PillarFactor(Entry entry, String pillarCode, Kind kind, int position) {
		this.code = entry.text("code");
		this.pillarCode = pillarCode;
		this.kind = kind;
		this.position = position;
		this.heading = entry.textOrNull("group");
		this.wording = entry.text("text");
		this.source = Source.of(entry);
	}

	public String code() {
		return this.code;
	}

	public String pillarCode() {
		return this.pillarCode;
	}

	public Kind kind() {
		return this.kind;
	}

	/** The heading under which the toolkit groups it, where there is one. */
	public @Nullable String heading() {
		return this.heading;
	}

	public String wording() {
		return this.wording;
	}

	public Source source() {
		return this.source;
	}

}
