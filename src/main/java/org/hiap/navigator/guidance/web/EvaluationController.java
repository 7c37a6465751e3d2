package org.hiap.navigator.guidance.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hiap.navigator.content.Source;
import org.hiap.navigator.guidance.Advice;
import org.hiap.navigator.guidance.EvaluationResource;
import org.hiap.navigator.guidance.Guidance;
import org.hiap.navigator.guidance.Reading;
import org.hiap.navigator.guidance.WorkedExample;
import org.hiap.navigator.guidance.web.Chapters.Chapter;
import org.hiap.navigator.guidance.web.Chapters.Frame;
import org.hiap.navigator.guidance.web.Chapters.Topic;
import org.hiap.navigator.library.PageParts.Cited;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How to find out whether the work does what it should. */
@Controller
class EvaluationController {

	private final Guidance guidance;

	private final Chapters chapters;

	EvaluationController(Guidance guidance, Chapters chapters) {
		this.guidance = guidance;
		this.chapters = chapters;
	}

	record EvaluationPage(Frame frame, List<Topic> topics, List<Group> groups) {
	}

	/** Where to find metrics for one level. */
	record Group(String level, List<Resource> resources) {
	}

	/** {@code readingHref} is its place in the reading list, if it has one. */
	record Resource(String slug, String title, String href, @Nullable String readingHref, Cited cited,
			@Nullable String note) {
	}

	@GetMapping("/library/evaluation")
	String evaluation(Model model) {
		model.addAttribute("page", new EvaluationPage(this.chapters.frame(Chapter.EVALUATION),
				this.chapters.topics(Advice.Part.EVALUATION), groups()));
		return "guidance/evaluation";
	}

	private List<Group> groups() {
		Function<Source, Cited> citing = this.chapters.citing();
		Map<String, String> reading = this.guidance.reading()
			.stream()
			.collect(Collectors.toMap(Reading::code, (entry) -> "/library/reading#" + entry.slug()));
		List<EvaluationResource> resources = this.guidance.evaluationResources();
		return Arrays.stream(WorkedExample.Level.values())
			.map((level) -> new Group(level.name(),
					resources.stream()
						.filter((resource) -> resource.level() == level)
						.map((resource) -> new Resource(resource.slug(), resource.title(),
								"https://" + resource.address(), reading.get(String.valueOf(resource.readingCode())),
								citing.apply(resource.source()), resource.note()))
						.toList()))
			.toList();
	}

}
