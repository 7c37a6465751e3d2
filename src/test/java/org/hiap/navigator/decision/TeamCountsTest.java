package org.hiap.navigator.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

import org.hiap.navigator.decision.DecisionRecord.TeamCount;
import org.hiap.navigator.scoring.GroupModel;
import org.hiap.navigator.scoring.Participant;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.hiap.navigator.scoring.Scale;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TeamCountsTest {

	@Test
	void largeTeamsStandAlone() {
		assertThat(counts(Map.of("Health", 4, "Transport", 3))).containsExactly(new TeamCount("Health", 4),
				new TeamCount("Transport", 3));
	}

	@Test
	void smallTeamsStandTogether() {
		assertThat(counts(Map.of("Health", 4, "Skills", 2, "Transport", 1))).containsExactly(new TeamCount("Health", 4),
				new TeamCount(null, 3));
	}

	@Test
	void theSmallestLargeTeamHidesThoseWhoWouldBeTooFew() {
		assertThat(counts(Map.of("Health", 5, "Skills", 3, "Transport", 1))).containsExactly(new TeamCount("Health", 5),
				new TeamCount(null, 4));
	}

	@Test
	void nothingIsSaidWhereNoTeamStandsAlone() {
		assertThat(counts(Map.of("Health", 2, "Skills", 2))).isEmpty();
		assertThat(counts(Map.of("Health", 4, "Skills", 1))).isEmpty();
	}

	private static List<TeamCount> counts(Map<String, Integer> people) {
		SequencedMap<String, Scale> criteria = new LinkedHashMap<>();
		criteria.put("need", Scale.benefit(0, 4));
		List<Participant> participants = new ArrayList<>();
		people.forEach((team, count) -> {
			for (int i = 0; i < count; i++) {
				participants.add(new Participant(team + i, Optional.of(team), Optional.empty(),
						Map.of(new Cell("option", "need"), OptionalInt.of(3))));
			}
		});
		participants.add(new Participant("silent", Optional.of("Silent"), Optional.empty(), Map.of()));
		return TeamCounts.of(new GroupModel(List.of("option"), criteria, participants));
	}

}
