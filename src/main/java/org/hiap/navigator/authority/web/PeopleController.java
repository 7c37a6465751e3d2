package org.hiap.navigator.authority.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.PublicAddress;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.CombinedAuthority;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
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
 * The people of one authority, for its lead, and everyone, for the programme
 * administrator: invite, make a new password link, disable and enable.
 */
@Controller
class PeopleController {

	private final Accounts accounts;

	private final Authorities authorities;

	private final FormKeys formKeys;

	private final PublicAddress address;

	private final Words words;

	PeopleController(Accounts accounts, Authorities authorities, FormKeys formKeys, PublicAddress address,
			Words words) {
		this.accounts = accounts;
		this.authorities = authorities;
		this.formKeys = formKeys;
		this.address = address;
		this.words = words;
	}

	record Row(UUID id, String name, String email, String role, @Nullable String authority, boolean invited,
			boolean disabled, boolean self) {
	}

	@GetMapping({ "/authorities/{code}/people", "/admin/people" })
	String show(@PathVariable Optional<String> code, @AuthenticationPrincipal Viewer viewer, Model model) {
		return page(code, viewer, InvitationForm.empty(), new FormErrors(), model);
	}

	@PostMapping({ "/authorities/{code}/people", "/admin/people" })
	String invite(@PathVariable Optional<String> code, @RequestParam UUID formKey, InvitationForm form,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		FormErrors errors = form.errors(code.isEmpty(),
				this.authorities.all().stream().map(CombinedAuthority::code).toList());
		Role role = form.toRole();
		if (errors.isEmpty() && role != null) {
			String authority = role.ofAnAuthority() ? this.authorities.get(code.orElse(form.authority())).code() : null;
			AtomicReference<String> link = new AtomicReference<>();
			String invited = this.formKeys.onceUnlessRefused(formKey,
					() -> this.accounts.invite(viewer, form.emailOrEmpty(), form.nameOrEmpty(), role, authority)
						.map((made) -> {
							link.set(linkOf(made));
							return made.person().id().toString();
						}))
				.orElse(null);
			if (invited != null) {
				// The link itself is stored nowhere: a repeated form gets a new one.
				String shown = (link.get() != null) ? link.get()
						: linkOf(this.accounts.renewLink(viewer, UUID.fromString(invited)));
				return showLink(code, form.nameOrEmpty(), shown, flash);
			}
			errors.add("email", "account.email.taken");
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(code, viewer, form, errors, model);
	}

	@PostMapping({ "/authorities/{code}/people/{person}/link", "/admin/people/{person}/link" })
	String renewLink(@PathVariable Optional<String> code, @PathVariable UUID person,
			@AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
		Accounts.Invited renewed = this.accounts.renewLink(viewer, person);
		return showLink(code, renewed.person().name(), linkOf(renewed), flash);
	}

	@PostMapping({ "/authorities/{code}/people/{person}/disabled", "/admin/people/{person}/disabled" })
	String disable(@PathVariable Optional<String> code, @PathVariable UUID person, @RequestParam boolean disabled,
			@AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
		if (disabled) {
			this.accounts.disable(viewer, person);
		}
		else {
			this.accounts.enable(viewer, person);
		}
		flash.addFlashAttribute("saved", disabled ? "people.disabled" : "people.enabled");
		return "redirect:" + path(code);
	}

	private String linkOf(Accounts.Invited invited) {
		return this.address.of("/set-password/" + invited.token());
	}

	private static String showLink(Optional<String> code, String name, String link, RedirectAttributes flash) {
		flash.addFlashAttribute("linkFor", name);
		flash.addFlashAttribute("link", link);
		return "redirect:" + path(code);
	}

	private static String path(Optional<String> code) {
		return code.map((own) -> "/authorities/" + own + "/people").orElse("/admin/people");
	}

	private String page(Optional<String> code, Viewer viewer, InvitationForm form, FormErrors errors, Model model) {
		if (code.isEmpty() && viewer.role() != Role.ADMINISTRATOR) {
			throw new NotFoundException();
		}
		Map<String, String> names = this.authorities.all()
			.stream()
			.collect(Collectors.toMap(CombinedAuthority::code, CombinedAuthority::name));
		List<Person> people = code.map(this.accounts::peopleOf).orElseGet(this.accounts::everyone);
		model.addAttribute("path", path(code));
		model.addAttribute("code", code.orElse(null));
		model.addAttribute("heading", code.map(names::get).orElse(null));
		model.addAttribute("people", people.stream().map((person) -> row(person, names, viewer)).toList());
		model.addAttribute("roles",
				Arrays.stream(Role.values())
					.filter((role) -> code.isEmpty() || role.ofAnAuthority())
					.map((role) -> new Choice(role.name(), this.words.of("role." + role.name()),
							this.words.of("role." + role.name() + ".hint")))
					.toList());
		model.addAttribute("authorityChoices", authorityChoices());
		model.addAttribute("form", form);
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("errors", errors);
		return "authority/people";
	}

	private List<Choice> authorityChoices() {
		List<Choice> choices = new java.util.ArrayList<>();
		choices.add(new Choice("", this.words.of("people.authority.choose")));
		this.authorities.all().forEach((authority) -> choices.add(new Choice(authority.code(), authority.name())));
		return choices;
	}

	private Row row(Person person, Map<String, String> names, Viewer viewer) {
		String authority = (person.authorityCode() != null) ? names.get(person.authorityCode()) : null;
		return new Row(person.id(), person.name(), person.email(), this.words.of("role." + person.role().name()),
				authority, person.isInvited(), person.isDisabled(), person.id().equals(viewer.id()));
	}

}
