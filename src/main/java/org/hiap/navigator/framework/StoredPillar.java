package org.hiap.navigator.framework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A pillar of a framework version as stored. */
@Entity
@Table(name = "pillar")
class StoredPillar {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Integer id;

	private int position;

	private String slug;

	private String code;

	private String name;

	private String summary;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "pillar_id", nullable = false)
	@OrderBy("position")
	private List<StoredCriterion> criteria = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected StoredPillar() {
	}

	StoredPillar(Framework.Pillar text, int position) {
		this.position = position;
		this.slug = text.slug();
		this.code = text.code();
		this.name = text.name();
		this.summary = text.summary();
		text.criteria().forEach(this::add);
	}

	String slug() {
		return this.slug;
	}

	Optional<StoredCriterion> find(String criterion) {
		return this.criteria.stream().filter((each) -> each.slug().equals(criterion)).findFirst();
	}

	void add(Framework.Criterion text) {
		this.criteria.add(new StoredCriterion(text, this.criteria.size()));
	}

	void remove(StoredCriterion criterion) {
		this.criteria.remove(criterion);
		number();
	}

	/** Lets a criterion change places with its neighbour, if it has one there. */
	void move(StoredCriterion criterion, boolean up) {
		int from = this.criteria.indexOf(criterion);
		int to = up ? from - 1 : from + 1;
		if (to >= 0 && to < this.criteria.size()) {
			Collections.swap(this.criteria, from, to);
			number();
		}
	}

	private void number() {
		for (int i = 0; i < this.criteria.size(); i++) {
			this.criteria.get(i).place(i);
		}
	}

	void reword(String name, String summary) {
		this.name = name;
		this.summary = summary;
	}

	void rewordAll(Framework.Pillar corrected) {
		this.code = corrected.code();
		reword(corrected.name(), corrected.summary());
		for (int i = 0; i < this.criteria.size(); i++) {
			this.criteria.get(i).reword(corrected.criteria().get(i));
		}
	}

	Framework.Pillar text() {
		return new Framework.Pillar(this.slug, this.code, this.name, this.summary,
				this.criteria.stream().map(StoredCriterion::text).toList());
	}

}
