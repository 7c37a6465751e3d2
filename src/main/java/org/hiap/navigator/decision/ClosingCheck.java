package org.hiap.navigator.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.Option;
import org.hiap.navigator.scoring.Ranking;

/**
 * What stands in the way of closing an exercise.
 *
 * @param seen another one whenever anything that would be frozen is another; the form
 * that closes must name it
 */
public record ClosingCheck(String seen, List<Finding> findings) {

	/** What can be missing. */
	public enum Kind {

		/** Nothing is decided about an option. */
		UNDECIDED,
		/** A decision departs from the ranking and says no reason. */
		REASON_MISSING,
		/** The date of the review has come before the exercise was closed. */
		REVIEW_PAST

	}

	/** One thing that is missing. */
	public record Finding(Kind kind, UUID option, String title) {
	}

	/** Whether something has to be mended first. */
	public boolean blocks() {
		return !this.findings.isEmpty();
	}

	/** The findings of a kind. */
	public List<Finding> of(Kind kind) {
		return this.findings.stream().filter((finding) -> finding.kind() == kind).toList();
	}

	static List<Finding> findings(Exercise exercise, Ranking ranking, int top, Map<UUID, OptionDecision> decisions) {
		List<Finding> findings = new ArrayList<>();
		for (Option option : exercise.options()) {
			OptionDecision decision = decisions.getOrDefault(option.id(), OptionDecision.NONE);
			Course course = decision.course();
			if (course == null) {
				findings.add(new Finding(Kind.UNDECIDED, option.id(), option.title()));
				continue;
			}
			Optional<Departure> departure = Departure.of(ranking, top, option.id().toString(), course);
			if (departure.isPresent() && decision.reason().isEmpty()) {
				findings.add(new Finding(Kind.REASON_MISSING, option.id(), option.title()));
			}
			if (decision.reviewOn() != null && !decision.reviewOn().isAfter(Dates.today())) {
				findings.add(new Finding(Kind.REVIEW_PAST, option.id(), option.title()));
			}
		}
		return findings;
	}

}
