package org.hiap.navigator.review.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.AssessmentState;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.review.Clarification;
import org.hiap.navigator.review.Clarifications;
import org.hiap.navigator.review.Finding;
import org.hiap.navigator.review.FindingKind;
import org.hiap.navigator.review.Findings;
import org.hiap.navigator.submission.AfterSubmission;
import org.hiap.navigator.submission.Submissions;

import org.springframework.stereotype.Component;

/** What a review asks and says, on the page of the submission. */
@Component
class ReviewAtSubmission implements AfterSubmission {

	private final Clarifications clarifications;

	private final Findings findings;

	private final Submissions submissions;

	private final Assessments assessments;

	private final Words words;

	ReviewAtSubmission(Clarifications clarifications, Findings findings, Submissions submissions,
			Assessments assessments, Words words) {
		this.clarifications = clarifications;
		this.findings = findings;
		this.submissions = submissions;
		this.assessments = assessments;
		this.words = words;
	}

	@Override
	public List<Task> tasks(Viewer viewer, UUID assessment) {
		List<Task> tasks = new ArrayList<>();
		Collection<Clarification> threads = this.clarifications.of(viewer, assessment).values();
		if (!threads.isEmpty()) {
			boolean over = this.assessments.get(viewer, assessment).state() == AssessmentState.ACCEPTED;
			long waiting = over ? 0 : threads.stream().filter(Clarification::waitsForAnswer).count();
			tasks.add(new Task(this.words.of("clarifications.title"), null,
					"/assessments/" + assessment + "/clarifications",
					(waiting > 0) ? this.words.of("clarifications.waiting", waiting)
							: this.words.of("clarifications.none-waiting"),
					(waiting > 0) ? "yellow" : null));
		}
		if (this.submissions.versions(viewer, assessment).stream().anyMatch(Findings::isPublic)) {
			tasks.add(new Task(this.words.of("outcome.title"), null, "/assessments/" + assessment + "/review",
					this.words.of("outcome.status"), null));
			List<Finding> recommendations = this.findings.of(viewer, assessment)
				.stream()
				.filter((finding) -> finding.kind() == FindingKind.RECOMMENDATION)
				.toList();
			long open = recommendations.stream().filter((finding) -> finding.answer() == null).count();
			if (!recommendations.isEmpty()) {
				tasks.add(new Task(this.words.of("recommendations.title"), null,
						"/assessments/" + assessment + "/recommendations",
						(open > 0) ? this.words.of("recommendations.waiting", open)
								: this.words.of("recommendations.none-waiting"),
						(open > 0) ? "yellow" : null));
			}
		}
		return tasks;
	}

}
