package org.hiap.navigator.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.hiap.navigator.content.Entry;
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

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "pillar_id", nullable = false)
	@OrderBy("position")
	private List<StoredCriterion> criteria = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected StoredPillar() {
	}

	StoredPillar(Entry entry, int position) {
		this.position = position;
		this.slug = entry.text("slug");
		this.code = entry.text("code");
		this.name = entry.text("name");
		this.summary = entry.text("summary");
		int place = 0;
		for (Entry criterion : entry.entries("criteria")) {
			int next = place++;
			this.criteria.add(criterion.read((fields) -> new StoredCriterion(fields, next)));
		}
	}

	/** What may not change once published. */
	String outline() {
		return this.slug + this.criteria.stream().map(StoredCriterion::slug).collect(Collectors.joining(",", "(", ")"));
	}

	void reword(StoredPillar corrected) {
		this.code = corrected.code;
		this.name = corrected.name;
		this.summary = corrected.summary;
		for (int i = 0; i < this.criteria.size(); i++) {
			this.criteria.get(i).reword(corrected.criteria.get(i));
		}
	}

	Framework.Pillar published() {
		return new Framework.Pillar(this.slug, this.code, this.name, this.summary,
				this.criteria.stream().map(StoredCriterion::published).toList());
	}

}
