package org.hiap.navigator.catalogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Follows the fields of an entry to the entries they refer to. */
final class Links {

	private Links() {
	}

	/** Every entry that is referred to, as the name of its kind, a space and its code. */
	static Set<String> of(List<Field> fields, Map<?, ?> values) {
		Set<String> links = new HashSet<>();
		for (Field field : fields) {
			add(field, values.get(field.name()), links);
		}
		return links;
	}

	private static void add(Field field, @Nullable Object value, Set<String> links) {
		switch (field.form()) {
			case LINK, LINKS -> all(value).forEach((code) -> links.add(field.of() + " " + code));
			case PART, PARTS -> all(value).forEach((part) -> {
				if (part instanceof Map<?, ?> values) {
					links.addAll(of(field.parts(), values));
				}
			});
			default -> {
			}
		}
	}

	private static Collection<?> all(@Nullable Object value) {
		return (value == null) ? List.of() : (value instanceof Collection<?> list) ? list : List.of(value);
	}

}
