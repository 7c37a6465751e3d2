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

	/** Introductions with their answers. */
	private static final String ALL = """
			select i.*, asking.name as asking_name, strong.name as strong_name, a.answer, a.text as answer_text,
			  a.answered_by, a.answered_at
			from introduction i
			join combined_authority asking on asking.code = i.asking_code
			join combined_authority strong on strong.code = i.strong_code
			left join introduction_answer a on a.introduction_id = i.id
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

	/** What a region has asked another about a criterion and was not declined. */
	Optional<UUID> open(String askingCode, String strongCode, String criterion) {
		return this.jdbc
			.sql("""
					select i.id from introduction i left join introduction_answer a on a.introduction_id = i.id
					where asking_code = ? and strong_code = ? and criterion_slug = ? and a.answer is distinct from 'DECLINED'
					order by asked_at desc limit 1""")
			.params(askingCode, strongCode, criterion)
			.query(UUID.class)
			.optional();
	}

	/** What concerns a region, the newest first. */
	List<Introduction> of(String code, long offset, int limit) {
		return withOutcomes(this.jdbc.sql(ALL + """
				where i.asking_code = :code or (i.strong_code = :code and a.answer = 'INTRODUCED')
				order by i.asked_at desc, i.id limit :limit offset :offset""")
			.param("code", code)
			.param("limit", limit)
			.param("offset", offset)
			.query(IntroductionRows::row)
			.list());
	}

	long count(String code) {
		return this.jdbc.sql("""
				select count(*) from introduction i left join introduction_answer a on a.introduction_id = i.id
				where i.asking_code = :code or (i.strong_code = :code and a.answer = 'INTRODUCED')""")
			.param("code", code)
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
				new Region(row.getString("asking_code"), row.getString("asking_name")),
				new Region(row.getString("strong_code"), row.getString("strong_name")), row.getString("criterion_slug"),
				row.getString("criterion"), row.getString("pillar"), row.getString("message"),
				row.getObject("asked_by", UUID.class), row.getObject("asked_at", OffsetDateTime.class).toInstant(),
				(answer == null) ? null
						: new Answer(answer.equals("INTRODUCED"), row.getString("answer_text"),
								row.getObject("answered_by", UUID.class),
								row.getObject("answered_at", OffsetDateTime.class).toInstant()),
				List.of());
	}

}
