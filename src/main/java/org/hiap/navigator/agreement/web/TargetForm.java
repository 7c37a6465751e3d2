package org.hiap.navigator.agreement.web;

import java.util.Arrays;

import org.hiap.navigator.agreement.Target;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.scoring.Importance;
import org.jspecify.annotations.Nullable;

/** A pillar's target and importance, as typed. */
record TargetForm(@Nullable String target, @Nullable String importance, @Nullable String reason, int version) {

	private static final int LONGEST_REASON = 1000;

	static TargetForm of(Target target) {
		return new TargetForm(String.valueOf(target.level()), target.importance().name(), target.reason(),
				target.version());
	}

	FormErrors errors() {
		FormErrors errors = new FormErrors();
		if (this.target == null || !this.target.matches("[1-5]")) {
			errors.add("target", "target.target.missing");
		}
		if (toImportance() == null) {
			errors.add("importance", "target.importance.missing");
		}
		else if (toImportance() != Importance.STANDARD && reasonOrEmpty().isEmpty()) {
			errors.add("reason", "target.reason.missing");
		}
		if (reasonOrEmpty().length() > LONGEST_REASON) {
			errors.add("reason", "target.reason.long", LONGEST_REASON);
		}
		return errors;
	}

	/** Only for a form without errors. */
	Target toTarget() {
		Importance chosen = toImportance();
		return new Target(Integer.parseInt(String.valueOf(this.target)),
				(chosen != null) ? chosen : Importance.STANDARD, reasonOrEmpty().isEmpty() ? null : reasonOrEmpty(),
				this.version);
	}

	private String reasonOrEmpty() {
		return (this.reason != null) ? this.reason.replace("\r\n", "\n").strip() : "";
	}

	private @Nullable Importance toImportance() {
		return Arrays.stream(Importance.values())
			.filter((each) -> each.name().equals(this.importance))
			.findFirst()
			.orElse(null);
	}

}
