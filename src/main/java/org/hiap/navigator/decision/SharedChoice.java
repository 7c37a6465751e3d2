package org.hiap.navigator.decision;

import org.hiap.navigator.library.LibraryOption;

/**
 * How an option of the library fared in the decision records that authorities share with
 * the programme.
 *
 * @param code the library's
 * @param exercises in how many records it was scored
 * @param top in how many of them its place was {@value #TOP} or better
 * @param takenForward in how many it is taken forward
 */
public record SharedChoice(LibraryOption.Kind kind, String code, int exercises, int top, int takenForward) {

	/** The last place that counts as the top. */
	public static final int TOP = 5;

}
