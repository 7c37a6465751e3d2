package org.hiap.navigator.criteria.web;

import java.util.List;
import java.util.Set;

import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrame;

/**
 * What the page of criteria prints.
 *
 * @param version of the criteria the form edits
 * @param editable whether the viewer may leave criteria out now
 * @param scoring whether scoring has started, which fixes the criteria
 * @param kept names of the criteria in use as stored
 * @param stale whether they changed while the form was open
 */
record CriteriaPage(ExerciseFrame frame, int version, boolean editable, boolean scoring, List<Entry> entries,
		List<String> kept, boolean stale) {

	/** One criterion with its five points, point 0 first. */
	record Entry(String slug, String name, String question, String why, boolean moreIsBetter, List<String> points,
			boolean ticked) {
	}

	static CriteriaPage of(ExerciseFrame frame, Exercise exercise, int version, Set<String> ticked, boolean stale) {
		boolean scoring = exercise.isScoringStarted();
		return new CriteriaPage(frame, version, frame.mine() && !scoring, scoring,
				exercise.allCriteria().stream().map((criterion) -> entry(criterion, ticked)).toList(),
				exercise.criteria().stream().map(Criterion::name).toList(), stale);
	}

	private static Entry entry(Criterion criterion, Set<String> ticked) {
		return new Entry(criterion.slug(), criterion.name(), criterion.question(), criterion.why(),
				criterion.isMoreBetter(), criterion.points(), ticked.contains(criterion.slug()));
	}

}
