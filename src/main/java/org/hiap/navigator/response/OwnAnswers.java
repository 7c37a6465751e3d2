package org.hiap.navigator.response;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.assessment.Asked;
import org.hiap.navigator.assessment.Assessment;

/**
 * A respondent's view of an assessment and the own answers in it, or those of the own
 * team.
 *
 * @param finished whether the respondent has said that the answers are complete
 */
public record OwnAnswers(Asked asked, boolean finished, List<PillarAnswers> pillars) {

	public Assessment assessment() {
		return this.asked.assessment();
	}

	public UUID id() {
		return assessment().id();
	}

	public int frameworkVersion() {
		return assessment().frameworkVersion();
	}

	/** How many criteria have an answer. */
	public int answered() {
		return this.pillars.stream().mapToInt(PillarAnswers::answered).sum();
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

		static PillarAnswers none(String slug) {
			return new PillarAnswers(slug, 0, false, Map.of());
		}

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
