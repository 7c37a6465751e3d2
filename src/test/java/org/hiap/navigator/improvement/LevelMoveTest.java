package org.hiap.navigator.improvement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.hiap.navigator.agreement.AssessmentResults;
import org.hiap.navigator.agreement.AssessmentResults.CriterionResult;
import org.hiap.navigator.agreement.AssessmentResults.PillarResult;
import org.hiap.navigator.agreement.Decision;
import org.hiap.navigator.agreement.Target;
import org.hiap.navigator.response.AnswerKind;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.improvement.LevelMove.Kind;
import org.hiap.navigator.scoring.PillarStrength;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LevelMoveTest {

	@Test
	void saysWhetherTheLevelMoved() {
		assertThat(move(results(2), results(3))).isEqualTo(new LevelMove(Kind.UP, 2, 3));
		assertThat(move(results(2), results(2))).isEqualTo(new LevelMove(Kind.SAME, 2, 2));
		assertThat(move(results(4), results(1))).isEqualTo(new LevelMove(Kind.DOWN, 4, 1));
	}

	@Test
	void comparesNothingWhereARoundHasNoLevel() {
		assertThat(move(results(0), results(3))).isEqualTo(new LevelMove(Kind.NO_LEVEL, 0, 3));
		assertThat(move(results(3), results(0))).isEqualTo(new LevelMove(Kind.NO_LEVEL, 3, 0));
		assertThat(move(null, results(3))).isEqualTo(new LevelMove(Kind.NO_LEVEL, 0, 3));
	}

	@Test
	void saysThatTheLaterRoundIsNotAgreedYet() {
		assertThat(move(results(3), null)).isEqualTo(new LevelMove(Kind.NOT_AGREED, 3, 0));
	}

	@Test
	void saysThatTheLaterVersionDoesNotAsk() {
		assertThat(LevelMove.of("dropped", results(3), framework(), results(4)).kind()).isEqualTo(Kind.NOT_ASKED);
		assertThat(LevelMove.of("dropped", results(3), framework(), null).kind()).isEqualTo(Kind.NOT_ASKED);
	}

	private static LevelMove move(AssessmentResults then, AssessmentResults now) {
		return LevelMove.of("expertise", then, framework(), now);
	}

	private static AssessmentResults results(int level) {
		Framework.Pillar pillar = framework().pillars().getFirst();
		CriterionResult result = new CriterionResult(pillar.criteria().getFirst(),
				(level > 0) ? new Decision(AnswerKind.LEVEL, level, null, null, 1) : Decision.UNDECIDED);
		return new AssessmentResults(UUID.randomUUID(), "eastfold", "Round", Instant.EPOCH, UUID.randomUUID(),
				List.of(new PillarResult(pillar, new PillarStrength(List.of(result.agreed().scored())), Target.DEFAULT,
						List.of(result))));
	}

	private static Framework framework() {
		return new Framework(1, "Framework", "",
				List.of(new Framework.Pillar("pillar", "P1", "Pillar", "", List.of(new Framework.Criterion(1,
						"expertise", "Expertise", "?", List.of("1", "2", "3", "4", "5"), "", List.of(), "")))));
	}

}
