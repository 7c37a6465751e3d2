package org.hiap.navigator.decision;

import java.util.Locale;

/**
 * By what name people speak of a decision record, such as HIAP-NORTHVALE-2026-D001.
 *
 * @param year of the closing
 * @param number from 1, counted within authority and year
 */
public record RecordNumber(String authorityCode, int year, int number) {

	@Override
	public String toString() {
		return "HIAP-%s-%d-D%03d".formatted(this.authorityCode.toUpperCase(Locale.ROOT), this.year, this.number);
	}

}
