package org.hiap.navigator.framework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.FrameworkChanges;
import org.hiap.navigator.framework.FrameworkChanges.CriterionChange;
import org.hiap.navigator.framework.FrameworkEditing;
import org.hiap.navigator.framework.FrameworkRules;
import org.hiap.navigator.framework.FrameworkRules.Problem;
import org.hiap.navigator.framework.FrameworkVersion;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.framework.web.FrameworkParts.Tag;
import org.hiap.navigator.framework.web.FrameworkParts.Typed;
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

/** The draft: starting it, the texts around its criteria, throwing it away. */
@Controller
class FrameworkDraftController {

	private final FrameworkEditing editing;

	private final Frameworks frameworks;

	private final FrameworkParts parts;

	private final Words words;

	FrameworkDraftController(FrameworkEditing editing, Frameworks frameworks, FrameworkParts parts, Words words) {
		this.editing = editing;
		this.frameworks = frameworks;
		this.parts = parts;
		this.words = words;
	}

	/** A criterion in the draft with what is new about it. */
	record CriterionRow(String slug, String name, List<Tag> tags) {
	}

	/** A pillar of the draft. */
	record PillarRow(String slug, String name, String summary, int count, @Nullable String warning,
			List<CriterionRow> criteria, List<String> dropped) {
	}

	/**
	 * The draft.
	 *
	 * @param comparedWith the version that new assessments use today
	 */
	record DraftPage(int version, int comparedWith, String changed, String title, String introduction,
			List<PillarRow> pillars, int criteria, String summary, List<String> problems) {
	}

	/**
	 * A form for two texts, a short one and a long one.
	 *
	 * @param shortField the field of the short one
	 * @param longField the field of the long one
	 * @param meanwhile who saved other texts meanwhile and when, or null
	 * @param theirs how those texts differ from what was typed
	 */
	record TextsPage(String heading, String caption, String action, String shortField, String shortLabel,
			@Nullable String shortText, String longField, String longLabel, @Nullable String longText, String read,
			@Nullable String meanwhile, List<Difference> theirs) {
	}

	/** The question whether to throw the draft away. */
	record DiscardPage(int version, String changed, String summary, String read, boolean stale) {
	}

	@PostMapping(FrameworkParts.LIST)
	String start(@RequestParam(defaultValue = "") String from, @AuthenticationPrincipal Viewer viewer,
			RedirectAttributes flash) {
		int version = from.isEmpty() ? this.frameworks.current().version() : this.parts.version(from).version();
		boolean started = this.editing.start(viewer, version);
		flash.addFlashAttribute("saved", started ? "frameworks.started" : "frameworks.started.already");
		return "redirect:" + FrameworkParts.DRAFT;
	}

	@GetMapping(FrameworkParts.DRAFT)
	String draft(Model model) {
		FrameworkVersion draft = this.parts.draft();
		Framework framework = draft.framework();
		Framework current = this.frameworks.current();
		FrameworkChanges changes = FrameworkChanges.between(current, framework);
		Map<String, CriterionChange> changed = changes.criteria()
			.stream()
			.collect(Collectors.toMap((change) -> change.criterion().slug(), (change) -> change));
		List<PillarRow> pillars = new ArrayList<>();
		for (Framework.Pillar pillar : framework.pillars()) {
			List<CriterionRow> rows = pillar.criteria().stream().map((criterion) -> {
				CriterionChange change = changed.get(criterion.slug());
				return new CriterionRow(criterion.slug(), criterion.name(),
						(change != null) ? this.parts.tags(change) : List.of());
			}).toList();
			pillars.add(new PillarRow(pillar.slug(), pillar.name(), pillar.summary(), rows.size(),
					this.parts.countWarning(pillar), rows, dropped(changes, current, pillar.slug())));
		}
		List<Problem> problems = this.editing.problems(framework)
			.stream()
			.filter((problem) -> !problem.field().equals("criteria"))
			.toList();
		model.addAttribute("page",
				new DraftPage(draft.version(), current.version(), this.parts.lastChange(draft), framework.title(),
						framework.introduction(), pillars, framework.criteria().size(), this.parts.summary(changes),
						problems.stream().map(this.parts::message).toList()));
		return "framework/draft";
	}

	private static List<String> dropped(FrameworkChanges changes, Framework current, String pillar) {
		return changes.dropped()
			.stream()
			.filter((change) -> current.pillarOf(change.criterion()).slug().equals(pillar))
			.map((change) -> change.criterion().name())
			.toList();
	}

	@GetMapping("/admin/frameworks/draft/text")
	String texts(Model model) {
		Framework framework = this.parts.draft().framework();
		return texts(
				new TextsForm(framework.title(), framework.introduction(), null, null, framework.textFingerprint()),
				framework, new FormErrors(), null, model);
	}

	@PostMapping("/admin/frameworks/draft/text")
	String saveTexts(TextsForm form, @AuthenticationPrincipal Viewer viewer, HttpServletResponse response, Model model,
			RedirectAttributes flash) {
		String title = TextsForm.stored(form.title());
		String introduction = TextsForm.stored(form.introduction());
		FormErrors errors = this.parts.errors(FrameworkRules.ofTexts(title, introduction));
		FrameworkVersion draft = this.editing.draft().orElse(null);
		if (draft == null) {
			return gone(form,
					List.of(new Typed(this.parts.label("title"), TextsForm.typed(form.title())),
							new Typed(this.parts.label("introduction"), TextsForm.typed(form.introduction()))),
					response, model);
		}
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return texts(form, draft.framework(), errors, null, model);
		}
		if (this.editing.reword(viewer, title, introduction, TextsForm.typed(form.read()))) {
			flash.addFlashAttribute("saved", "frameworks.saved");
			return "redirect:" + FrameworkParts.DRAFT;
		}
		FrameworkVersion now = this.parts.draft();
		response.setStatus(HttpStatus.CONFLICT.value());
		return texts(form, now.framework(), errors, this.parts.lastChange(now), model);
	}

	private String texts(TextsForm form, Framework stored, FormErrors errors, @Nullable String meanwhile, Model model) {
		List<Difference> theirs = new ArrayList<>();
		if (meanwhile != null) {
			add(theirs, "title", TextsForm.stored(form.title()), stored.title());
			add(theirs, "introduction", TextsForm.stored(form.introduction()), stored.introduction());
		}
		model.addAttribute("page", new TextsPage(this.words.of("frameworks.texts.title"), draftName(stored.version()),
				"/admin/frameworks/draft/text", "title", this.parts.label("title"), form.title(), "introduction",
				this.parts.label("introduction"), form.introduction(),
				(meanwhile != null) ? stored.textFingerprint() : TextsForm.typed(form.read()), meanwhile, theirs));
		model.addAttribute("errors", errors);
		return "framework/texts";
	}

	@GetMapping("/admin/frameworks/draft/pillars/{pillar}")
	String pillar(@PathVariable("pillar") String slug, Model model) {
		Framework.Pillar pillar = this.parts.draftPillar(slug);
		return pillar(new TextsForm(null, null, pillar.name(), pillar.summary(), pillar.textFingerprint()), pillar,
				new FormErrors(), null, model);
	}

	@PostMapping("/admin/frameworks/draft/pillars/{pillar}")
	String savePillar(@PathVariable("pillar") String slug, TextsForm form, @AuthenticationPrincipal Viewer viewer,
			HttpServletResponse response, Model model, RedirectAttributes flash) {
		if (this.editing.draft().isEmpty()) {
			return gone(form, List.of(new Typed(this.parts.label("name"), TextsForm.typed(form.name())),
					new Typed(this.parts.label("summary"), TextsForm.typed(form.summary()))), response, model);
		}
		Framework.Pillar pillar = this.parts.draftPillar(slug);
		String name = TextsForm.stored(form.name());
		String summary = TextsForm.stored(form.summary());
		FormErrors errors = this.parts.errors(FrameworkRules.ofPillar(name, summary));
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return pillar(form, pillar, errors, null, model);
		}
		if (this.editing.reword(viewer, slug, name, summary, TextsForm.typed(form.read()))) {
			flash.addFlashAttribute("saved", "frameworks.saved");
			return "redirect:" + FrameworkParts.DRAFT + "#" + slug;
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		return pillar(form, this.parts.draftPillar(slug), errors, this.parts.lastChange(this.parts.draft()), model);
	}

	private String pillar(TextsForm form, Framework.Pillar stored, FormErrors errors, @Nullable String meanwhile,
			Model model) {
		List<Difference> theirs = new ArrayList<>();
		if (meanwhile != null) {
			add(theirs, "name", TextsForm.stored(form.name()), stored.name());
			add(theirs, "summary", TextsForm.stored(form.summary()), stored.summary());
		}
		model.addAttribute("page", new TextsPage(stored.name(), draftName(this.parts.draft().version()),
				"/admin/frameworks/draft/pillars/" + stored.slug(), "name", this.parts.label("name"), form.name(),
				"summary", this.parts.label("summary"), form.summary(),
				(meanwhile != null) ? stored.textFingerprint() : TextsForm.typed(form.read()), meanwhile, theirs));
		model.addAttribute("errors", errors);
		return "framework/texts";
	}

	@GetMapping("/admin/frameworks/draft/removal")
	String askToDiscard(Model model) {
		return discardPage(false, model);
	}

	@PostMapping("/admin/frameworks/draft/removal")
	String discard(@RequestParam(defaultValue = "") String read, @AuthenticationPrincipal Viewer viewer,
			HttpServletResponse response, Model model, RedirectAttributes flash) {
		if (this.editing.discard(viewer, read)) {
			flash.addFlashAttribute("saved", "frameworks.discarded");
			return "redirect:" + FrameworkParts.LIST;
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		return discardPage(true, model);
	}

	private String discardPage(boolean stale, Model model) {
		FrameworkVersion draft = this.parts.draft();
		model.addAttribute("page",
				new DiscardPage(draft.version(), this.parts.lastChange(draft),
						this.parts.summary(FrameworkChanges.between(this.frameworks.current(), draft.framework())),
						draft.framework().fingerprint(), stale));
		return "framework/discard";
	}

	/** What was typed for a draft that somebody published or discarded meanwhile. */
	private String gone(TextsForm form, List<Typed> typed, HttpServletResponse response, Model model) {
		if (TextsForm.typed(form.read()).isEmpty()) {
			throw new NotFoundException();
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("typed", typed);
		return "framework/gone";
	}

	private String draftName(int version) {
		return this.words.of("frameworks.draft.title", version);
	}

	private void add(List<Difference> differences, String field, String typed, String stored) {
		if (!typed.equals(stored)) {
			differences.add(Difference.between(this.parts.label(field), typed, stored));
		}
	}

}
