package org.hiap.navigator.prioritisation;

import java.util.Iterator;
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
 * The door to opening an exercise, afresh or from an earlier one, and to what it is for,
 * who takes part and how much it may lead to.
 */
@Service
public class ExerciseSetups {

	private final ExerciseManagement exercises;

	private final Setups setups;

	private final CriteriaTemplates templates;

	private final AssessmentGaps gaps;

	private final Enquiries enquiries;

	private final Authorities authorities;

	private final AuditTrail audit;

	ExerciseSetups(ExerciseManagement exercises, Setups setups, CriteriaTemplates templates, AssessmentGaps gaps,
			Enquiries enquiries, Authorities authorities, AuditTrail audit) {
		this.exercises = exercises;
		this.setups = setups;
		this.templates = templates;
		this.gaps = gaps;
		this.enquiries = enquiries;
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
	 * @param templateId the authority's criteria to start with, or null for the default
	 * ones
	 * @param assessmentId the assessment whose gaps it starts from, or null for none
	 * @throws NotFoundException when template or assessment is not the authority's
	 */
	@Transactional
	public UUID open(Viewer viewer, String name, String question, LibraryOption.Kind kind, SetupFacts facts,
			@Nullable UUID templateId, @Nullable UUID assessmentId) {
		if (assessmentId != null) {
			this.gaps.of(viewer, assessmentId);
		}
		UUID id;
		if (templateId == null) {
			id = this.exercises.open(viewer, name, question, kind);
		}
		else {
			String authority = this.authorities.getAlone(viewer.authority()).code();
			UUID template = this.templates.get(authority, templateId).id();
			id = this.exercises.opened(viewer,
					new Exercise(authority, viewer.id(), name, question, kind, this.templates.criteria(template)));
		}
		this.setups.save(new Setup(id, facts, assessmentId));
		return id;
	}

	/**
	 * Opens an exercise with the options, criteria, set-up and enquiry of an earlier one,
	 * without anything that was weighed or scored.
	 */
	@Transactional
	public UUID copy(Viewer viewer, UUID earlierId, String name, String question) {
		Exercise earlier = this.exercises.get(viewer, earlierId);
		Exercise exercise = new Exercise(earlier, viewer.id(), name, question);
		this.exercises.opened(viewer, exercise);
		Setup setup = of(earlier);
		this.setups.save(new Setup(exercise.id(), setup.facts(), setup.assessmentId().orElse(null)));
		this.setups.flush(); // what follows does not go through the entities
		Iterator<Option> copies = exercise.allOptions().iterator();
		earlier.allOptions().forEach((option) -> this.enquiries.copy(viewer, option.id(), copies.next().id()));
		this.audit.record(viewer.id(), "copied exercise " + earlierId + " to", "exercise " + exercise.id());
		return exercise.id();
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
