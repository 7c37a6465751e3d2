package org.hiap.navigator.agreement.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.agreement.CriterionAgreement;
import org.hiap.navigator.agreement.Decision;
import org.hiap.navigator.agreement.PillarAgreement;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.DistributionChart;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.response.Answer;
import org.hiap.navigator.response.AnswerKind;
import org.hiap.navigator.response.GivenAnswer;
import org.hiap.navigator.scoring.Agreement;
import org.hiap.navigator.scoring.Sample;
import org.jspecify.annotations.Nullable;

/**
 * What the page prints on which a group agrees on the levels of a pillar.
 *
 * @param decidable whether decisions can be recorded
 * @param criteria what to talk about first comes first
 * @param next the pillar after this one, or null
 */
record PillarAgreementPage(UUID id, String assessment, String pillar, String slug, boolean decidable, int decided,
		List<Item> criteria, @Nullable Link next) {

	/** Fewer people stand among the others, so that nobody is recognised. */
	private static final int SMALLEST_GROUP = 3;

	/**
	 * One criterion.
	 *
	 * @param discuss whether the answers ask to talk about it
	 * @param agreed what was decided, or null while undecided
	 * @param meanwhile what somebody else decided while this form was open, or null
	 */
	record Item(String slug, String name, String question, List<Choice> wording, DistributionChart chart,
			boolean discuss, List<Note> notes, @Nullable Agreed agreed, DecisionForm form, List<Choice> levels,
			@Nullable Agreed meanwhile) {
	}

	/** What was decided, in words. */
	record Agreed(String level, @Nullable String reason, @Nullable String dissent, String recorded) {
	}

	/** What somebody wrote beside an answer. */
	record Note(String from, String answer, @Nullable String evidence, @Nullable String link, @Nullable String reason) {
	}

	/** A form that was not recorded, and what was decided meanwhile, if that is why. */
	record Unrecorded(String criterion, DecisionForm form, boolean stale) {
	}

	/**
	 * Makes the page.
	 * @param names of the people who may be named beside a note, by id
	 * @param deciders names of whoever may have recorded something, by id
	 * @param teams names of the authority's teams, by id
	 */
	static PillarAgreementPage of(PillarAgreement agreement, List<Framework.Pillar> pillars,
			@Nullable Unrecorded unrecorded, Map<UUID, String> names, Map<UUID, String> deciders,
			Map<UUID, String> teams, Words words) {
		Assessment assessment = agreement.assessment();
		Map<UUID, String> shownTeams = shown(agreement, teams);
		List<Item> items = agreement.criteria()
			.stream()
			.map((each) -> item(each, unrecorded, assessment, names, deciders, shownTeams, words))
			.toList();
		int at = pillars.indexOf(agreement.pillar());
		Framework.Pillar next = (at + 1 < pillars.size()) ? pillars.get(at + 1) : null;
		return new PillarAgreementPage(assessment.id(), assessment.name(), agreement.pillar().name(),
				agreement.pillar().slug(), assessment.isAgreeing(),
				(int) agreement.criteria().stream().filter((each) -> !each.decision().isUndecided()).count(), items,
				(next != null) ? new Link(next.name(), "/assessments/" + assessment.id() + "/agreement/" + next.slug())
						: null);
	}

	/**
	 * The teams whose name may stand beside a note. The others, and people without a
	 * team, stand together; where they are fewer than three, the smallest team joins
	 * them.
	 */
	private static Map<UUID, String> shown(PillarAgreement agreement, Map<UUID, String> teams) {
		if (agreement.assessment().isNamed() || agreement.assessment().isAnsweredByTeams()) {
			return teams;
		}
		Map<UUID, Set<UUID>> people = new HashMap<>();
		Set<UUID> others = new HashSet<>();
		agreement.criteria()
			.stream()
			.flatMap((each) -> each.given().stream())
			.filter((given) -> given.personId() != null)
			.forEach((given) -> ((given.teamId() != null)
					? people.computeIfAbsent(given.teamId(), (team) -> new HashSet<>()) : others)
				.add(given.personId()));
		List<UUID> bySize = people.keySet()
			.stream()
			.sorted(Comparator.comparing((UUID team) -> people.getOrDefault(team, Set.of()).size())
				.thenComparing(Comparator.naturalOrder()))
			.toList();
		Set<UUID> shown = new HashSet<>(bySize);
		for (UUID team : bySize) {
			Set<UUID> members = people.getOrDefault(team, Set.of());
			if (members.size() < SMALLEST_GROUP || (!others.isEmpty() && others.size() < SMALLEST_GROUP)) {
				shown.remove(team);
				others.addAll(members);
			}
		}
		return teams.entrySet()
			.stream()
			.filter((team) -> shown.contains(team.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static Item item(CriterionAgreement agreement, @Nullable Unrecorded unrecorded, Assessment assessment,
			Map<UUID, String> names, Map<UUID, String> deciders, Map<UUID, String> teams, Words words) {
		Framework.Criterion criterion = agreement.criterion();
		boolean typed = unrecorded != null && unrecorded.criterion().equals(criterion.slug());
		Agreed agreed = agreement.decision().isUndecided() ? null : agreed(agreement, deciders, words);
		DecisionForm form = (typed && unrecorded != null)
				? new DecisionForm(unrecorded.form().level(), unrecorded.form().reason(), unrecorded.form().dissent(),
						unrecorded.stale() ? agreement.decision().version() : unrecorded.form().version())
				: DecisionForm.of(agreement.decision());
		List<Choice> wording = new ArrayList<>();
		List<Choice> levels = new ArrayList<>();
		for (int level = 1; level <= criterion.levels().size(); level++) {
			wording.add(new Choice(String.valueOf(level), words.of("answer.level." + level), criterion.wording(level)));
			levels.add(new Choice(String.valueOf(level), String.valueOf(level)));
		}
		levels.add(new Choice(DecisionForm.NOT_KNOWN, words.of("answer.not-known")));
		levels.add(new Choice(DecisionForm.NOT_APPLICABLE, words.of("answer.not-applicable")));
		List<Note> notes = agreement.given()
			.stream()
			.filter(GivenAnswer::hasNote)
			.map((given) -> note(given, assessment, names, teams, words))
			.sorted(Comparator.comparing(Note::from).thenComparing(Note::toString))
			.toList();
		return new Item(criterion.slug(), criterion.name(), criterion.question(), wording, chart(agreement, words),
				agreement.answers().discuss(), notes, agreed, form, levels,
				(typed && unrecorded != null && unrecorded.stale()) ? agreed : null);
	}

	private static Agreed agreed(CriterionAgreement agreement, Map<UUID, String> deciders, Words words) {
		Decision decision = agreement.decision();
		String level = (decision.level() != null) ? words.of("answer.level." + decision.level())
				: words.of("answer.kind." + decision.kind().name());
		return new Agreed(level, decision.reason(), decision.dissent(),
				words.of("agreement.recorded", deciders.getOrDefault(Objects.requireNonNull(agreement.decidedBy()), ""),
						Dates.day(Objects.requireNonNull(agreement.decidedAt()))));
	}

	private static Note note(GivenAnswer given, Assessment assessment, Map<UUID, String> names, Map<UUID, String> teams,
			Words words) {
		String others = words.of(assessment.isNamed() ? "agreement.no-team" : "agreement.others");
		String team = (given.teamId() != null) ? teams.getOrDefault(given.teamId(), others) : others;
		String from = (assessment.isNamed() && given.personId() != null)
				? names.getOrDefault(given.personId(), words.of("agreement.former")) + ", " + team : team;
		Answer answer = given.answer();
		List<String> said = new ArrayList<>();
		if (assessment.isNamed() || assessment.isAnsweredByTeams()) {
			// Elsewhere levels by team could be taken from the sum, and leave somebody's.
			said.add((answer.kind() == AnswerKind.LEVEL) ? words.of("answer.level." + answer.level())
					: words.of("answer.kind." + answer.kind().name()));
		}
		if (answer.confidence() != null) {
			said.add(words.of("answer.confidence." + answer.confidence().name()));
		}
		if (answer.strength() != null) {
			said.add(words.of("answer.strength." + answer.strength().name()));
		}
		return new Note(from, String.join(", ", said), answer.evidence(), answer.evidenceLink(), answer.reason());
	}

	private static DistributionChart chart(CriterionAgreement agreement, Words words) {
		Agreement answers = agreement.answers();
		List<DistributionChart.Column> columns = new ArrayList<>();
		for (int level = 1; level <= 5; level++) {
			columns.add(new DistributionChart.Column(String.valueOf(level), words.of("answer.level." + level),
					answers.distribution().get(level - 1)));
		}
		columns.add(new DistributionChart.Column(words.of("agreement.chart.not-known"),
				words.of("answer.kind.NOT_KNOWN"), answers.notKnown()));
		columns.add(new DistributionChart.Column(words.of("agreement.chart.not-applicable"),
				words.of("answer.kind.NOT_APPLICABLE"), answers.notApplicable()));
		Integer level = agreement.decision().level();
		return new DistributionChart(words.of("agreement.chart.title", agreement.criterion().name()),
				sentence(answers, words), words.of("agreement.chart.answer"), words.of("agreement.chart.people"),
				columns, (level != null) ? level - 1 : null);
	}

	private static String sentence(Agreement answers, Words words) {
		int all = answers.scored() + answers.notKnown() + answers.notApplicable();
		if (all == 0) {
			return words.of("agreement.chart.nobody");
		}
		Sample sample = answers.sample().orElse(null);
		String levels = (sample == null) ? words.of("agreement.chart.no-level", all)
				: (sample.range().signum() == 0)
						? words.of("agreement.chart.same", answers.scored(), sample.lowest().rounded(0))
						: words.of("agreement.chart.levels", answers.scored(),
								sample.median().rounded(1).replace(".0", ""), sample.lowest().rounded(0),
								sample.highest().rounded(0));
		return levels + ((answers.notKnown() > 0) ? " " + words.of("agreement.chart.unknown", answers.notKnown()) : "")
				+ ((answers.notApplicable() > 0)
						? " " + words.of("agreement.chart.inapplicable", answers.notApplicable()) : "");
	}

}
