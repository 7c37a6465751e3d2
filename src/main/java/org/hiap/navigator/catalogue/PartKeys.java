package org.hiap.navigator.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.hiap.navigator.catalogue.Field.Form;
import org.hiap.navigator.content.EntryText;

/** Gives new parts of an entry, such as activities of a lever, keys of their own. */
final class PartKeys {

	private PartKeys() {
	}

	static EntryText complete(Kind kind, String code, EntryText text) {
		EntryText whole = text.with(kind.key(), code);
		for (Field field : kind.fields()) {
			Field key = field.parts().stream().filter((part) -> part.form() == Form.KEY).findFirst().orElse(null);
			if (key != null && whole.values().get(field.name()) instanceof Collection<?> parts) {
				whole = whole.with(field.name(), complete(key, code, parts));
			}
		}
		return whole;
	}

	private static List<Map<Object, Object>> complete(Field key, String code, Collection<?> parts) {
		Set<Object> taken = new HashSet<>();
		List<Map<Object, Object>> completed = new ArrayList<>();
		for (Object part : parts) {
			Map<Object, Object> values = new LinkedHashMap<>();
			values.put(key.name(), "");
			values.putAll((Map<?, ?>) part);
			taken.add(Objects.requireNonNull(values.get(key.name())));
			completed.add(values);
		}
		int number = 1;
		for (Map<Object, Object> values : completed) {
			if ("".equals(values.get(key.name()))) {
				String made = made(key, code, number);
				while (!taken.add(made)) {
					made = made(key, code, ++number);
				}
				values.put(key.name(), made);
			}
		}
		return completed;
	}

	private static String made(Field key, String code, int number) {
		String made = code + "-" + key.of() + number;
		return key.name().equals("slug") ? made.toLowerCase(Locale.ROOT) : made;
	}

}
