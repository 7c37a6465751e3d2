package org.hiap.navigator.workshop;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.Visitor;
import org.hiap.navigator.Visitor.Reply;
import org.hiap.navigator.govuk.Dates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Taking part over some days, by invitation. */
@FullStackTest
class InvitationPagesTest {

	private static final String LIST = "/authorities/southmere/exercises";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Invitations invitations;

	private Visitor facilitator;

	private Visitor colleague;

	private String exercise;

	private UUID id;

	private UUID lead;

	private final LocalDate lastDay = Dates.today().plusDays(5);

	@BeforeEach
	void openAnExercise() {
		this.facilitator = Visitor.signedIn(this.port, "officer@southmere.example");
		this.colleague = Visitor.signedIn(this.port, "lead@southmere.example");
		this.exercise = this.facilitator
			.submit(this.facilitator.get(LIST + "/new"), LIST,
					Map.of("name", "Invited " + UUID.randomUUID(), "question", "What first?", "kind", "LEVER"))
			.location();
		this.id = UUID.fromString(this.exercise.substring("/exercises/".length()));
		String options = this.exercise + "/options";
		this.facilitator.submit(this.facilitator.get(options), options, Map.of("option", "L01,L02"));
		this.lead = this.jdbc.sql("select id from person where email = 'lead@southmere.example'")
			.query(UUID.class)
			.single();
	}

	@Test
	void whoeverIsInvitedIsToldOnceAndSeesTheLastDay() {
		assertThat(invite(this.lastDay).status()).isEqualTo(302);
		assertThat(notices())
			.containsExactly("You are asked to help decide what comes first, by " + Dates.day(this.lastDay));
		assertThat(this.colleague.get(this.exercise + "/taking-part").text())
			.contains("Take part by " + Dates.day(this.lastDay));
		Reply again = page();
		assertThat(again.text()).contains("0 of 1 person has finished.", "Southmere lead Not yet");
		assertThat(again.page().select("input[value=" + this.lead + "]")).isEmpty();
		assertThat(invite(this.lastDay.plusDays(1)).status()).isEqualTo(302);
		assertThat(notices()).hasSize(1);
		assertThat(this.colleague.get(this.exercise + "/taking-part").text())
			.contains("Take part by " + Dates.day(this.lastDay.plusDays(1)));
	}

	@Test
	void onlyThoseWhoHaveNotFinishedAreReminded() {
		invite(this.lastDay);
		remind();
		assertThat(notices()).hasSize(2).contains("Please take part by " + Dates.day(this.lastDay));
		for (UUID option : options()) {
			String card = this.exercise + "/scores/" + option;
			Reply sheet = this.colleague.get(card);
			Map<String, String> scores = new HashMap<>();
			sheet.page().select("input[type=radio]").eachAttr("name").forEach((name) -> scores.put(name, "3"));
			assertThat(this.colleague.submit(sheet, card, scores).status()).isEqualTo(302);
		}
		Reply page = page();
		assertThat(page.text()).contains("1 of 1 person has finished.", "Southmere lead Yes");
		assertThat(page.page().select("form[action$=reminders]")).isEmpty();
		this.invitations.remindOf(this.lastDay);
		assertThat(notices()).hasSize(2);
	}

	@Test
	void everyoneIsRemindedOnceTheDayBefore() {
		invite(this.lastDay);
		this.invitations.remindOf(this.lastDay.plusDays(1));
		assertThat(notices()).hasSize(1);
		this.invitations.remindOf(this.lastDay);
		this.invitations.remindOf(this.lastDay);
		assertThat(notices()).hasSize(2);
	}

	@Test
	void partnersJoinByTheAddressOfTheRoom() {
		assertThat(page().text()).contains("once the room is open");
		this.facilitator.post(this.exercise + "/workshop", Map.of());
		assertThat(page().page().select(".app-link-box").text()).matches("http.*/join/[2-9A-Z]{8}");
	}

	@Test
	void nobodyIsInvitedWithoutADayOrFromElsewhere() {
		String path = this.exercise + "/invitations";
		Reply refused = this.facilitator.submit(page(), path, Map.of("last-day-day", "31", "last-day-month", "2"));
		assertThat(refused.status()).isEqualTo(422);
		assertThat(refused.text()).contains("Choose at least one person", "must be a real date");
		assertThat(refused.fields(path)).containsEntry("last-day-day", "31");
		UUID stranger = this.jdbc.sql("select id from person where email = 'lead@northvale.example'")
			.query(UUID.class)
			.single();
		assertThat(this.facilitator.submit(page(), path, day(this.lastDay, stranger)).status()).isEqualTo(422);
		assertThat(this.facilitator.submit(page(), path, day(Dates.today().minusDays(1), this.lead)).text())
			.contains("must be today or later");
		assertThat(this.colleague.get(path).status()).isEqualTo(404);
		Reply page = page();
		this.jdbc.sql("update exercise set stage = 'REVEALED', revealed_round = 1 where id = ?")
			.param(this.id)
			.update();
		assertThat(this.facilitator.submit(page, path, day(this.lastDay, this.lead)).status()).isEqualTo(409);
		assertThat(notices()).isEmpty();
	}

	private Reply page() {
		return this.facilitator.get(this.exercise + "/invitations");
	}

	private Reply invite(LocalDate day) {
		return this.facilitator.submit(page(), this.exercise + "/invitations", day(day, this.lead));
	}

	private void remind() {
		String path = this.exercise + "/invitations/reminders";
		assertThat(this.facilitator.submit(page(), path, Map.of()).status()).isEqualTo(302);
	}

	private static Map<String, String> day(LocalDate day, UUID person) {
		return Map.of("people", person.toString(), "last-day-day", String.valueOf(day.getDayOfMonth()),
				"last-day-month", String.valueOf(day.getMonthValue()), "last-day-year", String.valueOf(day.getYear()));
	}

	private List<UUID> options() {
		return this.jdbc.sql("select id from exercise_option where exercise_id = ?")
			.param(this.id)
			.query(UUID.class)
			.list();
	}

	private List<String> notices() {
		return this.jdbc.sql("select title from notice where path = ? and person_id = ?")
			.params(this.exercise + "/taking-part", this.lead)
			.query(String.class)
			.list();
	}

}
