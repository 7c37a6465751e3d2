package org.hiap.navigator.guidance.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.DevolvedFunction;
import org.hiap.navigator.content.Source;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.guidance.Advice;
import org.hiap.navigator.guidance.Guidance;
import org.hiap.navigator.guidance.SharedChallenge;
import org.hiap.navigator.guidance.web.Chapters.Chapter;
import org.hiap.navigator.guidance.web.Chapters.Frame;
import org.hiap.navigator.guidance.web.Chapters.Topic;
import org.hiap.navigator.library.PageParts;
import org.hiap.navigator.library.PageParts.Cited;
import org.hiap.navigator.library.PageParts.Study;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What regions learnt from each other, and the programmes that helped them to. */
@Controller
class ProgrammeController {

	private final Guidance guidance;

	private final Chapters chapters;

	private final Authorities authorities;

	private final PageParts parts;

	ProgrammeController(Guidance guidance, Chapters chapters, Authorities authorities, PageParts parts) {
		this.guidance = guidance;
		this.chapters = chapters;
		this.authorities = authorities;
		this.parts = parts;
	}

	record ProgrammePage(Frame frame, List<Approach> approaches, List<Topic> topics) {
	}

	/** What one region tried and learnt. */
	record Approach(String slug, String name, String printed, Link authority, String challenge, List<String> actions,
			List<String> lessons, List<Study> studies, Cited cited, @Nullable String note) {
	}

	record ChallengesPage(Frame frame, List<Row> rows) {
	}

	/** Challenges that stand together, with what regions did. */
	record Row(String slug, String name, List<String> challenges, List<Example> examples, Cited cited,
			@Nullable String note) {
	}

	record Example(String who, @Nullable String href, String wording, @Nullable Study study) {
	}

	record ResponsibilitiesPage(Frame frame, List<Column> columns) {
	}

	record Column(String slug, String name, String meaning, List<Link> functions, Cited cited, @Nullable String note) {
	}

	@GetMapping("/library/programme")
	String programme(Model model) {
		Function<Source, Cited> citing = this.chapters.citing();
		Map<String, Study> studies = this.chapters.studies();
		model.addAttribute("page", new ProgrammePage(this.chapters.frame(Chapter.PROGRAMME), this.guidance
			.regionalApproaches()
			.stream()
			.map((approach) -> new Approach(approach.slug(), approach.name(), approach.printedAuthority(),
					this.parts.authorities(List.of(approach.authorityCode())).getFirst(), approach.challenge(),
					approach.actions(), approach.lessons(),
					approach.caseStudyCodes().stream().flatMap((code) -> Stream.ofNullable(studies.get(code))).toList(),
					citing.apply(approach.source()), approach.note()))
			.toList(), this.chapters.topics(Advice.Part.PROGRAMME)));
		return "guidance/programme";
	}

	@GetMapping("/library/challenges")
	String challenges(Model model) {
		Function<Source, Cited> citing = this.chapters.citing();
		Map<String, Study> studies = this.chapters.studies();
		model.addAttribute("page",
				new ChallengesPage(this.chapters.frame(Chapter.CHALLENGES),
						this.guidance.sharedChallenges()
							.stream()
							.map((challenge) -> new Row(challenge.slug(), challenge.name(), challenge.challenges(),
									challenge.examples().stream().map((example) -> example(example, studies)).toList(),
									citing.apply(challenge.source()), challenge.note()))
							.toList()));
		return "guidance/challenges";
	}

	private static Example example(SharedChallenge.Example example, Map<String, Study> studies) {
		return new Example(example.printed(),
				(example.authorityCode() != null) ? "/library/authorities/" + example.authorityCode() : null,
				example.wording(), studies.get(String.valueOf(example.caseStudyCode())));
	}

	@GetMapping("/library/responsibilities")
	String responsibilities(Model model) {
		Function<Source, Cited> citing = this.chapters.citing();
		Map<String, Link> functions = this.authorities.functions()
			.stream()
			.collect(Collectors.toMap(DevolvedFunction::code,
					(function) -> new Link(function.name(), "/library/functions/" + function.slug())));
		model.addAttribute("page", new ResponsibilitiesPage(this.chapters.frame(Chapter.RESPONSIBILITIES), this.guidance
			.responsibilities()
			.stream()
			.map((column) -> new Column(column.slug(), column.name(), column.meaning(),
					column.functionCodes().stream().flatMap((code) -> Stream.ofNullable(functions.get(code))).toList(),
					citing.apply(column.source()), column.note()))
			.toList()));
		return "guidance/responsibilities";
	}

}
