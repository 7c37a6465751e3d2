package org.hiap.navigator.workshop;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JoinCodeTest {

	@Test
	void has8CharactersOutOf30ThatNobodyMistakesForEachOther() {
		assertThat(JoinCode.ALPHABET.chars().distinct().count()).isEqualTo(30);
		assertThat(JoinCode.ALPHABET).doesNotContain("I", "L", "O", "U", "0", "1");
		Set<String> codes = new HashSet<>();
		for (int i = 0; i < 1_000; i++) {
			codes.add(JoinCode.random().text());
		}
		assertThat(codes).hasSize(1_000).allMatch((code) -> code.matches("[" + JoinCode.ALPHABET + "]{8}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ABCD2345", "abcd 2345", " Ab-Cd-23 45 ", "abcd\u00a02345" })
	void isReadHoweverSomebodyTypesIt(String typed) {
		assertThat(JoinCode.typed(typed)).contains(new JoinCode("ABCD2345"));
		assertThat(new JoinCode("ABCD2345").spaced()).isEqualTo("ABCD 2345");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ABCD234", "ABCD23456", "ABCD234O", "ABCD234\u0131", "ABCD234%", "١٢٣٤٥٦٧٨" })
	void isNothingElse(String typed) {
		assertThat(JoinCode.typed(typed)).isEmpty();
	}

}
