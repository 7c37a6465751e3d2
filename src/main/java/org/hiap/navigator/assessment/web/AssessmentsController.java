package org.hiap.navigator.assessment.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Answering;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.govuk.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The assessments of an authority: the list, and opening a new round. */
@Controller
class AssessmentsController {

	private final Assessments assessments;

	private final Rounds rounds;

	private final Authorities authorities;

	private final Frameworks frameworks;

	private final FormKeys formKeys;

	private final Words words;

	AssessmentsController(Assessments assessments, Rounds rounds, Authorities authorities, Frameworks frameworks,
			FormKeys formKeys, Words words) {
		this.assessments = assessments;
		this.rounds = rounds;
		this.authorities = authorities;
		this.frameworks = frameworks;
		this.formKeys = formKeys;
		this.words = words;
	}

	record Row(String href, String name, @Nullable String former, String openedOn, String deadline, String state) {
	}

	@GetMapping("/authorities/{code}/assessments")
	String list(@PathVariable String code, @RequestParam(defaultValue = "1") String page,
			@AuthenticationPrincipal Viewer viewer, Model model) {
		int number = Pagination.number(page);
		Page<Assessment> found = this.assessments.list(viewer, number);
		model.addAttribute("code", code);
		model.addAttribute("authorityName", this.authorities.get(code).name());
		model.addAttribute("rows", found.stream().map(this::row).toList());
		model.addAttribute("pagination",
				Pagination.of(found.getTotalElements(), number, "/authorities/" + code + "/assessments"));
		return "assessment/list";
	}

	@GetMapping("/authorities/{code}/assessments/new")
	String form(@PathVariable String code, Model model) {
		return form(code, RoundForm.empty(), new FormErrors(), model);
	}

	@PostMapping("/authorities/{code}/assessments")
	String open(@PathVariable String code, @RequestParam UUID formKey, @RequestParam Map<String, String> parameters,
			@AuthenticationPrincipal Viewer viewer, Model model, RedirectAttributes flash,
			HttpServletResponse response) {
		RoundForm form = RoundForm.posted(parameters);
		FormErrors errors = form.errors(this.authorities.teamsOf(code));
		if (!errors.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(code, form, errors, model);
		}
		flash.addFlashAttribute("saved", "round.opened");
		return "redirect:" + this.formKeys.once(formKey, () -> {
			UUID id = this.rounds.open(viewer, form.toRound());
			if (form.answerToo()) {
				this.rounds.answerAsLead(viewer, id, form.toTeam());
			}
			return "/assessments/" + id + "/round";
		});
	}

	private String form(String code, RoundForm form, FormErrors errors, Model model) {
		Framework framework = this.frameworks.current();
		model.addAttribute("code", code);
		model.addAttribute("pillars", framework.pillars().stream().map(Framework.Pillar::name).toList());
		model.addAttribute("criteria", framework.criteria().size());
		model.addAttribute("framework", framework.version());
		model.addAttribute("answerings",
				Arrays.stream(Answering.values())
					.map((each) -> choice("assessment.answering." + each.name(), each.name()))
					.toList());
		model.addAttribute("notes",
				List.of(choice("assessment.notes.anonymous", "anonymous"), choice("assessment.notes.named", "named")));
		List<Choice> teams = new ArrayList<>();
		teams.add(new Choice("", this.words.of("assessment.team.none")));
		this.authorities.teamsOf(code).forEach((team) -> teams.add(new Choice(team.id().toString(), team.name())));
		model.addAttribute("teams", teams);
		model.addAttribute("form", form);
		model.addAttribute("formKey", UUID.randomUUID());
		model.addAttribute("errors", errors);
		return "assessment/new";
	}

	private Choice choice(String key, String value) {
		return new Choice(value, this.words.of(key), this.words.of(key + ".hint"));
	}

	private Row row(Assessment assessment) {
		String former = (assessment.formerAuthorityCode() != null)
				? this.authorities.get(assessment.formerAuthorityCode()).name() : null;
		return new Row("/assessments/" + assessment.id(), assessment.name(), former, Dates.day(assessment.openedAt()),
				(assessment.deadline() != null) ? Dates.day(assessment.deadline())
						: this.words.of("assessment.deadline.none"),
				this.words.of("assessment.state." + assessment.state().name()));
	}

}
