package org.hiap.navigator.review;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.assessment.NewRound;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.improvement.Improvements;
import org.hiap.navigator.response.Answer;
import org.hiap.navigator.response.Responses;
import org.hiap.navigator.submission.Consent;
import org.hiap.navigator.submission.Submissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@FullStackTest
class ReviewPagesTest {

	private static final String PASSWORD = "only for this review";

	private static final String REGION = "farcoombe";

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Rounds rounds;

	@Autowired
	private Responses responses;

	@Autowired
	private Agreements agreements;

	@Autowired
	private Submissions submissions;

	@Autowired
	private Improvements improvements;

	@Autowired
	private Reviews reviews;

	@Autowired
	private Frameworks frameworks;

	@Autowired
	private JdbcClient jdbc;

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	private Viewer leadPerson;

	private Viewer reviewerPerson;

	private Visitor lead;

	private Visitor reviewer;

	private UUID round;

	private String page;

	private String criterion;

	@BeforeEach
	void submit() {
		this.leadPerson = person("Lead", Role.LEAD, REGION);
		this.reviewerPerson = person("Reviewer", Role.REVIEWER, null);
		this.lead = signedIn(this.leadPerson);
		this.reviewer = signedIn(this.reviewerPerson);
		this.round = agreed();
		submitAgain();
		this.page = "/review/submissions/" + this.round;
		this.criterion = this.page + "/criteria/" + first().slug();
	}

	@Test
	void aReviewLeadsFromTheQueueToAnOutcomeTheLeadReads() {
		Reply queue = this.reviewer.get("/review/submissions?authority=" + REGION);
		assertThat(queue.page().select("a[href=" + this.page + "]")).isNotEmpty();
		assertThat(this.reviewer.get(this.page).text()).contains("Levels without evidence", "Start the review");
		start(this.reviewer);
		Reply form = this.reviewer.get(this.criterion);
		assertThat(form.text()).contains("Agrees: 3. Developing", "4. Established", first().wording(4),
				"No evidence named", "2 × level 3");
		assertThat(form.page().select("input[type=radio][checked]")).isEmpty();
		Reply next = this.reviewer.submit(form, this.criterion,
				Map.of("verdict", "2", "comment", "Only a plan so far", "next", "1"));
		assertThat(next.location()).startsWith(this.page + "/criteria/").isNotEqualTo(this.criterion);
		assertThat(this.reviewer.get(this.page).text()).contains("1 of ", "2. Emerging");
		assertThat(this.lead.get("/assessments/" + this.round + "/review").status()).isEqualTo(302);
		Reply check = this.reviewer.get(this.page + "/acceptance");
		assertThat(check.text()).contains("to look at first have not been looked at.");
		this.reviewer.submit(check, this.page + "/acceptance", Map.of());
		assertThat(this.reviewer.get(this.page).text()).contains("Accepted");
		Reply outcome = this.lead.get("/assessments/" + this.round + "/review");
		assertThat(outcome.text()).contains("3. Developing", "2. Emerging", "Only a plan so far", "accepted by");
		assertThat(this.lead.get("/assessments/" + this.round + "/submission")
			.page()
			.select("a[href=/assessments/" + this.round + "/review]")).hasSize(1);
		assertThat(this.reviewer.get(this.page + "/outcome").text()).contains("Only a plan so far");
		Reply late = this.reviewer.post(this.page + "/returning", Map.of("reason", "Too late"));
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.text()).contains("It was accepted by " + this.reviewerPerson.personName(), "reopens it instead",
				"Too late");
		assertThat(this.reviewer
			.submit(this.reviewer.get(this.page + "/reopening"), this.page + "/reopening", Map.of("reason", " "))
			.status()).isEqualTo(422);
		this.reviewer.submit(this.reviewer.get(this.page + "/reopening"), this.page + "/reopening",
				Map.of("reason", "A year has passed"));
		assertThat(this.lead.get("/assessments/" + this.round + "/submission").text()).contains("A year has passed",
				"What the review says");
	}

	@Test
	void twoReviewersCannotOverwriteEachOther() {
		start(this.reviewer);
		Viewer otherPerson = person("Other", Role.ADMINISTRATOR, null);
		Visitor other = signedIn(otherPerson);
		assertThat(other.post(this.criterion, Map.of("version", "0", "comment", "Mine")).text())
			.contains("Somebody else reviews it", "Mine");
		Reply enter = other.get(this.page + "/reviewers");
		assertThat(other.submit(enter, this.page + "/reviewers", Map.of()).status()).isEqualTo(422);
		assertThat(other.submit(enter, this.page + "/reviewers", Map.of("how", "JOIN")).status()).isEqualTo(302);
		Reply seen = other.get(this.criterion);
		this.reviewer.submit(this.reviewer.get(this.criterion), this.criterion,
				Map.of("verdict", "AGREE", "comment", "First text"));
		Reply stale = other.submit(seen, this.criterion, Map.of("verdict", "2", "comment", "Second text"));
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.text()).contains("First text", "Agrees: 3. Developing");
		assertThat(stale.fields(this.criterion)).containsEntry("comment", "Second text").containsEntry("verdict", "2");
		assertThat(stored()).isEqualTo("First text");
		assertThat(other.submit(seen, this.criterion, Map.of("verdict", "AGREE", "comment", "First text")).status())
			.isEqualTo(302);
		assertThat(other.submit(stale, this.criterion, Map.of()).status()).isEqualTo(302);
		assertThat(stored()).isEqualTo("Second text");
		this.reviewer.post(this.page + "/reviewers", Map.of("how", "TAKE_OVER"));
		assertThat(other.post(this.criterion, Map.of("version", "2", "comment", "Again")).status()).isEqualTo(409);
	}

	@Test
	void keepsWhatWasTypedWrongly() {
		start(this.reviewer);
		Reply reply = this.reviewer.submit(this.reviewer.get(this.criterion), this.criterion,
				Map.of("verdict", "6", "comment", "x".repeat(4001)));
		assertThat(reply.status()).isEqualTo(422);
		assertThat(reply.page().title()).startsWith("Error: ");
		assertThat(reply.page().select(".govuk-error-summary__list a").eachAttr("href")).containsExactly("#verdict",
				"#comment");
		Reply finding = this.reviewer.submit(this.reviewer.get(this.page + "/findings/new"), this.page + "/findings",
				Map.of("kind", "RECOMMENDATION", "text", "Do it"));
		assertThat(finding.status()).isEqualTo(422);
		assertThat(finding.text()).contains("Choose the criterion that the recommendation is about");
		assertThat(this.reviewer.get(this.page + "/criteria/nowhere").status()).isEqualTo(404);
	}

	@Test
	void aQuestionIsAnsweredWithoutANewVersion() {
		start(this.reviewer);
		Reply asked = this.reviewer.submit(this.reviewer.get(this.criterion), this.criterion + "/questions",
				Map.of("question", "Since when?"));
		assertThat(asked.status()).isEqualTo(302);
		assertThat(this.lead.get("/notices").text()).contains("Round " + this.mark, first().name())
			.doesNotContain("Since when?");
		assertThat(this.lead.get("/authorities/" + REGION).text()).contains("Questions from the programme",
				"Round " + this.mark, "One to answer");
		String list = "/assessments/" + this.round + "/clarifications";
		assertThat(this.lead.get("/assessments/" + this.round + "/submission").page().select("a[href=" + list + "]"))
			.hasSize(1);
		String thread = list + "/" + first().slug();
		Reply form = this.lead.get(thread);
		assertThat(form.text()).contains("Since when?", this.reviewerPerson.personName());
		assertThat(this.lead.submit(form, thread, Map.of("answer", " ")).status()).isEqualTo(422);
		long seen = Long
			.parseLong(this.reviewer.get(this.criterion).fields(this.criterion + "/resolution").get("last"));
		assertThat(this.lead.submit(form, thread, Map.of("answer", "Since May")).status()).isEqualTo(302);
		assertThat(this.lead.submit(form, thread, Map.of("answer", "Since May")).status()).isEqualTo(302);
		assertThat(this.reviewer.get("/notices").text()).contains("an answer about").doesNotContain("Since May");
		Reply both = this.reviewer.get(this.criterion);
		assertThat(both.page().select("#thread li")).hasSize(2);
		assertThat(this.reviewer.post(this.criterion + "/resolution", Map.of("last", "" + seen)).status())
			.isEqualTo(409);
		this.reviewer.submit(both, this.criterion + "/resolution", Map.of());
		Reply settled = this.lead.submit(form, thread,
				Map.of("answer", "One more thing", "formKey", UUID.randomUUID().toString()));
		assertThat(settled.status()).isEqualTo(409);
		assertThat(settled.text()).contains("One more thing");
		assertThat(this.lead.get(list + "/nowhere").status()).isEqualTo(404);
		for (String statement : List.of("update clarification set text = 'x'", "delete from clarification",
				"delete from review_reviewer")) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(statement).update());
		}
	}

	@Test
	void anAcceptedThreadIsReadOnly() {
		start(this.reviewer);
		this.reviewer.submit(this.reviewer.get(this.criterion), this.criterion + "/questions",
				Map.of("question", "Since when?"));
		assertThat(this.reviewer.get(this.page + "/acceptance").text()).contains("One clarification is open");
		this.reviews.accept(this.reviewerPerson, this.round);
		String thread = "/assessments/" + this.round + "/clarifications/" + first().slug();
		assertThat(this.lead.get(thread).page().select("textarea")).isEmpty();
		assertThat(this.lead.post(thread, Map.of("formKey", UUID.randomUUID().toString(), "answer", "Late")).status())
			.isEqualTo(409);
		assertThat(this.reviewer
			.post(this.criterion + "/questions", Map.of("formKey", UUID.randomUUID().toString(), "question", "More"))
			.status()).isEqualTo(409);
	}

	@Test
	void recommendationsAreAcceptedAsActionsOrDeclinedWithAReason() {
		start(this.reviewer);
		for (String text : List.of("Report once a year", "Hire somebody")) {
			Reply form = this.reviewer.get(this.page + "/findings/new?criterion=" + first().slug());
			this.reviewer.submit(form, this.page + "/findings", Map.of("kind", "RECOMMENDATION", "text", text));
		}
		String list = "/assessments/" + this.round + "/recommendations";
		assertThat(this.lead.get(list).text()).doesNotContain("Report once a year");
		this.reviews.sendBack(this.reviewerPerson, this.round, "Say more");
		Reply seen = this.lead.get(list);
		assertThat(seen.text()).contains("Report once a year", "Hire somebody");
		List<String> links = seen.page().select("a[href^=" + list + "]").eachAttr("href");
		String accept = links.stream().filter((each) -> each.endsWith("acceptance")).findFirst().orElseThrow();
		String decline = links.stream().filter((each) -> each.endsWith("refusal")).toList().getLast();
		Reply form = this.lead.get(accept);
		assertThat(form.fields(accept)).containsEntry("what", "Report once a year")
			.containsEntry("owner", this.leadPerson.id().toString());
		assertThat(this.lead.submit(form, accept, Map.of("what", "")).status()).isEqualTo(422);
		this.lead.submit(form, accept, Map.of("what", "Report in May"));
		assertThat(this.improvements.of(REGION)).filteredOn((action) -> action.assessmentId().equals(this.round))
			.singleElement()
			.satisfies((action) -> assertThat(action.plan().what()).isEqualTo("Report in May"));
		assertThat(
				this.lead.post(accept, changed(form.fields(accept), "formKey", UUID.randomUUID().toString())).status())
			.isEqualTo(409);
		assertThat(this.lead.submit(this.lead.get(decline), decline, Map.of("reason", "")).status()).isEqualTo(422);
		this.lead.submit(this.lead.get(decline), decline, Map.of("reason", "No money"));
		assertThat(this.lead.get(list).text()).contains("Report in May", "Not started", "No money", "Declined.");
		assertThat(this.reviewer.get(this.page).text()).contains("Report in May", "Not started", "No money");
	}

	@Test
	void whoAssessedMayReadAndNotReview() {
		start(this.reviewer);
		Person moved = this.accounts.peopleOf(REGION)
			.stream()
			.filter((person) -> person.name().equals("Colleague 0 " + this.mark))
			.findFirst()
			.orElseThrow();
		this.jdbc.sql("update person set role = 'REVIEWER', authority_code = null where id = ?")
			.param(moved.id())
			.update();
		Visitor visitor = Visitor.signedIn(this.port, moved.email(), PASSWORD);
		Reply read = visitor.get(this.page);
		assertThat(read.text()).contains("You took part in this assessment");
		assertThat(read.page().select("main form, a[href$=/reviewers]")).isEmpty();
		assertThat(visitor.get(this.criterion).page().select("main form")).isEmpty();
		for (String path : List.of("/start", "/reviewers", "/criteria/" + first().slug(), "/acceptance", "/returning",
				"/reopening", "/findings")) {
			Reply refused = visitor.post(this.page + path, Map.of("how", "JOIN", "version", "0", "comment", "My view",
					"reason", "Why", "formKey", UUID.randomUUID().toString(), "kind", "STRENGTH", "text", "Good"));
			assertThat(refused.status()).as(path).isEqualTo(409);
			assertThat(refused.text()).contains("Who assessed does not review");
		}
		assertThat(this.reviews.situation(this.reviewerPerson, this.round).review().isWith(moved.id())).isFalse();
	}

	@Test
	void draftsAreNotFoundAndWithdrawnOnesShowOnlyThatTheyWereTakenBack() {
		UUID draft = agreed();
		for (String path : List.of("", "/criteria/" + first().slug(), "/outcome", "/versions/1", "/acceptance")) {
			assertThat(this.reviewer.get("/review/submissions/" + draft + path).status()).as(path).isEqualTo(404);
		}
		assertThat(this.reviewer.post("/review/submissions/" + draft + "/start", Map.of()).status()).isEqualTo(404);
		this.submissions.withdraw(this.leadPerson, this.round, 1);
		Reply withdrawn = this.reviewer.get(this.page);
		assertThat(withdrawn.text()).contains("The authority took it back", "withdrawn by")
			.doesNotContain(first().name(), "3. Developing");
		assertThat(this.reviewer.get(this.page + "/versions/1").status()).isEqualTo(302);
		for (String path : List.of("/start", "/criteria/" + first().slug(), "/acceptance", "/returning", "/findings")) {
			Reply refused = this.reviewer.post(this.page + path, Map.of("version", "0", "comment", "My view", "reason",
					"Why", "formKey", UUID.randomUUID().toString(), "kind", "STRENGTH", "text", "Good"));
			assertThat(refused.status()).as(path).isEqualTo(409);
			assertThat(refused.text()).contains("It was withdrawn by " + this.leadPerson.personName());
		}
	}

	@Test
	void aNewVersionShowsWhatWasHeldOfTheEarlierOneAndCopiesNothing() {
		start(this.reviewer);
		this.reviewer.submit(this.reviewer.get(this.criterion), this.criterion,
				Map.of("verdict", "2", "comment", "Only a plan so far"));
		this.reviews.sendBack(this.reviewerPerson, this.round, "Say more");
		submitAgain();
		start(this.reviewer);
		Reply again = this.reviewer.get(this.criterion);
		assertThat(again.text()).contains("What was held of earlier versions", "Only a plan so far", "Version 2");
		assertThat(again.fields(this.criterion)).containsEntry("comment", "").doesNotContainKey("verdict");
		assertThat(this.reviewer.get(this.page + "/versions/1").text()).contains("Version 1", first().name());
		assertThat(this.reviewer.get(this.page + "/outcome?version=1").text()).contains("Only a plan so far");
		assertThat(this.reviewer.get(this.page + "/outcome?version=2").status()).isEqualTo(404);
	}

	private void start(Visitor visitor) {
		assertThat(visitor.post(this.page + "/start", Map.of()).status()).isEqualTo(302);
	}

	private String stored() {
		return this.reviews.opinion(this.round, 1, first().slug()).comment();
	}

	private Framework.Criterion first() {
		return this.frameworks.current().criteria().getFirst();
	}

	private static Map<String, String> changed(Map<String, String> fields, String name, String value) {
		Map<String, String> changed = new LinkedHashMap<>(fields);
		changed.put(name, value);
		return changed;
	}

	private void submitAgain() {
		this.submissions.submit(this.leadPerson, this.round,
				this.submissions.check(this.leadPerson, this.round).version(), Consent.COUNTED, null);
	}

	/** A round that two colleagues answered with level 3 and that the lead agreed. */
	private UUID agreed() {
		UUID id = this.rounds.open(this.leadPerson, NewRound.called("Round " + this.mark));
		for (int i = 0; i < 2; i++) {
			Viewer colleague = person("Colleague " + i + (this.round == null ? "" : " more"), Role.OFFICER, REGION);
			this.rounds.invite(this.leadPerson, id, List.of(colleague.id()), List.of(), null);
			for (Framework.Pillar pillar : this.frameworks.current().pillars()) {
				Map<Integer, Answer> answers = new HashMap<>();
				pillar.criteria().forEach((each) -> answers.put(each.id(), Answer.level(3)));
				this.responses.save(colleague, id, pillar.slug(), 0, answers);
			}
			this.responses.finish(colleague, id);
		}
		this.rounds.close(this.leadPerson, id, null);
		for (Framework.Pillar pillar : this.frameworks.current().pillars()) {
			for (Framework.Criterion each : pillar.criteria()) {
				this.agreements.record(this.leadPerson, id, pillar.slug(), each.id(),
						new org.hiap.navigator.agreement.Decision(org.hiap.navigator.response.AnswerKind.LEVEL, 3, null,
								null, 0));
			}
		}
		this.agreements.conclude(this.leadPerson, id);
		return id;
	}

	private Viewer person(String name, Role role, String authority) {
		String email = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "." + this.mark + "@review.example";
		Accounts.Invited invited = this.accounts.invite(null, email, name + " " + this.mark, role, authority)
			.orElseThrow();
		this.accounts.setPassword(invited.token(), PASSWORD);
		Person person = invited.person();
		return new Viewer(person.id(), person.email(), person.name(), role, authority);
	}

	private Visitor signedIn(Viewer viewer) {
		return Visitor.signedIn(this.port, viewer.email(), PASSWORD);
	}

}
