package org.hiap.navigator.prioritisation;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.hiap.navigator.account.NotFoundException;
import org.jspecify.annotations.Nullable;

/** What can be done to the criteria of an exercise while nobody has used them. */
final class CriteriaEditing {

	/** How many criteria an exercise has at most, those left out too. */
	static final int MOST = 20;

	private static final int LONGEST_SLUG = 40;

	private final Set<Criterion> criteria;

	CriteriaEditing(Set<Criterion> criteria) {
		this.criteria = criteria;
	}

	/** One of the criteria. */
	Criterion criterion(String slug) {
		return this.criteria.stream()
			.filter((criterion) -> criterion.slug().equals(slug))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** Adds a criterion of the authority's own, last. */
	void addOwn(CriterionText text) {
		add(slugOf(text.name()), text);
	}

	/** Adds a criterion that has a slug already, last. */
	void add(String slug, CriterionText text) {
		if (this.criteria.size() >= MOST || isTaken(text.name(), null)
				|| this.criteria.stream().anyMatch((each) -> each.slug().equals(slug))) {
			throw new StaleEditException();
		}
		this.criteria
			.add(new Criterion(slug, text, this.criteria.stream().mapToInt(Criterion::position).max().orElse(-1) + 1));
	}

	/** Gives a criterion other words. */
	void rewrite(String slug, CriterionText text) {
		Criterion criterion = criterion(slug);
		StaleEditException.unless(!isTaken(text.name(), criterion));
		criterion.rewrite(text);
	}

	/** Lets a criterion change places with the one before or after it. */
	void move(String slug, boolean up) {
		List<Criterion> ordered = ordered(this.criteria);
		int at = ordered.indexOf(criterion(slug));
		int to = up ? at - 1 : at + 1;
		if (to >= 0 && to < ordered.size()) {
			ordered.get(at).changePlaces(ordered.get(to));
		}
	}

	/** Whether another criterion has the name. */
	private boolean isTaken(String name, @Nullable Criterion but) {
		return this.criteria.stream().anyMatch((each) -> each != but && each.name().equalsIgnoreCase(name));
	}

	private String slugOf(String name) {
		String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
			.toLowerCase(Locale.ROOT)
			.replaceAll("\\p{M}", "")
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
		String start = plain.isEmpty() ? "criterion"
				: plain.substring(0, Math.min(LONGEST_SLUG, plain.length())).replaceAll("-$", "");
		Set<String> taken = this.criteria.stream().map(Criterion::slug).collect(Collectors.toSet());
		String slug = start;
		for (int i = 2; taken.contains(slug); i++) {
			slug = start + "-" + i;
		}
		return slug;
	}

	static List<Criterion> ordered(Collection<Criterion> criteria) {
		return criteria.stream().sorted(Comparator.comparingInt(Criterion::position)).toList();
	}

}
