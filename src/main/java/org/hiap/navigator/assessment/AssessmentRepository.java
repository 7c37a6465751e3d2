package org.hiap.navigator.assessment;

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

	Optional<Assessment> findById(UUID id);

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

	/** Not one of an authority that was merged into it: that was another body. */
	@Query("""
			select a from Assessment a where a.authorityCode = :authorityCode and a.formerAuthorityCode is null
			and a.agreedAt is not null order by a.agreedAt desc""")
	List<Assessment> findLatestAgreed(String authorityCode, Limit limit);

	/** The agreed rounds of the same body that were opened before one, newest first. */
	@Query("""
			select a from Assessment a, Assessment later where later.id = :id and a.authorityCode = later.authorityCode
			and a.formerAuthorityCode is not distinct from later.formerAuthorityCode
			and a.agreedAt is not null and a.openedAt < later.openedAt order by a.openedAt desc""")
	List<Assessment> findAgreedBefore(UUID id, Limit limit);

	/** The other agreed rounds of the same body, newest first. */
	@Query("""
			select a from Assessment a, Assessment one where one.id = :id and a.authorityCode = one.authorityCode
			and a.formerAuthorityCode is not distinct from one.formerAuthorityCode
			and a.agreedAt is not null and a.id <> :id order by a.openedAt desc""")
	Slice<Assessment> findOtherAgreed(UUID id, Pageable page);

}
