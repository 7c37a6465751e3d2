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
import org.jspecify.annotations.Nullable;

/** A criterion of a pillar as stored, with its five levels. */
@Entity
@Table(name = "criterion")
class StoredCriterion {

	private static final int LEVELS = FrameworkRules.LEVELS;

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

	StoredCriterion(Framework.Criterion text, int position) {
		this.position = position;
		this.slug = text.slug();
		this.levels.addAll(text.levels());
		reword(text);
	}

	String slug() {
		return this.slug;
	}

	void place(int position) {
		this.position = position;
	}

	/** Gives a criterion that was in no published version yet another slug. */
	void rename(String slug) {
		this.slug = slug;
	}

	final void reword(Framework.Criterion corrected) {
		this.name = corrected.name();
		this.question = corrected.question();
		this.evidence = corrected.evidence();
		this.basis = corrected.basis();
		for (int i = 0; i < LEVELS; i++) {
			this.levels.set(i, corrected.levels().get(i));
		}
		this.drawsOn.clear();
		this.drawsOn.addAll(corrected.drawsOn());
	}

	Framework.Criterion text() {
		return new Framework.Criterion(Objects.requireNonNull(this.id), this.slug, this.name, this.question,
				List.copyOf(this.levels), this.evidence, List.copyOf(this.drawsOn), this.basis);
	}

}
