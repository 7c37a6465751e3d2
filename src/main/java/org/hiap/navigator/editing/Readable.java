package org.hiap.navigator.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.hiap.navigator.catalogue.Field;
import org.hiap.navigator.catalogue.Kind;
import org.hiap.navigator.content.EntryText;
import org.hiap.navigator.govuk.Difference;
import org.jspecify.annotations.Nullable;

/**
 * Puts the fields of an entry into words: one text a field, in the order of the form.
 *
 * @param labels the words for the name of a field
 * @param titles the title of an entry, by its kind's name and its code
 */
public record Readable(UnaryOperator<String> labels, BinaryOperator<String> titles) {

	/** One field with what stands in it. */
	public record Line(String label, String text) {
	}

	/** The fields that are filled in. */
	public List<Line> lines(Kind kind, EntryText text) {
		return kind.fields()
			.stream()
			.map((field) -> new Line(this.labels.apply(field.name()), text(field, text.values().get(field.name()))))
			.filter((line) -> !line.text().isEmpty())
			.toList();
	}

	/** The fields that differ between two texts; null stands for an empty one. */
	public List<Difference> differences(Kind kind, @Nullable EntryText before, @Nullable EntryText after) {
		List<Difference> differences = new ArrayList<>();
		for (Field field : kind.fields()) {
			String old = (before != null) ? text(field, before.values().get(field.name())) : "";
			String young = (after != null) ? text(field, after.values().get(field.name())) : "";
			if (!old.equals(young)) {
				differences.add(Difference.between(this.labels.apply(field.name()), old, young));
			}
		}
		return differences;
	}

	private String text(Field field, @Nullable Object value) {
		return switch (value) {
			case null -> "";
			case Collection<?> list -> list.stream()
				.map((each) -> single(field, each))
				.collect(Collectors.joining((field.form() == Field.Form.LINKS) ? ", " : "\n"));
			default -> single(field, value);
		};
	}

	private String single(Field field, Object value) {
		return switch (field.form()) {
			case LINK, LINKS -> this.titles.apply(field.of(), value.toString());
			case CHOICE -> this.labels.apply(field.name() + "." + value);
			case PART,
					PARTS ->
				(value instanceof Map<?, ?> values) ? field.parts()
					.stream()
					.filter((part) -> values.containsKey(part.name()) && part.form() != Field.Form.KEY)
					.map((part) -> text(part, Objects.requireNonNull(values.get(part.name()))))
					.collect(Collectors.joining(" · ")) : "";
			default -> value.toString();
		};
	}

}
