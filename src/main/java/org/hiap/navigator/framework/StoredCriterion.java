package org.hiap.navigator.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import org.hibernate.annotations.ListIndexBase;
import org.hiap.navigator.content.Entry;
import org.jspecify.annotations.Nullable;

/** A criterion of a pillar as stored, with its five levels. */
@Entity
@Table(name = "criterion")
class StoredCriterion {

	private static final int LEVELS = 5;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Integer id;

	private int position;

	private String slug;

	private String name;

	private String question;

	private String evidence;

	private String basis;

	@ElementCollection
	@CollectionTable(name = "criterion_level", joinColumns = @JoinColumn(name = "criterion_id"))
	@OrderColumn(name = "level")
	@ListIndexBase(1)
	@Column(name = "wording")
	private List<String> levels = new ArrayList<>();

	@ElementCollection
	@CollectionTable(name = "criterion_draws_on", joinColumns = @JoinColumn(name = "criterion_id"))
	@OrderColumn(name = "position")
	@Column(name = "code")
	private List<String> drawsOn = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected StoredCriterion() {
	}

	StoredCriterion(Entry entry, int position) {
		this.position = position;
		this.slug = entry.text("slug");
		this.name = entry.text("name");
		this.question = entry.text("question");
		this.evidence = entry.text("evidence");
		this.basis = entry.text("basis");
		this.levels.addAll(entry.texts("levels"));
		this.drawsOn.addAll(entry.texts("draws-on"));
		if (this.levels.size() != LEVELS) {
			throw entry.mistake("levels", "write exactly five levels, level 1 first");
		}
	}

	String slug() {
		return this.slug;
	}

	void reword(StoredCriterion corrected) {
		this.name = corrected.name;
		this.question = corrected.question;
		this.evidence = corrected.evidence;
		this.basis = corrected.basis;
		for (int i = 0; i < LEVELS; i++) {
			this.levels.set(i, corrected.levels.get(i));
		}
		this.drawsOn.clear();
		this.drawsOn.addAll(corrected.drawsOn);
	}

	Framework.Criterion published() {
		return new Framework.Criterion(Objects.requireNonNull(this.id), this.slug, this.name, this.question,
				List.copyOf(this.levels), this.evidence, List.copyOf(this.drawsOn), this.basis);
	}

}
