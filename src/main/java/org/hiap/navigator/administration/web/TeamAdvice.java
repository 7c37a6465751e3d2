package org.hiap.navigator.administration.web;

import java.time.Duration;

import org.hiap.navigator.administration.ProgrammeSettings;
import org.hiap.navigator.administration.Settings;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Says on every page how to reach the programme team. Read anew every ten seconds: it is
 * asked for with each page and changes a few times a year.
 */
@ControllerAdvice
class TeamAdvice {

	private static final long KEPT = Duration.ofSeconds(10).toNanos();

	private final ProgrammeSettings settings;

	private volatile @Nullable Copy copy;

	TeamAdvice(ProgrammeSettings settings) {
		this.settings = settings;
	}

	private record Copy(Settings settings, long readAt) {
	}

	@ModelAttribute("programmeTeam")
	Settings team() {
		Copy known = this.copy;
		if (known == null || System.nanoTime() - known.readAt() > KEPT) {
			known = new Copy(this.settings.get(), System.nanoTime());
			this.copy = known;
		}
		return known.settings();
	}

	/** Whoever changed something sees it at once. */
	void forget() {
		this.copy = null;
	}

}
