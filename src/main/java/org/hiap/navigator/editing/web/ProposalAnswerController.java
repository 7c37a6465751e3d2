package org.hiap.navigator.editing.web;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.editing.Proposal;
import org.hiap.navigator.editing.Proposals;
import org.hiap.navigator.editing.Readable;
import org.hiap.navigator.govuk.FormErrors;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the programme team makes of a proposal: an entry of its own, or a refusal with its
 * reason.
 */
@Controller
class ProposalAnswerController {

	private final Proposals proposals;

	private final Authorities authorities;

	private final EditingParts parts;

	ProposalAnswerController(Proposals proposals, Authorities authorities, EditingParts parts) {
		this.proposals = proposals;
		this.authorities = authorities;
		this.parts = parts;
	}

	record AnswerPage(UUID id, String title, String authority, String byWhom, List<Readable.Line> lines,
			boolean waiting, @Nullable String answer, @Nullable String entry, @Nullable String reason) {
	}

	@GetMapping("/admin/library-proposals/{proposal}")
	String show(@PathVariable UUID proposal, Model model) {
		return page(proposal, null, new FormErrors(), model);
	}

	@PostMapping("/admin/library-proposals/{proposal}/draft")
	String takeUp(@PathVariable UUID proposal, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
		String code = this.proposals.takeUp(viewer, proposal);
		flash.addFlashAttribute("saved", "proposal.taken-up");
		return "redirect:" + EditingParts.path(this.proposals.form().name(), code);
	}

	@PostMapping("/admin/library-proposals/{proposal}/refusal")
	String decline(@PathVariable UUID proposal, ReasonForm form, @AuthenticationPrincipal Viewer viewer,
			HttpServletResponse response, Model model, RedirectAttributes flash) {
		FormErrors errors = form.errors();
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(proposal, form.reason(), errors, model);
		}
		flash.addFlashAttribute("saved",
				this.proposals.decline(viewer, proposal, form.toReason()) ? "proposal.declined" : "proposal.answered");
		return "redirect:/admin/library-proposals/" + proposal;
	}

	private String page(UUID id, @Nullable String reason, FormErrors errors, Model model) {
		Proposal proposal = this.proposals.get(id);
		model.addAttribute("page",
				new AnswerPage(id, proposal.title(), this.authorities.get(proposal.authorityCode()).name(),
						this.parts.byWhom(proposal.person(), proposal.sentAt()),
						this.parts.readable().lines(this.proposals.form(), proposal.text()), proposal.isWaiting(),
						proposal.answer(), (proposal.code() != null)
								? EditingParts.path(this.proposals.form().name(), proposal.code()) : null,
						reason));
		model.addAttribute("errors", errors);
		return "editing/answer";
	}

}
