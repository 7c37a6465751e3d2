package org.hiap.navigator.authority;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.content.Source;
import org.hiap.navigator.content.Statement;
import org.jspecify.annotations.Nullable;

/** A field of responsibility that government has devolved, such as transport. */
@Entity
public class DevolvedFunction {

	@Id
	private String code;

	private String slug;

	private String name;

	private int position;

	private String summary;

	private String context;

	private @Nullable String note;

	@Embedded
	private Source source;

	@ElementCollection
	@CollectionTable(name = "function_holder", joinColumns = @JoinColumn(name = "function_code"))
	@OrderColumn(name = "position")
	private List<Statement> holders = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected DevolvedFunction() {
	}

	@SuppressWarnings("NullAway.Init")
	DevolvedFunction(Entry entry, int position) {
		this.code = entry.text("code");
		this.slug = entry.text("slug");
		this.name = entry.text("name");
		this.position = position;
		this.summary = entry.text("summary");
		this.context = entry.text("context");
		this.note = entry.textOrNull("note");
		this.source = Source.of(entry);
		this.holders = new ArrayList<>(entry.entries("holders").stream().map(Statement::of).toList());
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

	public String context() {
		return this.context;
	}

	public @Nullable String note() {
		return this.note;
	}

	public Source source() {
		return this.source;
	}

	/** Who holds what, as the sources state it. */
	public List<Statement> holders() {
		return List.copyOf(this.holders);
	}

}
