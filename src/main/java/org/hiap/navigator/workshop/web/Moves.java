package org.hiap.navigator.workshop.web;

import java.util.ArrayList;
import java.util.List;

import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.Stage;
import org.hiap.navigator.prioritisation.Weighting;
import org.hiap.navigator.workshop.Step;
import org.hiap.navigator.workshop.web.WorkshopPage.Move;
import org.jspecify.annotations.Nullable;

/** The steps of a workshop in order, and how each is begun. */
final class Moves {

	private Moves() {
	}

	static List<Move> of(Exercise exercise, Step now) {
		List<Move> moves = new ArrayList<>();
		for (Step step : Step.values()) {
			if (isPart(exercise, step)) {
				moves.add(new Move(step.name(), step == now, page(exercise, step),
						step.isChosenIn(exercise.stage()) && !exercise.isSifting()));
			}
		}
		return moves;
	}

	/** The first step after the present one that can be begun now. */
	static @Nullable Move next(List<Move> moves) {
		boolean after = false;
		for (Move move : moves) {
			if (after && move.isPossible()) {
				return move;
			}
			after |= move.now();
		}
		return null;
	}

	private static boolean isPart(Exercise exercise, Step step) {
		return switch (step) {
			case SIFT -> exercise.siftKeeps().isPresent();
			case WEIGHTS -> exercise.weighting() != Weighting.EQUAL;
			default -> true;
		};
	}

	/** The page on which a step begins that changes the stage of the exercise. */
	private static @Nullable String page(Exercise exercise, Step step) {
		boolean possible = switch (step) {
			case SIFT -> exercise.isSifting();
			case REVEAL -> exercise.stage().isGiving() && !exercise.isSifting();
			case SECOND_ROUND -> exercise.stage() == Stage.REVEALED && exercise.revealedRound() == 1;
			case CLOSED -> exercise.stage() == Stage.REVEALED;
			default -> false;
		};
		return possible ? "/exercises/" + exercise.id() + switch (step) {
			case SIFT -> "/sift";
			case REVEAL -> "/reveal";
			case CLOSED -> "/decisions";
			default -> "/results";
		} : null;
	}

}
