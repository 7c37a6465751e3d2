package org.hiap.navigator.power;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PowerRecords extends Repository<PowerRecord, PowerRecord.Key> {

	PowerRecord save(PowerRecord record);

	@Query("""
			select r from PowerRecord r where r.key.authorityCode = :authorityCode
			and r.key.version = (select max(n.key.version) from PowerRecord n
			  where n.key.authorityCode = :authorityCode and n.key.leverCode = r.key.leverCode)""")
	List<PowerRecord> latest(String authorityCode);

	@Query("""
			select r from PowerRecord r where r.key.authorityCode in :authorityCodes and r.key.leverCode in :leverCodes
			order by r.recordedAt desc, r.key.version desc""")
	List<PowerRecord> history(Collection<String> authorityCodes, Collection<String> leverCodes);

}
