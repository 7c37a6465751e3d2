package org.hiap.navigator.authority.web;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.PersonChanges;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.AuthorityAdministration;
import org.hiap.navigator.authority.AuthorityAdministration.Outcome;
import org.hiap.navigator.authority.CombinedAuthority;
import org.hiap.navigator.authority.Merger;
import org.hiap.navigator.authority.Mergers;
import org.hiap.navigator.authority.Programme;
import org.hiap.navigator.authority.Programmes;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
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

/** One authority, for the administrator: what it is called and where it belongs. */
@Controller
class AuthorityController {

	private final Authorities authorities;

	private final AuthorityAdministration administration;

	private final Mergers mergers;

	private final Programmes programmes;

	private final PersonChanges people;

	private final Words words;

	AuthorityController(Authorities authorities, AuthorityAdministration administration, Mergers mergers,
			Programmes programmes, PersonChanges people, Words words) {
		this.authorities = authorities;
		this.administration = administration;
		this.mergers = mergers;
		this.programmes = programmes;
		this.people = people;
		this.words = words;
	}

	/**
	 * One authority.
	 *
	 * @param entry where its entry of the library is kept, or null when it has none
	 * @param merged whether it is part of another now, so that nothing can be changed
	 */
	record AuthorityPage(String path, String name, List<SummaryRow> facts, @Nullable String entry, boolean merged,
			AuthorityForm form, List<Choice> programmes, @Nullable String programme) {
	}

	@GetMapping("/admin/authorities/{authority}")
	String show(@PathVariable String authority, Model model) {
		CombinedAuthority found = this.authorities.get(authority);
		return page(found, AuthorityForm.of(found), new FormErrors(), model);
	}

	@PostMapping("/admin/authorities/{authority}/name")
	String rename(@PathVariable String authority, AuthorityForm form, @AuthenticationPrincipal Viewer viewer,
			Model model, RedirectAttributes flash, HttpServletResponse response) {
		CombinedAuthority found = this.authorities.get(authority);
		FormErrors errors = form.errors();
		if (errors.isEmpty()) {
			Outcome outcome = this.administration.rename(viewer, authority, form.toName(), form.toAbbreviation());
			if (outcome == Outcome.DONE) {
				flash.addFlashAttribute("saved", "authorities.renamed");
				return "redirect:/admin/authorities/" + authority;
			}
			AuthorityForm.add(outcome, errors);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(found, form, errors, model);
	}

	@PostMapping("/admin/authorities/{authority}/programme")
	String assign(@PathVariable String authority, @RequestParam(defaultValue = "") String programme,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		if (!programme.isEmpty() && this.programmes.all().stream().noneMatch((each) -> each.code().equals(programme))) {
			FormErrors errors = new FormErrors();
			errors.add("programme", "authorities.programme.unknown");
			CombinedAuthority found = this.authorities.get(authority);
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(found, AuthorityForm.of(found), errors, model);
		}
		this.administration.assign(viewer, authority, programme.isEmpty() ? null : programme);
		flash.addFlashAttribute("saved", "authorities.assigned");
		return "redirect:/admin/authorities/" + authority;
	}

	private String page(CombinedAuthority found, AuthorityForm form, FormErrors errors, Model model) {
		String code = found.code();
		Merger merger = this.mergers.of(code).orElse(null);
		List<SummaryRow> facts = new ArrayList<>();
		facts.add(fact("authorities.code", code));
		facts.add(fact("authorities.abbreviation", found.abbreviation()));
		facts.add(fact("authorities.origin", this.words.of(found.isSample() ? "authorities.origin.sample"
				: found.isInLibrary() ? "authorities.origin.library" : "authorities.origin.added")));
		facts.add(new SummaryRow(this.words.of("people.title"), String.valueOf(this.people.count(code)),
				"/admin/people?in=" + code, this.words.of("authorities.people.show"),
				this.words.of("authorities.people.show.of", found.name())));
		facts.add(fact("team.title", String.valueOf(this.authorities.teamsOf(code).size())));
		if (merger != null) {
			facts.add(new SummaryRow(this.words.of("authorities.successor"),
					this.words.of("authorities.merged-on", this.authorities.get(merger.successor()).name(),
							Dates.day(merger.mergedAt())),
					"/admin/authorities/" + merger.successor(), this.words.of("authorities.successor.show"), null));
		}
		this.mergers.all()
			.stream()
			.filter((each) -> each.successor().equals(code))
			.forEach((each) -> facts.add(fact("authorities.former", this.words.of("authorities.merged-on",
					this.authorities.get(each.code()).name(), Dates.day(each.mergedAt())))));
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", this.words.of("authorities.programme.none")));
		this.programmes.all().forEach((each) -> choices.add(new Choice(each.code(), each.name())));
		model.addAttribute("page",
				new AuthorityPage("/admin/authorities/" + code, found.name(), facts,
						found.isInLibrary() ? "/admin/library/authorities/" + code : null, merger != null, form,
						choices, this.programmes.of(code).map(Programme::code).orElse("")));
		model.addAttribute("errors", errors);
		return "authority/authority";
	}

	private SummaryRow fact(String key, String value) {
		return new SummaryRow(this.words.of(key), value);
	}

}
