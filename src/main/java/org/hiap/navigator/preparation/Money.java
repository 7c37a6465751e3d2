package org.hiap.navigator.preparation;

/** Whether there is any money for an option: a gate, shown beside it and never scored. */
public enum Money {

	THERE_IS, THERE_IS_NONE, NOT_RECORDED;

	/** The colour of its tag. */
	public String colour() {
		return switch (this) {
			case THERE_IS -> "green";
			case THERE_IS_NONE -> "orange";
			case NOT_RECORDED -> "grey";
		};
	}

}
