package org.hiap.navigator.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.hiap.navigator.catalogue.Kind;
import org.hiap.navigator.content.Checks;
import org.hiap.navigator.content.ContentException;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.content.Source;
import org.jspecify.annotations.Nullable;

/**
 * The library's entries, read and checked as a whole: every link leads somewhere, and no
 * code or slug stands for two things. Nothing here touches the database.
 */
final class LibraryContent {

	private final Set<String> functionCodes;

	private final Set<String> authorityCodes;

	private final Checks checks = new Checks();

	private final Map<String, SourceDocument> sources = new LinkedHashMap<>();

	private final Map<String, PillarGuidance> pillars = new LinkedHashMap<>();

	private final List<PillarFactor> factors = new ArrayList<>();

	private final Map<String, Opportunity> opportunities = new LinkedHashMap<>();

	private final Map<String, Lever> levers = new LinkedHashMap<>();

	private final List<Activity> activities = new ArrayList<>();

	private final List<CaseStudy> caseStudies = new ArrayList<>();

	private final Map<String, String> functionOfLever = new HashMap<>();

	/**
	 * Reads the entries.
	 * @param entries the entries of a kind
	 * @param functionCodes the codes of the devolved functions there are
	 * @param authorityCodes the codes of the authorities there are
	 * @throws ContentException naming file and line of the first mistake
	 */
	LibraryContent(Function<Kind, List<Entry>> entries, Set<String> functionCodes, Set<String> authorityCodes) {
		this.functionCodes = functionCodes;
		this.authorityCodes = authorityCodes;
		read(entries.apply(LibraryHolding.SOURCES), (entry) -> {
			SourceDocument source = new SourceDocument(entry, this.sources.size());
			this.checks.claim(entry, "slug", "source document", source.slug());
			this.sources.put(source.slug(), source);
		});
		read(entries.apply(LibraryHolding.PILLARS), this::readPillar);
		read(entries.apply(LibraryHolding.OPPORTUNITIES), this::readOpportunity);
		read(entries.apply(LibraryHolding.LEVERS), this::readLever);
		read(entries.apply(LibraryHolding.CASE_STUDIES), this::readCaseStudy);
	}

	/** Everything, a shelf for each kind; what others refer to comes before them. */
	Map<Class<?>, List<?>> shelves() {
		Map<Class<?>, List<?>> shelves = new LinkedHashMap<>();
		shelves.put(SourceDocument.class, List.copyOf(this.sources.values()));
		shelves.put(PillarGuidance.class, List.copyOf(this.pillars.values()));
		shelves.put(PillarFactor.class, List.copyOf(this.factors));
		shelves.put(Opportunity.class, List.copyOf(this.opportunities.values()));
		shelves.put(Lever.class, List.copyOf(this.levers.values()));
		shelves.put(Activity.class, List.copyOf(this.activities));
		shelves.put(CaseStudy.class, List.copyOf(this.caseStudies));
		return shelves;
	}

	/** The entries of one kind, in their order. */
	<T> List<T> all(Class<T> kind) {
		return Stream.ofNullable(shelves().get(kind)).flatMap(List::stream).map(kind::cast).toList();
	}

	private void readPillar(Entry entry) {
		PillarGuidance pillar = new PillarGuidance(entry, this.pillars.size());
		this.checks.claim(entry, "code", "pillar", pillar.code());
		this.checks.claim(entry, "slug", "pillar", pillar.slug());
		check(entry, pillar.source());
		this.pillars.put(pillar.code(), pillar);
		readFactors(entry.entries("enablers"), pillar, PillarFactor.Kind.ENABLER);
		readFactors(entry.entries("barriers"), pillar, PillarFactor.Kind.BARRIER);
	}

	private void readFactors(List<Entry> entries, PillarGuidance pillar, PillarFactor.Kind kind) {
		int position = 0;
		for (Entry entry : entries) {
			int place = position++;
			PillarFactor factor = entry.read((read) -> new PillarFactor(read, pillar.code(), kind, place));
			this.checks.claim(entry, "code", "enabler or barrier", factor.code());
			check(entry, factor.source());
			this.factors.add(factor);
		}
	}

	private void readOpportunity(Entry entry) {
		String functionCode = link(entry, "function", this::function, "functions.yaml");
		Opportunity opportunity = new Opportunity(entry, functionCode, this.opportunities.size());
		this.checks.claim(entry, "code", "opportunity", opportunity.code());
		this.checks.claim(entry, "slug", "opportunity", opportunity.slug());
		check(entry, opportunity.source());
		this.opportunities.put(opportunity.code(), opportunity);
	}

	private void readLever(Entry entry) {
		Opportunity opportunity = link(entry, "opportunity", this.opportunities::get, "opportunities.yaml");
		Lever lever = new Lever(entry, opportunity.code(), this.levers.size());
		this.checks.claim(entry, "code", "lever", lever.code());
		this.checks.claim(entry, "slug", "lever", lever.slug());
		check(entry, lever.source());
		this.levers.put(lever.code(), lever);
		this.functionOfLever.put(lever.code(), opportunity.functionCode());
		int position = 0;
		for (Entry listed : entry.entries("activities")) {
			int place = position++;
			Activity activity = listed.read((read) -> new Activity(read, lever.code(), place));
			this.checks.claim(listed, "slug", "activity", activity.slug());
			this.activities.add(activity);
		}
	}

	private void readCaseStudy(Entry entry) {
		String functionCode = optionalLink(entry, "function", this::function, "functions.yaml");
		Lever lever = optionalLink(entry, "lever", this.levers::get, "levers.yaml");
		PillarGuidance pillar = optionalLink(entry, "pillar", this.pillars::get, "pillars.yaml");
		if (lever != null && !String.valueOf(functionCode).equals(this.functionOfLever.get(lever.code()))) {
			throw entry.mistake("function", "“function” is not the one that lever " + lever.code() + " belongs to");
		}
		List<String> authorities = entry.texts("authorities");
		if (authorities.isEmpty()) {
			throw entry.mistake("authorities", "“authorities” is missing: name at least one");
		}
		for (String authority : authorities) {
			Checks.known(entry, "authorities", authority, this.authorityCodes, "authorities.yaml");
		}
		CaseStudy study = new CaseStudy(entry,
				new CaseStudy.Place(functionCode, (lever != null) ? lever.code() : null,
						(pillar != null) ? pillar.code() : null, authorities.stream().distinct().toList()),
				this.caseStudies.size());
		this.checks.claim(entry, "code", "case study", study.code());
		this.checks.claim(entry, "slug", "case study", study.slug());
		check(entry, study.source());
		this.caseStudies.add(study);
	}

	private @Nullable String function(String code) {
		return this.functionCodes.contains(code) ? code : null;
	}

	private static void read(List<Entry> entries, Consumer<Entry> reader) {
		for (Entry entry : entries) {
			entry.read((read) -> {
				reader.accept(read);
				return read;
			});
		}
	}

	private void check(Entry entry, Source source) {
		Checks.known(entry, "source", source.document(), this.sources.keySet(), "sources.yaml");
	}

	private static <T> T link(Entry entry, String key, Function<String, @Nullable T> shelf, String file) {
		return follow(entry, key, entry.text(key), shelf, file);
	}

	private static <T> @Nullable T optionalLink(Entry entry, String key, Function<String, @Nullable T> shelf,
			String file) {
		String name = entry.textOrNull(key);
		return (name != null) ? follow(entry, key, name, shelf, file) : null;
	}

	private static <T> T follow(Entry entry, String key, String name, Function<String, @Nullable T> shelf,
			String file) {
		T found = shelf.apply(name);
		if (found == null) {
			throw entry.mistake(key, "there is no “" + name + "” in " + file);
		}
		return found;
	}

}
