package org.hiap.navigator.workshop;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.elicitation.GivenCounts;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.notice.Notice;
import org.hiap.navigator.notice.Notices;
import org.hiap.navigator.notice.Urgency;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExerciseState;
import org.hiap.navigator.prioritisation.StaleEditException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Taking part over some days: the facilitator asks colleagues, sees who has finished and
 * reminds the others. For everyone else there are no invitations.
 */
@Service
@Transactional
public class Invitations {

	private final JdbcClient jdbc;

	private final ExerciseManagement exercises;

	private final GivenCounts counts;

	private final Accounts accounts;

	private final Notices notices;

	private final AuditTrail audit;

	private final Words words;

	Invitations(JdbcClient jdbc, ExerciseManagement exercises, GivenCounts counts, Accounts accounts, Notices notices,
			AuditTrail audit, Words words) {
		this.jdbc = jdbc;
		this.exercises = exercises;
		this.counts = counts;
		this.accounts = accounts;
		this.notices = notices;
		this.audit = audit;
		this.words = words;
	}

	/** The last day on which people are asked to give something, if one was set. */
	@Transactional(readOnly = true)
	public Optional<LocalDate> lastDay(UUID id) {
		return this.jdbc.sql("select last_day from exercise_deadline where exercise_id = ?")
			.param(id)
			.query(LocalDate.class)
			.optional();
	}

	/** Who was asked, by name. */
	@Transactional(readOnly = true)
	public List<Invited> of(UUID id) {
		Set<UUID> finished = this.counts.finished(id);
		return this.jdbc.sql("""
				select p.id, p.name from exercise_invitation i join person p on p.id = i.person_id
				where i.exercise_id = ? and p.disabled_at is null order by p.name, p.id""")
			.param(id)
			.query((row, number) -> {
				UUID person = row.getObject(1, UUID.class);
				return new Invited(person, row.getString(2), finished.contains(person));
			})
			.list();
	}

	/**
	 * Asks colleagues to take part and tells them; who was asked before is not told
	 * again.
	 * @param people of the authority
	 * @param lastDay on which they can, for everybody
	 */
	public void invite(Viewer viewer, UUID id, Collection<UUID> people, LocalDate lastDay) {
		ExerciseState exercise = held(viewer, id);
		Map<UUID, Person> colleagues = this.accounts.peopleOf(exercise.authorityCode())
			.stream()
			.filter((person) -> !person.isDisabled())
			.collect(Collectors.toMap(Person::id, Function.identity()));
		if (!colleagues.keySet().containsAll(people)) {
			throw new NotFoundException();
		}
		this.jdbc.sql("""
				insert into exercise_deadline (exercise_id, last_day) values (?, ?)
				on conflict (exercise_id) do update set last_day = excluded.last_day""").params(id, lastDay).update();
		for (UUID person : people) {
			int added = this.jdbc.sql("""
					insert into exercise_invitation (exercise_id, person_id) values (?, ?) on conflict do nothing""")
				.params(id, person)
				.update();
			if (added == 1) {
				this.notices.tell(person, notice(id, "asked", lastDay));
			}
		}
		this.audit.record(viewer.id(), "asked " + people.size() + " people to take part in", "exercise " + id);
	}

	/**
	 * Tells everyone who was asked and has not finished.
	 * @return how many
	 */
	public int remind(Viewer viewer, UUID id) {
		held(viewer, id);
		LocalDate lastDay = lastDay(id).orElseThrow(StaleEditException::new);
		List<Invited> late = of(id).stream().filter((each) -> !each.finished()).toList();
		late.forEach((each) -> this.notices.tell(each.personId(), notice(id, "reminder", lastDay)));
		this.audit.record(viewer.id(), "reminded " + late.size() + " people of", "exercise " + id);
		return late.size();
	}

	@Scheduled(cron = "0 0 7 * * *", zone = "Europe/London")
	public void remindOfTomorrow() {
		remindOf(Dates.today().plusDays(1));
	}

	/** Reminds once of a last day, in every exercise that still asks for something. */
	void remindOf(LocalDate lastDay) {
		this.jdbc.sql("""
				select d.exercise_id from exercise_deadline d join exercise e on e.id = d.exercise_id
				where d.last_day = ? and e.stage in ('OPEN', 'RESCORING')""")
			.param(lastDay)
			.query(UUID.class)
			.list()
			.forEach((id) -> of(id).stream()
				.filter((each) -> !each.finished())
				.forEach((each) -> this.notices.tellOnce("exercise " + id + " ends " + lastDay, each.personId(),
						notice(id, "reminder", lastDay))));
	}

	private Notice notice(UUID id, String what, LocalDate lastDay) {
		return new Notice(Urgency.NOW, this.words.of("workshop.notice." + what + ".title", Dates.day(lastDay)),
				this.words.of("workshop.notice." + what + ".text"), "/exercises/" + id + "/taking-part");
	}

	private ExerciseState held(Viewer viewer, UUID id) {
		ExerciseState exercise = this.exercises.held(id);
		if (!viewer.belongsTo(exercise.authorityCode()) || !exercise.facilitatorId().equals(viewer.id())) {
			throw new NotFoundException();
		}
		StaleEditException.unless(exercise.stage().isGiving());
		return exercise;
	}

}
