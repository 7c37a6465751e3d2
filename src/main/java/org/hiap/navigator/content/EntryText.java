package org.hiap.navigator.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What an entry says, as plain data: texts, lists, and keys with values in their order.
 * Numbers and dates are the texts they are written as. What is empty is left out, so two
 * entries are equal when a reader could not tell them apart.
 */
public final class EntryText {

	private final Map<String, Object> values;

	private EntryText(Map<String, Object> values) {
		this.values = values;
	}

	/**
	 * An entry of these values: texts, lists and maps of them; empty ones are left out.
	 */
	public static EntryText of(Map<String, ?> values) {
		return new EntryText(clean(values));
	}

	/**
	 * An entry as {@link #yaml()} wrote it.
	 * @throws ContentException when it is none
	 */
	public static EntryText parse(String yaml) {
		return of(ContentFile.of("entry", yaml).entry());
	}

	static EntryText of(Entry entry) {
		return of(values(entry.node()));
	}

	/** The values in their order, nothing of which can be changed. */
	public Map<String, Object> values() {
		return this.values;
	}

	/** The text of a key, or nothing when it is left out or is not a text. */
	public @Nullable String text(String key) {
		return (this.values.get(key) instanceof String text) ? text : null;
	}

	/** The entry with another value for a key, at the key's place. */
	public EntryText with(String key, Object value) {
		Map<String, Object> changed = new LinkedHashMap<>(this.values);
		changed.put(key, value);
		return of(changed);
	}

	/** The entry in the form of the content files. */
	public String yaml() {
		return dump(this.values);
	}

	/** Entries of several kinds as one file, each kind a list under its name. */
	public static String yaml(Map<String, List<EntryText>> kinds) {
		Map<String, List<Map<String, Object>>> file = new LinkedHashMap<>();
		kinds.forEach((kind, entries) -> file.put(kind, entries.stream().map(EntryText::values).toList()));
		return dump(file);
	}

	private static String dump(Object values) {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setIndicatorIndent(2);
		options.setIndentWithIndicator(true);
		options.setAllowUnicode(true);
		options.setWidth(110);
		options.setSplitLines(true);
		return new Yaml(options).dump(values);
	}

	/**
	 * The entry to be read, under a name for messages.
	 * @throws ContentException when it says nothing
	 */
	public Entry entry(String name) {
		return ContentFile.of(name, yaml()).entry();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof EntryText entry && this.values.equals(entry.values);
	}

	@Override
	public int hashCode() {
		return this.values.hashCode();
	}

	@Override
	public String toString() {
		return yaml();
	}

	private static Map<String, Object> clean(Map<?, ?> values) {
		Map<String, Object> cleaned = new LinkedHashMap<>();
		values.forEach((key, value) -> {
			Object kept = clean(value);
			if (!isEmpty(kept)) {
				cleaned.put(String.valueOf(key), kept);
			}
		});
		return Collections.unmodifiableMap(cleaned);
	}

	private static Object clean(@Nullable Object value) {
		return switch (value) {
			case Map<?, ?> map -> clean(map);
			case Collection<?> list ->
				list.stream().<Object>map(EntryText::clean).filter((each) -> !isEmpty(each)).toList();
			case null -> "";
			default -> value.toString().replace("\r\n", "\n").strip();
		};
	}

	private static boolean isEmpty(Object value) {
		return switch (value) {
			case Map<?, ?> map -> map.isEmpty();
			case Collection<?> list -> list.isEmpty();
			default -> value.toString().isEmpty();
		};
	}

	private static Map<String, Object> values(MappingNode node) {
		Map<String, Object> values = new LinkedHashMap<>();
		node.getValue()
			.forEach((pair) -> values.put(((ScalarNode) pair.getKeyNode()).getValue(), value(pair.getValueNode())));
		return values;
	}

	private static Object value(Node node) {
		return switch (node) {
			case MappingNode mapping -> values(mapping);
			case SequenceNode sequence -> {
				List<Object> list = new ArrayList<>();
				sequence.getValue().forEach((each) -> list.add(value(each)));
				yield list;
			}
			case ScalarNode scalar -> scalar.getValue();
			default -> "";
		};
	}

}
