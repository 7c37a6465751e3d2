package org.hiap.navigator.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.hiap.navigator.response.AnswerKind;
import org.hiap.navigator.response.EvidenceStrength;
import org.hiap.navigator.scoring.Band;
import org.hiap.navigator.scoring.CriterionAnswer;
import org.hiap.navigator.scoring.Importance;
import org.hiap.navigator.scoring.PillarStrength;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was submitted, in the words of that day, so that it can be read without
 * anything else. It is stored as JSON: a component once stored keeps its name and
 * meaning.
 *
 * @param authority the authority's name
 * @param round the round's name
 * @param framework version of the framework
 * @param byTeams whether each team gave one answer
 * @param named whether notes stand with the names of those who wrote them
 * @param asked how many people, or teams, were asked or gave an answer
 * @param answered how many people, or teams, gave an answer
 * @param teams who answered, by team
 * @param explanation what the lead wants the programme to know, or null
 * @param openPoints what the check before the submission pointed out
 */
public record FrozenCopy(String authority, String round, @Nullable String purpose, int framework, LocalDate agreedOn,
		String agreedBy, LocalDate submittedOn, String submittedBy, boolean byTeams, boolean named, int asked,
		int answered, List<TeamCount> teams, @Nullable String explanation, List<OpenPoint> openPoints,
		List<FrozenPillar> pillars) {

	/**
	 * How strong a pillar was, exactly; nothing when the framework has no such pillar.
	 */
	public Optional<PillarStrength> strength(String pillar) {
		return this.pillars.stream()
			.filter((each) -> each.slug().equals(pillar))
			.findFirst()
			.map((each) -> new PillarStrength(each.criteria().stream().map(FrozenCriterion::asAnswer).toList()));
	}

	/**
	 * How many people of a team answered.
	 *
	 * @param team its name, or null for whoever has no team and all teams that are too
	 * small to stand alone
	 */
	public record TeamCount(@Nullable String team, int people) {
	}

	/**
	 * Something to keep in mind when reading the copy.
	 *
	 * @param criterion the criterion's name, or null where it is about the pillar
	 */
	public record OpenPoint(SubmissionCheck.Kind kind, String pillar, @Nullable String criterion) {
	}

	/**
	 * One pillar.
	 *
	 * @param strength 1 to 5 with one decimal, or null when too little is known
	 * @param scored how many criteria have an agreed level
	 * @param applicable how many criteria apply
	 * @param target level from 1 to 5
	 */
	public record FrozenPillar(String code, String slug, String name, @Nullable String strength, @Nullable Band band,
			int scored, int applicable, int target, Importance importance, @Nullable String importanceReason,
			List<FrozenCriterion> criteria) {
	}

	/**
	 * One criterion.
	 *
	 * @param kind what was decided; unanswered while undecided
	 * @param level the agreed level, or null where there is none
	 * @param wording of the agreed level, or null where there is none
	 * @param distribution how many answers gave each level, level 1 first
	 */
	public record FrozenCriterion(String slug, String name, String question, AnswerKind kind, @Nullable Integer level,
			@Nullable String wording, @Nullable String reason, @Nullable String dissent, List<Integer> distribution,
			int notKnown, int notApplicable, List<FrozenNote> notes) {

		CriterionAnswer asAnswer() {
			return (this.level != null) ? CriterionAnswer.level(this.level) : switch (this.kind) {
				case NOT_KNOWN -> CriterionAnswer.Unscored.NOT_KNOWN;
				case NOT_APPLICABLE -> CriterionAnswer.Unscored.NOT_APPLICABLE;
				case UNANSWERED, LEVEL -> CriterionAnswer.Unscored.UNANSWERED;
			};
		}

	}

	/**
	 * What somebody wrote beside an answer.
	 *
	 * @param person who wrote it, only where the round shows names and they have not left
	 * @param team their team, or null where it is not shown or there is none
	 * @param kind what they answered, or null in an anonymous round, as the level is
	 */
	public record FrozenNote(@Nullable String person, @Nullable String team, @Nullable AnswerKind kind,
			@Nullable Integer level, @Nullable EvidenceStrength strength, @Nullable String evidence,
			@Nullable String link, @Nullable String reason) {
	}

}
