package org.hiap.navigator.response;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.hiap.navigator.scoring.Agreement;
import org.hiap.navigator.scoring.CriterionAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The answers to one criterion as numbers; what they rest on and how sure people are
 * change no level.
 *
 * @param evidence how many answers rest on each strength of evidence, strengths without
 * an answer left out
 * @param evident how many come with evidence, whether its strength is said or not
 * @param confidence how many people are how sure, likewise
 */
public record AnswerCounts(Agreement answers, Map<EvidenceStrength, Integer> evidence, int evident,
		Map<Confidence, Integer> confidence) {

	/**
	 * A number of answers that say the same.
	 *
	 * @param evident whether they come with a text, a link or a strength
	 */
	record Tally(CriterionAnswer answer, boolean evident, @Nullable EvidenceStrength strength,
			@Nullable Confidence confidence, int answers) {
	}

	static AnswerCounts of(List<Tally> tallies) {
		List<CriterionAnswer> answers = new ArrayList<>();
		Map<EvidenceStrength, Integer> evidence = new EnumMap<>(EvidenceStrength.class);
		int evident = 0;
		Map<Confidence, Integer> confidence = new EnumMap<>(Confidence.class);
		for (Tally tally : tallies) {
			answers.addAll(Collections.nCopies(tally.answers(), tally.answer()));
			if (tally.evident()) {
				evident += tally.answers();
			}
			if (tally.strength() != null) {
				evidence.merge(tally.strength(), tally.answers(), Integer::sum);
			}
			if (tally.confidence() != null) {
				confidence.merge(tally.confidence(), tally.answers(), Integer::sum);
			}
		}
		return new AnswerCounts(Agreement.of(answers), evidence, evident, confidence);
	}

	/** How many people or teams answered. */
	public int all() {
		return this.answers.scored() + this.answers.notKnown() + this.answers.notApplicable();
	}

	/** How many answers come without evidence. */
	public int withoutEvidence() {
		return all() - this.evident;
	}

	/** How many come with evidence but do not say how strong it is. */
	public int withoutStrength() {
		return this.evident - this.evidence.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** How many do not say how sure they are. */
	public int withoutConfidence() {
		return all() - this.confidence.values().stream().mapToInt(Integer::intValue).sum();
	}

}
