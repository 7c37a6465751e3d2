package org.hiap.navigator.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.review.Clarification;
import org.hiap.navigator.review.Clarifications;
import org.hiap.navigator.review.Finding;
import org.hiap.navigator.review.Findings;
import org.hiap.navigator.review.FirstLook;
import org.hiap.navigator.review.Opinion;
import org.hiap.navigator.review.Review;
import org.hiap.navigator.review.Review.Reviewer;
import org.hiap.navigator.review.Reviews;
import org.hiap.navigator.review.Reviews.Situation;
import org.hiap.navigator.review.web.ReviewPage.Group;
import org.hiap.navigator.submission.FrozenCopy;
import org.hiap.navigator.submission.FrozenCopy.FrozenCriterion;
import org.hiap.navigator.submission.FrozenCopy.FrozenPillar;
import org.hiap.navigator.submission.ReadableCriterion;
import org.hiap.navigator.submission.Standing;
import org.hiap.navigator.submission.Submission;
import org.hiap.navigator.submission.Submissions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Puts together the page of one submission. */
@Component
class ReviewPages {

	private final Reviews reviews;

	private final Submissions submissions;

	private final Clarifications clarifications;

	private final Findings findings;

	private final ReviewWords reviewWords;

	private final Words words;

	ReviewPages(Reviews reviews, Submissions submissions, Clarifications clarifications, Findings findings,
			ReviewWords reviewWords, Words words) {
		this.reviews = reviews;
		this.submissions = submissions;
		this.clarifications = clarifications;
		this.findings = findings;
		this.reviewWords = reviewWords;
		this.words = words;
	}

	ReviewPage page(Viewer viewer, UUID id, Situation situation) {
		Submission current = situation.current();
		Review review = situation.review();
		FrozenCopy copy = this.submissions.copy(viewer, id, current.version());
		Map<String, Opinion> opinions = this.reviews.opinions(id, current.version());
		Map<String, Clarification> threads = this.clarifications.of(viewer, id);
		List<Finding> found = this.findings.of(viewer, id);
		boolean reviewing = current.standing() == Standing.IN_REVIEW && !situation.assessed();
		boolean mine = reviewing && review != null && review.isWith(viewer.id());
		return new ReviewPage(id, current.reference().toString(),
				this.words.of("submission.version", String.valueOf(current.version())), copy.authority(), copy.round(),
				this.words.of("submission.standing." + current.standing()), current.standing().colour(),
				current.steps().isEmpty() ? null : current.steps().getLast().reason(),
				!situation.assessed() && review == null
						&& (current.standing() == Standing.SUBMITTED || current.standing() == Standing.IN_REVIEW),
				mine, reviewing && review != null && !mine, situation.assessed(),
				current.standing() == Standing.ACCEPTED && !situation.assessed(),
				situation.versions().stream().anyMatch(Findings::isPublic), facts(current, copy, review),
				copy.explanation(), (review != null) ? progress(review, copy, opinions) : null,
				mine ? next(id, copy, opinions) : null, groups(id, copy, opinions, threads, review != null),
				asked(id, copy, threads),
				found.stream()
					.map((finding) -> this.reviewWords.line(finding, (slug) -> ReviewWords.criterionName(copy, slug),
							false))
					.toList(),
				this.reviewWords.versions(situation.versions(), id));
	}

	private List<SummaryRow> facts(Submission current, FrozenCopy copy, @Nullable Review review) {
		List<SummaryRow> facts = new ArrayList<>();
		facts.add(new SummaryRow(this.words.of("submission.record.authority"), copy.authority()));
		facts.add(new SummaryRow(this.words.of("submission.record.round"), copy.round()));
		facts.add(new SummaryRow(this.words.of("submission.submitted.label"),
				this.words.of("submission.submitted.by", Dates.day(current.submittedAt()), copy.submittedBy())));
		facts.add(new SummaryRow(this.words.of("submission.record.answered"),
				this.words.of(copy.byTeams() ? "submission.record.answered.teams" : "submission.record.answered.people",
						copy.answered(), copy.asked())));
		facts.add(new SummaryRow(this.words.of("reviewing.reviewers"),
				(review == null) ? this.words.of("reviewing.reviewers.none")
						: review.reviewers().stream().map(Reviewer::name).collect(Collectors.joining(", "))));
		return facts;
	}

	private String progress(Review review, FrozenCopy copy, Map<String, Opinion> opinions) {
		long all = copy.pillars().stream().mapToLong((pillar) -> pillar.criteria().size()).sum();
		return this.words.of("reviewing.progress", looked(review, opinions), review.first().size(),
				opinions.values().stream().filter(Opinion::isGiven).count(), all);
	}

	static long looked(Review review, Map<String, Opinion> opinions) {
		return review.first()
			.stream()
			.filter((slug) -> opinions.containsKey(slug) && opinions.get(slug).isGiven())
			.count();
	}

	private static @Nullable Link next(UUID id, FrozenCopy copy, Map<String, Opinion> opinions) {
		return FirstLook.inOrder(copy)
			.stream()
			.filter((criterion) -> !isGiven(opinions, criterion))
			.findFirst()
			.map((criterion) -> new Link(criterion.name(), href(id, criterion.slug())))
			.orElse(null);
	}

	private List<Group> groups(UUID id, FrozenCopy copy, Map<String, Opinion> opinions,
			Map<String, Clarification> threads, boolean started) {
		List<Group> groups = new ArrayList<>();
		for (FirstLook look : List.of(FirstLook.HIGH, FirstLook.THIN)) {
			List<Task> tasks = copy.pillars()
				.stream()
				.flatMap((pillar) -> pillar.criteria()
					.stream()
					.filter((criterion) -> FirstLook.of(criterion) == look)
					.map((criterion) -> task(id, criterion, pillar, opinions, threads, started)))
				.toList();
			if (!tasks.isEmpty()) {
				groups.add(new Group(look.name().toLowerCase(Locale.ROOT), this.words.of("reviewing.group." + look),
						this.words.of("reviewing.group." + look + ".text"), tasks));
			}
		}
		for (FrozenPillar pillar : copy.pillars()) {
			List<Task> tasks = pillar.criteria()
				.stream()
				.filter((criterion) -> FirstLook.of(criterion) == FirstLook.LATER)
				.map((criterion) -> task(id, criterion, null, opinions, threads, started))
				.toList();
			if (!tasks.isEmpty()) {
				groups.add(new Group(pillar.slug(), pillar.name(), null, tasks));
			}
		}
		return groups;
	}

	private Task task(UUID id, FrozenCriterion criterion, @Nullable FrozenPillar pillar, Map<String, Opinion> opinions,
			Map<String, Clarification> threads, boolean started) {
		List<String> hint = new ArrayList<>();
		if (pillar != null) {
			hint.add(pillar.name());
		}
		hint.add(this.words.of("reviewing.self", ReadableCriterion.agreed(criterion, this.words)));
		if (criterion.level() != null && FirstLook.isThin(criterion)) {
			hint.add(this.words.of("reviewing.thin"));
		}
		Clarification thread = threads.get(criterion.slug());
		if (thread != null && thread.isOpen()) {
			hint.add(this.words.of("reviewing.question"));
		}
		Opinion opinion = opinions.get(criterion.slug());
		String verdict = (opinion != null) ? this.reviewWords.verdict(opinion, criterion) : null;
		boolean given = isGiven(opinions, criterion);
		String status = given ? (verdict != null) ? verdict : this.words.of("reviewing.commented")
				: this.words.of(started ? "reviewing.to-look-at" : "reviewing.not-begun");
		return new Task(criterion.name(), String.join(". ", hint), href(id, criterion.slug()), status,
				(given || !started) ? null : "blue");
	}

	private List<Task> asked(UUID id, FrozenCopy copy, Map<String, Clarification> threads) {
		return threads.values()
			.stream()
			.filter(Clarification::isOpen)
			.map((thread) -> new Task(ReviewWords.criterionName(copy, thread.criterion()),
					this.words.of("clarification.last", thread.entries().getLast().by(),
							Dates.day(thread.entries().getLast().at())),
					href(id, thread.criterion()) + "#thread",
					this.words.of(thread.waitsForAnswer() ? "clarification.waits" : "clarification.answered"),
					thread.waitsForAnswer() ? "grey" : "yellow"))
			.toList();
	}

	private static boolean isGiven(Map<String, Opinion> opinions, FrozenCriterion criterion) {
		Opinion opinion = opinions.get(criterion.slug());
		return opinion != null && opinion.isGiven();
	}

	private static String href(UUID id, String slug) {
		return "/review/submissions/" + id + "/criteria/" + slug;
	}

}
