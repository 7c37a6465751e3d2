package org.hiap.navigator.decision;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.submission.Consent;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Everything is taken back at the end, so that other tests find their own records alone.
 */
@FullStackTest
@Transactional
class SharedChoicesTest {

	private static final Viewer REVIEWER = new Viewer(UUID.randomUUID(), "r@programme.example", "R", Role.REVIEWER,
			null);

	@Autowired
	private BeanFactory beans;

	@Autowired
	private SharedChoices choices;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void recordsThatOnlyCountDoSoFromFiveAuthoritiesOnAndNeverForSome() {
		this.jdbc.sql("""
				insert into decision_sharing_choice (exercise_id, number, consent, chosen_by)
				select exercise_id, max(number) + 1, 'NOT_SHARED', (array_agg(chosen_by))[1]
				from decision_sharing_choice group by exercise_id""").update();
		Workshop open = new Workshop(this.beans, "westmarch");
		open.reveal();
		open.decideAll();
		Workshop.closed(this.beans, "westmarch", Consent.NOT_SHARED);
		assertThat(this.choices.of(REVIEWER, null).choices()).as("open, or not shared").isEmpty();
		Workshop.closed(this.beans, "northvale", Consent.NAMED);
		assertThat(this.choices.of(REVIEWER, null).named()).isEqualTo(1);
		assertThat(charter(this.choices.of(REVIEWER, null)))
			.extracting(SharedChoice::exercises, SharedChoice::top, SharedChoice::takenForward)
			.containsExactly(1, 1, 1);
		for (String code : List.of("southmere", "eastfold", "westmarch", "midhollow")) {
			Workshop.closed(this.beans, code, Consent.COUNTED);
			assertThat(this.choices.of(REVIEWER, null).counted()).isZero();
			assertThat(charter(this.choices.of(REVIEWER, null)).exercises()).isEqualTo(1);
		}
		Workshop.closed(this.beans, "midhollow", Consent.COUNTED);
		assertThat(this.choices.of(REVIEWER, null).counted()).as("two of one authority are no fifth").isZero();
		Workshop.closed(this.beans, "farcoombe", Consent.COUNTED);
		assertThat(this.choices.of(REVIEWER, null).counted()).isEqualTo(6);
		assertThat(charter(this.choices.of(REVIEWER, null)).exercises()).isEqualTo(7);
		assertThat(this.choices.of(REVIEWER, List.of("southmere", "eastfold", "westmarch", "midhollow", "farcoombe"))
			.choices()).isEmpty();
		assertThat(this.choices.of(REVIEWER, List.of("northvale", "southmere")).choices()).hasSize(6);
	}

	@Test
	void noAuthorityAsksForThem() {
		Viewer lead = new Viewer(UUID.randomUUID(), "l@northvale.example", "L", Role.LEAD, "northvale");
		assertThatThrownBy(() -> this.choices.of(lead, null)).isInstanceOf(NotFoundException.class);
	}

	private static SharedChoice charter(SharedChoices.Counted counted) {
		return counted.choices().stream().filter((each) -> each.code().equals("L01")).findFirst().orElseThrow();
	}

}
