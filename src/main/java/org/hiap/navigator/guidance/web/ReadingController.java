package org.hiap.navigator.guidance.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiap.navigator.content.Source;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.guidance.Guidance;
import org.hiap.navigator.guidance.Reading;
import org.hiap.navigator.guidance.web.Chapters.Chapter;
import org.hiap.navigator.guidance.web.Chapters.Frame;
import org.hiap.navigator.library.CaseStudies;
import org.hiap.navigator.library.PageParts.Cited;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What to read: the sources' own lists, and what the case studies name. */
@Controller
class ReadingController {

	private final Guidance guidance;

	private final CaseStudies caseStudies;

	private final Chapters chapters;

	ReadingController(Guidance guidance, CaseStudies caseStudies, Chapters chapters) {
		this.guidance = guidance;
		this.caseStudies = caseStudies;
		this.chapters = chapters;
	}

	record ReadingPage(Frame frame, List<Shelf> shelves, List<Named> named) {
	}

	/** Titles of one list, which have their place in the sources in common. */
	record Shelf(String id, String heading, Cited cited, List<Title> titles) {
	}

	/** {@code facts} is who wrote it and when; {@code used} where the library uses it. */
	record Title(String slug, String title, String facts, @Nullable String gist, @Nullable Link used,
			@Nullable String note) {
	}

	/** What a case study names to read next. */
	record Named(Link study, List<String> titles) {
	}

	private record Place(String heading, Source source) {
	}

	@GetMapping("/library/reading")
	String reading(Model model) {
		List<Named> named = new ArrayList<>();
		this.caseStudies.furtherReading()
			.forEach((study, titles) -> named
				.add(new Named(new Link(study.title(), "/library/case-studies/" + study.slug()), titles)));
		model.addAttribute("page", new ReadingPage(this.chapters.frame(Chapter.READING), shelves(), named));
		return "guidance/reading";
	}

	private List<Shelf> shelves() {
		Function<Source, Cited> citing = this.chapters.citing();
		Map<String, Link> used = this.guidance.evaluationResources()
			.stream()
			.filter((resource) -> resource.readingCode() != null)
			.collect(Collectors.toMap((resource) -> String.valueOf(resource.readingCode()),
					(resource) -> new Link(resource.title(), "/library/evaluation#" + resource.slug()),
					(one, other) -> one));
		Map<Place, List<Reading>> places = this.guidance.reading()
			.stream()
			.collect(Collectors.groupingBy((reading) -> new Place(reading.heading(), reading.source()),
					LinkedHashMap::new, Collectors.toList()));
		List<Shelf> shelves = new ArrayList<>();
		places.forEach((place, entries) -> shelves
			.add(new Shelf("list-" + (shelves.size() + 1), place.heading(), citing.apply(place.source()),
					entries.stream().map((entry) -> title(entry, used.get(entry.code()))).toList())));
		return shelves;
	}

	private static Title title(Reading entry, @Nullable Link used) {
		return new Title(entry.slug(), entry.title(),
				Stream.of(entry.author(), entry.published())
					.flatMap(Stream::ofNullable)
					.collect(Collectors.joining(" · ")),
				entry.gist(), used, entry.note());
	}

}
