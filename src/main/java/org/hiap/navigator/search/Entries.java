package org.hiap.navigator.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.CombinedAuthority;
import org.hiap.navigator.authority.DevolvedFunction;
import org.hiap.navigator.content.Statement;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Markdown;
import org.hiap.navigator.library.Activity;
import org.hiap.navigator.library.CaseStudies;
import org.hiap.navigator.library.CaseStudy;
import org.hiap.navigator.library.Figure;
import org.hiap.navigator.library.Lever;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.library.Opportunity;
import org.hiap.navigator.library.PageParts;
import org.hiap.navigator.library.PillarFactor;
import org.hiap.navigator.library.PillarGuidance;
import org.hiap.navigator.library.SourceDocument;
import org.hiap.navigator.search.Findable.Value;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads everything public from the modules below: a further kind is one more method here.
 */
@Component
class Entries {

	private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

	private final Library library;

	private final CaseStudies caseStudies;

	private final Authorities authorities;

	private final Frameworks frameworks;

	private final GuidanceEntries guidance;

	Entries(Library library, CaseStudies caseStudies, Authorities authorities, Frameworks frameworks,
			GuidanceEntries guidance) {
		this.library = library;
		this.caseStudies = caseStudies;
		this.authorities = authorities;
		this.frameworks = frameworks;
		this.guidance = guidance;
	}

	/**
	 * Something results can be narrowed by.
	 *
	 * @param label what the reader sees
	 */
	record Choice(Value value, String label) {
	}

	/** Everything at one moment. */
	record Everything(List<Findable> entries, List<Choice> choices) {
	}

	/** Reads everything; needs a transaction, in which parts of entries are fetched. */
	Everything read() {
		Shelves shelves = new Shelves(this.library.pillars(), this.authorities.functions(), this.library.sources(),
				this.library.opportunities(), this.library.levers(), this.authorities.everKnown());
		List<Findable> entries = Stream
			.of(pillars(shelves), factors(shelves), criteria(), functions(shelves), opportunities(shelves),
					levers(shelves), activities(shelves), caseStudies(shelves), authorities(shelves), sources(shelves),
					this.guidance.read(shelves).toList())
			.flatMap(List::stream)
			.toList();
		return new Everything(entries, shelves.choices(entries));
	}

	/** What several kinds of entry belong to. */
	record Shelves(List<PillarGuidance> pillars, List<DevolvedFunction> functions, List<SourceDocument> sources,
			List<Opportunity> opportunities, List<Lever> levers, List<CombinedAuthority> authorities) {

		PillarGuidance pillar(String code) {
			return find(this.pillars, PillarGuidance::code, code);
		}

		DevolvedFunction function(String code) {
			return find(this.functions, DevolvedFunction::code, code);
		}

		Opportunity opportunity(String code) {
			return find(this.opportunities, Opportunity::code, code);
		}

		Lever lever(String code) {
			return find(this.levers, Lever::code, code);
		}

		CombinedAuthority authority(String code) {
			return find(this.authorities, CombinedAuthority::code, code);
		}

		/** Without invented regions, which have no page. */
		List<CombinedAuthority> realAuthorities() {
			return this.authorities.stream().filter(CombinedAuthority::isInLibrary).toList();
		}

		SourceDocument source(String slug) {
			return find(this.sources, SourceDocument::slug, slug);
		}

		private static <T> T find(List<T> shelf, Function<T, String> code, String wanted) {
			return shelf.stream().filter((one) -> code.apply(one).equals(wanted)).findFirst().orElseThrow();
		}

		List<Choice> choices(List<Findable> entries) {
			List<Choice> choices = new ArrayList<>();
			this.functions.forEach((one) -> choices.add(new Choice(function(one), one.name())));
			realAuthorities().forEach((one) -> choices.add(new Choice(Entries.authority(one.code()), one.name())));
			this.pillars.forEach((one) -> choices.add(new Choice(Entries.pillar(one.slug()), one.name())));
			// a plan that runs until 2040 offers no such year: only those in which
			// something began
			entries.stream()
				.map(Findable::facets)
				.flatMap((facets) -> facets.stream().filter((one) -> one.facet() == Facet.YEAR).limit(1))
				.distinct()
				.sorted((one, other) -> other.value().compareTo(one.value()))
				.forEach((year) -> choices.add(new Choice(year, year.value())));
			return choices;
		}

		private static Value function(DevolvedFunction function) {
			return new Value(Facet.FUNCTION, function.slug());
		}

	}

	private List<Findable> pillars(Shelves shelves) {
		return shelves.pillars()
			.stream()
			.map((pillar) -> new Findable(Kind.PILLAR, pillar.code(), pillar.code(), pillar.name(), true,
					pillar.summary(), Findable.lines(pillar.note()), "", "", "/library/pillars/" + pillar.slug(),
					List.of(pillar(pillar.slug()))))
			.toList();
	}

	private List<Findable> factors(Shelves shelves) {
		List<Findable> entries = new ArrayList<>();
		for (PillarGuidance pillar : shelves.pillars()) {
			for (PillarFactor factor : this.library.factorsOf(pillar)) {
				Kind kind = switch (factor.kind()) {
					case ENABLER -> Kind.ENABLER;
					case BARRIER -> Kind.BARRIER;
				};
				List<String> sentences = Excerpt.sentences(factor.wording());
				entries.add(new Findable(kind, factor.code(), factor.code(), sentences.getFirst(), false,
						String.join(" ", sentences.subList(1, sentences.size())), "",
						Findable.facts(pillar.name(), factor.heading()), "",
						"/library/pillars/" + pillar.slug() + "#" + factor.code(), List.of(pillar(pillar.slug()))));
			}
		}
		return entries;
	}

	private List<Findable> criteria() {
		List<Findable> entries = new ArrayList<>();
		for (Framework.Pillar pillar : this.frameworks.current().pillars()) {
			for (Framework.Criterion criterion : pillar.criteria()) {
				entries.add(new Findable(Kind.CRITERION, criterion.slug(), null, criterion.name(), true,
						criterion.question(), String.join("\n", criterion.levels()), pillar.name(), "",
						"/library/pillars/" + pillar.slug() + "#" + criterion.slug(), List.of(pillar(pillar.slug()))));
			}
		}
		return entries;
	}

	private List<Findable> functions(Shelves shelves) {
		return shelves.functions()
			.stream()
			.map((function) -> new Findable(Kind.FUNCTION, function.code(), function.code(), function.name(), true,
					function.summary(),
					Findable.lines(Markdown.plain(function.context()), statements(function.holders()), function.note()),
					"", "", "/library/functions/" + function.slug(), List.of(Shelves.function(function))))
			.toList();
	}

	private List<Findable> opportunities(Shelves shelves) {
		return shelves.opportunities().stream().map((opportunity) -> {
			DevolvedFunction function = shelves.function(opportunity.functionCode());
			return new Findable(Kind.OPPORTUNITY, opportunity.code(), opportunity.code(), opportunity.name(), true,
					opportunity.summary(), Findable.lines(plain(opportunity.rationale()), opportunity.note()),
					function.name(), "", "/library/opportunities/" + opportunity.slug(),
					List.of(Shelves.function(function)));
		}).toList();
	}

	private List<Findable> levers(Shelves shelves) {
		return shelves.levers().stream().map((lever) -> {
			Opportunity opportunity = shelves.opportunity(lever.opportunityCode());
			DevolvedFunction function = shelves.function(opportunity.functionCode());
			return new Findable(Kind.LEVER, lever.code(), lever.code(), lever.name(), true, lever.gist(),
					Findable.lines(figures(lever.figures()), lever.note()),
					Findable.facts(function.name(), opportunity.name()), "", "/library/levers/" + lever.slug(),
					List.of(Shelves.function(function)));
		}).toList();
	}

	private List<Findable> activities(Shelves shelves) {
		List<Findable> entries = new ArrayList<>();
		for (Lever lever : shelves.levers()) {
			DevolvedFunction function = shelves.function(shelves.opportunity(lever.opportunityCode()).functionCode());
			for (Activity activity : this.library.activitiesOf(lever)) {
				entries.add(new Findable(Kind.ACTIVITY, activity.slug(), null, activity.wording(), false, "", "",
						Findable.facts(function.name(), lever.name()), "",
						"/library/levers/" + lever.slug() + "#" + activity.slug(),
						List.of(Shelves.function(function))));
			}
		}
		return entries;
	}

	private List<Findable> caseStudies(Shelves shelves) {
		return this.caseStudies.inFull().stream().map((study) -> caseStudy(study, shelves)).toList();
	}

	private static Findable caseStudy(CaseStudy study, Shelves shelves) {
		List<CombinedAuthority> authorities = study.authorityCodes().stream().map(shelves::authority).toList();
		DevolvedFunction function = (study.functionCode() != null) ? shelves.function(study.functionCode()) : null;
		Lever lever = (study.leverCode() != null) ? shelves.lever(study.leverCode()) : null;
		PillarGuidance pillar = (study.pillarCode() != null) ? shelves.pillar(study.pillarCode()) : null;
		List<Value> facets = new ArrayList<>();
		facets.addAll(years(study.years(), shelves.source(study.source().document())));
		authorities.stream()
			.filter(CombinedAuthority::isInLibrary)
			.forEach((authority) -> facets.add(authority(authority.code())));
		if (function != null) {
			facets.add(Shelves.function(function));
		}
		if (pillar != null) {
			facets.add(pillar(pillar.slug()));
		}
		return new Findable(Kind.CASE_STUDY, study.code(), study.code(), study.title(), true, study.gist(),
				Findable.lines(Markdown.plain(study.story()), figures(study.figures()),
						String.join("\n", study.furtherReading()), study.note()),
				Findable.facts(authorities.stream().map(CombinedAuthority::name).collect(Collectors.joining(", ")),
						PageParts.years(study.years()), (function != null) ? function.name() : null,
						(pillar != null) ? pillar.name() : null),
				Findable.lines(study.printedAuthority(), (lever != null) ? lever.name() : null,
						authorities.stream().map(CombinedAuthority::abbreviation).collect(Collectors.joining(" "))),
				"/library/case-studies/" + study.slug(), facets);
	}

	private List<Findable> authorities(Shelves shelves) {
		return shelves.realAuthorities().stream().map((authority) -> {
			CombinedAuthority stated = this.authorities.withStatedPowers(authority.code());
			return new Findable(Kind.AUTHORITY, stated.code(), stated.abbreviation(), stated.name(), true, "",
					Findable.lines(statements(stated.statedPowers()), stated.note()),
					Findable.facts(stated.abbreviation(), stated.area(), stated.created()), "",
					"/library/authorities/" + stated.code(),
					Stream.concat(year(stated.created()).stream(), Stream.of(authority(stated.code()))).toList());
		}).toList();
	}

	private List<Findable> sources(Shelves shelves) {
		return shelves.sources()
			.stream()
			.map((source) -> new Findable(Kind.SOURCE, source.slug(), null, source.title(), true,
					Objects.requireNonNullElse(source.note(), ""), "",
					Findable.facts(source.kind(), source.published()), "", "/library/sources#" + source.slug(),
					year(source.published())))
			.toList();
	}

	private static Value pillar(String slug) {
		return new Value(Facet.PILLAR, slug);
	}

	private static Value authority(String code) {
		return new Value(Facet.AUTHORITY, code);
	}

	private static @Nullable String plain(@Nullable String marked) {
		return (marked != null) ? Markdown.plain(marked) : null;
	}

	static String statements(List<Statement> statements) {
		return statements.stream().map(Statement::statement).collect(Collectors.joining("\n"));
	}

	static String figures(List<Figure> figures) {
		return figures.stream()
			.map((figure) -> figure.value() + " " + figure.counts())
			.collect(Collectors.joining("\n"));
	}

	static List<Value> year(@Nullable String printed) {
		return yearsIn(printed).stream().limit(1).map(Entries::yearValue).toList();
	}

	/**
	 * Every year from the first to the last, or to that of the document which calls it
	 * the present.
	 */
	static List<Value> years(@Nullable String printed, SourceDocument source) {
		List<Integer> stated = yearsIn(printed);
		if (stated.isEmpty()) {
			return List.of();
		}
		int last = stated.getLast();
		if (printed != null && printed.contains("present")) {
			last = yearsIn(source.published()).stream().findFirst().orElse(last);
		}
		return IntStream.rangeClosed(stated.getFirst(), Math.max(stated.getFirst(), last))
			.mapToObj(Entries::yearValue)
			.toList();
	}

	private static List<Integer> yearsIn(@Nullable String printed) {
		Matcher years = YEAR.matcher(Objects.requireNonNullElse(printed, ""));
		return years.results().map((year) -> Integer.valueOf(year.group())).toList();
	}

	private static Value yearValue(int year) {
		return new Value(Facet.YEAR, String.valueOf(year));
	}

}
