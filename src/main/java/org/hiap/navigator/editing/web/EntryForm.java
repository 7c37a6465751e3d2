package org.hiap.navigator.editing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.hiap.navigator.catalogue.Field;
import org.hiap.navigator.catalogue.Field.Form;
import org.hiap.navigator.catalogue.Kind;
import org.hiap.navigator.content.Checks;
import org.hiap.navigator.content.EntryText;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.jspecify.annotations.Nullable;

/**
 * An entry as typed. Fields are posted under their path: {@code title},
 * {@code figures.0.value}. A part is left out when nothing is typed in it or
 * {@code figures.0.remove} is ticked.
 */
final class EntryForm {

	private static final int LONGEST_LINE = 300;

	private static final int LONGEST_TEXT = 8_000;

	private static final int MOST_PARTS = 60;

	private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{1,100}");

	private final Kind kind;

	private final Function<String, List<Choice>> entriesOf;

	private final Map<String, List<String>> typed = new LinkedHashMap<>();

	/**
	 * A form for an entry of a kind.
	 * @param entriesOf the entries of a kind one can refer to, by the kind's name
	 */
	private EntryForm(Kind kind, Function<String, List<Choice>> entriesOf) {
		this.kind = kind;
		this.entriesOf = entriesOf;
	}

	/** The form filled with what an entry says. */
	static EntryForm of(Kind kind, EntryText text, Function<String, List<Choice>> entriesOf) {
		EntryForm form = new EntryForm(kind, entriesOf);
		form.fill("", kind.fields(), text.values());
		return form;
	}

	/**
	 * The form as posted.
	 * @param more the path of a list that gets one more, empty part, or null
	 */
	static EntryForm posted(Kind kind, Map<String, String[]> parameters, @Nullable String more,
			Function<String, List<Choice>> entriesOf) {
		EntryForm form = new EntryForm(kind, entriesOf);
		form.collect("", kind.fields(), parameters, more);
		return form;
	}

	/** Whether a path is that of a list of parts, which can get one more. */
	static boolean isList(Kind kind, @Nullable String path) {
		return kind.fields().stream().anyMatch((field) -> field.form() == Form.PARTS && field.name().equals(path));
	}

	private void fill(String prefix, List<Field> fields, Map<?, ?> values) {
		for (Field field : fields) {
			String path = prefix + field.name();
			Object value = values.get(field.name());
			if (value instanceof Map<?, ?> part) {
				fill(path + ".", field.parts(), part);
			}
			else if (field.form() == Form.PARTS && value instanceof Collection<?> parts) {
				int index = 0;
				for (Object part : parts) {
					fill(path + "." + index + ".", field.parts(), (Map<?, ?>) part);
					index++;
				}
				this.typed.put(path, List.of(String.valueOf(index)));
			}
			else if (value instanceof Collection<?> list) {
				this.typed.put(path, list.stream().map(String::valueOf).toList());
			}
			else if (value != null) {
				this.typed.put(path, List.of(value.toString()));
			}
		}
	}

	private void collect(String prefix, List<Field> fields, Map<String, String[]> parameters, @Nullable String more) {
		for (Field field : fields) {
			String path = prefix + field.name();
			switch (field.form()) {
				case PART -> collect(path + ".", field.parts(), parameters, more);
				case PARTS -> {
					int kept = 0;
					for (int index = 0; index < MOST_PARTS; index++) {
						String from = path + "." + index + ".";
						if (isTyped(from, field.parts(), parameters) && !parameters.containsKey(from + "remove")) {
							collectPart(from, path + "." + kept + ".", field.parts(), parameters);
							kept++;
						}
					}
					this.typed.put(path, List.of(String.valueOf(path.equals(more) ? kept + 1 : kept)));
				}
				default -> {
					String[] values = parameters.get(path);
					if (values != null) {
						this.typed.put(path, Arrays.asList(values));
					}
				}
			}
		}
	}

	private void collectPart(String from, String to, List<Field> parts, Map<String, String[]> parameters) {
		for (Field part : parts) {
			if (part.form() == Form.PART) {
				collectPart(from + part.name() + ".", to + part.name() + ".", part.parts(), parameters);
			}
			else if (parameters.get(from + part.name()) instanceof String[] values) {
				this.typed.put(to + part.name(), Arrays.asList(values));
			}
		}
	}

	private static boolean isTyped(String prefix, List<Field> parts, Map<String, String[]> parameters) {
		return parts.stream()
			.anyMatch(
					(part) -> (part.form() == Form.PART) ? isTyped(prefix + part.name() + ".", part.parts(), parameters)
							: part.form() != Form.KEY && parameters.get(prefix + part.name()) instanceof String[] values
									&& Arrays.stream(values).anyMatch((value) -> !value.isBlank()));
	}

	/** What is wrong with what was typed. */
	FormErrors errors(Words words) {
		FormErrors errors = new FormErrors();
		check("", this.kind.fields(), errors, words);
		return errors;
	}

	private void check(String prefix, List<Field> fields, FormErrors errors, Words words) {
		for (Field field : fields) {
			String path = prefix + field.name();
			String label = words.of("entry." + field.name());
			switch (field.form()) {
				case PART -> check(path + ".", field.parts(), errors, words);
				case PARTS -> IntStream.range(0, count(path))
					.forEach((index) -> check(path + "." + index + ".", field.parts(), errors, words));
				case KEY -> {
				}
				case LINK, LINKS, CHOICE -> {
					List<String> offered = choices(field, words).stream().map(Choice::value).toList();
					List<String> chosen = values(path);
					if (chosen.isEmpty() ? field.required() : !offered.containsAll(chosen)) {
						errors.add(path, "entry.choose", label);
					}
				}
				default -> {
					String text = value(path);
					int longest = (field.form() == Form.TEXT || field.form() == Form.MARKDOWN) ? LONGEST_TEXT
							: LONGEST_LINE;
					if (text.isEmpty()) {
						if (field.required() && field.form() != Form.SLUG) {
							errors.add(path, "entry.missing", label);
						}
					}
					else if (text.length() > longest) {
						errors.add(path, "entry.long", label, longest);
					}
					else if (field.form() == Form.SLUG && !Checks.isSlug(text)) {
						errors.add(path, "entry.slug.wrong");
					}
				}
			}
		}
	}

	/** What the entry would say. */
	EntryText text() {
		return EntryText.of(values("", this.kind.fields()));
	}

	private Map<String, Object> values(String prefix, List<Field> fields) {
		Map<String, Object> values = new LinkedHashMap<>();
		for (Field field : fields) {
			String path = prefix + field.name();
			values.put(field.name(), switch (field.form()) {
				case PART -> values(path + ".", field.parts());
				case PARTS -> IntStream.range(0, count(path))
					.mapToObj((index) -> values(path + "." + index + ".", field.parts()))
					.toList();
				case LINKS -> values(path);
				case MARKDOWN -> value(path).replace("\r\n", "\n");
				case KEY -> KEY.matcher(value(path)).matches() ? value(path) : "";
				default -> value(path).replaceAll("\\s+", " ");
			});
		}
		return values;
	}

	private List<String> values(String path) {
		return this.typed.getOrDefault(path, List.of())
			.stream()
			.filter((value) -> !value.isBlank())
			.distinct()
			.toList();
	}

	private String value(String path) {
		List<String> values = this.typed.getOrDefault(path, List.of());
		return values.isEmpty() ? "" : values.getFirst().strip();
	}

	private int count(String path) {
		String count = value(path);
		return count.isEmpty() ? 0 : Integer.parseInt(count);
	}

	/**
	 * One control of the page.
	 *
	 * @param path its id and the name it is posted under
	 * @param form what it looks like
	 * @param value what stands in it
	 * @param values what is ticked
	 * @param parts the controls of each part
	 * @param rows the height of a text
	 */
	record Control(String path, Form form, String label, @Nullable String hint, String value, List<String> values,
			List<Choice> choices, List<List<Control>> parts, int rows) {
	}

	/** The controls in order. */
	List<Control> controls(Words words) {
		return controls("", this.kind.fields(), words);
	}

	private List<Control> controls(String prefix, List<Field> fields, Words words) {
		List<Control> controls = new ArrayList<>();
		for (Field field : fields) {
			String path = prefix + field.name();
			List<List<Control>> parts = switch (field.form()) {
				case PART -> List.of(controls(path + ".", field.parts(), words));
				case PARTS -> IntStream.range(0, count(path))
					.mapToObj((index) -> controls(path + "." + index + ".", field.parts(), words))
					.toList();
				default -> List.of();
			};
			String label = words.of("entry." + field.name());
			String typed = this.typed.getOrDefault(path, List.of("")).stream().findFirst().orElse("");
			controls.add(new Control(path, field.form(),
					field.required() || field.form() == Form.PARTS ? label : words.of("entry.optional", label),
					hint(field, words), typed, values(path), choices(field, words), parts,
					Math.clamp(typed.length() / 70 + 2, prefix.isEmpty() ? 3 : 2, 16)));
		}
		return controls;
	}

	private static @Nullable String hint(Field field, Words words) {
		String own = words.ofOrNull("entry." + field.name() + ".hint");
		String marks = (field.form() == Form.MARKDOWN) ? words.of("entry.markdown") : null;
		return Stream.of(own, marks).flatMap(Stream::ofNullable).reduce((one, two) -> one + " " + two).orElse(null);
	}

	private List<Choice> choices(Field field, Words words) {
		return switch (field.form()) {
			case LINKS -> this.entriesOf.apply(field.of());
			case LINK -> {
				List<Choice> choices = new ArrayList<>();
				choices.add(new Choice("", words.of(field.required() ? "entry.select" : "entry.none")));
				choices.addAll(this.entriesOf.apply(field.of()));
				yield choices;
			}
			case CHOICE -> {
				List<Choice> choices = new ArrayList<>();
				choices.add(new Choice("", words.of("entry.select")));
				field.choices()
					.forEach((choice) -> choices
						.add(new Choice(choice, words.of("entry." + field.name() + "." + choice))));
				yield choices;
			}
			default -> List.of();
		};
	}

}
