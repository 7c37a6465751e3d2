package org.hiap.navigator.response;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.TeamRound;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Answering;
import org.hiap.navigator.govuk.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class RoundPagesTest {

	private static final String PILLAR = "leadership";

	private static final String LIST = "/authorities/" + TeamRound.REGION + "/assessments";

	@LocalServerPort
	private int port;

	@Autowired
	private BeanFactory beans;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aRoundNeedsANameADeadlineToComeAndWhoGivesAnAnswer() {
		TeamRound round = new TeamRound(this.beans);
		Visitor lead = round.signIn(this.port, round.lead());
		LocalDate yesterday = Dates.today().minusDays(1);
		Reply reply = lead.submit(lead.get(LIST + "/new"), LIST,
				Map.of("purpose", "Kept", "deadline-day", String.valueOf(yesterday.getDayOfMonth()), "deadline-month",
						String.valueOf(yesterday.getMonthValue()), "deadline-year",
						String.valueOf(yesterday.getYear())));
		assertThat(reply.status()).isEqualTo(422);
		assertThat(reply.page().select(".govuk-error-summary__list a").eachAttr("href")).containsExactly("#name",
				"#deadline-day", "#answering", "#notes");
		assertThat(reply.fields(LIST)).containsEntry("purpose", "Kept");
	}

	@Test
	void theDeadlineMovesOnlyForward() {
		TeamRound round = new TeamRound(this.beans);
		Visitor lead = round.signIn(this.port, round.lead());
		String action = "/assessments/" + round.id() + "/round/deadline";
		Reply past = lead.submit(lead.get(action), action,
				Map.of("deadline-day", "1", "deadline-month", "1", "deadline-year", "2020"));
		assertThat(past.status()).isEqualTo(422);
		assertThat(past.text()).contains("must be today or later");
		assertThat(past.fields(action)).containsEntry("deadline-year", "2020");
		LocalDate later = Dates.today().plusDays(3);
		Reply moved = lead.follow(lead.submit(past, action,
				Map.of("deadline-day", String.valueOf(later.getDayOfMonth()), "deadline-month",
						String.valueOf(later.getMonthValue()), "deadline-year", String.valueOf(later.getYear()))));
		assertThat(moved.text()).contains("moved the deadline to " + Dates.day(later));
	}

	@Test
	void peopleAreAskedByTickAndByAddressAndOnlyOnce() {
		TeamRound round = new TeamRound(this.beans);
		Viewer known = round.bystander();
		Visitor lead = round.signIn(this.port, round.lead());
		String action = "/assessments/" + round.id() + "/round/respondents";
		String newcomer = "new." + UUID.randomUUID() + "@midhollow.example";
		for (int i = 0; i < 2; i++) {
			Reply asked = lead.follow(lead.submit(lead.get(action), action,
					Map.of("emails", "Ada Example <" + newcomer + ">\n" + known.email().toUpperCase())));
			assertThat(asked.text()).contains("2 Not started", "Ada Example", known.personName(),
					"Has not set a password yet");
		}
		assertThat(this.jdbc.sql("select count(*) from notice where person_id = ?")
			.param(known.id())
			.query(Long.class)
			.single()).as("notices to %s", known.email()).isEqualTo(1);
		Visitor officer = round.signIn(this.port, known);
		assertThat(officer.get("/authorities/" + TeamRound.REGION).text())
			.contains("You are asked to answer: 30 criteria left, about 30 minutes.");
	}

	@ParameterizedTest
	@CsvSource({ "'', Choose people", "not an address, These are not email addresses: not an address",
			"officer@northvale.example, cannot be invited to your authority: officer@northvale.example" })
	void whoCannotBeAskedIsSaid(String emails, String message) {
		TeamRound round = new TeamRound(this.beans);
		Visitor lead = round.signIn(this.port, round.lead());
		String action = "/assessments/" + round.id() + "/round/respondents";
		Reply reply = lead.submit(lead.get(action), action, Map.of("emails", emails));
		assertThat(reply.status()).isEqualTo(422);
		assertThat(reply.text()).contains(message);
		assertThat(reply.fields(action)).containsEntry("emails", emails);
	}

	@Test
	void anAnswerLinkLetsAColleagueInOnceAndAStrangerNotAtAll() {
		TeamRound round = new TeamRound(this.beans);
		UUID team = round.team("Transport");
		UUID other = round.team("Housing");
		String link = "/assessments/" + round.id() + "/teams/" + team;
		Visitor colleague = round.signIn(this.port, round.bystander());
		Reply tasks = colleague.follow(colleague.submit(colleague.get(link), link, Map.of()));
		assertThat(tasks.text()).contains("Answer, a pillar at a time");
		assertThat(colleague.get(link).location()).as("used twice").isEqualTo("/assessments/" + round.id());
		assertThat(colleague.get("/assessments/" + round.id() + "/teams/" + other).text())
			.contains("You are asked to answer in this round already, but not with Housing");
		assertThat(Visitor.signedIn(this.port, "officer@northvale.example").get(link).status()).isEqualTo(404);
		round.close();
		Visitor late = round.signIn(this.port, round.bystander());
		Reply over = late.get(link);
		assertThat(over.text()).contains("This round has closed");
		assertThat(late.post(link, Map.of()).status()).isEqualTo(409);
	}

	@Test
	void theSamePageIsFilledInByTheWholeTeamWhereTeamsAnswer() {
		TeamRound round = new TeamRound(this.beans, Answering.TEAM, false);
		List<Viewer> officers = round.ask(round.team("Transport"), 2);
		round.answer(officers.getFirst(), PILLAR, 4);
		Visitor second = round.signIn(this.port, officers.getLast());
		String action = "/assessments/" + round.id() + "/pillars/" + PILLAR;
		assertThat(second.get(action).fields(action)).containsEntry("answer-" + round.criterion(PILLAR, 0).slug(), "4");
		round.finish(officers.getLast());
		Visitor lead = round.signIn(this.port, round.lead());
		assertThat(lead.get("/assessments/" + round.id() + "/round").text()).contains("2 Finished");
		assertThat(this.jdbc.sql("select count(*) from response where assessment_id = ?")
			.param(round.id())
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void closingEarlyAndReopeningAreRecordedWithAReason() {
		TeamRound round = new TeamRound(this.beans);
		Viewer officer = round.ask(null, 1).getFirst();
		Visitor lead = round.signIn(this.port, round.lead());
		String path = "/assessments/" + round.id() + "/round";
		LocalDate later = Dates.today().plusDays(3);
		lead.submit(lead.get(path + "/deadline"), path + "/deadline",
				Map.of("deadline-day", String.valueOf(later.getDayOfMonth()), "deadline-month",
						String.valueOf(later.getMonthValue()), "deadline-year", String.valueOf(later.getYear())));
		Reply without = lead.submit(lead.get(path + "/closing"), path + "/closing", Map.of());
		assertThat(without.status()).isEqualTo(422);
		assertThat(without.text()).contains("One person has not finished", "Say why you close before the last day");
		assertThat(lead.submit(without, path + "/closing", Map.of("reason", "The board moved")).status())
			.isEqualTo(302);
		Reply unexplained = lead.submit(lead.get(path + "/reopening"), path + "/reopening", Map.of());
		assertThat(unexplained.status()).isEqualTo(422);
		lead.submit(unexplained, path + "/reopening", Map.of("reason", "Housing was on leave"));
		assertThat(lead.get(path).text()).contains("closed the round. The board moved",
				"reopened the round. Housing was on leave", "Being answered");
		assertThat(this.jdbc.sql("select title || ' ' || text from notice where person_id = ?")
			.param(officer.id())
			.query(String.class)
			.list()).as("told").satisfiesExactlyInAnyOrder((invitation) -> {
				assertThat(invitation).contains("You are asked to answer");
			}, (moved) -> {
				assertThat(moved).contains("You have until " + Dates.day(later));
			}, (reopened) -> {
				assertThat(reopened).contains("is open again", "Housing was on leave");
			});
		assertThat(this.jdbc.sql("select count(*) from notice where person_id = ?")
			.param(round.lead().id())
			.query(Long.class)
			.single()).as("to the lead who did it").isZero();
	}

	@Test
	void aRemovedOfficersAnswersStayWithoutTheName() {
		TeamRound round = new TeamRound(this.beans, Answering.INDIVIDUAL, true);
		Viewer officer = round.ask(null, 2).getFirst();
		round.note(officer, PILLAR, 3, "What the removed officer wrote");
		round.note(round.officers().getLast(), PILLAR, 3, "What the other wrote");
		Visitor lead = round.signIn(this.port, round.lead());
		String action = "/assessments/" + round.id() + "/round/respondents/" + officer.id() + "/removal";
		assertThat(lead.submit(lead.get(action), action, Map.of()).status()).isEqualTo(302);
		Visitor removed = round.signIn(this.port, officer);
		assertThat(removed.get("/assessments/" + round.id() + "/pillars/" + PILLAR).status()).isEqualTo(404);
		round.close();
		String notes = lead.get("/assessments/" + round.id() + "/agreement/" + PILLAR).text();
		assertThat(notes)
			.contains("What the removed officer wrote", "Somebody who has left",
					round.officers().getLast().personName())
			.doesNotContain(officer.personName());
	}

	@Test
	void whoWasTakenOffCannotComeBackByAnAnswerLink() {
		TeamRound round = new TeamRound(this.beans);
		UUID team = round.team("Transport");
		Viewer officer = round.ask(team, 1).getFirst();
		Visitor lead = round.signIn(this.port, round.lead());
		String removal = "/assessments/" + round.id() + "/round/respondents/" + officer.id() + "/removal";
		lead.submit(lead.get(removal), removal, Map.of());
		Visitor removed = round.signIn(this.port, officer);
		String link = "/assessments/" + round.id() + "/teams/" + team;
		assertThat(removed.get(link).text()).contains("You were taken off this round");
		assertThat(removed.post(link, Map.of()).status()).isEqualTo(409);
	}

	@Test
	void addressesTypedWhileTheRoundClosedAreKept() {
		TeamRound round = new TeamRound(this.beans);
		Visitor lead = round.signIn(this.port, round.lead());
		String action = "/assessments/" + round.id() + "/round/respondents";
		Reply form = lead.get(action);
		round.close();
		Reply late = lead.submit(form, action, Map.of("emails", "somebody@example.org"));
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.fields(action)).containsEntry("emails", "somebody@example.org");
	}

	@Test
	void aReminderReachesOnlyThoseWhoHaveNotFinished() {
		TeamRound round = new TeamRound(this.beans);
		List<Viewer> officers = round.ask(null, 2);
		round.finish(officers.getFirst());
		Visitor lead = round.signIn(this.port, round.lead());
		String path = "/assessments/" + round.id() + "/round";
		Reply page = lead.get(path);
		assertThat(page.text()).contains("Remind the one who has not finished");
		lead.submit(page, path + "/reminders", Map.of());
		lead.submit(page, path + "/reminders", Map.of());
		assertThat(this.jdbc.sql("select person_id from notice where path = ? and title like 'Reminder%'")
			.param("/assessments/" + round.id())
			.query(UUID.class)
			.list()).containsExactly(officers.getLast().id());
	}

	@Test
	void aSaveInTheBackgroundKeepsWhatIsRightAndSaysWhatIsNot() {
		TeamRound round = new TeamRound(this.beans);
		Visitor officer = round.signIn(this.port, round.ask(null, 1).getFirst());
		String action = "/assessments/" + round.id() + "/pillars/" + PILLAR;
		String right = round.criterion(PILLAR, 0).slug();
		String wrong = round.criterion(PILLAR, 1).slug();
		Reply saved = officer.submit(officer.get(action), action,
				Map.of("autosave", "yes", "answer-" + right, "3", "answer-" + wrong, "not-applicable"));
		assertThat(saved.status()).isEqualTo(200);
		assertThat(saved.body()).contains("\"version\":1", "Saved at",
				round.criterion(PILLAR, 1).name() + ": say why it does not apply");
		assertThat(officer.get(action).fields(action)).containsEntry("answer-" + right, "3")
			.doesNotContainEntry("answer-" + wrong, "not-applicable");
		Reply stale = officer.post(action, Map.of("autosave", "yes", "version", "0", "answer-" + right, "4"));
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.body()).contains("Not saved in the background");
	}

	@Test
	void theEarlierAnswerStandsBesideAndIsKeptOnlyByAClick() {
		TeamRound first = new TeamRound(this.beans);
		Viewer officer = first.ask(null, 1).getFirst();
		first.note(officer, PILLAR, 4, "Minutes of March");
		first.close();
		Visitor lead = first.signIn(this.port, first.lead());
		String location = lead
			.submit(lead.get(LIST + "/new"), LIST,
					Map.of("name", "Next year", "answering", "INDIVIDUAL", "notes", "anonymous"))
			.location();
		lead.submit(lead.get(location + "/respondents"), location + "/respondents", Map.of("emails", officer.email()));
		Visitor again = first.signIn(this.port, officer);
		String action = location.replace("/round", "") + "/pillars/" + PILLAR;
		String slug = first.criterion(PILLAR, 0).slug();
		Reply page = again.get(action);
		assertThat(page.text()).contains("Last time, in Round", "4. Established", "Minutes of March");
		assertThat(page.fields(action)).as("nothing is chosen").doesNotContainKey("answer-" + slug);
		again.submit(page, action, Map.of("answer-" + slug, "keep"));
		assertThat(again.get(action).fields(action)).containsEntry("answer-" + slug, "keep");
		assertThat(again.get(action.replaceFirst("/pillars.*", "/check")).text())
			.contains("4. Established (kept from the earlier round)");
		String unknown = first.criterion(PILLAR, 1).slug();
		assertThat(again.submit(again.get(action), action, Map.of("answer-" + unknown, "keep")).status())
			.as("nothing to keep")
			.isEqualTo(422);
	}

	@Test
	void aLinkedDocumentNeedsItsLink() {
		TeamRound round = new TeamRound(this.beans);
		Visitor officer = round.signIn(this.port, round.ask(null, 1).getFirst());
		String action = "/assessments/" + round.id() + "/pillars/" + PILLAR;
		String slug = round.criterion(PILLAR, 0).slug();
		Reply reply = officer.submit(officer.get(action), action,
				Map.of("answer-" + slug, "3", "strength-" + slug, "LINKED"));
		assertThat(reply.status()).isEqualTo(422);
		assertThat(reply.page().select(".govuk-error-summary__list a").eachAttr("href"))
			.containsExactly("#link-" + slug);
	}

}
