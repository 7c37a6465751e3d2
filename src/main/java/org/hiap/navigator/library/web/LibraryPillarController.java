package org.hiap.navigator.library.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.library.CaseStudies;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.library.PageParts;
import org.hiap.navigator.library.PageParts.Cited;
import org.hiap.navigator.library.PageParts.Neighbours;
import org.hiap.navigator.library.PageParts.Study;
import org.hiap.navigator.library.PillarFactor;
import org.hiap.navigator.library.PillarGuidance;
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

	private final Frameworks frameworks;

	private final PageParts parts;

	LibraryPillarController(Library library, CaseStudies caseStudies, Frameworks frameworks, PageParts parts) {
		this.library = library;
		this.caseStudies = caseStudies;
		this.frameworks = frameworks;
		this.parts = parts;
	}

	record PillarPage(List<Link> trail, String name, String summary, List<Group> enablers, List<Factor> barriers,
			List<Criterion> criteria, List<Study> studies, Cited cited, Neighbours neighbours) {
	}

	/** What the self-assessment asks; its slug is also its address on the page. */
	record Criterion(String slug, String name, String question, List<String> levels) {
	}

	/** Enablers under one heading, or under none. */
	record Group(@Nullable String heading, List<Factor> enablers) {
	}

	/** An enabler or barrier; its code is also its address on the page. */
	record Factor(String code, String wording) {

		static Factor of(PillarFactor factor) {
			return new Factor(factor.code(), factor.wording());
		}

	}

	@GetMapping("/library/pillars/{slug}")
	String pillar(@PathVariable String slug, Model model) {
		PillarGuidance pillar = this.library.pillar(slug);
		List<PillarFactor> factors = this.library.factorsOf(pillar);
		model.addAttribute("page",
				new PillarPage(this.parts.trail(new Link(pillar.name(), null)), pillar.name(), pillar.summary(),
						groups(factors),
						factors.stream()
							.filter((factor) -> factor.kind() == PillarFactor.Kind.BARRIER)
							.map(Factor::of)
							.toList(),
						criteria(slug), this.parts.studies(this.caseStudies.ofPillar(slug)),
						this.parts.cited(pillar.source(), pillar.note()),
						Neighbours.among(this.library.pillars(), (other) -> other.slug().equals(slug),
								(other) -> new Link(other.name(), "/library/pillars/" + other.slug()))));
		return "library/pillar";
	}

	private List<Criterion> criteria(String slug) {
		return this.frameworks.current()
			.pillar(slug)
			.map((pillar) -> pillar.criteria()
				.stream()
				.map((criterion) -> new Criterion(criterion.slug(), criterion.name(), criterion.question(),
						criterion.levels()))
				.toList())
			.orElse(List.of());
	}

	private static List<Group> groups(List<PillarFactor> factors) {
		List<Group> groups = new ArrayList<>();
		for (PillarFactor factor : factors) {
			if (factor.kind() == PillarFactor.Kind.ENABLER) {
				if (groups.isEmpty() || !Objects.equals(groups.getLast().heading(), factor.heading())) {
					groups.add(new Group(factor.heading(), new ArrayList<>()));
				}
				groups.getLast().enablers().add(Factor.of(factor));
			}
		}
		return groups;
	}

}
