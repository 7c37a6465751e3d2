package org.hiap.navigator.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.hiap.navigator.Cast;
import org.hiap.navigator.Cast.Member;
import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.authority.Authorities;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.Rollback;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Each test ends as if nobody had been reminded of anything. */
@FullStackTest
@Transactional
@Rollback
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionRemindersTest {

	private static final LocalDate DUE = LocalDate.of(2040, 5, 20);

	@Autowired
	private BeanFactory beans;

	@Autowired
	private ActionReminders reminders;

	@Autowired
	private Improvements improvements;

	@Autowired
	private Authorities authorities;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcClient jdbc;

	private Member lead;

	private Member officer;

	private Cast cast;

	@BeforeAll
	void invite() {
		this.cast = new Cast(this.beans);
		this.lead = this.cast.member(Role.LEAD);
		this.officer = this.cast.member(Role.OFFICER);
	}

	@Test
	void theOwnerIsRemindedAWeekBeforeAndTheDayAfterAndOnceEach() {
		UUID id = add(ActionOwner.ofPerson(this.officer.viewer().id()));
		remindOn(DUE.minusDays(8));
		assertThat(told(this.officer, id)).isEmpty();
		remindOn(DUE.minusDays(7));
		remindOn(DUE.minusDays(6));
		remindOn(DUE);
		assertThat(told(this.officer, id)).containsExactly("An improvement action is due on 20 May 2040");
		remindOn(DUE.plusDays(1));
		remindOn(DUE.plusDays(2));
		assertThat(told(this.officer, id)).containsExactlyInAnyOrder("An improvement action is due on 20 May 2040",
				"An improvement action was due on 20 May 2040");
		assertThat(told(this.lead, id)).isEmpty();
	}

	@Test
	void whoeverBecomesTheOwnerAndWhateverBecomesTheDateIsToldAnew() {
		UUID id = add(ActionOwner.ofPerson(this.officer.viewer().id()));
		remindOn(DUE);
		this.improvements.change(this.lead.viewer(), id, 0,
				new Plan("Hire", ActionOwner.ofPerson(this.lead.viewer().id()), DUE));
		remindOn(DUE);
		assertThat(told(this.lead, id)).hasSize(1);
		this.improvements.change(this.lead.viewer(), id, 1,
				new Plan("Hire", ActionOwner.ofPerson(this.lead.viewer().id()), DUE.plusDays(30)));
		remindOn(DUE.plusDays(30));
		assertThat(told(this.lead, id)).hasSize(2);
		assertThat(told(this.officer, id)).hasSize(1);
	}

	@Test
	void ofATeamsActionTheLeadIsTold() {
		UUID team = this.authorities.addTeam(this.lead.viewer(), "Team " + UUID.randomUUID()).orElseThrow().id();
		UUID id = add(ActionOwner.ofTeam(team));
		remindOn(DUE);
		assertThat(told(this.lead, id)).hasSize(1);
		assertThat(told(this.officer, id)).isEmpty();
		assertThat(told(this.cast.counterpart(this.lead), id)).isEmpty();
	}

	@Test
	void whoIsDisabledIsNotToldAndTheLeadIsInstead() {
		UUID id = add(ActionOwner.ofPerson(this.officer.viewer().id()));
		this.accounts.disable(this.lead.viewer(), this.officer.viewer().id());
		remindOn(DUE);
		assertThat(told(this.officer, id)).isEmpty();
		assertThat(told(this.lead, id)).hasSize(1);
	}

	@Test
	void nobodyIsRemindedOfWhatEnded() {
		UUID id = add(ActionOwner.ofPerson(this.officer.viewer().id()));
		this.improvements.progress(this.officer.viewer(), id, 0, new Progress(ActionStatus.DONE, null, null), null);
		remindOn(DUE);
		remindOn(DUE.plusDays(1));
		assertThat(told(this.officer, id)).isEmpty();
	}

	@Test
	void aReminderLeavesOutWhatIsToBeDone() {
		UUID id = add(ActionOwner.ofPerson(this.officer.viewer().id()));
		remindOn(DUE);
		assertThat(this.jdbc.sql("select title || text from notice where path like '%' || ?")
			.param(id.toString())
			.query(String.class)
			.list()).hasSize(2).noneMatch((told) -> told.contains("Hire"));
	}

	private UUID add(ActionOwner owner) {
		return this.improvements.add(this.lead.viewer(), this.lead.agreed(), "staff-time-and-money",
				new Plan("Hire", owner, DUE));
	}

	private void remindOn(LocalDate day) {
		this.reminders.remind(day);
	}

	private List<String> told(Member member, UUID action) {
		return this.jdbc.sql("select title from notice where person_id = ? and urgency = 'NOW' and path like '%' || ?")
			.param(member.viewer().id())
			.param(action.toString())
			.query(String.class)
			.list();
	}

}
