package org.hiap.navigator.submission;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

import org.hiap.navigator.response.AnswerKind;
import org.hiap.navigator.scoring.CriterionAnswer;
import org.hiap.navigator.scoring.CriterionAnswer.Level;
import org.hiap.navigator.scoring.CriterionAnswer.Unscored;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.Importance;
import org.hiap.navigator.scoring.PillarStrength;
import org.jspecify.annotations.Nullable;

/**
 * One pillar as it was submitted, with what it comes to, which is computed once.
 *
 * @param target level from 1 to 5
 * @param gap importance times the levels missing to the target, 0 to 12; empty without a
 * strength
 */
public record SubmittedPillar(String slug, String name, int target, Importance importance,
		List<SubmittedLevel> criteria, PillarStrength strength, Optional<Fraction> gap) {

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

	/** As the database keeps it. */
	record Stored(String slug, String name, int target, Importance importance, List<SubmittedLevel> criteria) {

		SubmittedPillar scored() {
			PillarStrength strength = new PillarStrength(this.criteria.stream().map(SubmittedLevel::answer).toList());
			return new SubmittedPillar(this.slug, this.name, this.target, this.importance, this.criteria, strength,
					strength.gap(new Level(this.target), this.importance));
		}

	}

	/** What was agreed, by the slug of the criterion. */
	public SequencedMap<String, CriterionAnswer> answers() {
		SequencedMap<String, CriterionAnswer> answers = new LinkedHashMap<>();
		this.criteria.forEach((criterion) -> answers.put(criterion.slug(), criterion.answer()));
		return Collections.unmodifiableSequencedMap(answers);
	}

}
