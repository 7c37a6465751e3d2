package org.hiap.navigator.content;

/** A mistake in the content, naming file, line and what to do. */
public final class ContentException extends RuntimeException {

	private final String file;

	private final String key;

	private final String problem;

	ContentException(String file, int line, String key, String problem) {
		super(file + ", line " + line + ": " + problem);
		this.file = file;
		this.key = key;
		this.problem = problem;
	}

	ContentException(String file, int line, String problem) {
		this(file, line, "", problem);
	}

	/** A mistake that stands at no line, such as something missing from a whole file. */
	public static ContentException of(String file, String problem) {
		return new ContentException(file, 1, problem);
	}

	/** The name under which the content was read. */
	public String file() {
		return this.file;
	}

	/** The key the mistake is at, or an empty text. */
	public String key() {
		return this.key;
	}

	/** What is wrong and what to do, without the place. */
	public String problem() {
		return this.problem;
	}

}
