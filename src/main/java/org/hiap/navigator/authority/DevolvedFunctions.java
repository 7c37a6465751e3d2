package org.hiap.navigator.authority;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface DevolvedFunctions extends Repository<DevolvedFunction, String> {

	DevolvedFunction save(DevolvedFunction function);

	List<DevolvedFunction> findAllByOrderByPosition();

	@EntityGraph(attributePaths = "holders")
	Optional<DevolvedFunction> findBySlug(String slug);

}
