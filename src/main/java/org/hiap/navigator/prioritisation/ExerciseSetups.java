package org.hiap.navigator.prioritisation;

import java.util.SequencedMap;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.Team;
import org.hiap.navigator.library.LibraryOption;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what an exercise is for, who takes part and how much it may lead to, from
 * its opening on.
 */
@Service
public class ExerciseSetups {

	private final ExerciseManagement exercises;

	private final Setups setups;

	private final Authorities authorities;

	private final AuditTrail audit;

	ExerciseSetups(ExerciseManagement exercises, Setups setups, Authorities authorities, AuditTrail audit) {
		this.exercises = exercises;
		this.setups = setups;
		this.authorities = authorities;
		this.audit = audit;
	}

	/** What a new exercise of an authority starts with: its teams. */
	@Transactional(readOnly = true)
	public SetupFacts initial(String authorityCode) {
		return SetupFacts.ofTeams(this.authorities.teamsOf(authorityCode)
			.stream()
			.map(Team::name)
			.filter((name) -> name.length() <= SetupFacts.LONGEST_TEAM)
			.limit(SetupFacts.MOST_TEAMS)
			.toList());
	}

	/**
	 * Opens an exercise of the viewer's authority.
	 * @param criteria what to start with by their slugs, or null for the default ones
	 * @param assessmentId the assessment whose gaps it starts from, or null for none
	 */
	@Transactional
	public UUID open(Viewer viewer, String name, String question, LibraryOption.Kind kind, SetupFacts facts,
			@Nullable SequencedMap<String, CriterionText> criteria, @Nullable UUID assessmentId) {
		UUID id = (criteria == null) ? this.exercises.open(viewer, name, question, kind)
				: this.exercises.opened(viewer, new Exercise(this.authorities.getAlone(viewer.authority()).code(),
						viewer.id(), name, question, kind, criteria));
		this.setups.save(new Setup(id, facts, assessmentId));
		return id;
	}

	/**
	 * Opens an exercise with the options, in the same order, the criteria and the set-up
	 * of an earlier one, without anything that was weighed or scored.
	 */
	@Transactional
	public Exercise copy(Viewer viewer, Exercise earlier, String name, String question) {
		Exercise exercise = new Exercise(earlier, viewer.id(), name, question);
		this.exercises.opened(viewer, exercise);
		Setup setup = of(earlier);
		this.setups.save(new Setup(exercise.id(), setup.facts(), setup.assessmentId().orElse(null)));
		this.setups.flush(); // what is copied besides does not go through the entities
		this.audit.record(viewer.id(), "copied exercise " + earlier.id() + " to", "exercise " + exercise.id());
		return exercise;
	}

	/** The set-up of an exercise, which stands before anybody has changed it. */
	@Transactional(readOnly = true)
	public Setup of(Exercise exercise) {
		return this.setups.findById(exercise.id())
			.orElseGet(() -> new Setup(exercise.id(), initial(exercise.authorityCode()), null));
	}

	/**
	 * Changes what an exercise is called, what it asks and how it is set up.
	 * @param version of the set-up, as last seen
	 * @throws NotFoundException when the viewer may not change the exercise
	 * @throws StaleEditException when any of it has changed since, or the exercise is
	 * closed
	 */
	@Transactional
	public void change(Viewer viewer, UUID id, int version, String name, String question, SetupFacts facts) {
		Exercise exercise = this.exercises.locked(viewer, id);
		StaleEditException.unless(exercise.stage() != Stage.CLOSED);
		Setup setup = of(exercise);
		boolean renamed = !exercise.name().equals(name) || !exercise.question().equals(question);
		if (setup.change(version, facts, renamed)) {
			exercise.rename(name, question);
			this.setups.save(setup);
			this.audit.record(viewer.id(), "changed the set-up of", "exercise " + id);
		}
	}

}
