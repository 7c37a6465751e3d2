package org.hiap.navigator.guidance;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.content.Source;
import org.jspecify.annotations.Nullable;

/** A responsibility by which the impact report compares authorities. */
@Entity
public class Responsibility {

	@Id
	private String code;

	private int position;

	private String slug;

	private String name;

	private String meaning;

	private @Nullable String note;

	@Embedded
	private Source source;

	@ElementCollection
	@CollectionTable(name = "responsibility_function", joinColumns = @JoinColumn(name = "responsibility_code"))
	@OrderColumn(name = "position")
	@Column(name = "function_code")
	private List<String> functionCodes = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Responsibility() {
	}

	Responsibility(Entry entry, List<String> functionCodes, int position) {
		this.code = entry.text("code");
		this.position = position;
		this.slug = entry.text("slug");
		this.name = entry.text("name");
		this.meaning = entry.text("meaning");
		this.note = entry.textOrNull("note");
		this.source = Source.of(entry);
		this.functionCodes = new ArrayList<>(functionCodes);
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

	public String meaning() {
		return this.meaning;
	}

	public @Nullable String note() {
		return this.note;
	}

	public Source source() {
		return this.source;
	}

	/** The devolved functions it belongs to, which may be none. */
	public List<String> functionCodes() {
		return List.copyOf(this.functionCodes);
	}

}
