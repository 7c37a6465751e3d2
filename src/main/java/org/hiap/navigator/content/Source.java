package org.hiap.navigator.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where an entry comes from.
 *
 * @param document the slug of a source document
 * @param place the section or heading under which a reader finds it
 */
@Embeddable
public record Source(@Column(name = "source_document") String document, @Column(name = "source_place") String place) {

	/** The source of an entry, which every entry states. */
	public static Source of(Entry entry) {
		return entry.entry("source").read((source) -> new Source(source.text("document"), source.text("place")));
	}

}
