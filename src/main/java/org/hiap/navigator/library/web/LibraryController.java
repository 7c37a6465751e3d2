package org.hiap.navigator.library.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.library.CaseStudies;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.library.Opportunity;
import org.hiap.navigator.library.PageParts;
import org.hiap.navigator.library.SourceDocument;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way into the library, and the documents it is drawn from. */
@Controller
class LibraryController {

	private final Library library;

	private final CaseStudies caseStudies;

	private final Authorities authorities;

	private final PageParts parts;

	LibraryController(Library library, CaseStudies caseStudies, Authorities authorities, PageParts parts) {
		this.library = library;
		this.caseStudies = caseStudies;
		this.authorities = authorities;
		this.parts = parts;
	}

	record OverviewPage(List<Link> trail, List<Pillar> pillars, List<Field> fields, int opportunities, int levers,
			long activities, long caseStudies, List<Region> regions) {
	}

	record Pillar(String name, String href, String summary, long caseStudies) {
	}

	/** A devolved function with what can be done in it. */
	record Field(String name, String href, List<Chance> opportunities, int levers, long caseStudies) {
	}

	/** An opportunity with its levers. */
	record Chance(String name, String href, List<LeverLine> levers) {
	}

	record LeverLine(String name, String href, long caseStudies) {
	}

	record Region(String name, String href, long caseStudies) {
	}

	record SourcesPage(List<Link> trail, List<Document> documents) {
	}

	record Document(String slug, String title, String kind, @Nullable String published, @Nullable String note) {

		static Document of(SourceDocument source) {
			return new Document(source.slug(), source.title(), source.kind(), source.published(), source.note());
		}

	}

	@GetMapping("/library")
	String overview(Model model) {
		CaseStudies.Counts counts = this.caseStudies.counts();
		List<Pillar> pillars = this.library.pillars()
			.stream()
			.map((pillar) -> new Pillar(pillar.name(), "/library/pillars/" + pillar.slug(), pillar.summary(),
					counts.byPillar().getOrDefault(pillar.code(), 0L)))
			.toList();
		List<Field> fields = fields(counts.byLever());
		List<Region> regions = this.parts.realAuthorities()
			.stream()
			.map((authority) -> new Region(authority.name(), "/library/authorities/" + authority.code(),
					counts.byAuthority().getOrDefault(authority.code(), 0L)))
			.toList();
		model.addAttribute("page",
				new OverviewPage(this.parts.trail(), pillars, fields,
						fields.stream().mapToInt((field) -> field.opportunities().size()).sum(),
						fields.stream().mapToInt(Field::levers).sum(), this.library.listedActivities(), counts.total(),
						regions));
		return "library/overview";
	}

	private List<Field> fields(Map<String, Long> counts) {
		Map<String, List<LeverLine>> levers = this.library.levers()
			.stream()
			.collect(
					Collectors
						.groupingBy((lever) -> lever.opportunityCode(),
								Collectors.mapping((lever) -> new LeverLine(lever.name(),
										"/library/levers/" + lever.slug(), counts.getOrDefault(lever.code(), 0L)),
										Collectors.toList())));
		Map<String, List<Chance>> chances = this.library.opportunities()
			.stream()
			.collect(Collectors.groupingBy(Opportunity::functionCode,
					Collectors.mapping((opportunity) -> new Chance(opportunity.name(),
							"/library/opportunities/" + opportunity.slug(),
							levers.getOrDefault(opportunity.code(), List.of())), Collectors.toList())));
		return this.authorities.functions().stream().map((function) -> {
			List<Chance> opportunities = chances.getOrDefault(function.code(), List.of());
			List<LeverLine> all = opportunities.stream().flatMap((chance) -> chance.levers().stream()).toList();
			return new Field(function.name(), "/library/functions/" + function.slug(), opportunities, all.size(),
					all.stream().mapToLong(LeverLine::caseStudies).sum());
		}).toList();
	}

	@GetMapping("/library/sources")
	String sources(Model model) {
		model.addAttribute("page",
				new SourcesPage(this.parts.trail(new Link(this.parts.text("library.sources.title"), null)),
						this.library.sources().stream().map(Document::of).toList()));
		return "library/sources";
	}

}
