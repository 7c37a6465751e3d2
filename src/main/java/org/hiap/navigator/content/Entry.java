package org.hiap.navigator.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One entry of a content file. Every key must be read: {@link #read} reports those nobody
 * asked for, so that a misspelt key is a mistake and not a silent loss.
 */
public final class Entry {

	private final String file;

	private final int line;

	private final MappingNode node;

	private final Map<String, Node> unread = new LinkedHashMap<>();

	private final Map<String, Integer> lines = new LinkedHashMap<>();

	private Entry(String file, MappingNode node) {
		this.file = file;
		this.node = node;
		this.line = lineOf(node);
		for (NodeTuple pair : node.getValue()) {
			if (!(pair.getKeyNode() instanceof ScalarNode word)) {
				throw new ContentException(file, lineOf(pair.getKeyNode()), "write a word as the key");
			}
			String key = word.getValue();
			if (this.unread.put(key, pair.getValueNode()) != null) {
				throw new ContentException(file, lineOf(pair.getKeyNode()), "“" + key + "” stands here twice");
			}
			this.lines.put(key, lineOf(pair.getKeyNode()));
		}
	}

	static Entry of(String file, Node node) {
		if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
			return new Entry(file, mapping);
		}
		throw new ContentException(file, lineOf(node), "write an entry of the form “key: value”");
	}

	/** Reads the entry and then makes sure that no key is left over. */
	public <T> T read(Function<Entry, T> reader) {
		T result = reader.apply(this);
		for (String key : this.unread.keySet()) {
			throw mistake(key, "“" + key + "” is not a known key here: correct or remove it");
		}
		return result;
	}

	MappingNode node() {
		return this.node;
	}

	/** What the entry says, all of it, however much of it has been read. */
	public EntryText content() {
		return EntryText.of(this);
	}

	/** The text of a key that must be there. */
	public String text(String key) {
		return optionalText(key).orElseThrow(() -> mistake(key, "“" + key + "” is missing: add it"));
	}

	/** The text of a key that may be left out. */
	public Optional<String> optionalText(String key) {
		Node node = take(key);
		if (node == null) {
			return Optional.empty();
		}
		String text = scalar(key, node).strip();
		if (text.isEmpty()) {
			throw mistake(key, "“" + key + "” is empty: write something or leave the key out");
		}
		return Optional.of(text);
	}

	/** The text of a key that may be left out, or null. */
	public @Nullable String textOrNull(String key) {
		return optionalText(key).orElse(null);
	}

	/** The whole number of a key that must be there. */
	public int number(String key) {
		String text = text(key);
		try {
			return Integer.parseInt(text);
		}
		catch (NumberFormatException ex) {
			throw mistake(key, "“" + key + "” must be a whole number, not “" + text + "”");
		}
	}

	/** The texts listed under a key; empty when it is left out. */
	public List<String> texts(String key) {
		return list(key).stream().map((node) -> scalar(key, node).strip()).toList();
	}

	/** The entries listed under a key; empty when it is left out. */
	public List<Entry> entries(String key) {
		return list(key).stream().map((node) -> of(this.file, node)).toList();
	}

	/** The one entry under a key. */
	public Entry entry(String key) {
		Node node = take(key);
		if (node == null) {
			throw mistake(key, "“" + key + "” is missing: add it");
		}
		return of(this.file, node);
	}

	/** A mistake in this entry, at the line of the key when it is there. */
	public ContentException mistake(String key, String problem) {
		return new ContentException(this.file, this.lines.getOrDefault(key, this.line), key, problem);
	}

	private List<Node> list(String key) {
		Node node = take(key);
		if (node == null) {
			return List.of();
		}
		if (node instanceof SequenceNode sequence) {
			return sequence.getValue();
		}
		throw mistake(key, "“" + key + "” must be a list");
	}

	private String scalar(String key, Node node) {
		if (node instanceof ScalarNode value) {
			return value.getValue();
		}
		throw mistake(key, "“" + key + "” must be a text");
	}

	private @Nullable Node take(String key) {
		return this.unread.remove(key);
	}

	private static int lineOf(Node node) {
		return (node.getStartMark() != null) ? node.getStartMark().getLine() + 1 : 1;
	}

}
