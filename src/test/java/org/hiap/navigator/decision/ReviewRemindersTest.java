package org.hiap.navigator.decision;

import java.time.LocalDate;
import java.util.List;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.submission.Consent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
class ReviewRemindersTest {

	@Autowired
	private BeanFactory beans;

	@Autowired
	private ReviewReminders reminders;

	@Autowired
	private FollowUps followUps;

	@Autowired
	private JdbcClient jdbc;

	private Workshop workshop;

	private Viewer owner;

	private LocalDate due;

	@BeforeEach
	void close() {
		this.workshop = new Workshop(this.beans, "westmarch");
		this.owner = this.workshop.colleague;
		this.due = Dates.today().plusMonths(2);
		this.workshop.reveal();
		this.workshop.decideAll();
		this.workshop.decide(this.workshop.options.getFirst(),
				new OptionDecision(Course.TAKE_FORWARD, "", "", this.owner.personName(), this.due));
		this.workshop.close(Consent.NAMED);
	}

	@Test
	void facilitatorLeadsAndOwnersAreRemindedOnTheDayAndOnce() {
		this.reminders.remind(this.due.minusDays(1));
		assertThat(told(this.workshop.facilitator)).isEmpty();
		this.reminders.remind(this.due);
		this.reminders.remind(this.due.plusDays(1));
		String number = this.workshop.decisions()
			.record(this.workshop.lead, this.workshop.id)
			.orElseThrow()
			.number()
			.toString();
		assertThat(told(this.workshop.facilitator))
			.containsExactly("Decisions of " + number + " are to be looked at again");
		assertThat(told(this.workshop.lead)).hasSize(1);
		assertThat(told(this.owner)).hasSize(1);
	}

	@Test
	void theUsualDateIsAReminderOfItsOwnAndNotTheOwnersOfOtherDecisions() {
		this.reminders.remind(Dates.today().plusMonths(6));
		assertThat(told(this.workshop.lead)).hasSize(2);
		assertThat(told(this.owner)).hasSize(1);
	}

	@Test
	void whatIsDoneNeedsNoReminder() {
		this.followUps.review(this.owner, this.workshop.id, this.workshop.options.getFirst(), 0, Standing.DONE, "Done",
				null);
		this.reminders.remind(this.due);
		assertThat(told(this.workshop.lead)).isEmpty();
	}

	private List<String> told(Viewer person) {
		return this.jdbc.sql("select title from notice where person_id = ? and path = ?")
			.params(person.id(), "/exercises/" + this.workshop.id + "/decisions/review")
			.query(String.class)
			.list();
	}

}
