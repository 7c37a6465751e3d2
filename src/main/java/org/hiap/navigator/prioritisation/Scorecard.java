package org.hiap.navigator.prioritisation;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** One scorer's scores of one option. */
@Entity
class Scorecard {

	@Id
	private UUID id;

	private UUID scorerId;

	private int version;

	@ElementCollection
	@CollectionTable(name = "score", joinColumns = @JoinColumn(name = "scorecard_id"))
	@MapKeyColumn(name = "criterion_id")
	@Fetch(FetchMode.SUBSELECT)
	private Map<UUID, Score> scores = new HashMap<>();

	@SuppressWarnings("NullAway.Init")
	protected Scorecard() {
	}

	Scorecard(UUID scorerId) {
		this.id = UUID.randomUUID();
		this.scorerId = scorerId;
	}

	UUID scorerId() {
		return this.scorerId;
	}

	int version() {
		return this.version;
	}

	Map<UUID, Score> scores() {
		return Map.copyOf(this.scores);
	}

	void fill(Map<UUID, Score> replacement) {
		this.scores.keySet().retainAll(replacement.keySet());
		this.scores.putAll(replacement);
		this.version++;
	}

}
