package org.hiap.navigator.export.web;

/** A field of a ranking question is wrong. */
class WrongQuestionException extends Exception {

	private final String field;

	private final String problem;

	private final transient Object[] arguments;

	/**
	 * @param field such as {@code people[3].weights.need}
	 * @param problem the last part of the key of its words
	 */
	WrongQuestionException(String field, String problem, Object... arguments) {
		super(field + ": " + problem);
		this.field = field;
		this.problem = problem;
		this.arguments = arguments.clone();
	}

	String field() {
		return this.field;
	}

	String problem() {
		return this.problem;
	}

	Object[] arguments() {
		return this.arguments.clone();
	}

}
