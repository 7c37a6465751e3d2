package org.hiap.navigator.improvement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.notice.Notice;
import org.hiap.navigator.notice.Notices;
import org.hiap.navigator.notice.Urgency;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells owners that an action is due in a week, and that its date has passed, once each.
 * A day on which nothing ran is made up for on the next.
 */
@Component
class ActionReminders {

	private static final int DAYS_AHEAD = 7;

	private final ImprovementActions actions;

	private final Accounts accounts;

	private final Notices notices;

	private final Words words;

	ActionReminders(ImprovementActions actions, Accounts accounts, Notices notices, Words words) {
		this.actions = actions;
		this.accounts = accounts;
		this.notices = notices;
		this.words = words;
	}

	@Scheduled(cron = "0 0 7 * * *", zone = "Europe/London")
	@Transactional
	public void remind() {
		remind(Dates.today());
	}

	@Transactional
	void remind(LocalDate today) {
		Map<String, List<Person>> people = new HashMap<>();
		for (ImprovementAction action : this.actions.openAndDueBy(today.plusDays(DAYS_AHEAD))) {
			remindOf(action, people.computeIfAbsent(action.authorityCode(), this.accounts::peopleOf), today);
		}
	}

	/** Leaves out what is to be done: an administrator can read what was mailed. */
	private void remindOf(ImprovementAction action, List<Person> people, LocalDate today) {
		LocalDate due = Objects.requireNonNull(action.plan().dueOn());
		String kind = action.isOverdue(today) ? "overdue" : "due";
		List<Person> owners = people.stream()
			.filter((person) -> action.isOwnedBy(person.id()) && !person.isDisabled())
			.toList();
		List<Person> told = owners.isEmpty()
				? people.stream().filter((person) -> person.role() == Role.LEAD && !person.isDisabled()).toList()
				: owners;
		Notice notice = new Notice(Urgency.NOW, this.words.of("improvement.reminder." + kind, Dates.day(due)),
				this.words.of(owners.isEmpty() ? "improvement.reminder.lead" : "improvement.reminder.owner"),
				"/assessments/" + action.assessmentId() + "/actions/" + action.id());
		told.forEach((person) -> this.notices.tellOnce("improvement action " + action.id() + " " + kind + " " + due,
				person.id(), notice));
	}

}
