package org.hiap.navigator.decision.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.decision.ClosedRecord;
import org.hiap.navigator.decision.DecisionRecord;
import org.hiap.navigator.decision.DecisionRecord.FrozenOption;
import org.hiap.navigator.decision.Decisions;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.submission.Sharing;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A decision record to read or print, and why one option of it comes before another. */
@Controller
class RecordController {

	private final Decisions decisions;

	private final Accounts accounts;

	private final Words words;

	RecordController(Decisions decisions, Accounts accounts, Words words) {
		this.decisions = decisions;
		this.accounts = accounts;
		this.words = words;
	}

	@GetMapping("/exercises/{id}/decisions/record")
	String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID first,
			@RequestParam(required = false) @Nullable UUID second, @AuthenticationPrincipal Viewer viewer,
			Model model) {
		Optional<ClosedRecord> closed = this.decisions.record(viewer, id);
		if (closed.isEmpty()) {
			return "redirect:/exercises/" + id + "/decisions";
		}
		DecisionRecord record = closed.get().record();
		FormErrors errors = new FormErrors();
		model.addAttribute("page", RecordPage.of(closed.get(), this.words));
		model.addAttribute("first", first);
		model.addAttribute("second", second);
		if (first != null && second != null) {
			if (first.equals(second)) {
				errors.add("second", "decision.why.different");
			}
			else {
				model.addAttribute("why",
						WhyPart.of(record, scored(record, first), scored(record, second), this.words));
			}
		}
		model.addAttribute("sharing", sharing(this.decisions.sharing(viewer, id)));
		model.addAttribute("errors", errors);
		return "decision/record";
	}

	private String sharing(List<Sharing> choices) {
		return SharingChoiceController.said(choices.getFirst(), this.accounts, this.words);
	}

	private static FrozenOption scored(DecisionRecord record, UUID option) {
		return record.option(option).filter((found) -> found.result() != null).orElseThrow(NotFoundException::new);
	}

}
