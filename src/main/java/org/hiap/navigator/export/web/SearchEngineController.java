package org.hiap.navigator.export.web;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiap.navigator.account.AccessRule;
import org.hiap.navigator.account.AccessTable;
import org.hiap.navigator.account.PublicAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;

/** Tells search engines which pages there are and where they need not look. */
@Controller
class SearchEngineController {

	/** What the pages show that anyone may read and that do not ask for anything. */
	private static final Set<String> WORTH_FINDING = Set.of("start", "library", "guidance", "about");

	private final ApiLibrary library;

	private final AccessTable access;

	private final PublicAddress address;

	private final boolean evaluation;

	SearchEngineController(ApiLibrary library, AccessTable access, PublicAddress address,
			@Value("${navigator.mode}") String mode) {
		this.library = library;
		this.access = access;
		this.address = address;
		this.evaluation = mode.equals("evaluation");
	}

	@GetMapping(path = "/sitemap.xml", produces = MediaType.APPLICATION_XML_VALUE)
	ResponseEntity<String> sitemap() {
		ApiEdition edition = this.library.edition();
		Stream<String> pages = this.access.rules()
			.stream()
			.filter((rule) -> isPage(rule) && rule.anyone() && WORTH_FINDING.contains(rule.resource())
					&& rule.action().equals("read"))
			.map((rule) -> url(rule.path(), null));
		// an entry on a page with others has no page of its own to find
		Stream<String> entries = edition.entries()
			.filter((entry) -> entry.path() != null && !entry.path().contains("#"))
			.map((entry) -> url(String.valueOf(entry.path()), entry.changed()));
		return ResponseEntity.ok()
			.cacheControl(ApiProblem.SHORTLY)
			.body(Stream.concat(pages, entries).collect(Collectors.joining("", """
					<?xml version="1.0" encoding="UTF-8"?>
					<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
					""", "</urlset>\n")));
	}

	/** What ships has no date of its own, so only what people published has one. */
	private String url(String path, @Nullable Instant changed) {
		return "<url><loc>" + HtmlUtils.htmlEscape(this.address.of(path)) + "</loc>"
				+ ((changed != null) ? "<lastmod>" + changed + "</lastmod>" : "") + "</url>\n";
	}

	/** An evaluation copy is nobody's to find. */
	@GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
	ResponseEntity<String> robots() {
		String rules = this.evaluation ? "Disallow: /\n"
				: closed().stream().map((path) -> "Disallow: " + path + "\n").collect(Collectors.joining());
		return ResponseEntity.ok()
			.cacheControl(ApiProblem.SHORTLY)
			.body("User-agent: *\n" + rules + "\nSitemap: " + this.address.of("/sitemap.xml") + "\n");
	}

	/** Where the areas begin that need a sign-in, or a search to be typed. */
	private Set<String> closed() {
		return this.access.rules()
			.stream()
			.filter((rule) -> !rule.anyone() || Set.of("session", "password").contains(rule.resource())
					|| rule.action().equals("search"))
			.map((rule) -> rule.anyone() ? rule.path().replaceFirst("\\{.*", "")
					: rule.path().replaceFirst("^(/[^/]+/?).*", "$1"))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static boolean isPage(AccessRule rule) {
		return rule.method() == HttpMethod.GET && !rule.path().matches(".*[{*.].*");
	}

}
