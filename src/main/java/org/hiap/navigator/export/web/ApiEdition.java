package org.hiap.navigator.export.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.hiap.navigator.catalogue.Kind;

/**
 * The whole library at one moment.
 *
 * @param revision of the content it was made from
 * @param tag what tells it from any other edition that says something else
 * @param shelves the entries of each kind in order, by the name of the kind
 */
record ApiEdition(long revision, String tag, Map<String, Shelf> shelves) {

	/** The entries of one kind. */
	record Shelf(Kind kind, List<ApiEntry> entries) {

		Optional<ApiEntry> atSlug(String slug) {
			return this.entries.stream().filter((entry) -> entry.slug().equals(slug)).findFirst();
		}

		Optional<ApiEntry> called(String codeOrSlug) {
			return this.entries.stream().filter((entry) -> entry.isCalled(codeOrSlug)).findFirst();
		}

	}

	Stream<ApiEntry> entries() {
		return this.shelves.values().stream().flatMap((shelf) -> shelf.entries().stream());
	}

	/**
	 * The parameters by which entries of a kind can be chosen, each with the name of the
	 * kind it is about.
	 */
	static Map<String, String> filters(Kind kind) {
		Map<String, String> filters = new LinkedHashMap<>();
		ApiEntry.links(kind)
			.stream()
			.filter((field) -> !field.of().equals(kind.name()))
			.forEach((field) -> filters.put(one(field.of()), field.of()));
		return filters;
	}

	/** One of a kind, in the words of the addresses. */
	private static String one(String kind) {
		return kind.replaceFirst("ies$", "y").replaceFirst("s$", "");
	}

}
