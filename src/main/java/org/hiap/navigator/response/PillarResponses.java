package org.hiap.navigator.response;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PillarResponses extends Repository<PillarResponse, UUID> {

	/** Writes what was changed, and counts up its version. */
	void flush();

	// Fetched by the query and not by an entity graph, with which Hibernate translates it
	// anew every time.
	@Query("select p from PillarResponse p left join fetch p.answers where p.responseId = :responseId")
	List<PillarResponse> findByResponseId(UUID responseId);

	@Query("""
			select p from PillarResponse p left join fetch p.answers
			where p.responseId = :responseId and p.pillarSlug = :pillarSlug""")
	Optional<PillarResponse> findByResponseIdAndPillarSlug(UUID responseId, String pillarSlug);

	/** Makes posts of the same page take turns. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from PillarResponse p where p.responseId = :responseId and p.pillarSlug = :pillarSlug")
	Optional<PillarResponse> lock(UUID responseId, String pillarSlug);

	/** Two first posts make one row. */
	@Modifying
	@NativeQuery("""
			insert into pillar_response (id, response_id, pillar_slug, visited, version)
			values (:id, :responseId, :pillarSlug, false, 0) on conflict do nothing""")
	void begin(UUID id, UUID responseId, String pillarSlug);

}
