package org.hiap.navigator.editing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.catalogue.Editing;
import org.hiap.navigator.catalogue.Field;
import org.hiap.navigator.catalogue.Kind;
import org.hiap.navigator.content.EntryText;
import org.hiap.navigator.govuk.Dates;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the case studies that authorities put forward. */
@Service
public class Proposals {

	private static final String CASE_STUDIES = "case-studies";

	/** What the programme team fills in when it takes a proposal up. */
	private static final List<String> NOT_ASKED = List.of("slug", "authorities", "authority-as-printed", "source",
			"note");

	private final Editing editing;

	private final Authorities authorities;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	Proposals(Editing editing, Authorities authorities, AuditTrail audit, JdbcClient jdbc) {
		this.editing = editing;
		this.authorities = authorities;
		this.audit = audit;
		this.jdbc = jdbc;
	}

	/** A case study with the fields that an authority is asked for. */
	public Kind form() {
		Kind kind = this.editing.kind(CASE_STUDIES);
		List<Field> asked = kind.fields().stream().filter((field) -> !NOT_ASKED.contains(field.name())).toList();
		return new Kind(kind.name(), kind.key(), kind.title(), kind.address(), kind.newKey(), asked);
	}

	/** Puts a case study forward in the name of the viewer's authority. */
	@Transactional
	public UUID send(Viewer viewer, EntryText text) {
		UUID id = UUID.randomUUID();
		this.jdbc.sql("""
				insert into library_proposal (id, authority_code, person, title, text, sent_at)
				values (?, ?, ?, ?, ?, now())""")
			.params(id, viewer.authority(), viewer.id(), String.valueOf(text.text("title")), text.yaml())
			.update();
		this.audit.record(viewer.id(), "proposed", "case study, proposal " + id);
		return id;
	}

	/** What an authority has put forward, the latest first. */
	@Transactional(readOnly = true)
	public List<Proposal> of(String authorityCode) {
		return this.jdbc.sql("select * from library_proposal where authority_code = ? order by sent_at desc, id")
			.param(authorityCode)
			.query(Proposals::proposal)
			.list();
	}

	/** What waits for the programme team, the earliest first. */
	@Transactional(readOnly = true)
	public List<Proposal> waiting() {
		return this.jdbc
			.sql("select * from library_proposal where code is null and answer is null order by sent_at, id")
			.query(Proposals::proposal)
			.list();
	}

	/**
	 * A proposal by its id.
	 * @throws NotFoundException when there is none
	 */
	@Transactional(readOnly = true)
	public Proposal get(UUID id) {
		return this.jdbc.sql("select * from library_proposal where id = ?")
			.param(id)
			.query(Proposals::proposal)
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Begins a draft of a new case study from a proposal. A proposal that was taken up
	 * before leads to the same draft.
	 * @return the code of the case study
	 * @throws NotFoundException when it was declined
	 */
	@Transactional
	public String takeUp(Viewer viewer, UUID id) {
		Proposal proposal = locked(id);
		if (proposal.code() != null) {
			return proposal.code();
		}
		if (!proposal.isWaiting()) {
			throw new NotFoundException();
		}
		String name = this.authorities.get(proposal.authorityCode()).name();
		Map<String, Object> values = new LinkedHashMap<>(proposal.text().values());
		values.put("authorities", List.of(proposal.authorityCode()));
		values.put("authority-as-printed", name);
		values.put("source", Map.of("document", "authorities", "place",
				"Put forward by " + name + ", " + Dates.day(proposal.sentAt())));
		String code = this.editing.add(viewer, this.editing.kind(CASE_STUDIES), EntryText.of(values));
		this.jdbc.sql("update library_proposal set code = ?, answered_by = ?, answered_at = now() where id = ?")
			.params(code, viewer.id(), id)
			.update();
		this.audit.record(viewer.id(), "took up", "proposal " + id);
		return code;
	}

	/**
	 * Declines a proposal with a reason its authority reads.
	 * @return false when it is no longer waiting; nothing is changed then
	 */
	@Transactional
	public boolean decline(Viewer viewer, UUID id, String reason) {
		if (!locked(id).isWaiting()) {
			return false;
		}
		this.jdbc.sql("update library_proposal set answer = ?, answered_by = ?, answered_at = now() where id = ?")
			.params(reason, viewer.id(), id)
			.update();
		this.audit.record(viewer.id(), "declined", "proposal " + id);
		return true;
	}

	private Proposal locked(UUID id) {
		return this.jdbc.sql("select * from library_proposal where id = ? for update")
			.param(id)
			.query(Proposals::proposal)
			.optional()
			.orElseThrow(NotFoundException::new);
	}

	private static Proposal proposal(ResultSet row, int number) throws SQLException {
		return new Proposal(row.getObject("id", UUID.class), row.getString("authority_code"),
				row.getObject("person", UUID.class), row.getString("title"), EntryText.parse(row.getString("text")),
				row.getObject("sent_at", OffsetDateTime.class).toInstant(), row.getString("code"),
				row.getString("answer"));
	}

}
