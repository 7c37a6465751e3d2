package org.hiap.navigator.prioritisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Exercises extends Repository<Exercise, UUID> {

	Exercise save(Exercise exercise);

	@Query("select e from Exercise e left join fetch e.criteria where e.id = :id")
	Optional<Exercise> findById(UUID id);

	@Query("select e from Exercise e left join fetch e.options where e.id = :id")
	Optional<Exercise> withOptions(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select e from Exercise e where e.id = :id")
	Optional<Exercise> lock(UUID id);

	long countByAuthorityCode(String authorityCode);

	long countByAuthorityCodeAndStageNot(String authorityCode, Stage stage);

	@Query("""
			select new org.hiap.navigator.prioritisation.ExerciseState(e.id, e.authorityCode, e.facilitatorId, e.stage,
			  e.weighting, e.sifting) from Exercise e where e.id = :id""")
	Optional<ExerciseState> state(UUID id);

	@Query(value = "select id from exercise where id = :id for share", nativeQuery = true)
	Optional<UUID> share(UUID id);

	@Query("""
			select new org.hiap.navigator.prioritisation.ExerciseSummary(e.id, e.name, e.kind, e.facilitatorId,
			  e.openedAt, e.stage,
			  (select count(o) from Exercise x join x.options o where x.id = e.id and o.setAside = false))
			from Exercise e where e.authorityCode = :authorityCode order by e.openedAt desc, e.id""")
	List<ExerciseSummary> summaries(String authorityCode, Pageable page);

}
