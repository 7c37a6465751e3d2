package org.hiap.navigator.library.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.CombinedAuthority;
import org.hiap.navigator.authority.DevolvedFunction;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.library.CaseStudies;
import org.hiap.navigator.library.CaseStudySummary;
import org.hiap.navigator.library.Lever;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.library.Opportunity;
import org.hiap.navigator.library.PageParts;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the case studies of levers are, and where there are none. */
@Controller
class LeverMatrixController {

	private final Library library;

	private final CaseStudies caseStudies;

	private final Authorities authorities;

	private final PageParts parts;

	LeverMatrixController(Library library, CaseStudies caseStudies, Authorities authorities, PageParts parts) {
		this.library = library;
		this.caseStudies = caseStudies;
		this.authorities = authorities;
		this.parts = parts;
	}

	record MatrixPage(List<Link> trail, long caseStudies, long ofLevers, List<Column> columns, List<Group> groups) {

		public List<Row> rows() {
			return this.groups.stream()
				.flatMap((group) -> group.parts().stream())
				.flatMap((part) -> part.rows().stream())
				.toList();
		}

		public List<Row> without() {
			return rows().stream().filter((row) -> row.total() == 0).toList();
		}

		public List<Column> columnsWithout() {
			return this.columns.stream().filter((column) -> column.total() == 0).toList();
		}

	}

	/** An authority; {@code total} counts each of its case studies once. */
	record Column(String name, String abbreviation, String href, long total) {
	}

	/** A devolved function. */
	record Group(String name, String href, List<Part> parts) {

		public long total() {
			return this.parts.stream().mapToLong(Part::total).sum();
		}

	}

	/** An opportunity. */
	record Part(String name, String href, List<Row> rows) {

		public long total() {
			return this.rows.stream().mapToLong(Row::total).sum();
		}

	}

	/** A lever; {@code total} counts each of its case studies once. */
	record Row(String name, String href, long total, List<Cell> cells) {
	}

	/**
	 * The case studies of a lever by an authority.
	 *
	 * @param href to the case study when there is one, to all when there are several
	 * @param words what the number counts
	 */
	record Cell(int number, @Nullable String href, String words) {

		/** How dark it is, from 0 to 3. */
		public int shade() {
			return Math.min(this.number, 3);
		}

	}

	@GetMapping("/library/overview")
	String matrix(Model model) {
		List<CaseStudySummary> all = this.caseStudies.all();
		List<CaseStudySummary> ofLevers = all.stream().filter((study) -> study.leverCode() != null).toList();
		List<CombinedAuthority> regions = this.parts.realAuthorities();
		List<Column> columns = regions.stream()
			.map((region) -> new Column(region.name(), region.abbreviation(), "/library/authorities/" + region.code(),
					ofLevers.stream().filter((study) -> study.authorityCodes().contains(region.code())).count()))
			.toList();
		model.addAttribute("page",
				new MatrixPage(this.parts.trail(new Link(this.parts.text("library.matrix.title"), null)), all.size(),
						ofLevers.size(), columns, groups(ofLevers, regions)));
		return "library/lever-matrix";
	}

	private List<Group> groups(List<CaseStudySummary> studies, List<CombinedAuthority> regions) {
		Map<String, List<CaseStudySummary>> ofLever = studies.stream()
			.collect(Collectors.groupingBy((study) -> String.valueOf(study.leverCode())));
		Map<String, List<Row>> rows = grouped(this.library.levers(), Lever::opportunityCode,
				(lever) -> row(lever, ofLever.getOrDefault(lever.code(), List.of()), regions));
		Map<String, List<Part>> opportunities = grouped(this.library.opportunities(), Opportunity::functionCode,
				(opportunity) -> new Part(opportunity.name(), "/library/opportunities/" + opportunity.slug(),
						rows.getOrDefault(opportunity.code(), List.of())));
		return this.authorities.functions()
			.stream()
			.map((DevolvedFunction function) -> new Group(function.name(), "/library/functions/" + function.slug(),
					opportunities.getOrDefault(function.code(), List.of())))
			.toList();
	}

	private static <T, R> Map<String, List<R>> grouped(List<T> entries, Function<T, String> by,
			Function<T, R> printed) {
		return entries.stream()
			.collect(Collectors.groupingBy(by, Collectors.mapping(printed, Collectors.toUnmodifiableList())));
	}

	private Row row(Lever lever, List<CaseStudySummary> studies, List<CombinedAuthority> regions) {
		Stream<Cell> cells = regions.stream()
			.map((region) -> cell(lever, region,
					studies.stream().filter((study) -> study.authorityCodes().contains(region.code())).toList()));
		return new Row(lever.name(), "/library/levers/" + lever.slug(), studies.size(), cells.toList());
	}

	private Cell cell(Lever lever, CombinedAuthority region, List<CaseStudySummary> studies) {
		return switch (studies.size()) {
			case 0 -> new Cell(0, null, this.parts.text("library.matrix.empty"));
			case 1 -> new Cell(1, "/library/case-studies/" + studies.getFirst().slug(),
					this.parts.text("library.matrix.cell.one", region.abbreviation(), studies.getFirst().title()));
			default ->
				new Cell(studies.size(), "/library/case-studies?lever=" + lever.slug() + "&authority=" + region.code(),
						this.parts.text("library.matrix.cell", region.abbreviation()));
		};
	}

}
