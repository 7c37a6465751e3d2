package org.hiap.navigator.framework;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface StoredVersions extends Repository<StoredVersion, Integer> {

	StoredVersion save(StoredVersion version);

	Optional<StoredVersion> findByVersion(int version);

	List<StoredVersion> findAllByOrderByVersion();

}
