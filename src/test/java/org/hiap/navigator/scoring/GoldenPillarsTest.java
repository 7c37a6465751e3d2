package org.hiap.navigator.scoring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

import org.hiap.navigator.scoring.CriterionAnswer.Level;
import org.hiap.navigator.scoring.CriterionAnswer.Unscored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * Every expected value of {@code golden/pillars.json}; a key this test does not know
 * fails it.
 */
class GoldenPillarsTest {

	private final JsonNode golden = Golden.read("pillars.json");

	@TestFactory
	Stream<DynamicTest> pillars() {
		return this.golden.get("pillars").valueStream().flatMap((pillar) -> {
			PillarStrength strength = new PillarStrength(answers(pillar.get("agreed_levels")));
			Level target = new Level(pillar.get("target").asInt());
			Importance importance = importance(pillar.get("importance").asInt());
			return expectations(pillar, (key, expected) -> checkPillar(strength, target, importance, key, expected));
		});
	}

	@TestFactory
	Stream<DynamicTest> pillarsWithoutAStrengthHaveNoGapAndNoShare() {
		return this.golden.get("pillars")
			.valueStream()
			.filter((pillar) -> pillar.get("expected").get("strength").isNull())
			.map((pillar) -> dynamicTest(pillar.get("name").asString(), () -> {
				PillarStrength strength = new PillarStrength(answers(pillar.get("agreed_levels")));
				Level target = new Level(pillar.get("target").asInt());
				assertThat(pillar.get("expected").has("gap")).isFalse();
				assertThat(strength.gap(target, Importance.STANDARD)).isEmpty();
				assertThat(strength.shareOfWayTo(target)).isEmpty();
			}));
	}

	@TestFactory
	Stream<DynamicTest> agreement() {
		return this.golden.get("agreement").valueStream().flatMap((criterion) -> {
			Agreement agreement = Agreement.of(answers(criterion.get("answers")));
			return expectations(criterion, (key, expected) -> checkAgreement(agreement, key, expected));
		});
	}

	private void checkPillar(PillarStrength strength, Level target, Importance importance, String key,
			JsonNode expected) {
		switch (key) {
			case "scored" -> assertThat(strength.scored()).isEqualTo(expected.asInt());
			case "criteria" -> assertThat(strength.criteria()).isEqualTo(expected.asInt());
			case "applicable" -> assertThat(strength.applicable()).isEqualTo(expected.asInt());
			case "coverage" -> assertThat(strength.coverage()).isEqualTo(fraction(expected));
			case "strength" -> {
				assertThat(strength.value()).isEqualTo(fraction(expected));
				assertThat(strength.value().map((value) -> value.rounded(1)))
					.isEqualTo(expected.optional("shown").map(JsonNode::asString));
			}
			case "band" -> assertThat(strength.band().map(GoldenPillarsTest::words))
				.isEqualTo(expected.isNull() ? Optional.empty() : Optional.of(expected.asString()));
			case "lowest" -> assertThat(strength.sample().orElseThrow().lowest()).isEqualTo(Golden.fraction(expected));
			case "spread" -> assertThat(strength.sample().orElseThrow().range()).isEqualTo(Golden.fraction(expected));
			case "gap" -> assertThat(strength.gap(target, importance)).isEqualTo(fraction(expected));
			case "share_of_way_to_target" -> assertThat(strength.shareOfWayTo(target)).isEqualTo(fraction(expected));
			default -> throw new AssertionError("Nothing checks " + key);
		}
	}

	private void checkAgreement(Agreement agreement, String key, JsonNode expected) {
		Optional<Sample> sample = agreement.sample();
		switch (key) {
			case "n" -> assertThat(agreement.scored()).isEqualTo(expected.asInt());
			case "not_known" -> assertThat(agreement.notKnown()).isEqualTo(expected.asInt());
			case "distribution" ->
				assertThat(agreement.distribution()).isEqualTo(Golden.list(expected, JsonNode::asInt));
			case "median" -> assertThat(sample.map(Sample::median).map(Fraction::toDouble))
				.isEqualTo(expected.isNull() ? Optional.empty() : Optional.of(expected.asDouble()));
			case "range" -> assertThat(sample.map(Sample::range)).isEqualTo(fraction(expected));
			case "discuss" -> assertThat(agreement.discuss()).isEqualTo(expected.asBoolean());
			default -> throw new AssertionError("Nothing checks " + key);
		}
	}

	private static Stream<DynamicTest> expectations(JsonNode testCase, Check check) {
		return testCase.get("expected")
			.properties()
			.stream()
			.map((entry) -> dynamicTest(testCase.get("name").asString() + ": " + entry.getKey(),
					() -> check.that(entry.getKey(), entry.getValue())));
	}

	private static List<CriterionAnswer> answers(JsonNode array) {
		return Golden.list(array, (answer) -> answer.isNumber() ? CriterionAnswer.level(answer.asInt())
				: Unscored.valueOf(answer.asString().toUpperCase(Locale.ROOT)));
	}

	private static Optional<Fraction> fraction(JsonNode node) {
		return node.isNull() ? Optional.empty() : Optional.of(Golden.fraction(node));
	}

	private static Importance importance(int factor) {
		return Stream.of(Importance.values()).filter((each) -> each.factor() == factor).findAny().orElseThrow();
	}

	private static String words(Band band) {
		String words = band.name().replace('_', ' ');
		return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
	}

	private interface Check {

		void that(String key, JsonNode expected);

	}

}
