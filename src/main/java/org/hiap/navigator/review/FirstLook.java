package org.hiap.navigator.review;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.hiap.navigator.submission.FrozenCopy;
import org.hiap.navigator.submission.FrozenCopy.FrozenCriterion;
import org.hiap.navigator.submission.FrozenCopy.FrozenNote;

/**
 * Which criteria a reviewer looks at first: high levels, and levels nobody named evidence
 * for. Level 1 says that nothing is there yet, which needs no evidence.
 */
public enum FirstLook {

	/** Level 4 or 5. */
	HIGH,
	/** A lower level that claims something, with nothing beneath it. */
	THIN,
	/** Whatever is left. */
	LATER;

	private static final int HIGH_FROM = 4;

	private static final int CLAIMS_FROM = 2;

	/** When a criterion is to be looked at. */
	public static FirstLook of(FrozenCriterion criterion) {
		Integer level = criterion.level();
		if (level != null && level >= HIGH_FROM) {
			return HIGH;
		}
		return (level != null && level >= CLAIMS_FROM && isThin(criterion)) ? THIN : LATER;
	}

	/** Whether nobody named evidence for a criterion. */
	public static boolean isThin(FrozenCriterion criterion) {
		return criterion.notes().stream().noneMatch(FirstLook::namesEvidence);
	}

	/** The slugs of all that comes first. */
	static Set<String> in(FrozenCopy copy) {
		return copy.pillars()
			.stream()
			.flatMap((pillar) -> pillar.criteria().stream())
			.filter((criterion) -> of(criterion) != LATER)
			.map(FrozenCriterion::slug)
			.collect(Collectors.toSet());
	}

	/** The criteria of a copy in the order in which a reviewer works through them. */
	public static List<FrozenCriterion> inOrder(FrozenCopy copy) {
		return copy.pillars()
			.stream()
			.flatMap((pillar) -> pillar.criteria().stream())
			.sorted(Comparator.comparing(FirstLook::of))
			.toList();
	}

	private static boolean namesEvidence(FrozenNote note) {
		return note.evidence() != null || note.link() != null || note.strength() != null;
	}

}
