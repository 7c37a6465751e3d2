package org.hiap.navigator.ranking.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;

import org.hiap.navigator.prioritisation.Stage;
import org.hiap.navigator.scoring.Averaging;
import org.hiap.navigator.scoring.Influence;
import org.hiap.navigator.scoring.Influence.WithoutTeam;
import org.hiap.navigator.scoring.Participant;
import org.hiap.navigator.scoring.Ranking;
import org.hiap.navigator.scoring.Ranking.Place;

/**
 * What the page on teams, and on what one person or team decides, prints.
 *
 * @param teamsHead head of the table of teams: the whole and each team with how many
 * scored
 * @param averaging whether people or teams count the same
 * @param maySwitch whether the viewer may change that
 * @param people what leaving one person would change; names nobody
 * @param without what leaving one team would change
 * @param hidden whether some people stand in no column, because they are too few
 */
record TeamsPage(ResultsHead head, List<String> teamsHead, List<List<String>> teams, boolean hidden,
		Averaging averaging, boolean maySwitch, List<String> people, List<String> without) {

	static TeamsPage of(Outcome outcome) {
		Influence influence = new Influence(outcome.group());
		SequencedMap<String, List<Participant>> teams = teams(outcome);
		Map<String, Ranking> rankings = new LinkedHashMap<>();
		teams.forEach((team, members) -> rankings.put(
				outcome.say("teams.column", team, members.stream().filter(Participant::scored).count()),
				outcome.group().withParticipants(members).weightedSum().ranking()));
		List<String> head = new ArrayList<>(List.of(outcome.say("option"), outcome.say("teams.whole")));
		head.addAll(rankings.keySet());
		List<List<String>> rows = outcome.places().stream().map((place) -> {
			List<String> row = new ArrayList<>(List.of(outcome.title(place.option()), place.label()));
			rankings.values().forEach((ranking) -> row.add(outcome.placeIn(ranking, place.option())));
			return row;
		}).toList();
		long shown = teams.values().stream().flatMap(List::stream).filter(Participant::scored).count();
		return new TeamsPage(ResultsHead.of(outcome, "teams"), head, rankings.isEmpty() ? List.of() : rows,
				shown < outcome.group().scorers(), outcome.group().averaging(),
				outcome.frame().mine() && outcome.exercise().stage() != Stage.CLOSED, people(outcome, influence),
				influence.teams().stream().map((each) -> without(outcome, each)).toList());
	}

	/** Those with enough scorers by name, the others together where they are enough. */
	private static SequencedMap<String, List<Participant>> teams(Outcome outcome) {
		SortedMap<String, List<Participant>> byName = new TreeMap<>();
		List<Participant> others = new ArrayList<>();
		for (Participant person : outcome.group().participants()) {
			Optional<String> team = person.team();
			if (team.isPresent()) {
				byName.computeIfAbsent(team.get(), (name) -> new ArrayList<>()).add(person);
			}
			else {
				others.add(person);
			}
		}
		SequencedMap<String, List<Participant>> large = new LinkedHashMap<>();
		byName.forEach((name, members) -> {
			if (isEnough(members)) {
				large.put(name, members);
			}
			else {
				others.addAll(members);
			}
		});
		if (isEnough(others) && !large.isEmpty()) {
			large.put(outcome.say("teams.others"), others);
		}
		return large;
	}

	private static boolean isEnough(List<Participant> members) {
		return members.stream().filter(Participant::scored).count() >= Influence.FEWEST;
	}

	private static List<String> people(Outcome outcome, Influence influence) {
		if (influence.people() < Influence.FEWEST) {
			return List.of(outcome.say("people.too-few"));
		}
		List<String> sentences = new ArrayList<>();
		for (Place place : outcome.places()) {
			int changing = influence.changingTop(place.option(), outcome.top());
			if (changing > 0) {
				boolean inside = place.rank() <= outcome.top();
				sentences.add(outcome.say(inside ? "people.drops" : "people.enters", changing, influence.people(),
						outcome.quoted(place.option()), outcome.top(),
						furthest(influence.places(place.option()), inside, place.rank())));
			}
		}
		int firsts = influence.whole().top(1).size() == 1
				? influence.changingTop(influence.whole().top(1).getFirst(), 1) : 0;
		sentences.addFirst(
				outcome.say((firsts == 0) ? "people.first-stays" : "people.first-changes", firsts, influence.people()));
		if (sentences.size() == 1) {
			sentences.add(outcome.say("people.top-stays", influence.people(), outcome.top()));
		}
		return sentences;
	}

	private static int furthest(SortedMap<Integer, Integer> places, boolean down, int now) {
		return places.isEmpty() ? now : down ? places.lastKey() : places.firstKey();
	}

	private static String without(Outcome outcome, WithoutTeam team) {
		String who = team.team()
			.map((name) -> outcome.say("without.team", name, team.people()))
			.orElseGet(() -> outcome.say("without.others", team.people()));
		List<String> leaving = team.leavingTop(outcome.top(), outcome.ranking());
		List<String> entering = team.enteringTop(outcome.top(), outcome.ranking());
		if (!leaving.isEmpty() && !entering.isEmpty()) {
			return outcome.say("without.both", who, outcome.quoted(leaving), outcome.top(), outcome.quoted(entering));
		}
		if (!leaving.isEmpty() || !entering.isEmpty()) {
			return outcome.say(leaving.isEmpty() ? "without.enters" : "without.leaves", who,
					outcome.quoted(leaving.isEmpty() ? entering : leaving), outcome.top());
		}
		boolean sameFirst = team.ranking().top(1).equals(outcome.ranking().top(1));
		return sameFirst ? outcome.say("without.same", who, outcome.top())
				: outcome.say("without.first", who, outcome.quoted(team.ranking().top(1)), outcome.top());
	}

}
