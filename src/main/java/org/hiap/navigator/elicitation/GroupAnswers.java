package org.hiap.navigator.elicitation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.Weighting;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.GroupModel;
import org.hiap.navigator.scoring.Participant;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.hiap.navigator.scoring.Weights;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What everyone gave, once it is revealed and not before: scores with those of a second
 * round in place of the first where they were given again, everyone's weights, and what
 * the group agreed on. People are ids without names.
 */
@Service
@Transactional(readOnly = true)
public class GroupAnswers {

	private final JdbcClient jdbc;

	private final Discussion discussion;

	GroupAnswers(JdbcClient jdbc, Discussion discussion) {
		this.jdbc = jdbc;
		this.discussion = discussion;
	}

	private record Giver(UUID id, @Nullable String team) {
	}

	/**
	 * What everyone gave, as the arithmetic takes it: options by id, criteria by slug.
	 * Empty before the reveal.
	 */
	public Optional<GroupModel> of(Exercise exercise) {
		return (exercise.revealedRound() == 0) ? Optional.empty()
				: Optional.of(agreed(exercise, given(exercise, exercise.revealedRound())));
	}

	/** The same as given in the first round, without what was agreed afterwards. */
	public Optional<GroupModel> firstRound(Exercise exercise) {
		return (exercise.revealedRound() == 0) ? Optional.empty() : Optional.of(given(exercise, 1));
	}

	private GroupModel given(Exercise exercise, int round) {
		Map<UUID, String> slugs = exercise.criteria()
			.stream()
			.collect(Collectors.toMap(Criterion::id, Criterion::slug));
		Map<UUID, Map<String, Integer>> weights = weights(exercise, slugs);
		Map<UUID, Map<Cell, OptionalInt>> scores = scores(exercise, slugs, round);
		List<Participant> people = new ArrayList<>();
		for (Giver giver : givers(exercise)) {
			Optional<Weights> own = Optional.ofNullable(weights.get(giver.id()))
				.filter((points) -> points.size() == slugs.size())
				.map((points) -> asWeights(exercise.weighting(), points));
			people.add(new Participant(giver.id().toString(), Optional.ofNullable(giver.team()), own,
					scores.getOrDefault(giver.id(), Map.of())));
		}
		List<String> options = exercise.options().stream().map((option) -> option.id().toString()).toList();
		GroupModel group = new GroupModel(options, exercise.scales(), people).withAveraging(exercise.averaging());
		return (exercise.weighting() == Weighting.EQUAL)
				? group.withCommonWeights(Weights.equal(exercise.scales().keySet())) : group;
	}

	private GroupModel agreed(Exercise exercise, GroupModel given) {
		Map<UUID, String> slugs = exercise.criteria()
			.stream()
			.collect(Collectors.toMap(Criterion::id, Criterion::slug));
		Map<Cell, Fraction> scores = new HashMap<>();
		this.discussion.agreedScores(exercise.id())
			.forEach(
					(score) -> scores.put(
							new Cell(score.cell().option().toString(),
									Objects.requireNonNull(slugs.get(score.cell().criterion()))),
							Fraction.of(score.points())));
		GroupModel agreed = given.withAgreed(scores);
		List<AgreedWeights> changes = this.discussion.agreedWeights(exercise.id());
		return changes.isEmpty() ? agreed : agreed.withCommonWeights(Weights.points(changes.getLast().points()));
	}

	private static Weights asWeights(Weighting method, Map<String, Integer> points) {
		return switch (method) {
			case SWING -> Weights.swing(points);
			case POINTS -> Weights.points(points);
			case RANKING -> Weights.rankOrderCentroid(points);
			case EQUAL -> Weights.equal(points.keySet());
		};
	}

	private List<Giver> givers(Exercise exercise) {
		return this.jdbc.sql("select id, team from participant where exercise_id = ? order by joined_at, id")
			.param(exercise.id())
			.query((row, number) -> new Giver(row.getObject(1, UUID.class), row.getString(2)))
			.list();
	}

	private Map<UUID, Map<String, Integer>> weights(Exercise exercise, Map<UUID, String> slugs) {
		Map<UUID, Map<String, Integer>> weights = new HashMap<>();
		this.jdbc.sql("""
				select w.participant_id, w.criterion_id, w.points from weight w
				join participant p on p.id = w.participant_id where p.exercise_id = ? and w.method = ?""")
			.params(exercise.id(), exercise.weighting().name())
			.query((row) -> {
				String slug = slugs.get(row.getObject(2, UUID.class));
				if (slug != null) {
					weights.computeIfAbsent(row.getObject(1, UUID.class), (id) -> new LinkedHashMap<>())
						.put(slug, row.getInt(3));
				}
			});
		return weights;
	}

	private Map<UUID, Map<Cell, OptionalInt>> scores(Exercise exercise, Map<UUID, String> slugs, int round) {
		Map<UUID, Map<Cell, OptionalInt>> scores = new HashMap<>();
		this.jdbc.sql("""
				select s.participant_id, s.option_id, s.criterion_id, s.points from score s
				join exercise_option o on o.id = s.option_id
				where o.exercise_id = ? and not o.set_aside and s.round <= ? order by s.round""")
			.params(exercise.id(), round)
			.query((row) -> {
				String slug = slugs.get(row.getObject(3, UUID.class));
				Integer points = row.getObject(4, Integer.class);
				if (slug != null) {
					scores.computeIfAbsent(row.getObject(1, UUID.class), (id) -> new HashMap<>())
						.put(new Cell(row.getString(2), slug),
								(points == null) ? OptionalInt.empty() : OptionalInt.of(points));
				}
			});
		return scores;
	}

}
