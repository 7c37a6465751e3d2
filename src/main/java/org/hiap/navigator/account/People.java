package org.hiap.navigator.account;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
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

	List<Person> findByIdIn(Collection<UUID> ids);

	Optional<Person> findByEmail(String email);

	/** Lets one transaction at a time find out whether an address is free. */
	@Query(nativeQuery = true, value = "select cast(pg_advisory_xact_lock(hashtext(:email)) as text)")
	String lockAddress(String email);

	List<Person> findByAuthorityCodeOrderByName(String authorityCode);

	List<Person> findAllByOrderByName();

	List<Person> findByRoleAndDisabledAtIsNullOrderByName(Role role);

	/** Found with everything that may be left out; states as in {@link PersonState}. */
	@Query("""
			select p from Person p where (:words = '' or locate(:words, lower(p.name)) > 0 or locate(:words, p.email) > 0)
			and (:role is null or p.role = :role) and (:authorityCode is null or p.authorityCode = :authorityCode)
			and ((:state = '' and p.erasedAt is null)
			  or (:state = 'ACTIVE' and p.disabledAt is null and p.passwordHash is not null)
			  or (:state = 'INVITED' and p.disabledAt is null and p.passwordHash is null)
			  or (:state = 'DISABLED' and p.disabledAt is not null and p.erasedAt is null)
			  or (:state = 'ERASED' and p.erasedAt is not null))
			order by lower(p.name), p.id""")
	Page<Person> find(String words, @Nullable Role role, @Nullable String authorityCode, String state, Pageable page);

	/** Lets one transaction at a time take away who can administer. */
	@Query(nativeQuery = true, value = "select cast(pg_advisory_xact_lock(hashtext('who can administer')) as text)")
	String lockAdministrators();

	@Query("""
			select count(p) from Person p where p.role = ADMINISTRATOR and p.id <> :id and p.passwordHash is not null
			and p.disabledAt is null""")
	long countOtherAdministrators(UUID id);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select p from Person p where p.authorityCode = :authorityCode order by p.id")
	List<Person> lockAllOf(String authorityCode);

	long countByAuthorityCode(String authorityCode);

	@Query("""
			select p from Person p where p.authorityCode is null and p.disabledAt is null
			and p.passwordHash is not null order by p.name""")
	List<Person> findProgrammeTeam();

	long countByRole(Role role);

	boolean existsByRoleAndPasswordHashIsNotNull(Role role);

}
