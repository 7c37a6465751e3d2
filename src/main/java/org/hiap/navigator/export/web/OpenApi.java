package org.hiap.navigator.export.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hiap.navigator.account.PublicAddress;
import org.hiap.navigator.catalogue.Editing;
import org.hiap.navigator.catalogue.Field;
import org.hiap.navigator.catalogue.Kind;
import org.hiap.navigator.govuk.Words;

import org.springframework.stereotype.Component;

/**
 * Describes the interface for other programs in the form of OpenAPI 3.1, made from the
 * kinds there are.
 */
@Component
class OpenApi {

	static final String PATH = "/api/v1/openapi.json";

	private final Editing editing;

	private final PublicAddress address;

	private final Words words;

	private final RankingDescription rankings;

	OpenApi(Editing editing, PublicAddress address, Words words, RankingDescription rankings) {
		this.editing = editing;
		this.address = address;
		this.words = words;
		this.rankings = rankings;
	}

	Map<String, Object> document() {
		Map<String, Object> paths = new LinkedHashMap<>();
		Map<String, Object> schemas = commonSchemas();
		paths.put(ApiLibrary.PATH, path("index", say("index"), List.of(), answer("index"), List.of("304")));
		for (Kind kind : this.editing.kinds()) {
			String name = kind.name();
			String title = this.words.of("kind." + name);
			schemas.put(name + "-entry", entrySchema(kind));
			schemas.put(name, listSchema(name));
			paths.put(ApiLibrary.PATH + "/" + name,
					path("list-" + name, say("list", title), filters(kind), answer(name), List.of("304", "400")));
			paths.put(ApiLibrary.PATH + "/" + name + "/{slug}", path("read-" + name, say("read", title),
					List.of(slug()), answer(name + "-entry"), List.of("301", "304", "404", "410")));
		}
		paths.put(RankingApiController.PATH, this.rankings.path());
		schemas.putAll(this.rankings.schemas());
		paths.put(PATH, path("openapi", say("openapi"), List.of(),
				content("application/json", Map.of("type", "object")), List.of()));
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("openapi", "3.1.0");
		document.put("info", ordered("title", say("title"), "version", "1", "description", say("description")));
		document.put("servers", List.of(Map.of("url", this.address.of(""))));
		document.put("externalDocs", Map.of("url", this.address.of("/api")));
		document.put("paths", paths);
		document.put("components", ordered("schemas", schemas));
		return document;
	}

	private Map<String, Object> path(String id, String summary, List<Map<String, Object>> parameters,
			Map<String, Object> content, List<String> otherwise) {
		Map<String, Object> responses = new LinkedHashMap<>();
		responses.put("200", ordered("description", say("200"), "content", content));
		for (String status : otherwise) {
			Map<String, Object> response = ordered("description", say(status));
			if (status.startsWith("4")) {
				response.put("content", content("application/problem+json", ref("problem")));
			}
			responses.put(status, response);
		}
		Map<String, Object> get = ordered("operationId", id, "summary", summary);
		if (!parameters.isEmpty()) {
			get.put("parameters", parameters);
		}
		get.put("responses", responses);
		return ordered("get", get);
	}

	private Map<String, Object> slug() {
		return ordered("name", "slug", "in", "path", "required", true, "description", say("slug"), "schema",
				Map.of("type", "string"));
	}

	private List<Map<String, Object>> filters(Kind kind) {
		List<Map<String, Object>> filters = new ArrayList<>();
		ApiEdition.filters(kind)
			.forEach((name,
					about) -> filters.add(ordered("name", name, "in", "query", "required", false, "description",
							say("filter", this.words.of("kind." + about)), "schema",
							EntryJson.list(Map.of("type", "string")))));
		return filters;
	}

	private Map<String, Object> commonSchemas() {
		Map<String, Object> schemas = new LinkedHashMap<>();
		schemas.put("index",
				EntryJson.object(ordered("kinds",
						EntryJson.list(EntryJson.object(ordered("kind", text("kind"), "title", text("title-of-kind"),
								"count", number("count"), "self", uri("self")))),
						"documentation", uri("documentation"), "openapi", uri("openapi"))));
		schemas.put("link", EntryJson.object(ordered("code", text("id"), "title", text("title-of-entry"), "href",
				orNull(uri("href")), "self", uri("self"))));
		schemas.put("problem", EntryJson.object(ordered("type", text("problem-type"), "title", text("problem-title"),
				"status", number("problem-status"), "detail", text("problem-detail"))));
		return schemas;
	}

	private Map<String, Object> listSchema(String kind) {
		return EntryJson.object(ordered("kind", constant(kind), "title", text("title-of-kind"), "count",
				number("count"), "entries", EntryJson.list(ref(kind + "-entry"))));
	}

	private Map<String, Object> entrySchema(Kind kind) {
		Map<String, Object> properties = ordered("id", text("id"), "kind", constant(kind.name()), "title",
				text("title-of-entry"), "slug", text("slug-of-entry"), "href", orNull(uri("href")), "self", uri("self"),
				"changed", orNull(ordered("type", "string", "format", "date-time", "description", say("changed"))));
		properties.putAll(EntryJson.schemas(EntryJson.ownFields(kind), this::label));
		return EntryJson.object(properties);
	}

	/** Keys of parts are made up for people, so no form calls them anything. */
	private String label(Field field) {
		if (field.form() == Field.Form.KEY) {
			return say("part-key");
		}
		String hint = this.words.ofOrNull("entry." + field.name() + ".hint");
		String label = this.words.of("entry." + field.name());
		return (hint != null) ? label + ". " + hint : label;
	}

	private Map<String, Object> answer(String schema) {
		return content("application/json", ref(schema));
	}

	private static Map<String, Object> content(String type, Map<String, Object> schema) {
		return Map.of(type, Map.of("schema", schema));
	}

	private static Map<String, Object> ref(String schema) {
		return Map.of("$ref", "#/components/schemas/" + schema);
	}

	private Map<String, Object> text(String meaning) {
		return ordered("type", "string", "description", say(meaning));
	}

	private Map<String, Object> uri(String meaning) {
		return ordered("type", "string", "format", "uri", "description", say(meaning));
	}

	private Map<String, Object> number(String meaning) {
		return ordered("type", "integer", "description", say(meaning));
	}

	private Map<String, Object> constant(String value) {
		return ordered("type", "string", "const", value, "description", say("kind"));
	}

	private static Map<String, Object> orNull(Map<String, Object> schema) {
		schema.put("type", List.of("string", "null"));
		return schema;
	}

	private String say(String key, Object... arguments) {
		return this.words.of("openapi." + key, arguments);
	}

	static Map<String, Object> ordered(Object... keysAndValues) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < keysAndValues.length; i += 2) {
			map.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
		}
		return map;
	}

}
