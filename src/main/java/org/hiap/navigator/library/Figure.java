package org.hiap.navigator.library;

import jakarta.persistence.Embeddable;
import org.hiap.navigator.content.Entry;

/**
 * A number the sources print.
 *
 * @param value the number as printed, such as "over 150 organisations"
 * @param counts what it counts
 */
@Embeddable
public record Figure(String value, String counts) {

	/** A figure from an entry of content. */
	public static Figure of(Entry entry) {
		return entry.read((figure) -> new Figure(figure.text("value"), figure.text("counts")));
	}

}
