package org.hiap.navigator.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface AgreedLevels extends Repository<AgreedLevel, AgreedLevel.Key> {

	AgreedLevel save(AgreedLevel level);

	Optional<AgreedLevel> findByKey(AgreedLevel.Key key);

	List<AgreedLevel> findByKeyAssessmentId(UUID assessmentId);

}
