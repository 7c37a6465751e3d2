package org.hiap.navigator.response.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Person;
import org.hiap.navigator.account.PublicAddress;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.assessment.RoundChange;
import org.hiap.navigator.assessment.RoundFact;
import org.hiap.navigator.assessment.Rounds;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.authority.Team;
import org.hiap.navigator.form.FormKeys;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.response.Progress;
import org.hiap.navigator.response.RoundProgress;
import org.hiap.navigator.response.RoundProgress.Seat;
import org.hiap.navigator.response.RoundProgress.Status;
import org.hiap.navigator.response.web.RoundPage.Who;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lead runs a round: who is asked, how far they are, and reminding them. */
@Controller
class RoundController {

	private final Assessments assessments;

	private final Rounds rounds;

	private final Progress progress;

	private final Accounts accounts;

	private final Authorities authorities;

	private final PublicAddress address;

	private final FormKeys formKeys;

	private final List<RoundFact> facts;

	private final Words words;

	RoundController(Assessments assessments, Rounds rounds, Progress progress, Accounts accounts,
			Authorities authorities, PublicAddress address, FormKeys formKeys, List<RoundFact> facts, Words words) {
		this.assessments = assessments;
		this.rounds = rounds;
		this.progress = progress;
		this.accounts = accounts;
		this.authorities = authorities;
		this.address = address;
		this.formKeys = formKeys;
		this.facts = facts;
		this.words = words;
	}

	@GetMapping("/assessments/{id}/round")
	String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String status,
			@RequestParam(defaultValue = "1") String page, @AuthenticationPrincipal Viewer viewer, Model model) {
		Assessment assessment = this.assessments.get(viewer, id);
		RoundProgress progress = this.progress.of(viewer, id);
		Status only = Arrays.stream(Status.values())
			.filter((each) -> each.name().equals(status))
			.findFirst()
			.orElse(null);
		Map<UUID, Who> people = this.accounts.peopleOf(viewer.authority())
			.stream()
			.collect(Collectors.toMap(Person::id,
					(person) -> new Who(person.name(), person.email(), person.isInvited())));
		Map<UUID, String> teams = this.authorities.teamsOf(viewer.authority())
			.stream()
			.collect(Collectors.toMap(Team::id, Team::name));
		List<Seat> seats = RoundPage.sorted(progress, only, people);
		int number = Pagination.number(page);
		List<RoundPage.Row> rows = seats.stream()
			.skip((number - 1L) * RoundPage.ROWS)
			.limit(RoundPage.ROWS)
			.map((seat) -> row(seat, people, teams))
			.toList();
		String path = "/assessments/" + id + "/round" + ((only != null) ? "?status=" + only : "");
		model.addAttribute("page", new RoundPage(id, assessment.name(), assessment.state().name(), assessment.isOpen(),
				!assessment.isOpen() && assessment.isReopenable(), facts(assessment), progress.seats().size(),
				progress.count(Status.NOT_STARTED), progress.count(Status.UNDER_WAY), progress.count(Status.FINISHED),
				(only != null) ? only.name() : null, rows, Pagination.of(seats.size(), number, path),
				answerLinks(assessment, teams), history(this.rounds.changes(viewer, id))));
		model.addAttribute("formKey", UUID.randomUUID());
		return "response/round";
	}

	@PostMapping("/assessments/{id}/round/reminders")
	String remind(@PathVariable UUID id, @RequestParam UUID formKey, @AuthenticationPrincipal Viewer viewer,
			RedirectAttributes flash) {
		this.formKeys.once(formKey, () -> String.valueOf(this.progress.remind(viewer, id)));
		flash.addFlashAttribute("saved", "round.reminded");
		return "redirect:/assessments/" + id + "/round";
	}

	private List<SummaryRow> facts(Assessment assessment) {
		List<SummaryRow> facts = new ArrayList<>();
		if (assessment.purpose() != null) {
			facts.add(new SummaryRow(this.words.of("round.purpose"), assessment.purpose()));
		}
		this.facts.stream()
			.flatMap((fact) -> fact.of(assessment.id()).stream())
			.forEach((line) -> facts.add(new SummaryRow(line.label(), line.text())));
		String deadline = this.words.of("round.deadline");
		String until = RoundPage.until(assessment, this.words.of("assessment.deadline.none"));
		facts.add(assessment.isOpen() ? new SummaryRow(deadline, until,
				"/assessments/" + assessment.id() + "/round/deadline", this.words.of("round.deadline.move"), null)
				: new SummaryRow(deadline, until));
		facts.add(new SummaryRow(this.words.of("round.answers"), this.words
			.of(assessment.isAnsweredByTeams() ? "assessment.answering.TEAM" : "assessment.answering.INDIVIDUAL")));
		facts.add(new SummaryRow(this.words.of("round.notes"),
				this.words.of(assessment.isNamed() ? "assessment.notes.named" : "assessment.notes.anonymous")));
		facts.add(new SummaryRow(this.words.of("round.framework"),
				this.words.of("round.framework.version", assessment.frameworkVersion())));
		facts.add(new SummaryRow(this.words.of("round.opened"), this.words.of("round.opened.by",
				Dates.day(assessment.openedAt()), this.accounts.nameOf(assessment.openedBy()))));
		return facts;
	}

	private RoundPage.Row row(Seat seat, Map<UUID, Who> people, Map<UUID, String> teams) {
		Who who = people.getOrDefault(seat.respondent().personId(), new Who(this.words.of("round.gone"), "", false));
		UUID team = seat.respondent().teamId();
		return new RoundPage.Row(seat.respondent().personId(), who.name(), who.email(), who.noPassword(),
				(team != null) ? teams.getOrDefault(team, "") : "",
				this.words.of("round.status." + seat.status().name()), colour(seat.status()), seat.answered(),
				Dates.day(seat.respondent().invitedAt()),
				(seat.respondent().remindedAt() != null) ? Dates.day(seat.respondent().remindedAt()) : null);
	}

	private static @Nullable String colour(Status status) {
		return switch (status) {
			case NOT_STARTED -> "blue";
			case UNDER_WAY -> "light-blue";
			case FINISHED -> "green";
		};
	}

	private List<Link> answerLinks(Assessment assessment, Map<UUID, String> teams) {
		return teams.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue())
			.map((team) -> new Link(team.getValue(),
					this.address.of("/assessments/" + assessment.id() + "/teams/" + team.getKey())))
			.toList();
	}

	private List<String> history(List<RoundChange> changes) {
		return changes.stream().map((change) -> {
			String day = Dates.day(change.happenedAt());
			String who = this.accounts.nameOf(change.personId());
			String what = (change.deadline() != null)
					? this.words.of("round.changed.EXTENDED", day, who, Dates.day(change.deadline()))
					: this.words.of("round.changed." + change.kind().name(), day, who);
			return (change.reason() != null) ? what + " " + change.reason() : what;
		}).toList();
	}

}
