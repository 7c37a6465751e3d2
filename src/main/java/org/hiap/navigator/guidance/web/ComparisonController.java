package org.hiap.navigator.guidance.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.CombinedAuthority;
import org.hiap.navigator.authority.StatedPower;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.guidance.Guidance;
import org.hiap.navigator.guidance.Responsibility;
import org.hiap.navigator.library.PageParts;
import org.hiap.navigator.library.PageParts.Citations;
import org.hiap.navigator.library.PageParts.Stated;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * What the sources state of each authority's powers, responsibility by responsibility.
 */
@Controller
class ComparisonController {

	private final Guidance guidance;

	private final Authorities authorities;

	private final PageParts parts;

	ComparisonController(Guidance guidance, Authorities authorities, PageParts parts) {
		this.guidance = guidance;
		this.authorities = authorities;
		this.parts = parts;
	}

	record ComparisonPage(List<Link> trail, List<Link> columns, List<Row> rows) {

		public List<Row> spokenOf() {
			return this.rows.stream().filter(Row::isSpokenOf).toList();
		}

		public List<Link> columnsWithout() {
			return this.columns.stream()
				.filter((column) -> this.rows.stream()
					.flatMap((row) -> row.cells().stream())
					.noneMatch((cell) -> cell.responsibility().equals(column) && !cell.stated().isEmpty()))
				.toList();
		}

	}

	/** An authority; {@code others} is what is stated of none of the responsibilities. */
	record Row(String code, String name, String abbreviation, @Nullable String created, @Nullable String population,
			@Nullable String year, List<Cell> cells, List<Stated> others) {

		public boolean isSpokenOf() {
			return !filled().isEmpty();
		}

		public List<Cell> filled() {
			return this.cells.stream().filter((cell) -> !cell.stated().isEmpty()).toList();
		}

	}

	/** What is stated of an authority and a responsibility; its id is its address. */
	record Cell(String id, Link responsibility, List<Stated> stated) {
	}

	@GetMapping("/library/authorities/comparison")
	String comparison(Model model) {
		Map<Responsibility, Link> columns = this.guidance.responsibilities()
			.stream()
			.collect(Collectors.toMap((column) -> column,
					(column) -> new Link(column.name(), "/library/responsibilities#" + column.slug()),
					(one, same) -> one, LinkedHashMap::new));
		Citations citations = this.parts.citations();
		model.addAttribute("page",
				new ComparisonPage(
						this.parts.trail(new Link(this.parts.text("library.authorities.title"), "/library/authorities"),
								new Link(this.parts.text("guidance.comparison.title"), null)),
						List.copyOf(columns.values()),
						this.authorities.allWithStatedPowers()
							.stream()
							.filter(CombinedAuthority::isInLibrary)
							.map((authority) -> row(authority, columns, citations))
							.toList()));
		return "guidance/comparison";
	}

	private static Row row(CombinedAuthority authority, Map<Responsibility, Link> columns, Citations citations) {
		List<StatedPower> powers = authority.statedPowersByResponsibility();
		List<Cell> cells = columns.entrySet()
			.stream()
			.map((column) -> new Cell(authority.code() + "-" + column.getKey().slug(), column.getValue(),
					citations.stated(powers.stream()
						.filter((power) -> power.responsibilityCodes().contains(column.getKey().code()))
						.map(StatedPower::stated)
						.toList())))
			.toList();
		return new Row(authority.code(), authority.name(), authority.abbreviation(), authority.created(),
				authority.population(), authority.populationYear(), cells,
				citations.stated(powers.stream()
					.filter((power) -> power.responsibilityCodes().isEmpty())
					.map(StatedPower::stated)
					.toList()));
	}

}
