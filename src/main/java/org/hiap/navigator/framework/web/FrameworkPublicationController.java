package org.hiap.navigator.framework.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.FrameworkEditing;
import org.hiap.navigator.framework.FrameworkState;
import org.hiap.navigator.framework.FrameworkVersion;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.framework.web.FrameworkParts.Changes;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publishing the draft and retiring a version, each after a look at what follows. */
@Controller
class FrameworkPublicationController {

	private final FrameworkEditing editing;

	private final Frameworks frameworks;

	private final FrameworkParts parts;

	private final Words words;

	FrameworkPublicationController(FrameworkEditing editing, Frameworks frameworks, FrameworkParts parts, Words words) {
		this.editing = editing;
		this.frameworks = frameworks;
		this.parts = parts;
		this.words = words;
	}

	/**
	 * What publishing would do.
	 *
	 * @param current the version that new assessments use today
	 * @param counts how many criteria each pillar has
	 */
	record PublicationPage(int version, int current, int criteria, List<SummaryRow> counts, Changes changes,
			List<String> problems, String read, boolean stale) {
	}

	/**
	 * What retiring would do.
	 *
	 * @param next the version that new assessments use then, or null when there is none
	 */
	record RetirementPage(int version, String title, @Nullable Integer next, boolean current) {
	}

	@GetMapping("/admin/frameworks/draft/publication")
	String askToPublish(Model model) {
		return publicationPage(false, new FormErrors(), model);
	}

	@PostMapping("/admin/frameworks/draft/publication")
	String publish(@RequestParam(defaultValue = "") String read, @AuthenticationPrincipal Viewer viewer,
			HttpServletResponse response, Model model, RedirectAttributes flash) {
		FrameworkVersion draft = this.parts.draft();
		if (this.editing.publish(viewer, read)) {
			flash.addFlashAttribute("saved", "frameworks.published");
			return "redirect:" + FrameworkParts.LIST + "/" + draft.version();
		}
		List<String> problems = problems(this.parts.draft().framework());
		response.setStatus((problems.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
		return publicationPage(problems.isEmpty(), this.parts.numbered(problems), model);
	}

	@GetMapping("/admin/frameworks/{version}/retirement")
	String askToRetire(@PathVariable("version") String number, Model model) {
		return retirementPage(published(number), new FormErrors(), model);
	}

	@PostMapping("/admin/frameworks/{version}/retirement")
	String retire(@PathVariable("version") String number, @AuthenticationPrincipal Viewer viewer,
			HttpServletResponse response, Model model, RedirectAttributes flash) {
		FrameworkVersion version = published(number);
		if (this.editing.retire(viewer, version.version())) {
			flash.addFlashAttribute("saved", "frameworks.retired");
			return "redirect:" + FrameworkParts.LIST + "/" + version.version();
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return retirementPage(version, this.parts.numbered(List.of(this.words.of("frameworks.retire.last"))), model);
	}

	private FrameworkVersion published(String number) {
		FrameworkVersion version = this.parts.version(number);
		if (version.isDraft()) {
			throw new NotFoundException();
		}
		return version;
	}

	private List<String> problems(Framework framework) {
		return this.editing.problems(framework).stream().map(this.parts::message).toList();
	}

	private String publicationPage(boolean stale, FormErrors errors, Model model) {
		Framework draft = this.parts.draft().framework();
		Framework current = this.frameworks.current();
		model.addAttribute("page", new PublicationPage(draft.version(), current.version(), draft.criteria().size(),
				draft.pillars()
					.stream()
					.map((pillar) -> new SummaryRow(pillar.name(),
							this.words.of("frameworks.criteria", pillar.criteria().size())))
					.toList(),
				this.parts.changes(current, draft), problems(draft), draft.fingerprint(), stale));
		model.addAttribute("errors", errors);
		return "framework/publication";
	}

	private String retirementPage(FrameworkVersion version, FormErrors errors, Model model) {
		Integer next = this.editing.versions()
			.stream()
			.filter((other) -> other.state() == FrameworkState.PUBLISHED && other.version() != version.version())
			.map(FrameworkVersion::version)
			.findFirst()
			.orElse(null);
		model.addAttribute("page", new RetirementPage(version.version(), version.framework().title(), next,
				this.frameworks.current().version() == version.version()));
		model.addAttribute("errors", errors);
		return "framework/retirement";
	}

}
