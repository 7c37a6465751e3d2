package org.hiap.navigator.agreement;

import org.hiap.navigator.govuk.Link;

/**
 * Something to do about an assessment's gaps that another module has pages for; the
 * results offer it, in the order of the beans.
 */
public interface NextStep {

	/** Where it begins, and what it is in words. */
	Link after(AssessmentResults results);

}
