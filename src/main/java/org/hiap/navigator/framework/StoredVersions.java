package org.hiap.navigator.framework;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredVersions extends Repository<StoredVersion, Integer> {

	StoredVersion save(StoredVersion version);

	void delete(StoredVersion version);

	void flush();

	Optional<StoredVersion> findByVersion(int version);

	Optional<StoredVersion> findByState(FrameworkState state);

	List<StoredVersion> findAllByOrderByVersion();

	@Query("select max(v.version) from StoredVersion v where v.state = PUBLISHED")
	Optional<Integer> newestPublished();

	@Query("select max(v.version) from StoredVersion v")
	int last();

	@Query("select count(v) from StoredVersion v where v.state = PUBLISHED")
	int countPublished();

}
