package org.hiap.navigator.power;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hiap.navigator.govuk.Dates;
import org.jspecify.annotations.Nullable;

/**
 * What an authority states about one lever.
 *
 * @param source which law, order or agreement says so, at most {@value #LONGEST_SOURCE}
 * characters
 * @param asOf the day on which it was so, not after today
 * @param note at most {@value #LONGEST_NOTE} characters
 */
@Embeddable
public record LeverPower(@Enumerated(EnumType.STRING) PowerHeld held, @Enumerated(EnumType.STRING) PowerUse use,
		@Nullable String source, @Nullable LocalDate asOf, @Nullable String note) {

	/** The longest source, in characters. */
	public static final int LONGEST_SOURCE = 500;

	/** The longest note, in characters. */
	public static final int LONGEST_NOTE = 1000;

	/** Nothing has been said about the lever. */
	public static final LeverPower NOT_RECORDED = new LeverPower(PowerHeld.NOT_RECORDED, PowerUse.NOT_RECORDED, null,
			null, null);

	public LeverPower {
		if (held != PowerHeld.NOT_RECORDED && (source == null || asOf == null)) {
			throw new IllegalArgumentException("Whoever states a power says where it is written and since when");
		}
		if (source != null && (source.isBlank() || source.length() > LONGEST_SOURCE)) {
			throw new IllegalArgumentException("A source is neither empty nor too long");
		}
		if (note != null && (note.isBlank() || note.length() > LONGEST_NOTE)) {
			throw new IllegalArgumentException("A note is neither empty nor too long");
		}
		if (asOf != null && asOf.isAfter(Dates.today())) {
			throw new IllegalArgumentException("Nobody knows yet what holds on " + asOf);
		}
	}

}
