package org.hiap.navigator.review.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.review.RefusedException;
import org.hiap.navigator.submission.Submission;
import org.hiap.navigator.submission.SubmissionStep;
import org.hiap.navigator.submission.Submissions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says clearly why something was not done, with what was typed. */
@Component
class Refusals {

	private final Submissions submissions;

	private final Accounts accounts;

	private final Words words;

	Refusals(Submissions submissions, Accounts accounts, Words words) {
		this.submissions = submissions;
		this.accounts = accounts;
		this.words = words;
	}

	/**
	 * Does something, or shows the page that says why it cannot be done.
	 * @param typed what would be lost
	 * @param back where the reader goes on
	 */
	String guard(UUID id, Viewer viewer, List<SummaryRow> typed, String back, Model model, HttpServletResponse response,
			Supplier<String> work) {
		try {
			return work.get();
		}
		catch (RefusedException ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			Submission current = this.submissions.versions(viewer, id).getFirst();
			SubmissionStep last = current.steps().isEmpty() ? null : current.steps().getLast();
			model.addAttribute("programme", !viewer.role().ofAnAuthority());
			model.addAttribute("reference", current.reference().toString());
			model.addAttribute("title", this.words.of("reviewing.refused." + ex.refusal() + ".title"));
			model.addAttribute("text",
					this.words.of("reviewing.refused." + ex.refusal() + ".text", name(last), day(last)));
			model.addAttribute("back", back);
			model.addAttribute("typed", typed.stream().filter((row) -> !row.value().isEmpty()).toList());
			model.addAttribute("reopens", switch (ex.refusal()) {
				case ACCEPTED -> !viewer.role().ofAnAuthority();
				default -> false;
			});
			model.addAttribute("id", id);
			return "review/refused";
		}
	}

	private String name(@Nullable SubmissionStep step) {
		return (step != null) ? this.accounts.nameOf(step.personId()) : "";
	}

	private static String day(@Nullable SubmissionStep step) {
		return (step != null) ? Dates.day(step.happenedAt()) : "";
	}

}
