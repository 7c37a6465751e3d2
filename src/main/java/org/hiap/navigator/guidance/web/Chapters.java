package org.hiap.navigator.guidance.web;

import java.util.ArrayList;
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
	record Topic(String slug, String name, List<Passage> passages, List<Figure> figures, @Nullable String note) {
	}

	/** What one place in the sources says, in as many statements as it takes. */
	record Passage(List<String> statements, Cited cited) {
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
			.map((advice) -> new Topic(advice.slug(), advice.name(), passages(citations.stated(advice.statements())),
					advice.figures(), advice.note()))
			.toList();
	}

	/** Statements that follow each other and have one source stand together. */
	private static List<Passage> passages(List<Stated> statements) {
		List<Passage> passages = new ArrayList<>();
		for (Stated stated : statements) {
			if (passages.isEmpty() || !passages.getLast().cited().equals(stated.cited())) {
				passages.add(new Passage(new ArrayList<>(), stated.cited()));
			}
			passages.getLast().statements().add(stated.statement());
		}
		return passages;
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
