package org.hiap.navigator.improvement;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface ProgressNotes extends Repository<ProgressNote, Long> {

	ProgressNote save(ProgressNote note);

	List<ProgressNote> findByActionIdOrderByIdDesc(UUID actionId);

}
