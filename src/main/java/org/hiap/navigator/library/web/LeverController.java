package org.hiap.navigator.library.web;

import java.util.List;
import java.util.Objects;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.library.Activity;
import org.hiap.navigator.library.CaseStudies;
import org.hiap.navigator.library.CaseStudySummary;
import org.hiap.navigator.library.Figure;
import org.hiap.navigator.library.Lever;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.library.Opportunity;
import org.hiap.navigator.library.PageParts;
import org.hiap.navigator.library.PageParts.Cited;
import org.hiap.navigator.library.PageParts.Neighbours;
import org.hiap.navigator.library.PageParts.Study;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A lever: what it is, what can be done with it, and who has used it. */
@Controller
class LeverController {

	private final Library library;

	private final CaseStudies caseStudies;

	private final PageParts parts;

	LeverController(Library library, CaseStudies caseStudies, PageParts parts) {
		this.library = library;
		this.caseStudies = caseStudies;
		this.parts = parts;
	}

	record LeverPage(List<Link> trail, String name, Link opportunity, Link function, String gist, List<Figure> figures,
			List<Doing> listed, List<Doing> fromProse, List<Study> studies, List<Link> regions, Cited cited,
			Neighbours neighbours) {
	}

	/** An activity; its slug is also its address on the page. */
	record Doing(String slug, String wording) {
	}

	@GetMapping("/library/levers/{slug}")
	String lever(@PathVariable String slug, Model model) {
		Lever lever = this.library.lever(slug);
		Opportunity opportunity = this.library.opportunities()
			.stream()
			.filter((other) -> other.code().equals(lever.opportunityCode()))
			.findFirst()
			.orElseThrow(NotFoundException::new);
		Link up = new Link(opportunity.name(), "/library/opportunities/" + opportunity.slug());
		Link function = Objects.requireNonNull(this.parts.function(opportunity.functionCode()));
		List<Activity> activities = this.library.activitiesOf(lever);
		List<CaseStudySummary> studies = this.caseStudies.ofLevers(List.of(lever.code()));
		model.addAttribute("page",
				new LeverPage(this.parts.trail(function, up, new Link(lever.name(), null)), lever.name(), up, function,
						lever.gist(), lever.figures(), doings(activities, Activity.Origin.LISTED),
						doings(activities, Activity.Origin.PROSE), this.parts.studies(studies), regions(studies),
						this.parts.cited(lever.source(), lever.note()),
						Neighbours.among(this.library.levers(), (other) -> other.slug().equals(slug),
								(other) -> new Link(other.name(), "/library/levers/" + other.slug()))));
		return "library/lever";
	}

	private static List<Doing> doings(List<Activity> activities, Activity.Origin origin) {
		return activities.stream()
			.filter((activity) -> activity.origin() == origin)
			.map((activity) -> new Doing(activity.slug(), activity.wording()))
			.toList();
	}

	private List<Link> regions(List<CaseStudySummary> studies) {
		return this.parts
			.authorities(studies.stream().flatMap((study) -> study.authorityCodes().stream()).distinct().toList());
	}

}
