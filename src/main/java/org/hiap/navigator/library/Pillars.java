package org.hiap.navigator.library;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Pillars extends Repository<PillarGuidance, String> {

	List<PillarGuidance> findAllByOrderByPosition();

	Optional<PillarGuidance> findBySlug(String slug);

	@Query("select f from PillarFactor f where f.pillarCode = :code order by f.kind desc, f.position")
	List<PillarFactor> factorsOf(String code);

	@Query("""
			select new org.hiap.navigator.library.Enabler(f.code, p.slug, f.wording)
			from PillarFactor f join PillarGuidance p on p.code = f.pillarCode
			where f.code in :codes and f.kind = org.hiap.navigator.library.PillarFactor.Kind.ENABLER
			order by p.position, f.position""")
	List<Enabler> enablers(Collection<String> codes);

}
