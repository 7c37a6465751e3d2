package org.hiap.navigator.export.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hiap.navigator.govuk.Words;

import org.springframework.stereotype.Component;

/** Describes ranking questions and their answers in the form of OpenAPI 3.1. */
@Component
class RankingDescription {

	private final Words words;

	RankingDescription(Words words) {
		this.words = words;
	}

	Map<String, Object> path() {
		Map<String, Object> responses = new LinkedHashMap<>();
		responses.put("200", ordered("description", say("200"), "content",
				Map.of("application/json", Map.of("schema", ref("ranking-answer")))));
		for (String status : List.of("400", "413", "415", "422", "503")) {
			responses.put(status, ordered("description", say(status), "content",
					Map.of("application/problem+json", Map.of("schema", ref("problem")))));
		}
		return ordered("post",
				ordered("operationId", "rank", "summary", say("summary"), "requestBody",
						ordered("required", true, "content",
								Map.of("application/json", Map.of("schema", ref("ranking-question")))),
						"responses", responses));
	}

	Map<String, Object> schemas() {
		return ordered("ranking-question", question(), "ranking-answer", answer(), "ranking-run", run());
	}

	private Map<String, Object> question() {
		Map<String, Object> ownScores = mapOf(mapOf(ordered("type", List.of("integer", "null"))));
		Map<String, Object> question = ordered("type", "object", "required", List.of("options", "criteria"),
				"additionalProperties", false);
		question.put("properties", ordered("options",
				described("options", bounded(strings(), RankingQuestion.MOST_OPTIONS)), "criteria",
				described("criteria", bounded(
						EntryJson.list(ordered("type", "object", "required", List.of("id", "lowest", "highest"),
								"additionalProperties", false, "properties",
								ordered("id", type("string"), "lowest", type("integer"), "highest", type("integer"),
										"moreIsBetter", ordered("type", "boolean", "default", true)))),
						RankingQuestion.MOST_CRITERIA)),
				"weights", described("weights", mapOf(type("integer"))), "order", described("order", strings()),
				"scores", described("scores", mapOf(mapOf(type("number")))), "people",
				described("people",
						bounded(EntryJson.list(ordered("type", "object", "additionalProperties", false, "properties",
								ordered("team", type("string"), "weights", mapOf(type("integer")), "scores",
										ownScores))),
								RankingQuestion.MOST_PEOPLE)),
				"averageTeams", described("average-teams", type("boolean")), "seed", described("seed", type("integer")),
				"samples", described("samples", ordered("type", "integer", "maximum", RankingQuestion.MOST_SAMPLES)),
				"top",
				described("top", ordered("type", "integer", "minimum", 1, "maximum", RankingQuestion.MOST_TOP))));
		return question;
	}

	private Map<String, Object> answer() {
		return EntryJson.object(ordered("seed", described("seed", type("integer")), "samples",
				described("samples", type("integer")), "top", described("top", type("integer")), "weights",
				described("shares", mapOf(type("number"))), "options",
				EntryJson.list(EntryJson.object(ordered("option", type("string"), "rank",
						described("rank", orNull("integer")), "tied", described("tied", type("boolean")), "total",
						described("total", orNull("number")), "lower", described("lower", type("number")), "upper",
						described("upper", type("number")), "coverage", described("coverage", type("number")),
						"contributions", described("contributions", mapOf(type("number"))), "bestPossibleRank",
						described("best", type("integer")), "worstPossibleRank", described("worst", type("integer"))))),
				"agreement",
				EntryJson.list(EntryJson.object(ordered("option", type("string"), "criterion", type("string"), "scored",
						described("scored", type("integer")), "noView", described("no-view", type("integer")), "mean",
						orNull("number"), "median", orNull("number"), "lowest", orNull("number"), "highest",
						orNull("number"), "interquartileRange", orNull("number"), "vanDerEijk",
						described("van-der-eijk", orNull("number")), "discuss",
						described("discuss", type("boolean"))))),
				"concordance",
				EntryJson.object(ordered("people", described("complete", type("integer")), "coefficient",
						described("concordance", orNull("number")))),
				"anyWeights", described("any-weights", ref("ranking-run")), "anotherGroup",
				ordered("description", say("another-group"), "anyOf", List.of(ref("ranking-run"), type("null"))),
				"sensitivity",
				EntryJson.list(EntryJson.object(ordered("criterion", type("string"), "weight", type("number"), "winner",
						described("winner", nearest()), "top", described("nearest-top", nearest()))))));
	}

	private static Map<String, Object> nearest() {
		return ordered("anyOf",
				List.of(EntryJson
					.object(ordered("weight", type("number"), "inside", type("string"), "rival", type("string"))),
						type("null")));
	}

	private Map<String, Object> run() {
		return EntryJson.object(ordered("samplingError", described("sampling-error", type("number")), "leftOut",
				described("left-out", strings()), "options",
				EntryJson.list(EntryJson.object(ordered("option", type("string"), "ranks",
						described("ranks", EntryJson.list(type("number"))), "inTop",
						described("in-top", type("number")), "likelihood",
						described("likelihood",
								ordered("type", "string", "enum", List.of("firm", "likely", "depends", "out"))),
						"expectedRank", described("expected-rank", type("number")), "wins",
						described("wins", mapOf(type("number"))), "centralWeights",
						described("central-weights",
								ordered("type", List.of("object", "null"), "additionalProperties", type("number"))),
						"confidence", described("confidence", orNull("number")))))));
	}

	private Map<String, Object> described(String meaning, Map<String, Object> schema) {
		Map<String, Object> described = new LinkedHashMap<>(schema);
		described.put("description", say(meaning));
		return described;
	}

	private static Map<String, Object> bounded(Map<String, Object> list, int most) {
		Map<String, Object> bounded = new LinkedHashMap<>(list);
		bounded.put("maxItems", most);
		return bounded;
	}

	private static Map<String, Object> strings() {
		return EntryJson.list(type("string"));
	}

	private static Map<String, Object> type(String type) {
		return ordered("type", type);
	}

	private static Map<String, Object> orNull(String type) {
		return ordered("type", List.of(type, "null"));
	}

	private static Map<String, Object> mapOf(Map<String, Object> values) {
		return ordered("type", "object", "additionalProperties", values);
	}

	private static Map<String, Object> ref(String schema) {
		return Map.of("$ref", "#/components/schemas/" + schema);
	}

	private String say(String key) {
		return this.words.of("openapi.ranking." + key);
	}

	private static Map<String, Object> ordered(Object... keysAndValues) {
		return OpenApi.ordered(keysAndValues);
	}

}
