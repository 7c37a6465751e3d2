package org.hiap.navigator.govuk;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LetteringTest {

	@Test
	void wrapsBetweenWordsWithinTheRoom() {
		assertThat(Lettering.wrap("Leadership and governance of health", 15, 140))
			.containsExactly("Leadership and", "governance of", "health")
			.allSatisfy((line) -> assertThat(Lettering.width(line, 15)).isLessThanOrEqualTo(140));
	}

	@Test
	void leavesALongWordWhole() {
		assertThat(Lettering.wrap("a incomprehensibilities b", 15, 60)).containsExactly("a", "incomprehensibilities",
				"b");
	}

	@Test
	void leavesNothingOut() {
		assertThat(Lettering.wrap("", 15, 60)).containsExactly("");
		assertThat(Lettering.wrap("  two   words ", 15, 600)).containsExactly("two words");
	}

}
