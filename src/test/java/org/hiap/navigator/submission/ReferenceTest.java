package org.hiap.navigator.submission;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReferenceTest {

	@Test
	void readsAsAuthorityYearAndNumber() {
		assertThat(new Reference("northvale", 2026, 1)).hasToString("HIAP-NORTHVALE-2026-001");
		assertThat(new Reference("gmca", 2027, 1042)).hasToString("HIAP-GMCA-2027-1042");
	}

	@Test
	void noPartMixesLettersAndDigits() {
		assertThat(new Reference("southmere", 2026, 10).toString().split("-"))
			.allSatisfy((part) -> assertThat(part).matches("[A-Z]+|[0-9]+"));
	}

}
