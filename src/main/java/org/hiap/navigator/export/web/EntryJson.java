package org.hiap.navigator.export.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

import org.hiap.navigator.catalogue.Field;
import org.hiap.navigator.catalogue.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Writes entries as JSON, and the schema of what it writes: both follow the fields of a
 * kind, so that a kind or a field that is added is in both. Every key is always there;
 * what is not recorded is null, or an empty list.
 */
final class EntryJson {

	/** What every entry has, whatever its kind. */
	static final Set<String> OF_EVERY_ENTRY = Set.of("id", "kind", "title", "slug", "href", "self", "changed");

	/** Links lead to an entry by the name of its kind and its code. */
	private final BiFunction<String, String, Map<String, @Nullable Object>> links;

	EntryJson(BiFunction<String, String, Map<String, @Nullable Object>> links) {
		this.links = links;
	}

	/** Adds what an entry says to what every entry has. */
	void write(Kind kind, Map<String, Object> values, Map<String, @Nullable Object> json) {
		ownFields(kind).forEach((field) -> json.put(key(field), value(field, values.get(field.name()))));
	}

	/** The fields that are not said already by what every entry has. */
	static List<Field> ownFields(Kind kind) {
		return kind.fields()
			.stream()
			.filter((field) -> !field.name().equals(kind.title()) && field.form() != Field.Form.SLUG)
			.toList();
	}

	/** A field called like something every entry has is told from it. */
	static String key(Field field) {
		return OF_EVERY_ENTRY.contains(field.name()) ? "own-" + field.name() : field.name();
	}

	private @Nullable Object value(Field field, @Nullable Object value) {
		return switch (field.form()) {
			case LINK -> (value != null) ? this.links.apply(field.of(), value.toString()) : null;
			case LINKS -> several(value).stream().map((code) -> this.links.apply(field.of(), code.toString())).toList();
			case PART -> (value instanceof Map<?, ?> part) ? part(field, part) : null;
			case PARTS -> several(value).stream().map((part) -> part(field, (Map<?, ?>) part)).toList();
			default -> value;
		};
	}

	private Map<String, @Nullable Object> part(Field field, Map<?, ?> values) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		field.parts().forEach((part) -> json.put(part.name(), value(part, values.get(part.name()))));
		return json;
	}

	private static Collection<?> several(@Nullable Object value) {
		return (value instanceof Collection<?> values) ? values : List.of();
	}

	/** The schema of an entry's own fields, by their keys. */
	static Map<String, Object> schemas(List<Field> fields, Words words) {
		Map<String, Object> schemas = new LinkedHashMap<>();
		fields.forEach((field) -> schemas.put(key(field), schema(field, words)));
		return schemas;
	}

	/** Says what fields are called. */
	interface Words {

		String of(Field field);

	}

	private static Map<String, Object> schema(Field field, Words words) {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("description", words.of(field));
		switch (field.form()) {
			case LINK -> schema.putAll(orNull(field, Map.of("$ref", "#/components/schemas/link")));
			case LINKS -> schema.putAll(list(Map.of("$ref", "#/components/schemas/link")));
			case PART -> schema.putAll(orNull(field, object(partSchemas(field, words))));
			case PARTS -> schema.putAll(list(object(partSchemas(field, words))));
			default -> {
				schema.put("type", field.required() ? "string" : List.of("string", "null"));
				if (!field.choices().isEmpty()) {
					List<@Nullable Object> choices = new ArrayList<>(field.choices());
					if (!field.required()) {
						choices.add(null);
					}
					schema.put("enum", choices);
				}
				if (field.form() == Field.Form.MARKDOWN) {
					schema.put("contentMediaType", "text/markdown");
				}
			}
		}
		return schema;
	}

	private static Map<String, Object> partSchemas(Field field, Words words) {
		Map<String, Object> schemas = new LinkedHashMap<>();
		field.parts().forEach((part) -> schemas.put(part.name(), schema(part, words)));
		return schemas;
	}

	private static Map<String, Object> orNull(Field field, Map<String, Object> schema) {
		return field.required() ? schema : Map.of("anyOf", List.of(schema, Map.of("type", "null")));
	}

	static Map<String, Object> list(Map<String, Object> items) {
		return Map.of("type", "array", "items", items);
	}

	/** An object that has all these keys. */
	static Map<String, Object> object(Map<String, ?> properties) {
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("type", "object");
		object.put("required", List.copyOf(Objects.requireNonNull(properties).keySet()));
		object.put("properties", properties);
		return object;
	}

}
