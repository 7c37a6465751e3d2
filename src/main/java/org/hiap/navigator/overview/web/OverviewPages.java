package org.hiap.navigator.overview.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.DevolvedFunction;
import org.hiap.navigator.decision.SharedChoice;
import org.hiap.navigator.decision.SharedChoices;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.overview.HardCriterion;
import org.hiap.navigator.overview.Overview;
import org.hiap.navigator.overview.OverviewFilter;
import org.hiap.navigator.overview.Overviews;
import org.hiap.navigator.overview.Region;
import org.hiap.navigator.overview.Region.Progress;
import org.hiap.navigator.overview.RegionGap;
import org.hiap.navigator.overview.RegionResult;
import org.hiap.navigator.overview.web.OverviewPage.Column;
import org.hiap.navigator.overview.web.OverviewPage.Count;
import org.hiap.navigator.overview.web.OverviewPage.CriterionLine;
import org.hiap.navigator.overview.web.OverviewPage.Filter;
import org.hiap.navigator.overview.web.OverviewPage.GapLine;
import org.hiap.navigator.overview.web.OverviewPage.OptionLine;
import org.hiap.navigator.scoring.Fraction;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Puts together what the overview and its export print. */
@Component
class OverviewPages {

	private static final String PATH = "/review";

	private static final int LISTED = 10;

	private final Overviews overviews;

	private final SharedChoices choices;

	private final Authorities authorities;

	private final Frameworks frameworks;

	private final Library library;

	private final Words words;

	OverviewPages(Overviews overviews, SharedChoices choices, Authorities authorities, Frameworks frameworks,
			Library library, Words words) {
		this.overviews = overviews;
		this.choices = choices;
		this.authorities = authorities;
		this.frameworks = frameworks;
		this.library = library;
		this.words = words;
	}

	/** The page an address asks for. */
	OverviewPage page(Viewer viewer, OverviewQuery query) {
		OverviewFilter filter = query.toFilter();
		Overview overview = this.overviews.of(viewer, filter);
		List<Framework.Pillar> pillars = this.frameworks.current().pillars();
		List<RegionResult> listed = listed(overview, query);
		Pagination pagination = Pagination.of(listed.size(),
				Pagination.number(Objects.requireNonNullElse(query.page(), "")), query.href(PATH, "page", null));
		List<RegionLine> lines = lines(listed.stream().skip(pagination.offset()).limit(Pagination.SIZE).toList(),
				pillars);
		SharedChoices.Counted counted = counted(viewer, filter, overview);
		return new OverviewPage(filter.isNarrowed() || filter.function() != null || query.toStatus() != null,
				filters(query), counts(overview, query),
				this.words.of("overview.sentence", overview.submitted(), overview.results().size()),
				columns(pillars, query), lines, pagination,
				overview.criteria().stream().limit(LISTED).map(this::line).toList(),
				overview.gaps().stream().limit(LISTED).map(this::line).toList(),
				options(counted, filter.function()).limit(LISTED).toList(), note(counted, filter),
				query.href(PATH + "/overview.xlsx", "page", null));
	}

	/**
	 * Every region of a filter, sorted as asked, as the page and its export list them.
	 */
	List<RegionResult> listed(Overview overview, OverviewQuery query) {
		Progress status = query.toStatus();
		return overview.results()
			.stream()
			.filter((each) -> status == null || each.region().progress() == status)
			.sorted(order(query.sortOrName()))
			.toList();
	}

	List<RegionLine> lines(List<RegionResult> results, List<Framework.Pillar> pillars) {
		List<String> slugs = pillars.stream().map(Framework.Pillar::slug).toList();
		LocalDate today = Dates.today();
		return this.overviews.changes(results)
			.stream()
			.map((each) -> RegionLine.of(each, slugs, today, this.words))
			.toList();
	}

	/**
	 * What is first is what somebody who sorts by it looks for; the rest is by name, with
	 * those last who have nothing to show.
	 */
	private static Comparator<RegionResult> order(String sort) {
		Comparator<RegionResult> byName = Comparator
			.comparing((RegionResult each) -> each.region().progress() == Progress.NO_ROUND)
			.thenComparing((each) -> each.region().name());
		return switch (sort) {
			case "name" -> byName;
			case "progress" ->
				Comparator.comparing((RegionResult each) -> each.region().progress()).thenComparing(byName);
			case "deadline" -> Comparator.comparing((RegionResult each) -> Optional.ofNullable(each.region().round())
				.map(Region.Round::deadline)
				.orElse(LocalDate.MAX)).thenComparing(byName);
			default -> Comparator.comparing((RegionResult each) -> strength(each, sort).orElse(Fraction.of(6)))
				.thenComparing(byName);
		};
	}

	private static Optional<Fraction> strength(RegionResult result, String pillar) {
		return result.pillar(pillar).flatMap((each) -> each.strength().value());
	}

	private List<Filter> filters(OverviewQuery query) {
		List<Filter> filters = new ArrayList<>();
		filters.add(filter("programme", query.programme(), this.overviews.programmes()));
		filters.add(filter("campaign", query.campaign(), this.overviews.campaigns()));
		filters.add(filter("year", query.year(),
				this.overviews.years()
					.stream()
					.map(String::valueOf)
					.collect(Collectors.toMap(Function.identity(), Function.identity(), (one, other) -> one,
							LinkedHashMap::new))));
		filters.add(filter("function", query.function(),
				this.authorities.functions()
					.stream()
					.collect(Collectors.toMap(DevolvedFunction::slug, DevolvedFunction::name, (one, other) -> one,
							LinkedHashMap::new))));
		return filters;
	}

	private Filter filter(String name, @Nullable String value, Map<String, String> values) {
		List<Choice> all = new ArrayList<>(List.of(new Choice("", this.words.of("overview.filter." + name + ".all"))));
		values.forEach((each, text) -> all.add(new Choice(each, text)));
		return new Filter(name, this.words.of("overview.filter." + name),
				this.words.ofOrNull("overview.filter." + name + ".hint"), all, Objects.requireNonNullElse(value, ""));
	}

	private List<Count> counts(Overview overview, OverviewQuery query) {
		Map<Progress, Long> numbers = overview.progress();
		List<Count> counts = new ArrayList<>();
		for (Progress progress : Progress.values()) {
			boolean chosen = query.toStatus() == progress;
			long number = numbers.getOrDefault(progress, 0L);
			if (number > 0 || chosen) {
				counts.add(new Count(this.words.of("overview.progress." + progress), number,
						query.href(PATH, "status", chosen ? null : progress.name()), chosen));
			}
		}
		return counts;
	}

	private List<Column> columns(List<Framework.Pillar> pillars, OverviewQuery query) {
		List<Column> columns = new ArrayList<>();
		for (String key : List.of("name", "progress", "deadline")) {
			columns.add(column(this.words.of("overview.column." + key), key, query));
		}
		pillars.forEach((pillar) -> columns.add(column(pillar.name(), pillar.slug(), query)));
		return columns;
	}

	private static Column column(String words, String key, OverviewQuery query) {
		return new Column(words, query.href(PATH, "sort", key.equals("name") ? null : key),
				query.sortOrName().equals(key));
	}

	CriterionLine line(HardCriterion criterion) {
		List<String> levels = new ArrayList<>();
		for (int level = 1; level <= criterion.regions().size(); level++) {
			if (criterion.regions().get(level - 1) > 0) {
				levels.add(this.words.of("overview.criteria.level", level, criterion.regions().get(level - 1)));
			}
		}
		if (criterion.withoutLevel() > 0) {
			levels.add(this.words.of("overview.criteria.unknown", criterion.withoutLevel()));
		}
		return new CriterionLine(criterion.name(), criterion.pillar(),
				this.words.of("overview.criteria.hard.of", criterion.hard(), criterion.scored()),
				100 * criterion.hard() / criterion.scored(), String.join(", ", levels));
	}

	GapLine line(RegionGap gap) {
		return new GapLine(gap.region().name(),
				"/review/submissions/" + Objects.requireNonNull(gap.region().submitted()).version().assessmentId(),
				gap.pillar().name(), gap.pillar().strength().value().map((value) -> value.rounded(1)).orElse(""),
				String.valueOf(gap.pillar().target()), this.words.of("importance." + gap.pillar().importance().name()),
				gap.size().rounded(1));
	}

	/** What only counts is never told apart from the rest by asking for some. */
	SharedChoices.Counted counted(Viewer viewer, OverviewFilter filter, Overview overview) {
		return this.choices.of(viewer,
				filter.isNarrowed() ? overview.results().stream().map((each) -> each.region().code()).toList() : null);
	}

	Stream<OptionLine> options(SharedChoices.Counted counted, @Nullable String functionSlug) {
		Map<LibraryOption.Kind, Map<String, LibraryOption>> known = counted.choices()
			.stream()
			.map(SharedChoice::kind)
			.distinct()
			.collect(Collectors.toMap(Function.identity(),
					(kind) -> this.library.options(kind)
						.stream()
						.collect(Collectors.toMap(LibraryOption::code, Function.identity(), (one, other) -> one))));
		String function = this.authorities.functions()
			.stream()
			.filter((each) -> each.slug().equals(functionSlug))
			.map(DevolvedFunction::name)
			.findFirst()
			.orElse(null);
		return counted.choices()
			.stream()
			.map((choice) -> line(choice, Objects.requireNonNull(known.get(choice.kind())).get(choice.code())))
			.filter((line) -> function == null || line.function().equals(function));
	}

	private OptionLine line(SharedChoice choice, @Nullable LibraryOption option) {
		return new OptionLine((option != null) ? option.title() : choice.code(),
				(option != null) ? option.path() : null, this.words.of("exercise.kind." + choice.kind().name()),
				(option != null) ? option.functionName() : "", choice.top(), choice.takenForward(), choice.exercises());
	}

	private String note(SharedChoices.Counted counted, OverviewFilter filter) {
		return this.words.of(filter.isNarrowed() ? "overview.options.note.named" : "overview.options.note",
				counted.named(), counted.counted());
	}

}
