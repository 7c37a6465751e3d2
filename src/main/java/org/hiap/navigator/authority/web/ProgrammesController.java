package org.hiap.navigator.authority.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Programme;
import org.hiap.navigator.authority.Programmes;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.FormErrors;
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

/** The programmes that authorities can belong to. */
@Controller
class ProgrammesController {

	private final Programmes programmes;

	private final FormKeys formKeys;

	ProgrammesController(Programmes programmes, FormKeys formKeys) {
		this.programmes = programmes;
		this.formKeys = formKeys;
	}

	record Row(String href, String name, long authorities) {
	}

	@GetMapping("/admin/programmes")
	String list(Model model) {
		return list(null, new FormErrors(), model);
	}

	@PostMapping("/admin/programmes")
	String add(@RequestParam UUID formKey, @RequestParam(required = false) @Nullable String name,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		FormErrors errors = errorsIn(name);
		if (errors.isEmpty()) {
			if (this.formKeys.onceUnlessRefused(formKey, () -> this.programmes.add(viewer, String.valueOf(name)))
				.isPresent()) {
				flash.addFlashAttribute("saved", "programmes.added");
				return "redirect:/admin/programmes";
			}
			errors.add("name", "programmes.name.taken");
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return list(name, errors, model);
	}

	@GetMapping("/admin/programmes/{programme}")
	String form(@PathVariable String programme, Model model) {
		return form(programme, this.programmes.get(programme).name(), new FormErrors(), model);
	}

	@PostMapping("/admin/programmes/{programme}")
	String rename(@PathVariable String programme, @RequestParam(required = false) @Nullable String name,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		FormErrors errors = errorsIn(name);
		if (errors.isEmpty()) {
			if (this.programmes.rename(viewer, programme, String.valueOf(name))) {
				flash.addFlashAttribute("saved", "programmes.renamed");
				return "redirect:/admin/programmes";
			}
			errors.add("name", "programmes.name.taken");
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(programme, name, errors, model);
	}

	private static FormErrors errorsIn(@Nullable String name) {
		FormErrors errors = new FormErrors();
		if (name == null || name.isBlank()) {
			errors.add("name", "programmes.name.missing");
		}
		else if (name.strip().length() > Programme.LONGEST_NAME) {
			errors.add("name", "programmes.name.long", Programme.LONGEST_NAME);
		}
		return errors;
	}

	private String list(@Nullable String name, FormErrors errors, Model model) {
		Map<String, Long> members = this.programmes.members()
			.values()
			.stream()
			.collect(Collectors.groupingBy((code) -> code, Collectors.counting()));
		List<Row> rows = this.programmes.all()
			.stream()
			.map((each) -> new Row("/admin/programmes/" + each.code(), each.name(),
					members.getOrDefault(each.code(), 0L)))
			.toList();
		model.addAttribute("rows", rows);
		model.addAttribute("name", name);
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("errors", errors);
		return "authority/programmes";
	}

	private String form(String code, @Nullable String name, FormErrors errors, Model model) {
		model.addAttribute("heading", this.programmes.get(code).name());
		model.addAttribute("path", "/admin/programmes/" + code);
		model.addAttribute("name", name);
		model.addAttribute("errors", errors);
		return "authority/programme";
	}

}
