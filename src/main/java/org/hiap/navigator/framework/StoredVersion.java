package org.hiap.navigator.framework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.hiap.navigator.account.NotFoundException;
import org.jspecify.annotations.Nullable;

/** A framework version as stored. */
@Entity
@Table(name = "framework_version")
class StoredVersion {

	@Id
	private int version;

	private String title;

	private String introduction;

	@Enumerated(EnumType.STRING)
	private FrameworkState state;

	private @Nullable UUID changedBy;

	private @Nullable Instant changedAt;

	private @Nullable UUID publishedBy;

	private @Nullable Instant publishedAt;

	private @Nullable UUID retiredBy;

	private @Nullable Instant retiredAt;

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "framework_version", nullable = false)
	@OrderBy("position")
	private List<StoredPillar> pillars = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected StoredVersion() {
	}

	private StoredVersion(int version, Framework text, FrameworkState state) {
		this.version = version;
		this.title = text.title();
		this.introduction = text.introduction();
		this.state = state;
		for (Framework.Pillar pillar : text.pillars()) {
			this.pillars.add(new StoredPillar(pillar, this.pillars.size()));
		}
	}

	/** A version that comes with the application, published as it is. */
	static StoredVersion shipped(Framework text) {
		return new StoredVersion(text.version(), text, FrameworkState.PUBLISHED);
	}

	/** A draft that says what a text says. */
	static StoredVersion draft(int version, Framework text, UUID person) {
		StoredVersion draft = new StoredVersion(version, text, FrameworkState.DRAFT);
		draft.changed(person);
		return draft;
	}

	int version() {
		return this.version;
	}

	FrameworkState state() {
		return this.state;
	}

	/** Whether a shipped text corrects the wording only. */
	boolean asksTheSameAs(Framework text) {
		return text().pillars()
			.stream()
			.map(StoredVersion::outline)
			.toList()
			.equals(text.pillars().stream().map(StoredVersion::outline).toList());
	}

	/** Corrects the wording of a version that keeps its pillars and criteria. */
	void reword(Framework corrected) {
		this.title = corrected.title();
		this.introduction = corrected.introduction();
		for (int i = 0; i < this.pillars.size(); i++) {
			this.pillars.get(i).rewordAll(corrected.pillars().get(i));
		}
	}

	void rewordTexts(String title, String introduction, UUID person) {
		this.title = title;
		this.introduction = introduction;
		changed(person);
	}

	/**
	 * The pillar of a slug.
	 * @throws NotFoundException when there is none
	 */
	StoredPillar pillar(String slug) {
		return this.pillars.stream()
			.filter((pillar) -> pillar.slug().equals(slug))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/**
	 * The pillar that holds the criterion of a slug.
	 * @throws NotFoundException when none does
	 */
	StoredPillar pillarHolding(String criterion) {
		return this.pillars.stream()
			.filter((pillar) -> pillar.find(criterion).isPresent())
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	void changed(UUID person) {
		this.changedBy = person;
		this.changedAt = Instant.now();
	}

	void publish(UUID person) {
		this.state = FrameworkState.PUBLISHED;
		this.publishedBy = person;
		this.publishedAt = Instant.now();
	}

	void retire(UUID person) {
		this.state = FrameworkState.RETIRED;
		this.retiredBy = person;
		this.retiredAt = Instant.now();
	}

	Framework text() {
		return new Framework(this.version, this.title, this.introduction,
				this.pillars.stream().map(StoredPillar::text).toList());
	}

	FrameworkVersion withHistory() {
		return new FrameworkVersion(text(), this.state, this.changedBy, this.changedAt, this.publishedBy,
				this.publishedAt, this.retiredBy, this.retiredAt);
	}

	private static List<String> outline(Framework.Pillar pillar) {
		List<String> slugs = new ArrayList<>(List.of(pillar.slug()));
		pillar.criteria().forEach((criterion) -> slugs.add(criterion.slug()));
		return slugs;
	}

}
