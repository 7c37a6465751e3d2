package org.hiap.navigator.library.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.DevolvedFunction;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.library.CaseStudies;
import org.hiap.navigator.library.Lever;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.library.Opportunity;
import org.hiap.navigator.library.PageParts;
import org.hiap.navigator.library.PageParts.Cited;
import org.hiap.navigator.library.PageParts.Neighbours;
import org.hiap.navigator.library.PageParts.Stated;
import org.hiap.navigator.library.PageParts.Study;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A devolved function and the opportunities for health in it. */
@Controller
class LibraryFunctionController {

	private final Library library;

	private final CaseStudies caseStudies;

	private final Authorities authorities;

	private final PageParts parts;

	LibraryFunctionController(Library library, CaseStudies caseStudies, Authorities authorities, PageParts parts) {
		this.library = library;
		this.caseStudies = caseStudies;
		this.authorities = authorities;
		this.parts = parts;
	}

	record FunctionPage(List<Link> trail, String name, String summary, String context, List<Stated> holders,
			List<OpportunityPart> opportunities, List<Study> studies, String caseStudiesHref, Cited cited,
			Neighbours neighbours) {
	}

	record OpportunityPart(String name, String href, String summary, List<LeverPart> levers) {
	}

	record LeverPart(String name, String href, String gist, long caseStudies) {
	}

	record OpportunityPage(List<Link> trail, String name, String function, String summary, @Nullable String rationale,
			List<LeverPart> levers, List<Study> studies, Cited cited, Neighbours neighbours) {
	}

	@GetMapping("/library/functions/{slug}")
	String function(@PathVariable String slug, Model model) {
		DevolvedFunction function = this.authorities.function(slug).orElseThrow(NotFoundException::new);
		List<OpportunityPart> opportunities = this.library.opportunities()
			.stream()
			.filter((opportunity) -> opportunity.functionCode().equals(function.code()))
			.map((opportunity) -> new OpportunityPart(opportunity.name(),
					"/library/opportunities/" + opportunity.slug(), opportunity.summary(), levers(opportunity)))
			.toList();
		model.addAttribute("page",
				new FunctionPage(this.parts.trail(new Link(function.name(), null)), function.name(), function.summary(),
						Paragraphs.html(function.context()), this.parts.stated(function.holders()), opportunities,
						this.parts.studies(
								this.caseStudies.page(function.code(), null, null, Pageable.unpaged()).getContent()),
						"/library/case-studies?function=" + slug, this.parts.cited(function.source(), function.note()),
						Neighbours.among(this.authorities.functions(), (other) -> other.slug().equals(slug),
								(other) -> new Link(other.name(), "/library/functions/" + other.slug()))));
		return "library/function";
	}

	@GetMapping("/library/opportunities/{slug}")
	String opportunity(@PathVariable String slug, Model model) {
		Opportunity opportunity = this.library.opportunity(slug);
		Link function = Objects.requireNonNull(this.parts.function(opportunity.functionCode()));
		model.addAttribute("page",
				new OpportunityPage(this.parts.trail(function, new Link(opportunity.name(), null)), opportunity.name(),
						function.text(), opportunity.summary(),
						(opportunity.rationale() != null) ? Paragraphs.html(opportunity.rationale()) : null,
						levers(opportunity),
						this.parts.studies(
								this.caseStudies.ofLevers(leversOf(opportunity).stream().map(Lever::code).toList())),
						this.parts.cited(opportunity.source(), opportunity.note()),
						Neighbours.among(this.library.opportunities(), (other) -> other.slug().equals(slug),
								(other) -> new Link(other.name(), "/library/opportunities/" + other.slug()))));
		return "library/opportunity";
	}

	private List<Lever> leversOf(Opportunity opportunity) {
		return this.library.levers()
			.stream()
			.filter((lever) -> lever.opportunityCode().equals(opportunity.code()))
			.toList();
	}

	private List<LeverPart> levers(Opportunity opportunity) {
		Map<String, Long> counts = this.caseStudies.counts().byLever();
		return leversOf(opportunity).stream()
			.map((lever) -> new LeverPart(lever.name(), "/library/levers/" + lever.slug(), lever.gist(),
					counts.getOrDefault(lever.code(), 0L)))
			.toList();
	}

}
