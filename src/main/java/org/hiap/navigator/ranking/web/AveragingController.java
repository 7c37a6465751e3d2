package org.hiap.navigator.ranking.web;

import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.prioritisation.Facilitation;
import org.hiap.navigator.prioritisation.StaleEditException;
import org.hiap.navigator.scoring.Averaging;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letting people or teams count the same. */
@Controller
class AveragingController {

	private final Facilitation facilitation;

	AveragingController(Facilitation facilitation) {
		this.facilitation = facilitation;
	}

	@PostMapping("/exercises/{id}/results/averaging")
	String choose(@PathVariable UUID id, @RequestParam(defaultValue = "") String averaging,
			@AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
		String saved = "exercise.results.averaging.saved";
		try {
			this.facilitation.averageBy(viewer, id,
					averaging.equals(Averaging.TEAMS.name()) ? Averaging.TEAMS : Averaging.PEOPLE);
		}
		catch (StaleEditException ex) {
			saved = "exercise.results.averaging.closed";
		}
		flash.addFlashAttribute("saved", saved);
		return "redirect:/exercises/" + id + "/results/teams";
	}

}
