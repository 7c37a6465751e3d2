package org.hiap.navigator.ranking.web;

import java.util.List;
import java.util.UUID;

/**
 * What was said, and the form to write down more.
 *
 * @param path where the form is posted
 * @param formKey lets the form count once
 */
record Notes(String path, boolean writes, UUID formKey, List<Note> all) {

	/**
	 * One note.
	 *
	 * @param about the criterion, empty for the option as a whole
	 */
	record Note(String about, String text, String meta) {
	}

}
