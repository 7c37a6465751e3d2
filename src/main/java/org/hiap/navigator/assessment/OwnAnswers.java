package org.hiap.navigator.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A respondent's view of an assessment and the own answers in it.
 *
 * @param finished whether the respondent has said that the answers are complete
 * @param agreedAt when they became the agreed levels, or null before
 */
public record OwnAnswers(UUID id, String authorityCode, String name, int frameworkVersion, boolean finished,
		@Nullable Instant agreedAt, List<PillarAnswers> pillars) {

	/** Whether the answers are agreed and can no longer change. */
	public boolean agreed() {
		return this.agreedAt != null;
	}

	/** The answers to a pillar. */
	public PillarAnswers pillar(String slug) {
		return this.pillars.stream().filter((each) -> each.slug().equals(slug)).findFirst().orElseThrow();
	}

	/**
	 * The answers to one pillar.
	 *
	 * @param version what a form that changes them must name
	 * @param visited whether the page was saved at least once
	 * @param answers by criterion; a criterion that is not a key is unanswered
	 */
	public record PillarAnswers(String slug, int version, boolean visited, Map<Integer, Answer> answers) {

		/** The answer to a criterion, unanswered when there is none. */
		public Answer to(int criterion) {
			return this.answers.getOrDefault(criterion, Answer.none());
		}

		/** How many criteria have an answer. */
		public int answered() {
			return (int) this.answers.values().stream().filter(Answer::isAnswered).count();
		}

	}

}
