package org.hiap.navigator.library.web;

import org.hiap.navigator.library.CaseStudies;
import org.hiap.navigator.library.Library;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: what the application is for, and the ways in. */
@Controller
class StartController {

	private final Library library;

	private final CaseStudies caseStudies;

	StartController(Library library, CaseStudies caseStudies) {
		this.library = library;
		this.caseStudies = caseStudies;
	}

	record StartPage(int pillars, int levers, long caseStudies) {
	}

	@GetMapping("/")
	String start(Model model) {
		model.addAttribute("page", new StartPage(this.library.pillars().size(), this.library.levers().size(),
				this.caseStudies.counts().total()));
		return "library/start";
	}

}
