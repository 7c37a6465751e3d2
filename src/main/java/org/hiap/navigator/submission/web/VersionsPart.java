package org.hiap.navigator.submission.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.submission.Sharing;
import org.hiap.navigator.submission.Submission;
import org.hiap.navigator.submission.SubmissionStep;
import org.jspecify.annotations.Nullable;

/**
 * The versions that were submitted, on every page about them.
 *
 * @param lines the newest first
 * @param reason why the programme asks for a new version, or null when it does not
 * @param sharing how far it may be shared and who said so, or null before the first
 * version
 */
record VersionsPart(List<Line> lines, @Nullable String reason, @Nullable String sharing,
		@Nullable String sharingChosen) {

	/** One version and what happened to it. */
	record Line(String title, String href, String standing, @Nullable String colour, List<Step> steps) {
	}

	/** What happened, and why. */
	record Step(String what, @Nullable String reason) {
	}

	/**
	 * The versions of a submission.
	 * @param base the address of the page about them all
	 */
	static VersionsPart of(List<Submission> versions, String base, @Nullable Sharing sharing,
			Function<UUID, String> names, Words words) {
		return new VersionsPart(versions.stream().map((version) -> line(version, base, names, words)).toList(),
				versions.isEmpty() || versions.getFirst().steps().isEmpty() ? null
						: versions.getFirst().steps().getLast().reason(),
				(sharing != null) ? words.of("consent." + sharing.consent().name()) : null,
				(sharing != null) ? words.of("submission.sharing.chosen", names.apply(sharing.chosenBy()),
						Dates.day(sharing.chosenAt())) : null);
	}

	private static Line line(Submission version, String base, Function<UUID, String> names, Words words) {
		List<Step> steps = new ArrayList<>();
		steps.add(new Step(words.of("submission.step.SUBMITTED", Dates.day(version.submittedAt()),
				names.apply(version.submittedBy())), null));
		for (SubmissionStep step : version.steps()) {
			steps.add(new Step(words.of("submission.step." + step.became().name(), Dates.day(step.happenedAt()),
					names.apply(step.personId())), step.reason()));
		}
		return new Line(words.of("submission.version", String.valueOf(version.version())),
				base + "/versions/" + version.version(), words.of("submission.standing." + version.standing().name()),
				version.standing().colour(), steps);
	}

}
