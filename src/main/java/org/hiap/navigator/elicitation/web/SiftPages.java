package org.hiap.navigator.elicitation.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.hiap.navigator.elicitation.GivenCounts;
import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.elicitation.Sift;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrames;
import org.hiap.navigator.prioritisation.Option;
import org.hiap.navigator.prioritisation.Stage;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Makes the page of a sift: dots to spread, then what came of them. */
@Component
class SiftPages {

	private final Sift sift;

	private final GivenCounts counts;

	private final ExerciseFrames frames;

	SiftPages(Sift sift, GivenCounts counts, ExerciseFrames frames) {
		this.sift = sift;
		this.counts = counts;
		this.frames = frames;
	}

	/** One option with the dots typed. */
	record Entry(String id, String key, String title, String description, String was, String typed,
			@Nullable String meanwhile) {
	}

	/** One option with everyone's dots, once the sift has ended. */
	record Outcome(UUID id, String title, int dots, boolean goesOn) {
	}

	String show(Exercise exercise, Seat seat, DotsForm form, boolean stale, FormErrors errors, Model model) {
		Map<UUID, Integer> sums = this.sift.sums(exercise);
		model.addAttribute("frame", this.frames.of(exercise, seat.viewer()));
		model.addAttribute("sifting", exercise.isSifting());
		model.addAttribute("held", exercise.siftKeeps().isPresent());
		model.addAttribute("possible", exercise.stage() == Stage.OPEN && !exercise.isScoringStarted());
		model.addAttribute("recallable", exercise.stage() == Stage.OPEN);
		model.addAttribute("usual", exercise.siftKeeps().orElse(Math.clamp(exercise.allOptions().size() / 2, 2, 17)));
		model.addAttribute("dotsEach", Sift.dotsEach(exercise));
		model.addAttribute("optionCount", exercise.allOptions().size());
		model.addAttribute("participation", this.counts.participation(exercise.id()));
		model.addAttribute("entries",
				exercise.allOptions()
					.stream()
					.sorted(Comparator.comparing((option) -> seat.order(option.id())))
					.map((option) -> entry(option, form, stale))
					.toList());
		model.addAttribute("outcomes", outcomes(exercise, sums));
		model.addAttribute("stale", stale);
		model.addAttribute("errors", errors);
		return "elicitation/sift";
	}

	private static Entry entry(Option option, DotsForm form, boolean stale) {
		String key = option.id().toString();
		String was = Objects.requireNonNull(form.was().get(key));
		String typed = Objects.requireNonNull(form.typed().get(key));
		return new Entry(DotsForm.PREFIX + key, key, option.title(), option.description(), was, typed,
				(stale && !was.equals(typed)) ? (was.isEmpty() ? "0" : was) : null);
	}

	private static List<Outcome> outcomes(Exercise exercise, Map<UUID, Integer> sums) {
		return exercise.allOptions()
			.stream()
			.map((option) -> new Outcome(option.id(), option.title(), sums.getOrDefault(option.id(), 0),
					!option.isSetAside()))
			.sorted(Comparator.comparing(Outcome::dots).reversed())
			.toList();
	}

}
