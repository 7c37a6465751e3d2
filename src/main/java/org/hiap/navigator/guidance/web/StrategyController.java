package org.hiap.navigator.guidance.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.hiap.navigator.content.Source;
import org.hiap.navigator.guidance.Advice;
import org.hiap.navigator.guidance.Guidance;
import org.hiap.navigator.guidance.StrategyApproach;
import org.hiap.navigator.guidance.TheoryColumn;
import org.hiap.navigator.guidance.WorkedExample;
import org.hiap.navigator.guidance.web.Chapters.Chapter;
import org.hiap.navigator.guidance.web.Chapters.Frame;
import org.hiap.navigator.guidance.web.Chapters.Topic;
import org.hiap.navigator.library.PageParts.Cited;
import org.hiap.navigator.library.PageParts.Study;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How to choose a strategy, and how to draw the way from work to its effects. */
@Controller
class StrategyController {

	private final Guidance guidance;

	private final Chapters chapters;

	StrategyController(Guidance guidance, Chapters chapters) {
		this.guidance = guidance;
		this.chapters = chapters;
	}

	record StrategyPage(Frame frame, List<Topic> topics, List<Approach> approaches) {
	}

	/** An approach to a strategy; {@code tool} names the self-assessment with it. */
	record Approach(String code, String slug, String name, String goal, String focus,
			List<StrategyApproach.Activity> activities, String tool, Study study, Cited cited, @Nullable String note) {
	}

	record TheoryPage(Frame frame, List<Topic> topics, List<Column> columns, List<Example> examples) {

		/** Where the columns come from, each place once. */
		public List<Cited> citedForColumns() {
			return this.columns.stream().map(Column::cited).distinct().toList();
		}

	}

	record Column(String slug, String name, String group, @Nullable String indicator, String meaning, Cited cited,
			@Nullable String note) {
	}

	record Example(String slug, String name, String level, String about, List<Cell> cells, Cited cited,
			@Nullable String note) {
	}

	/** What an example has in one column. */
	record Cell(String column, List<String> items) {
	}

	@GetMapping("/library/strategy")
	String strategy(Model model) {
		Function<Source, Cited> citing = this.chapters.citing();
		Map<String, Study> studies = this.chapters.studies();
		model.addAttribute("page",
				new StrategyPage(this.chapters.frame(Chapter.STRATEGY), this.chapters.topics(Advice.Part.STRATEGY),
						this.guidance.strategyApproaches()
							.stream()
							.map((approach) -> new Approach(approach.code(), approach.slug(), approach.name(),
									approach.goal(), approach.focus(), approach.activities(), approach.useWith().name(),
									Objects.requireNonNull(studies.get(approach.caseStudyCode())),
									citing.apply(approach.source()), approach.note()))
							.toList()));
		return "guidance/strategy";
	}

	@GetMapping("/library/theory-of-change")
	String theoryOfChange(Model model) {
		Function<Source, Cited> citing = this.chapters.citing();
		List<TheoryColumn> columns = this.guidance.theoryColumns();
		model.addAttribute("page", new TheoryPage(this.chapters.frame(Chapter.THEORY_OF_CHANGE),
				this.chapters.topics(Advice.Part.THEORY_OF_CHANGE),
				columns.stream()
					.map((column) -> new Column(column.slug(), column.name(), column.columnGroup(),
							(column.indicator() != null) ? column.indicator().name() : null, column.meaning(),
							citing.apply(column.source()), column.note()))
					.toList(),
				this.guidance.workedExamples()
					.stream()
					.map((example) -> new Example(example.slug(), example.name(), example.level().name(),
							example.about(), cells(columns, example), citing.apply(example.source()), example.note()))
					.toList()));
		return "guidance/theory-of-change";
	}

	private static List<Cell> cells(List<TheoryColumn> columns, WorkedExample example) {
		return columns.stream()
			.map((column) -> new Cell(column.name(),
					example.items()
						.stream()
						.filter((item) -> item.columnCode().equals(column.code()))
						.map(WorkedExample.Item::wording)
						.toList()))
			.toList();
	}

}
