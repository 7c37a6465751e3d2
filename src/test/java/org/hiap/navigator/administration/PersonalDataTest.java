package org.hiap.navigator.administration;

import java.util.List;
import java.util.Set;

import org.hiap.navigator.FullStackTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@FullStackTest
class PersonalDataTest {

	/**
	 * Where a person only did something to a thing, without writing or being told
	 * anything: the trail, which is part of a person's data, tells of it.
	 */
	private static final Set<String> TOLD_BY_THE_TRAIL = Set.of("agreed_score", "agreed_weights", "assessment",
			"authority_merger", "campaign", "campaign_closing", "campaign_extension", "campaign_round",
			"campaign_withdrawal", "criteria_template", "decision_record", "decision_sharing_choice", "enquiry",
			"exercise", "option_decision", "review_reviewer", "round_change", "sharing_choice", "submission_step",
			"workshop");

	@Autowired
	private JdbcClient jdbc;

	@Test
	void everyTableThatNamesAPersonIsToldOrHasAReasonNotToBe() {
		List<String> tables = this.jdbc.sql("""
				select distinct cast(conrelid as regclass)::text from pg_constraint
				where contype = 'f' and confrelid = cast('person' as regclass)""").query(String.class).list();
		assertThat(tables).hasSizeGreaterThan(20);
		assertThat(tables).allMatch((table) -> TOLD_BY_THE_TRAIL.contains(table) || PersonalData.queries()
			.stream()
			.anyMatch((query) -> query.matches("(?s).*\\b(from|join) " + table + "\\b.*")));
		assertThat(TOLD_BY_THE_TRAIL).isSubsetOf(tables);
	}

}
