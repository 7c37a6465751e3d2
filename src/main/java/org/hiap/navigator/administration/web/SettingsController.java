package org.hiap.navigator.administration.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.administration.ProgrammeSettings;
import org.hiap.navigator.administration.Retention;
import org.hiap.navigator.administration.Settings;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The programme's settings, and what is removed by them. */
@Controller
class SettingsController {

	private final ProgrammeSettings settings;

	private final Retention retention;

	private final TeamAdvice team;

	private final Words words;

	SettingsController(ProgrammeSettings settings, Retention retention, TeamAdvice team, Words words) {
		this.settings = settings;
		this.retention = retention;
		this.team = team;
		this.words = words;
	}

	/**
	 * The settings.
	 *
	 * @param stored what is set now, when somebody else has set something meanwhile; else
	 * empty
	 * @param due what is removed, when, and how much of it there is now
	 */
	record SettingsPage(SettingsForm form, List<SummaryRow> stored, String lastRun, List<SummaryRow> due) {
	}

	@GetMapping("/admin/settings")
	String show(Model model) {
		return page(SettingsForm.of(this.settings.get()), List.of(), new FormErrors(), model);
	}

	@PostMapping("/admin/settings")
	String save(SettingsForm form, @AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		FormErrors errors = form.errors();
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(form, List.of(), errors, model);
		}
		if (!this.settings.set(viewer, form.toSettings())) {
			Settings now = this.settings.get();
			errors.add("teamName", "settings.stale");
			response.setStatus(HttpStatus.CONFLICT.value());
			return page(form.on(now.version()), stored(now), errors, model);
		}
		this.team.forget();
		flash.addFlashAttribute("saved", "settings.saved");
		return "redirect:/admin/settings";
	}

	private List<SummaryRow> stored(Settings now) {
		return List.of(row("settings.team-name", now.teamName()), row("settings.contact", now.contact()),
				row("settings.draft-days", String.valueOf(now.draftDays())),
				row("settings.guest-months", String.valueOf(now.guestMonths())));
	}

	private SummaryRow row(String key, String value) {
		return new SummaryRow(this.words.of(key), value.isEmpty() ? this.words.of("settings.not-set") : value);
	}

	private String page(SettingsForm form, List<SummaryRow> stored, FormErrors errors, Model model) {
		String lastRun = this.retention.last()
			.map((run) -> this.words.of("retention.last", Dates.day(run.ranOn()), run.removed()))
			.orElse(this.words.of("retention.never"));
		model.addAttribute("page",
				new SettingsPage(form, stored, lastRun,
						this.retention.due()
							.entrySet()
							.stream()
							.map((each) -> new SummaryRow(this.words.of("retention." + each.getKey()),
									this.words.of("retention.due", each.getValue())))
							.toList()));
		model.addAttribute("errors", errors);
		return "administration/settings";
	}

}
