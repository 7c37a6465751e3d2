package org.hiap.navigator.preparation;

import java.util.Iterator;
import java.util.SequencedMap;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.criteria.CriteriaTemplates;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.prioritisation.CriterionText;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExerciseSetups;
import org.hiap.navigator.prioritisation.Option;
import org.hiap.navigator.prioritisation.SetupFacts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to opening an exercise from what an authority has: its criteria, the gaps of
 * an assessment, or an earlier exercise.
 */
@Service
@Transactional
public class ExerciseOpening {

	private final ExerciseManagement exercises;

	private final ExerciseSetups setups;

	private final CriteriaTemplates templates;

	private final AssessmentGaps gaps;

	private final Enquiries enquiries;

	private final Authorities authorities;

	ExerciseOpening(ExerciseManagement exercises, ExerciseSetups setups, CriteriaTemplates templates,
			AssessmentGaps gaps, Enquiries enquiries, Authorities authorities) {
		this.exercises = exercises;
		this.setups = setups;
		this.templates = templates;
		this.gaps = gaps;
		this.enquiries = enquiries;
		this.authorities = authorities;
	}

	/**
	 * Opens an exercise of the viewer's authority.
	 * @param templateId the authority's criteria to start with, or null for the default
	 * ones
	 * @param assessmentId the assessment whose gaps it starts from, or null for none
	 * @throws NotFoundException when template or assessment is not the authority's
	 */
	public UUID open(Viewer viewer, String name, String question, LibraryOption.Kind kind, SetupFacts facts,
			@Nullable UUID templateId, @Nullable UUID assessmentId) {
		if (assessmentId != null) {
			this.gaps.of(viewer, assessmentId);
		}
		return this.setups.open(viewer, name, question, kind, facts,
				(templateId != null) ? criteria(viewer, templateId) : null, assessmentId);
	}

	/**
	 * Opens an exercise with the options, criteria, set-up and enquiry of an earlier one,
	 * without anything that was weighed or scored.
	 */
	public UUID copy(Viewer viewer, UUID earlierId, String name, String question) {
		Exercise earlier = this.exercises.get(viewer, earlierId);
		Exercise exercise = this.setups.copy(viewer, earlier, name, question);
		Iterator<Option> copies = exercise.allOptions().iterator();
		earlier.allOptions().forEach((option) -> this.enquiries.copy(viewer, option.id(), copies.next().id()));
		return exercise.id();
	}

	private SequencedMap<String, CriterionText> criteria(Viewer viewer, UUID templateId) {
		String authority = this.authorities.getAlone(viewer.authority()).code();
		return this.templates.criteria(this.templates.get(authority, templateId).id());
	}

}
