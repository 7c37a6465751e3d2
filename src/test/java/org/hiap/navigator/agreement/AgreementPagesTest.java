package org.hiap.navigator.agreement;

import java.util.List;
import java.util.Map;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.TeamRound;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Answering;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class AgreementPagesTest {

	private static final String PILLAR = "leadership";

	@LocalServerPort
	private int port;

	@Autowired
	private BeanFactory beans;

	@Test
	void whatPeopleDisagreeOnComesFirstWithItsDistributionAndATableOfTheSameNumbers() {
		TeamRound round = new TeamRound(this.beans);
		List<Viewer> officers = round.ask(null, 3);
		round.answer(officers.get(0), PILLAR, 3, 1, 3);
		round.answer(officers.get(1), PILLAR, 3, 3, 4);
		round.answer(officers.get(2), PILLAR, 3, 5, 3);
		round.close();
		Reply page = page(round, round.signIn(this.port, round.lead()));
		assertThat(page.page().select("section.app-criterion").eachAttr("id").subList(0, 3)).containsExactly(
				round.criterion(PILLAR, 1).slug(), round.criterion(PILLAR, 2).slug(),
				round.criterion(PILLAR, 0).slug());
		Element first = page.page().selectFirst("section.app-criterion");
		assertThat(first.text()).contains("Talk about it", "Undecided",
				"3 answers with a level: median 3, from 1 to 5.");
		assertThat(first.select("svg text").eachText()).containsExactly("1", "1", "0", "2", "1", "3", "0", "4", "1",
				"5", "0", "?", "0", "n/a");
		assertThat(first.select("table tbody td").eachText()).containsExactly("1", "0", "1", "0", "1", "0", "0");
		assertThat(page.page().select("section.app-criterion").last().text()).contains("Nobody answered");
	}

	@Test
	void aLevelNeedsAReasonWhenItIsFlaggedOrFarFromTheMedian() {
		TeamRound round = new TeamRound(this.beans);
		List<Viewer> officers = round.ask(null, 2);
		round.answer(officers.get(0), PILLAR, 2, 3);
		round.answer(officers.get(1), PILLAR, 4, 3);
		round.close();
		Visitor lead = round.signIn(this.port, round.lead());
		Reply flagged = record(round, lead, 0, Map.of("level", "3", "dissent", "Transport would have said 2"));
		assertThat(flagged.status()).isEqualTo(422);
		assertThat(flagged.text()).contains("give a reason, because the answers are far apart");
		assertThat(flagged.fields(action(round, 0))).containsEntry("dissent-" + slug(round, 0),
				"Transport would have said 2");
		assertThat(record(round, lead, 1, Map.of("level", "4")).status()).as("far from the median").isEqualTo(422);
		assertThat(record(round, lead, 1, Map.of("level", "not-applicable")).status()).isEqualTo(422);
		assertThat(record(round, lead, 1, Map.of("level", "3")).status()).isEqualTo(302);
		Reply recorded = lead.follow(record(round, lead, 0,
				Map.of("level", "3", "reason", "Half of us do it", "dissent", "Transport would have said 2")));
		assertThat(recorded.text()).contains("2 of 5 criteria decided", "Agreed: 3. Developing",
				"Recorded by " + round.lead().personName());
	}

	@Test
	void ofTwoWhoRecordAtOnceTheSecondSeesBoth() {
		TeamRound round = new TeamRound(this.beans);
		round.answer(round.ask(null, 1).getFirst(), PILLAR, 3);
		round.close();
		Visitor lead = round.signIn(this.port, round.lead());
		Reply first = page(round, lead);
		Reply second = page(round, lead);
		String slug = slug(round, 0);
		lead.submit(first, action(round, 0), Map.of("level-" + slug, "3", "reason-" + slug, "The first reason"));
		Reply conflict = lead.submit(second, action(round, 0),
				Map.of("level-" + slug, "2", "reason-" + slug, "The second reason"));
		assertThat(conflict.status()).isEqualTo(409);
		assertThat(conflict.text()).contains("Somebody recorded a level while you had this open", "The first reason");
		assertThat(conflict.fields(action(round, 0))).containsEntry("reason-" + slug, "The second reason")
			.containsEntry("level-" + slug, "2");
		assertThat(lead.submit(conflict, action(round, 0), Map.of()).status()).isEqualTo(302);
		assertThat(page(round, lead).fields(action(round, 0))).containsEntry("reason-" + slug, "The second reason");
	}

	@Test
	void notesOfASmallTeamStandAmongTheOthersAndWithoutNames() {
		TeamRound round = new TeamRound(this.beans);
		List<Viewer> transport = round.ask(round.team("Transport"), 3);
		List<Viewer> housing = round.ask(round.team("Housing"), 2);
		round.ask(null, 1).forEach((officer) -> round.note(officer, PILLAR, 3, "A note from somebody without a team"));
		transport.forEach((officer) -> round.note(officer, PILLAR, 3, "A note from transport"));
		housing.forEach((officer) -> round.note(officer, PILLAR, 3, "A note from housing"));
		round.close();
		Reply page = page(round, round.signIn(this.port, round.lead()));
		assertThat(page.page().select(".app-notes strong").eachText())
			.filteredOn((from) -> from.startsWith("Transport"))
			.hasSize(3);
		assertThat(page.page().select(".app-notes strong").eachText()).filteredOn("Other teams"::equals).hasSize(3);
		assertThat(page.text()).doesNotContain("Housing", "Officer");
		assertThat(page.page().select(".app-notes .app-meta").text()).as("levels by team").doesNotContain("Developing");
	}

	@Test
	void whereTheOthersAreFewerThanThreeTheSmallestTeamStandsAmongThem() {
		TeamRound round = new TeamRound(this.beans);
		round.ask(round.team("Transport"), 3).forEach((officer) -> round.note(officer, PILLAR, 3, "From transport"));
		round.ask(null, 1).forEach((officer) -> round.note(officer, PILLAR, 5, "From somebody alone"));
		round.close();
		assertThat(page(round, round.signIn(this.port, round.lead())).page().select(".app-notes strong").eachText())
			.containsOnly("Other teams");
	}

	@Test
	void whereTeamsAnswerEachIsNamed() {
		TeamRound round = new TeamRound(this.beans, Answering.TEAM, false);
		round.note(round.ask(round.team("Housing"), 1).getFirst(), PILLAR, 3, "A note from housing");
		round.close();
		assertThat(page(round, round.signIn(this.port, round.lead())).page().select(".app-notes strong").text())
			.startsWith("Housing");
	}

	@Test
	void anOfficerReadsWhatIsAgreedAndRecordsNothing() {
		TeamRound round = new TeamRound(this.beans);
		Viewer officer = round.ask(null, 2).getFirst();
		round.answer(officer, PILLAR, 3);
		round.close();
		record(round, round.signIn(this.port, round.lead()), 0, Map.of("level", "3", "reason", "As it is"));
		Visitor visitor = round.signIn(this.port, officer);
		Reply page = page(round, visitor);
		assertThat(page.text()).contains("Agreed: 3. Developing", "As it is");
		assertThat(page.page().select("main form")).isEmpty();
		assertThat(visitor.post(action(round, 0), Map.of("version", "1", "level-" + slug(round, 0), "1")).status())
			.isEqualTo(404);
	}

	@Test
	void undecidedCriteriaStayVisibleAndUnscored() {
		TeamRound round = new TeamRound(this.beans);
		List<Viewer> officers = round.ask(null, 2);
		officers.forEach((officer) -> round.answer(officer, PILLAR, 3, 3, 3));
		round.close();
		Visitor lead = round.signIn(this.port, round.lead());
		record(round, lead, 0, Map.of("level", "3"));
		String overview = "/assessments/" + round.id() + "/agreement";
		Reply page = lead.get(overview);
		assertThat(page.text()).contains("2 people answered.", "1 of 5 criteria decided.", "29 criteria are undecided");
		assertThat(lead.get("/assessments/" + round.id() + "/results").status()).isEqualTo(404);
		Reply results = lead.follow(lead.submit(page, overview + "/conclusion", Map.of()));
		assertThat(results.text()).contains("Not enough is known about Leadership: 1 of 5 applicable criteria");
		assertThat(record(round, lead, 1, Map.of("level", "3")).status()).as("may still be decided").isEqualTo(302);
		assertThat(lead.get("/assessments/" + round.id() + "/results").text())
			.contains("Not enough is known about Leadership: 2 of 5 applicable criteria");
	}

	@Test
	void nothingIsRecordedInARoundThatWasReopenedAndWhatWasTypedCanBeCopied() {
		TeamRound round = new TeamRound(this.beans);
		round.answer(round.ask(null, 2).getFirst(), PILLAR, 3);
		round.close();
		Visitor lead = round.signIn(this.port, round.lead());
		Reply open = page(round, lead);
		String reopening = "/assessments/" + round.id() + "/round/reopening";
		lead.submit(lead.get(reopening), reopening, Map.of("reason", "One is missing"));
		Reply late = lead.submit(open, action(round, 0), Map.of("level-" + slug(round, 0), "3"));
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.text()).contains("Levels cannot be recorded now");
	}

	@Test
	void theAnswersOfTheOnlyRespondentAreConfirmedOnceAndClosesTheRound() {
		TeamRound round = new TeamRound(this.beans);
		Viewer officer = round.ask(null, 1).getFirst();
		round.answer(officer, PILLAR, 3, 0, 4, 4, 2);
		Visitor lead = round.signIn(this.port, round.lead());
		String path = "/assessments/" + round.id() + "/agreement";
		assertThat(lead.get(path).text()).contains("So far 0 of 1 have finished");
		assertThat(lead.post(path, Map.of()).status()).as("before the officer has finished").isEqualTo(404);
		round.finish(officer);
		Reply confirm = lead.get(path);
		assertThat(lead.submit(confirm, path, Map.of()).status()).isEqualTo(302);
		Reply again = lead.follow(lead.submit(confirm, path, Map.of()));
		assertThat(again.text()).contains("Strengths and gaps", "3.3 out of 5, Developing");
	}

	@Test
	void answersCorrectedAfterReopeningAreTheAgreedOnes() {
		TeamRound round = new TeamRound(this.beans);
		Viewer officer = round.ask(null, 1).getFirst();
		round.answer(officer, PILLAR, 3, 3, 3, 3, 3);
		round.finish(officer);
		Visitor lead = round.signIn(this.port, round.lead());
		String path = "/assessments/" + round.id();
		lead.submit(lead.get(path + "/agreement"), path + "/agreement", Map.of());
		lead.submit(lead.get(path + "/round/reopening"), path + "/round/reopening", Map.of("reason", "A mistake"));
		round.answer(officer, PILLAR, 5, 5, 5, 5, 5);
		round.finish(officer);
		Reply results = lead.follow(lead.submit(lead.get(path + "/agreement"), path + "/agreement", Map.of()));
		assertThat(results.text()).contains("5.0 out of 5, Embedded");
	}

	@Test
	void theAnswersOfOneAmongSeveralAreNotConfirmedAsTheAgreedOnes() {
		TeamRound round = new TeamRound(this.beans);
		List<Viewer> officers = round.ask(null, 2);
		officers.forEach((officer) -> {
			round.answer(officer, PILLAR, 3);
			round.finish(officer);
		});
		Visitor lead = round.signIn(this.port, round.lead());
		assertThat(lead.post("/assessments/" + round.id() + "/agreement", Map.of()).status()).isEqualTo(404);
	}

	private Reply page(TeamRound round, Visitor visitor) {
		return visitor.get("/assessments/" + round.id() + "/agreement/" + PILLAR);
	}

	private Reply record(TeamRound round, Visitor visitor, int place, Map<String, String> typed) {
		Map<String, String> fields = new java.util.HashMap<>();
		typed.forEach((field, value) -> fields.put(field + "-" + slug(round, place), value));
		return visitor.submit(page(round, visitor), action(round, place), fields);
	}

	private static String action(TeamRound round, int place) {
		return "/assessments/" + round.id() + "/agreement/" + PILLAR + "/" + slug(round, place);
	}

	private static String slug(TeamRound round, int place) {
		return round.criterion(PILLAR, place).slug();
	}

}
