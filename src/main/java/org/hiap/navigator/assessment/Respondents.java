package org.hiap.navigator.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Respondents extends Repository<Respondent, Respondent.Key> {

	Respondent save(Respondent respondent);

	Optional<Respondent> findByKey(Respondent.Key key);

	List<Respondent> findByKeyAssessmentId(UUID assessmentId);

	/** What is asked of a person, or nothing. */
	@Query("""
			select new org.hiap.navigator.assessment.Asked(a, r.teamId) from Assessment a join Respondent r
			on r.key.assessmentId = a.id where a.id = :id and a.authorityCode = :authorityCode
			and r.key.personId = :personId and r.removedAt is null""")
	Optional<Asked> findAsked(UUID id, String authorityCode, UUID personId);

	/** The open rounds a person is asked to answer in, the nearest deadline first. */
	@Query("""
			select new org.hiap.navigator.assessment.Asked(a, r.teamId) from Assessment a join Respondent r
			on r.key.assessmentId = a.id where a.authorityCode = :authorityCode and r.key.personId = :personId
			and r.removedAt is null and a.state = OPEN order by a.deadline nulls last, a.openedAt""")
	List<Asked> findOpen(String authorityCode, UUID personId);

	/** Where the person was asked before a round, the latest first. */
	@Query("""
			select new org.hiap.navigator.assessment.Asked(a, r.teamId) from Assessment a join Respondent r
			on r.key.assessmentId = a.id, Assessment later where later.id = :id
			and a.authorityCode = later.authorityCode
			and a.formerAuthorityCode is not distinct from later.formerAuthorityCode and r.key.personId = :personId
			and a.openedAt < later.openedAt and (r.removedAt is null or a.answering = INDIVIDUAL) order by a.openedAt desc""")
	List<Asked> findEarlier(UUID id, UUID personId, Limit limit);

}
