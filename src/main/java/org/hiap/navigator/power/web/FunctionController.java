package org.hiap.navigator.power.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.DevolvedFunction;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.library.Lever;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.library.SourceDocument;
import org.hiap.navigator.power.Powers;
import org.hiap.navigator.power.web.FunctionPage.Stored;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The levers of one devolved function: what an authority states about them. */
@Controller
class FunctionController {

	private final Powers powers;

	private final Authorities authorities;

	private final Library library;

	private final Accounts accounts;

	private final FormKeys formKeys;

	private final Words words;

	FunctionController(Powers powers, Authorities authorities, Library library, Accounts accounts, FormKeys formKeys,
			Words words) {
		this.powers = powers;
		this.authorities = authorities;
		this.library = library;
		this.accounts = accounts;
		this.formKeys = formKeys;
		this.words = words;
	}

	@GetMapping("/authorities/{code}/powers/{slug}")
	String show(@PathVariable String code, @PathVariable String slug, Model model) {
		Stored stored = stored(code, slug);
		return page(stored, stored.version(), FunctionForm.of(stored.levers(), stored.powers()), new FormErrors(),
				false, model);
	}

	@PostMapping("/authorities/{code}/powers/{slug}")
	String record(@PathVariable String code, @PathVariable String slug, @RequestParam int version,
			@RequestParam UUID formKey, @RequestParam Map<String, String> parameters,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		Stored stored = stored(code, slug);
		FunctionForm form = FunctionForm.posted(stored.levers(), parameters);
		FormErrors errors = form.errors(stored.levers());
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(stored, version, form, errors, false, model);
		}
		Optional<String> next = this.formKeys.onceUnlessRefused(formKey,
				() -> this.powers.record(viewer, version, form.toPowers())
						? Optional.of("/authorities/" + code + "/powers") : Optional.empty());
		if (next.isEmpty()) {
			response.setStatus(HttpStatus.CONFLICT.value());
			Stored now = stored(code, slug);
			return page(now, now.version(), form, errors, true, model);
		}
		flash.addFlashAttribute("saved", "power.saved");
		return "redirect:" + next.get();
	}

	private Stored stored(String code, String slug) {
		DevolvedFunction function = this.authorities.function(slug).orElseThrow(NotFoundException::new);
		List<Lever> levers = this.library.leversByFunction().getOrDefault(function.code(), List.of());
		return new Stored(this.authorities.withStatedPowers(code), function, levers, this.powers.of(code),
				this.powers.history(code, levers.stream().map(Lever::code).toList()),
				this.library.sources().stream().collect(Collectors.toMap(SourceDocument::slug, Function.identity())));
	}

	private String page(Stored stored, int version, FunctionForm form, FormErrors errors, boolean stale, Model model) {
		Map<UUID, String> names = new HashMap<>();
		model.addAttribute("page", FunctionPage.of(stored, version, form, errors, stale,
				(id) -> names.computeIfAbsent(id, this.accounts::nameOf), this.words));
		model.addAttribute("errors", errors);
		return "power/function";
	}

}
