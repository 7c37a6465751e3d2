package org.hiap.navigator.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface People extends Repository<Person, UUID> {

	Person save(Person person);

	/** Writes what was saved, so that rows which refer to it can be written beside it. */
	void flush();

	Optional<Person> findById(UUID id);

	/** A person whom nobody else changes until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Person p where p.id = :id")
	Optional<Person> lock(UUID id);

	Optional<Person> findByEmail(String email);

	/** Lets one transaction at a time find out whether an address is free. */
	@Query(nativeQuery = true, value = "select cast(pg_advisory_xact_lock(hashtext(:email)) as text)")
	String lockAddress(String email);

	List<Person> findByAuthorityCodeOrderByName(String authorityCode);

	List<Person> findAllByOrderByName();

	List<Person> findByRoleAndDisabledAtIsNullOrderByName(Role role);

	@Query("""
			select p from Person p where p.authorityCode is null and p.disabledAt is null
			and p.passwordHash is not null order by p.name""")
	List<Person> findProgrammeTeam();

	long countByRole(Role role);

	boolean existsByRoleAndPasswordHashIsNotNull(Role role);

}
