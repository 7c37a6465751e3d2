package org.hiap.navigator.ranking;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.scoring.GroupModel;
import org.hiap.navigator.scoring.RankAcceptability;
import org.hiap.navigator.scoring.Sampling;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Says how sure a ranking is. It is drawn once for the same scores, weights, agreed
 * scores and averaging and then kept with its seed, which is the exercise's own, so that
 * whoever draws it again gets the same.
 */
@Service
public class Robustness {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	/** A room that opens its results in the same second waits for one drawing. */
	private final ConcurrentMap<Drawing, FutureTask<RankAcceptability>> underWay = new ConcurrentHashMap<>();

	Robustness(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	private record Drawing(UUID exercise, String kind, String fingerprint) {
	}

	/**
	 * How often each option takes each place with another group like this one; none with
	 * fewer than five people who scored.
	 */
	public Optional<RankAcceptability> anotherGroup(Exercise exercise, GroupModel group) {
		return (group.scorers() < RankAcceptability.FEWEST_SCORERS) ? Optional.empty() : Optional.of(of(exercise, group,
				"ANOTHER_GROUP", (sampling) -> RankAcceptability.ofAnotherGroup(group, sampling).orElseThrow()));
	}

	/** The same with this group's scores and any weights at all, the stress test. */
	public RankAcceptability anyWeights(Exercise exercise, GroupModel group) {
		return of(exercise, group, "ANY_WEIGHTS",
				(sampling) -> RankAcceptability.ofAnyWeights(group.weightedSum(), sampling));
	}

	private RankAcceptability of(Exercise exercise, GroupModel group, String kind,
			Function<Sampling, RankAcceptability> run) {
		Drawing drawing = new Drawing(exercise.id(), kind, Fingerprint.of(group));
		return kept(drawing).orElseGet(() -> drawn(drawing, run));
	}

	private RankAcceptability drawn(Drawing drawing, Function<Sampling, RankAcceptability> run) {
		FutureTask<RankAcceptability> own = new FutureTask<>(() -> kept(drawing).orElseGet(() -> draw(drawing, run)));
		FutureTask<RankAcceptability> first = this.underWay.putIfAbsent(drawing, own);
		try {
			if (first == null) {
				own.run();
			}
			return ((first != null) ? first : own).get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		finally {
			this.underWay.remove(drawing, own);
		}
	}

	private RankAcceptability draw(Drawing drawing, Function<Sampling, RankAcceptability> run) {
		UUID id = drawing.exercise();
		RankAcceptability result = run.apply(new Sampling(id.getMostSignificantBits() ^ id.getLeastSignificantBits()));
		keep(drawing, result);
		return result;
	}

	private void keep(Drawing drawing, RankAcceptability result) {
		this.jdbc
			.sql("""
					insert into rank_acceptability (exercise_id, kind, fingerprint, seed, result)
					values (?, ?, ?, ?, ?::jsonb)
					on conflict (exercise_id, kind) do update
					set fingerprint = excluded.fingerprint, seed = excluded.seed, result = excluded.result, drawn_at = now()""")
			.params(drawing.exercise(), drawing.kind(), drawing.fingerprint(), result.seed(),
					this.json.writeValueAsString(result))
			.update();
	}

	private Optional<RankAcceptability> kept(Drawing drawing) {
		return this.jdbc
			.sql("select result from rank_acceptability where exercise_id = ? and kind = ? and fingerprint = ?")
			.params(drawing.exercise(), drawing.kind(), drawing.fingerprint())
			.query(String.class)
			.optional()
			.map((result) -> this.json.readValue(result, RankAcceptability.class));
	}

}
