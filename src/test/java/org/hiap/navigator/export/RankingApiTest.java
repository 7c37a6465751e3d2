package org.hiap.navigator.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@FullStackTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RankingApiTest {

	private static final String RANKINGS = "/api/v1/rankings";

	private final JsonMapper mapper = new JsonMapper();

	@LocalServerPort
	private int port;

	private Visitor program;

	@BeforeAll
	void begin() {
		this.program = new Visitor(this.port);
	}

	@Test
	void aMatrixComesBackRanked() {
		JsonNode answer = answer("""
				{ "options": ["charter", "retrofit", "travel"],
				  "criteria": [{ "id": "need", "lowest": 0, "highest": 4 },
				    { "id": "cost", "lowest": 0, "highest": 10, "moreIsBetter": false }],
				  "weights": { "need": 75, "cost": 25 },
				  "scores": { "charter": { "need": 4, "cost": 2.5 }, "retrofit": { "need": 3 },
				    "travel": { "need": 1, "cost": null } } }""");
		assertThat(answer.path("seed").asInt()).isOne();
		assertThat(answer.path("samples").asInt()).isEqualTo(10_000);
		assertThat(answer.path("top").asInt()).isOne();
		assertThat(answer.path("weights").path("need").asDouble()).isEqualTo(0.75);
		JsonNode charter = answer.path("options").get(0);
		assertThat(charter.path("option").asString()).isEqualTo("charter");
		assertThat(charter.path("rank").asInt()).isOne();
		assertThat(charter.path("total").asDouble()).isEqualTo(93.75);
		assertThat(charter.path("contributions").path("cost").asDouble()).isEqualTo(18.75);
		JsonNode retrofit = answer.path("options").get(1);
		assertThat(retrofit.path("total").asDouble()).isEqualTo(75);
		assertThat(retrofit.path("lower").asDouble()).isEqualTo(56.25);
		assertThat(retrofit.path("upper").asDouble()).isEqualTo(81.25);
		assertThat(retrofit.path("bestPossibleRank").asInt()).isEqualTo(2);
		assertThat(answer.path("anyWeights").path("options").get(0).path("likelihood").asString()).isEqualTo("firm");
		assertThat(answer.path("anotherGroup").isNull()).isTrue();
		assertThat(answer.path("agreement")).isEmpty();
		assertThat(answer.path("concordance").path("coefficient").isNull()).isTrue();
		assertThat(answer.path("sensitivity")).hasSize(2);
	}

	@Test
	void peopleComeBackAveragedWithHowFarTheyAgree() {
		JsonNode answer = answer(people(6));
		JsonNode cell = answer.path("agreement").get(0);
		assertThat(cell.path("scored").asInt()).isEqualTo(5);
		assertThat(cell.path("noView").asInt()).isOne();
		assertThat(answer.path("weights").path("x").asDouble()).isCloseTo(2.0 / 3, within(1e-12));
		JsonNode run = answer.path("anotherGroup");
		assertThat(run.path("options")).hasSize(3);
		assertThat(run.path("samplingError").asDouble()).isCloseTo(0.0098, within(1e-6));
		for (JsonNode option : run.path("options")) {
			assertThat(option.path("ranks").valueStream().mapToDouble(JsonNode::asDouble).sum()).isCloseTo(1,
					within(1e-9));
		}
	}

	@Test
	void theSameQuestionHasTheSameAnswerAndAnotherSeedAnother() {
		assertThat(post(people(6)).body()).isEqualTo(post(people(6)).body());
		assertThat(post(people(6).replace("\"top\"", "\"seed\": 2, \"top\"")).body())
			.isNotEqualTo(post(people(6)).body());
	}

	@Test
	void nothingIsSaidOfAnotherGroupOfFour() {
		assertThat(answer(people(4)).path("anotherGroup").isNull()).isTrue();
	}

	@Test
	void teamsCanCountAlikeAndAnOrderLimitsTheWeights() {
		JsonNode answer = answer(
				people(6).replace("\"top\"", "\"averageTeams\": true, \"order\": [\"y\", \"x\"], \"top\""));
		JsonNode central = answer.path("anyWeights").path("options").get(0).path("centralWeights");
		assertThat(central.path("y").asDouble()).isGreaterThanOrEqualTo(central.path("x").asDouble());
	}

	@Test
	void theAnswerIsAsDescribedDownToTheLastKey() {
		JsonNode description = json(this.program.get("/api/v1/openapi.json"));
		forbidKeysNotDescribed(description);
		Schema answer = schema(description, "ranking-answer");
		Schema question = schema(description, "ranking-question");
		for (String sent : List.of(people(4), people(6), """
				{ "options": ["a", "b"], "criteria": [{ "id": "x", "lowest": 0, "highest": 1 }] }""")) {
			assertThat(question.validate(this.mapper.readTree(sent))).isEmpty();
			assertThat(answer.validate(answer(sent))).isEmpty();
		}
		assertThat(question.validate(this.mapper.readTree("{ \"options\": [1] }"))).isNotEmpty();
		Reply wrong = post("{}");
		assertThat(schema(description, "problem").validate(json(wrong))).isEmpty();
	}

	@Test
	void theExampleOnThePageForPeopleWorks() {
		JsonNode answer = answer(this.program.get("/api").page().select("#ranking-question").text());
		assertThat(answer.path("options")).hasSize(2);
	}

	@Test
	void nothingIsKeptAndNoSessionBegins() {
		Reply reply = post(people(4));
		assertThat(reply.header("Set-Cookie")).isEmpty();
		assertThat(reply.header("Cache-Control")).contains("no-store");
		assertThat(this.program.get(RANKINGS).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "\"options\": []| options: ", "\"options\": [\"a\", \"a\"]| options[1]: ",
			"\"options\": [\"a\", null]| options[1]: ", "\"options\": [\" \"]| options[0]: ",
			"\"options\": \"a\"| options: ", "\"criteria\": []| criteria: ",
			"\"criteria\": [{\"id\": \"x\", \"lowest\": 0}]| criteria[0].highest: ",
			"\"criteria\": [{\"id\": \"x\", \"lowest\": 4, \"highest\": 4}]| criteria[0].highest: ",
			"\"criteria\": [{\"id\": \"x\", \"lowest\": 0, \"highest\": 101}]| criteria[0].highest: ",
			"\"criteria\": [{\"id\": \"x\", \"lowest\": -2147483648, \"highest\": 2147483647}]| criteria[0].lowest: ",
			"\"criteria\": [{\"id\": \"x\", \"lowest\": 0, \"highest\": 4.5}]| criteria[0].highest: ",
			"\"weights\": {\"x\": 0}| weights: ", "\"weights\": {\"x\": -1}| weights.x: ",
			"\"weights\": {}| weights.x: ", "\"weights\": {\"x\": 1, \"z\": 1}| weights: ",
			"\"weights\": {\"x\": \"1\"}| weights.x: ", "\"scores\": {\"a\": {\"x\": 5}}| scores.a.x: ",
			"\"scores\": {\"a\": {\"x\": 1e999999999}}| scores.a.x: ",
			"\"scores\": {\"a\": {\"x\": 1e-999999999}}| scores.a.x: ", "\"scores\": {\"c\": {\"x\": 1}}| scores: ",
			"\"scores\": {\"a\": {\"z\": 1}}| scores.a: ", "\"scores\": {\"a\": null}| scores.a: ",
			"\"people\": [null]| people[0]: ",
			"\"people\": [{\"scores\": {\"a\": {\"x\": -1}}}]| people[0].scores.a.x: ",
			"\"people\": [{\"scores\": {\"a\": {\"x\": 1.5}}}]| people[0].scores.a.x: ",
			"\"people\": [{\"weights\": {\"x\": 0}}]| people[0].weights: ",
			"\"people\": [{\"name\": \"Ann\"}]| people[0].name: ", "\"samples\": 0| samples: ",
			"\"samples\": 100001| samples: ", "\"top\": 0| top: ", "\"top\": 2| top: ", "\"order\": [\"z\"]| order: ",
			"\"order\": []| order: ", "\"seed\": \"x\"| seed: ", "\"more\": 1| more: " })
	void namesTheFieldThatIsWrong(String wrong, String field) {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("options", "\"options\": [\"a\", \"b\"]");
		fields.put("criteria", "\"criteria\": [{\"id\": \"x\", \"lowest\": 0, \"highest\": 4}]");
		fields.put(wrong.substring(1, wrong.indexOf('"', 1)), wrong);
		assertThat(problem("{" + String.join(", ", fields.values()) + "}", 422)).startsWith(field);
	}

	@Test
	void saysWhereItIsNotJson() {
		assertThat(problem("{\n  \"options\": [", 400)).contains("line 2");
		assertThat(problem("", 422)).isNotBlank();
		assertThat(problem("null", 422)).isNotBlank();
		assertThat(problem("{} {}", 422)).isNotBlank();
		assertThat(problem("[".repeat(5000), 422)).isNotBlank();
		assertThat(problem("{\"options\": [], \"options\": []}", 400)).isNotBlank();
	}

	@Test
	void refusesWhatIsNotSentAsJson() {
		for (String type : List.of("text/plain", "application/xml", "application/octet-stream")) {
			Reply reply = this.program.postBody(RANKINGS, type, people(4));
			assertThat(reply.status()).as(type).isEqualTo(415);
			assertThat(reply.header("Content-Type")).contains("application/problem+json");
		}
	}

	@Test
	void refusesMoreThanItCanCompute() {
		String criteria = IntStream.range(0, 20)
			.mapToObj((at) -> "{\"id\": \"c" + at + "\", \"lowest\": 0, \"highest\": 4}")
			.collect(Collectors.joining(", "));
		String options = IntStream.range(0, 100).mapToObj((at) -> "\"o" + at + "\"").collect(Collectors.joining(", "));
		String question = "{\"options\": [" + options + "], \"criteria\": [" + criteria + "]";
		assertThat(problem(question + "}", 422)).startsWith("samples: ").contains("5,000");
		assertThat(answer(question + ", \"samples\": 1000}").path("options")).hasSize(100);
		assertThat(problem(question + ", \"people\": ["
				+ String.join(", ", IntStream.range(0, 21).mapToObj((at) -> "{}").toList()) + "]}", 422))
			.startsWith("people: ");
		assertThat(problem("{\"options\": [" + options + ", \"one more\"], \"criteria\": [" + criteria + "]}", 422))
			.startsWith("options: ");
		assertThat(problem("{\"options\": [\"" + "a".repeat(2_000_000) + "\"]}", 413)).contains("2,000,000");
	}

	private static String people(int count) {
		List<String> people = new ArrayList<>();
		for (int person = 0; person < count; person++) {
			String first = (person == 0) ? "null" : String.valueOf(2 + person % 3);
			people.add("""
					{ "team": "team %d", "weights": { "x": 100, "y": 50 },
					  "scores": { "a": { "x": %s, "y": 4 }, "b": { "x": %d, "y": 1 }, "c": { "x": 1, "y": 0 } } }"""
				.formatted(person % 2, first, person % 4 + 1));
		}
		return """
				{ "options": ["a", "b", "c"],
				  "criteria": [{ "id": "x", "lowest": 0, "highest": 4 }, { "id": "y", "lowest": 0, "highest": 4 }],
				  "people": [%s], "top": 1 }""".formatted(String.join(", ", people));
	}

	private Reply post(String question) {
		return this.program.postBody(RANKINGS, "application/json", question);
	}

	private JsonNode answer(String question) {
		Reply reply = post(question);
		assertThat(reply.status()).as(reply.body()).isEqualTo(200);
		assertThat(reply.header("Content-Type")).contains("application/json");
		return json(reply);
	}

	private String problem(String question, int status) {
		Reply reply = post(question);
		assertThat(reply.status()).as(reply.body()).isEqualTo(status);
		assertThat(reply.header("Content-Type")).contains("application/problem+json");
		assertThat(reply.body()).doesNotContain("Exception", "tools.jackson", "??");
		return json(reply).path("detail").asString();
	}

	private JsonNode json(Reply reply) {
		return this.mapper.readTree(reply.body());
	}

	private Schema schema(JsonNode description, String name) {
		ObjectNode schema = this.mapper.createObjectNode();
		schema.put("$ref", "#/components/schemas/" + name);
		schema.set("components", description.path("components"));
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
	}

	private static void forbidKeysNotDescribed(JsonNode node) {
		if (node instanceof ObjectNode object && object.path("properties").isObject()
				&& object.path("required").isArray()) {
			object.put("additionalProperties", false);
		}
		node.forEach(RankingApiTest::forbidKeysNotDescribed);
	}

}
