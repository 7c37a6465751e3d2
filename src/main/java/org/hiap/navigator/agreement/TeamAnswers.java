package org.hiap.navigator.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.response.GivenAnswer;
import org.hiap.navigator.scoring.Agreement;

/**
 * What the teams of a round answered to one criterion, told so that nobody is recognised.
 * A group that is shown has at least {@value #FEWEST} answers, and so has whatever is
 * left when shown groups are taken from the distribution of all answers, which everybody
 * in the authority can see: where the small teams together are too few, the smallest of
 * the others joins them.
 *
 * @param groups teams in no order, the others last; none where there are too few answers
 * @param hidden how many answers are not shown
 */
public record TeamAnswers(Framework.Criterion criterion, List<Group> groups, int hidden) {

	/** So many answers a group has at least. */
	public static final int FEWEST = 3;

	/**
	 * One team, or the others together.
	 *
	 * @param teams one, or, of the others, all whose answers are among them
	 * @param others whether answers of several teams, or without a team, are together
	 */
	public record Group(List<UUID> teams, boolean others, Agreement answers) {
	}

	/** Whether there is anything to compare. */
	public boolean isComparison() {
		return this.groups.size() > 1;
	}

	/** Of answers that teams gave: each stands for itself, with its name. */
	static TeamAnswers ofTeams(Framework.Criterion criterion, List<GivenAnswer> given) {
		return new TeamAnswers(criterion,
				byTeam(given).entrySet()
					.stream()
					.map((team) -> new Group(List.of(team.getKey()), false, agreement(team.getValue())))
					.toList(),
				0);
	}

	/** Of answers that people gave. */
	static TeamAnswers ofPeople(Framework.Criterion criterion, List<GivenAnswer> given) {
		List<Map.Entry<UUID, List<GivenAnswer>>> large = new ArrayList<>(byTeam(given).entrySet());
		large.sort(Comparator.comparing((Map.Entry<UUID, List<GivenAnswer>> team) -> team.getValue().size())
			.reversed()
			.thenComparing(Map.Entry::getKey));
		List<GivenAnswer> others = new ArrayList<>(given.stream().filter((each) -> each.teamId() == null).toList());
		while (!large.isEmpty()
				&& (large.getLast().getValue().size() < FEWEST || (!others.isEmpty() && others.size() < FEWEST))) {
			others.addAll(large.removeLast().getValue());
		}
		List<Group> groups = new ArrayList<>();
		large.forEach((team) -> groups.add(new Group(List.of(team.getKey()), false, agreement(team.getValue()))));
		if (others.size() >= FEWEST) {
			groups.add(new Group(List.copyOf(byTeam(others).keySet()), true, agreement(others)));
		}
		return new TeamAnswers(criterion, groups, (others.size() < FEWEST) ? others.size() : 0);
	}

	private static Map<UUID, List<GivenAnswer>> byTeam(List<GivenAnswer> given) {
		Map<UUID, List<GivenAnswer>> teams = new HashMap<>();
		for (GivenAnswer each : given) {
			if (each.teamId() != null) {
				teams.computeIfAbsent(each.teamId(), (team) -> new ArrayList<>()).add(each);
			}
		}
		return teams;
	}

	private static Agreement agreement(List<GivenAnswer> given) {
		return Agreement.of(given.stream().map((each) -> each.answer().scored()).toList());
	}

}
