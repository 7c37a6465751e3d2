package org.hiap.navigator.notice;

/**
 * Something a person is told, in finished plain English. The programme administrator can
 * read what was mailed: name what happened and where it is, never what somebody answered.
 *
 * @param title one line
 * @param text a sentence or a few; may be empty
 * @param path where in the application it leads, such as {@code /assessments/…}
 */
public record Notice(Urgency urgency, String title, String text, String path) {

	public Notice {
		if (title.isBlank()) {
			throw new IllegalArgumentException("A notice needs a title");
		}
		if (!path.matches("/(?![/\\\\])[^\\s{}]*")) {
			throw new IllegalArgumentException("Not a path within the application: " + path);
		}
	}

}
