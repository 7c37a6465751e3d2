package org.hiap.navigator.response;

import java.util.HashMap;
import java.util.Map;

/**
 * What a respondent answered in an earlier round.
 *
 * @param round the earlier round's name
 * @param byCriterion answers by the criterion's slug, which stays the same from one
 * framework version to the next
 */
public record EarlierAnswers(String round, Map<String, Answer> byCriterion) {

	/** The levels among the answers, which can be kept. */
	public Map<String, Integer> levels() {
		Map<String, Integer> levels = new HashMap<>();
		this.byCriterion.forEach((slug, answer) -> {
			if (answer.level() != null) {
				levels.put(slug, answer.level());
			}
		});
		return levels;
	}

}
