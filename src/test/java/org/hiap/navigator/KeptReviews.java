package org.hiap.navigator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.hiap.navigator.Cast.Member;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.review.Clarifications;
import org.hiap.navigator.review.Finding;
import org.hiap.navigator.review.FindingKind;
import org.hiap.navigator.review.Findings;
import org.hiap.navigator.review.Reviews;
import org.hiap.navigator.submission.Standing;

import org.springframework.beans.factory.BeanFactory;

/** Submissions that the reviewer of a cast reviews, made when a route needs them. */
final class KeptReviews {

	private final Reviews reviews;

	private final Clarifications clarifications;

	private final Findings findings;

	private final Viewer reviewer;

	private final Function<Member, UUID> submitted;

	private final String criterion;

	private final Map<UUID, UUID> underReview = new HashMap<>();

	private final Map<UUID, UUID> sentBack = new HashMap<>();

	private final Map<UUID, UUID> accepted = new HashMap<>();

	KeptReviews(BeanFactory beans, Viewer reviewer, Function<Member, UUID> submitted) {
		this.reviews = beans.getBean(Reviews.class);
		this.clarifications = beans.getBean(Clarifications.class);
		this.findings = beans.getBean(Findings.class);
		this.reviewer = reviewer;
		this.submitted = submitted;
		this.criterion = beans.getBean(Frameworks.class).current().criteria().getFirst().slug();
	}

	String criterion() {
		return this.criterion;
	}

	/** One with a question and a drafted finding; made anew when it is not any more. */
	UUID underReview(Member of) {
		UUID id = this.underReview.get(of.viewer().id());
		if (id != null && this.reviews.situation(this.reviewer, id).current().standing() == Standing.IN_REVIEW) {
			return id;
		}
		UUID made = begun(of);
		this.clarifications.ask(this.reviewer, made, this.criterion, "Since when?");
		this.underReview.put(of.viewer().id(), made);
		return made;
	}

	/** One that was accepted; made anew when it is not any more. */
	UUID accepted(Member of) {
		UUID id = this.accepted.get(of.viewer().id());
		if (id == null || this.reviews.situation(this.reviewer, id).current().standing() != Standing.ACCEPTED) {
			id = begun(of);
			this.reviews.accept(this.reviewer, id);
			this.accepted.put(of.viewer().id(), id);
		}
		return id;
	}

	/** A finding of it that was not seen by the authority. */
	UUID draft(Member of) {
		UUID id = underReview(of);
		if (this.findings.of(this.reviewer, id).isEmpty()) {
			this.findings.add(this.reviewer, id, FindingKind.STRENGTH, null, "Well done");
		}
		return this.findings.of(this.reviewer, id).getFirst().id();
	}

	/** One with recommendations that wait for an answer. */
	UUID sentBack(Member of) {
		UUID id = this.sentBack.get(of.viewer().id());
		if (id != null && unanswered(id).isPresent()) {
			return id;
		}
		UUID made = begun(of);
		for (int i = 0; i < 30; i++) {
			this.findings.add(this.reviewer, made, FindingKind.RECOMMENDATION, this.criterion, "Do more " + i);
		}
		this.reviews.sendBack(this.reviewer, made, "Say more");
		this.sentBack.put(of.viewer().id(), made);
		return made;
	}

	/** One that nobody answered. */
	UUID recommendation(Member of) {
		return unanswered(sentBack(of)).orElseThrow();
	}

	private Optional<UUID> unanswered(UUID id) {
		return this.findings.of(this.reviewer, id)
			.stream()
			.filter((finding) -> finding.kind() == FindingKind.RECOMMENDATION && finding.answer() == null)
			.map(Finding::id)
			.findFirst();
	}

	private UUID begun(Member of) {
		UUID id = this.submitted.apply(of);
		this.reviews.start(this.reviewer, id);
		this.findings.add(this.reviewer, id, FindingKind.STRENGTH, null, "Well done");
		return id;
	}

}
