package org.hiap.navigator.criteria.web;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Exercise;
import org.jspecify.annotations.Nullable;

/** The ticks of the criteria to use, by their slugs. */
record CriteriaForm(Set<String> criterion) {

	CriteriaForm(@Nullable Set<String> criterion) {
		this.criterion = (criterion != null) ? new LinkedHashSet<>(criterion) : Set.of();
	}

	/** What is in use now. */
	static CriteriaForm of(Exercise exercise) {
		return new CriteriaForm(exercise.criteria().stream().map(Criterion::slug).collect(Collectors.toSet()));
	}

	FormErrors errors(Exercise exercise) {
		Set<String> known = exercise.allCriteria().stream().map(Criterion::slug).collect(Collectors.toSet());
		if (!known.containsAll(this.criterion)) {
			throw new NotFoundException();
		}
		FormErrors errors = new FormErrors();
		if (this.criterion.size() < Exercise.FEWEST) {
			errors.add("criterion-" + exercise.allCriteria().getFirst().slug(), "exercise.criteria.few",
					Exercise.FEWEST);
		}
		return errors;
	}

}
