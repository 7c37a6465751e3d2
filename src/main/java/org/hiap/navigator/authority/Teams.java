package org.hiap.navigator.authority;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Teams extends Repository<Team, UUID> {

	Team save(Team team);

	boolean existsByAuthorityCodeAndNameIgnoreCase(String authorityCode, String name);

	List<Team> findByAuthorityCodeOrderByName(String authorityCode);

}
