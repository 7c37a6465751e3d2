package org.hiap.navigator.agreement;

import java.util.List;

import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.framework.Framework;

/**
 * How far the agreement of a round is.
 *
 * @param respondents how many people or teams answered
 */
public record AgreementOverview(Assessment assessment, int respondents, List<Line> pillars) {

	/**
	 * One pillar.
	 *
	 * @param decided criteria with a decision
	 * @param discuss undecided criteria that the answers ask to talk about
	 */
	public record Line(Framework.Pillar pillar, int decided, int discuss) {

		public int undecided() {
			return this.pillar.criteria().size() - this.decided;
		}

	}

	/** How many criteria are undecided. */
	public int undecided() {
		return this.pillars.stream().mapToInt(Line::undecided).sum();
	}

}
