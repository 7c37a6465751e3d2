package org.hiap.navigator.elicitation.web;

import java.util.List;
import java.util.Objects;

import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.hiap.navigator.prioritisation.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a participant's weights prints.
 *
 * @param open whether they can be given now
 * @param given whether the participant has given them
 * @param stale whether they changed while the form was open
 */
record WeightsPage(ExerciseFrame frame, String method, boolean open, boolean given, List<Entry> entries,
		boolean stale) {

	/**
	 * One criterion with what was typed.
	 *
	 * @param worst the wording of the worse end of its scale
	 * @param best the wording of the better end
	 * @param meanwhile what was saved elsewhere meanwhile, where it differs
	 */
	record Entry(String key, String id, String name, String question, String worst, String best, String was,
			String typed, @Nullable String meanwhile) {
	}

	static WeightsPage of(ExerciseFrame frame, Exercise exercise, WeightsForm form, boolean stale) {
		boolean given = form.was().values().stream().anyMatch((text) -> !text.isEmpty());
		return new WeightsPage(frame, exercise.weighting().name(), exercise.stage() == Stage.OPEN, given,
				exercise.criteria().stream().map((each) -> entry(each, form, stale)).toList(), stale);
	}

	private static Entry entry(Criterion criterion, WeightsForm form, boolean stale) {
		String was = Objects.requireNonNull(form.was().get(criterion.slug()));
		String typed = Objects.requireNonNull(form.typed().get(criterion.slug()));
		List<String> points = criterion.isMoreBetter() ? criterion.points() : criterion.points().reversed();
		return new Entry(criterion.slug(), WeightsForm.PREFIX + criterion.slug(), criterion.name(),
				criterion.question(), points.getFirst(), points.getLast(), was, typed,
				(stale && !was.equals(typed)) ? was : null);
	}

}
