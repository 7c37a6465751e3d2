package org.hiap.navigator.guidance;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.content.Source;
import org.jspecify.annotations.Nullable;

/** A theory of change that the toolkit works out. */
@Entity
public class WorkedExample {

	/** What is looked at: the whole organisation, or one programme or policy. */
	public enum Level {

		ORGANISATION, PROGRAMME;

		static Level of(Entry entry) {
			String name = entry.text("level");
			return switch (name) {
				case "organisation" -> ORGANISATION;
				case "programme" -> PROGRAMME;
				default ->
					throw entry.mistake("level", "“level” is either organisation or programme, not “" + name + "”");
			};
		}

	}

	/** What stands in one of its columns. */
	@Embeddable
	public record Item(@Column(name = "column_code") String columnCode, String wording) {

		static Item of(Entry entry) {
			return entry.read((item) -> new Item(item.text("column"), item.text("text")));
		}

	}

	@Id
	private String code;

	private int position;

	private String slug;

	private String name;

	@Enumerated(EnumType.STRING)
	private Level level;

	private String about;

	private @Nullable String note;

	@Embedded
	private Source source;

	@ElementCollection
	@CollectionTable(name = "worked_example_item", joinColumns = @JoinColumn(name = "example_code"))
	@OrderColumn(name = "position")
	private List<Item> items = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected WorkedExample() {
	}

	WorkedExample(Entry entry, int position) {
		this.code = entry.text("code");
		this.position = position;
		this.slug = entry.text("slug");
		this.name = entry.text("name");
		this.level = Level.of(entry);
		this.about = entry.text("about");
		this.note = entry.textOrNull("note");
		this.source = Source.of(entry);
		this.items = new ArrayList<>(entry.entries("items").stream().map(Item::of).toList());
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

	public Level level() {
		return this.level;
	}

	public String about() {
		return this.about;
	}

	public @Nullable String note() {
		return this.note;
	}

	public Source source() {
		return this.source;
	}

	public List<Item> items() {
		return List.copyOf(this.items);
	}

}
