package org.hiap.navigator.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

import org.hiap.navigator.scoring.PerformanceMatrix.Cell;

/** Builds a group that scores options a, b, c … on criteria x, y … from 0 to 4. */
final class GroupOf {

	private final List<String> options;

	private final SequencedMap<String, Scale> criteria = new LinkedHashMap<>();

	private final List<Participant> people = new ArrayList<>();

	GroupOf(String options, String criteria) {
		this.options = List.of(options.split(""));
		List.of(criteria.split("")).forEach((criterion) -> this.criteria.put(criterion, Scale.benefit(0, 4)));
	}

	/**
	 * Somebody of a team, or of none where its name is empty.
	 * @param scores a digit a cell, "-" where not scored, "?" for no view, options apart
	 */
	GroupOf person(String team, String scores) {
		return person(team, scores, Optional.empty());
	}

	GroupOf person(String team, String scores, Optional<Weights> weights) {
		Map<Cell, OptionalInt> cells = new HashMap<>();
		String given = scores.replace(" ", "");
		List<String> names = List.copyOf(this.criteria.keySet());
		for (int at = 0; at < given.length(); at++) {
			char score = given.charAt(at);
			Cell cell = new Cell(this.options.get(at / names.size()), names.get(at % names.size()));
			if (score != '-') {
				cells.put(cell, (score == '?') ? OptionalInt.empty() : OptionalInt.of(score - '0'));
			}
		}
		this.people.add(new Participant("p" + this.people.size(), team.isEmpty() ? Optional.empty() : Optional.of(team),
				weights, cells));
		return this;
	}

	GroupModel model() {
		return new GroupModel(this.options, this.criteria, this.people);
	}

}
