package org.hiap.navigator.workshop;

import org.hiap.navigator.prioritisation.Stage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StepTest {

	@Test
	void theStageDecidesAndTheChoiceOnlyGuides() {
		assertThat(Step.now(Stage.OPEN, false, 0, Step.LOBBY)).isEqualTo(Step.LOBBY);
		assertThat(Step.now(Stage.OPEN, false, 0, Step.WEIGHTS)).isEqualTo(Step.WEIGHTS);
		assertThat(Step.now(Stage.OPEN, true, 0, Step.WEIGHTS)).isEqualTo(Step.SIFT);
		assertThat(Step.now(Stage.REVEALED, false, 1, Step.SCORES)).isEqualTo(Step.REVEAL);
		assertThat(Step.now(Stage.REVEALED, false, 1, Step.DISCUSS)).isEqualTo(Step.DISCUSS);
		assertThat(Step.now(Stage.RESCORING, false, 1, Step.DISCUSS)).isEqualTo(Step.SECOND_ROUND);
		assertThat(Step.now(Stage.REVEALED, false, 2, Step.DISCUSS)).isEqualTo(Step.AGREE);
		assertThat(Step.now(Stage.CLOSED, false, 2, Step.AGREE)).isEqualTo(Step.CLOSED);
	}

	@Test
	void aStepThatChangesTheStageIsNeverChosenHere() {
		for (Stage stage : Stage.values()) {
			assertThat(Step.REVEAL.isChosenIn(stage)).isFalse();
			assertThat(Step.SECOND_ROUND.isChosenIn(stage)).isFalse();
			assertThat(Step.CLOSED.isChosenIn(stage)).isFalse();
			assertThat(Step.SCORES.isChosenIn(stage)).isEqualTo(stage == Stage.OPEN);
		}
	}

}
