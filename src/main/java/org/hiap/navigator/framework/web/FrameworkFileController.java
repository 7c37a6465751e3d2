package org.hiap.navigator.framework.web;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.content.ContentException;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.FrameworkEditing;
import org.hiap.navigator.framework.FrameworkFile;
import org.hiap.navigator.framework.FrameworkFile.Mistake;
import org.hiap.navigator.framework.FrameworkFile.Parsed;
import org.hiap.navigator.framework.FrameworkVersion;
import org.hiap.navigator.framework.web.FrameworkParts.Changes;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.workbook.NotReadableException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The draft from a file, after a look at what the file would change. */
@Controller
class FrameworkFileController {

	private static final int LARGEST = 5 * 1024 * 1024;

	/** More mistakes than anybody reads in one go. */
	private static final int MOST_MISTAKES = 50;

	private final FrameworkEditing editing;

	private final FrameworkParts parts;

	private final FormKeys formKeys;

	private final Words words;

	FrameworkFileController(FrameworkEditing editing, FrameworkParts parts, FormKeys formKeys, Words words) {
		this.editing = editing;
		this.parts = parts;
		this.formKeys = formKeys;
		this.words = words;
	}

	/** Where a file is chosen. */
	record FilePage(int version) {
	}

	/** What a file would change in the draft. */
	record ImportPage(UUID id, int version, Changes changes, boolean empty, List<String> warnings, String read,
			UUID formKey, boolean stale) {
	}

	@GetMapping("/admin/frameworks/draft/file")
	String form(Model model) {
		return filePage(new FormErrors(), model);
	}

	@PostMapping("/admin/frameworks/draft/file")
	String upload(@RequestParam(required = false) @Nullable MultipartFile file, @AuthenticationPrincipal Viewer viewer,
			HttpServletResponse response, Model model) throws IOException {
		Framework draft = this.parts.draft().framework();
		FormErrors errors = new FormErrors();
		if (file == null || file.isEmpty()) {
			errors.add("file", "frameworks.file.missing");
		}
		else if (file.getSize() > LARGEST) {
			errors.add("file", "frameworks.file.large");
		}
		else {
			try {
				Parsed parsed = FrameworkFile.parse(file.getBytes(), draft, this.editing.codes());
				if (parsed.mistakes().isEmpty()) {
					return "redirect:/admin/frameworks/draft/file/" + this.editing.upload(viewer, parsed.framework());
				}
				note(errors, parsed.mistakes());
			}
			catch (CharacterCodingException ex) {
				errors.add("file", "frameworks.file.encoding");
			}
			catch (ContentException ex) {
				errors.add("file", "frameworks.file.wrong", String.valueOf(ex.getMessage()));
			}
			catch (NotReadableException ex) {
				errors.add("file", "frameworks.file." + ex.reason());
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return filePage(errors, model);
	}

	private void note(FormErrors errors, List<Mistake> mistakes) {
		mistakes.stream()
			.limit(MOST_MISTAKES)
			.forEach((mistake) -> errors.add("file", "frameworks.plain", message(mistake)));
		if (mistakes.size() > MOST_MISTAKES) {
			errors.add("file", "frameworks.file.more", mistakes.size() - MOST_MISTAKES);
		}
	}

	private String message(Mistake mistake) {
		String message = this.parts.message(mistake.problem());
		if (mistake.row() > 0) {
			return this.words.of("frameworks.file.row", mistake.sheet(), mistake.row(), message);
		}
		return mistake.sheet().isEmpty() ? message : this.words.of("frameworks.file.sheet", mistake.sheet(), message);
	}

	@GetMapping("/admin/frameworks/draft/file/{upload}")
	String look(@PathVariable UUID upload, @AuthenticationPrincipal Viewer viewer, Model model) {
		return importPage(upload, viewer, false, model);
	}

	@PostMapping("/admin/frameworks/draft/file/{upload}")
	String importUpload(@PathVariable UUID upload, @RequestParam UUID formKey,
			@RequestParam(defaultValue = "") String read, @AuthenticationPrincipal Viewer viewer,
			HttpServletResponse response, Model model, RedirectAttributes flash) {
		if (this.formKeys.onceUnlessRefused(formKey, () -> this.editing.importUpload(viewer, upload, read)
				? Optional.of(FrameworkParts.DRAFT) : Optional.empty())
			.isPresent()) {
			flash.addFlashAttribute("saved", "frameworks.file.imported");
			return "redirect:" + FrameworkParts.DRAFT;
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		return importPage(upload, viewer, true, model);
	}

	private String filePage(FormErrors errors, Model model) {
		model.addAttribute("page", new FilePage(this.parts.draft().version()));
		model.addAttribute("errors", errors);
		return "framework/file";
	}

	private String importPage(UUID upload, Viewer viewer, boolean stale, Model model) {
		FrameworkVersion draft = this.parts.draft();
		Framework text = this.editing.uploaded(viewer, upload);
		Changes changes = this.parts.changes(draft.framework(), text);
		model.addAttribute("page",
				new ImportPage(upload, draft.version(), changes,
						changes.texts().isEmpty() && changes.criteria().isEmpty(),
						this.editing.problems(text).stream().map(this.parts::message).toList(),
						draft.framework().fingerprint(), UUID.randomUUID(), stale));
		return "framework/import";
	}

}
