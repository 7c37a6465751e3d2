package org.hiap.navigator.editing.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.catalogue.Editing;
import org.hiap.navigator.catalogue.LibraryEntry;
import org.hiap.navigator.content.EntryText;
import org.hiap.navigator.editing.Proposal;
import org.hiap.navigator.editing.Proposals;
import org.hiap.navigator.editing.Readable;
import org.hiap.navigator.editing.web.EntryForm.Control;
import org.hiap.navigator.form.FormKeys;
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

/** The case studies an authority puts forward, and what became of them. */
@Controller
class ProposalsController {

	private final Proposals proposals;

	private final Authorities authorities;

	private final Editing editing;

	private final EditingParts parts;

	private final FormKeys formKeys;

	private final Words words;

	ProposalsController(Proposals proposals, Authorities authorities, Editing editing, EditingParts parts,
			FormKeys formKeys, Words words) {
		this.proposals = proposals;
		this.authorities = authorities;
		this.editing = editing;
		this.parts = parts;
		this.formKeys = formKeys;
		this.words = words;
	}

	/**
	 * A proposal with what became of it.
	 *
	 * @param page where it stands in the library, or null
	 */
	record Row(String title, String href, String byWhom, String state, String colour, @Nullable String answer,
			@Nullable String page) {
	}

	record ListPage(String code, String authority, List<Row> rows) {
	}

	record FormPage(String code, String authority, List<Control> controls, UUID formKey) {
	}

	record ProposalPage(String code, Row row, List<Readable.Line> lines) {
	}

	@GetMapping("/authorities/{code}/proposals")
	String list(@PathVariable String code, Model model) {
		model.addAttribute("page", new ListPage(code, this.authorities.get(code).name(),
				this.proposals.of(code).stream().map(this::row).toList()));
		return "editing/proposals";
	}

	@GetMapping("/authorities/{code}/proposals/{proposal}")
	String show(@PathVariable String code, @PathVariable UUID proposal, Model model) {
		Proposal found = this.proposals.get(proposal);
		if (!found.authorityCode().equals(code)) {
			throw new NotFoundException();
		}
		model.addAttribute("page",
				new ProposalPage(code, row(found), this.parts.readable().lines(this.proposals.form(), found.text())));
		return "editing/proposal";
	}

	@GetMapping("/authorities/{code}/proposals/new")
	String form(@PathVariable String code, Model model) {
		return page(code, EntryForm.of(this.proposals.form(), EntryText.of(Map.of()), this.parts.choices()),
				new FormErrors(), model);
	}

	@PostMapping("/authorities/{code}/proposals")
	String send(@PathVariable String code, @RequestParam(required = false) @Nullable String more,
			@RequestParam UUID formKey, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes flash) {
		EntryForm form = EntryForm.posted(this.proposals.form(), request.getParameterMap(), more, this.parts.choices());
		if (EntryForm.isList(this.proposals.form(), more)) {
			return page(code, form, new FormErrors(), model);
		}
		FormErrors errors = form.errors(this.words);
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(code, form, errors, model);
		}
		this.formKeys.once(formKey, () -> this.proposals.send(viewer, form.text()).toString());
		flash.addFlashAttribute("saved", "proposal.sent");
		return "redirect:/authorities/" + code + "/proposals";
	}

	private String page(String code, EntryForm form, FormErrors errors, Model model) {
		model.addAttribute("page",
				new FormPage(code, this.authorities.get(code).name(), form.controls(this.words), UUID.randomUUID()));
		model.addAttribute("errors", errors);
		return "editing/propose";
	}

	private Row row(Proposal proposal) {
		String href = "/authorities/" + proposal.authorityCode() + "/proposals/" + proposal.id();
		String byWhom = this.parts.byWhom(proposal.person(), proposal.sentAt());
		if (proposal.answer() != null) {
			return new Row(proposal.title(), href, byWhom, this.words.of("proposal.state.declined"), "grey",
					proposal.answer(), null);
		}
		String page = (proposal.code() == null) ? null
				: this.editing.find(this.proposals.form(), proposal.code()).map(LibraryEntry::path).orElse(null);
		return (page != null)
				? new Row(proposal.title(), href, byWhom, this.words.of("proposal.state.published"), "green", null,
						page)
				: new Row(proposal.title(), href, byWhom,
						this.words.of((proposal.code() != null) ? "proposal.state.taken-up" : "proposal.state.waiting"),
						(proposal.code() != null) ? "blue" : "yellow", null, null);
	}

}
