package org.hiap.navigator.submission;

import java.util.Locale;

/**
 * By what name people speak of a submission, such as HIAP-NORTHVALE-2026-001. Letters and
 * digits never stand side by side, so that O is no zero and I no one, however it is read
 * out.
 *
 * @param year of the first submission
 * @param number from 1, counted within authority and year
 */
public record Reference(String authorityCode, int year, int number) {

	@Override
	public String toString() {
		return "HIAP-%s-%d-%03d".formatted(this.authorityCode.toUpperCase(Locale.ROOT), this.year, this.number);
	}

}
