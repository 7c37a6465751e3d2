package org.hiap.navigator.prioritisation;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Setups extends Repository<Setup, UUID> {

	Setup save(Setup setup);

	void flush();

	Optional<Setup> findById(UUID exerciseId);

}
