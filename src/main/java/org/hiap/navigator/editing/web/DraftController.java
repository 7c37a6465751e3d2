package org.hiap.navigator.editing.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.catalogue.Draft;
import org.hiap.navigator.catalogue.Editing;
import org.hiap.navigator.catalogue.Kind;
import org.hiap.navigator.catalogue.LibraryEntry;
import org.hiap.navigator.content.EntryText;
import org.hiap.navigator.editing.web.EntryForm.Control;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Difference;
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

/** Writing a draft of an entry, new ones included. */
@Controller
class DraftController {

	/** Stands in the address for an entry that has no code yet. */
	private static final String NEW = "new";

	private final Editing editing;

	private final EditingParts parts;

	private final FormKeys formKeys;

	private final Words words;

	DraftController(Editing editing, EditingParts parts, FormKeys formKeys, Words words) {
		this.editing = editing;
		this.parts = parts;
		this.formKeys = formKeys;
		this.words = words;
	}

	/**
	 * The form.
	 *
	 * @param title the entry's name, or null for a new one
	 * @param version the draft's version that is shown
	 * @param meanwhile who saved another text meanwhile and when, or null
	 * @param theirs what that text says where it differs from the one shown
	 */
	record DraftPage(String kindName, @Nullable String title, String action, String back, List<Control> controls,
			int version, UUID formKey, @Nullable String meanwhile, List<Difference> theirs) {
	}

	@GetMapping("/admin/library/{kind}/{entry}/draft")
	String form(@PathVariable("kind") String name, @PathVariable("entry") String code, Model model) {
		Kind kind = this.editing.kind(name);
		LibraryEntry entry = existing(kind, code);
		Draft draft = (entry != null) ? entry.draft() : null;
		EntryText text = (draft != null) ? draft.text()
				: (entry != null && entry.text() != null) ? entry.text() : EntryText.of(Map.of());
		return page(kind, entry, code, EntryForm.of(kind, text, this.parts.choices()),
				(draft != null) ? draft.version() : 0, new FormErrors(), null, List.of(), model);
	}

	@PostMapping("/admin/library/{kind}/{entry}/draft")
	String save(@PathVariable("kind") String name, @PathVariable("entry") String code,
			@RequestParam(required = false) @Nullable String more, @RequestParam int version,
			@RequestParam UUID formKey, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request,
			HttpServletResponse response, Model model, RedirectAttributes flash) {
		Kind kind = this.editing.kind(name);
		LibraryEntry entry = existing(kind, code);
		EntryForm form = EntryForm.posted(kind, request.getParameterMap(), more, this.parts.choices());
		if (EntryForm.isList(kind, more)) {
			return page(kind, entry, code, form, version, new FormErrors(), null, List.of(), model);
		}
		FormErrors errors = form.errors(this.words);
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(kind, entry, code, form, version, errors, null, List.of(), model);
		}
		String saved = this.formKeys.onceUnlessRefused(formKey, () -> {
			if (entry == null) {
				return Optional.of(this.editing.add(viewer, kind, form.text()));
			}
			return this.editing.saveDraft(viewer, kind, code, form.text(), version) ? Optional.of(code)
					: Optional.empty();
		}).orElse(null);
		if (saved == null) {
			return stale(kind, code, form, response, model);
		}
		// a key that some other form used up leads back to the list, and nothing was
		// saved
		if (this.editing.find(kind, saved).map(LibraryEntry::draft).isEmpty()) {
			return "redirect:/admin/library/" + name;
		}
		flash.addFlashAttribute("saved", "editing.draft.saved");
		return "redirect:" + EditingParts.path(name, saved) + "/preview";
	}

	private String stale(Kind kind, String code, EntryForm form, HttpServletResponse response, Model model) {
		LibraryEntry now = this.editing.entry(kind, code);
		Draft theirs = now.draft();
		response.setStatus(HttpStatus.CONFLICT.value());
		return page(kind, now, code, form, (theirs != null) ? theirs.version() : 0, new FormErrors(),
				(theirs != null) ? this.parts.byWhom(theirs.person(), theirs.changedAt())
						: this.words.of("editing.draft.gone"),
				this.parts.readable().differences(kind, form.text(), (theirs != null) ? theirs.text() : now.text()),
				model);
	}

	private @Nullable LibraryEntry existing(Kind kind, String code) {
		if (!code.equals(NEW)) {
			return this.editing.entry(kind, code);
		}
		if (!kind.isOpen()) {
			throw new NotFoundException();
		}
		return null;
	}

	private String page(Kind kind, @Nullable LibraryEntry entry, String code, EntryForm form, int version,
			FormErrors errors, @Nullable String meanwhile, List<Difference> theirs, Model model) {
		model.addAttribute("page",
				new DraftPage(this.parts.kindName(kind.name()), (entry != null) ? entry.title() : null,
						EditingParts.path(kind.name(), code) + "/draft",
						(entry != null) ? this.parts.path(entry) : "/admin/library/" + kind.name(),
						form.controls(this.words), version, UUID.randomUUID(), meanwhile, theirs));
		model.addAttribute("errors", errors);
		return "editing/draft";
	}

}
