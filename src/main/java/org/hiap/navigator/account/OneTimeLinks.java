package org.hiap.navigator.account;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OneTimeLinks extends Repository<OneTimeLink, String> {

	OneTimeLink save(OneTimeLink link);

	Optional<OneTimeLink> findById(String tokenHash);

	@Query("select l.personId from OneTimeLink l where l.tokenHash = :tokenHash")
	Optional<UUID> personIdOf(String tokenHash);

	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select l from OneTimeLink l where l.tokenHash = :tokenHash")
	Optional<OneTimeLink> lock(String tokenHash);

	@Modifying
	@Query("update OneTimeLink l set l.usedAt = current_timestamp where l.personId = :personId and l.usedAt is null")
	void endAllOf(UUID personId);

	@Modifying
	@Query("delete from OneTimeLink l where l.personId = :personId")
	void deleteAllOf(UUID personId);

}
