package org.hiap.navigator.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.library.PageParts;
import org.hiap.navigator.search.Facet;
import org.hiap.navigator.search.Findings;
import org.hiap.navigator.search.Findings.FacetChoice;
import org.hiap.navigator.search.Findings.Match;
import org.hiap.navigator.search.Kind;
import org.hiap.navigator.search.Search;
import org.hiap.navigator.search.web.SearchPage.Filter;
import org.hiap.navigator.search.web.SearchPage.Option;
import org.hiap.navigator.search.web.SearchPage.Result;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Searching the library: everything asked for stands in the address. */
@Controller
class SearchController {

	private static final String PATH = "/library/search";

	/** Characters of the words asked for that a heading repeats. */
	private static final int REPEATED = 60;

	private final Search search;

	private final PageParts parts;

	private final Words words;

	SearchController(Search search, PageParts parts, Words words) {
		this.search = search;
		this.parts = parts;
		this.words = words;
	}

	@GetMapping(PATH)
	String search(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String page,
			@RequestParam MultiValueMap<String, String> parameters, Model model) {
		Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
		Arrays.stream(Facet.values())
			.forEach((facet) -> filters.put(facet, parameters.getOrDefault(facet.parameter(), List.of())));
		Findings findings = this.search.find(q, filters);
		Pagination pagination = Pagination.of(findings.size(), Pagination.number(page),
				address(findings, findings.asked(), (facet, choice) -> choice.chosen()));
		List<Result> results = this.search.show(findings, pagination.offset(), Pagination.SIZE)
			.stream()
			.map((found) -> new Result(kind("search.kind.", found.kind()), found.title(), found.excerpt(),
					found.facts(), found.path()))
			.toList();
		model.addAttribute("page", new SearchPage(this.parts.trail(new Link(this.words.of("search.crumb"), null)),
				heading(findings), findings.asked(), notice(findings, q), suggestion(findings), filters(findings),
				chosen(findings), address(findings, findings.asked(), (facet, c) -> false), results, pagination));
		return "search/search";
	}

	private String heading(Findings findings) {
		if (findings.match() == Match.EVERYTHING) {
			return this.words.of("search.title");
		}
		return this.words.of("search.results", findings.size(),
				shortened((findings.suggestion() != null) ? findings.suggestion() : findings.asked()));
	}

	/** What a reader has to know to understand the results, or null. */
	private @Nullable String notice(Findings findings, String typed) {
		List<String> notices = new ArrayList<>();
		if (typed.strip().length() > findings.asked().length()) {
			notices.add(this.words.of("search.cut"));
		}
		if (findings.match() == Match.ANY_WORD) {
			notices.add(this.words.of("search.any-word"));
		}
		return notices.isEmpty() ? null : String.join(" ", notices);
	}

	/** What was probably meant, leading to a search for it. */
	private @Nullable Link suggestion(Findings findings) {
		return (findings.suggestion() != null) ? new Link(findings.suggestion(),
				address(findings, findings.suggestion(), (facet, choice) -> choice.chosen())) : null;
	}

	private List<Filter> filters(Findings findings) {
		return findings.choices().entrySet().stream().map((entry) -> {
			Facet facet = entry.getKey();
			List<Option> options = entry.getValue()
				.stream()
				.filter((choice) -> choice.count() > 0 || choice.chosen())
				.map((choice) -> new Option(facet.parameter() + "-" + choice.value(), choice.value(),
						label(facet, choice), choice.count(), choice.chosen()))
				.toList();
			return new Filter(facet.parameter(), this.words.of("search.facet." + facet.parameter()), options);
		}).filter((filter) -> !filter.options().isEmpty()).toList();
	}

	/** Every filter in force, leading to the same search without it. */
	private List<Link> chosen(Findings findings) {
		return findings.choices()
			.entrySet()
			.stream()
			.flatMap(
					(entry) -> entry.getValue()
						.stream()
						.filter(FacetChoice::chosen)
						.map((removed) -> new Link(label(entry.getKey(), removed),
								address(findings, findings.asked(), (facet, choice) -> choice.chosen()
										&& !(facet == entry.getKey() && choice.value().equals(removed.value()))))))
			.toList();
	}

	private String label(Facet facet, FacetChoice choice) {
		return (facet == Facet.KIND) ? this.words.of("search.kinds." + choice.value()) : choice.label();
	}

	private String kind(String key, Kind kind) {
		return this.words.of(key + kind.slug());
	}

	private static String address(Findings findings, String asked, BiPredicate<Facet, FacetChoice> kept) {
		Stream<String> words = asked.isEmpty() ? Stream.empty() : Stream.of("q=" + encoded(asked));
		Stream<String> filters = findings.choices()
			.entrySet()
			.stream()
			.flatMap((entry) -> entry.getValue()
				.stream()
				.filter((choice) -> kept.test(entry.getKey(), choice))
				.map((choice) -> entry.getKey().parameter() + "=" + encoded(choice.value())));
		String query = Stream.concat(words, filters).collect(Collectors.joining("&"));
		return query.isEmpty() ? PATH : PATH + "?" + query;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String shortened(String text) {
		return (text.codePointCount(0, text.length()) <= REPEATED) ? text
				: text.substring(0, text.offsetByCodePoints(0, REPEATED)) + "…";
	}

}
