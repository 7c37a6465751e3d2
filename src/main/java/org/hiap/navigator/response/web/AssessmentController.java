package org.hiap.navigator.response.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.Team;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Task;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.response.OwnAnswers;
import org.hiap.navigator.response.OwnAnswers.PillarAnswers;
import org.hiap.navigator.response.Progress;
import org.hiap.navigator.response.Responses;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An assessment's first page: a respondent's task list, or how far the round is. */
@Controller
class AssessmentController {

	private final Assessments assessments;

	private final Responses responses;

	private final Progress progress;

	private final Authorities authorities;

	private final Frameworks frameworks;

	private final Words words;

	AssessmentController(Assessments assessments, Responses responses, Progress progress, Authorities authorities,
			Frameworks frameworks, Words words) {
		this.assessments = assessments;
		this.responses = responses;
		this.progress = progress;
		this.authorities = authorities;
		this.frameworks = frameworks;
		this.words = words;
	}

	@GetMapping("/assessments/{id}")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Optional<OwnAnswers> open = this.responses.openAnswers(viewer, id);
		Assessment assessment = open.map(OwnAnswers::assessment).orElseGet(() -> this.assessments.get(viewer, id));
		model.addAttribute("id", id);
		model.addAttribute("code", assessment.authorityCode());
		model.addAttribute("name", assessment.name());
		model.addAttribute("purpose", assessment.purpose());
		model.addAttribute("deadline", (assessment.deadline() != null) ? Dates.day(assessment.deadline()) : null);
		return open.isPresent() ? taskList(viewer, open.get(), model) : summary(assessment, model);
	}

	private String taskList(Viewer viewer, OwnAnswers own, Model model) {
		Framework framework = this.frameworks.version(own.frameworkVersion());
		model.addAttribute("pillarTasks", pillarTasks(own, framework));
		model.addAttribute("finishTasks", finishTasks(own));
		model.addAttribute("answered", own.answered());
		model.addAttribute("criteria", framework.criteria().size());
		model.addAttribute("finished", own.finished());
		model.addAttribute("named", own.assessment().isNamed());
		model.addAttribute("team", team(own));
		model.addAttribute("allHaveFinished",
				viewer.role() == Role.LEAD && own.finished() && this.progress.of(viewer, own.id()).allHaveFinished());
		return "response/task-list";
	}

	/** For whoever has nothing to answer here, or no longer. */
	private String summary(Assessment assessment, Model model) {
		model.addAttribute("openedOn", Dates.day(assessment.openedAt()));
		model.addAttribute("state", assessment.state().name());
		model.addAttribute("open", assessment.isOpen());
		model.addAttribute("agreed", assessment.isAgreed());
		return "response/summary";
	}

	/** The team that gives one answer, or null where everybody gives their own. */
	private @Nullable String team(OwnAnswers own) {
		return own.assessment().isAnsweredByTeams() ? this.authorities.teamsOf(own.assessment().authorityCode())
			.stream()
			.filter((team) -> team.id().equals(own.asked().teamId()))
			.map(Team::name)
			.findFirst()
			.orElse(null) : null;
	}

	private List<Task> pillarTasks(OwnAnswers own, Framework framework) {
		List<Task> tasks = new ArrayList<>();
		for (int i = 0; i < framework.pillars().size(); i++) {
			Framework.Pillar pillar = framework.pillars().get(i);
			PillarAnswers answers = own.pillars().get(i);
			String hint = this.words.of("assessment.pillar.progress", answers.answered(), pillar.criteria().size());
			String href = "/assessments/" + own.id() + "/pillars/" + pillar.slug();
			boolean complete = answers.answered() == pillar.criteria().size();
			tasks.add(complete ? new Task(pillar.name(), hint, href, this.words.of("status.completed"), null)
					: answers.visited()
							? new Task(pillar.name(), hint, href, this.words.of("status.in-progress"), "light-blue")
							: new Task(pillar.name(), hint, href, this.words.of("status.not-started"), "blue"));
		}
		return tasks;
	}

	private List<Task> finishTasks(OwnAnswers own) {
		String check = this.words.of("assessment.check.task");
		String href = "/assessments/" + own.id() + "/check";
		boolean anything = own.pillars().stream().anyMatch(PillarAnswers::visited);
		return List.of(own.finished() ? new Task(check, null, href, this.words.of("status.completed"), null)
				: anything ? new Task(check, null, href, this.words.of("status.not-started"), "blue")
						: new Task(check, null, null, this.words.of("status.cannot-start"), null));
	}

}
