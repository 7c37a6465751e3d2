package org.hiap.navigator.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface People extends Repository<Person, UUID> {

	Person save(Person person);

	Optional<Person> findById(UUID id);

	Optional<Person> findByEmail(String email);

	List<Person> findByAuthorityCodeOrderByName(String authorityCode);

	List<Person> findAllByOrderByName();

	long countByRole(Role role);

	boolean existsByRoleAndPasswordHashIsNotNull(Role role);

}
