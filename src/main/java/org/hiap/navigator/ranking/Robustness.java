package org.hiap.navigator.ranking;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

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

	private static final String ANOTHER_GROUP = "ANOTHER_GROUP";

	private static final String ANY_WEIGHTS = "ANY_WEIGHTS";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	/** A room that opens its results in the same second waits for one drawing. */
	private final ConcurrentMap<Drawing, FutureTask<HowSure>> underWay = new ConcurrentHashMap<>();

	Robustness(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	private record Drawing(UUID exercise, String fingerprint) {
	}

	/** How sure the ranking of what a group gave is; drawn now unless it was before. */
	public HowSure of(Exercise exercise, GroupModel group) {
		Drawing drawing = new Drawing(exercise.id(), Fingerprint.of(group));
		return kept(drawing).orElseGet(() -> drawn(drawing, group));
	}

	private HowSure drawn(Drawing drawing, GroupModel group) {
		FutureTask<HowSure> own = new FutureTask<>(() -> kept(drawing).orElseGet(() -> draw(drawing, group)));
		FutureTask<HowSure> first = this.underWay.putIfAbsent(drawing, own);
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

	private HowSure draw(Drawing drawing, GroupModel group) {
		UUID id = drawing.exercise();
		Sampling sampling = new Sampling(id.getMostSignificantBits() ^ id.getLeastSignificantBits());
		HowSure sure = new HowSure(RankAcceptability.ofAnotherGroup(group, sampling),
				RankAcceptability.ofAnyWeights(group.weightedSum(), sampling));
		sure.anotherGroup().ifPresent((result) -> keep(drawing, ANOTHER_GROUP, result));
		keep(drawing, ANY_WEIGHTS, sure.anyWeights());
		return sure;
	}

	private void keep(Drawing drawing, String kind, RankAcceptability result) {
		this.jdbc
			.sql("""
					insert into rank_acceptability (exercise_id, kind, fingerprint, seed, result)
					values (?, ?, ?, ?, ?::jsonb)
					on conflict (exercise_id, kind) do update
					set fingerprint = excluded.fingerprint, seed = excluded.seed, result = excluded.result, drawn_at = now()""")
			.params(drawing.exercise(), kind, drawing.fingerprint(), result.seed(),
					this.json.writeValueAsString(result))
			.update();
	}

	/** The stress test is kept last, so what is there with it is all there is. */
	private Optional<HowSure> kept(Drawing drawing) {
		return kept(drawing, ANY_WEIGHTS).map((anyWeights) -> new HowSure(kept(drawing, ANOTHER_GROUP), anyWeights));
	}

	private Optional<RankAcceptability> kept(Drawing drawing, String kind) {
		return this.jdbc
			.sql("select result from rank_acceptability where exercise_id = ? and kind = ? and fingerprint = ?")
			.params(drawing.exercise(), kind, drawing.fingerprint())
			.query(String.class)
			.optional()
			.map((result) -> this.json.readValue(result, RankAcceptability.class));
	}

}
