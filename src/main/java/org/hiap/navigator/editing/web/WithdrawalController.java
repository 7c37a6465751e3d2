package org.hiap.navigator.editing.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.catalogue.Editing;
import org.hiap.navigator.catalogue.LibraryEntry;
import org.hiap.navigator.catalogue.LibraryEntry.State;
import org.hiap.navigator.content.ContentException;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Link;
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

/** Taking an entry from readers. */
@Controller
class WithdrawalController {

	private final Editing editing;

	private final EditingParts parts;

	WithdrawalController(Editing editing, EditingParts parts) {
		this.editing = editing;
		this.parts = parts;
	}

	/** The question; {@code referring} are the entries that stand in the way. */
	record WithdrawalPage(String kindName, String title, String path, List<Link> referring, int version,
			@Nullable String reason) {
	}

	@GetMapping("/admin/library/{kind}/{entry}/withdrawal")
	String ask(@PathVariable("kind") String name, @PathVariable("entry") String code, Model model) {
		return page(entry(name, code), null, new FormErrors(), model);
	}

	@PostMapping("/admin/library/{kind}/{entry}/withdrawal")
	String withdraw(@PathVariable("kind") String name, @PathVariable("entry") String code, ReasonForm form,
			@RequestParam int version, @AuthenticationPrincipal Viewer viewer, HttpServletResponse response,
			Model model, RedirectAttributes flash) {
		LibraryEntry entry = this.editing.entry(this.editing.kind(name), code);
		if (entry.state() == State.WITHDRAWN) {
			return "redirect:" + this.parts.path(entry);
		}
		FormErrors errors = form.errors();
		if (errors.isEmpty()) {
			try {
				if (this.editing.withdraw(viewer, entry.kind(), code, form.toReason(), version)) {
					flash.addFlashAttribute("saved", "editing.withdrawn");
					return "redirect:" + this.parts.path(entry);
				}
				errors.add("reason", "editing.withdraw.stale");
				response.setStatus(HttpStatus.CONFLICT.value());
				return page(entry(name, code), form.reason(), errors, model);
			}
			catch (ContentException ex) {
				errors.add("reason", "editing.publish.problem", this.parts.problem(ex));
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(entry, form.reason(), errors, model);
	}

	private LibraryEntry entry(String name, String code) {
		LibraryEntry entry = this.editing.entry(this.editing.kind(name), code);
		if (!entry.kind().isOpen() || !entry.isPublished()) {
			throw new NotFoundException();
		}
		return entry;
	}

	private String page(LibraryEntry entry, @Nullable String reason, FormErrors errors, Model model) {
		model.addAttribute("page",
				new WithdrawalPage(this.parts.kindName(entry.kind().name()), entry.title(), this.parts.path(entry),
						this.editing.referringTo(entry.kind(), entry.code())
							.stream()
							.map((other) -> new Link(other.title(), this.parts.path(other)))
							.toList(),
						entry.version(), reason));
		model.addAttribute("errors", errors);
		return "editing/withdrawal";
	}

}
