package org.hiap.navigator.submission;

import java.time.ZoneId;
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

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.AssessmentResults;
import org.hiap.navigator.agreement.AssessmentResults.PillarResult;
import org.hiap.navigator.agreement.CriterionAgreement;
import org.hiap.navigator.agreement.Decision;
import org.hiap.navigator.agreement.PillarAgreement;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Respondent;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.Team;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.response.Answer;
import org.hiap.navigator.response.GivenAnswer;
import org.hiap.navigator.response.Turnout;
import org.hiap.navigator.scoring.PillarStrength;
import org.hiap.navigator.submission.FrozenCopy.FrozenCriterion;
import org.hiap.navigator.submission.FrozenCopy.FrozenNote;
import org.hiap.navigator.submission.FrozenCopy.FrozenPillar;
import org.hiap.navigator.submission.FrozenCopy.OpenPoint;
import org.hiap.navigator.submission.FrozenCopy.TeamCount;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Copies an agreed assessment with all the words it needs to be read later. */
@Component
class Freezer {

	/** A group of fewer never stands alone, so that nobody is recognised. */
	private static final int SMALLEST_GROUP = 3;

	private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

	private final Accounts accounts;

	private final Authorities authorities;

	Freezer(Accounts accounts, Authorities authorities) {
		this.accounts = accounts;
		this.authorities = authorities;
	}

	/**
	 * Whose name may stand beside a note.
	 *
	 * @param people names by id; empty where the round shows none
	 * @param teams names by id, of those that are large enough or shown anyway
	 * @param levels whether what somebody answered may stand there too
	 */
	private record Names(Map<UUID, String> people, Map<UUID, String> teams, boolean levels) {
	}

	FrozenCopy copy(Viewer lead, SubmissionCheck check, List<PillarAgreement> pillars, AssessmentResults results,
			List<Respondent> asked, Turnout turnout, @Nullable String explanation) {
		Assessment assessment = check.assessment();
		Map<UUID, String> teams = this.authorities.teamsOf(assessment.authorityCode())
			.stream()
			.collect(Collectors.toMap(Team::id, Team::name));
		List<GivenAnswer> given = pillars.stream()
			.flatMap((pillar) -> pillar.criteria().stream())
			.flatMap((criterion) -> criterion.given().stream())
			.toList();
		Map<UUID, Integer> people = peopleByTeam(assessment, given, asked);
		int withoutTeam = withoutTeam(given);
		Set<UUID> large = large(people, withoutTeam);
		boolean open = assessment.isNamed() || assessment.isAnsweredByTeams();
		Names names = names(assessment, asked, teams, open ? teams.keySet() : large);
		return new FrozenCopy(this.authorities.get(assessment.authorityCode()).name(), assessment.name(),
				assessment.purpose(), assessment.frameworkVersion(), results.agreedAt().atZone(ENGLAND).toLocalDate(),
				this.accounts.nameOf(results.agreedBy()), Dates.today(), lead.personName(),
				assessment.isAnsweredByTeams(), assessment.isNamed(), turnout.asked(), turnout.answered(),
				counts(people, withoutTeam, large, teams), explanation,
				check.findings().stream().filter((each) -> each.pillar() != null).map(Freezer::openPoint).toList(),
				pillars.stream()
					.map((pillar) -> pillar(pillar, results.pillar(pillar.pillar().slug()).orElseThrow(), names))
					.toList());
	}

	/**
	 * How many people of each team answered; where teams answer, how many were asked to
	 * answer together.
	 */
	private static Map<UUID, Integer> peopleByTeam(Assessment assessment, List<GivenAnswer> given,
			List<Respondent> asked) {
		Map<UUID, Set<UUID>> people = new HashMap<>();
		if (assessment.isAnsweredByTeams()) {
			Set<UUID> teams = given.stream().map(GivenAnswer::teamId).collect(Collectors.toSet());
			asked.stream()
				.filter((each) -> each.teamId() != null && teams.contains(each.teamId()))
				.forEach((each) -> people.computeIfAbsent(each.teamId(), (team) -> new HashSet<>())
					.add(each.personId()));
		}
		else {
			given.stream()
				.filter((each) -> each.teamId() != null && each.personId() != null)
				.forEach((each) -> people.computeIfAbsent(each.teamId(), (team) -> new HashSet<>())
					.add(each.personId()));
		}
		return people.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (each) -> each.getValue().size()));
	}

	private Names names(Assessment assessment, List<Respondent> asked, Map<UUID, String> teams, Set<UUID> visible) {
		Map<UUID, String> shown = teams.entrySet()
			.stream()
			.filter((team) -> visible.contains(team.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		if (!assessment.isNamed()) {
			return new Names(Map.of(), shown, assessment.isAnsweredByTeams());
		}
		Set<UUID> gone = asked.stream()
			.filter(Respondent::isRemoved)
			.map(Respondent::personId)
			.collect(Collectors.toSet());
		return new Names(this.accounts.peopleOf(assessment.authorityCode())
			.stream()
			.filter((person) -> !person.isDisabled() && !gone.contains(person.id()))
			.collect(Collectors.toMap(Person::id, Person::name)), shown, true);
	}

	private static int withoutTeam(List<GivenAnswer> given) {
		return (int) given.stream()
			.filter((each) -> each.teamId() == null)
			.map(GivenAnswer::personId)
			.distinct()
			.count();
	}

	/**
	 * The teams that stand alone. All others stand together; where they would be too few,
	 * the smallest of those that could stand alone joins them.
	 */
	private static Set<UUID> large(Map<UUID, Integer> people, int withoutTeam) {
		List<Map.Entry<UUID, Integer>> large = new ArrayList<>(people.entrySet());
		large.sort(Map.Entry.<UUID, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
		int others = withoutTeam;
		while (!large.isEmpty()
				&& (large.getLast().getValue() < SMALLEST_GROUP || (others > 0 && others < SMALLEST_GROUP))) {
			others += large.removeLast().getValue();
		}
		return large.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
	}

	/** None where no team stands alone: then only the total can be told. */
	private static List<TeamCount> counts(Map<UUID, Integer> people, int withoutTeam, Set<UUID> large,
			Map<UUID, String> teams) {
		if (large.isEmpty()) {
			return List.of();
		}
		List<TeamCount> counts = new ArrayList<>();
		int others = withoutTeam;
		for (Map.Entry<UUID, Integer> team : people.entrySet()) {
			if (large.contains(team.getKey())) {
				counts.add(new TeamCount(teams.get(team.getKey()), team.getValue()));
			}
			else {
				others += team.getValue();
			}
		}
		counts.sort(Comparator.comparing((count) -> Objects.requireNonNullElse(count.team(), "")));
		if (others > 0) {
			counts.add(new TeamCount(null, others));
		}
		return counts;
	}

	private static OpenPoint openPoint(SubmissionCheck.Finding finding) {
		Framework.Criterion criterion = finding.criterion();
		return new OpenPoint(finding.kind(), Objects.requireNonNull(finding.pillar()).name(),
				(criterion != null) ? criterion.name() : null);
	}

	private static FrozenPillar pillar(PillarAgreement agreement, PillarResult result, Names names) {
		Framework.Pillar pillar = agreement.pillar();
		PillarStrength strength = result.strength();
		return new FrozenPillar(pillar.code(), pillar.slug(), pillar.name(),
				strength.value().map((value) -> value.rounded(1)).orElse(null), strength.band().orElse(null),
				strength.scored(), strength.applicable(), result.target().level(), result.target().importance(),
				result.target().reason(),
				pillar.criteria()
					.stream()
					.map((criterion) -> criterion(SubmissionCheck.of(agreement, criterion), names))
					.toList());
	}

	private static FrozenCriterion criterion(CriterionAgreement agreement, Names names) {
		Framework.Criterion criterion = agreement.criterion();
		Decision decision = agreement.decision();
		Integer level = decision.level();
		return new FrozenCriterion(criterion.slug(), criterion.name(), criterion.question(), decision.kind(), level,
				(level != null) ? criterion.wording(level) : null, decision.reason(), decision.dissent(),
				agreement.answers().distribution(), agreement.answers().notKnown(), agreement.answers().notApplicable(),
				notes(agreement, names));
	}

	/**
	 * In an order that does not show whose notes belong together, nor, where levels are
	 * left out, which is whose.
	 */
	private static List<FrozenNote> notes(CriterionAgreement agreement, Names names) {
		return agreement.given()
			.stream()
			.filter(GivenAnswer::hasNote)
			.map((given) -> note(given, names))
			.sorted(Comparator.comparing((FrozenNote note) -> Objects.requireNonNullElse(note.team(), "\uffff"))
				.thenComparing((note) -> Objects.requireNonNullElse(note.level(), 0))
				.thenComparing(FrozenNote::toString))
			.toList();
	}

	private static FrozenNote note(GivenAnswer given, Names names) {
		Answer answer = given.answer();
		return new FrozenNote((given.personId() != null) ? names.people().get(given.personId()) : null,
				(given.teamId() != null) ? names.teams().get(given.teamId()) : null,
				names.levels() ? answer.kind() : null, names.levels() ? answer.level() : null, answer.strength(),
				answer.evidence(), answer.evidenceLink(), answer.reason());
	}

}
