package org.hiap.navigator.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.improvement.ActionStatus;
import org.hiap.navigator.review.Clarification;
import org.hiap.navigator.review.Finding;
import org.hiap.navigator.review.FindingKind;
import org.hiap.navigator.review.Opinion;
import org.hiap.navigator.review.Verdict;
import org.hiap.navigator.submission.FrozenCopy;
import org.hiap.navigator.submission.FrozenCopy.FrozenCriterion;
import org.hiap.navigator.submission.ReadableCriterion;
import org.hiap.navigator.submission.Submission;
import org.hiap.navigator.submission.SubmissionStep;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What several pages of a review say in the same words. */
@Component
class ReviewWords {

	private final Words words;

	private final Accounts accounts;

	ReviewWords(Words words, Accounts accounts) {
		this.words = words;
		this.accounts = accounts;
	}

	/** One version and what happened to it, as the fragment of versions prints it. */
	record Line(String title, String href, String standing, @Nullable String colour, List<Step> steps) {
	}

	/** What happened, and why. */
	record Step(String what, @Nullable String reason) {
	}

	/** Every version, as the fragment of versions wants it. */
	record Versions(List<Line> lines) {
	}

	/** One thing that was said in a thread. */
	record Entry(String kind, String by, @Nullable String text, boolean programme) {
	}

	/** A finding, and what the authority said to a recommendation. */
	record FindingLine(UUID id, String kind, boolean recommendation, @Nullable String criterion, String text, String by,
			boolean answered, @Nullable String answer, @Nullable String answeredBy, @Nullable String reason,
			@Nullable String action, @Nullable String actionHref, @Nullable String status, @Nullable String colour) {
	}

	/** What a reviewer holds of a level, or null when nothing is said. */
	@Nullable String verdict(Opinion opinion, FrozenCriterion criterion) {
		Verdict verdict = opinion.verdict();
		if (verdict == null) {
			return null;
		}
		return switch (verdict) {
			case AGREE -> this.words.of("reviewing.verdict.AGREE", ReadableCriterion.agreed(criterion, this.words));
			case OTHER -> this.words.of("answer.level." + opinion.level());
			case CANNOT_TELL -> this.words.of("reviewing.verdict.CANNOT_TELL");
		};
	}

	/** Who wrote an opinion last, or null before the first. */
	@Nullable String by(Opinion opinion) {
		return (opinion.by() != null)
				? this.words.of("reviewing.by", opinion.by(), Dates.dayAndTime(Objects.requireNonNull(opinion.at())))
				: null;
	}

	Versions versions(List<Submission> versions, UUID id) {
		Map<UUID, String> known = versions.stream()
			.flatMap((version) -> version.steps().stream().map(SubmissionStep::personId))
			.distinct()
			.collect(Collectors.toMap(Function.identity(), this.accounts::nameOf));
		return new Versions(versions.stream().map((version) -> line(version, known, id)).toList());
	}

	List<Entry> entries(Clarification thread) {
		return thread.entries()
			.stream()
			.map((entry) -> new Entry(this.words.of("clarification.kind." + entry.kind()),
					this.words.of("reviewing.by", entry.by(), Dates.dayAndTime(entry.at())), entry.text(),
					entry.kind() != Clarification.Kind.ANSWER))
			.toList();
	}

	/** The name of a criterion in a copy, else its slug. */
	static String criterionName(FrozenCopy copy, String slug) {
		return copy.pillars()
			.stream()
			.flatMap((pillar) -> pillar.criteria().stream())
			.filter((criterion) -> criterion.slug().equals(slug))
			.map(FrozenCriterion::name)
			.findFirst()
			.orElse(slug);
	}

	/**
	 * A finding as a page prints it.
	 * @param names of criteria by slug
	 * @param links whether the action can be opened: it is the authority's own
	 */
	FindingLine line(Finding finding, Function<String, String> names, boolean links) {
		Finding.Answer answer = finding.answer();
		Finding.Action action = (answer != null) ? answer.action() : null;
		return new FindingLine(finding.id(), this.words.of("finding.kind." + finding.kind()),
				finding.kind() == FindingKind.RECOMMENDATION,
				(finding.criterion() != null) ? names.apply(finding.criterion()) : null, finding.text(),
				this.words.of("reviewing.by", finding.by(), Dates.day(finding.at())), answer != null,
				(answer != null)
						? this.words.of(answer.isAccepted() ? "recommendation.accepted" : "recommendation.declined")
						: null,
				(answer != null) ? this.words.of("reviewing.by", answer.by(), Dates.day(answer.at())) : null,
				(answer != null) ? answer.reason() : null, (action != null) ? action.what() : null,
				(action != null && links) ? "/assessments/" + finding.assessmentId() + "/actions/" + action.id() : null,
				(action != null) ? this.words.of("improvement.status." + action.status()) : null,
				(action != null) ? ActionStatus.valueOf(action.status()).colour() : null);
	}

	private Line line(Submission version, Map<UUID, String> names, UUID id) {
		List<Step> steps = new ArrayList<>();
		steps.add(new Step(this.words.of("submission.step.SUBMITTED", Dates.day(version.submittedAt()),
				this.accounts.nameOf(version.submittedBy())), null));
		for (SubmissionStep step : version.steps()) {
			steps.add(new Step(this.words.of("submission.step." + step.became(), Dates.day(step.happenedAt()),
					names.getOrDefault(step.personId(), "")), step.reason()));
		}
		return new Line(this.words.of("submission.version", String.valueOf(version.version())),
				"/review/submissions/" + id + "/versions/" + version.version(),
				this.words.of("submission.standing." + version.standing()), version.standing().colour(), steps);
	}

}
