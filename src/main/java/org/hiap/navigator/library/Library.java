package org.hiap.navigator.library;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.DevolvedFunction;

import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to pillars, opportunities, levers, activities and the documents behind them.
 */
@Service
@DependsOn("libraryHolding")
public class Library {

	private final SourceDocuments sources;

	private final Pillars pillars;

	private final Levers levers;

	private final CaseStudyRows caseStudies;

	private final Authorities authorities;

	Library(SourceDocuments sources, Pillars pillars, Levers levers, CaseStudyRows caseStudies,
			Authorities authorities) {
		this.sources = sources;
		this.pillars = pillars;
		this.levers = levers;
		this.caseStudies = caseStudies;
		this.authorities = authorities;
	}

	/** The documents the library is drawn from. */
	@Transactional(readOnly = true)
	public List<SourceDocument> sources() {
		return this.sources.findAllByOrderByPosition();
	}

	/** The pillars in the toolkit's order. */
	@Transactional(readOnly = true)
	public List<PillarGuidance> pillars() {
		return this.pillars.findAllByOrderByPosition();
	}

	/**
	 * A pillar by its slug.
	 * @throws NotFoundException when there is none
	 */
	@Transactional(readOnly = true)
	public PillarGuidance pillar(String slug) {
		return this.pillars.findBySlug(slug).orElseThrow(NotFoundException::new);
	}

	/** What helps and what hinders a pillar: first its enablers, then its barriers. */
	@Transactional(readOnly = true)
	public List<PillarFactor> factorsOf(PillarGuidance pillar) {
		return this.pillars.factorsOf(pillar.code());
	}

	/**
	 * The enablers among the codes, in the toolkit's order; other codes are passed over.
	 */
	@Transactional(readOnly = true)
	public List<Enabler> enablers(Collection<String> codes) {
		return codes.isEmpty() ? List.of() : this.pillars.enablers(codes);
	}

	/** Every opportunity in the toolkit's order. */
	@Transactional(readOnly = true)
	public List<Opportunity> opportunities() {
		return this.levers.opportunities();
	}

	/**
	 * An opportunity by its slug.
	 * @throws NotFoundException when there is none
	 */
	@Transactional(readOnly = true)
	public Opportunity opportunity(String slug) {
		return this.levers.opportunity(slug).orElseThrow(NotFoundException::new);
	}

	/** Every lever in the toolkit's order, without its figures. */
	@Transactional(readOnly = true)
	public List<Lever> levers() {
		return this.levers.findAllByOrderByPosition();
	}

	/** The levers of every devolved function, by its code, in the toolkit's order. */
	@Transactional(readOnly = true)
	public Map<String, List<Lever>> leversByFunction() {
		Map<String, String> functions = this.levers.opportunities()
			.stream()
			.collect(Collectors.toMap(Opportunity::code, Opportunity::functionCode));
		return this.levers.findAllByOrderByPosition()
			.stream()
			.collect(Collectors.groupingBy((lever) -> Objects.requireNonNull(functions.get(lever.opportunityCode()))));
	}

	/**
	 * A lever with its figures by its slug.
	 * @throws NotFoundException when there is none
	 */
	@Transactional(readOnly = true)
	public Lever lever(String slug) {
		return this.levers.findBySlug(slug).orElseThrow(NotFoundException::new);
	}

	/** The activities of a lever in the toolkit's order. */
	@Transactional(readOnly = true)
	public List<Activity> activitiesOf(Lever lever) {
		return this.levers.activitiesOf(lever.code());
	}

	/** How many activities the toolkit lists; those in its running text do not count. */
	@Transactional(readOnly = true)
	public long listedActivities() {
		return this.levers.countActivities(Activity.Origin.LISTED);
	}

	/** Everything of one kind that can be chosen among, in the toolkit's order. */
	@Transactional(readOnly = true)
	public List<LibraryOption> options(LibraryOption.Kind kind) {
		List<Opportunity> opportunities = this.levers.opportunities();
		Map<String, Lever> levers = this.levers.findAllByOrderByPosition()
			.stream()
			.collect(Collectors.toMap(Lever::code, (lever) -> lever, (one, same) -> one, LinkedHashMap::new));
		Map<String, String> functions = functionNamesByOpportunity(opportunities);
		Map<String, Integer> counts = countsByLever();
		return switch (kind) {
			case OPPORTUNITY -> opportunities.stream().map((option) -> {
				List<String> own = levers.values()
					.stream()
					.filter((lever) -> lever.opportunityCode().equals(option.code()))
					.map(Lever::code)
					.toList();
				return new LibraryOption(option.code(), kind, option.name(), option.summary(),
						functions.getOrDefault(option.code(), ""),
						own.stream().mapToInt((lever) -> counts.getOrDefault(lever, 0)).sum(), path(option), own);
			}).toList();
			case LEVER -> levers.values()
				.stream()
				.map((option) -> new LibraryOption(option.code(), kind, option.name(), option.gist(),
						functions.getOrDefault(option.opportunityCode(), ""), counts.getOrDefault(option.code(), 0),
						path(option), List.of(option.code())))
				.toList();
			case ACTIVITY -> this.levers.activities().stream().map((option) -> {
				Lever lever = Objects.requireNonNull(levers.get(option.leverCode()));
				return new LibraryOption(option.slug(), kind, option.wording(), lever.name(),
						functions.getOrDefault(lever.opportunityCode(), ""), counts.getOrDefault(lever.code(), 0),
						path(lever), List.of(lever.code()));
			}).toList();
		};
	}

	/** Where the page of an entry is; for an activity, that of its lever. */
	@Transactional(readOnly = true)
	public Optional<String> pathOf(LibraryOption.Kind kind, String code) {
		return switch (kind) {
			case OPPORTUNITY -> this.levers.opportunityByCode(code).map(Library::path);
			case LEVER -> this.levers.findByCode(code).map(Library::path);
			case ACTIVITY -> this.levers.leverOf(code).map(Library::path);
		};
	}

	private static String path(Opportunity opportunity) {
		return "/library/opportunities/" + opportunity.slug();
	}

	private static String path(Lever lever) {
		return "/library/levers/" + lever.slug();
	}

	private Map<String, String> functionNamesByOpportunity(List<Opportunity> opportunities) {
		Map<String, String> names = this.authorities.functions()
			.stream()
			.collect(Collectors.toMap(DevolvedFunction::code, DevolvedFunction::name));
		return opportunities.stream()
			.collect(Collectors.toMap(Opportunity::code,
					(opportunity) -> names.getOrDefault(opportunity.functionCode(), "")));
	}

	private Map<String, Integer> countsByLever() {
		return this.caseStudies.countByLever()
			.stream()
			.collect(Collectors.toMap(CaseStudyRows.Count::code, (count) -> Math.toIntExact(count.number())));
	}

}
