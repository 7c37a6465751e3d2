package org.hiap.navigator.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.decision.Course;
import org.hiap.navigator.decision.Decisions;
import org.hiap.navigator.decision.OptionDecision;
import org.hiap.navigator.elicitation.Discussion;
import org.hiap.navigator.elicitation.OwnScores;
import org.hiap.navigator.elicitation.OwnScores.Change;
import org.hiap.navigator.elicitation.OwnWeights;
import org.hiap.navigator.elicitation.Participants;
import org.hiap.navigator.elicitation.Score;
import org.hiap.navigator.elicitation.ScoredCell;
import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Facilitation;
import org.hiap.navigator.prioritisation.Option;
import org.hiap.navigator.submission.Consent;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * Two exercises in which fourteen invented people of three teams scored a dozen options,
 * each for themselves: one revealed, one closed with a decision record.
 */
@Component
@Conditional(EvaluationMode.class)
class SampleWorkshop {

	private static final int OPTIONS = 12;

	/** Teams of the people, empty for none. */
	private static final List<String> TEAMS = List.of("Housing", "Transport", "Housing", "Health and wellbeing",
			"Transport", "Housing", "Health and wellbeing", "Housing", "Transport", "", "Housing",
			"Health and wellbeing", "Transport", "");

	/** How strong the levers seem to the invented people, of 100. */
	private static final List<Integer> STRENGTHS = List.of(62, 78, 41, 70, 55, 84, 35, 66, 72, 48, 58, 25);

	private static final List<String> ANIMALS = List.of("heron", "otter", "badger", "swift", "hare", "newt", "owl",
			"robin", "seal", "stoat", "tern", "vole", "wren", "moth");

	private static final int OTHER_AREA = 9;

	/** What seems stronger than this is taken forward. */
	private static final int FORWARD = 65;

	private final ExerciseManagement exercises;

	private final Facilitation facilitation;

	private final Participants participants;

	private final OwnWeights weights;

	private final OwnScores scores;

	private final Discussion discussion;

	private final Decisions decisions;

	SampleWorkshop(ExerciseManagement exercises, Facilitation facilitation, Participants participants,
			OwnWeights weights, OwnScores scores, Discussion discussion, Decisions decisions) {
		this.exercises = exercises;
		this.facilitation = facilitation;
		this.participants = participants;
		this.weights = weights;
		this.scores = scores;
		this.discussion = discussion;
		this.decisions = decisions;
	}

	/** Holds the workshop up to its discussion. */
	void hold(Viewer facilitator) {
		UUID id = scored(facilitator, "Levers for the new strategy", "Which levers should the new strategy rest on?",
				LibraryOption.Kind.LEVER);
		Exercise ready = this.exercises.get(facilitator, id);
		this.facilitation.reveal(facilitator, id);
		Option talked = ready.options().getFirst();
		Criterion need = ready.criteria().getFirst();
		this.discussion.note(facilitator, id, talked.id(), need.id(),
				"Some looked at the whole region and some at one borough. Invented, like everything here.");
		this.discussion.agree(facilitator, id, new ScoredCell(talked.id(), need.id()), 0, 3,
				"The (invented) figures of all boroughs together point to 3.");
	}

	/** Holds one that ends in a decision record which names its region. */
	void decide(Viewer facilitator) {
		UUID id = scored(facilitator, "Opportunities for the first year",
				"Which opportunities should the first year of the strategy take up?", LibraryOption.Kind.OPPORTUNITY);
		this.facilitation.reveal(facilitator, id);
		Map<UUID, Decisions.Change> decided = new LinkedHashMap<>();
		List<Option> options = this.exercises.get(facilitator, id).options();
		for (int i = 0; i < options.size(); i++) {
			Course course = (STRENGTHS.get(i) > FORWARD) ? Course.TAKE_FORWARD
					: (i % 2 == 0) ? Course.EXPLORE : Course.NOT_NOW;
			decided.put(options.get(i).id(),
					new Decisions.Change(OptionDecision.NONE.mark(),
							new OptionDecision(course, "What the (invented) board of Southmere said about it.", "",
									(course == Course.TAKE_FORWARD) ? "Head of strategy (invented)" : "",
									(course == Course.TAKE_FORWARD) ? Dates.today().plusMonths(6) : null)));
		}
		this.decisions.draft(facilitator, id, decided);
		this.decisions.close(facilitator, id, this.decisions.check(facilitator, id).seen(),
				"The strategy board of Southmere, which is invented", Dates.today(), Consent.NAMED);
	}

	/** An exercise over the first entries of a kind, weighed and scored by everybody. */
	private UUID scored(Viewer facilitator, String name, String question, LibraryOption.Kind kind) {
		UUID id = this.exercises.open(facilitator, name, question, kind);
		Exercise exercise = this.exercises.get(facilitator, id);
		this.exercises.choose(facilitator, id, exercise.optionsVersion(),
				this.exercises.offered(exercise).stream().map(LibraryOption::code).limit(OPTIONS).toList());
		Exercise ready = this.exercises.get(facilitator, id);
		// the same invented people at every first start
		Random chance = new Random(14);
		for (int person = 0; person < TEAMS.size(); person++) {
			Seat seat = new Seat(id, null,
					this.participants.join(id, "Invented " + ANIMALS.get(person), team(person)).participant());
			weigh(seat, ready, person, chance);
			score(seat, ready, person, chance);
		}
		return id;
	}

	private static @Nullable String team(int person) {
		return TEAMS.get(person).isEmpty() ? null : TEAMS.get(person);
	}

	private void weigh(Seat seat, Exercise exercise, int person, Random chance) {
		if (person == TEAMS.size() - 1) {
			return;
		}
		int team = Math.max(0, List.of("Housing", "Transport").indexOf(TEAMS.get(person)) + 1);
		Map<UUID, Integer> points = new LinkedHashMap<>();
		List<Criterion> criteria = exercise.criteria();
		for (int i = 0; i < criteria.size(); i++) {
			boolean most = i == Math.floorMod(team * 2 + person % 2, criteria.size());
			points.put(criteria.get(i).id(), most ? OwnWeights.POINTS : 10 * (2 + chance.nextInt(7)));
		}
		this.weights.save(seat, exercise.weighting(), Map.of(), points);
	}

	private void score(Seat seat, Exercise exercise, int person, Random chance) {
		List<Change> changes = new ArrayList<>();
		List<Option> options = exercise.options();
		for (int i = 0; i < options.size(); i++) {
			for (int j = 0; j < exercise.criteria().size(); j++) {
				// the last lever is the area of few
				boolean otherArea = chance.nextInt(OTHER_AREA) == 0 || (i == options.size() - 1 && person % 3 > 0);
				double leaning = ((person + i) % 4 == 0) ? 0.8 * (j % 2 == 0 ? 1 : -1) : 0;
				double seen = STRENGTHS.get(i) / 25.0 + leaning + chance.nextGaussian() * 0.6 + (j - 3) * 0.12;
				changes.add(new Change(new ScoredCell(options.get(i).id(), exercise.criteria().get(j).id()), null,
						otherArea ? Score.NO_VIEW : Score.of((int) Math.clamp(Math.round(seen), 0, 4))));
			}
		}
		this.scores.save(seat, changes);
	}

}
