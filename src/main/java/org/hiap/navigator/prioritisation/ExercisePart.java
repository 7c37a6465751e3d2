package org.hiap.navigator.prioritisation;

import java.util.List;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Task;

/**
 * A part of the work on an exercise that another module has pages for; the exercise's
 * overview lists it, in the order of the beans.
 */
public interface ExercisePart {

	/** The rows of the overview; none where there is nothing to do yet or any more. */
	List<Task> tasks(Exercise exercise, Viewer viewer);

}
