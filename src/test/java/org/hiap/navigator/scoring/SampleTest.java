package org.hiap.navigator.scoring;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SampleTest {

	private final Sample sample = Sample.of(List.of(7, 1, 4, 2));

	@Test
	void theOrderOfValuesNeverMatters() {
		assertThat(this.sample).isEqualTo(Sample.of(List.of(1, 2, 4, 7)));
	}

	@Test
	void quantilesLieBetweenNeighbours() {
		assertThat(this.sample.quantile(Fraction.of(1, 4))).isEqualTo(Fraction.of(7, 4));
		assertThat(this.sample.median()).isEqualTo(Fraction.of(3));
		assertThat(this.sample.quantile(Fraction.of(3, 4))).isEqualTo(Fraction.of(19, 4));
		assertThat(this.sample.interquartileRange()).isEqualTo(Fraction.of(3));
		assertThat(this.sample.quantile(Fraction.ZERO)).isEqualTo(this.sample.lowest()).isEqualTo(Fraction.of(1));
		assertThat(this.sample.quantile(Fraction.ONE)).isEqualTo(this.sample.highest()).isEqualTo(Fraction.of(7));
	}

	@Test
	void varianceIsThatOfAWholePopulation() {
		assertThat(this.sample.mean()).isEqualTo(Fraction.of(7, 2));
		assertThat(this.sample.variance()).isEqualTo(Fraction.of(21, 4));
	}

	@Test
	void aSingleValueHasNoSpread() {
		Sample single = Sample.of(List.of(3));
		assertThat(single.median()).isEqualTo(Fraction.of(3));
		assertThat(single.range()).isEqualTo(Fraction.ZERO);
		assertThat(single.variance()).isEqualTo(Fraction.ZERO);
	}

	@Test
	void rejectsAnEmptySampleAndAShareAboveOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> Sample.of(List.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> this.sample.quantile(Fraction.of(5, 4)));
		assertThatIllegalArgumentException().isThrownBy(() -> this.sample.quantile(Fraction.of(-1, 4)));
	}

}
