package org.hiap.navigator.authority.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.AuthorityAdministration;
import org.hiap.navigator.authority.AuthorityAdministration.Listed;
import org.hiap.navigator.authority.AuthorityAdministration.Outcome;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.govuk.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every authority, for the administrator, and adding one. */
@Controller
class AuthoritiesController {

	private final AuthorityAdministration authorities;

	private final FormKeys formKeys;

	private final Words words;

	AuthoritiesController(AuthorityAdministration authorities, FormKeys formKeys, Words words) {
		this.authorities = authorities;
		this.formKeys = formKeys;
		this.words = words;
	}

	record Row(String href, String name, String code, String programme, String status) {
	}

	record ListPage(String search, String status, List<Choice> statuses, boolean filtered, List<Row> rows,
			Pagination pagination) {
	}

	@GetMapping("/admin/authorities")
	String list(@RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "") String status,
			@RequestParam(defaultValue = "1") String page, Model model) {
		Boolean merged = switch (status) {
			case "merged" -> Boolean.TRUE;
			case "current" -> Boolean.FALSE;
			default -> null;
		};
		Pagination pagination = Pagination.of(this.authorities.count(search, merged), Pagination.number(page),
				"/admin/authorities?search=" + URLEncoder.encode(search, StandardCharsets.UTF_8) + "&status="
						+ ((merged != null) ? status : ""));
		model.addAttribute("page",
				new ListPage(search, status, List.of(status(""), status("current"), status("merged")),
						!search.isBlank() || merged != null,
						this.authorities.find(search, merged, pagination.offset(), Pagination.SIZE)
							.stream()
							.map(this::row)
							.toList(),
						pagination));
		return "authority/authorities";
	}

	@GetMapping("/admin/authorities/new")
	String form(Model model) {
		return form(AuthorityForm.empty(), new FormErrors(), model);
	}

	@PostMapping("/admin/authorities")
	String add(@RequestParam UUID formKey, AuthorityForm form, @AuthenticationPrincipal Viewer viewer, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		FormErrors errors = form.errorsOfNew();
		if (errors.isEmpty()) {
			AtomicReference<Outcome> outcome = new AtomicReference<>(Outcome.DONE);
			Optional<String> added = this.formKeys.onceUnlessRefused(formKey, () -> {
				outcome.set(this.authorities.add(viewer, form.toCode(), form.toName(), form.toAbbreviation()));
				return (outcome.get() == Outcome.DONE) ? Optional.of("/admin/authorities/" + form.toCode())
						: Optional.empty();
			});
			if (added.isPresent()) {
				flash.addFlashAttribute("saved", "authorities.added");
				return "redirect:" + added.get();
			}
			AuthorityForm.add(outcome.get(), errors);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(form, errors, model);
	}

	private static String form(AuthorityForm form, FormErrors errors, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("errors", errors);
		return "authority/new-authority";
	}

	private Choice status(String status) {
		return new Choice(status, this.words.of("authorities.status." + (status.isEmpty() ? "all" : status)));
	}

	private Row row(Listed listed) {
		@Nullable String successor = listed.successor();
		return new Row("/admin/authorities/" + listed.code(), listed.name(), listed.code(),
				(listed.programme() != null) ? listed.programme() : this.words.of("authorities.programme.none"),
				(successor != null) ? this.words.of("authorities.merged-into", successor)
						: this.words.of(listed.sample() ? "authorities.sample" : "authorities.status.current"));
	}

}
