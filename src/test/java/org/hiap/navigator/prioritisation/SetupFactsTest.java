package org.hiap.navigator.prioritisation;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SetupFactsTest {

	private static final List<String> TEAMS = List.of("Transport", "Housing");

	@Test
	void theTopIsFiveOrAThirdOfTheOptionsUnlessSomebodySaid() {
		SetupFacts usual = SetupFacts.ofTeams(TEAMS);
		assertThat(IntStream.of(0, 1, 2, 3, 4, 9, 14, 60).map(usual::topSize)).containsExactly(0, 0, 1, 1, 2, 3, 5, 5);
		SetupFacts eight = new SetupFacts("", "", "", 8, TEAMS);
		assertThat(eight.topSize(20)).isEqualTo(8);
		assertThat(eight.topSize(8)).as("always fewer than there are").isEqualTo(7);
		assertThat(eight.topSize(2)).isEqualTo(1);
	}

	@Test
	void rejectsTeamsThatAreTooManyTooLongOrTheSame() {
		assertThatIllegalArgumentException().isThrownBy(() -> SetupFacts.ofTeams(List.of("Housing", "HOUSING")));
		assertThatIllegalArgumentException().isThrownBy(() -> SetupFacts.ofTeams(List.of("x".repeat(61))));
		assertThatIllegalArgumentException().isThrownBy(() -> SetupFacts.ofTeams(List.of(" ")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> SetupFacts.ofTeams(IntStream.rangeClosed(1, 21).mapToObj((i) -> "Team " + i).toList()));
	}

	@Test
	void rejectsTextsThatAreTooLongAndTakingNothingForward() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new SetupFacts("x".repeat(2001), "", "", null, List.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> new SetupFacts("", "", "", 0, List.of()));
	}

	@Test
	void aChangeIsMadeOnTheVersionThatWasSeen() {
		Setup setup = new Setup(UUID.randomUUID(), SetupFacts.ofTeams(TEAMS), null);
		SetupFacts wider = new SetupFacts("Why", "", "", 3, TEAMS);
		assertThat(setup.change(0, wider, false)).isTrue();
		assertThat(setup.version()).isEqualTo(1);
		assertThat(setup.change(0, wider, false)).as("sent again").isFalse();
		assertThatExceptionOfType(StaleEditException.class)
			.isThrownBy(() -> setup.change(0, SetupFacts.ofTeams(TEAMS), false));
		assertThat(setup.facts()).isEqualTo(wider);
	}

}
