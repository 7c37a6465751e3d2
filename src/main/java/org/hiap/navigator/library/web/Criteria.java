package org.hiap.navigator.library.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.library.CaseStudies;
import org.hiap.navigator.library.CaseStudySummary;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.library.PageParts;
import org.hiap.navigator.library.PillarFactor;
import org.hiap.navigator.library.PillarGuidance;

import org.springframework.stereotype.Component;

/** What the self-assessment asks, and what of the library it follows from. */
@Component
class Criteria {

	private final Frameworks frameworks;

	private final Library library;

	private final CaseStudies caseStudies;

	private final PageParts parts;

	Criteria(Frameworks frameworks, Library library, CaseStudies caseStudies, PageParts parts) {
		this.frameworks = frameworks;
		this.library = library;
		this.caseStudies = caseStudies;
		this.parts = parts;
	}

	/**
	 * One criterion; its slug is also its address on the page of its pillar.
	 *
	 * @param levels the wording of levels 1 to 5
	 * @param origins the enablers, barriers and case studies it follows from
	 */
	record Criterion(String slug, String name, String question, List<String> levels, List<Link> origins) {
	}

	/** The criteria of a pillar. */
	List<Criterion> of(PillarGuidance pillar) {
		Map<String, Link> origins = origins();
		return this.frameworks.current()
			.pillars()
			.stream()
			.filter((asked) -> asked.code().equals(pillar.code()))
			.flatMap((asked) -> asked.criteria().stream())
			.map((criterion) -> new Criterion(criterion.slug(), criterion.name(), criterion.question(),
					criterion.levels(),
					criterion.drawsOn().stream().flatMap((code) -> Stream.ofNullable(origins.get(code))).toList()))
			.toList();
	}

	/**
	 * The criteria that follow from something, by its code, each with a link to where it
	 * stands.
	 */
	Map<String, List<Link>> byOrigin() {
		Map<String, String> slugs = this.library.pillars()
			.stream()
			.collect(Collectors.toMap(PillarGuidance::code, PillarGuidance::slug));
		return this.frameworks.current()
			.pillars()
			.stream()
			.filter((pillar) -> slugs.containsKey(pillar.code()))
			.flatMap((pillar) -> pillar.criteria()
				.stream()
				.flatMap((criterion) -> followed(criterion, slugs.getOrDefault(pillar.code(), ""))))
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableList())));
	}

	private static Stream<Map.Entry<String, Link>> followed(Framework.Criterion criterion, String pillarSlug) {
		Link link = new Link(criterion.name(), "/library/pillars/" + pillarSlug + "#" + criterion.slug());
		return criterion.drawsOn().stream().map((code) -> Map.entry(code, link));
	}

	private Map<String, Link> origins() {
		Map<String, Link> origins = new HashMap<>();
		for (PillarGuidance pillar : this.library.pillars()) {
			for (PillarFactor factor : this.library.factorsOf(pillar)) {
				origins.put(factor.code(), new Link(this.parts.text("library.pillar." + factor.kind(), factor.code()),
						"/library/pillars/" + pillar.slug() + "#" + factor.code()));
			}
		}
		for (CaseStudySummary study : this.caseStudies.all()) {
			origins.put(study.code(), new Link(this.parts.text("library.pillar.EXAMPLE", study.title()),
					"/library/case-studies/" + study.slug()));
		}
		return origins;
	}

}
