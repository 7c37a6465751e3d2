package org.hiap.navigator.library.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: what the application is for, and the ways in. */
@Controller
class StartController {

	@GetMapping("/")
	String start() {
		return "library/start";
	}

}
