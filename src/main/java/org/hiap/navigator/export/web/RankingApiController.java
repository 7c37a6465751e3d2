package org.hiap.navigator.export.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.scoring.GroupModel;
import org.hiap.navigator.scoring.Sampling;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Ranks what another program sends and keeps nothing of it. One question at a time is
 * computed, so that however many ask, people at their pages have the other cores.
 */
@RestController
class RankingApiController {

	static final String PATH = "/api/v1/rankings";

	static final int MOST_BYTES = 2_000_000;

	private static final int SECONDS = 5;

	private final Semaphore turn = new Semaphore(1, true);

	private final JsonMapper mapper;

	private final Words words;

	RankingApiController(JsonMapper mapper, Words words) {
		this.mapper = mapper.rebuild()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build();
		this.words = words;
	}

	@PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Object> rank(InputStream body) throws IOException, InterruptedException {
		byte[] sent = body.readNBytes(MOST_BYTES + 1);
		if (sent.length > MOST_BYTES) {
			return problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", MOST_BYTES);
		}
		try {
			RankingQuestion question = this.mapper.readValue(sent, RankingQuestion.class);
			return (question == null) ? problem(HttpStatus.UNPROCESSABLE_CONTENT, "empty") : answer(question);
		}
		catch (WrongQuestionException ex) {
			return wrong(ex.field(), ex.problem(), ex.arguments());
		}
		catch (StreamReadException ex) {
			return problem(HttpStatus.BAD_REQUEST, "no-json", ex.getLocation().getLineNr(),
					ex.getLocation().getColumnNr());
		}
		catch (DatabindException ex) {
			return wrong(field(ex.getPath()), "kind");
		}
	}

	private ResponseEntity<Object> answer(RankingQuestion question)
			throws WrongQuestionException, InterruptedException {
		GroupModel group = question.group();
		Sampling sampling = question.sampling(group);
		int top = question.top(group);
		List<String> order = question.order(group);
		if (!this.turn.tryAcquire(SECONDS, TimeUnit.SECONDS)) {
			return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
				.header(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS))
				.contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.body(ApiProblem.of(HttpStatus.SERVICE_UNAVAILABLE, this.words.of("api.rankings.problem.busy")));
		}
		try {
			return ResponseEntity.ok()
				.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
				.cacheControl(CacheControl.noStore())
				.body(RankingAnswer.of(group, order, top, sampling));
		}
		finally {
			this.turn.release();
		}
	}

	/** As the field would be called in a program, such as {@code people[3].team}. */
	private static String field(List<JacksonException.Reference> path) {
		StringBuilder field = new StringBuilder();
		for (JacksonException.Reference step : path) {
			String name = step.getPropertyName();
			if (name == null) {
				field.append('[').append(step.getIndex()).append(']');
			}
			else {
				field.append(field.isEmpty() ? "" : ".").append(name);
			}
		}
		return field.toString();
	}

	private ResponseEntity<Object> wrong(String field, String problem, @Nullable Object... arguments) {
		String detail = this.words.of("api.rankings.problem." + problem, arguments);
		return ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, field.isEmpty() ? detail : field + ": " + detail)
			.answer();
	}

	private ResponseEntity<Object> problem(HttpStatus status, String problem, Object... arguments) {
		return ApiProblem.of(status, this.words.of("api.rankings.problem." + problem, arguments)).answer();
	}

}
