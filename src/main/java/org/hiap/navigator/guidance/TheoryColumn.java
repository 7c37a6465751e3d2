package org.hiap.navigator.guidance;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.content.Source;
import org.jspecify.annotations.Nullable;

/** A column of a theory of change: inputs, activities, outputs, outcomes or impact. */
@Entity
public class TheoryColumn {

	/** The type of evaluation that a column's indicators serve. */
	public enum Indicator {

		PROCESS, OUTCOME;

		static @Nullable Indicator of(Entry entry) {
			String name = entry.textOrNull("indicator");
			return switch (name) {
				case null -> null;
				case "process" -> PROCESS;
				case "outcome" -> OUTCOME;
				default ->
					throw entry.mistake("indicator", "“indicator” is either process or outcome, not “" + name + "”");
			};
		}

	}

	@Id
	private String code;

	private int position;

	private String slug;

	private String name;

	private String columnGroup;

	@Enumerated(EnumType.STRING)
	private @Nullable Indicator indicator;

	private String meaning;

	private @Nullable String note;

	@Embedded
	private Source source;

	@SuppressWarnings("NullAway.Init")
	protected TheoryColumn() {
	}

	TheoryColumn(Entry entry, int position) {
		this.code = entry.text("code");
		this.position = position;
		this.slug = entry.text("slug");
		this.name = entry.text("name");
		this.columnGroup = entry.text("group");
		this.indicator = Indicator.of(entry);
		this.meaning = entry.text("meaning");
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

	/** The heading above the column. */
	public String columnGroup() {
		return this.columnGroup;
	}

	/** The type of evaluation its indicators serve, or null when it has none. */
	public @Nullable Indicator indicator() {
		return this.indicator;
	}

	public String meaning() {
		return this.meaning;
	}

	public @Nullable String note() {
		return this.note;
	}

	public Source source() {
		return this.source;
	}

}
