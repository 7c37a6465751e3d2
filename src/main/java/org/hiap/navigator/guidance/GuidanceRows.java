package org.hiap.navigator.guidance;

import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GuidanceRows extends Repository<Advice, String> {

	@Query("""
			select a from Advice a left join fetch a.statements left join fetch a.figures
			where a.part = :part order by a.position""")
	List<Advice> advice(Advice.Part part);

	@Query("select s from StrategyApproach s left join fetch s.activities order by s.position")
	List<StrategyApproach> strategyApproaches();

	@Query("select c from TheoryColumn c order by c.position")
	List<TheoryColumn> theoryColumns();

	@Query("select w from WorkedExample w left join fetch w.items order by w.position")
	List<WorkedExample> workedExamples();

	@Query("select r from EvaluationResource r order by r.position")
	List<EvaluationResource> evaluationResources();

	@Query("""
			select c from SharedChallenge c left join fetch c.challenges left join fetch c.examples
			order by c.position""")
	List<SharedChallenge> sharedChallenges();

	@Query("""
			select a from RegionalApproach a left join fetch a.actions left join fetch a.lessons
			left join fetch a.caseStudyCodes order by a.position""")
	List<RegionalApproach> regionalApproaches();

	@Query("select r from Responsibility r left join fetch r.functionCodes order by r.position")
	List<Responsibility> responsibilities();

	@Query("select r from Reading r order by r.position")
	List<Reading> reading();

}
