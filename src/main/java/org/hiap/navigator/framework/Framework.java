package org.hiap.navigator.framework;

import java.util.List;
import java.util.Optional;

/**
 * One published version of the self-assessment framework. What it asks never changes
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

	/**
	 * A structural or organisational factor that Health in All Policies rests on.
	 *
	 * @param code the toolkit's pillar, P1 to P5
	 */
	public record Pillar(String slug, String code, String name, String summary, List<Criterion> criteria) {
	}

	/**
	 * What an officer judges.
	 *
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

	}

}
