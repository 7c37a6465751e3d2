package org.hiap.navigator.administration.web;

import org.hiap.navigator.administration.Settings;
import org.hiap.navigator.form.EmailAddress;
import org.hiap.navigator.govuk.FormErrors;
import org.jspecify.annotations.Nullable;

/** The programme's settings as typed, on top of the version that was read. */
record SettingsForm(@Nullable String teamName, @Nullable String contact, @Nullable String draftDays,
		@Nullable String guestMonths, @Nullable String version) {

	static SettingsForm of(Settings settings) {
		return new SettingsForm(settings.teamName(), settings.contact(), String.valueOf(settings.draftDays()),
				String.valueOf(settings.guestMonths()), String.valueOf(settings.version()));
	}

	FormErrors errors() {
		FormErrors errors = new FormErrors();
		if (text(this.teamName).length() > Settings.LONGEST_NAME) {
			errors.add("teamName", "settings.team-name.long", Settings.LONGEST_NAME);
		}
		if (!text(this.contact).isEmpty() && !EmailAddress.isWhole(text(this.contact))) {
			errors.add("contact", "account.email.wrong");
		}
		if (isOutside(this.draftDays, Settings.FEWEST_DRAFT_DAYS, Settings.MOST_DRAFT_DAYS)) {
			errors.add("draftDays", "settings.draft-days.wrong", Settings.FEWEST_DRAFT_DAYS, Settings.MOST_DRAFT_DAYS);
		}
		if (isOutside(this.guestMonths, Settings.FEWEST_GUEST_MONTHS, Settings.MOST_GUEST_MONTHS)) {
			errors.add("guestMonths", "settings.guest-months.wrong", Settings.FEWEST_GUEST_MONTHS,
					Settings.MOST_GUEST_MONTHS);
		}
		return errors;
	}

	/** Only when there are no errors. */
	Settings toSettings() {
		return new Settings(text(this.teamName), text(this.contact), number(this.draftDays), number(this.guestMonths),
				number(this.version));
	}

	/** The same on top of another version. */
	SettingsForm on(int newVersion) {
		return new SettingsForm(this.teamName, this.contact, this.draftDays, this.guestMonths,
				String.valueOf(newVersion));
	}

	private static boolean isOutside(@Nullable String typed, int fewest, int most) {
		return number(typed) < fewest || number(typed) > most;
	}

	private static int number(@Nullable String typed) {
		return text(typed).matches("[0-9]{1,9}") ? Integer.parseInt(text(typed)) : -1;
	}

	private static String text(@Nullable String typed) {
		return (typed != null) ? typed.strip() : "";
	}

}
