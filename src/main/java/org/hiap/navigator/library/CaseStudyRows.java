package org.hiap.navigator.library;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CaseStudyRows extends Repository<CaseStudy, String> {

	/** How many case studies one lever, pillar or authority has. */
	record Count(String code, long number) {
	}

	@Query("""
			select c from CaseStudy c left join fetch c.authorityCodes left join fetch c.figures
			left join fetch c.furtherReading where c.slug = :slug""")
	Optional<CaseStudy> findBySlug(String slug);

	@Query("""
			select distinct c from CaseStudy c left join fetch c.authorityCodes
			left join fetch c.figures left join fetch c.furtherReading order by c.position""")
	List<CaseStudy> findAllWithParts();

	@Query("""
			select c.code from CaseStudy c
			where (:function is null or c.functionCode = :function)
			and (:lever is null or c.leverCode = :lever)
			and (:authority is null or :authority member of c.authorityCodes)
			order by c.position""")
	Page<String> findCodes(@Nullable String function, @Nullable String lever, @Nullable String authority,
			Pageable page);

	@Query("select c from CaseStudy c left join fetch c.authorityCodes order by c.position")
	List<CaseStudy> findAllWithAuthorities();

	@Query("""
			select c from CaseStudy c left join fetch c.authorityCodes join fetch c.furtherReading
			order by c.position""")
	List<CaseStudy> findAllWithFurtherReading();

	@Query("select c from CaseStudy c left join fetch c.authorityCodes where c.code in :codes order by c.position")
	List<CaseStudy> findByCodeInOrderByPosition(Collection<String> codes);

	@Query("""
			select c from CaseStudy c left join fetch c.authorityCodes where c.leverCode in :codes
			order by c.position""")
	List<CaseStudy> findByLeverCodeInOrderByPosition(Collection<String> codes);

	@Query("""
			select c from CaseStudy c left join fetch c.authorityCodes where c.pillarCode = :code
			order by c.position""")
	List<CaseStudy> findByPillarCodeOrderByPosition(String code);

	@Query("select c.code from CaseStudy c where :authority member of c.authorityCodes and c.code <> :except"
			+ " order by c.position")
	List<String> findCodesOfAuthority(String authority, String except, Limit limit);

	Optional<CaseStudy> findFirstByPositionLessThanOrderByPositionDesc(int position);

	Optional<CaseStudy> findFirstByPositionGreaterThanOrderByPosition(int position);

	@Query("select c.leverCode as code, count(c) as number from CaseStudy c where c.leverCode is not null"
			+ " group by c.leverCode")
	List<Count> countByLever();

	@Query("select c.pillarCode as code, count(c) as number from CaseStudy c where c.pillarCode is not null"
			+ " group by c.pillarCode")
	List<Count> countByPillar();

	@Query("select a as code, count(c) as number from CaseStudy c join c.authorityCodes a group by a")
	List<Count> countByAuthority();

	long count();

}
