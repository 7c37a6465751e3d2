package org.hiap.navigator.search;

import java.util.List;

import org.hiap.navigator.search.Spelling.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingTest {

	@ParameterizedTest
	@CsvSource({ "health, health, 0", "helath, health, 1", "heatlh, health, 1", "helth, health, 1",
			"healthh, health, 1", "heelth, health, 1", "transprot, transport, 1", "inequalites, inequalities, 1",
			"ab, cd, 2" })
	void countsSlipsOfTheFinger(String typed, String meant, int slips) {
		assertThat(Spelling.slips(typed, meant)).isEqualTo(slips);
		assertThat(Spelling.slips(meant, typed)).isEqualTo(slips);
	}

	@Test
	void takesTheNearestAndOfEquallyNearOnesTheMoreFrequent() {
		List<Candidate> alike = List.of(new Candidate("wealth", 5), new Candidate("health", 90),
				new Candidate("heat", 200));
		assertThat(Spelling.nearest("healht", alike)).contains("health");
		assertThat(Spelling.nearest("xealth", alike)).contains("health");
		assertThat(Spelling.nearest("xyz", alike)).isEmpty();
		assertThat(Spelling.nearest("hea", alike)).as("too short to tell").isEmpty();
	}

}
