package org.hiap.navigator.guidance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.catalogue.Kind;
import org.hiap.navigator.content.Checks;
import org.hiap.navigator.content.ContentException;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.content.Source;
import org.hiap.navigator.content.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The module's entries, read and checked as a whole. Nothing here touches the database.
 */
final class GuidanceContent {

	/**
	 * What entries may refer to outside this module: slugs of sources, codes of others.
	 */
	record Elsewhere(Set<String> sources, Set<String> functions, Set<String> authorities, Set<String> caseStudies) {
	}

	private final Elsewhere elsewhere;

	private final Checks checks = new Checks();

	private final Map<Class<?>, List<?>> shelves = new LinkedHashMap<>();

	/**
	 * Reads the entries.
	 * @param entries the entries of a kind
	 * @throws ContentException naming file and line of the first mistake
	 */
	GuidanceContent(Function<Kind, List<Entry>> entries, Elsewhere elsewhere) {
		this.elsewhere = elsewhere;
		List<Advice> advice = new ArrayList<>();
		GuidanceHolding.ADVICE.forEach(
				(part, kind) -> advice.addAll(read(kind, entries, (entry, position) -> advice(entry, part, position))));
		this.shelves.put(Advice.class, advice);
		shelve(StrategyApproach.class, GuidanceHolding.STRATEGY, entries, this::strategy);
		shelve(TheoryColumn.class, GuidanceHolding.THEORY_OF_CHANGE, entries,
				(entry, position) -> sourced(entry, new TheoryColumn(entry, position), TheoryColumn::source));
		shelve(WorkedExample.class, GuidanceHolding.WORKED_EXAMPLES, entries, this::workedExample);
		shelve(Reading.class, GuidanceHolding.READING, entries,
				(entry, position) -> sourced(entry, new Reading(entry, position), Reading::source));
		shelve(EvaluationResource.class, GuidanceHolding.EVALUATION, entries, this::resource);
		shelve(SharedChallenge.class, GuidanceHolding.CHALLENGES, entries, this::challenge);
		shelve(RegionalApproach.class, GuidanceHolding.APPROACHES, entries, this::approach);
		shelve(Responsibility.class, GuidanceHolding.RESPONSIBILITIES, entries, this::responsibility);
		entries.apply(Authorities.ENTRIES).forEach(this::checkStatedPowers);
	}

	/** Everything, a shelf for each kind; what others refer to comes before them. */
	Map<Class<?>, List<?>> shelves() {
		return this.shelves;
	}

	/** The entries of one kind, in their order. */
	<T> List<T> all(Class<T> type) {
		return Stream.ofNullable(this.shelves.get(type)).flatMap(List::stream).map(type::cast).toList();
	}

	private <T> void shelve(Class<T> type, Kind kind, Function<Kind, List<Entry>> entries,
			BiFunction<Entry, Integer, T> reader) {
		this.shelves.put(type, read(kind, entries, reader));
	}

	private <T> List<T> read(Kind kind, Function<Kind, List<Entry>> entries, BiFunction<Entry, Integer, T> reader) {
		List<T> read = new ArrayList<>();
		for (Entry entry : entries.apply(kind)) {
			int position = read.size();
			String code = String.valueOf(entry.content().text("code"));
			String slug = String.valueOf(entry.content().text("slug"));
			read.add(entry.read((each) -> reader.apply(each, position)));
			this.checks.claim(entry, "code", "entry of this module", code);
			// entries of several kinds share a page, on which the slug is their address
			this.checks.claim(entry, "slug", "entry of " + kind.address(), slug);
		}
		return read;
	}

	private Advice advice(Entry entry, Advice.Part part, int position) {
		Advice advice = sourced(entry, new Advice(entry, part, position), Advice::source);
		advice.statements().stream().map(Statement::source).forEach((source) -> check(entry, source));
		return advice;
	}

	private StrategyApproach strategy(Entry entry, int position) {
		String caseStudy = entry.text("case-study");
		Checks.known(entry, "case-study", caseStudy, this.elsewhere.caseStudies(), "case-studies.yaml");
		return sourced(entry, new StrategyApproach(entry, caseStudy, position), StrategyApproach::source);
	}

	private WorkedExample workedExample(Entry entry, int position) {
		WorkedExample example = sourced(entry, new WorkedExample(entry, position), WorkedExample::source);
		Set<String> columns = all(TheoryColumn.class).stream().map(TheoryColumn::code).collect(Collectors.toSet());
		example.items()
			.forEach((item) -> Checks.known(entry, "items", item.columnCode(), columns, "theory-of-change.yaml"));
		return example;
	}

	private EvaluationResource resource(Entry entry, int position) {
		String reading = entry.textOrNull("reading");
		if (reading != null) {
			Checks.known(entry, "reading", reading,
					all(Reading.class).stream().map(Reading::code).collect(Collectors.toSet()), "reading.yaml");
		}
		return sourced(entry, new EvaluationResource(entry, reading, position), EvaluationResource::source);
	}

	private SharedChallenge challenge(Entry entry, int position) {
		SharedChallenge challenge = sourced(entry, new SharedChallenge(entry, position), SharedChallenge::source);
		challenge.examples().forEach((example) -> {
			known(entry, "examples", example.authorityCode(), this.elsewhere.authorities(), "authorities.yaml");
			known(entry, "examples", example.caseStudyCode(), this.elsewhere.caseStudies(), "case-studies.yaml");
		});
		return challenge;
	}

	private RegionalApproach approach(Entry entry, int position) {
		String authority = entry.text("authority");
		Checks.known(entry, "authority", authority, this.elsewhere.authorities(), "authorities.yaml");
		List<String> studies = links(entry, "case-studies", this.elsewhere.caseStudies(), "case-studies.yaml");
		return sourced(entry, new RegionalApproach(entry, authority, studies, position), RegionalApproach::source);
	}

	private Responsibility responsibility(Entry entry, int position) {
		List<String> functions = links(entry, "functions", this.elsewhere.functions(), "functions.yaml");
		return sourced(entry, new Responsibility(entry, functions, position), Responsibility::source);
	}

	/**
	 * Authorities are loaded before responsibilities, so what they refer to is checked
	 * here.
	 */
	private void checkStatedPowers(Entry authority) {
		Set<String> codes = all(Responsibility.class).stream().map(Responsibility::code).collect(Collectors.toSet());
		authority.entries("powers")
			.forEach((power) -> links(power, "responsibilities", codes, "responsibilities.yaml"));
	}

	private static List<String> links(Entry entry, String key, Set<String> names, String file) {
		List<String> links = entry.texts(key).stream().distinct().toList();
		links.forEach((name) -> Checks.known(entry, key, name, names, file));
		return links;
	}

	private static void known(Entry entry, String key, @Nullable String name, Set<String> names, String file) {
		if (name != null) {
			Checks.known(entry, key, name, names, file);
		}
	}

	private <T> T sourced(Entry entry, T read, Function<T, Source> source) {
		check(entry, source.apply(read));
		return read;
	}

	private void check(Entry entry, Source source) {
		Checks.known(entry, "source", source.document(), this.elsewhere.sources(), "sources.yaml");
	}

}
