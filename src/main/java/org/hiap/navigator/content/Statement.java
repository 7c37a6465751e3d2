package org.hiap.navigator.content;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/** One thing the sources state, with where they state it. */
@Embeddable
public record Statement(String statement, @Embedded Source source) {

	/** A statement from an entry of content. */
	public static Statement of(Entry entry) {
		return entry.read((stated) -> new Statement(stated.text("statement"), Source.of(stated)));
	}

}
