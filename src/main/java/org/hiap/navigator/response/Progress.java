package org.hiap.navigator.response;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.assessment.Respondent;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.response.RoundProgress.Seat;
import org.hiap.navigator.response.RoundProgress.Status;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lead's door to how far the respondents of a round are. */
@Service
@Transactional
public class Progress {

	private final Assessments assessments;

	private final Rounds rounds;

	private final ResponseRows responses;

	private final JdbcClient jdbc;

	Progress(Assessments assessments, Rounds rounds, ResponseRows responses, JdbcClient jdbc) {
		this.assessments = assessments;
		this.rounds = rounds;
		this.responses = responses;
		this.jdbc = jdbc;
	}

	/** How far everybody who is still asked is. */
	@Transactional(readOnly = true)
	public RoundProgress of(Viewer lead, UUID id) {
		Assessment assessment = this.assessments.get(lead, id);
		Map<UUID, Response> begun = new HashMap<>();
		this.responses.findByAssessmentId(id)
			.forEach((response) -> begun.put(Optional.ofNullable(response.personId())
				.or(() -> Optional.ofNullable(response.teamId()))
				.orElseThrow(), response));
		Map<UUID, Integer> answered = answered(id);
		List<Seat> seats = this.rounds.respondents(lead, id)
			.stream()
			.filter((respondent) -> !respondent.isRemoved())
			.map((respondent) -> seat(respondent,
					begun.get(assessment.isAnsweredByTeams() ? respondent.teamId() : respondent.personId()), answered))
			.toList();
		return new RoundProgress(seats);
	}

	/**
	 * Reminds everybody who has not finished.
	 * @return how many they are
	 */
	public int remind(Viewer lead, UUID id) {
		List<UUID> unfinished = of(lead, id).unfinished();
		this.rounds.remind(lead, id, unfinished);
		return unfinished.size();
	}

	private static Seat seat(Respondent respondent, @Nullable Response response, Map<UUID, Integer> answered) {
		if (response == null) {
			return new Seat(respondent, Status.NOT_STARTED, 0);
		}
		return new Seat(respondent, response.isFinished() ? Status.FINISHED : Status.UNDER_WAY,
				answered.getOrDefault(response.id(), 0));
	}

	private Map<UUID, Integer> answered(UUID id) {
		Map<UUID, Integer> answered = new HashMap<>();
		this.jdbc.sql("""
				select r.id, count(*) from response r join pillar_response p on p.response_id = r.id
				join answer a on a.pillar_response_id = p.id
				where r.assessment_id = ? and a.kind <> 'UNANSWERED' group by r.id""").param(id).query((row) -> {
			answered.put(row.getObject(1, UUID.class), row.getInt(2));
		});
		return answered;
	}

}
