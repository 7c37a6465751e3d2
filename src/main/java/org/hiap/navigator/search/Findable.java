package org.hiap.navigator.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An entry that can be found.
 *
 * @param key tells it from the others of its kind
 * @param code by which people may ask for it, or null
 * @param title what a result is headed with
 * @param named whether the title is a name, which counts more than running text
 * @param summary what it is about
 * @param text whatever else it says, a line for each part
 * @param facts what it belongs to, as a result prints it
 * @param aliases words by which it is found too, though no result prints them
 * @param path where it can be read
 * @param facets what it can be narrowed by
 */
record Findable(Kind kind, String key, @Nullable String code, String title, boolean named, String summary, String text,
		String facts, String aliases, String path, List<Value> facets) {

	/** One thing an entry belongs to, such as a function by its slug. */
	record Value(Facet facet, String value) {

		/** As it is stored. */
		static String of(Facet facet, String value) {
			return facet.parameter() + ":" + value;
		}

	}

	/** What there is of some parts, a line each. */
	static String lines(@Nullable String... parts) {
		return Stream.of(parts).flatMap(Stream::ofNullable).collect(Collectors.joining("\n"));
	}

	/** What there is of some facts, as one line. */
	static String facts(@Nullable String... facts) {
		return Stream.of(facts).flatMap(Stream::ofNullable).collect(Collectors.joining(" · "));
	}

	/** Everything it is found by. */
	String everything() {
		return lines(this.title, this.summary, this.text, this.facts, this.aliases);
	}

}
