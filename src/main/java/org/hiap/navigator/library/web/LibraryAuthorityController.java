package org.hiap.navigator.library.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.CombinedAuthority;
import org.hiap.navigator.content.Source;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.library.CaseStudies;
import org.hiap.navigator.library.CaseStudySummary;
import org.hiap.navigator.library.Library;
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

	private final Library library;

	private final CaseStudies caseStudies;

	private final Authorities authorities;

	private final PageParts parts;

	LibraryAuthorityController(Library library, CaseStudies caseStudies, Authorities authorities, PageParts parts) {
		this.library = library;
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
			@Nullable Link predecessor, @Nullable Link successor, List<Stated> powers, List<LeverUsed> levers,
			List<Field> fields, @Nullable Cited cited, Neighbours neighbours) {
	}

	/**
	 * A lever of which the authority has case studies, and the function it belongs to.
	 */
	record LeverUsed(String name, String href, int caseStudies) {
	}

	/** The case studies of one function; those of none have no name. */
	record Field(@Nullable String name, @Nullable String href, List<Study> studies) {
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
		if (!authority.isInLibrary()) {
			throw new NotFoundException();
		}
		Source source = authority.source();
		List<CaseStudySummary> studies = this.caseStudies.page(null, null, slug, Pageable.unpaged()).getContent();
		model.addAttribute("page",
				new AuthorityPage(
						this.parts.trail(new Link(this.parts.text("library.authorities.title"), "/library/authorities"),
								new Link(authority.name(), null)),
						authority.name(), authority.abbreviation(), authority.area(), authority.population(),
						authority.populationYear(), authority.created(), named(authority.predecessorCode()),
						named(authority.successorCode()), this.parts.stated(authority.statedPowers()), levers(studies),
						fields(studies), (source != null) ? this.parts.cited(source, authority.note()) : null,
						Neighbours.among(this.parts.realAuthorities(), (other) -> other.code().equals(slug),
								(other) -> new Link(other.name(), href(other)))));
		return "library/authority";
	}

	private List<LeverUsed> levers(List<CaseStudySummary> studies) {
		return this.library.levers()
			.stream()
			.map((lever) -> new LeverUsed(lever.name(), "/library/levers/" + lever.slug(),
					Math.toIntExact(
							studies.stream().filter((study) -> lever.code().equals(study.leverCode())).count())))
			.filter((lever) -> lever.caseStudies() > 0)
			.toList();
	}

	private List<Field> fields(List<CaseStudySummary> studies) {
		List<Field> fields = new ArrayList<>();
		this.authorities.functions()
			.forEach((function) -> fields.add(
					new Field(function.name(), "/library/functions/" + function.slug(), of(function.code(), studies))));
		fields.add(new Field(null, null, of(null, studies)));
		return fields.stream().filter((field) -> !field.studies().isEmpty()).toList();
	}

	private List<Study> of(@Nullable String functionCode, List<CaseStudySummary> studies) {
		return this.parts
			.studies(studies.stream().filter((study) -> Objects.equals(study.functionCode(), functionCode)).toList());
	}

	private @Nullable Link named(@Nullable String code) {
		return (code != null) ? this.parts.authorities(List.of(code)).getFirst() : null;
	}

	private static String href(CombinedAuthority authority) {
		return "/library/authorities/" + authority.code();
	}

}
