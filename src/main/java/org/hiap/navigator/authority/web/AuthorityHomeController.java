package org.hiap.navigator.authority.web;

import java.util.List;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.AuthorityHomeSection;
import org.hiap.navigator.govuk.Task;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An authority's home: where it stands, what is due, what is open. */
@Controller
class AuthorityHomeController {

	private final Authorities authorities;

	private final List<AuthorityHomeSection> sections;

	AuthorityHomeController(Authorities authorities, List<AuthorityHomeSection> sections) {
		this.authorities = authorities;
		this.sections = sections;
	}

	record Section(String key, String href, List<Task> tasks, boolean standsEmpty) {
	}

	@GetMapping("/authorities/{code}")
	String home(@PathVariable String code, @AuthenticationPrincipal Viewer viewer, Model model) {
		model.addAttribute("code", code);
		model.addAttribute("name", this.authorities.get(code).name());
		model.addAttribute("sections",
				this.sections.stream()
					.map((section) -> new Section(section.key(), section.href(code), section.tasks(code, viewer),
							section.standsEmpty()))
					.filter((section) -> section.standsEmpty() || !section.tasks().isEmpty())
					.toList());
		return "authority/home";
	}

}
