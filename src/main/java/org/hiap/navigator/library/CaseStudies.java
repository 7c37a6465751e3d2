package org.hiap.navigator.library;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.hiap.navigator.account.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.DependsOn;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the case studies. */
@Service
@DependsOn("libraryHolding")
public class CaseStudies {

	private final CaseStudyRows rows;

	CaseStudies(CaseStudyRows rows) {
		this.rows = rows;
	}

	/**
	 * How many case studies there are.
	 *
	 * @param total all of them
	 * @param byLever by the code of the lever; a lever without any is not a key
	 * @param byPillar by the code of the pillar
	 * @param byAuthority by the code of the authority
	 */
	public record Counts(long total, Map<String, Long> byLever, Map<String, Long> byPillar,
			Map<String, Long> byAuthority) {
	}

	/**
	 * The case studies of a function, of a lever and of an authority, in the toolkit's
	 * order.
	 * @param functionCode null for those of any function, and of none
	 * @param leverCode null for those of any lever, and of none
	 * @param authorityCode null for those of any authority
	 */
	@Transactional(readOnly = true)
	public Page<CaseStudySummary> page(@Nullable String functionCode, @Nullable String leverCode,
			@Nullable String authorityCode, Pageable page) {
		Page<String> codes = this.rows.findCodes(functionCode, leverCode, authorityCode, page);
		Map<String, CaseStudySummary> found = summaries(this.rows.findByCodeInOrderByPosition(codes.getContent()))
			.stream()
			.collect(Collectors.toMap(CaseStudySummary::code, (summary) -> summary));
		return codes.map(found::get);
	}

	/**
	 * A case study by its slug, with all it says.
	 * @throws NotFoundException when there is none
	 */
	@Transactional(readOnly = true)
	public CaseStudy get(String slug) {
		return this.rows.findBySlug(slug).orElseThrow(NotFoundException::new);
	}

	/** Every case study with all it says, in the toolkit's order. */
	@Transactional(readOnly = true)
	public List<CaseStudy> inFull() {
		return this.rows.findAllWithParts();
	}

	/** The case study that stands before another in the toolkit's order. */
	@Transactional(readOnly = true)
	public Optional<CaseStudySummary> before(CaseStudy study) {
		return this.rows.findFirstByPositionLessThanOrderByPositionDesc(study.position()).map(CaseStudy::summary);
	}

	/** The case study that stands after another in the toolkit's order. */
	@Transactional(readOnly = true)
	public Optional<CaseStudySummary> after(CaseStudy study) {
		return this.rows.findFirstByPositionGreaterThanOrderByPosition(study.position()).map(CaseStudy::summary);
	}

	/** Every case study in the toolkit's order. */
	@Transactional(readOnly = true)
	public List<CaseStudySummary> all() {
		return summaries(this.rows.findAllWithAuthorities());
	}

	/** What case studies name to read next: the titles by case study. */
	@Transactional(readOnly = true)
	public Map<CaseStudySummary, List<String>> furtherReading() {
		Map<CaseStudySummary, List<String>> reading = new LinkedHashMap<>();
		this.rows.findAllWithFurtherReading().forEach((study) -> reading.put(study.summary(), study.furtherReading()));
		return reading;
	}

	/** The case studies that show any of the levers. */
	@Transactional(readOnly = true)
	public List<CaseStudySummary> ofLevers(Collection<String> leverCodes) {
		return summaries(this.rows.findByLeverCodeInOrderByPosition(leverCodes));
	}

	/** The case studies that show a pillar being strengthened. */
	@Transactional(readOnly = true)
	public List<CaseStudySummary> ofPillar(String pillarCode) {
		return summaries(this.rows.findByPillarCodeOrderByPosition(pillarCode));
	}

	/** The first few case studies of an authority, without the one at hand. */
	@Transactional(readOnly = true)
	public List<CaseStudySummary> moreOf(String authorityCode, CaseStudy atHand, int atMost) {
		return summaries(this.rows.findByCodeInOrderByPosition(
				this.rows.findCodesOfAuthority(authorityCode, atHand.code(), Limit.of(atMost))));
	}

	/** How many there are of everything they belong to. */
	@Transactional(readOnly = true)
	public Counts counts() {
		return new Counts(this.rows.count(), byCode(this.rows.countByLever()), byCode(this.rows.countByPillar()),
				byCode(this.rows.countByAuthority()));
	}

	private static Map<String, Long> byCode(List<CaseStudyRows.Count> counts) {
		return counts.stream().collect(Collectors.toMap(CaseStudyRows.Count::code, CaseStudyRows.Count::number));
	}

	private static List<CaseStudySummary> summaries(List<CaseStudy> studies) {
		return studies.stream().map(CaseStudy::summary).toList();
	}

}
