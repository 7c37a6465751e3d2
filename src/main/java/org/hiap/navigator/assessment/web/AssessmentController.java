package org.hiap.navigator.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.assessment.OwnAnswers;
import org.hiap.navigator.assessment.OwnAnswers.PillarAnswers;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An assessment's task list. */
@Controller
class AssessmentController {

	private final Assessments assessments;

	private final Accounts accounts;

	private final Frameworks frameworks;

	private final Words words;

	AssessmentController(Assessments assessments, Accounts accounts, Frameworks frameworks, Words words) {
		this.assessments = assessments;
		this.accounts = accounts;
		this.frameworks = frameworks;
		this.words = words;
	}

	@GetMapping("/assessments/{id}")
	String taskList(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		model.addAttribute("id", id);
		Optional<OwnAnswers> open = this.assessments.openAnswers(viewer, id);
		return open.isPresent() ? taskList(id, open.get(), model) : summary(this.assessments.get(viewer, id), model);
	}

	private String taskList(UUID id, OwnAnswers own, Model model) {
		Framework framework = this.frameworks.version(own.frameworkVersion());
		model.addAttribute("code", own.authorityCode());
		model.addAttribute("name", own.name());
		model.addAttribute("pillarTasks", pillarTasks(id, own, framework));
		model.addAttribute("finishTasks", finishTasks(id, own));
		model.addAttribute("answered", own.pillars().stream().mapToInt(PillarAnswers::answered).sum());
		model.addAttribute("criteria", framework.criteria().size());
		return "assessment/task-list";
	}

	/** For whoever has nothing to answer here, or no longer. */
	private String summary(Assessment assessment, Model model) {
		model.addAttribute("code", assessment.authorityCode());
		model.addAttribute("name", assessment.name());
		model.addAttribute("openedOn", Dates.day(assessment.openedAt()));
		model.addAttribute("agreed", assessment.isAgreed());
		model.addAttribute("respondent", this.accounts.nameOf(assessment.respondentId()));
		return "assessment/summary";
	}

	private List<Task> pillarTasks(UUID id, OwnAnswers own, Framework framework) {
		List<Task> tasks = new ArrayList<>();
		for (int i = 0; i < framework.pillars().size(); i++) {
			Framework.Pillar pillar = framework.pillars().get(i);
			PillarAnswers answers = own.pillars().get(i);
			String hint = this.words.of("assessment.pillar.progress", answers.answered(), pillar.criteria().size());
			String href = "/assessments/" + id + "/pillars/" + pillar.slug();
			boolean complete = answers.answered() == pillar.criteria().size();
			tasks.add(complete ? new Task(pillar.name(), hint, href, this.words.of("status.completed"), null)
					: answers.visited()
							? new Task(pillar.name(), hint, href, this.words.of("status.in-progress"), "light-blue")
							: new Task(pillar.name(), hint, href, this.words.of("status.not-started"), "blue"));
		}
		return tasks;
	}

	private List<Task> finishTasks(UUID id, OwnAnswers own) {
		String check = this.words.of("assessment.check.task");
		String agree = this.words.of("assessment.agree.task");
		boolean anything = own.pillars().stream().anyMatch(PillarAnswers::visited);
		Task checking = own
			.finished()
					? new Task(check, null, "/assessments/" + id + "/check", this.words.of("status.completed"), null)
					: anything
							? new Task(check, null, "/assessments/" + id + "/check",
									this.words.of("status.not-started"), "blue")
							: new Task(check, null, null, this.words.of("status.cannot-start"), null);
		Task agreeing = own.finished() ? new Task(agree, null, "/assessments/" + id + "/agreement",
				this.words.of("status.not-started"), "blue")
				: new Task(agree, null, null, this.words.of("status.cannot-start"), null);
		return List.of(checking, agreeing);
	}

}
