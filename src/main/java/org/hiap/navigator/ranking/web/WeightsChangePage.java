package org.hiap.navigator.ranking.web;

import java.util.List;

import org.hiap.navigator.elicitation.AgreedWeights;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.jspecify.annotations.Nullable;

/**
 * What the page to change revealed weights prints.
 *
 * @param open whether they can be changed now
 * @param log every change so far
 */
record WeightsChangePage(ExerciseFrame frame, boolean open, int changes, List<Entry> entries, String reason,
		List<WeightsPage.Change> log) {

	/** One criterion with what was typed. */
	record Entry(String id, String name, String now, String typed) {
	}

	static WeightsChangePage of(Outcome outcome, List<AgreedWeights> changes, List<WeightsPage.Change> log,
			@Nullable WeightsChangeForm typed) {
		WeightsChangeForm form = (typed != null) ? typed
				: WeightsChangeForm.of(outcome.criteria(), outcome.model().weights(), changes.size());
		return new WeightsChangePage(outcome.frame(), DiscussionPages.writes(outcome), form.changes(),
				outcome.criteria().stream().map((criterion) -> entry(outcome, criterion, form)).toList(), form.reason(),
				log);
	}

	private static Entry entry(Outcome outcome, Criterion criterion, WeightsChangeForm form) {
		return new Entry(WeightsChangeForm.PREFIX + criterion.slug(), criterion.name(),
				outcome.say("more.now", Outcome.percent(outcome.model().weights().of(criterion.slug()))),
				form.typed(criterion.slug()));
	}

}
