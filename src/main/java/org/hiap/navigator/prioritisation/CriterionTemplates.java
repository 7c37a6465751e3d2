package org.hiap.navigator.prioritisation;

import java.util.Collection;
import java.util.List;

import org.springframework.data.repository.Repository;

interface CriterionTemplates extends Repository<CriterionTemplate, String> {

	CriterionTemplate save(CriterionTemplate template);

	List<CriterionTemplate> findAllByOrderByPosition();

	List<CriterionTemplate> findByBankOrderByPosition(boolean bank);

	void deleteBySlugNotIn(Collection<String> slugs);

}
