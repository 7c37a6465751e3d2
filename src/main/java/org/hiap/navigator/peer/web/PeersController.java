package org.hiap.navigator.peer.web;

import org.hiap.navigator.account.Viewer;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** From whom a region could learn, and what it has asked. */
@Controller
class PeersController {

	private final MatchesPages pages;

	PeersController(MatchesPages pages) {
		this.pages = pages;
	}

	@GetMapping("/authorities/{code}/peers")
	String show(@PathVariable String code, @RequestParam(defaultValue = "") String criterion,
			@RequestParam(defaultValue = "") String page, @AuthenticationPrincipal Viewer viewer, Model model) {
		model.addAttribute("page", this.pages.own(viewer, code, criterion, page));
		return "peer/peers";
	}

}
