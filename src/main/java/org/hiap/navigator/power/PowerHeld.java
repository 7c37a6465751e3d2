package org.hiap.navigator.power;

/** Whether an authority holds the power that a lever rests on. */
public enum PowerHeld {

	/** The authority can use the lever on its own. */
	HELD,
	/** It needs others, such as its councils, to use it. */
	SHARED,
	/** Somebody else holds it. */
	NOT_HELD,
	/** The authority has not said. */
	NOT_RECORDED;

	/** The colour of its tag, which pictures give it too. */
	public String colour() {
		return switch (this) {
			case HELD -> "blue";
			case SHARED -> "turquoise";
			case NOT_HELD -> "purple";
			case NOT_RECORDED -> "grey";
		};
	}

}
