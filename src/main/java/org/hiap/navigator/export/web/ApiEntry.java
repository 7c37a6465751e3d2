package org.hiap.navigator.export.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.hiap.navigator.catalogue.Field;
import org.hiap.navigator.catalogue.Kind;
import org.hiap.navigator.content.EntryText;
import org.jspecify.annotations.Nullable;

/**
 * One entry as other programs read it.
 *
 * @param path of its page, or null when it has none
 * @param changed when people last published it, or null when it is as it ships
 * @param json what is sent
 */
record ApiEntry(Kind kind, String code, String slug, @Nullable String path, @Nullable Instant changed, EntryText text,
		Map<String, @Nullable Object> json) {

	boolean isCalled(String codeOrSlug) {
		return this.code.equals(codeOrSlug) || this.slug.equals(codeOrSlug);
	}

	/** Whether it refers to any of these entries of a kind, outside its parts. */
	boolean refersTo(String otherKind, Collection<String> codes) {
		return links(this.kind).stream()
			.filter((field) -> field.of().equals(otherKind))
			.map((field) -> this.text.values().get(field.name()))
			.anyMatch((value) -> (value instanceof Collection<?> several) ? several.stream().anyMatch(codes::contains)
					: codes.contains(String.valueOf(value)));
	}

	static List<Field> links(Kind kind) {
		return kind.fields()
			.stream()
			.filter((field) -> field.form() == Field.Form.LINK || field.form() == Field.Form.LINKS)
			.toList();
	}

}
