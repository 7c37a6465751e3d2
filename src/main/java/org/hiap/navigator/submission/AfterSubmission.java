package org.hiap.navigator.submission;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Task;

/**
 * What a module further down adds to the page of a submission: what came of it, and what
 * the authority is asked.
 */
public interface AfterSubmission {

	/** Where to go next, none before there is anything. */
	List<Task> tasks(Viewer viewer, UUID assessment);

}
