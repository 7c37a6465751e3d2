package org.hiap.navigator.editing.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.catalogue.Draft;
import org.hiap.navigator.catalogue.Editing;
import org.hiap.navigator.catalogue.Kind;
import org.hiap.navigator.catalogue.LibraryEntry;
import org.hiap.navigator.content.ContentException;
import org.hiap.navigator.editing.Readable;
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

/** From a draft to what readers see: compare, look at the page itself, publish. */
@Controller
class PublicationController {

	/** Set while a page is shown as it would look; the layout says so. */
	private static final String PREVIEW = "preview";

	private final Editing editing;

	private final EditingParts parts;

	private final Words words;

	PublicationController(Editing editing, EditingParts parts, Words words) {
		this.editing = editing;
		this.parts = parts;
		this.words = words;
	}

	/**
	 * What would change.
	 *
	 * @param isNew whether readers see nothing of the entry today
	 * @param lines what the draft says, when there is nothing to compare it with
	 * @param overtaken whether the entry was published again after the draft was begun
	 * @param problem why the library would not be whole, or null
	 */
	record PreviewPage(String kindName, String title, String path, String byWhom, boolean isNew,
			List<Readable.Line> lines, List<Difference> differences, boolean overtaken, @Nullable String problem,
			boolean hasPage, int version, int draftVersion, @Nullable String reason) {
	}

	@GetMapping("/admin/library/{kind}/{entry}/preview")
	String preview(@PathVariable("kind") String name, @PathVariable("entry") String code, Model model) {
		return page(entry(name, code), null, new FormErrors(), model);
	}

	/** The page itself, rendered as if the draft were published and then forgotten. */
	@GetMapping("/admin/library/{kind}/{entry}/preview/page")
	void look(@PathVariable("kind") String name, @PathVariable("entry") String code, HttpServletRequest request,
			HttpServletResponse response) {
		Kind kind = this.editing.kind(name);
		this.editing.tryOut(kind, code, () -> {
			String path = this.editing.entry(kind, code).path();
			if (path == null) {
				throw new NotFoundException();
			}
			request.setAttribute(PREVIEW, EditingParts.path(name, code) + "/preview");
			try {
				request.getRequestDispatcher(path.replaceFirst("#.*", "")).forward(request, response);
			}
			catch (ServletException ex) {
				throw new IllegalStateException(ex);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	@PostMapping("/admin/library/{kind}/{entry}/publication")
	String publish(@PathVariable("kind") String name, @PathVariable("entry") String code, ReasonForm form,
			@RequestParam int version, @RequestParam int draftVersion, @AuthenticationPrincipal Viewer viewer,
			HttpServletResponse response, Model model, RedirectAttributes flash) {
		LibraryEntry entry = this.editing.entry(this.editing.kind(name), code);
		if (entry.draft() == null) {
			// somebody published or discarded it first, perhaps this very form sent twice
			return "redirect:" + this.parts.path(entry);
		}
		FormErrors errors = form.errors();
		if (errors.isEmpty()) {
			try {
				if (this.editing.publish(viewer, entry.kind(), code, form.toReason(), version, draftVersion)) {
					flash.addFlashAttribute("saved", "editing.published");
					return "redirect:" + this.parts.path(entry);
				}
				errors.add("reason", "editing.publish.stale");
				response.setStatus(HttpStatus.CONFLICT.value());
				return page(this.editing.entry(entry.kind(), code), form.reason(), errors, model);
			}
			catch (ContentException ex) {
				errors.add("reason", "editing.publish.problem", this.parts.problem(ex));
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(entry, form.reason(), errors, model);
	}

	@PostMapping("/admin/library/{kind}/{entry}/draft-removal")
	String discard(@PathVariable("kind") String name, @PathVariable("entry") String code,
			@AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
		Kind kind = this.editing.kind(name);
		LibraryEntry entry = this.editing.entry(kind, code);
		this.editing.discardDraft(viewer, kind, code);
		flash.addFlashAttribute("saved", "editing.draft.discarded");
		return "redirect:" + ((entry.text() != null) ? this.parts.path(entry) : "/admin/library/" + name);
	}

	/** Begins a draft from an earlier text, or from what ships. */
	@PostMapping("/admin/library/{kind}/{entry}/restoration")
	String restore(@PathVariable("kind") String name, @PathVariable("entry") String code,
			@RequestParam(required = false) @Nullable Long change, @AuthenticationPrincipal Viewer viewer,
			RedirectAttributes flash) {
		LibraryEntry entry = this.editing.entry(this.editing.kind(name), code);
		if (change == null && entry.shipped() == null) {
			return "redirect:" + this.parts.path(entry);
		}
		boolean begun = this.editing.draftFrom(viewer, entry.kind(), code, change);
		flash.addFlashAttribute("saved", begun ? "editing.draft.saved" : "editing.draft.kept");
		return "redirect:" + EditingParts.path(name, code) + "/preview";
	}

	private LibraryEntry entry(String name, String code) {
		LibraryEntry entry = this.editing.entry(this.editing.kind(name), code);
		if (entry.draft() == null) {
			throw new NotFoundException();
		}
		return entry;
	}

	private String page(LibraryEntry entry, @Nullable String reason, FormErrors errors, Model model) {
		Draft draft = entry.draft();
		if (draft == null) {
			throw new NotFoundException();
		}
		boolean isNew = !entry.isPublished();
		Readable readable = this.parts.readable();
		model.addAttribute("page",
				new PreviewPage(this.parts.kindName(entry.kind().name()),
						String.valueOf(draft.text().text(entry.kind().title())), this.parts.path(entry),
						this.parts.byWhom(draft.person(), draft.changedAt()), isNew,
						isNew ? readable.lines(entry.kind(), draft.text()) : List.of(),
						isNew ? List.of() : readable.differences(entry.kind(), entry.text(), draft.text()),
						draft.basedOnVersion() != entry.version(), problem(entry), entry.kind().address() != null,
						entry.version(), draft.version(), reason));
		model.addAttribute("errors", errors);
		return "editing/preview";
	}

	private @Nullable String problem(LibraryEntry entry) {
		try {
			this.editing.tryOut(entry.kind(), entry.code(), () -> {
			});
			return null;
		}
		catch (ContentException ex) {
			return this.words.of("editing.publish.problem", this.parts.problem(ex));
		}
	}

}
