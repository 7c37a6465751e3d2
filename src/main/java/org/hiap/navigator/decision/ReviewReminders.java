package org.hiap.navigator.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.decision.FollowUps.Followed;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.notice.Notice;
import org.hiap.navigator.notice.Notices;
import org.hiap.navigator.notice.Urgency;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseManagement;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the facilitator, the leads and owners who have an account that decisions are to
 * be looked at again, once for each date. A day on which nothing ran is made up for on
 * the next.
 */
@Component
class ReviewReminders {

	private final FollowUps followUps;

	private final ExerciseManagement exercises;

	private final Accounts accounts;

	private final Notices notices;

	private final Words words;

	ReviewReminders(FollowUps followUps, ExerciseManagement exercises, Accounts accounts, Notices notices,
			Words words) {
		this.followUps = followUps;
		this.exercises = exercises;
		this.accounts = accounts;
		this.notices = notices;
		this.words = words;
	}

	@Scheduled(cron = "0 15 7 * * *", zone = "Europe/London")
	@Transactional
	public void remind() {
		remind(Dates.today());
	}

	@Transactional
	void remind(LocalDate today) {
		this.followUps.all().forEach((followed) -> remindOf(followed, today));
	}

	private void remindOf(Followed followed, LocalDate today) {
		SortedMap<LocalDate, List<FollowUp>> due = new TreeMap<>();
		for (FollowUp each : followed.followUps()) {
			each.nextReview()
				.filter((date) -> !date.isAfter(today))
				.ifPresent((date) -> due.merge(date, List.of(each), ReviewReminders::both));
		}
		if (due.isEmpty()) {
			return;
		}
		Exercise exercise = this.exercises.get(followed.closed().exerciseId());
		UUID facilitator = exercise.facilitatorId();
		List<Person> people = this.accounts.peopleOf(exercise.authorityCode())
			.stream()
			.filter((person) -> !person.isDisabled())
			.toList();
		due.forEach((date, decisions) -> people.stream()
			.filter((person) -> person.role() == Role.LEAD || person.id().equals(facilitator)
					|| decisions.stream().anyMatch((decision) -> isOwner(person, decision)))
			.forEach((person) -> this.notices.tellOnce(
					"review of decisions of exercise " + followed.closed().exerciseId() + " on " + date, person.id(),
					notice(followed, date, decisions.size()))));
	}

	/** Leaves out what was decided: an administrator can read what was mailed. */
	private Notice notice(Followed followed, LocalDate date, int decisions) {
		return new Notice(Urgency.NOW, this.words.of("decision.reminder.title", followed.closed().number().toString()),
				this.words.of("decision.reminder.text", decisions, Dates.day(date)),
				"/exercises/" + followed.closed().exerciseId() + "/decisions/review");
	}

	/** Owners are typed: whoever has exactly that name is meant. */
	private static boolean isOwner(Person person, FollowUp decision) {
		return person.name().equalsIgnoreCase(decision.decision().owner().strip());
	}

	private static List<FollowUp> both(List<FollowUp> some, List<FollowUp> others) {
		return Stream.concat(some.stream(), others.stream()).toList();
	}

}
