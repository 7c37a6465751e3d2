package org.hiap.navigator.framework;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.hiap.navigator.content.Entry;

/** A framework version as stored. */
@Entity
@Table(name = "framework_version")
class StoredVersion {

	@Id
	private int version;

	private String title;

	private String introduction;

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "framework_version", nullable = false)
	@OrderBy("position")
	private List<StoredPillar> pillars = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected StoredVersion() {
	}

	StoredVersion(Entry entry) {
		this.version = entry.number("version");
		this.title = entry.text("title");
		this.introduction = entry.text("introduction");
		int position = 0;
		for (Entry pillar : entry.entries("pillars")) {
			int place = position++;
			this.pillars.add(pillar.read((fields) -> new StoredPillar(fields, place)));
		}
	}

	int version() {
		return this.version;
	}

	/**
	 * Corrects the wording of a published version, which keeps its pillars and criteria.
	 */
	void reword(StoredVersion corrected, Entry entry) {
		this.title = corrected.title;
		this.introduction = corrected.introduction;
		List<String> kept = this.pillars.stream().map(StoredPillar::outline).toList();
		if (!kept.equals(corrected.pillars.stream().map(StoredPillar::outline).toList())) {
			throw entry.mistake("version", "version " + this.version
					+ " is published: correct its wording only, and add, drop or move criteria in a new version");
		}
		for (int i = 0; i < this.pillars.size(); i++) {
			this.pillars.get(i).reword(corrected.pillars.get(i));
		}
	}

	Framework published() {
		return new Framework(this.version, this.title, this.introduction,
				this.pillars.stream().map(StoredPillar::published).toList());
	}

}
