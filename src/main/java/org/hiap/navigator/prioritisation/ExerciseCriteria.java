package org.hiap.navigator.prioritisation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to changing what an exercise's criteria say and which there are. Only its
 * facilitator does, while nobody has weighed or scored.
 */
@Service
@Transactional
public class ExerciseCriteria {

	private final ExerciseManagement exercises;

	private final CriterionTemplates shipped;

	private final AuditTrail audit;

	ExerciseCriteria(ExerciseManagement exercises, CriterionTemplates shipped, AuditTrail audit) {
		this.exercises = exercises;
		this.shipped = shipped;
		this.audit = audit;
	}

	/** The shipped criteria that an exercise does not have. */
	@Transactional(readOnly = true)
	public List<BankCriterion> bank(Exercise exercise) {
		List<String> present = exercise.allCriteria().stream().map(Criterion::slug).toList();
		List<String> names = exercise.allCriteria().stream().map((each) -> each.name().toLowerCase()).toList();
		return this.shipped.findAllByOrderByPosition()
			.stream()
			.filter((each) -> !present.contains(each.slug()) && !names.contains(each.name().toLowerCase()))
			.map((each) -> new BankCriterion(each.slug(), each.text(), each.source()))
			.toList();
	}

	/**
	 * Adds a criterion in the authority's own words.
	 * @param version of the criteria, as last seen
	 * @throws StaleEditException when they have changed or been used since
	 */
	public void addOwn(Viewer viewer, UUID id, int version, CriterionText text) {
		edit(viewer, id, version, "added criterion “" + text.name() + "” to", (criteria) -> criteria.addOwn(text));
	}

	/**
	 * Adds shipped criteria.
	 * @param version of the criteria, as last seen
	 * @param slugs of criteria the exercise does not have
	 * @throws StaleEditException when they have changed or been used since
	 */
	public void take(Viewer viewer, UUID id, int version, Collection<String> slugs) {
		Exercise exercise = this.exercises.locked(viewer, id);
		List<BankCriterion> taken = bank(exercise).stream().filter((each) -> slugs.contains(each.slug())).toList();
		StaleEditException.unless(taken.size() == slugs.size());
		edit(viewer, id, version, "took criteria " + String.join(", ", slugs) + " into",
				(criteria) -> taken.forEach((each) -> criteria.add(each.slug(), each.text())));
	}

	/**
	 * Gives a criterion other words.
	 * @param version of the criteria, as last seen
	 * @throws NotFoundException when the exercise has no such criterion
	 * @throws StaleEditException when the criteria have changed or been used since
	 */
	public void rewrite(Viewer viewer, UUID id, String slug, int version, CriterionText text) {
		Exercise exercise = this.exercises.locked(viewer, id);
		if (!exercise.criterion(slug).text().equals(text)) {
			edit(viewer, id, version, "rewrote criterion " + slug + " of", (criteria) -> criteria.rewrite(slug, text));
		}
	}

	/**
	 * Lets a criterion change places with its neighbour.
	 * @param version of the criteria, as last seen
	 * @throws StaleEditException when they have changed or been used since
	 */
	public void move(Viewer viewer, UUID id, String slug, int version, boolean up) {
		edit(viewer, id, version, "moved criterion " + slug + " of", (criteria) -> criteria.move(slug, up));
	}

	private void edit(Viewer viewer, UUID id, int version, String action, Consumer<CriteriaEditing> edit) {
		this.exercises.locked(viewer, id).editCriteria(version, edit);
		this.audit.record(viewer.id(), action, "exercise " + id);
	}

}
