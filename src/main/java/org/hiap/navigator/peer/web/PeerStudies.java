package org.hiap.navigator.peer.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.library.CaseStudies;
import org.hiap.navigator.library.CaseStudySummary;
import org.hiap.navigator.library.PageParts;
import org.hiap.navigator.library.PageParts.Study;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Finds the case studies that speak to a gap, all read at once. */
@Component
class PeerStudies {

	private static final int MOST = 3;

	private final CaseStudies caseStudies;

	private final Frameworks frameworks;

	private final PageParts parts;

	PeerStudies(CaseStudies caseStudies, Frameworks frameworks, PageParts parts) {
		this.caseStudies = caseStudies;
		this.frameworks = frameworks;
		this.parts = parts;
	}

	/** Every case study, in the toolkit's order. */
	Shelf shelf() {
		List<CaseStudySummary> all = this.caseStudies.all();
		List<Study> printed = this.parts.studies(all);
		List<Shelved> shelved = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			shelved.add(new Shelved(all.get(i).pillarCode(), all.get(i).authorityCodes(), printed.get(i)));
		}
		Map<String, String> pillars = new LinkedHashMap<>();
		for (Framework.Pillar pillar : this.frameworks.current().pillars()) {
			pillars.put(pillar.slug(), pillar.code());
		}
		return new Shelf(pillars, shelved);
	}

	/** One case study with what it belongs to. */
	record Shelved(@Nullable String pillar, List<String> authorities, Study study) {

		boolean isOf(String authority) {
			return this.authorities.contains(authority);
		}

	}

	/**
	 * All case studies.
	 *
	 * @param pillars their codes by slug
	 */
	record Shelf(Map<String, String> pillars, List<Shelved> all) {

		/** What an authority has published, first of all about the pillar. */
		List<Study> of(String authority, String pillar) {
			return this.all.stream()
				.filter((each) -> each.isOf(authority))
				.sorted(Comparator.comparing((Shelved each) -> !speaksTo(each, pillar)))
				.limit(MOST)
				.map(Shelved::study)
				.toList();
		}

		/** What was published about the pillar, first of all by some authorities. */
		List<Study> about(String pillar, List<String> authorities) {
			return this.all.stream()
				.filter((each) -> speaksTo(each, pillar))
				.sorted(Comparator.comparing((Shelved each) -> authorities.stream().noneMatch(each::isOf)))
				.limit(MOST)
				.map(Shelved::study)
				.toList();
		}

		private boolean speaksTo(Shelved study, String pillar) {
			return study.pillar() != null && study.pillar().equals(this.pillars.get(pillar));
		}

	}

}
