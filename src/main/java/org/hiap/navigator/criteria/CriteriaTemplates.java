package org.hiap.navigator.criteria;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.CriterionText;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseManagement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the sets of criteria that authorities keep. Everyone of an authority may
 * save and delete one; exercises copy it and never change with it.
 */
@Service
public class CriteriaTemplates {

	private final ExerciseManagement exercises;

	private final Authorities authorities;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	CriteriaTemplates(ExerciseManagement exercises, Authorities authorities, JdbcClient jdbc, AuditTrail audit) {
		this.exercises = exercises;
		this.authorities = authorities;
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/** The templates of an authority by name. */
	@Transactional(readOnly = true)
	public List<CriteriaTemplate> of(String authorityCode) {
		return this.jdbc.sql("""
				select t.*, array(select c.name from criteria_template_criterion c where c.template_id = t.id
				  order by c.position) criteria
				from criteria_template t where t.authority_code = ? order by lower(t.name)""")
			.param(authorityCode)
			.query((row, at) -> template(row))
			.list();
	}

	/**
	 * A template of an authority.
	 * @throws NotFoundException when it has none of that id
	 */
	@Transactional(readOnly = true)
	public CriteriaTemplate get(String authorityCode, UUID id) {
		return of(authorityCode).stream()
			.filter((template) -> template.id().equals(id))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * Keeps the criteria in use of an exercise under a name.
	 * @return false when the authority has a template of that name already
	 */
	@Transactional
	public boolean save(Viewer viewer, UUID exerciseId, String name) {
		Exercise exercise = this.exercises.get(viewer, exerciseId);
		UUID id = UUID.randomUUID();
		int saved = this.jdbc.sql("""
				insert into criteria_template (id, authority_code, name, saved_by, saved_at) values (?, ?, ?, ?, ?)
				on conflict do nothing""")
			.params(id, exercise.authorityCode(), name, viewer.id(), Timestamp.from(Instant.now()))
			.update();
		if (saved == 0) {
			return false;
		}
		int position = 0;
		for (Criterion criterion : exercise.criteria()) {
			CriterionText text = criterion.text();
			this.jdbc.sql("""
					insert into criteria_template_criterion
					(template_id, position, slug, name, question, why, more_is_better, capacity, points)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(id, position++, criterion.slug(), text.name(), text.question(), text.why(), text.moreIsBetter(),
						text.capacity(), text.points().toArray(String[]::new))
				.update();
		}
		this.audit.record(viewer.id(), "saved criteria template " + id + " of",
				"authority " + exercise.authorityCode());
		return true;
	}

	/**
	 * Deletes a template of the viewer's authority.
	 * @throws NotFoundException when there is none of that id
	 */
	@Transactional
	public void delete(Viewer viewer, UUID id) {
		String authority = this.authorities.getAlone(viewer.authority()).code();
		int deleted = this.jdbc.sql("delete from criteria_template where id = ? and authority_code = ?")
			.params(id, authority)
			.update();
		if (deleted == 0) {
			throw new NotFoundException();
		}
		this.audit.record(viewer.id(), "deleted criteria template " + id + " of", "authority " + authority);
	}

	/** What a template's criteria say, by their slugs and in order. */
	@Transactional(readOnly = true)
	public SequencedMap<String, CriterionText> criteria(UUID id) {
		SequencedMap<String, CriterionText> criteria = new LinkedHashMap<>();
		this.jdbc.sql("select * from criteria_template_criterion where template_id = ? order by position")
			.param(id)
			.query((row) -> {
				criteria.put(row.getString("slug"),
						new CriterionText(row.getString("name"), row.getString("question"), row.getString("why"),
								row.getBoolean("more_is_better"), row.getBoolean("capacity"), texts(row, "points")));
			});
		return criteria;
	}

	private static CriteriaTemplate template(ResultSet row) throws SQLException {
		return new CriteriaTemplate(row.getObject("id", UUID.class), row.getString("name"),
				row.getObject("saved_by", UUID.class), row.getTimestamp("saved_at").toInstant(),
				texts(row, "criteria"));
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		return List.of((String[]) row.getArray(column).getArray());
	}

}
