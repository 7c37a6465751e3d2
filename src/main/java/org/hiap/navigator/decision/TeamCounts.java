package org.hiap.navigator.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.hiap.navigator.decision.DecisionRecord.TeamCount;
import org.hiap.navigator.scoring.GroupModel;
import org.hiap.navigator.scoring.Participant;

/**
 * How many people of each team scored, where no number tells who somebody is: teams of
 * fewer than three stand with the others, whom the smallest remaining team joins while
 * they are fewer than three (F15).
 */
final class TeamCounts {

	private static final int FEWEST = 3;

	private TeamCounts() {
	}

	/** By name, the others last; none where no team stands alone. */
	static List<TeamCount> of(GroupModel group) {
		Map<String, Integer> people = new TreeMap<>();
		int others = 0;
		for (Participant person : group.participants()) {
			if (person.scored() && person.team().isPresent()) {
				people.merge(person.team().get(), 1, Integer::sum);
			}
			else if (person.scored()) {
				others++;
			}
		}
		List<Map.Entry<String, Integer>> large = new ArrayList<>(people.entrySet());
		large.sort(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
		while (!large.isEmpty() && (large.getLast().getValue() < FEWEST || (others > 0 && others < FEWEST))) {
			others += large.removeLast().getValue();
		}
		if (large.isEmpty()) {
			return List.of();
		}
		List<TeamCount> counts = new ArrayList<>();
		large.stream()
			.sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
			.forEach((team) -> counts.add(new TeamCount(team.getKey(), team.getValue())));
		if (others > 0) {
			counts.add(new TeamCount(null, others));
		}
		return counts;
	}

}
