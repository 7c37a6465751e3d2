package org.hiap.navigator.agreement.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.agreement.TeamAnswers;
import org.hiap.navigator.agreement.TeamAnswers.Group;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.govuk.DotChart;
import org.hiap.navigator.scoring.Agreement;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.Sample;
import org.jspecify.annotations.Nullable;

/**
 * What the page prints that compares the teams of a round.
 *
 * @param byTeams whether each team gave one answer
 * @param comparable whether any criterion has more than one group to show
 * @param apart where the groups are furthest apart, such first; empty when nowhere
 */
record TeamComparisonPage(UUID id, String name, boolean byTeams, boolean comparable, List<String> apart,
		DotChart.Words key, List<Section> pillars) {

	/** So many criteria are named as those furthest apart. */
	private static final int APART_NAMED = 5;

	/** The criteria of a pillar. */
	record Section(String slug, String name, List<Item> criteria) {
	}

	/**
	 * One criterion.
	 *
	 * @param chart null where there is no comparison
	 * @param others which teams stand together, or why nothing is shown; null without
	 */
	record Item(String slug, String name, @Nullable DotChart chart, @Nullable String others) {
	}

	static TeamComparisonPage of(Assessment assessment, List<TeamAnswers> answers, List<Framework.Pillar> pillars,
			Map<UUID, String> names, Phrases phrases) {
		DotChart.Words key = new DotChart.Words(phrases.of("teams.team"), phrases.of("teams.note"),
				phrases.of("teams.median"),
				phrases.of(assessment.isAnsweredByTeams() ? "teams.key.team" : "teams.key.people"));
		List<Section> sections = pillars.stream()
			.map((pillar) -> new Section(pillar.slug(), pillar.name(),
					answers.stream()
						.filter((each) -> pillar.criteria().contains(each.criterion()))
						.map((each) -> item(each, assessment.isAnsweredByTeams(), key, names, phrases))
						.toList()))
			.toList();
		return new TeamComparisonPage(assessment.id(), assessment.name(), assessment.isAnsweredByTeams(),
				answers.stream().anyMatch(TeamAnswers::isComparison), apart(answers, phrases), key, sections);
	}

	private static Item item(TeamAnswers answers, boolean byTeams, DotChart.Words key, Map<UUID, String> names,
			Phrases phrases) {
		Framework.Criterion criterion = answers.criterion();
		if (!answers.isComparison()) {
			return new Item(criterion.slug(), criterion.name(), null,
					byTeams ? single(answers, names, phrases) : alone(answers, phrases));
		}
		List<DotChart.Row> rows = answers.groups()
			.stream()
			.sorted(Comparator.comparing(Group::others).thenComparing((group) -> label(group, names, phrases)))
			.map((group) -> row(group, label(group, names, phrases), byTeams, phrases))
			.toList();
		DotChart chart = new DotChart(phrases.of("teams.chart.title", criterion.name()),
				sentence(answers, byTeams, names, phrases), List.of("1", "2", "3", "4", "5"), rows, key);
		return new Item(criterion.slug(), criterion.name(), chart,
				answers.groups()
					.stream()
					.filter(Group::others)
					.findFirst()
					.map((group) -> others(group, names, phrases))
					.orElse(null));
	}

	private static String alone(TeamAnswers answers, Phrases phrases) {
		if (answers.groups().isEmpty()) {
			return (answers.hidden() > 0) ? phrases.of("teams.hidden", answers.hidden()) : phrases.of("teams.nobody");
		}
		return phrases.of("teams.alone", all(answers.groups().getFirst().answers()));
	}

	private static String single(TeamAnswers answers, Map<UUID, String> names, Phrases phrases) {
		return answers.groups().isEmpty() ? phrases.of("teams.nobody")
				: phrases.of("teams.single", label(answers.groups().getFirst(), names, phrases),
						said(answers.groups().getFirst().answers(), phrases));
	}

	private static String said(Agreement answer, Phrases phrases) {
		return (answer.scored() > 0) ? phrases.of("answer.level." + answer.scores().getFirst())
				: phrases.of((answer.notKnown() > 0) ? "answer.not-known" : "answer.not-applicable");
	}

	private static String label(Group group, Map<UUID, String> names, Phrases phrases) {
		return group.others() ? phrases.of("teams.others")
				: names.getOrDefault(group.teams().getFirst(), phrases.of("teams.unnamed"));
	}

	private static String others(Group group, Map<UUID, String> names, Phrases phrases) {
		List<String> teams = group.teams()
			.stream()
			.map((team) -> names.getOrDefault(team, phrases.of("teams.unnamed")))
			.sorted()
			.toList();
		return teams.isEmpty() ? phrases.of("teams.others.none")
				: phrases.of("teams.others.are", String.join(", ", teams));
	}

	private static DotChart.Row row(Group group, String label, boolean byTeams, Phrases phrases) {
		Agreement answers = group.answers();
		List<String> notes = new ArrayList<>();
		if (!byTeams) {
			notes.add(phrases.of("teams.answers", all(answers)));
		}
		if (answers.notKnown() > 0) {
			notes.add(byTeams ? phrases.of("answer.not-known") : phrases.of("teams.not-known", answers.notKnown()));
		}
		if (answers.notApplicable() > 0) {
			notes.add(byTeams ? phrases.of("answer.not-applicable")
					: phrases.of("teams.not-applicable", answers.notApplicable()));
		}
		Fraction median = byTeams ? null : answers.sample().map(Sample::median).orElse(null);
		return new DotChart.Row(label, answers.distribution(), (median != null) ? median.toDouble() - 1 : null,
				(median != null) ? median.rounded(1) : "", String.join(", ", notes));
	}

	private static int all(Agreement answers) {
		return answers.scored() + answers.notKnown() + answers.notApplicable();
	}

	/** The groups with the lowest and the highest median, and how far they are apart. */
	private static String sentence(TeamAnswers answers, boolean byTeams, Map<UUID, String> names, Phrases phrases) {
		Fraction apart = distance(answers);
		if (apart.signum() == 0) {
			long levels = answers.groups().stream().filter((group) -> group.answers().scored() > 0).count();
			return phrases
				.of((levels < 2) ? "teams.chart.too-few" : byTeams ? "teams.chart.same.teams" : "teams.chart.same");
		}
		Comparator<Group> byMedian = Comparator
			.comparing((Group group) -> group.answers().sample().orElseThrow().median());
		List<Group> scored = answers.groups().stream().filter((group) -> group.answers().scored() > 0).toList();
		Fraction lowest = median(scored.stream().min(byMedian).orElseThrow());
		Fraction highest = median(scored.stream().max(byMedian).orElseThrow());
		int decimals = byTeams ? 0 : 1;
		return phrases.of("teams.chart.apart", named(scored, lowest, names, phrases), lowest.rounded(decimals),
				named(scored, highest, names, phrases), highest.rounded(decimals), byTeams ? 1 : 0);
	}

	private static String named(List<Group> groups, Fraction median, Map<UUID, String> names, Phrases phrases) {
		return String.join(", ",
				groups.stream()
					.filter((group) -> median(group).equals(median))
					.map((group) -> label(group, names, phrases))
					.sorted()
					.toList());
	}

	private static Fraction median(Group group) {
		return group.answers().sample().orElseThrow().median();
	}

	private static Fraction distance(TeamAnswers answers) {
		List<Fraction> medians = answers.groups()
			.stream()
			.flatMap((group) -> group.answers().sample().map(Sample::median).stream())
			.sorted()
			.toList();
		return medians.isEmpty() ? Fraction.ZERO : medians.getLast().minus(medians.getFirst());
	}

	private static List<String> apart(List<TeamAnswers> answers, Phrases phrases) {
		return answers.stream()
			.filter((each) -> distance(each).signum() > 0)
			.sorted(Comparator.comparing(TeamComparisonPage::distance).reversed())
			.limit(APART_NAMED)
			.map((each) -> phrases.of("teams.apart.by", each.criterion().name(), distance(each).rounded(1)))
			.toList();
	}

}
