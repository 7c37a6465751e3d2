package org.hiap.navigator.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

import org.hiap.navigator.scoring.CriterionAnswer.Level;

/**
 * How a pillar changed between two rounds, -4 to 4 levels, over the criteria scored in
 * both; those new, dropped or unscored take no part and are named (scoring.md, part 1).
 *
 * @param before agreed answers by criterion in the earlier round
 * @param after agreed answers by criterion in the later round
 */
public record StrengthChange(SequencedMap<String, CriterionAnswer> before,
		SequencedMap<String, CriterionAnswer> after) {

	public StrengthChange {
		before = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(before));
		after = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(after));
	}

	/** Mean change in levels, none when no criterion is scored in both rounds. */
	public Optional<Fraction> value() {
		List<Integer> climbs = compared().stream().flatMap((criterion) -> climb(criterion).stream()).toList();
		return climbs.isEmpty() ? Optional.empty() : Optional.of(Sample.mean(climbs));
	}

	/** Mean level in the earlier round of the criteria scored in both, 1 to 5. */
	public Optional<Fraction> start() {
		return mean(this.before);
	}

	/** Mean level in the later round of the same criteria, 1 to 5. */
	public Optional<Fraction> end() {
		return mean(this.after);
	}

	public List<String> compared() {
		return this.after.keySet().stream().filter((criterion) -> climb(criterion).isPresent()).toList();
	}

	/** In both rounds, but without a level in at least one. */
	public List<String> unscored() {
		return this.after.keySet()
			.stream()
			.filter(this.before::containsKey)
			.filter((criterion) -> climb(criterion).isEmpty())
			.toList();
	}

	public List<String> added() {
		return this.after.keySet().stream().filter((criterion) -> !this.before.containsKey(criterion)).toList();
	}

	public List<String> dropped() {
		return this.before.keySet().stream().filter((criterion) -> !this.after.containsKey(criterion)).toList();
	}

	private Optional<Fraction> mean(SequencedMap<String, CriterionAnswer> round) {
		List<Integer> levels = compared().stream()
			.map(round::get)
			.filter(Level.class::isInstance)
			.map((answer) -> ((Level) answer).value())
			.toList();
		return levels.isEmpty() ? Optional.empty() : Optional.of(Sample.mean(levels));
	}

	private Optional<Integer> climb(String criterion) {
		return (this.before.get(criterion) instanceof Level from && this.after.get(criterion) instanceof Level to)
				? Optional.of(from.gapTo(to)) : Optional.empty();
	}

}
