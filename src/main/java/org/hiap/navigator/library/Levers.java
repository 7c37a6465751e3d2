package org.hiap.navigator.library;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Levers extends Repository<Lever, String> {

	@Query("select o from Opportunity o order by o.position")
	List<Opportunity> opportunities();

	@Query("select o from Opportunity o where o.slug = :slug")
	Optional<Opportunity> opportunity(String slug);

	@Query("select o from Opportunity o where o.code = :code")
	Optional<Opportunity> opportunityByCode(String code);

	List<Lever> findAllByOrderByPosition();

	Optional<Lever> findByCode(String code);

	@Query("select l from Lever l left join fetch l.figures where l.slug = :slug")
	Optional<Lever> findBySlug(String slug);

	@Query("select a from Activity a join Lever l on l.code = a.leverCode order by l.position, a.position")
	List<Activity> activities();

	@Query("select count(a) from Activity a where a.origin = :origin")
	long countActivities(Activity.Origin origin);

	@Query("select l from Lever l join Activity a on a.leverCode = l.code where a.slug = :activitySlug")
	Optional<Lever> leverOf(String activitySlug);

	@Query("select a from Activity a where a.leverCode = :code order by a.position")
	List<Activity> activitiesOf(String code);

}
