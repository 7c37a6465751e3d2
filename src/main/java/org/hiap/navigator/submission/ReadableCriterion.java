package org.hiap.navigator.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.response.AnswerKind;
import org.hiap.navigator.submission.FrozenCopy.FrozenCriterion;
import org.hiap.navigator.submission.FrozenCopy.FrozenNote;
import org.jspecify.annotations.Nullable;

/**
 * One criterion of a frozen copy in words, for every page that shows it.
 *
 * @param agreed the agreed level, or what was agreed instead
 * @param answers how many answered what
 */
public record ReadableCriterion(String name, String question, String agreed, @Nullable String wording,
		@Nullable String reason, @Nullable String dissent, String answers, List<Note> notes) {

	/** What somebody wrote. */
	public record Note(String from, @Nullable String answer, @Nullable String evidence, @Nullable String link,
			@Nullable String reason) {
	}

	/** A criterion of a copy. */
	public static ReadableCriterion of(FrozenCriterion criterion, FrozenCopy copy, Words words) {
		return new ReadableCriterion(criterion.name(), criterion.question(), agreed(criterion, words),
				criterion.wording(), criterion.reason(), criterion.dissent(), answers(criterion, words),
				criterion.notes().stream().map((note) -> note(note, copy, words)).toList());
	}

	/** What was agreed, in a few words. */
	public static String agreed(FrozenCriterion criterion, Words words) {
		return (criterion.kind() == AnswerKind.UNANSWERED) ? words.of("agreement.undecided")
				: said(criterion.kind(), criterion.level(), words);
	}

	private static String answers(FrozenCriterion criterion, Words words) {
		List<String> counts = new ArrayList<>();
		for (int level = 1; level <= criterion.distribution().size(); level++) {
			int count = criterion.distribution().get(level - 1);
			if (count > 0) {
				counts.add(words.of("submission.record.level", String.valueOf(level), String.valueOf(count)));
			}
		}
		if (criterion.notKnown() > 0) {
			counts.add(words.of("submission.record.not-known", String.valueOf(criterion.notKnown())));
		}
		if (criterion.notApplicable() > 0) {
			counts.add(words.of("submission.record.not-applicable", String.valueOf(criterion.notApplicable())));
		}
		return counts.isEmpty() ? words.of("submission.record.nobody") : String.join(", ", counts);
	}

	private static Note note(FrozenNote note, FrozenCopy copy, Words words) {
		String team = Objects.requireNonNullElse(note.team(), words.of("submission.record.others"));
		String from = copy.named() && !copy.byTeams()
				? Objects.requireNonNullElse(note.person(), words.of("agreement.former")) + ", " + team : team;
		return new Note(from, answer(note, words), note.evidence(), note.link(), note.reason());
	}

	private static @Nullable String answer(FrozenNote note, Words words) {
		List<String> parts = new ArrayList<>();
		if (note.kind() != null) {
			parts.add(said(note.kind(), note.level(), words));
		}
		if (note.strength() != null) {
			parts.add(words.of("answer.strength." + note.strength().name()));
		}
		return parts.isEmpty() ? null : String.join(", ", parts);
	}

	private static String said(AnswerKind kind, @Nullable Integer level, Words words) {
		return (level != null) ? words.of("answer.level." + level) : words.of("answer.kind." + kind.name());
	}

}
