package org.hiap.navigator.submission.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.submission.FrozenCopy;
import org.hiap.navigator.submission.FrozenCopy.FrozenPillar;
import org.hiap.navigator.submission.ReadableCriterion;
import org.hiap.navigator.submission.Submission;
import org.hiap.navigator.submission.SubmissionCheck;
import org.jspecify.annotations.Nullable;

/**
 * What the record of a submitted version prints: the frozen copy and nothing of today's
 * but how far it has come.
 *
 * @param base the address of the page about all versions
 * @param programme whether the programme reads it
 * @param current whether the programme has this version and no later one
 * @param table one row a pillar
 */
record RecordPage(String base, boolean programme, String reference, String version, String authority, String round,
		boolean current, String standing, @Nullable String colour, List<SummaryRow> facts, @Nullable String explanation,
		List<OpenPart> openPoints, List<List<String>> table, List<PillarPart> pillars) {

	/** What to keep in mind, and where. */
	record OpenPart(String what, String where) {
	}

	/** One pillar. */
	record PillarPart(String name, @Nullable String importanceReason, List<ReadableCriterion> criteria) {
	}

	static RecordPage of(Submission submission, FrozenCopy copy, String base, boolean programme, Words words) {
		return new RecordPage(base, programme, submission.reference().toString(),
				words.of("submission.version", String.valueOf(submission.version())), copy.authority(), copy.round(),
				submission.isCurrent(), words.of("submission.standing." + submission.standing().name()),
				submission.standing().colour(), facts(copy, words), copy.explanation(), openParts(copy, words),
				copy.pillars().stream().map((pillar) -> row(pillar, words)).toList(),
				copy.pillars().stream().map((pillar) -> part(pillar, copy, words)).toList());
	}

	private static List<SummaryRow> facts(FrozenCopy copy, Words words) {
		List<SummaryRow> facts = new ArrayList<>();
		facts.add(new SummaryRow(words.of("submission.record.authority"), copy.authority()));
		facts.add(new SummaryRow(words.of("submission.record.round"), copy.round()));
		if (copy.purpose() != null) {
			facts.add(new SummaryRow(words.of("round.purpose"), copy.purpose()));
		}
		facts.add(new SummaryRow(words.of("submission.submitted.label"),
				words.of("submission.submitted.by", Dates.day(copy.submittedOn()), copy.submittedBy())));
		facts.add(new SummaryRow(words.of("submission.record.agreed"),
				words.of("submission.submitted.by", Dates.day(copy.agreedOn()), copy.agreedBy())));
		facts.add(new SummaryRow(words.of("round.framework"),
				words.of("round.framework.version", String.valueOf(copy.framework()))));
		facts.add(new SummaryRow(words.of("submission.record.answered"),
				words.of(copy.byTeams() ? "submission.record.answered.teams" : "submission.record.answered.people",
						copy.answered(), copy.asked())));
		if (copy.teams().stream().anyMatch((count) -> count.team() != null)) {
			facts
				.add(new SummaryRow(words.of("submission.record.teams"),
						String.join(", ", copy.teams()
							.stream()
							.map((count) -> words.of("submission.record.team",
									Objects.requireNonNullElse(count.team(), words.of("submission.record.others")),
									String.valueOf(count.people())))
							.toList())));
		}
		return facts;
	}

	private static List<OpenPart> openParts(FrozenCopy copy, Words words) {
		List<OpenPart> parts = new ArrayList<>();
		for (SubmissionCheck.Kind kind : SubmissionCheck.Kind.values()) {
			List<String> where = copy.openPoints()
				.stream()
				.filter((point) -> point.kind() == kind)
				.map((point) -> Objects.requireNonNullElse(point.criterion(), point.pillar()))
				.toList();
			if (!where.isEmpty()) {
				parts.add(new OpenPart(words.of("submission.record.open." + kind.name()), String.join("; ", where)));
			}
		}
		return parts;
	}

	private static List<String> row(FrozenPillar pillar, Words words) {
		return List.of(pillar.name(), Objects.requireNonNullElse(pillar.strength(), words.of("results.unknown")),
				(pillar.band() != null) ? words.of("band." + pillar.band().name()) : words.of("results.unknown"),
				words.of("results.scored.of", String.valueOf(pillar.scored()), String.valueOf(pillar.applicable())),
				String.valueOf(pillar.target()), words.of("importance." + pillar.importance().name()));
	}

	private static PillarPart part(FrozenPillar pillar, FrozenCopy copy, Words words) {
		return new PillarPart(pillar.name(), pillar.importanceReason(),
				pillar.criteria().stream().map((criterion) -> ReadableCriterion.of(criterion, copy, words)).toList());
	}

}
