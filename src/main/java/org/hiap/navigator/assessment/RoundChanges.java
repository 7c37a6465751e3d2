package org.hiap.navigator.assessment;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface RoundChanges extends Repository<RoundChange, UUID> {

	RoundChange save(RoundChange change);

	List<RoundChange> findByAssessmentIdOrderByHappenedAt(UUID assessmentId);

}
