package org.hiap.navigator.submission;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

import org.hiap.navigator.response.AnswerKind;
import org.hiap.navigator.scoring.CriterionAnswer;
import org.hiap.navigator.scoring.CriterionAnswer.Level;
import org.hiap.navigator.scoring.CriterionAnswer.Unscored;
import org.hiap.navigator.scoring.Importance;
import org.hiap.navigator.scoring.PillarGap;
import org.hiap.navigator.scoring.PillarStrength;
import org.jspecify.annotations.Nullable;

/**
 * One pillar as it was submitted.
 *
 * @param target level from 1 to 5
 */
public record SubmittedPillar(String slug, String name, int target, Importance importance,
		List<SubmittedLevel> criteria) {

	/**
	 * What was agreed on a criterion.
	 *
	 * @param level 1 to 5, or null where there is none
	 */
	public record SubmittedLevel(String slug, String name, AnswerKind kind, @Nullable Integer level) {

		/** The same as scoring takes it. */
		public CriterionAnswer answer() {
			return (this.level != null) ? CriterionAnswer.level(this.level) : Unscored.valueOf(this.kind.name());
		}

		/** The level from 1 to 5, or 0 where there is none. */
		public int levelOrZero() {
			return (this.level != null) ? this.level : 0;
		}

	}

	public PillarStrength strength() {
		return new PillarStrength(this.criteria.stream().map(SubmittedLevel::answer).toList());
	}

	/** How it stands in the list of gaps. */
	public PillarGap gap() {
		return new PillarGap(this.slug, strength(), new Level(this.target), this.importance);
	}

	/** What was agreed, by the slug of the criterion. */
	public SequencedMap<String, CriterionAnswer> answers() {
		SequencedMap<String, CriterionAnswer> answers = new LinkedHashMap<>();
		this.criteria.forEach((criterion) -> answers.put(criterion.slug(), criterion.answer()));
		return Collections.unmodifiableSequencedMap(answers);
	}

}
