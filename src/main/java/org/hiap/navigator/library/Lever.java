package org.hiap.navigator.library;

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
import org.jspecify.annotations.Nullable;

/** A means by which an authority can take up an opportunity. */
@Entity
public class Lever {

	@Id
	private String code;

	private int position;

	private String slug;

	private String opportunityCode;

	private String name;

	private String gist;

	private @Nullable String note;

	@Embedded
	private Source source;

	@ElementCollection
	@CollectionTable(name = "lever_figure", joinColumns = @JoinColumn(name = "lever_code"))
	@OrderColumn(name = "position")
	private List<Figure> figures = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Lever() {
	}

	Lever(Entry entry, String opportunityCode, int position) {
		this.code = entry.text("code");
		this.position = position;
		this.slug = entry.text("slug");
		this.opportunityCode = opportunityCode;
		this.name = entry.text("name");
		this.gist = entry.text("gist");
		this.note = entry.textOrNull("note");
		this.source = Source.of(entry);
		this.figures = new ArrayList<>(entry.entries("figures").stream().map(Figure::of).toList());
	}

	public String code() {
		return this.code;
	}

	public String slug() {
		return this.slug;
	}

	public String opportunityCode() {
		return this.opportunityCode;
	}

	public String name() {
		return this.name;
	}

	public String gist() {
		return this.gist;
	}

	public @Nullable String note() {
		return this.note;
	}

	public Source source() {
		return this.source;
	}

	public List<Figure> figures() {
		return List.copyOf(this.figures);
	}

}
