package org.hiap.navigator.authority;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.hiap.navigator.account.FormerAuthorities;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.PersonChanges;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to mergers. An authority that was merged keeps its row, so that what refers to
 * it stays true; its people and what they had are the successor's.
 */
@Service
@Transactional
public class Mergers implements FormerAuthorities {

	private static final RowMapper<Merger> ROW = (row, number) -> new Merger(row.getString("code"),
			row.getString("successor"), row.getObject("merged_by", UUID.class),
			row.getObject("merged_at", OffsetDateTime.class).toInstant());

	/** Only when it is asked: some of those who have something need the authorities. */
	private final ObjectProvider<Belongings> belongings;

	private final PersonChanges people;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	Mergers(ObjectProvider<Belongings> belongings, PersonChanges people, AuditTrail audit, JdbcClient jdbc) {
		this.belongings = belongings;
		this.people = people;
		this.audit = audit;
		this.jdbc = jdbc;
	}

	/**
	 * What a merger would do.
	 *
	 * @param obstacles what must come to its end first, in words for people
	 * @param counts what would move, by the key of its words
	 */
	public record Check(List<String> obstacles, Map<String, Long> counts) {
	}

	/** What became of an authority, if it was merged. */
	@Transactional(readOnly = true)
	public Optional<Merger> of(String code) {
		return this.jdbc.sql("select * from authority_merger where code = ?").param(code).query(ROW).optional();
	}

	/** Every merger, the latest first. */
	@Transactional(readOnly = true)
	public List<Merger> all() {
		return this.jdbc.sql("select * from authority_merger order by merged_at desc, code").query(ROW).list();
	}

	@Override
	@Transactional(readOnly = true)
	public List<String> withFormer(String code) {
		return this.jdbc
			.sql("""
					with recursive part (code) as (
					  select cast(? as text) union select m.code from authority_merger m join part p on m.successor = p.code)
					select code from part""")
			.param(code)
			.query(String.class)
			.list();
	}

	/** What merging an authority would move, and what stands in the way of it. */
	@Transactional(readOnly = true)
	public Check check(String code) {
		Map<String, Long> counts = new LinkedHashMap<>();
		counts.put("people", this.people.count(code));
		counts.put("teams",
				this.jdbc.sql("select count(*) from team where authority_code = ?")
					.param(code)
					.query(Long.class)
					.single());
		belongings().forEach((each) -> counts.putAll(each.counts(code)));
		return new Check(belongings().flatMap((each) -> each.obstacles(code).stream()).toList(), counts);
	}

	/**
	 * Merges an authority into another, which gets its people, signed out everywhere, and
	 * what they had.
	 * @return false when something stands in the way; nothing is changed then
	 * @throws NotFoundException when one of them is no authority, or none any more
	 */
	public boolean merge(Viewer administrator, String from, String into) {
		List<String> found = this.jdbc.sql("""
				select code from combined_authority where code in (?, ?)
				and code not in (select code from authority_merger) order by code for update""")
			.params(from, into)
			.query(String.class)
			.list();
		// Whoever waited for another merger may have read the authority before it ended.
		if (found.size() != 2 || of(from).isPresent() || of(into).isPresent()) {
			throw new NotFoundException();
		}
		if (!check(from).obstacles().isEmpty()) {
			return false;
		}
		this.jdbc.sql("insert into authority_merger (code, successor, merged_by) values (?, ?, ?)")
			.params(from, into, administrator.id())
			.update();
		this.people.moveAll(from, into);
		// Where both have a team of one name, it says whose it was.
		this.jdbc.sql("""
				update team t set authority_code = :into, name = case when exists (select 1 from team other
				  where other.authority_code = :into and lower(other.name) = lower(t.name))
				  then t.name || ' (' || (select abbreviation from combined_authority where code = :from) || ')'
				  else t.name end
				where authority_code = :from""").param("from", from).param("into", into).update();
		this.jdbc.sql("delete from programme_member where authority_code = ?").param(from).update();
		belongings().forEach((each) -> each.move(from, into));
		this.audit.record(administrator.id(), "merged into " + into, "authority " + from);
		return true;
	}

	private Stream<Belongings> belongings() {
		return this.belongings.orderedStream();
	}

}
