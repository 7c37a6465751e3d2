package org.hiap.navigator.improvement;

import java.time.LocalDate;

/** The lists in which an authority looks at its actions. */
public enum ActionList {

	ALL, OVERDUE, DUE_SOON, DONE;

	/** Whether an action stands in the list on a day. */
	public boolean holds(ImprovementAction action, LocalDate today) {
		return switch (this) {
			case ALL -> true;
			case OVERDUE -> action.isOverdue(today);
			case DUE_SOON -> action.isDueSoon(today);
			case DONE -> action.progress().status() == ActionStatus.DONE;
		};
	}

}
