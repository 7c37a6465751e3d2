package org.hiap.navigator.govuk;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.hiap.navigator.govuk.Difference.Kind;
import org.hiap.navigator.govuk.Difference.Piece;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DifferenceTest {

	@Test
	void tellsWhatWasRemovedAndWhatCameInstead() {
		assertThat(Difference.between("Name", "Real living wage region", "Real living wage place now").pieces())
			.containsExactly(new Piece("Real living wage ", Kind.SAME), new Piece("region", Kind.REMOVED),
					new Piece("place now", Kind.ADDED));
	}

	@Test
	void aNewTextIsAllAddedAndOneThatIsGoneAllRemoved() {
		assertThat(Difference.between("Note", "", "New here").pieces())
			.containsExactly(new Piece("New here", Kind.ADDED));
		assertThat(Difference.between("Note", "Gone now", "").pieces())
			.containsExactly(new Piece("Gone now", Kind.REMOVED));
	}

	@Test
	void bothTextsCanAlwaysBeReadFromTheDifference() {
		Random random = new Random(7);
		for (int round = 0; round < 500; round++) {
			String before = words(random);
			String after = words(random);
			List<Piece> pieces = Difference.between("Text", before, after).pieces();
			assertThat(without(pieces, Kind.ADDED)).isEqualTo(before);
			assertThat(without(pieces, Kind.REMOVED)).isEqualTo(after);
		}
	}

	private static String words(Random random) {
		return IntStream.range(0, random.nextInt(12))
			.mapToObj((each) -> List.of("a", "b", "c", "d\n", "é").get(random.nextInt(5)))
			.collect(Collectors.joining(" "));
	}

	private static String without(List<Piece> pieces, Kind kind) {
		return pieces.stream().filter((piece) -> piece.kind() != kind).map(Piece::text).collect(Collectors.joining());
	}

}
