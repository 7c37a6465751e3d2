package org.hiap.navigator.library.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How scores are made, and what the law asks a public service to say about itself. */
@Controller
class AboutController {

	private final String contact;

	private final String cookie;

	AboutController(@Value("${navigator.contact:the programme team that runs this service}") String contact,
			@Value("${server.servlet.session.cookie.name:navigator}") String cookie) {
		this.contact = contact;
		this.cookie = cookie;
	}

	@GetMapping("/method")
	String method() {
		return "library/method";
	}

	@GetMapping("/accessibility")
	String accessibility(Model model) {
		model.addAttribute("contact", this.contact);
		return "library/accessibility";
	}

	@GetMapping("/cookies")
	String cookies(Model model) {
		model.addAttribute("cookie", this.cookie);
		return "library/cookies";
	}

	@GetMapping("/privacy")
	String privacy(Model model) {
		model.addAttribute("contact", this.contact);
		return "library/privacy";
	}

}
