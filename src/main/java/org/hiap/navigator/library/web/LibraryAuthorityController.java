package org.hiap.navigator.library.web;

import java.util.List;
import java.util.Map;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.CombinedAuthority;
import org.hiap.navigator.content.Source;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.library.CaseStudies;
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

/**
 * What the sources say about each authority; invented sample regions have no page here.
 */
@Controller
class LibraryAuthorityController {

	private final CaseStudies caseStudies;

	private final Authorities authorities;

	private final PageParts parts;

	LibraryAuthorityController(CaseStudies caseStudies, Authorities authorities, PageParts parts) {
		this.caseStudies = caseStudies;
		this.authorities = authorities;
		this.parts = parts;
	}

	record ListPage(List<Link> trail, List<Row> rows) {
	}

	record Row(String name, String href, @Nullable String created, @Nullable String population, @Nullable String year,
			long caseStudies) {
	}

	record AuthorityPage(List<Link> trail, String name, String abbreviation, @Nullable String area,
			@Nullable String population, @Nullable String populationYear, @Nullable String created,
			@Nullable Link predecessor, @Nullable Link successor, List<Stated> powers, List<Study> studies,
			@Nullable Cited cited, Neighbours neighbours) {
	}

	@GetMapping("/library/authorities")
	String list(Model model) {
		Map<String, Long> counts = this.caseStudies.counts().byAuthority();
		model.addAttribute("page", new ListPage(this.parts.trail(new Link(this.parts
			.text("library.authorities.title"), null)), this.parts.realAuthorities()
				.stream()
				.map((authority) -> new Row(authority.name(), href(authority), authority.created(),
						authority.population(), authority.populationYear(), counts.getOrDefault(authority.code(), 0L)))
				.toList()));
		return "library/authorities";
	}

	@GetMapping("/library/authorities/{slug}")
	String authority(@PathVariable String slug, Model model) {
		CombinedAuthority authority = this.authorities.withStatedPowers(slug);
		if (authority.isSample()) {
			throw new NotFoundException();
		}
		Source source = authority.source();
		model.addAttribute("page",
				new AuthorityPage(
						this.parts.trail(new Link(this.parts.text("library.authorities.title"), "/library/authorities"),
								new Link(authority.name(), null)),
						authority.name(), authority.abbreviation(), authority.area(), authority.population(),
						authority.populationYear(), authority.created(), named(authority.predecessorCode()),
						named(authority.successorCode()), this.parts.stated(authority.statedPowers()),
						this.parts.studies(this.caseStudies.page(null, null, slug, Pageable.unpaged()).getContent()),
						(source != null) ? this.parts.cited(source, authority.note()) : null,
						Neighbours.among(this.parts.realAuthorities(), (other) -> other.code().equals(slug),
								(other) -> new Link(other.name(), href(other)))));
		return "library/authority";
	}

	private @Nullable Link named(@Nullable String code) {
		return (code != null) ? this.parts.authorities(List.of(code)).getFirst() : null;
	}

	private static String href(CombinedAuthority authority) {
		return "/library/authorities/" + authority.code();
	}

}
