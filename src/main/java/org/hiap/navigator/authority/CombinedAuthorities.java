package org.hiap.navigator.authority;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CombinedAuthorities extends Repository<CombinedAuthority, String> {

	CombinedAuthority save(CombinedAuthority authority);

	boolean existsByCode(String code);

	Optional<CombinedAuthority> findByCode(String code);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select a from CombinedAuthority a where a.code = :code")
	Optional<CombinedAuthority> lock(String code);

	@Query("select a from CombinedAuthority a left join fetch a.statedPowers where a.code = :code")
	Optional<CombinedAuthority> findWithStatedPowersByCode(String code);

	List<CombinedAuthority> findAllByOrderByName();

	@Query(nativeQuery = true, value = """
			select * from combined_authority where code not in (select code from authority_merger) order by name""")
	List<CombinedAuthority> findCurrent();

	@Query("select a from CombinedAuthority a left join fetch a.statedPowers order by a.name")
	List<CombinedAuthority> findAllWithStatedPowers();

}
