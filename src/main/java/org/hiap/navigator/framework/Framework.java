package org.hiap.navigator.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One version of the self-assessment framework. What a published one asks never changes
 * again, so it is kept in memory.
 *
 * @param version 1 or more
 */
public record Framework(int version, String title, String introduction, List<Pillar> pillars) {

	/** The pillar of a slug. */
	public Optional<Pillar> pillar(String slug) {
		return this.pillars.stream().filter((pillar) -> pillar.slug().equals(slug)).findFirst();
	}

	/** Every criterion, pillar by pillar. */
	public List<Criterion> criteria() {
		return this.pillars.stream().flatMap((pillar) -> pillar.criteria().stream()).toList();
	}

	/** The criterion of a slug, which is the same in every version that asks it. */
	public Optional<Criterion> criterion(String slug) {
		return criteria().stream().filter((criterion) -> criterion.slug().equals(slug)).findFirst();
	}

	/** The pillar that holds a criterion. */
	public Pillar pillarOf(Criterion criterion) {
		return this.pillars.stream()
			.filter((pillar) -> pillar.criteria().contains(criterion))
			.findFirst()
			.orElseThrow();
	}

	/** Two versions have the same one when they say the same in the same order. */
	public String fingerprint() {
		return Fingerprint.of(textFingerprint(), this.pillars.stream().map(Pillar::fingerprint).toList());
	}

	/** The fingerprint of the title and introduction alone. */
	public String textFingerprint() {
		return Fingerprint.of(this.title, List.of(this.introduction));
	}

	/**
	 * A structural or organisational factor that Health in All Policies rests on.
	 *
	 * @param code the toolkit's pillar, P1 to P5
	 */
	public record Pillar(String slug, String code, String name, String summary, List<Criterion> criteria) {

		/** The fingerprint of the name and summary alone. */
		public String textFingerprint() {
			return Fingerprint.of(this.name, List.of(this.summary));
		}

		String fingerprint() {
			return Fingerprint.of(this.slug + textFingerprint(),
					this.criteria.stream().map(Criterion::fingerprint).toList());
		}

	}

	/**
	 * What an officer judges.
	 *
	 * @param id by which answers name it; 0 while it is in no version yet
	 * @param levels the wording of levels 1 to 5, level 1 first
	 * @param evidence what good evidence looks like
	 * @param drawsOn codes of the enablers, barriers and examples it follows from
	 * @param basis how it follows from them
	 */
	public record Criterion(int id, String slug, String name, String question, List<String> levels, String evidence,
			List<String> drawsOn, String basis) {

		/**
		 * The wording of a level.
		 * @param level 1 to 5
		 */
		public String wording(int level) {
			return this.levels.get(level - 1);
		}

		/** Two criteria have the same one when they say the same. */
		public String fingerprint() {
			List<String> texts = new ArrayList<>(List.of(this.name, this.question, this.evidence, this.basis));
			texts.addAll(this.levels);
			texts.addAll(this.drawsOn);
			return Fingerprint.of(this.slug, texts);
		}

	}

}
