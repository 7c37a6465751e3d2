package org.hiap.navigator.govuk;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a posted form, in the order of its fields: the summary above the
 * heading and the message beside the field show the same words.
 */
public final class FormErrors {

	private final List<FieldError> all = new ArrayList<>();

	/**
	 * Adds one message.
	 * @param field the id of the input the summary links to
	 * @param code the key in {@code messages.properties}
	 * @param arguments what the message's placeholders print
	 */
	public void add(String field, String code, Object... arguments) {
		this.all.add(new FieldError(field, code, List.of(arguments)));
	}

	public boolean isEmpty() {
		return this.all.isEmpty();
	}

	public List<FieldError> all() {
		return List.copyOf(this.all);
	}

	/** The first message of a field, or null when the field is right. */
	public @Nullable FieldError on(String field) {
		for (FieldError error : this.all) {
			if (error.field().equals(field)) {
				return error;
			}
		}
		return null;
	}

	/** One message about one field. */
	public record FieldError(String field, String code, List<Object> arguments) {

		/** The arguments as the template's message lookup wants them. */
		public Object[] argumentArray() {
			return this.arguments.toArray();
		}

	}

}
