package org.hiap.navigator.authority;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DevolvedFunctions extends Repository<DevolvedFunction, String> {

	DevolvedFunction save(DevolvedFunction function);

	void flush();

	List<DevolvedFunction> findAllByOrderByPosition();

	@Query("select f from DevolvedFunction f left join fetch f.holders where f.slug = :slug")
	Optional<DevolvedFunction> findBySlug(String slug);

}
