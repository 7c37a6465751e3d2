package org.hiap.navigator.submission;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Answering;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.response.Answer;
import org.hiap.navigator.response.AnswerKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class SubmissionPagesTest {

	private static final Map<String, String> COUNTED = Map.of("consent", "COUNTED");

	@LocalServerPort
	private int port;

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Submissions submissions;

	private SampleRound sample;

	private Visitor lead;

	private UUID round;

	private String page;

	@BeforeEach
	void agree() {
		this.sample = new SampleRound(this.beans, "farcoombe");
		this.lead = Visitor.signedIn(this.port, this.sample.lead.email(), SampleRound.PASSWORD);
		this.round = this.sample.agreed();
		this.page = "/assessments/" + this.round + "/submission";
	}

	@Test
	void leadsFromTheRoundToARecordWithAReference() {
		assertThat(this.lead.get("/assessments/" + this.round).page().select("a[href=" + this.page + "]")).hasSize(1);
		Reply form = this.lead.get(this.page);
		assertThat(form.status()).isEqualTo(200);
		assertThat(form.text()).contains("Nothing is missing.");
		assertThat(form.page().select("input[type=radio][checked]")).isEmpty();
		Reply submitted = this.lead.follow(this.lead.submit(form, this.page, COUNTED));
		assertThat(submitted.text()).contains("It is submitted", "HIAP-FARCOOMBE-", "Counted in anonymous figures",
				"Chosen by " + this.sample.lead.personName());
		Reply record = this.lead.get(this.page + "/versions/1");
		Framework.Criterion first = this.sample.framework.criteria().getFirst();
		assertThat(record.text()).contains("HIAP-FARCOOMBE-", "Version 1", "Farcoombe (sample)",
				"2 people answered, 2 were asked", first.name(), first.wording(3), "2 × level 3");
		assertThat(this.lead.get(this.page + "/versions/2").status()).isEqualTo(404);
	}

	@Test
	void asksForWhatIsNotChosen() {
		Reply form = this.lead.get(this.page);
		Reply reply = this.lead.submit(form, this.page, Map.of("explanation", "Kept text"));
		assertThat(reply.status()).isEqualTo(422);
		assertThat(reply.page().title()).startsWith("Error: ");
		assertThat(reply.page().select(".govuk-error-summary__list a").eachAttr("href")).containsExactly("#consent");
		assertThat(reply.fields(this.page)).containsEntry("explanation", "Kept text");
		assertThat(this.lead.submit(form, this.page, Map.of("consent", "EVERYBODY")).status()).isEqualTo(422);
		assertThat(
				this.lead.submit(form, this.page, Map.of("consent", "NAMED", "explanation", "x".repeat(4001))).status())
			.isEqualTo(422);
		assertThat(this.submissions.versions(this.sample.lead, this.round)).isEmpty();
	}

	@Test
	void aDoubleClickSubmitsOnceAndASecondBrowserIsToldSo() {
		Reply form = this.lead.get(this.page);
		Reply other = this.lead.get(this.page);
		assertThat(this.lead.submit(form, this.page, COUNTED).status()).isEqualTo(302);
		assertThat(this.submissions.versions(this.sample.lead, this.round)).hasSize(1);
		assertThat(this.lead.submit(form, this.page, COUNTED).location()).isEqualTo(this.page);
		Reply second = this.lead.submit(other, this.page, Map.of("consent", "NAMED", "explanation", "My words"));
		assertThat(second.status()).isEqualTo(409);
		assertThat(second.text()).contains("It has been submitted already", "My words", "Named");
		assertThat(this.submissions.versions(this.sample.lead, this.round)).hasSize(1);
	}

	@Test
	void aLevelThatChangedMeanwhileIsLookedAtAgain() {
		Reply form = this.lead.get(this.page);
		Framework.Pillar pillar = this.sample.framework.pillars().getFirst();
		this.sample.decide(this.round, pillar, pillar.criteria().getFirst(), 2, "Meanwhile", 1);
		Reply reply = this.lead.submit(form, this.page, Map.of("consent", "NAMED", "explanation", "My words"));
		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.text()).contains("Something was changed while you had this open");
		assertThat(reply.fields(this.page)).containsEntry("explanation", "My words").containsEntry("consent", "NAMED");
		assertThat(this.lead.submit(reply, this.page, Map.of()).status()).isEqualTo(302);
	}

	@Test
	void whatIsMissingLeadsToWhereItIsMendedAndStandsInTheWay() {
		UUID alone = this.sample.open(Answering.INDIVIDUAL, false);
		this.sample.ask(alone, this.sample.lead, null);
		this.sample.ask(alone, this.sample.person("Silent", Role.OFFICER), null);
		this.sample.answer(alone, this.sample.lead, Answer.level(4));
		this.sample.agree(alone, 4);
		String path = "/assessments/" + alone + "/submission";
		Reply page = this.lead.get(path);
		assertThat(page.text()).contains("There is no answer from anybody but you", "Needed first",
				"rest on no evidence");
		assertThat(page.page().select("form[action=" + path + "]")).isEmpty();
		Framework.Pillar pillar = this.sample.framework.pillars().getFirst();
		List<String> links = page.page().select("main section a").eachAttr("href");
		assertThat(links).contains("/assessments/" + alone + "/round",
				"/assessments/" + alone + "/agreement/" + pillar.slug() + "#" + pillar.criteria().getFirst().slug());
		links.stream()
			.limit(3)
			.forEach((link) -> assertThat(this.lead.get(link.replaceFirst("#.*", "")).status()).isEqualTo(200));
		Reply refused = this.lead.post(path,
				Map.of("formKey", UUID.randomUUID().toString(), "version",
						String.valueOf(this.submissions.check(this.sample.lead, alone).version()), "consent", "NAMED",
						"explanation", "My words"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.page().select(".govuk-error-summary__list a").eachAttr("href")).containsExactly("#missing");
		assertThat(refused.text()).contains("My words");
	}

	@Test
	void isWithdrawnUntilItsReviewBegins() {
		this.lead.submit(this.lead.get(this.page), this.page, COUNTED);
		String withdrawal = this.page + "/withdrawal";
		Reply question = this.lead.get(withdrawal);
		assertThat(question.text()).contains("HIAP-FARCOOMBE-", "version 1");
		this.lead.submit(question, withdrawal, Map.of());
		Reply again = this.lead.get(this.page);
		assertThat(again.text()).contains("Submit to the programme", "Version 1 Withdrawn");
		assertThat(this.lead.get(this.page + "/versions/1").text())
			.contains("The programme does not have this version any more.");
		this.lead.submit(again, this.page, COUNTED);
		Reply late = this.lead.get(withdrawal);
		this.submissions.startReview(this.sample.reviewer, this.round);
		Reply refused = this.lead.submit(late, withdrawal, Map.of());
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text()).contains("It cannot be withdrawn any more");
		assertThat(this.lead.get(this.page).text()).contains("In review");
		assertThat(this.lead.get(withdrawal).location()).isEqualTo(this.page);
	}

	@Test
	void whatIsSentBackSaysWhyAndBecomesAnotherVersion() {
		this.lead.submit(this.lead.get(this.page), this.page, COUNTED);
		this.submissions.startReview(this.sample.reviewer, this.round);
		this.submissions.sendBack(this.sample.reviewer, this.round, "Please say more about <b>leadership</b>");
		Reply again = this.lead.get(this.page);
		assertThat(again.text()).contains("The programme asks for a new version",
				"Please say more about <b>leadership</b>", "Last time you chose: Counted in anonymous figures.");
		this.lead.submit(again, this.page, Map.of("consent", "NAMED"));
		assertThat(this.lead.get(this.page).text()).contains("Version 2", "Sent back");
	}

	@Test
	void sharingIsChangedAndAStaleChoiceIsShownBesideTheNewerOne() {
		this.lead.follow(this.lead.submit(this.lead.get(this.page), this.page, COUNTED));
		String sharing = this.page + "/sharing";
		Reply form = this.lead.get(sharing);
		Reply other = this.lead.get(sharing);
		assertThat(form.fields(sharing)).containsEntry("consent", "COUNTED");
		assertThat(this.lead.submit(form, sharing, Map.of("consent", "")).status()).isEqualTo(422);
		assertThat(this.lead.follow(this.lead.submit(form, sharing, Map.of("consent", "NAMED"))).text())
			.contains("The choice is saved.");
		Reply stale = this.lead.submit(other, sharing, Map.of("consent", "NOT_SHARED"));
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.text()).contains("chose: Named. You chose: Not shared.");
		assertThat(this.lead.submit(stale, sharing, Map.of()).status()).isEqualTo(302);
		assertThat(this.lead.get(this.page).text()).contains("Not shared");
	}

	@Test
	void officersReadAndOthersFindNothing() {
		Viewer colleague = this.sample.person("Reader", Role.OFFICER);
		Visitor officer = Visitor.signedIn(this.port, colleague.email(), SampleRound.PASSWORD);
		Reply before = officer.get(this.page);
		assertThat(before.text()).contains("A lead of your authority submits.");
		assertThat(before.page().select("main form")).isEmpty();
		this.lead.submit(this.lead.get(this.page), this.page, COUNTED);
		Reply after = officer.get(this.page);
		assertThat(after.text()).contains("HIAP-FARCOOMBE-");
		assertThat(after.page().select("main a[href$=withdrawal], main a[href$=sharing]")).isEmpty();
		assertThat(officer.get(this.page + "/versions/1").status()).isEqualTo(200);
		Visitor stranger = Visitor.signedIn(this.port, "lead@southmere.example");
		assertThat(stranger.get(this.page).status()).isEqualTo(404);
		assertThat(stranger.get(this.page + "/versions/1").status()).isEqualTo(404);
	}

	@Test
	void beforeTheLevelsAreAgreedThereIsNothingToSubmit() {
		UUID open = this.sample.open(Answering.INDIVIDUAL, false);
		assertThat(this.lead.get("/assessments/" + open + "/submission").location()).isEqualTo("/assessments/" + open);
		assertThat(this.lead
			.post("/assessments/" + open + "/submission",
					Map.of("formKey", UUID.randomUUID().toString(), "version", "0", "consent", "NAMED"))
			.status()).isEqualTo(409);
		assertThat(this.submissions.versions(this.sample.lead, open)).isEmpty();
	}

	@Test
	void whatWasTypedIsKeptWhenTheRoundWasReopenedMeanwhile() {
		Reply form = this.lead.get(this.page);
		this.beans.getBean(Rounds.class).reopen(this.sample.lead, this.round, "More answers");
		Reply reply = this.lead.submit(form, this.page, Map.of("consent", "NAMED", "explanation", "My words"));
		assertThat(reply.status()).isEqualTo(409);
		assertThat(reply.text()).contains("The levels are not agreed any more", "My words", "Named");
		assertThat(this.lead.submit(form, this.page, Map.of("explanation", "My words")).text()).contains("My words")
			.doesNotContain("Not shared");
		assertThat(this.submissions.versions(this.sample.lead, this.round)).isEmpty();
	}

	@Test
	void whatWasSentBackCanBeReopenedAndItsVersionsStayReadable() {
		this.lead.submit(this.lead.get(this.page), this.page, COUNTED);
		this.submissions.startReview(this.sample.reviewer, this.round);
		this.submissions.sendBack(this.sample.reviewer, this.round, "Ask more people");
		String reopening = "/assessments/" + this.round + "/round/reopening";
		assertThat(this.lead.get("/assessments/" + this.round + "/round").page().select("a[href=" + reopening + "]"))
			.hasSize(1);
		this.lead.submit(this.lead.get(reopening), reopening, Map.of("reason", "More answers"));
		assertThat(this.lead.get(this.page).location()).isEqualTo("/assessments/" + this.round);
		for (String path : List.of("/versions/1", "/sharing")) {
			assertThat(this.lead.get(this.page + path).status()).as(path).isEqualTo(200);
		}
		this.sample.conclude(this.round);
		this.lead.submit(this.lead.get(this.page), this.page, COUNTED);
		assertThat(this.lead.get(this.page).text()).contains("Version 2", "Sent back");
	}

	@Test
	void aRecordOfAnAnonymousRoundPrintsNotesWithoutLevels() {
		UUID anonymous = this.sample.open(Answering.INDIVIDUAL, false);
		Viewer officer = this.sample.person("Writer", Role.OFFICER);
		this.sample.ask(anonymous, officer, null);
		this.sample.answer(anonymous, officer,
				new Answer(AnswerKind.LEVEL, 3, null, null, "A board paper", null, null, false));
		this.sample.agree(anonymous, 3);
		String path = "/assessments/" + anonymous + "/submission";
		this.lead.submit(this.lead.get(path), path, COUNTED);
		Reply record = this.lead.get(path + "/versions/1");
		assertThat(record.page().select(".app-notes").text()).contains("A board paper");
		assertThat(record.page().select(".app-notes .app-meta")).isEmpty();
	}

	@Test
	void aRoundThatNobodyAnsweredSaysSoTruly() {
		UUID silent = this.sample.open(Answering.INDIVIDUAL, false);
		this.sample.ask(silent, this.sample.lead, null);
		this.sample.ask(silent, this.sample.person("Silent", Role.OFFICER), null);
		this.sample.conclude(silent);
		assertThat(this.lead.get("/assessments/" + silent + "/submission").text())
			.contains("There is no answer from anybody but you")
			.doesNotContain("Nobody but you has answered");
	}

	@Test
	void aTargetIsRefusedWhileTheProgrammeHasACopy() {
		String target = "/assessments/" + this.round + "/targets/leadership";
		Reply form = this.lead.get(target);
		this.lead.submit(this.lead.get(this.page), this.page, COUNTED);
		Reply refused = this.lead.submit(form, target,
				Map.of("target", "5", "importance", "IMPORTANT", "reason", "My words"));
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text()).contains("Targets cannot be changed now", "My words");
		assertThat(refused.page().select("main button")).isEmpty();
	}

}
