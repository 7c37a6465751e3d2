package org.hiap.navigator.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.CombinedAuthority;
import org.hiap.navigator.authority.DevolvedFunction;
import org.hiap.navigator.content.Source;
import org.hiap.navigator.content.Statement;
import org.hiap.navigator.govuk.Link;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the pages of the library and of the modules that add to it print in the same way:
 * trails, sources, neighbours and lists of case studies.
 */
@Component
public class PageParts {

	private final Library library;

	private final Authorities authorities;

	private final MessageSource messages;

	PageParts(Library library, Authorities authorities, MessageSource messages) {
		this.library = library;
		this.authorities = authorities;
		this.messages = messages;
	}

	/**
	 * Where something comes from.
	 *
	 * @param kind what sort of document it is, such as a report
	 * @param title the document's title
	 * @param href where the library says more about the document
	 * @param place where in the document it stands
	 * @param note what a reader should know about it, or null
	 */
	public record Cited(String kind, String title, String href, String place, @Nullable String note) {
	}

	/** Something the sources state, and where. */
	public record Stated(String statement, Cited cited) {
	}

	/** A case study in a list; {@code facts} is who did it, when and in which field. */
	public record Study(String title, String href, String facts, String gist) {
	}

	/** What stands before and after an entry of a row. */
	public record Neighbours(@Nullable Link previous, @Nullable Link next) {

		public static <T> Neighbours among(List<T> row, Function<T, Boolean> atHand, Function<T, Link> link) {
			int place = row.stream().map(atHand).toList().indexOf(true);
			return new Neighbours((place > 0) ? link.apply(row.get(place - 1)) : null,
					(place + 1 < row.size()) ? link.apply(row.get(place + 1)) : null);
		}

	}

	public String text(String key, Object... values) {
		return this.messages.getMessage(key, values, Locale.UK);
	}

	/** The way from the start page through the library to the page at hand. */
	public List<Link> trail(Link... steps) {
		List<Link> trail = new ArrayList<>();
		trail.add(new Link(text("library.home"), "/"));
		trail.add(new Link(text("library.title"), (steps.length > 0) ? "/library" : null));
		trail.addAll(Arrays.asList(steps));
		return List.copyOf(trail);
	}

	public Cited cited(Source source, @Nullable String note) {
		return citations().apply(source, note);
	}

	public List<Stated> stated(List<Statement> statements) {
		return citations().stated(statements);
	}

	/** All documents at once, for pages that cite them often. */
	public Citations citations() {
		return new Citations(
				this.library.sources().stream().collect(Collectors.toMap(SourceDocument::slug, (source) -> source)));
	}

	/** The documents of the library by their slugs, ready to be cited. */
	public record Citations(Map<String, SourceDocument> documents) {

		public List<Stated> stated(List<Statement> statements) {
			return statements.stream()
				.map((stated) -> new Stated(stated.statement(), apply(stated.source(), null)))
				.toList();
		}

		public Cited apply(Source source, @Nullable String note) {
			SourceDocument document = this.documents.get(source.document());
			return new Cited((document != null) ? document.kind() : "", (document != null) ? document.title() : "",
					"/library/sources#" + source.document(), source.place(), note);
		}

	}

	public List<Study> studies(List<CaseStudySummary> summaries) {
		Map<String, String> names = authorityNames();
		Map<String, String> functions = this.authorities.functions()
			.stream()
			.collect(Collectors.toMap(DevolvedFunction::code, DevolvedFunction::name));
		return summaries.stream()
			.map((study) -> new Study(study.title(), "/library/case-studies/" + study.slug(),
					Stream
						.of(study.authorityCodes()
							.stream()
							.map((code) -> names.getOrDefault(code, code))
							.collect(Collectors.joining(", ")), years(study.years()),
								functions.get(String.valueOf(study.functionCode())))
						.flatMap(Stream::ofNullable)
						.collect(Collectors.joining(" · ")),
					study.gist()))
			.toList();
	}

	/** The authorities by code, each with a link to its page; invented ones have none. */
	public List<Link> authorities(List<String> codes) {
		Map<String, CombinedAuthority> known = this.authorities.everKnown()
			.stream()
			.collect(Collectors.toMap(CombinedAuthority::code, (authority) -> authority));
		return codes.stream()
			.map(known::get)
			.filter(Objects::nonNull)
			.map((authority) -> new Link(authority.name(),
					authority.isInLibrary() ? "/library/authorities/" + authority.code() : null))
			.toList();
	}

	/** The devolved function of a code, with a link to its page. */
	public @Nullable Link function(@Nullable String code) {
		return this.authorities.functions()
			.stream()
			.filter((function) -> function.code().equals(code))
			.map((function) -> new Link(function.name(), "/library/functions/" + function.slug()))
			.findFirst()
			.orElse(null);
	}

	/** The authorities of the sources by name, without the invented ones. */
	public List<CombinedAuthority> realAuthorities() {
		return this.authorities.real();
	}

	private Map<String, String> authorityNames() {
		return this.authorities.everKnown()
			.stream()
			.collect(Collectors.toMap(CombinedAuthority::code, CombinedAuthority::name));
	}

	/** Years as the toolkit prints them, with "to" for its dashes. */
	public static @Nullable String years(@Nullable String printed) {
		return (printed != null) ? printed.replaceAll("\\s+[-–]\\s+", " to ") : null;
	}

}
