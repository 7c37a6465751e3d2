package org.hiap.navigator.improvement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ImprovementActions extends Repository<ImprovementAction, UUID> {

	ImprovementAction save(ImprovementAction action);

	Optional<ImprovementAction> findByIdAndAuthorityCode(UUID id, String authorityCode);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from ImprovementAction a where a.id = :id and a.authorityCode = :authorityCode")
	Optional<ImprovementAction> lock(UUID id, String authorityCode);

	@Query("select a from ImprovementAction a where a.authorityCode = :authorityCode order by a.addedAt, a.id")
	List<ImprovementAction> of(String authorityCode);

	@Query("""
			select a from ImprovementAction a where a.plan.dueOn <= :day
			and a.progress.status in (NOT_STARTED, UNDER_WAY) order by a.authorityCode, a.plan.dueOn, a.id""")
	List<ImprovementAction> openAndDueBy(LocalDate day);

}
