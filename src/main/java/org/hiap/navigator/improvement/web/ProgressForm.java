package org.hiap.navigator.improvement.web;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

import org.hiap.navigator.form.WebAddress;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.improvement.ActionStatus;
import org.hiap.navigator.improvement.Progress;
import org.hiap.navigator.improvement.ProgressNote;
import org.jspecify.annotations.Nullable;

/** How far an action is, as typed. */
record ProgressForm(String status, String note, String evidence, String link) {

	static ProgressForm of(Progress progress) {
		return new ProgressForm(progress.status().name(), "", orEmpty(progress.evidence()),
				orEmpty(progress.evidenceLink()));
	}

	static ProgressForm posted(Map<String, String> parameters) {
		return new ProgressForm(text(parameters, "status"), text(parameters, "note"), text(parameters, "evidence"),
				text(parameters, "link"));
	}

	/** What is wrong; {@code before} is the status as stored. */
	FormErrors errors(ActionStatus before) {
		FormErrors errors = new FormErrors();
		ActionStatus chosen = toStatus();
		if (chosen == null) {
			errors.add("status", "improvement.status.missing");
		}
		if (chosen == ActionStatus.STOPPED && before != ActionStatus.STOPPED && this.note.isEmpty()) {
			errors.add("note", "improvement.note.reason");
		}
		if (this.note.length() > ProgressNote.LONGEST_TEXT) {
			errors.add("note", "improvement.note.long", ProgressNote.LONGEST_TEXT);
		}
		if (this.evidence.length() > Progress.LONGEST_EVIDENCE) {
			errors.add("evidence", "improvement.evidence.long", Progress.LONGEST_EVIDENCE);
		}
		if (!this.link.isEmpty() && (this.link.length() > Progress.LONGEST_LINK || !WebAddress.isWhole(this.link))) {
			errors.add("link", "improvement.link.wrong", Progress.LONGEST_LINK);
		}
		return errors;
	}

	/** Only for a form without errors. */
	Progress toProgress() {
		return new Progress(Objects.requireNonNull(toStatus()), orNull(this.evidence), orNull(this.link));
	}

	/** The note, or null when none was typed. */
	@Nullable String toNote() {
		return orNull(this.note);
	}

	private @Nullable ActionStatus toStatus() {
		return Arrays.stream(ActionStatus.values())
			.filter((each) -> each.name().equals(this.status))
			.findFirst()
			.orElse(null);
	}

	/** Line ends as posted differ from those stored. */
	private static String text(Map<String, String> parameters, String name) {
		return parameters.getOrDefault(name, "").replace("\r\n", "\n").strip();
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
