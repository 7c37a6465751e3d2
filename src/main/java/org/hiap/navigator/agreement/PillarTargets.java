package org.hiap.navigator.agreement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface PillarTargets extends Repository<PillarTarget, PillarTarget.Key> {

	PillarTarget save(PillarTarget target);

	Optional<PillarTarget> findByKey(PillarTarget.Key key);

	List<PillarTarget> findByKeyAssessmentId(UUID assessmentId);

}
