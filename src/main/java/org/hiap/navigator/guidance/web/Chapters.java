package org.hiap.navigator.guidance.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.hiap.navigator.content.Source;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.guidance.Advice;
import org.hiap.navigator.guidance.Guidance;
import org.hiap.navigator.library.CaseStudies;
import org.hiap.navigator.library.CaseStudySummary;
import org.hiap.navigator.library.Figure;
import org.hiap.navigator.library.PageParts;
import org.hiap.navigator.library.PageParts.Citations;
import org.hiap.navigator.library.PageParts.Cited;
import org.hiap.navigator.library.PageParts.Neighbours;
import org.hiap.navigator.library.PageParts.Stated;
import org.hiap.navigator.library.PageParts.Study;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What the pages of this module have in common. */
@Component
class Chapters {

	/** The pages in the order in which a newcomer would read them. */
	enum Chapter {

		STRATEGY, THEORY_OF_CHANGE, EVALUATION, CHALLENGES, PROGRAMME, RESPONSIBILITIES, READING;

		String slug() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

	/** What stands around a page. */
	record Frame(List<Link> trail, Neighbours neighbours) {
	}

	/** What the sources say on one topic; its slug is its address on the page. */
	record Topic(String slug, String name, List<Stated> statements, List<Figure> figures, @Nullable String note) {
	}

	private final Guidance guidance;

	private final CaseStudies caseStudies;

	private final PageParts parts;

	Chapters(Guidance guidance, CaseStudies caseStudies, PageParts parts) {
		this.guidance = guidance;
		this.caseStudies = caseStudies;
		this.parts = parts;
	}

	Frame frame(Chapter chapter) {
		return new Frame(this.parts.trail(new Link(title(chapter), null)), Neighbours.among(List.of(Chapter.values()),
				(other) -> other == chapter, (other) -> new Link(title(other), "/library/" + other.slug())));
	}

	private String title(Chapter chapter) {
		return this.parts.text("guidance." + chapter.slug() + ".title");
	}

	List<Topic> topics(Advice.Part part) {
		Citations citations = this.parts.citations();
		return this.guidance.advice(part)
			.stream()
			.map((advice) -> new Topic(advice.slug(), advice.name(), citations.stated(advice.statements()),
					advice.figures(), advice.note()))
			.toList();
	}

	/** A way to cite that asks for the documents once. */
	Function<Source, Cited> citing() {
		Citations citations = this.parts.citations();
		return (source) -> citations.apply(source, null);
	}

	/** Every case study by its code, as lists show it. */
	Map<String, Study> studies() {
		List<CaseStudySummary> summaries = this.caseStudies.all();
		List<Study> shown = this.parts.studies(summaries);
		Map<String, Study> studies = new HashMap<>();
		for (int i = 0; i < shown.size(); i++) {
			studies.put(summaries.get(i).code(), shown.get(i));
		}
		return studies;
	}

}
