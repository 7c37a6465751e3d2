package org.hiap.navigator.power;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.hiap.navigator.Cast;
import org.hiap.navigator.FullStackTest;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.library.Lever;
import org.hiap.navigator.library.Library;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@FullStackTest
class PowersTest {

	private static final String LEVER = "L31";

	private static final LocalDate DAY = LocalDate.of(2025, 4, 1);

	@Autowired
	private BeanFactory beans;

	@Autowired
	private Powers powers;

	@Autowired
	private Library library;

	@Autowired
	private JdbcClient jdbc;

	private Viewer lead;

	@BeforeEach
	void invite() {
		this.lead = new Cast(this.beans).member(Role.LEAD).viewer();
	}

	@Test
	void aChangeIsAddedAndNothingIsOverwritten() {
		int records = history().size();
		LeverPower held = held();
		assertThat(record(held)).isTrue();
		LeverPower notHeld = new LeverPower(PowerHeld.NOT_HELD, PowerUse.PARTLY, "Another order", DAY, "It went back");
		assertThat(record(notHeld)).isTrue();
		assertThat(this.powers.of(Cast.HERE).of(LEVER)).isEqualTo(notHeld);
		assertThat(history()).hasSize(records + 2);
		assertThat(history().subList(0, 2)).extracting(PowerRecord::power).containsExactly(notHeld, held);
		assertThat(history().getFirst().recordedBy()).isEqualTo(this.lead.id());
		for (String rewriting : List.of("update power_record set held = 'HELD'", "delete from power_record",
				"truncate power_record")) {
			assertThatExceptionOfType(DataAccessException.class).as(rewriting)
				.isThrownBy(() -> this.jdbc.sql(rewriting).update());
		}
	}

	@Test
	void theSameAgainIsNotRecordedAgain() {
		LeverPower held = held();
		record(held);
		int records = history().size();
		long events = events();
		assertThat(record(held)).isTrue();
		assertThat(this.powers.record(this.lead, 0, Map.of(LEVER, held))).isTrue();
		assertThat(history()).hasSize(records);
		assertThat(events()).isEqualTo(events);
	}

	@Test
	void oneSaveIsOneEventInTheTrail() {
		long events = events();
		record(held());
		assertThat(events()).isEqualTo(events + 1);
	}

	@Test
	void aStaleSaveStoresNothing() {
		int seen = version(LEVER, "L30");
		LeverPower held = held();
		record(held);
		LeverPower stale = held();
		assertThat(this.powers.record(this.lead, seen, Map.of(LEVER, stale, "L30", stale))).isFalse();
		assertThat(this.powers.of(Cast.HERE).of(LEVER)).isEqualTo(held);
		assertThat(this.powers.of(Cast.HERE).of("L30")).isNotEqualTo(stale);
	}

	@Test
	void whatAnAuthorityStatesIsItsOwn() {
		LeverPower held = held();
		record(held);
		assertThat(this.powers.of(Cast.ELSEWHERE).of(LEVER)).isNotEqualTo(held);
		assertThat(this.powers.history(Cast.ELSEWHERE, List.of(LEVER))).extracting(PowerRecord::power)
			.doesNotContain(held);
	}

	@Test
	void whatIsNotALeverAndWhoHasNoAuthorityIsNotFound() {
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.powers.record(this.lead, 0, Map.of("L99", held())));
		Viewer reviewer = new Viewer(this.lead.id(), "r@programme.example", "R", Role.REVIEWER, null);
		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.powers.record(reviewer, 0, Map.of(LEVER, held())));
	}

	@Test
	void aStatedPowerHasASourceAndADateThatIsNotInTheFuture() {
		for (PowerHeld held : List.of(PowerHeld.HELD, PowerHeld.SHARED, PowerHeld.NOT_HELD)) {
			assertThatIllegalArgumentException().isThrownBy(() -> power(held, null, DAY));
			assertThatIllegalArgumentException().isThrownBy(() -> power(held, "Order", null));
			assertThatIllegalArgumentException().isThrownBy(() -> power(held, " ", DAY));
			assertThatIllegalArgumentException().isThrownBy(() -> power(held, "x".repeat(501), DAY));
			assertThatIllegalArgumentException().isThrownBy(() -> power(held, "Order", Dates.today().plusDays(2)));
		}
		assertThat(power(PowerHeld.HELD, "x".repeat(500), LocalDate.of(2020, 2, 29)).asOf()).hasDayOfMonth(29);
		assertThat(power(PowerHeld.NOT_RECORDED, null, null)).isEqualTo(LeverPower.NOT_RECORDED);
	}

	@Test
	void theSampleRegionsShowEveryStateAndEveryUse() {
		List<String> levers = this.library.levers().stream().map(Lever::code).toList();
		for (String region : List.of("northvale", "southmere")) {
			RecordedPowers recorded = this.powers.of(region);
			assertThat(Arrays.stream(PowerHeld.values())).allMatch((held) -> recorded.count(levers, held) > 0);
			assertThat(levers.stream().map((lever) -> recorded.of(lever).use())).contains(PowerUse.values());
			assertThat(levers.stream().flatMap((lever) -> Stream.ofNullable(recorded.of(lever).source())))
				.allMatch((source) -> source.contains("(sample)") && source.endsWith("invented"));
		}
	}

	private static LeverPower power(PowerHeld held, String source, LocalDate asOf) {
		return new LeverPower(held, PowerUse.NOT_RECORDED, source, asOf, null);
	}

	/** A power nobody has recorded yet. */
	private static LeverPower held() {
		return power(PowerHeld.HELD, "Order " + UUID.randomUUID(), DAY);
	}

	private boolean record(LeverPower power) {
		return this.powers.record(this.lead, version(LEVER), Map.of(LEVER, power));
	}

	private int version(String... levers) {
		return this.powers.of(Cast.HERE).version(List.of(levers));
	}

	private List<PowerRecord> history() {
		return this.powers.history(Cast.HERE, List.of(LEVER));
	}

	private long events() {
		return this.jdbc.sql("select count(*) from audit_event where action = 'recorded powers of' and actor = ?")
			.param(this.lead.id())
			.query(Long.class)
			.single();
	}

}
