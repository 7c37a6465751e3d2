package org.hiap.navigator.preparation.web;

import java.util.ArrayList;
import java.util.List;

import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.hiap.navigator.prioritisation.Setup;
import org.hiap.navigator.prioritisation.SetupFacts;

/**
 * What the page of an exercise's set-up prints.
 *
 * @param version of the set-up that the form edits
 * @param stored the set-up as it is, for those who only read
 * @param meanwhile what was saved while the form was open, where it differs; none
 * otherwise
 * @param usual how many options count as the top when nobody says
 */
record SetupPage(ExerciseFrame frame, int version, String name, String question, SetupForm form,
		List<SummaryRow> stored, List<SummaryRow> meanwhile, int usual) {

	static SetupPage of(ExerciseFrame frame, Exercise exercise, Setup setup, Words words) {
		return new SetupPage(frame, setup.version(), exercise.name(), exercise.question(), SetupForm.of(setup.facts()),
				rows(exercise, setup, words), List.of(), usual(exercise, setup));
	}

	/** The page again, with what was typed. */
	SetupPage typed(int seen, ExerciseForm naming, SetupForm typed) {
		return new SetupPage(this.frame, seen, naming.name(), naming.question(), typed, this.stored, this.meanwhile,
				this.usual);
	}

	/** The page again, with what was typed beside what is stored now. */
	SetupPage stale(ExerciseForm naming, SetupForm typed, Words words) {
		List<SummaryRow> differing = new ArrayList<>();
		differ(differing, words.of("exercise.name"), this.name, naming.name());
		differ(differing, words.of("exercise.question"), this.question, naming.question());
		differ(differing, words.of("setup.purpose"), this.form.purpose(), typed.purpose());
		differ(differing, words.of("setup.scope"), this.form.scope(), typed.scope());
		differ(differing, words.of("setup.participants"), this.form.participants(), typed.participants());
		differ(differing, words.of("setup.takenForward"), this.form.takenForward(), typed.takenForward());
		differ(differing, words.of("setup.teams"), this.form.teams(), typed.teams());
		List<SummaryRow> shown = differing.stream()
			.map((row) -> new SummaryRow(row.key(), row.value().isEmpty() ? words.of("setup.nothing") : row.value()))
			.toList();
		return new SetupPage(this.frame, this.version, naming.name(), naming.question(), typed, this.stored, shown,
				this.usual);
	}

	private static void differ(List<SummaryRow> rows, String label, String stored, String typed) {
		if (!stored.equals(typed)) {
			rows.add(new SummaryRow(label, stored));
		}
	}

	private static List<SummaryRow> rows(Exercise exercise, Setup setup, Words words) {
		SetupFacts facts = setup.facts();
		String nothing = words.of("setup.nothing");
		return List.of(new SummaryRow(words.of("exercise.question"), exercise.question()),
				new SummaryRow(words.of("setup.purpose"), said(facts.purpose(), nothing)),
				new SummaryRow(words.of("setup.scope"), said(facts.scope(), nothing)),
				new SummaryRow(words.of("setup.participants"), said(facts.participants(), nothing)),
				new SummaryRow(words.of("setup.takenForward"),
						(facts.takenForward() != null) ? String.valueOf(facts.takenForward())
								: words.of("setup.takenForward.usual", usual(exercise, setup))),
				new SummaryRow(words.of("setup.teams"), said(String.join("\n", facts.teams()), nothing)));
	}

	private static String said(String text, String nothing) {
		return text.isEmpty() ? nothing : text;
	}

	private static int usual(Exercise exercise, Setup setup) {
		SetupFacts facts = setup.facts();
		return new SetupFacts("", "", "", null, facts.teams()).topSize(exercise.options().size());
	}

}
