package org.hiap.navigator.library;

import java.util.List;

import org.springframework.data.repository.Repository;

interface SourceDocuments extends Repository<SourceDocument, String> {

	List<SourceDocument> findAllByOrderByPosition();

}
