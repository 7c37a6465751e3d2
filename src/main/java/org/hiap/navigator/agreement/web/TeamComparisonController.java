package org.hiap.navigator.agreement.web;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.Comparisons;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.Team;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Words;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The teams of an agreed assessment beside each other. */
@Controller
class TeamComparisonController {

	private final Comparisons comparisons;

	private final Assessments assessments;

	private final Authorities authorities;

	private final Frameworks frameworks;

	private final Words words;

	TeamComparisonController(Comparisons comparisons, Assessments assessments, Authorities authorities,
			Frameworks frameworks, Words words) {
		this.comparisons = comparisons;
		this.assessments = assessments;
		this.authorities = authorities;
		this.frameworks = frameworks;
		this.words = words;
	}

	@GetMapping("/assessments/{id}/results/teams")
	String show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Model model) {
		Assessment assessment = this.assessments.get(viewer, id);
		Map<UUID, String> names = this.authorities.teamsOf(viewer.authority())
			.stream()
			.collect(Collectors.toMap(Team::id, Team::name));
		model.addAttribute("page", TeamComparisonPage.of(assessment, this.comparisons.teams(viewer, id),
				this.frameworks.version(assessment.frameworkVersion()).pillars(), names, new Phrases(this.words)));
		return "agreement/teams";
	}

}
