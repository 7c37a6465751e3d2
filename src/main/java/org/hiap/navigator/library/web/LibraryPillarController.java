package org.hiap.navigator.library.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.library.CaseStudies;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.library.PageParts;
import org.hiap.navigator.library.PageParts.Cited;
import org.hiap.navigator.library.PageParts.Neighbours;
import org.hiap.navigator.library.PageParts.Study;
import org.hiap.navigator.library.PillarFactor;
import org.hiap.navigator.library.PillarGuidance;
import org.hiap.navigator.library.web.Criteria.Criterion;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A pillar: what helps it, what hinders it, and where it was strengthened. */
@Controller
class LibraryPillarController {

	private final Library library;

	private final CaseStudies caseStudies;

	private final Criteria criteria;

	private final PageParts parts;

	LibraryPillarController(Library library, CaseStudies caseStudies, Criteria criteria, PageParts parts) {
		this.library = library;
		this.caseStudies = caseStudies;
		this.criteria = criteria;
		this.parts = parts;
	}

	record PillarPage(List<Link> trail, String name, String summary, List<Group> enablers, List<Factor> barriers,
			List<Criterion> criteria, List<Study> studies, Cited cited, Neighbours neighbours) {
	}

	/** Enablers under one heading, or under none. */
	record Group(@Nullable String heading, List<Factor> enablers) {
	}

	/** An enabler or barrier; its code is also its address on the page. */
	record Factor(String code, String wording, List<Link> criteria) {

		static Factor of(PillarFactor factor, Map<String, List<Link>> criteria) {
			return new Factor(factor.code(), factor.wording(), criteria.getOrDefault(factor.code(), List.of()));
		}

	}

	@GetMapping("/library/pillars/{slug}")
	String pillar(@PathVariable String slug, Model model) {
		PillarGuidance pillar = this.library.pillar(slug);
		List<PillarFactor> factors = this.library.factorsOf(pillar);
		Map<String, List<Link>> asked = this.criteria.byOrigin();
		model.addAttribute("page", new PillarPage(this.parts.trail(new Link(pillar.name(), null)), pillar.name(),
				pillar.summary(), groups(factors, asked),
				factors.stream()
					.filter((factor) -> factor.kind() == PillarFactor.Kind.BARRIER)
					.map((factor) -> Factor.of(factor, asked))
					.toList(),
				this.criteria.of(pillar), this.parts.studies(this.caseStudies.ofPillar(pillar.code())),
				this.parts.cited(pillar.source(), pillar.note()),
				Neighbours.among(this.library.pillars(), (other) -> other.slug().equals(slug),
						(other) -> new Link(other.name(), "/library/pillars/" + other.slug()))));
		return "library/pillar";
	}

	private static List<Group> groups(List<PillarFactor> factors, Map<String, List<Link>> asked) {
		List<Group> groups = new ArrayList<>();
		for (PillarFactor factor : factors) {
			if (factor.kind() == PillarFactor.Kind.ENABLER) {
				if (groups.isEmpty() || !Objects.equals(groups.getLast().heading(), factor.heading())) {
					groups.add(new Group(factor.heading(), new ArrayList<>()));
				}
				groups.getLast().enablers().add(Factor.of(factor, asked));
			}
		}
		return groups;
	}

}
