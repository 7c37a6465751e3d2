package org.hiap.navigator.overview.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All regions at a glance. */
@Controller
class OverviewController {

	@GetMapping("/review")
	String show() {
		return "overview/overview";
	}

}
