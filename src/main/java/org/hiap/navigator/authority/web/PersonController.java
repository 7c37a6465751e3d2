package org.hiap.navigator.authority.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.LastAdministratorException;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.PersonChanges;
import org.hiap.navigator.account.PersonChanges.Outcome;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.CombinedAuthority;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person, for the administrator: their role and authority. */
@Controller
class PersonController {

	private final Accounts accounts;

	private final PersonChanges changes;

	private final Authorities authorities;

	private final Words words;

	PersonController(Accounts accounts, PersonChanges changes, Authorities authorities, Words words) {
		this.accounts = accounts;
		this.changes = changes;
		this.authorities = authorities;
		this.words = words;
	}

	/** A role and an authority as typed, on top of a version of the person. */
	record RoleForm(@Nullable String role, @Nullable String authority, @Nullable String version) {

		static RoleForm of(Person person) {
			return new RoleForm(person.role().name(), person.authorityCode(), String.valueOf(person.version()));
		}

		@Nullable Role toRole() {
			return Arrays.stream(Role.values())
				.filter((each) -> each.name().equals(this.role))
				.findFirst()
				.orElse(null);
		}

		/** None for a role of the programme. */
		@Nullable String toAuthority(Role chosen) {
			return chosen.ofAnAuthority() ? this.authority : null;
		}

		int toVersion() {
			return (this.version != null && this.version.matches("[0-9]{1,9}")) ? Integer.parseInt(this.version) : -1;
		}

	}

	/**
	 * One person.
	 *
	 * @param self whether the viewer looks at the own account
	 * @param stale whether somebody else changed the person meanwhile
	 */
	record PersonPage(String path, String name, List<SummaryRow> facts, boolean self, boolean disabled, boolean erased,
			boolean stale, RoleForm form, List<Choice> roles, List<Choice> authorities) {
	}

	@GetMapping("/admin/people/{person}")
	String show(@PathVariable UUID person, @AuthenticationPrincipal Viewer viewer, Model model) {
		Person found = this.accounts.find(person).orElseThrow(NotFoundException::new);
		return page(found, viewer, RoleForm.of(found), new FormErrors(), false, model);
	}

	@PostMapping("/admin/people/{person}")
	String change(@PathVariable UUID person, RoleForm form, @AuthenticationPrincipal Viewer viewer, Model model,
			RedirectAttributes flash, HttpServletResponse response) {
		FormErrors errors = new FormErrors();
		boolean stale = false;
		Role role = form.toRole();
		if (role == null) {
			errors.add("role", "account.role.missing");
		}
		else if (role.ofAnAuthority()
				&& this.authorities.all().stream().noneMatch((each) -> each.code().equals(form.authority()))) {
			errors.add("authority", "people.authority.missing");
		}
		else {
			try {
				if (this.changes.change(viewer, person, form.toVersion(), role,
						form.toAuthority(role)) == Outcome.DONE) {
					flash.addFlashAttribute("saved", "person.changed");
					return "redirect:/admin/people/" + person;
				}
				stale = true;
				errors.add("role", "person.stale");
			}
			catch (LastAdministratorException ex) {
				errors.add("role", "people.last-administrator");
			}
		}
		Person found = this.accounts.find(person).orElseThrow(NotFoundException::new);
		response.setStatus((stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
		// What was typed stays, on top of what is stored now.
		RoleForm kept = new RoleForm(form.role(), form.authority(),
				stale ? String.valueOf(found.version()) : form.version());
		return page(found, viewer, kept, errors, stale, model);
	}

	private String page(Person found, Viewer viewer, RoleForm form, FormErrors errors, boolean stale, Model model) {
		List<SummaryRow> facts = new ArrayList<>();
		facts.add(fact("sign-in.email", found.isErased() ? this.words.of("person.email.erased") : found.email()));
		facts.add(fact("account.role", this.words.of("role." + found.role())));
		if (found.authorityCode() != null) {
			facts.add(fact("people.authority", this.authorities.get(found.authorityCode()).name()));
		}
		facts.add(fact("people.status", this.words.of("people.state." + found.state())));
		facts.add(fact("person.since", Dates.day(found.createdAt())));
		List<Choice> authorities = new ArrayList<>();
		authorities.add(new Choice("", this.words.of("people.authority.choose")));
		for (CombinedAuthority each : this.authorities.all()) {
			authorities.add(new Choice(each.code(), each.name()));
		}
		model.addAttribute("page",
				new PersonPage("/admin/people/" + found.id(), found.name(), facts, found.id().equals(viewer.id()),
						found.isDisabled(), found.isErased(), stale, form,
						Arrays.stream(Role.values())
							.map((role) -> new Choice(role.name(), this.words.of("role." + role),
									this.words.of("role." + role + ".hint")))
							.toList(),
						authorities));
		model.addAttribute("errors", errors);
		return "authority/person";
	}

	private SummaryRow fact(String key, String value) {
		return new SummaryRow(this.words.of(key), value);
	}

}
