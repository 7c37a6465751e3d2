package org.hiap.navigator.power;

/** Whether an authority uses a lever now, whoever holds the power. */
public enum PowerUse {

	/** It is used as far as it goes. */
	USED,
	/** It is used in places or for a part of what it allows. */
	PARTLY,
	/** It lies idle. */
	NOT_USED,
	/** The authority has not said. */
	NOT_RECORDED

}
