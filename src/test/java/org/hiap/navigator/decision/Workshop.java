package org.hiap.navigator.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.elicitation.Discussion;
import org.hiap.navigator.elicitation.OwnScores;
import org.hiap.navigator.elicitation.OwnScores.Change;
import org.hiap.navigator.elicitation.Participants;
import org.hiap.navigator.elicitation.Score;
import org.hiap.navigator.elicitation.ScoredCell;
import org.hiap.navigator.elicitation.Seat;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.Facilitation;
import org.hiap.navigator.prioritisation.Weighting;
import org.hiap.navigator.submission.Consent;

import org.springframework.beans.factory.BeanFactory;

/**
 * An exercise of six levers of which a facilitator and two guests have scored all but the
 * last: the first is best, the others follow. Two options make the top.
 */
final class Workshop {

	static final String PASSWORD = "only for this workshop";

	final String code;

	final Viewer facilitator;

	final Viewer lead;

	final Viewer colleague;

	final UUID id;

	final List<UUID> options;

	/** The secret of the first guest. */
	final String secret;

	private final BeanFactory beans;

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	Workshop(BeanFactory beans, String code) {
		this(beans, code, List.of("L01", "L02", "L03", "L04", "L05", "L06"));
	}

	Workshop(BeanFactory beans, String code, List<String> levers) {
		this.beans = beans;
		this.code = code;
		this.facilitator = person("Facilitator", Role.OFFICER);
		this.lead = person("Lead", Role.LEAD);
		this.colleague = person("Colleague", Role.OFFICER);
		this.id = exercises().open(this.facilitator, "Workshop " + this.mark, "What should we do first?",
				LibraryOption.Kind.LEVER);
		exercises().choose(this.facilitator, this.id, 0, levers);
		facilitation().weighBy(this.facilitator, this.id, Weighting.EQUAL);
		this.options = exercise().options().stream().map((option) -> option.id()).toList();
		score(participants().seat(this.id, this.facilitator, Optional.empty()), 0);
		this.secret = participants().join(this.id, "Heron", null).secret();
		score(participants().seat(this.id, null, Optional.of(this.secret)), 0);
		String other = participants().join(this.id, "Otter", null).secret();
		score(participants().seat(this.id, null, Optional.of(other)), 1);
	}

	/** 4 for the first, one less for each that follows, and nothing for the last. */
	private void score(Seat seat, int less) {
		List<Change> changes = new ArrayList<>();
		Exercise exercise = exercise();
		for (int i = 0; i < this.options.size() - 1; i++) {
			for (Criterion criterion : exercise.criteria()) {
				changes.add(new Change(new ScoredCell(this.options.get(i), criterion.id()), null,
						Score.of(Math.max(0, 4 - i - less))));
			}
		}
		this.beans.getBean(OwnScores.class).save(seat, changes);
	}

	/** Lets more guests score as the first did. */
	void joinedBy(int more) {
		for (int i = 0; i < more; i++) {
			String guest = participants().join(this.id, "Swift", null).secret();
			score(participants().seat(this.id, null, Optional.of(guest)), 0);
		}
	}

	/** Lets the facilitator score one option of an exercise. */
	void scoreOnce(UUID exercise, UUID option) {
		this.beans.getBean(OwnScores.class)
			.save(participants().seat(exercise, this.facilitator, Optional.empty()),
					exercises().get(exercise)
						.criteria()
						.stream()
						.map((criterion) -> new Change(new ScoredCell(option, criterion.id()), null, Score.of(3)))
						.toList());
	}

	void reveal() {
		facilitation().reveal(this.facilitator, this.id);
	}

	/** Decides about an option, whatever was decided before. */
	void decide(UUID option, OptionDecision decision) {
		decisions().draft(this.facilitator, this.id,
				Map.of(option, new Decisions.Change(
						decisions().drafts(this.facilitator, this.id).getOrDefault(option, OptionDecision.NONE).mark(),
						decision)));
	}

	void decide(int option, Course course, String reason) {
		decide(this.options.get(option), new OptionDecision(course, reason, "", "", null));
	}

	/** The top two forward, the rest not now. */
	void decideAll() {
		for (int i = 0; i < this.options.size(); i++) {
			decide(i, (i < 2) ? Course.TAKE_FORWARD : Course.NOT_NOW, "");
		}
	}

	RecordNumber close(Consent consent) {
		return decisions().close(this.facilitator, this.id, decisions().check(this.facilitator, this.id).seen(),
				"The investment board", Dates.today(), consent);
	}

	static Workshop closed(BeanFactory beans, String code, Consent consent) {
		Workshop workshop = new Workshop(beans, code);
		workshop.reveal();
		workshop.decideAll();
		workshop.close(consent);
		return workshop;
	}

	DecisionRecord record() {
		return decisions().record(this.facilitator, this.id).orElseThrow().record();
	}

	Exercise exercise() {
		return exercises().get(this.id);
	}

	Decisions decisions() {
		return this.beans.getBean(Decisions.class);
	}

	Discussion discussion() {
		return this.beans.getBean(Discussion.class);
	}

	ExerciseManagement exercises() {
		return this.beans.getBean(ExerciseManagement.class);
	}

	Facilitation facilitation() {
		return this.beans.getBean(Facilitation.class);
	}

	Participants participants() {
		return this.beans.getBean(Participants.class);
	}

	Viewer person(String name, Role role) {
		String email = name.toLowerCase(Locale.ROOT) + "." + UUID.randomUUID() + "@" + this.code + ".example";
		Accounts accounts = this.beans.getBean(Accounts.class);
		Accounts.Invited invited = accounts.invite(null, email, name + " " + this.mark, role, this.code).orElseThrow();
		accounts.setPassword(invited.token(), PASSWORD);
		Person person = invited.person();
		return new Viewer(person.id(), person.email(), person.name(), role, this.code);
	}

}
