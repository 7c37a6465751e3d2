package org.hiap.navigator.evaluation;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.review.Clarifications;
import org.hiap.navigator.review.FindingKind;
import org.hiap.navigator.review.Findings;
import org.hiap.navigator.review.FirstLook;
import org.hiap.navigator.review.Reviews;
import org.hiap.navigator.review.Verdict;
import org.hiap.navigator.submission.FrozenCopy.FrozenCriterion;
import org.hiap.navigator.submission.Submissions;

import org.springframework.stereotype.Component;

/** A sample submission under review, so that there is something to go on with. */
@Component
class SampleReview {

	private final Reviews reviews;

	private final Clarifications clarifications;

	private final Findings findings;

	private final Submissions submissions;

	SampleReview(Reviews reviews, Clarifications clarifications, Findings findings, Submissions submissions) {
		this.reviews = reviews;
		this.clarifications = clarifications;
		this.findings = findings;
		this.submissions = submissions;
	}

	/** Two criteria looked at, one question open, one recommendation drafted. */
	void begin(Viewer reviewer, UUID assessment) {
		this.reviews.start(reviewer, assessment);
		List<FrozenCriterion> criteria = FirstLook.inOrder(this.submissions.copy(reviewer, assessment, 1));
		this.reviews.hold(reviewer, assessment, criteria.get(0).slug(), 0, Verdict.OTHER, 3,
				"Invented: the board papers show a plan, and nothing yet that came of it.");
		this.reviews.hold(reviewer, assessment, criteria.get(1).slug(), 0, Verdict.AGREE, null, "");
		this.clarifications.ask(reviewer, assessment, criteria.get(2).slug(),
				"Which of your (invented) papers shows this, and since when has it been so?");
		this.findings.add(reviewer, assessment, FindingKind.RECOMMENDATION, criteria.get(0).slug(),
				"Report to the (invented) board once a year on what came of the plan.");
	}

}
