package org.hiap.navigator.framework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.FrameworkChanges;
import org.hiap.navigator.framework.FrameworkEditing;
import org.hiap.navigator.framework.FrameworkEditing.Saved;
import org.hiap.navigator.framework.FrameworkRules;
import org.hiap.navigator.framework.PillarFindings.Finding;
import org.hiap.navigator.framework.web.FrameworkParts.Typed;
import org.hiap.navigator.govuk.Choice;
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

/** The criteria of the draft. */
@Controller
class CriterionController {

	private final FrameworkEditing editing;

	private final FrameworkParts parts;

	private final FormKeys formKeys;

	private final Words words;

	CriterionController(FrameworkEditing editing, FrameworkParts parts, FormKeys formKeys, Words words) {
		this.editing = editing;
		this.parts = parts;
		this.formKeys = formKeys;
		this.words = words;
	}

	/** A text of the form. */
	record TextControl(String field, String label, @Nullable String hint, @Nullable String text, int rows) {
	}

	/**
	 * The form.
	 *
	 * @param slug the slug that can be typed, or null when it stays as it is
	 * @param fixedSlug the slug that stays as it is, or null
	 * @param otherOpen whether the findings of other pillars are shown open
	 * @param meanwhile who saved another text meanwhile and when, or null
	 */
	record CriterionPage(String heading, String pillar, String action, String pillarHref, boolean isNew,
			@Nullable String name, @Nullable String slug, @Nullable String fixedSlug, TextControl question,
			List<TextControl> levels, TextControl evidence, List<Choice> findings, List<Choice> otherFindings,
			List<String> chosen, boolean otherOpen, TextControl basis, String read, UUID formKey,
			@Nullable String meanwhile, List<Difference> theirs) {
	}

	/** The question whether to take a criterion out. */
	record RemovalPage(String slug, String name, String question, String pillar, String read, boolean asked,
			boolean stale) {
	}

	@GetMapping("/admin/frameworks/draft/pillars/{pillar}/criteria/new")
	String formForNew(@PathVariable("pillar") String slug, Model model) {
		return page(this.parts.draftPillar(slug), null, CriterionForm.empty(), new FormErrors(), null, model);
	}

	@PostMapping("/admin/frameworks/draft/pillars/{pillar}/criteria")
	String add(@PathVariable("pillar") String slug, CriterionForm form, @RequestParam UUID formKey,
			@AuthenticationPrincipal Viewer viewer, HttpServletResponse response, Model model,
			RedirectAttributes flash) {
		Framework.Pillar pillar = this.editing.draft().flatMap((draft) -> draft.framework().pillar(slug)).orElse(null);
		if (pillar == null) {
			return gone(form, response, model);
		}
		Framework.Criterion criterion = form.toCriterion(null);
		FormErrors errors = errors(criterion);
		if (errors.isEmpty()) {
			String to = FrameworkParts.DRAFT + "#" + slug;
			if (this.formKeys
				.onceUnlessRefused(formKey,
						() -> this.editing.add(viewer, slug, criterion) ? Optional.of(to) : Optional.empty())
				.isPresent()) {
				flash.addFlashAttribute("saved", "frameworks.criterion.added");
				return "redirect:" + to;
			}
			errors.add("slug", "frameworks.slug.taken", this.parts.label("slug"));
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(pillar, null, form, errors, null, model);
	}

	@GetMapping("/admin/frameworks/draft/criteria/{criterion}")
	String form(@PathVariable("criterion") String slug, Model model) {
		Framework framework = this.parts.draft().framework();
		Framework.Criterion criterion = framework.criterion(slug).orElseThrow(NotFoundException::new);
		return page(framework.pillarOf(criterion), criterion, CriterionForm.of(criterion), new FormErrors(), null,
				model);
	}

	@PostMapping("/admin/frameworks/draft/criteria/{criterion}")
	String save(@PathVariable("criterion") String slug, CriterionForm form, @AuthenticationPrincipal Viewer viewer,
			HttpServletResponse response, Model model, RedirectAttributes flash) {
		Framework framework = this.editing.draft().map((draft) -> draft.framework()).orElse(null);
		Framework.Criterion stored = (framework != null) ? framework.criterion(slug).orElse(null) : null;
		if (framework == null || stored == null) {
			return gone(form, response, model);
		}
		Framework.Criterion criterion = form.toCriterion(this.editing.isAsked(slug) ? slug : null);
		FormErrors errors = errors(criterion);
		if (errors.isEmpty()) {
			Saved saved = this.editing.reword(viewer, slug, criterion, TextsForm.typed(form.read()));
			switch (saved) {
				case YES -> {
					flash.addFlashAttribute("saved", "frameworks.saved");
					return "redirect:" + FrameworkParts.DRAFT + "#" + framework.pillarOf(stored).slug();
				}
				case STALE -> {
					return stale(slug, form, criterion, response, model);
				}
				case SLUG_TAKEN -> errors.add("slug", "frameworks.slug.taken", this.parts.label("slug"));
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(framework.pillarOf(stored), stored, form, errors, null, model);
	}

	@PostMapping("/admin/frameworks/draft/criteria/{criterion}/place")
	String move(@PathVariable("criterion") String slug, @RequestParam(defaultValue = "") String direction,
			@AuthenticationPrincipal Viewer viewer) {
		if (this.parts.draft().framework().criterion(slug).isEmpty()) {
			throw new NotFoundException();
		}
		if (direction.equals("up") || direction.equals("down")) {
			this.editing.move(viewer, slug, direction.equals("up"));
		}
		return "redirect:" + FrameworkParts.DRAFT + "#criterion-" + slug;
	}

	@GetMapping("/admin/frameworks/draft/criteria/{criterion}/removal")
	String askToRemove(@PathVariable("criterion") String slug, Model model) {
		return removalPage(slug, false, model);
	}

	@PostMapping("/admin/frameworks/draft/criteria/{criterion}/removal")
	String remove(@PathVariable("criterion") String slug, @RequestParam(defaultValue = "") String read,
			@AuthenticationPrincipal Viewer viewer, HttpServletResponse response, Model model,
			RedirectAttributes flash) {
		if (this.editing.remove(viewer, slug, read)) {
			flash.addFlashAttribute("saved", "frameworks.criterion.removed");
			return "redirect:" + FrameworkParts.DRAFT;
		}
		response.setStatus(HttpStatus.CONFLICT.value());
		return removalPage(slug, true, model);
	}

	private String removalPage(String slug, boolean stale, Model model) {
		Framework framework = this.parts.draft().framework();
		Framework.Criterion criterion = framework.criterion(slug).orElseThrow(NotFoundException::new);
		model.addAttribute("page", new RemovalPage(slug, criterion.name(), criterion.question(),
				framework.pillarOf(criterion).name(), criterion.fingerprint(), this.editing.isAsked(slug), stale));
		return "framework/removal";
	}

	private FormErrors errors(Framework.Criterion criterion) {
		return this.parts.errors(FrameworkRules.ofCriterion(criterion, this.editing.codes())
			.stream()
			// a slug made from no name is one mistake, not two
			.filter((problem) -> !(problem.field().equals("slug") && criterion.slug().isEmpty()
					&& criterion.name().isEmpty()))
			.toList());
	}

	private String stale(String slug, CriterionForm form, Framework.Criterion typed, HttpServletResponse response,
			Model model) {
		Framework now = this.parts.draft().framework();
		Framework.Criterion theirs = now.criterion(slug).orElseThrow(NotFoundException::new);
		response.setStatus(HttpStatus.CONFLICT.value());
		return page(now.pillarOf(theirs), theirs, form, new FormErrors(),
				this.parts.differences(FrameworkChanges.between(typed, theirs)), model);
	}

	private String page(Framework.Pillar pillar, Framework.@Nullable Criterion stored, CriterionForm form,
			FormErrors errors, @Nullable List<Difference> theirs, Model model) {
		boolean fixed = stored != null && this.editing.isAsked(stored.slug());
		List<Choice> own = new ArrayList<>();
		List<Choice> other = new ArrayList<>();
		List<String> known = new ArrayList<>();
		for (Finding finding : this.editing.findings()) {
			known.add(finding.code());
			(finding.pillarCode().equals(pillar.code()) ? own : other).add(new Choice(finding.code(), finding.words()));
		}
		if (stored != null) {
			stored.drawsOn()
				.stream()
				.filter((code) -> !known.contains(code))
				.forEach((code) -> own.add(new Choice(code, this.words.of("frameworks.finding.gone", code))));
		}
		List<TextControl> levels = new ArrayList<>();
		for (int level = 1; level <= FrameworkRules.LEVELS; level++) {
			levels.add(control("level" + level, form.levels().get(level - 1), 3));
		}
		model.addAttribute("page",
				new CriterionPage((stored != null) ? stored.name() : this.words.of("frameworks.criterion.new"),
						pillar.name(),
						(stored != null) ? "/admin/frameworks/draft/criteria/" + stored.slug()
								: "/admin/frameworks/draft/pillars/" + pillar.slug() + "/criteria",
						FrameworkParts.DRAFT + "#" + pillar.slug(), stored == null, form.name(),
						fixed ? null : form.slug(), fixed ? stored.slug() : null,
						control("question", form.question(), 3), levels, control("evidence", form.evidence(), 4), own,
						other, form.codes(), other.stream().anyMatch((choice) -> form.codes().contains(choice.value())),
						control("basis", form.basis(), 4),
						(theirs != null && stored != null) ? stored.fingerprint() : TextsForm.typed(form.read()),
						UUID.randomUUID(), (theirs != null) ? this.parts.lastChange(this.parts.draft()) : null,
						(theirs != null) ? theirs : List.of()));
		model.addAttribute("errors", errors);
		return "framework/criterion";
	}

	private TextControl control(String field, @Nullable String text, int rows) {
		return new TextControl(field, this.parts.label(field),
				this.words.ofOrNull("frameworks.field." + field + ".hint"), text, rows);
	}

	/** What was typed for a criterion that is in no draft any more. */
	private String gone(CriterionForm form, HttpServletResponse response, Model model) {
		if (TextsForm.typed(form.read()).isEmpty()) {
			throw new NotFoundException();
		}
		List<Typed> typed = new ArrayList<>();
		add(typed, "name", form.name());
		add(typed, "question", form.question());
		for (int level = 1; level <= FrameworkRules.LEVELS; level++) {
			add(typed, "level" + level, form.levels().get(level - 1));
		}
		add(typed, "evidence", form.evidence());
		add(typed, "drawsOn", String.join(", ", form.codes()));
		add(typed, "basis", form.basis());
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("typed", typed);
		return "framework/gone";
	}

	private void add(List<Typed> typed, String field, @Nullable String text) {
		typed.add(new Typed(this.parts.label(field), TextsForm.typed(text)));
	}

}
