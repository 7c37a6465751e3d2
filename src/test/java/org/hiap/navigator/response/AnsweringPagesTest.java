package org.hiap.navigator.response;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class AnsweringPagesTest {

	private static final String LIST = "/authorities/southmere/assessments";

	private static final String PILLAR = "leadership";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private Visitor officer;

	private String assessment;

	private Visitor lead;

	@BeforeEach
	void askTheOfficer() {
		this.lead = Visitor.signedIn(this.port, "lead@southmere.example");
		this.officer = Visitor.signedIn(this.port, "officer@southmere.example");
		this.assessment = open("Round " + UUID.randomUUID());
		Reply form = this.lead.get(this.assessment + "/round/respondents");
		this.lead.submit(form, this.assessment + "/round/respondents", Map.of("emails", "officer@southmere.example"));
	}

	private String open(String name) {
		Reply form = this.lead.get(LIST + "/new");
		return this.lead.submit(form, LIST, Map.of("name", name, "answering", "INDIVIDUAL", "notes", "anonymous"))
			.location()
			.replace("/round", "");
	}

	@Test
	void leadsFromOpeningToResults() {
		for (String pillar : List.of("cross-sector-partnership-working", "shared-strategic-aims", PILLAR,
				"governance-and-accountability", "monitoring-and-evaluation")) {
			assertThat(answerAll(pillar, "3").status()).isEqualTo(302);
		}
		Reply check = this.officer.get(this.assessment + "/check");
		assertThat(check.text()).contains("Check your answers").doesNotContain("have no answer");
		Reply finished = this.officer.follow(this.officer.submit(check, this.assessment + "/completion", Map.of()));
		assertThat(finished.text()).contains("You have finished");
		assertThat(this.lead.get(this.assessment + "/results").status()).as("unconfirmed answers").isEqualTo(404);
		Reply confirm = this.lead.get(this.assessment + "/agreement");
		Reply results = this.lead.follow(this.lead.submit(confirm, this.assessment + "/agreement", Map.of()));
		assertThat(results.text()).contains("Strengths and gaps", "3.0 out of 5, Developing",
				"The largest gap is in Cross-sector partnership working: 3.0 against a target of 4.");
	}

	@Test
	void keepsEverythingTypedWhenOneFieldIsWrong() {
		String slug = firstCriterion();
		Reply reply = this.officer.submit(page(), this.assessment + "/pillars/" + PILLAR, Map.of("answer-" + slug,
				"not-applicable", "evidence-" + slug, "Board paper 12", "link-" + slug, "not a link"));
		assertThat(reply.status()).isEqualTo(422);
		assertThat(reply.page().title()).startsWith("Error: ");
		assertThat(reply.page().select(".govuk-error-summary__list a").eachAttr("href"))
			.containsExactly("#reason-" + slug, "#link-" + slug);
		assertThat(reply.fields(this.assessment + "/pillars/" + PILLAR))
			.containsEntry("answer-" + slug, "not-applicable")
			.containsEntry("evidence-" + slug, "Board paper 12")
			.containsEntry("link-" + slug, "not a link");
		assertThat(page().fields(this.assessment + "/pillars/" + PILLAR)).containsEntry("evidence-" + slug, "");
	}

	@Test
	void refusesACriterionOfAnotherPillar() {
		Reply reply = this.officer.submit(page(), this.assessment + "/pillars/" + PILLAR,
				Map.of("answer-shared-definition", "3"));
		assertThat(reply.status()).isEqualTo(400);
	}

	@Test
	void showsBothTextsWhenThePageWasSavedElsewhere() {
		String slug = firstCriterion();
		String action = this.assessment + "/pillars/" + PILLAR;
		Reply first = page();
		Reply second = page();
		this.officer.submit(first, action, Map.of("answer-" + slug, "2", "evidence-" + slug, "From the first window"));
		Reply conflict = this.officer.submit(second, action,
				Map.of("answer-" + slug, "4", "evidence-" + slug, "From the second window"));
		assertThat(conflict.status()).isEqualTo(409);
		assertThat(conflict.text()).contains("From the first window", "2. Emerging");
		assertThat(conflict.fields(action)).containsEntry("evidence-" + slug, "From the second window");
		assertThat(page().fields(action)).containsEntry("evidence-" + slug, "From the first window");
		assertThat(this.officer.submit(conflict, action, Map.of()).status()).isEqualTo(302);
		assertThat(page().fields(action)).containsEntry("evidence-" + slug, "From the second window");
	}

	@Test
	void aRepeatedPostOfTheSameAnswersIsNoConflict() {
		Reply form = page();
		Map<String, String> answers = Map.of("answer-" + firstCriterion(), "2");
		assertThat(this.officer.submit(form, this.assessment + "/pillars/" + PILLAR, answers).status()).isEqualTo(302);
		assertThat(this.officer.submit(form, this.assessment + "/pillars/" + PILLAR, answers).status()).isEqualTo(302);
	}

	@Test
	void twentyParallelPostsOpenOneAssessment() throws Exception {
		String name = "Parallel " + UUID.randomUUID();
		Reply form = this.lead.get(LIST + "/new");
		Callable<Reply> post = () -> this.lead.submit(form, LIST,
				Map.of("name", name, "answering", "TEAM", "notes", "named"));
		try (ExecutorService pool = Executors.newFixedThreadPool(20)) {
			List<Future<Reply>> replies = pool.invokeAll(IntStream.range(0, 20).mapToObj((i) -> post).toList());
			for (Future<Reply> reply : replies) {
				assertThat(reply.get().location()).isEqualTo(replies.getFirst().get().location());
			}
		}
		assertThat(
				this.jdbc.sql("select count(*) from assessment where name = ?").param(name).query(Long.class).single())
			.isEqualTo(1);
	}

	@Test
	void anotherAuthoritysAssessmentIsNotFound() {
		Visitor stranger = Visitor.signedIn(this.port, "officer@northvale.example");
		for (String path : List.of("", "/pillars/" + PILLAR, "/check", "/agreement", "/results")) {
			assertThat(stranger.get(this.assessment + path).status()).as(path).isEqualTo(404);
		}
		Map<String, String> answers = new HashMap<>(page().fields(this.assessment + "/pillars/" + PILLAR));
		assertThat(stranger.post(this.assessment + "/pillars/" + PILLAR, answers).status()).isEqualTo(404);
	}

	@Test
	void aColleagueSeesTheStateButNotTheAnswers() {
		assertThat(this.lead.get(this.assessment).text()).contains("People are answering");
		assertThat(this.lead.get(this.assessment + "/pillars/" + PILLAR).status()).isEqualTo(404);
		answerAll(PILLAR, "5");
		assertThat(this.lead.get(this.assessment + "/round").text()).contains("1 Under way");
		assertThat(this.lead.get(this.assessment + "/agreement/" + PILLAR).status()).isEqualTo(302);
	}

	@Test
	void whatIsTypedAfterTheRoundClosedIsShownToBeCopied() {
		Reply open = page();
		this.lead.submit(this.lead.get(this.assessment + "/round/closing"), this.assessment + "/round/closing",
				Map.of());
		Reply late = this.officer.submit(open, this.assessment + "/pillars/" + PILLAR,
				Map.of("answer-" + slugs(open).getFirst(), "1", "evidence-" + slugs(open).getFirst(), "Too late"));
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.text()).contains("This round has closed", "1. Not yet started. Too late");
	}

	private Reply answerAll(String pillar, String level) {
		Reply form = this.officer.get(this.assessment + "/pillars/" + pillar);
		Map<String, String> answers = new HashMap<>();
		slugs(form).forEach((slug) -> answers.put("answer-" + slug, level));
		return this.officer.submit(form, this.assessment + "/pillars/" + pillar, answers);
	}

	private Reply page() {
		return this.officer.get(this.assessment + "/pillars/" + PILLAR);
	}

	private String firstCriterion() {
		return slugs(page()).getFirst();
	}

	private static List<String> slugs(Reply form) {
		return form.page()
			.select("textarea[name^=evidence-]")
			.eachAttr("name")
			.stream()
			.map((name) -> name.substring("evidence-".length()))
			.toList();
	}

}
