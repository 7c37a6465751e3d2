package org.hiap.navigator.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ResponseRepository extends Repository<PillarResponse, UUID> {

	PillarResponse save(PillarResponse pillarResponse);

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

}
