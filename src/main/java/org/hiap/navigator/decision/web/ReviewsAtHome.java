package org.hiap.navigator.decision.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.AuthorityHomeSection;
import org.hiap.navigator.decision.FollowUp;
import org.hiap.navigator.decision.FollowUps;
import org.hiap.navigator.decision.FollowUps.Followed;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Decisions that are to be looked at again, on an authority's home page. */
@Component
@Order(25)
class ReviewsAtHome implements AuthorityHomeSection {

	private static final int MOST = 5;

	private final FollowUps followUps;

	private final Words words;

	ReviewsAtHome(FollowUps followUps, Words words) {
		this.followUps = followUps;
		this.words = words;
	}

	@Override
	public String key() {
		return "decisions";
	}

	@Override
	public String href(String authorityCode) {
		return "/authorities/" + authorityCode + "/decisions";
	}

	/** The records with a review that is due, those longest overdue first. */
	@Override
	public List<Task> tasks(String authorityCode, Viewer viewer) {
		LocalDate today = Dates.today();
		return this.followUps.of(viewer)
			.stream()
			.flatMap((followed) -> earliest(followed, today).stream())
			.sorted(Comparator.comparing(Due::on))
			.limit(MOST)
			.map((due) -> task(due, today))
			.toList();
	}

	private record Due(Followed followed, LocalDate on, int decisions) {
	}

	private static Optional<Due> earliest(Followed followed, LocalDate today) {
		List<LocalDate> dates = followed.followUps()
			.stream()
			.filter((each) -> each.urgency(today) == FollowUp.Urgency.DUE
					|| each.urgency(today) == FollowUp.Urgency.OVERDUE)
			.map((each) -> each.nextReview().orElseThrow())
			.sorted()
			.toList();
		return dates.isEmpty() ? Optional.empty() : Optional.of(new Due(followed, dates.getFirst(), dates.size()));
	}

	private Task task(Due due, LocalDate today) {
		boolean overdue = due.on().isBefore(today);
		return new Task(due.followed().closed().record().exercise(),
				this.words.of("decision.home.hint", due.decisions(), Dates.day(due.on())),
				"/exercises/" + due.followed().closed().exerciseId() + "/decisions/review",
				this.words.of(overdue ? "decision.urgency.OVERDUE" : "decision.urgency.DUE"),
				overdue ? "red" : "yellow");
	}

}
