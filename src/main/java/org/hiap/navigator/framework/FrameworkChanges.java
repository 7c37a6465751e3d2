package org.hiap.navigator.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.github.difflib.DiffUtils;

/**
 * How one framework version differs from another. Criteria are the same when their slugs
 * are.
 *
 * @param texts what changed in the title, the introduction and the texts of pillars
 * @param criteria the criteria that are not as they were, in the order of the newer
 * version, then those it dropped
 */
public record FrameworkChanges(List<TextChange> texts, List<CriterionChange> criteria) {

	/**
	 * A text that changed.
	 *
	 * @param pillar the name of the pillar it belongs to, or an empty text
	 * @param field such as {@code summary} or {@code level3}
	 */
	public record TextChange(String pillar, String field, String before, String after) {
	}

	/** Whether a criterion is in both versions, or only in one. */
	public enum Kind {

		ADDED, DROPPED, KEPT

	}

	/**
	 * A criterion that is not as it was.
	 *
	 * @param pillar the name of the pillar that holds it, in the newer version if it is
	 * there
	 * @param moved whether it stands elsewhere among the criteria of both versions
	 * @param texts what changed in it, if it is in both versions
	 */
	public record CriterionChange(Kind kind, String pillar, Framework.Criterion criterion, boolean moved,
			List<TextChange> texts) {

		public boolean isReworded() {
			return !this.texts.isEmpty();
		}

	}

	/** Compares two versions. */
	public static FrameworkChanges between(Framework before, Framework after) {
		List<TextChange> texts = new ArrayList<>();
		add(texts, "", "title", before.title(), after.title());
		add(texts, "", "introduction", before.introduction(), after.introduction());
		Set<String> moved = moved(before, after);
		List<CriterionChange> criteria = new ArrayList<>();
		for (Framework.Pillar pillar : after.pillars()) {
			before.pillar(pillar.slug()).ifPresent((old) -> {
				add(texts, pillar.name(), "name", old.name(), pillar.name());
				add(texts, pillar.name(), "summary", old.summary(), pillar.summary());
			});
			for (Framework.Criterion criterion : pillar.criteria()) {
				Framework.Criterion old = before.criterion(criterion.slug()).orElse(null);
				if (old == null) {
					criteria.add(new CriterionChange(Kind.ADDED, pillar.name(), criterion, false, List.of()));
					continue;
				}
				List<TextChange> reworded = between(old, criterion);
				if (moved.contains(criterion.slug()) || !reworded.isEmpty()) {
					criteria.add(new CriterionChange(Kind.KEPT, pillar.name(), criterion,
							moved.contains(criterion.slug()), reworded));
				}
			}
		}
		for (Framework.Pillar pillar : before.pillars()) {
			pillar.criteria()
				.stream()
				.filter((criterion) -> after.criterion(criterion.slug()).isEmpty())
				.forEach((criterion) -> criteria
					.add(new CriterionChange(Kind.DROPPED, pillar.name(), criterion, false, List.of())));
		}
		return new FrameworkChanges(List.copyOf(texts), List.copyOf(criteria));
	}

	/** What changed in a criterion, field by field. */
	public static List<TextChange> between(Framework.Criterion before, Framework.Criterion after) {
		List<TextChange> texts = new ArrayList<>();
		add(texts, "", "name", before.name(), after.name());
		add(texts, "", "question", before.question(), after.question());
		for (int level = 1; level <= FrameworkRules.LEVELS; level++) {
			add(texts, "", "level" + level, before.wording(level), after.wording(level));
		}
		add(texts, "", "evidence", before.evidence(), after.evidence());
		add(texts, "", "drawsOn", String.join(", ", before.drawsOn().stream().sorted().toList()),
				String.join(", ", after.drawsOn().stream().sorted().toList()));
		add(texts, "", "basis", before.basis(), after.basis());
		return texts;
	}

	/** Whether the two versions say and ask the same. */
	public boolean isEmpty() {
		return this.texts.isEmpty() && this.criteria.isEmpty();
	}

	public List<CriterionChange> added() {
		return of(Kind.ADDED);
	}

	public List<CriterionChange> dropped() {
		return of(Kind.DROPPED);
	}

	public List<CriterionChange> reworded() {
		return this.criteria.stream().filter(CriterionChange::isReworded).toList();
	}

	public List<CriterionChange> moved() {
		return this.criteria.stream().filter(CriterionChange::moved).toList();
	}

	private List<CriterionChange> of(Kind kind) {
		return this.criteria.stream().filter((change) -> change.kind() == kind).toList();
	}

	private static void add(List<TextChange> texts, String pillar, String field, String before, String after) {
		if (!before.equals(after)) {
			texts.add(new TextChange(pillar, field, before, after));
		}
	}

	/**
	 * Criteria that stand elsewhere. Of those in both versions, the longest run that kept
	 * its order stayed where it was; so one that is moved to the end moves alone.
	 */
	private static Set<String> moved(Framework before, Framework after) {
		Set<String> moved = new HashSet<>();
		List<String> old = places(before, after);
		List<String> young = places(after, before);
		DiffUtils.diff(old, young)
			.getDeltas()
			.forEach((delta) -> delta.getTarget().getLines().forEach((place) -> moved.add(slugOf(place))));
		return moved;
	}

	private static List<String> places(Framework framework, Framework other) {
		return framework.pillars()
			.stream()
			.flatMap((pillar) -> pillar.criteria()
				.stream()
				.filter((criterion) -> other.criterion(criterion.slug()).isPresent())
				.map((criterion) -> pillar.slug() + "/" + criterion.slug()))
			.toList();
	}

	private static String slugOf(String place) {
		return Objects.requireNonNull(place).substring(place.indexOf('/') + 1);
	}

}
