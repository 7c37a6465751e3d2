package org.hiap.navigator.response;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;

/**
 * The answers of one response to one pillar. They are saved together, and its version
 * notices when the same page was saved elsewhere meanwhile.
 */
@Entity
class PillarResponse {

	@Id
	private UUID id;

	private UUID responseId;

	private String pillarSlug;

	@Column(nullable = false)
	private boolean visited;

	@Version
	private int version;

	@ElementCollection
	@CollectionTable(name = "answer", joinColumns = @JoinColumn(name = "pillar_response_id"))
	@MapKeyColumn(name = "criterion_id")
	private Map<Integer, Answer> answers = new HashMap<>();

	@SuppressWarnings("NullAway.Init")
	protected PillarResponse() {
	}

	UUID id() {
		return this.id;
	}

	String pillarSlug() {
		return this.pillarSlug;
	}

	boolean isVisited() {
		return this.visited;
	}

	int version() {
		return this.version;
	}

	Map<Integer, Answer> answers() {
		return Map.copyOf(this.answers);
	}

	/** Replaces the answers of the page; a criterion with nothing typed has no row. */
	void answer(Map<Integer, Answer> given) {
		this.visited = true;
		this.answers.keySet().removeIf((criterion) -> !given.containsKey(criterion));
		given.forEach((criterion, answer) -> {
			if (!answer.equals(this.answers.get(criterion))) {
				this.answers.put(criterion, answer);
			}
		});
	}

}
