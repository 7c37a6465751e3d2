package org.hiap.navigator.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.hiap.navigator.content.Checks;

/** What a framework must be like: in the draft, field by field, and to be published. */
public final class FrameworkRules {

	/** Levels of every criterion. */
	public static final int LEVELS = 5;

	/** Criteria of a pillar at least. */
	public static final int FEWEST = 4;

	/** Criteria of a pillar at most. */
	public static final int MOST = 7;

	private static final int LONGEST_NAME = 150;

	private static final int LONGEST_TEXT = 1_000;

	private static final int LONGEST_INTRODUCTION = 4_000;

	private FrameworkRules() {
	}

	/**
	 * Something that is wrong.
	 *
	 * @param pillar the name of the pillar it is in, or an empty text
	 * @param criterion the name of the criterion it is in, or an empty text
	 * @param field the field it is at, such as {@code question} or {@code level3}
	 * @param key what is wrong, as a key of the messages
	 * @param arguments what the message prints after the field's name
	 */
	public record Problem(String pillar, String criterion, String field, String key, List<Object> arguments) {

		Problem in(String pillarName, String criterionName) {
			return new Problem(pillarName, criterionName, this.field, this.key, this.arguments);
		}

	}

	/** What is wrong with a title and an introduction. */
	public static List<Problem> ofTexts(String title, String introduction) {
		List<Problem> problems = new ArrayList<>();
		check(problems, "title", title, LONGEST_NAME);
		check(problems, "introduction", introduction, LONGEST_INTRODUCTION);
		return problems;
	}

	/** What is wrong with the name and summary of a pillar. */
	public static List<Problem> ofPillar(String name, String summary) {
		List<Problem> problems = new ArrayList<>();
		check(problems, "name", name, LONGEST_NAME);
		check(problems, "summary", summary, LONGEST_TEXT);
		return problems;
	}

	/**
	 * What is wrong with a criterion.
	 * @param codes of everything it can follow from
	 */
	public static List<Problem> ofCriterion(Framework.Criterion criterion, Set<String> codes) {
		List<Problem> problems = new ArrayList<>();
		check(problems, "name", criterion.name(), LONGEST_NAME);
		if (!Checks.isSlug(criterion.slug()) || criterion.slug().length() > LONGEST_NAME) {
			problems.add(problem("slug", "frameworks.slug.wrong"));
		}
		check(problems, "question", criterion.question(), LONGEST_TEXT);
		for (int level = 1; level <= LEVELS; level++) {
			check(problems, "level" + level, criterion.wording(level), LONGEST_TEXT);
		}
		check(problems, "evidence", criterion.evidence(), LONGEST_TEXT);
		if (criterion.drawsOn().isEmpty()) {
			problems.add(problem("drawsOn", "frameworks.codes.missing"));
		}
		criterion.drawsOn()
			.stream()
			.filter((code) -> !codes.contains(code))
			.findFirst()
			.ifPresent((code) -> problems.add(problem("drawsOn", "frameworks.codes.unknown", code)));
		check(problems, "basis", criterion.basis(), LONGEST_TEXT);
		return problems;
	}

	/** What stands in the way of publishing. */
	public static List<Problem> ofFramework(Framework framework, Set<String> codes) {
		List<Problem> problems = new ArrayList<>(ofTexts(framework.title(), framework.introduction()));
		Set<String> slugs = new HashSet<>();
		for (Framework.Pillar pillar : framework.pillars()) {
			ofPillar(pillar.name(), pillar.summary()).forEach((problem) -> problems.add(problem.in(pillar.name(), "")));
			ofCount(pillar).forEach(problems::add);
			for (Framework.Criterion criterion : pillar.criteria()) {
				ofCriterion(criterion, codes)
					.forEach((problem) -> problems.add(problem.in(pillar.name(), criterion.name())));
				if (!slugs.add(criterion.slug())) {
					problems.add(problem("slug", "frameworks.slug.taken").in(pillar.name(), criterion.name()));
				}
			}
		}
		return problems;
	}

	/** Whether a pillar has too few or too many criteria: none or one problem. */
	public static List<Problem> ofCount(Framework.Pillar pillar) {
		int count = pillar.criteria().size();
		return (count >= FEWEST && count <= MOST) ? List.of()
				: List.of(problem("criteria", "frameworks.count.wrong", count, FEWEST, MOST).in(pillar.name(), ""));
	}

	static Problem problem(String field, String key, Object... arguments) {
		return new Problem("", "", field, key, List.of(arguments));
	}

	private static void check(List<Problem> problems, String field, String text, int longest) {
		if (text.isEmpty()) {
			problems.add(problem(field, "frameworks.missing"));
		}
		else if (text.length() > longest) {
			problems.add(problem(field, "frameworks.long", longest));
		}
	}

	/** A text as it is stored: in one line, without what nobody can see. */
	public static String oneLine(String typed) {
		return typed.replaceAll("[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}&&[^\\s]]", "").replaceAll("\\s+", " ").strip();
	}

}
