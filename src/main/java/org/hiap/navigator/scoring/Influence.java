package org.hiap.navigator.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What would change without one person or one team (F15), so that nobody decides alone:
 * the ranking is made anew each time, agreed scores and common weights stay. Nothing here
 * says who: people are only counted, a team of fewer than three who scored stands with
 * the others like it, and what would show fewer than three people's scores is left out.
 */
public final class Influence {

	/** Fewest people whose scores together say nothing of one of them. */
	public static final int FEWEST = 3;

	/**
	 * The ranking without a team.
	 *
	 * @param team none for small teams and people of no team together
	 * @param people how many leave
	 */
	public record WithoutTeam(Optional<String> team, int people, Ranking ranking) {

		/** Options of the top {@code k} that leave it without the team, best first. */
		public List<String> leavingTop(int k, Ranking whole) {
			List<String> here = this.ranking.top(k);
			return whole.top(k).stream().filter((option) -> !here.contains(option)).toList();
		}

		/** Options that come into the top {@code k} without the team, best first. */
		public List<String> enteringTop(int k, Ranking whole) {
			List<String> there = whole.top(k);
			return this.ranking.top(k).stream().filter((option) -> !there.contains(option)).toList();
		}

	}

	private final GroupModel group;

	private final List<Participant> people;

	private final Ranking whole;

	private final List<Ranking> withoutOne;

	public Influence(GroupModel group) {
		this.group = group;
		this.people = group.contributors();
		this.whole = group.weightedSum().ranking();
		this.withoutOne = (this.people.size() < FEWEST) ? List.of()
				: this.people.stream().map((person) -> without(List.of(person))).toList();
	}

	/** The ranking with everybody. */
	public Ranking whole() {
		return this.whole;
	}

	/**
	 * How many people gave scores or weights, each of whom is left out in turn; with
	 * fewer than three nobody is.
	 */
	public int people() {
		return this.people.size();
	}

	/**
	 * The places an option takes when one person leaves, each with the number of people
	 * who would bring that about; whose leaving leaves it with too few scores for a place
	 * is not among them.
	 */
	public SortedMap<Integer, Integer> places(String option) {
		SortedMap<Integer, Integer> places = new TreeMap<>();
		this.withoutOne.forEach(
				(ranking) -> ranking.place(option).ifPresent((place) -> places.merge(place.rank(), 1, Integer::sum)));
		return places;
	}

	/** How many people's leaving would change whether an option is in the top. */
	public int changingTop(String option, int k) {
		boolean now = this.whole.top(k).contains(option);
		return (int) this.withoutOne.stream().filter((ranking) -> ranking.top(k).contains(option) != now).count();
	}

	/**
	 * Without each team in turn, by name, the others last; teams who gave nothing are not
	 * there, and none is when those who stay would be fewer than three.
	 */
	public List<WithoutTeam> teams() {
		Map<Optional<String>, List<Participant>> byTeam = this.people.stream()
			.collect(Collectors.groupingBy(Participant::team));
		SequencedMap<String, List<Participant>> large = new TreeMap<>();
		List<Participant> others = new ArrayList<>();
		byTeam.forEach((team, members) -> {
			if (team.isPresent() && members.stream().filter(Participant::scored).count() >= FEWEST) {
				large.put(team.get(), members);
			}
			else {
				others.addAll(members);
			}
		});
		List<WithoutTeam> all = new ArrayList<>();
		large.forEach((team, members) -> add(Optional.of(team), members, all));
		add(Optional.empty(), others, all);
		return all;
	}

	private void add(Optional<String> team, List<Participant> leaving, List<WithoutTeam> to) {
		int scored = (int) leaving.stream().filter(Participant::scored).count();
		if (scored >= FEWEST && this.group.scorers() - scored >= FEWEST) {
			to.add(new WithoutTeam(team, leaving.size(), without(leaving)));
		}
	}

	private Ranking without(List<Participant> leaving) {
		Set<String> ids = leaving.stream().map(Participant::id).collect(Collectors.toSet());
		List<Participant> staying = this.people.stream().filter((person) -> !ids.contains(person.id())).toList();
		return this.group.withParticipants(staying).weightedSum().ranking();
	}

}
