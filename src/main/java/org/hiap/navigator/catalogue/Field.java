package org.hiap.navigator.catalogue;

import java.util.List;

/**
 * One field of an entry, as a form asks for it.
 *
 * @param name the key in the content files
 * @param form what stands in it
 * @param required whether an entry without it is refused
 * @param of for links: the name of the kind they lead to; for {@link Form#KEY} the letter
 * before a number that is made up; otherwise empty
 * @param choices for {@link Form#CHOICE}: what may stand in it
 * @param parts for {@link Form#PART} and {@link Form#PARTS}: the fields inside
 */
public record Field(String name, Form form, boolean required, String of, List<String> choices, List<Field> parts) {

	/** What stands in a field. */
	public enum Form {

		/** A few words. */
		LINE,
		/** Sentences. */
		TEXT,
		/** Paragraphs, in which lists, emphasis and links may be marked. */
		MARKDOWN,
		/** The last part of an address; made from the title when it is left empty. */
		SLUG,
		/** What tells a part from others for good; made up when it is left empty. */
		KEY,
		/** One of a few words. */
		CHOICE,
		/** The key of an entry of a kind. */
		LINK,
		/** The keys of several entries of a kind. */
		LINKS,
		/** Fields that belong together. */
		PART,
		/** Any number of such. */
		PARTS

	}

	public static Field line(String name) {
		return new Field(name, Form.LINE, true, "", List.of(), List.of());
	}

	public static Field text(String name) {
		return new Field(name, Form.TEXT, true, "", List.of(), List.of());
	}

	public static Field markdown(String name) {
		return new Field(name, Form.MARKDOWN, true, "", List.of(), List.of());
	}

	public static Field slug() {
		return new Field("slug", Form.SLUG, true, "", List.of(), List.of());
	}

	/** A part's own key, which a new part gets as {@code letter} and a number. */
	public static Field key(String name, String letter) {
		return new Field(name, Form.KEY, true, letter, List.of(), List.of());
	}

	public static Field choice(String name, String... choices) {
		return new Field(name, Form.CHOICE, true, "", List.of(choices), List.of());
	}

	public static Field link(String name, String kind) {
		return new Field(name, Form.LINK, true, kind, List.of(), List.of());
	}

	public static Field links(String name, String kind) {
		return new Field(name, Form.LINKS, true, kind, List.of(), List.of());
	}

	public static Field part(String name, Field... parts) {
		return new Field(name, Form.PART, true, "", List.of(), List.of(parts));
	}

	/** Any number of parts, none included. */
	public static Field parts(String name, Field... parts) {
		return new Field(name, Form.PARTS, false, "", List.of(), List.of(parts));
	}

	/** Document and place: what every entry states of where it comes from. */
	public static Field source() {
		return part("source", link("document", "sources"), line("place"));
	}

	/** What a reader should know about an entry, where there is something. */
	public static Field note() {
		return text("note").optional();
	}

	/** The same field, which may be left out. */
	public Field optional() {
		return new Field(this.name, this.form, false, this.of, this.choices, this.parts);
	}

}
