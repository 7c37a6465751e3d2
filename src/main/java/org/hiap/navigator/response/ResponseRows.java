package org.hiap.navigator.response;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface ResponseRows extends Repository<Response, UUID> {

	Optional<Response> findByAssessmentIdAndPersonId(UUID assessmentId, UUID personId);

	Optional<Response> findByAssessmentIdAndTeamId(UUID assessmentId, UUID teamId);

	List<Response> findByAssessmentId(UUID assessmentId);

	/** Two first posts make one row. */
	@Modifying
	@NativeQuery("""
			insert into response (id, assessment_id, person_id, team_id)
			values (:id, :assessmentId, cast(:personId as uuid), cast(:teamId as uuid)) on conflict do nothing""")
	void begin(UUID id, UUID assessmentId, @Nullable UUID personId, @Nullable UUID teamId);

}
