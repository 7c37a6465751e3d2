package org.hiap.navigator.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AssessmentRepository extends Repository<Assessment, UUID> {

	Assessment save(Assessment assessment);

	Optional<Assessment> findByIdAndAuthorityCode(UUID id, String authorityCode);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Assessment a where a.id = :id and a.authorityCode = :authorityCode")
	Optional<Assessment> lock(UUID id, String authorityCode);

	/** The assessment with the viewer's own response in it, or nothing. */
	@Query("""
			select new org.hiap.navigator.assessment.OwnResponse(a, r) from Assessment a join Response r
			on r.assessmentId = a.id and r.personId = :personId
			where a.id = :id and a.authorityCode = :authorityCode""")
	Optional<OwnResponse> findOwn(UUID id, String authorityCode, UUID personId);

	Page<Assessment> findByAuthorityCodeOrderByOpenedAtDesc(String authorityCode, Pageable page);

	List<Assessment> findByAuthorityCodeOrderByOpenedAtDesc(String authorityCode, Limit limit);

	Optional<Assessment> findFirstByAuthorityCodeAndStateOrderByAgreedAtDesc(String authorityCode,
			AssessmentState state);

}
