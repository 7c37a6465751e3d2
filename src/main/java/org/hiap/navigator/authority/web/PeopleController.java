package org.hiap.navigator.authority.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.LastAdministratorException;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.PersonChanges;
import org.hiap.navigator.account.PersonState;
import org.hiap.navigator.account.PublicAddress;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.CombinedAuthority;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.govuk.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
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

	private final PersonChanges changes;

	private final Authorities authorities;

	private final FormKeys formKeys;

	private final PublicAddress address;

	private final Words words;

	PeopleController(Accounts accounts, PersonChanges changes, Authorities authorities, FormKeys formKeys,
			PublicAddress address, Words words) {
		this.accounts = accounts;
		this.changes = changes;
		this.authorities = authorities;
		this.formKeys = formKeys;
		this.address = address;
		this.words = words;
	}

	record Row(UUID id, String name, String email, String role, @Nullable String authority, String state,
			boolean disabled, boolean self) {
	}

	/** How the list can be narrowed, and how it is. */
	record Filter(PeopleFilter chosen, List<Choice> roles, List<Choice> authorities, List<Choice> states) {
	}

	@GetMapping("/authorities/{code}/people")
	String show(@PathVariable Optional<String> code, @AuthenticationPrincipal Viewer viewer, Model model) {
		return page(code, viewer, PeopleFilter.NONE, InvitationForm.empty(), new FormErrors(), model);
	}

	@GetMapping("/admin/people")
	String showEveryone(PeopleFilter filter, @AuthenticationPrincipal Viewer viewer, Model model) {
		return page(Optional.empty(), viewer, filter, InvitationForm.empty(), new FormErrors(), model);
	}

	@PostMapping({ "/authorities/{code}/people", "/admin/people" })
	String invite(@PathVariable Optional<String> code, @RequestParam UUID formKey, InvitationForm form,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		FormErrors errors = form.errors(code.isEmpty(),
				this.authorities.all().stream().map(CombinedAuthority::code).toList());
		Role role = form.toRole();
		if (errors.isEmpty() && role != null) {
			String authority = role.ofAnAuthority() ? code.orElse(form.authority()) : null;
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
		return page(code, viewer, PeopleFilter.NONE, form, errors, model);
	}

	@PostMapping({ "/authorities/{code}/people/{person}/link", "/admin/people/{person}/link" })
	String renewLink(@PathVariable Optional<String> code, @PathVariable UUID person,
			@AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
		Accounts.Invited renewed = this.accounts.renewLink(viewer, person);
		showLink(code, renewed.person().name(), linkOf(renewed), flash);
		return "redirect:" + back(code, person);
	}

	@PostMapping({ "/authorities/{code}/people/{person}/disabled", "/admin/people/{person}/disabled" })
	String disable(@PathVariable Optional<String> code, @PathVariable UUID person, @RequestParam boolean disabled,
			@AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
		try {
			if (disabled) {
				this.accounts.disable(viewer, person);
			}
			else {
				this.accounts.enable(viewer, person);
			}
			flash.addFlashAttribute("saved", disabled ? "people.disabled" : "people.enabled");
		}
		catch (LastAdministratorException ex) {
			flash.addFlashAttribute("refused", "people.last-administrator");
		}
		return "redirect:" + back(code, person);
	}

	/** An administrator is on the person's own page. */
	private static String back(Optional<String> code, UUID person) {
		return code.isPresent() ? path(code) : "/admin/people/" + person;
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

	private String page(Optional<String> code, Viewer viewer, PeopleFilter filter, InvitationForm form,
			FormErrors errors, Model model) {
		if (code.isEmpty() && viewer.role() != Role.ADMINISTRATOR) {
			throw new NotFoundException();
		}
		Map<String, String> names = this.authorities.everKnown()
			.stream()
			.collect(Collectors.toMap(CombinedAuthority::code, CombinedAuthority::name));
		if (code.isPresent()) {
			model.addAttribute("people",
					this.accounts.peopleOf(code.get())
						.stream()
						.filter((person) -> !person.isErased())
						.map((person) -> row(person, names, viewer))
						.toList());
		}
		else {
			Page<Person> found = this.changes.find(filter.words(), filter.toRole(), filter.toAuthority(),
					filter.toState(), filter.number());
			Pagination pagination = Pagination.of(found.getTotalElements(), filter.number(), filter.path());
			model.addAttribute("people", found.map((person) -> row(person, names, viewer)).getContent());
			model.addAttribute("filter", new Filter(filter, choices("people.role.any", roles(code)),
					choices("people.authority.any", authorityChoices()), choices("people.state.any", states())));
			model.addAttribute("pagination", pagination);
		}
		model.addAttribute("path", path(code));
		model.addAttribute("code", code.orElse(null));
		model.addAttribute("heading", code.map(names::get).orElse(null));
		model.addAttribute("roles", roles(code));
		model.addAttribute("authorityChoices", choices("people.authority.choose", authorityChoices()));
		model.addAttribute("form", form);
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("errors", errors);
		return "authority/people";
	}

	private List<Choice> roles(Optional<String> code) {
		return Arrays.stream(Role.values())
			.filter((role) -> code.isEmpty() || role.ofAnAuthority())
			.map((role) -> new Choice(role.name(), this.words.of("role." + role.name()),
					this.words.of("role." + role.name() + ".hint")))
			.toList();
	}

	private List<Choice> states() {
		return Stream.of(PersonState.ACTIVE, PersonState.INVITED, PersonState.DISABLED)
			.map((state) -> new Choice(state.name(), this.words.of("people.state." + state)))
			.toList();
	}

	private List<Choice> authorityChoices() {
		return this.authorities.all()
			.stream()
			.map((authority) -> new Choice(authority.code(), authority.name()))
			.toList();
	}

	private List<Choice> choices(String first, List<Choice> others) {
		return Stream.concat(Stream.of(new Choice("", this.words.of(first))), others.stream()).toList();
	}

	private Row row(Person person, Map<String, String> names, Viewer viewer) {
		String authority = (person.authorityCode() != null) ? names.get(person.authorityCode()) : null;
		return new Row(person.id(), person.name(), person.email(), this.words.of("role." + person.role().name()),
				authority, this.words.of("people.state." + person.state()), person.isDisabled(),
				person.id().equals(viewer.id()));
	}

}
