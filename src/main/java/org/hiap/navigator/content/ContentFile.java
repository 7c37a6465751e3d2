package org.hiap.navigator.content;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

import org.springframework.core.io.ClassPathResource;

/** One YAML file of shipped content. It is parsed only when its entries are asked for. */
public final class ContentFile {

	private final String name;

	private final String text;

	private ContentFile(String name, String text) {
		this.name = name;
		this.text = text;
	}

	/** A file of the class path, such as {@code library/levers.yaml}. */
	public static ContentFile onClassPath(String path) {
		try {
			return new ContentFile(path, new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Content given as text, under a name for messages. */
	public static ContentFile of(String name, String text) {
		return new ContentFile(name, text);
	}

	/** What the file says, as a fingerprint. */
	String fingerprint() {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(this.text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The entries of a file that is a list.
	 * @throws ContentException when it is not well-formed, or not a list of entries
	 */
	public List<Entry> entries() {
		if (root() instanceof SequenceNode list) {
			return list.getValue().stream().map((node) -> Entry.of(this.name, node)).toList();
		}
		throw new ContentException(this.name, 1, "write a list of entries, each beginning with “- ”");
	}

	/**
	 * The one entry of a file that is a mapping.
	 * @throws ContentException when it is not well-formed, or not a mapping
	 */
	public Entry entry() {
		return Entry.of(this.name, root());
	}

	private Node root() {
		try {
			Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(this.text));
			return (root != null) ? root : new MappingNode(org.yaml.snakeyaml.nodes.Tag.MAP, List.of(),
					org.yaml.snakeyaml.DumperOptions.FlowStyle.BLOCK);
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			throw new ContentException(this.name, line, "not well-formed YAML, " + ex.getProblem());
		}
		catch (ReaderException ex) {
			int line = (int) this.text.codePoints().limit(ex.getPosition()).filter((each) -> each == '\n').count() + 1;
			throw new ContentException(this.name, line,
					"not well-formed YAML, no file may hold the character " + Character.getName(ex.getCodePoint()));
		}
	}

}
