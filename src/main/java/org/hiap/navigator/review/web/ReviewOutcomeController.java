package org.hiap.navigator.review.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.review.Findings;
import org.hiap.navigator.review.Opinion;
import org.hiap.navigator.review.Reviews;
import org.hiap.navigator.review.Verdict;
import org.hiap.navigator.review.web.OutcomePage.Line;
import org.hiap.navigator.review.web.OutcomePage.Part;
import org.hiap.navigator.submission.FrozenCopy;
import org.hiap.navigator.submission.FrozenCopy.FrozenCriterion;
import org.hiap.navigator.submission.ReadableCriterion;
import org.hiap.navigator.submission.Submission;
import org.hiap.navigator.submission.Submissions;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What came of the review of a version, once it is accepted or sent back. */
@Controller
class ReviewOutcomeController {

	private final Reviews reviews;

	private final Findings findings;

	private final Submissions submissions;

	private final Assessments assessments;

	private final ReviewWords reviewWords;

	private final Words words;

	ReviewOutcomeController(Reviews reviews, Findings findings, Submissions submissions, Assessments assessments,
			ReviewWords reviewWords, Words words) {
		this.reviews = reviews;
		this.findings = findings;
		this.submissions = submissions;
		this.assessments = assessments;
		this.reviewWords = reviewWords;
		this.words = words;
	}

	@GetMapping("/assessments/{id}/review")
	String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String version,
			@AuthenticationPrincipal Viewer viewer, Model model) {
		this.assessments.get(viewer, id);
		return page(viewer, id, version, "/assessments/" + id + "/review", "/assessments/" + id + "/submission", model);
	}

	@GetMapping("/review/submissions/{id}/outcome")
	String review(@PathVariable UUID id, @RequestParam(defaultValue = "") String version,
			@AuthenticationPrincipal Viewer viewer, Model model) {
		return page(viewer, id, version, "/review/submissions/" + id + "/outcome", "/review/submissions/" + id, model);
	}

	private String page(Viewer viewer, UUID id, String version, String path, String elsewhere, Model model) {
		List<Submission> versions = this.submissions.versions(viewer, id);
		List<Submission> answered = versions.stream().filter(Findings::isPublic).toList();
		if (answered.isEmpty() && version.isEmpty()) {
			return "redirect:" + elsewhere;
		}
		Submission shown = answered.stream()
			.filter((each) -> version.isEmpty() || String.valueOf(each.version()).equals(version))
			.findFirst()
			.orElseThrow(NotFoundException::new);
		FrozenCopy copy = this.submissions.copy(viewer, id, shown.version());
		Map<String, Opinion> opinions = this.reviews.opinions(id, shown.version());
		boolean programme = !viewer.role().ofAnAuthority();
		model.addAttribute("page", new OutcomePage(id, programme, shown.reference().toString(),
				this.words.of("submission.version", String.valueOf(shown.version())), copy.authority(), copy.round(),
				this.words.of("submission.standing." + shown.standing()), shown.standing().colour(),
				this.reviewWords.versions(List.of(shown), id).lines().getFirst().steps().getLast().what(),
				shown.steps().getLast().reason(),
				answered.stream()
					.filter((each) -> each.version() != shown.version())
					.map((each) -> new Link(this.words.of("submission.version", String.valueOf(each.version())),
							path + "?version=" + each.version()))
					.toList(),
				this.findings.of(viewer, id)
					.stream()
					.filter((finding) -> finding.version() == shown.version())
					.map((finding) -> this.reviewWords.line(finding, (slug) -> ReviewWords.criterionName(copy, slug),
							!programme))
					.toList(),
				copy.pillars()
					.stream()
					.map((pillar) -> new Part(pillar.name(),
							pillar.criteria().stream().map((criterion) -> line(criterion, opinions)).toList()))
					.toList()));
		return "review/outcome";
	}

	private Line line(FrozenCriterion criterion, Map<String, Opinion> opinions) {
		Opinion opinion = opinions.get(criterion.slug());
		String held = (opinion != null) ? this.reviewWords.verdict(opinion, criterion) : null;
		return new Line(criterion.name(), ReadableCriterion.agreed(criterion, this.words),
				(held != null) ? held : this.words.of("reviewing.verdict.NONE"),
				opinion != null && opinion.verdict() == Verdict.OTHER,
				(opinion != null && !opinion.comment().isEmpty()) ? opinion.comment() : null,
				(opinion != null) ? this.reviewWords.by(opinion) : null);
	}

}
