package org.hiap.navigator.improvement.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.authority.AuthorityHomeSection;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.improvement.ImprovementAction;
import org.hiap.navigator.improvement.Improvements;
import org.hiap.navigator.improvement.Owners;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Actions that are overdue or due soon, on an authority's home page. */
@Component
@Order(10)
class ActionsAtHome implements AuthorityHomeSection {

	private static final int MOST = 5;

	private final Improvements improvements;

	private final Assessments assessments;

	private final SeenRounds rounds;

	private final Words words;

	ActionsAtHome(Improvements improvements, Assessments assessments, SeenRounds rounds, Words words) {
		this.improvements = improvements;
		this.assessments = assessments;
		this.rounds = rounds;
		this.words = words;
	}

	@Override
	public String key() {
		return "actions";
	}

	/** The actions as the newest agreed levels show them, else where these come from. */
	@Override
	public String href(String authorityCode) {
		return this.assessments.latestAgreed(authorityCode)
			.or(() -> this.assessments.newest(authorityCode, 1).stream().findFirst())
			.map(Assessment::id)
			.map((id) -> "/assessments/" + id + "/actions")
			.orElse("/authorities/" + authorityCode + "/assessments");
	}

	@Override
	public List<Task> tasks(String authorityCode, Viewer viewer) {
		LocalDate today = Dates.today();
		List<ImprovementAction> due = this.improvements.of(authorityCode)
			.stream()
			.filter((action) -> action.isOverdue(today) || action.isDueSoon(today))
			.sorted(Comparator.comparing((ImprovementAction action) -> !action.isOwnedBy(viewer.id())))
			.limit(MOST)
			.toList();
		if (due.isEmpty()) {
			return List.of();
		}
		String list = href(authorityCode);
		Owners owners = this.rounds.owners(viewer, null);
		return due.stream().map((action) -> task(action, list, owners, viewer, today)).toList();
	}

	private Task task(ImprovementAction action, String list, Owners owners, Viewer viewer, LocalDate today) {
		String owner = action.isOwnedBy(viewer.id()) ? this.words.of("improvement.yours")
				: owners.nameOf(action.plan().owner());
		return new Task(action.plan().what(),
				this.words.of("improvement.home.hint", Dates.day(Objects.requireNonNull(action.plan().dueOn())), owner),
				list + "/" + action.id(),
				action.isOverdue(today) ? this.words.of("improvement.overdue")
						: this.words.of("improvement.status." + action.progress().status()),
				action.isOverdue(today) ? "red" : action.progress().status().colour());
	}

}
