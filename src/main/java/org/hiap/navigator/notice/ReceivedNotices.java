package org.hiap.navigator.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what a person was told. That somebody read a notice is nobody else's
 * business, so it leaves no trace in the audit trail.
 */
@Service
@Transactional
public class ReceivedNotices {

	/** How long a notice is kept. */
	static final Duration KEPT = Duration.ofDays(365);

	private static final RowMapper<ReceivedNotice> ROW = (row, number) -> new ReceivedNotice(
			row.getObject("id", UUID.class), row.getString("title"), row.getString("text"), row.getString("path"),
			row.getObject("told_at", OffsetDateTime.class).toInstant(), row.getBoolean("unread"));

	private final JdbcClient jdbc;

	ReceivedNotices(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** How many the viewer has not read. */
	@Transactional(readOnly = true)
	public long unread(Viewer viewer) {
		return this.jdbc.sql("select count(*) from notice where person_id = ? and read_at is null")
			.param(viewer.id())
			.query(Long.class)
			.single();
	}

	/** How many the viewer has. */
	@Transactional(readOnly = true)
	public long count(Viewer viewer) {
		return this.jdbc.sql("select count(*) from notice where person_id = ?")
			.param(viewer.id())
			.query(Long.class)
			.single();
	}

	/** Some of the viewer's, newest first. */
	@Transactional(readOnly = true)
	public List<ReceivedNotice> of(Viewer viewer, long offset, int limit) {
		return this.jdbc.sql("""
				select id, title, text, path, told_at, read_at is null as unread from notice
				where person_id = ? order by told_at desc, id limit ? offset ?""")
			.param(viewer.id())
			.param(limit)
			.param(offset)
			.query(ROW)
			.list();
	}

	/**
	 * Marks one as read.
	 * @return where it leads
	 */
	public String open(Viewer viewer, UUID notice) {
		return this.jdbc.sql("""
				update notice set read_at = coalesce(read_at, now()) where id = ? and person_id = ? returning path""")
			.param(notice)
			.param(viewer.id())
			.query(String.class)
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	/** Marks one and all before it as read: what came later was not seen yet. */
	public void readUpTo(Viewer viewer, UUID newest) {
		OffsetDateTime toldAt = this.jdbc.sql("select told_at from notice where id = ? and person_id = ?")
			.param(newest)
			.param(viewer.id())
			.query(OffsetDateTime.class)
			.optional()
			.orElseThrow(NotFoundException::new);
		this.jdbc.sql("update notice set read_at = now() where person_id = ? and read_at is null and told_at <= ?")
			.param(viewer.id())
			.param(toldAt)
			.update();
	}

	void deleteOld(Instant now) {
		this.jdbc.sql("delete from notice where told_at < ?").param(now.minus(KEPT).atOffset(ZoneOffset.UTC)).update();
	}

}
