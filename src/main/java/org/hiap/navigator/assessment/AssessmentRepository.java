package org.hiap.navigator.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AssessmentRepository extends Repository<Assessment, UUID> {

	Assessment save(Assessment assessment);

	/** Writes what was saved, so that rows which refer to it can be written beside it. */
	void flush();

	Optional<Assessment> findByIdAndAuthorityCode(UUID id, String authorityCode);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Assessment a where a.id = :id and a.authorityCode = :authorityCode")
	Optional<Assessment> lock(UUID id, String authorityCode);

	/** Whatever its authority: for the programme. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from Assessment a where a.id = :id")
	Optional<Assessment> lock(UUID id);

	/** Answers are saved side by side, but not while the round is being closed. */
	@Lock(LockModeType.PESSIMISTIC_READ)
	@Query("select a from Assessment a where a.id = :id and a.authorityCode = :authorityCode")
	Optional<Assessment> share(UUID id, String authorityCode);

	Page<Assessment> findByAuthorityCodeOrderByOpenedAtDesc(String authorityCode, Pageable page);

	List<Assessment> findByAuthorityCodeOrderByOpenedAtDesc(String authorityCode, Limit limit);

	Optional<Assessment> findFirstByAuthorityCodeAndAgreedAtIsNotNullOrderByAgreedAtDesc(String authorityCode);

	Optional<Assessment> findFirstByAuthorityCodeAndAgreedAtIsNotNullAndOpenedAtBeforeOrderByOpenedAtDesc(
			String authorityCode, Instant openedAt);

	/** The other agreed rounds of an authority, newest first. */
	@Query("""
			select a from Assessment a where a.authorityCode = :authorityCode and a.agreedAt is not null
			and a.id <> :id order by a.openedAt desc""")
	Slice<Assessment> findOtherAgreed(String authorityCode, UUID id, Pageable page);

}
