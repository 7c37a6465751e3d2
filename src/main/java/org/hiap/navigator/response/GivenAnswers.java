package org.hiap.navigator.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.assessment.Respondent;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.scoring.CriterionAnswer;
import org.hiap.navigator.scoring.CriterionAnswer.Unscored;
import org.hiap.navigator.scoring.Agreement;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What everybody answered, once a round is no longer open. It is read as rows and not as
 * objects, because a round may have thousands.
 */
@Service
@Transactional(readOnly = true)
public class GivenAnswers {

	private static final String ANSWERS = """
			select a.*, r.person_id, r.team_id from response r
			join pillar_response p on p.response_id = r.id join answer a on a.pillar_response_id = p.id
			where r.assessment_id = :id and a.kind <> 'UNANSWERED'""";

	private static final String COUNTS = """
			select a.criterion_id, a.kind, a.level, a.strength, a.confidence,
			coalesce(a.evidence, a.evidence_link, a.strength) is not null as evident, count(*) as answers from response r
			join pillar_response p on p.response_id = r.id join answer a on a.pillar_response_id = p.id
			where r.assessment_id = :id and a.kind <> 'UNANSWERED' group by 1, 2, 3, 4, 5, 6""";

	/** An empty page that was saved is no answer. */
	private static final String ANSWERED = """
			exists (select from pillar_response p join answer a on a.pillar_response_id = p.id
			where p.response_id = r.id and a.kind <> 'UNANSWERED')""";

	private final Assessments assessments;

	private final Rounds rounds;

	private final JdbcClient jdbc;

	GivenAnswers(Assessments assessments, Rounds rounds, JdbcClient jdbc) {
		this.assessments = assessments;
		this.rounds = rounds;
		this.jdbc = jdbc;
	}

	/**
	 * The answers to one pillar, with what was written beside them.
	 * @throws NotFoundException while the round is open
	 */
	public List<GivenAnswer> toPillar(Viewer viewer, UUID id, String pillarSlug) {
		Map<UUID, UUID> teams = teams(viewer, id);
		return this.jdbc.sql(ANSWERS + " and p.pillar_slug = :pillar")
			.param("id", id)
			.param("pillar", pillarSlug)
			.query((row, number) -> given(row, teams))
			.list();
	}

	/**
	 * The answers to every criterion.
	 * @throws NotFoundException while the round is open
	 */
	public List<GivenAnswer> all(Viewer viewer, UUID id) {
		Map<UUID, UUID> teams = teams(viewer, id);
		return this.jdbc.sql(ANSWERS).param("id", id).query((row, number) -> given(row, teams)).list();
	}

	/**
	 * How the answers to each criterion are spread and what they rest on, by criterion;
	 * what nobody answered is missing. The database counts, so that this costs the same
	 * for two people and for two hundred.
	 * @throws NotFoundException while the round is open
	 */
	public Map<Integer, AnswerCounts> counts(Viewer viewer, UUID id) {
		closed(viewer, id);
		Map<Integer, List<AnswerCounts.Tally>> tallies = new HashMap<>();
		this.jdbc.sql(COUNTS).param("id", id).query((row) -> {
			tallies.computeIfAbsent(row.getInt("criterion_id"), (criterion) -> new ArrayList<>())
				.add(new AnswerCounts.Tally(scored(row), row.getBoolean("evident"),
						orNull(EvidenceStrength.class, row.getString("strength")),
						orNull(Confidence.class, row.getString("confidence")), row.getInt("answers")));
		});
		Map<Integer, AnswerCounts> counts = new HashMap<>();
		tallies.forEach((criterion, tally) -> counts.put(criterion, AnswerCounts.of(tally)));
		return counts;
	}

	/**
	 * How many of those who were asked have answered.
	 * @throws NotFoundException while the round is open
	 */
	public Turnout turnout(Viewer viewer, UUID id) {
		boolean byTeams = closed(viewer, id).isAnsweredByTeams();
		Set<UUID> answered = new HashSet<>(this.jdbc
			.sql("select coalesce(person_id, team_id) from response r where assessment_id = ? and " + ANSWERED)
			.param(id)
			.query(UUID.class)
			.list());
		Set<UUID> asked = new HashSet<>(answered);
		Set<UUID> teams = new HashSet<>();
		for (Respondent respondent : this.rounds.respondents(viewer, id)) {
			UUID seat = byTeams ? respondent.teamId() : respondent.personId();
			if (seat != null && !respondent.isRemoved()) {
				asked.add(seat);
			}
			if (seat != null && respondent.teamId() != null && answered.contains(seat)) {
				teams.add(respondent.teamId());
			}
		}
		return new Turnout(asked.size(), answered.size(), teams.size());
	}

	/**
	 * How the answers to every criterion are spread, by the criterion's id; one without
	 * answers is no key.
	 * @throws NotFoundException while the round is open
	 */
	public Map<Integer, Agreement> spread(Viewer viewer, UUID id) {
		closed(viewer, id);
		Map<Integer, List<CriterionAnswer>> answers = new HashMap<>();
		this.jdbc.sql("""
				select a.criterion_id, a.kind, a.level, count(*) as answers from response r
				join pillar_response p on p.response_id = r.id join answer a on a.pillar_response_id = p.id
				where r.assessment_id = ? and a.kind <> 'UNANSWERED' group by 1, 2, 3""").param(id).query((row) -> {
			answers.computeIfAbsent(row.getInt("criterion_id"), (criterion) -> new ArrayList<>())
				.addAll(Collections.nCopies(row.getInt("answers"), scored(row)));
		});
		return answers.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> Agreement.of(entry.getValue())));
	}

	/** How many people or teams have answered anything. */
	public int respondents(Viewer viewer, UUID id) {
		this.assessments.get(viewer, id);
		return this.jdbc.sql("select count(*) from response r where assessment_id = ? and " + ANSWERED)
			.param(id)
			.query(Integer.class)
			.single();
	}

	private Assessment closed(Viewer viewer, UUID id) {
		Assessment assessment = this.assessments.get(viewer, id);
		if (assessment.isOpen()) {
			throw new NotFoundException();
		}
		return assessment;
	}

	private Map<UUID, UUID> teams(Viewer viewer, UUID id) {
		closed(viewer, id);
		Map<UUID, UUID> teams = new HashMap<>();
		for (Respondent respondent : this.rounds.respondents(viewer, id)) {
			if (respondent.teamId() != null) {
				teams.put(respondent.personId(), respondent.teamId());
			}
		}
		return teams;
	}

	private static GivenAnswer given(ResultSet row, Map<UUID, UUID> teams) throws SQLException {
		UUID person = row.getObject("person_id", UUID.class);
		UUID team = row.getObject("team_id", UUID.class);
		AnswerKind kind = AnswerKind.valueOf(row.getString("kind"));
		Answer answer = new Answer(kind, (kind == AnswerKind.LEVEL) ? row.getInt("level") : null,
				row.getString("reason"), orNull(Confidence.class, row.getString("confidence")),
				row.getString("evidence"), row.getString("evidence_link"),
				orNull(EvidenceStrength.class, row.getString("strength")), row.getBoolean("kept"));
		return new GivenAnswer(row.getInt("criterion_id"), person, (person != null) ? teams.get(person) : team, answer);
	}

	private static CriterionAnswer scored(ResultSet row) throws SQLException {
		return switch (AnswerKind.valueOf(row.getString("kind"))) {
			case LEVEL -> CriterionAnswer.level(row.getInt("level"));
			case NOT_KNOWN -> Unscored.NOT_KNOWN;
			case NOT_APPLICABLE -> Unscored.NOT_APPLICABLE;
			case UNANSWERED -> Unscored.UNANSWERED;
		};
	}

	private static <E extends Enum<E>> @Nullable E orNull(Class<E> type, @Nullable String name) {
		return (name != null) ? Enum.valueOf(type, name) : null;
	}

}
