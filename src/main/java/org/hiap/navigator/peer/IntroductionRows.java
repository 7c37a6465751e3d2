package org.hiap.navigator.peer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.peer.Introduction.Answer;
import org.hiap.navigator.peer.Introduction.Outcome;
import org.hiap.navigator.peer.Introduction.Region;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows that are written once: the database refuses to change them. */
@Component
class IntroductionRows {

	/** What an authority has become part of since, or the authority itself. */
	private static final String NOW = """
			(with recursive part (code) as (
			   select %s union select m.successor from authority_merger m join part p on m.code = p.code)
			 select c.code, c.name from part p join combined_authority c on c.code = p.code
			 where not exists (select 1 from authority_merger m where m.code = p.code))""";

	/** Introductions with their answers. */
	private static final String ALL = """
			select i.*, asking.code as asking_now, asking.name as asking_name, strong.code as strong_now,
			  strong.name as strong_name, a.answer, a.text as answer_text, a.answered_by, a.answered_at
			from introduction i
			cross join lateral %s asking
			cross join lateral %s strong
			left join introduction_answer a on a.introduction_id = i.id
			""".formatted(NOW.formatted("i.asking_code"), NOW.formatted("i.strong_code"));

	private static final String OF_REGION = """
			i.asking_code = any(cast(:codes as text[]))
			or (i.strong_code = any(cast(:codes as text[])) and a.answer = 'INTRODUCED')
			""";

	private final JdbcClient jdbc;

	IntroductionRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	UUID add(Viewer lead, Gap gap, String strongCode, String message) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("""
					insert into introduction (id, asking_code, strong_code, criterion_slug, criterion, pillar, message, asked_by)
					values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id, lead.authority(), strongCode, gap.criterion().slug(), gap.criterion().name(),
					gap.pillar().name(), message, lead.id())
			.update();
		return id;
	}

	/** Answers one that nobody has answered; false when somebody has. */
	boolean answer(UUID id, boolean introduced, String text, UUID by) {
		return this.jdbc.sql("""
				insert into introduction_answer (introduction_id, answer, text, answered_by) values (?, ?, ?, ?)
				on conflict do nothing""").params(id, introduced ? "INTRODUCED" : "DECLINED", text, by).update() == 1;
	}

	void add(UUID id, Outcome.Kind kind, String text, Viewer by) {
		this.jdbc.sql("""
				insert into introduction_outcome (introduction_id, kind, text, authority_code, written_by)
				values (?, ?, ?, ?, ?)""")
			.param(1, id)
			.param(2, kind.name())
			.param(3, text)
			.param(4, by.authorityCode(), java.sql.Types.VARCHAR)
			.param(5, by.id())
			.update();
	}

	Optional<Introduction> find(UUID id) {
		return withOutcomes(this.jdbc.sql(ALL + "where i.id = ?").param(id).query(IntroductionRows::row).list())
			.stream()
			.findFirst();
	}

	/**
	 * What a region has asked another about a criterion and was not declined; each with
	 * the codes of what it consists of.
	 */
	Optional<UUID> open(List<String> asking, List<String> strong, String criterion) {
		return this.jdbc.sql("""
				select i.id from introduction i left join introduction_answer a on a.introduction_id = i.id
				where asking_code = any(cast(:asking as text[])) and strong_code = any(cast(:strong as text[]))
				and criterion_slug = :criterion and a.answer is distinct from 'DECLINED'
				order by asked_at desc limit 1""")
			.param("asking", asking.toArray(String[]::new))
			.param("strong", strong.toArray(String[]::new))
			.param("criterion", criterion)
			.query(UUID.class)
			.optional();
	}

	/** What concerns a region with all it consists of, the newest first. */
	List<Introduction> of(List<String> codes, long offset, int limit) {
		return withOutcomes(
				this.jdbc.sql(ALL + "where " + OF_REGION + "order by i.asked_at desc, i.id limit :limit offset :offset")
					.param("codes", codes.toArray(String[]::new))
					.param("limit", limit)
					.param("offset", offset)
					.query(IntroductionRows::row)
					.list());
	}

	long count(List<String> codes) {
		return this.jdbc.sql(
				"select count(*) from introduction i left join introduction_answer a on a.introduction_id = i.id where "
						+ OF_REGION)
			.param("codes", codes.toArray(String[]::new))
			.query(Long.class)
			.single();
	}

	/**
	 * All, those that wait first and the oldest of them first, then those introduced and
	 * those declined, each the newest first.
	 */
	List<Introduction> all(long offset, int limit) {
		return withOutcomes(this.jdbc.sql(ALL + """
				order by case when a.answer is null then 0 when a.answer = 'INTRODUCED' then 1 else 2 end,
				  case when a.answer is null then i.asked_at end, a.answered_at desc, i.id
				limit :limit offset :offset""")
			.param("limit", limit)
			.param("offset", offset)
			.query(IntroductionRows::row)
			.list());
	}

	long count() {
		return this.jdbc.sql("select count(*) from introduction").query(Long.class).single();
	}

	private List<Introduction> withOutcomes(List<Introduction> introductions) {
		Map<UUID, List<Outcome>> outcomes = outcomes(introductions.stream().map(Introduction::id).toList());
		return introductions.stream()
			.map((each) -> new Introduction(each.id(), each.asking(), each.strong(), each.criterionSlug(),
					each.criterion(), each.pillar(), each.message(), each.askedBy(), each.askedAt(), each.answer(),
					outcomes.getOrDefault(each.id(), List.of())))
			.toList();
	}

	private Map<UUID, List<Outcome>> outcomes(Collection<UUID> ids) {
		Map<UUID, List<Outcome>> outcomes = new HashMap<>();
		this.jdbc
			.sql("""
					select o.*, a.name from introduction_outcome o left join combined_authority a on a.code = o.authority_code
					where o.introduction_id = any(cast(:ids as uuid[])) order by o.id""")
			.param("ids", ids.toArray(UUID[]::new))
			.query((row) -> {
				outcomes.computeIfAbsent(row.getObject("introduction_id", UUID.class), (id) -> new ArrayList<>())
					.add(new Outcome(Outcome.Kind.valueOf(row.getString("kind")), row.getString("text"),
							row.getString("name"), row.getObject("written_by", UUID.class),
							row.getObject("written_at", OffsetDateTime.class).toInstant()));
			});
		return outcomes;
	}

	private static Introduction row(ResultSet row, int at) throws SQLException {
		String answer = row.getString("answer");
		return new Introduction(row.getObject("id", UUID.class),
				new Region(row.getString("asking_now"), row.getString("asking_name")),
				new Region(row.getString("strong_now"), row.getString("strong_name")), row.getString("criterion_slug"),
				row.getString("criterion"), row.getString("pillar"), row.getString("message"),
				row.getObject("asked_by", UUID.class), row.getObject("asked_at", OffsetDateTime.class).toInstant(),
				(answer == null) ? null
						: new Answer(answer.equals("INTRODUCED"), row.getString("answer_text"),
								row.getObject("answered_by", UUID.class),
								row.getObject("answered_at", OffsetDateTime.class).toInstant()),
				List.of());
	}

}
