package org.hiap.navigator.framework;

import java.util.List;

/**
 * What is known of the pillars that a criterion can follow from. Whoever keeps the
 * library tells; the framework knows only codes.
 */
public interface PillarFindings {

	/** Everything a criterion can follow from, pillar by pillar. */
	List<Finding> all();

	/**
	 * An enabler, a barrier or an example.
	 *
	 * @param pillarCode the pillar it belongs to, P1 to P5
	 * @param words what it says, with which of the three it is
	 */
	record Finding(String code, String pillarCode, String words) {
	}

}
