package org.hiap.navigator.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The levels of many submitted versions at once, for whoever has found out that they may
 * be seen. What was submitted never changes, so that it is read once and kept in memory.
 */
@Component
public class SubmittedResults {

	/** A few kilobytes each. */
	private static final int KEPT = 4_000;

	private static final TypeReference<List<SubmittedPillar.Stored>> PILLARS = new TypeReference<>() {
	};

	private final Cache<SubmittedVersion, SubmittedResult> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

	private final JdbcClient jdbc;

	private final JsonMapper json;

	SubmittedResults(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The versions that exist, by their names. */
	@Transactional(readOnly = true)
	public Map<SubmittedVersion, SubmittedResult> of(Collection<SubmittedVersion> versions) {
		return this.kept.getAll(new LinkedHashSet<>(versions), this::read);
	}

	private Map<SubmittedVersion, SubmittedResult> read(Set<? extends SubmittedVersion> missing) {
		List<UUID> ids = new ArrayList<>();
		List<Integer> versions = new ArrayList<>();
		missing.forEach((each) -> {
			ids.add(each.assessmentId());
			versions.add(each.version());
		});
		return this.jdbc.sql("""
				select s.assessment_id, s.version, s.levels from submission s
				join unnest(cast(:ids as uuid[]), cast(:versions as integer[])) as asked (id, version)
				  on s.assessment_id = asked.id and s.version = asked.version""")
			.param("ids", ids.toArray(UUID[]::new))
			.param("versions", versions.toArray(Integer[]::new))
			.query((row, at) -> new SubmittedResult(
					new SubmittedVersion(row.getObject("assessment_id", UUID.class), row.getInt("version")),
					this.json.readValue(row.getString("levels"), PILLARS)
						.stream()
						.map(SubmittedPillar.Stored::scored)
						.toList()))
			.list()
			.stream()
			.collect(Collectors.toMap(SubmittedResult::of, (each) -> each));
	}

}
