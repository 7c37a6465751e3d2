package org.hiap.navigator.authority.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.CombinedAuthority;
import org.hiap.navigator.authority.Mergers;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Choice;
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

/**
 * Merging an authority into another, after a look at what that moves and what stands in
 * the way.
 */
@Controller
class MergerController {

	private final Mergers mergers;

	private final Authorities authorities;

	private final FormKeys formKeys;

	private final Words words;

	MergerController(Mergers mergers, Authorities authorities, FormKeys formKeys, Words words) {
		this.mergers = mergers;
		this.authorities = authorities;
		this.formKeys = formKeys;
		this.words = words;
	}

	/** What a merger would do; with obstacles there is nothing to choose yet. */
	record MergerPage(String path, String name, List<String> obstacles, List<SummaryRow> counts,
			List<Choice> successors, @Nullable String successor, List<Choice> confirmation, List<String> sure) {
	}

	@GetMapping("/admin/authorities/{authority}/merger")
	String check(@PathVariable String authority, Model model) {
		return page(current(authority), null, false, new FormErrors(), model);
	}

	@PostMapping("/admin/authorities/{authority}/merger")
	String merge(@PathVariable String authority, @RequestParam UUID formKey,
			@RequestParam(defaultValue = "") String successor, @RequestParam(defaultValue = "") String sure,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		if (this.mergers.of(authority).filter((done) -> done.successor().equals(successor)).isPresent()) {
			return "redirect:/admin/authorities/" + successor;
		}
		CombinedAuthority from = current(authority);
		FormErrors errors = new FormErrors();
		if (this.authorities.all()
			.stream()
			.noneMatch((each) -> each.code().equals(successor) && !each.code().equals(authority))) {
			errors.add("successor", "merger.successor.missing");
		}
		if (!sure.equals("yes")) {
			errors.add("sure", "merger.sure.missing");
		}
		if (errors.isEmpty()
				&& this.formKeys.onceUnlessRefused(formKey, () -> this.mergers.merge(viewer, authority, successor)
						? Optional.of("/admin/authorities/" + successor) : Optional.empty())
					.isPresent()) {
			flash.addFlashAttribute("saved", "merger.done");
			return "redirect:/admin/authorities/" + successor;
		}
		boolean stopped = !this.mergers.check(authority).obstacles().isEmpty();
		response.setStatus((stopped ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
		return page(from, successor, sure.equals("yes"), stopped ? new FormErrors() : errors, model);
	}

	private CombinedAuthority current(String code) {
		CombinedAuthority found = this.authorities.get(code);
		if (this.mergers.of(code).isPresent()) {
			throw new NotFoundException();
		}
		return found;
	}

	private String page(CombinedAuthority from, @Nullable String successor, boolean sure, FormErrors errors,
			Model model) {
		Mergers.Check check = this.mergers.check(from.code());
		List<Choice> successors = new ArrayList<>();
		successors.add(new Choice("", this.words.of("people.authority.choose")));
		this.authorities.all()
			.stream()
			.filter((each) -> !each.code().equals(from.code()))
			.forEach((each) -> successors.add(new Choice(each.code(), each.name())));
		model.addAttribute("page",
				new MergerPage("/admin/authorities/" + from.code(), from.name(), check.obstacles(),
						check.counts()
							.entrySet()
							.stream()
							.map((count) -> new SummaryRow(this.words.of("merger.count." + count.getKey()),
									this.words.of("merger.number", count.getValue())))
							.toList(),
						successors, successor, List.of(new Choice("yes", this.words.of("merger.sure", from.name()))),
						sure ? List.of("yes") : List.of()));
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("errors", errors);
		return "authority/merger";
	}

}
