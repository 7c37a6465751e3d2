package org.hiap.navigator.editing.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.catalogue.LibraryFile;
import org.hiap.navigator.content.ContentException;
import org.hiap.navigator.editing.Readable;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Difference;
import org.hiap.navigator.govuk.FormErrors;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The library as a file: export, and import after a look at what it would change. */
@Controller
class LibraryFileController {

	private static final int LARGEST = 5 * 1024 * 1024;

	private static final MediaType YAML = MediaType.valueOf("application/yaml");

	private final LibraryFile file;

	private final EditingParts parts;

	private final FormKeys formKeys;

	LibraryFileController(LibraryFile file, EditingParts parts, FormKeys formKeys) {
		this.file = file;
		this.parts = parts;
		this.formKeys = formKeys;
	}

	/** An entry the file would change, and how. */
	record ImportStep(String kind, String title, String what, List<Difference> differences) {
	}

	record ImportPage(UUID id, List<ImportStep> steps, UUID formKey, @Nullable String reason) {
	}

	@GetMapping("/admin/library-file")
	String form(Model model) {
		model.addAttribute("errors", new FormErrors());
		return "editing/file";
	}

	@GetMapping("/admin/library-file/library.yaml")
	ResponseEntity<String> export() {
		return ResponseEntity.ok()
			.contentType(new MediaType(YAML, StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("hiap-library.yaml").build().toString())
			.body(this.file.export());
	}

	@PostMapping("/admin/library-file")
	String upload(@RequestParam(required = false) @Nullable MultipartFile library,
			@AuthenticationPrincipal Viewer viewer, HttpServletResponse response, Model model) throws IOException {
		FormErrors errors = new FormErrors();
		if (library == null || library.isEmpty()) {
			errors.add("library", "editing.file.missing");
		}
		else if (library.getSize() > LARGEST) {
			errors.add("library", "editing.file.large");
		}
		else {
			try {
				return "redirect:/admin/library-file/" + this.file.upload(viewer, text(library.getBytes()));
			}
			catch (CharacterCodingException ex) {
				errors.add("library", "editing.file.encoding");
			}
			catch (ContentException ex) {
				errors.add("library", "editing.file.wrong", String.valueOf(ex.getMessage()));
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("errors", errors);
		return "editing/file";
	}

	private static String text(byte[] bytes) throws CharacterCodingException {
		return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
	}

	@GetMapping("/admin/library-file/{upload}")
	String look(@PathVariable UUID upload, @AuthenticationPrincipal Viewer viewer, Model model) {
		return page(upload, viewer, null, new FormErrors(), model);
	}

	@PostMapping("/admin/library-file/{upload}")
	String importUpload(@PathVariable UUID upload, @RequestParam UUID formKey, ReasonForm form,
			@AuthenticationPrincipal Viewer viewer, HttpServletResponse response, Model model,
			RedirectAttributes flash) {
		FormErrors errors = form.errors();
		if (errors.isEmpty()) {
			try {
				String to = this.formKeys.onceUnlessRefused(formKey, () -> {
					this.file.importUpload(viewer, upload, form.toReason());
					return Optional.of("/admin/library");
				}).orElseThrow();
				flash.addFlashAttribute("saved", "editing.file.imported");
				return "redirect:" + to;
			}
			catch (ContentException ex) {
				errors.add("reason", "editing.file.wrong", String.valueOf(ex.getMessage()));
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(upload, viewer, form.reason(), errors, model);
	}

	private String page(UUID upload, Viewer viewer, @Nullable String reason, FormErrors errors, Model model) {
		Readable readable = this.parts.readable();
		model.addAttribute("page",
				new ImportPage(upload,
						this.file.uploaded(viewer, upload).stream().map((step) -> shown(step, readable)).toList(),
						UUID.randomUUID(), reason));
		model.addAttribute("errors", errors);
		return "editing/import";
	}

	private ImportStep shown(LibraryFile.Step step, Readable readable) {
		String what = (step.before() == null) ? "editing.file.adds"
				: (step.after() == null) ? "editing.file.withdraws" : "editing.file.changes";
		String title = (step.after() != null) ? step.after().text(step.kind().title())
				: (step.before() != null) ? step.before().text(step.kind().title()) : null;
		return new ImportStep(this.parts.kindName(step.kind().name()), (title != null) ? title : step.code(), what,
				(step.before() != null && step.after() != null)
						? readable.differences(step.kind(), step.before(), step.after()) : List.of());
	}

}
