package org.hiap.navigator.guidance;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.content.Source;
import org.hiap.navigator.content.Statement;
import org.hiap.navigator.library.Figure;
import org.jspecify.annotations.Nullable;

/** What the sources say on one topic, statement by statement. */
@Entity
public class Advice {

	/** What the advice is about. */
	public enum Part {

		STRATEGY, THEORY_OF_CHANGE, EVALUATION, PROGRAMME

	}

	@Id
	private String code;

	@Enumerated(EnumType.STRING)
	private Part part;

	private int position;

	private String slug;

	private String name;

	private @Nullable String note;

	@Embedded
	private Source source;

	@ElementCollection
	@CollectionTable(name = "advice_statement", joinColumns = @JoinColumn(name = "advice_code"))
	@OrderColumn(name = "position")
	private List<Statement> statements = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "advice_figure", joinColumns = @JoinColumn(name = "advice_code"))
	@OrderColumn(name = "position")
	private List<Figure> figures = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Advice() {
	}

	Advice(Entry entry, Part part, int position) {
		this.code = entry.text("code");
		this.part = part;
		this.position = position;
		this.slug = entry.text("slug");
		this.name = entry.text("name");
		this.note = entry.textOrNull("note");
		this.source = Source.of(entry);
		this.statements = new ArrayList<>(entry.entries("statements").stream().map(Statement::of).toList());
		this.figures = new ArrayList<>(entry.entries("figures").stream().map(Figure::of).toList());
	}

	public String code() {
		return this.code;
	}

	public Part part() {
		return this.part;
	}

	public String slug() {
		return this.slug;
	}

	public String name() {
		return this.name;
	}

	public @Nullable String note() {
		return this.note;
	}

	public Source source() {
		return this.source;
	}

	public List<Statement> statements() {
		return List.copyOf(this.statements);
	}

	public List<Figure> figures() {
		return List.copyOf(this.figures);
	}

}
