package org.hiap.navigator.response.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Asked;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.assessment.Rounds.Joined;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.Team;
import org.hiap.navigator.govuk.Dates;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * A team's answer link, which a lead sends round: whoever of the authority follows it
 * answers with that team. It is no secret; it needs an account of the authority.
 */
@Controller
class AnswerLinkController {

	private final Assessments assessments;

	private final Rounds rounds;

	private final Authorities authorities;

	AnswerLinkController(Assessments assessments, Rounds rounds, Authorities authorities) {
		this.assessments = assessments;
		this.rounds = rounds;
		this.authorities = authorities;
	}

	@GetMapping("/assessments/{id}/teams/{team}")
	String show(@PathVariable UUID id, @PathVariable UUID team, @AuthenticationPrincipal Viewer viewer, Model model) {
		Assessment assessment = this.assessments.get(viewer, id);
		String teamName = teamName(viewer, team);
		Asked asked = this.assessments.asked(viewer, id).orElse(null);
		if (asked != null && team.equals(asked.teamId())) {
			return "redirect:/assessments/" + id;
		}
		return page(assessment, team, teamName, (asked != null) ? Joined.ELSEWHERE : wouldJoin(viewer, assessment),
				model);
	}

	@PostMapping("/assessments/{id}/teams/{team}")
	String join(@PathVariable UUID id, @PathVariable UUID team, @AuthenticationPrincipal Viewer viewer, Model model,
			HttpServletResponse response) {
		Joined joined = this.rounds.join(viewer, id, team);
		if (joined == Joined.YES) {
			return "redirect:/assessments/" + id;
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		return page(this.assessments.get(viewer, id), team, teamName(viewer, team), joined, model);
	}

	private Joined wouldJoin(Viewer viewer, Assessment assessment) {
		boolean removed = this.rounds.respondents(viewer, assessment.id())
			.stream()
			.anyMatch((respondent) -> respondent.personId().equals(viewer.id()));
		return removed ? Joined.REMOVED : assessment.isOpen() ? Joined.YES : Joined.OVER;
	}

	private String teamName(Viewer viewer, UUID team) {
		return this.authorities.teamsOf(viewer.authority())
			.stream()
			.filter((each) -> each.id().equals(team))
			.map(Team::name)
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	private static String page(Assessment assessment, UUID team, String teamName, Joined joined, Model model) {
		model.addAttribute("id", assessment.id());
		model.addAttribute("code", assessment.authorityCode());
		model.addAttribute("name", assessment.name());
		model.addAttribute("purpose", assessment.purpose());
		model.addAttribute("deadline", (assessment.deadline() != null) ? Dates.day(assessment.deadline()) : null);
		model.addAttribute("team", team);
		model.addAttribute("teamName", teamName);
		model.addAttribute("joined", joined.name());
		return "response/answer-link";
	}

}
