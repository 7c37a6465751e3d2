package org.hiap.navigator.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Reads the golden files, whose numbers are whole, fractions such as "17/5", or a
 * fraction beside its decimal.
 */
final class Golden {

	private Golden() {
	}

	static JsonNode read(String file) {
		try (InputStream json = Objects.requireNonNull(Golden.class.getResourceAsStream("/golden/" + file))) {
			return JsonMapper.shared().readTree(json);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Fraction fraction(String text) {
		String[] parts = text.split("/", -1);
		return new Fraction(new BigInteger(parts[0]), new BigInteger((parts.length > 1) ? parts[1] : "1"));
	}

	/** Where a fraction has its decimal beside it, the decimal is checked on the way. */
	static Fraction fraction(JsonNode node) {
		if (!node.isObject()) {
			return fraction(node.asString());
		}
		Fraction exact = fraction(node.get("exact").asString());
		if (node.has("value")) {
			assertThat(exact.toDouble()).isCloseTo(node.get("value").asDouble(), within(1e-12));
		}
		return exact;
	}

	static <T> SequencedMap<String, T> map(JsonNode object, Function<JsonNode, T> value) {
		SequencedMap<String, T> map = new LinkedHashMap<>();
		object.properties().forEach((entry) -> map.put(entry.getKey(), value.apply(entry.getValue())));
		return map;
	}

	static <T> List<T> list(JsonNode array, Function<JsonNode, T> value) {
		return array.valueStream().map(value).toList();
	}

}
