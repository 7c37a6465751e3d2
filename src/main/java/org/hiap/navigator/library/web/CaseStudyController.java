package org.hiap.navigator.library.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.CombinedAuthority;
import org.hiap.navigator.authority.DevolvedFunction;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.library.CaseStudies;
import org.hiap.navigator.library.CaseStudy;
import org.hiap.navigator.library.CaseStudySummary;
import org.hiap.navigator.library.Figure;
import org.hiap.navigator.library.Lever;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.library.PageParts;
import org.hiap.navigator.library.PageParts.Cited;
import org.hiap.navigator.library.PageParts.Neighbours;
import org.hiap.navigator.library.PageParts.Study;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The case studies: all of them, filtered, and each in full. */
@Controller
class CaseStudyController {

	private static final int MORE = 4;

	private final Library library;

	private final CaseStudies caseStudies;

	private final Authorities authorities;

	private final Criteria criteria;

	private final PageParts parts;

	CaseStudyController(Library library, CaseStudies caseStudies, Authorities authorities, Criteria criteria,
			PageParts parts) {
		this.library = library;
		this.caseStudies = caseStudies;
		this.authorities = authorities;
		this.criteria = criteria;
		this.parts = parts;
	}

	record ListPage(List<Link> trail, List<Choice> functions, String function, List<Choice> levers, String lever,
			List<Choice> authorities, String authority, List<Study> studies, Pagination pagination) {

		public boolean filtered() {
			return !(this.function.isEmpty() && this.lever.isEmpty() && this.authority.isEmpty());
		}

		/** The search that lists the same case studies. */
		public String searchHref() {
			return "/library/search?kind=case-study" + (this.function.isEmpty() ? "" : "&function=" + this.function)
					+ (this.authority.isEmpty() ? "" : "&authority=" + this.authority);
		}

	}

	record CaseStudyPage(List<Link> trail, String title, String gist, String story, List<Figure> figures,
			List<Link> authorities, @Nullable String years, @Nullable Link function, @Nullable Link opportunity,
			@Nullable Link lever, @Nullable Link pillar, List<Link> criteria, List<String> reading, Cited cited,
			@Nullable Others others, List<More> more, Neighbours neighbours) {
	}

	/** Other case studies of the same lever or pillar. */
	record Others(String heading, Link all, List<Study> studies) {
	}

	/** Other case studies of one authority. */
	record More(Link authority, List<Study> studies) {
	}

	@GetMapping("/library/case-studies")
	String list(@RequestParam(defaultValue = "") String function, @RequestParam(defaultValue = "") String lever,
			@RequestParam(defaultValue = "") String authority, @RequestParam(defaultValue = "") String page,
			Model model) {
		// a filter that names nothing there is filters nothing
		Optional<DevolvedFunction> field = this.authorities.functions()
			.stream()
			.filter((one) -> one.slug().equals(function))
			.findFirst();
		Optional<Lever> means = this.library.levers().stream().filter((one) -> one.slug().equals(lever)).findFirst();
		Optional<CombinedAuthority> region = this.parts.realAuthorities()
			.stream()
			.filter((one) -> one.code().equals(authority))
			.findFirst();
		String path = path(field.map(DevolvedFunction::slug), means.map(Lever::slug),
				region.map(CombinedAuthority::code));
		Page<CaseStudySummary> found = find(field, means, region, number(page));
		if (found.isEmpty() && found.getTotalElements() > 0) {
			found = find(field, means, region, found.getTotalPages());
		}
		model.addAttribute("page",
				new ListPage(this.parts.trail(new Link(this.parts.text("library.case-studies.title"), null)),
						functions(), field.map(DevolvedFunction::slug).orElse(""), levers(),
						means.map(Lever::slug).orElse(""), regions(), region.map(CombinedAuthority::code).orElse(""),
						this.parts.studies(found.getContent()),
						Pagination.of(found.getTotalElements(), found.getNumber() + 1, path)));
		return "library/case-studies";
	}

	private Page<CaseStudySummary> find(Optional<DevolvedFunction> function, Optional<Lever> lever,
			Optional<CombinedAuthority> authority, int page) {
		return this.caseStudies.page(function.map(DevolvedFunction::code).orElse(null),
				lever.map(Lever::code).orElse(null), authority.map(CombinedAuthority::code).orElse(null),
				PageRequest.of(page - 1, Pagination.SIZE));
	}

	private static int number(String page) {
		return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
	}

	private static String path(Optional<String> function, Optional<String> lever, Optional<String> authority) {
		List<String> filters = Stream
			.of(function.map((slug) -> "function=" + slug), lever.map((slug) -> "lever=" + slug),
					authority.map((code) -> "authority=" + code))
			.flatMap(Optional::stream)
			.toList();
		return "/library/case-studies" + (filters.isEmpty() ? "" : "?" + String.join("&", filters));
	}

	private List<Choice> functions() {
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", this.parts.text("library.case-studies.any-function")));
		this.authorities.functions().forEach((one) -> choices.add(new Choice(one.slug(), one.name())));
		return choices;
	}

	private List<Choice> levers() {
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", this.parts.text("library.case-studies.any-lever")));
		this.library.levers().forEach((one) -> choices.add(new Choice(one.slug(), one.name())));
		return choices;
	}

	private List<Choice> regions() {
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", this.parts.text("library.case-studies.any-authority")));
		this.parts.realAuthorities().forEach((one) -> choices.add(new Choice(one.code(), one.name())));
		return choices;
	}

	@GetMapping("/library/case-studies/{slug}")
	String caseStudy(@PathVariable String slug, Model model) {
		CaseStudy study = this.caseStudies.get(slug);
		List<Link> regions = this.parts.authorities(study.authorityCodes());
		List<More> more = new ArrayList<>();
		for (int i = 0; i < regions.size(); i++) {
			List<Study> studies = this.parts
				.studies(this.caseStudies.moreOf(study.authorityCodes().get(i), study, MORE));
			if (!studies.isEmpty()) {
				more.add(new More(regions.get(i), studies));
			}
		}
		model.addAttribute("page", new CaseStudyPage(
				this.parts.trail(new Link(this.parts.text("library.case-studies.title"), "/library/case-studies"),
						new Link(study.title(), null)),
				study.title(), study.gist(), Paragraphs.html(study.story()), study.figures(), regions,
				PageParts.years(study.years()), this.parts.function(study.functionCode()), opportunity(study),
				lever(study), pillar(study), this.criteria.byOrigin().getOrDefault(study.code(), List.of()),
				study.furtherReading(), this.parts.cited(study.source(), study.note()), others(study), more,
				neighbours(study)));
		return "library/case-study";
	}

	private Neighbours neighbours(CaseStudy study) {
		return new Neighbours(this.caseStudies.before(study).map(CaseStudyController::link).orElse(null),
				this.caseStudies.after(study).map(CaseStudyController::link).orElse(null));
	}

	private static Link link(CaseStudySummary study) {
		return new Link(study.title(), "/library/case-studies/" + study.slug());
	}

	private @Nullable Others others(CaseStudy study) {
		Link lever = lever(study);
		Link pillar = pillar(study);
		if (lever != null) {
			return others(study, "library.case-study.same-lever", lever,
					this.caseStudies.ofLevers(List.of(String.valueOf(study.leverCode()))));
		}
		return (pillar != null) ? others(study, "library.case-study.same-pillar", pillar,
				this.caseStudies.ofPillar(String.valueOf(study.pillarCode()))) : null;
	}

	private @Nullable Others others(CaseStudy study, String heading, Link all, List<CaseStudySummary> studies) {
		List<CaseStudySummary> others = studies.stream().filter((one) -> !one.code().equals(study.code())).toList();
		return others.isEmpty() ? null : new Others(this.parts.text(heading), all, this.parts.studies(others));
	}

	private @Nullable Link opportunity(CaseStudy study) {
		return this.library.levers()
			.stream()
			.filter((lever) -> lever.code().equals(study.leverCode()))
			.flatMap((lever) -> this.library.opportunities()
				.stream()
				.filter((one) -> one.code().equals(lever.opportunityCode())))
			.map((one) -> new Link(one.name(), "/library/opportunities/" + one.slug()))
			.findFirst()
			.orElse(null);
	}

	private @Nullable Link lever(CaseStudy study) {
		return this.library.levers()
			.stream()
			.filter((one) -> one.code().equals(study.leverCode()))
			.map((one) -> new Link(one.name(), "/library/levers/" + one.slug()))
			.findFirst()
			.orElse(null);
	}

	private @Nullable Link pillar(CaseStudy study) {
		return this.library.pillars()
			.stream()
			.filter((one) -> one.code().equals(study.pillarCode()))
			.map((one) -> new Link(one.name(), "/library/pillars/" + one.slug()))
			.findFirst()
			.orElse(null);
	}

}
