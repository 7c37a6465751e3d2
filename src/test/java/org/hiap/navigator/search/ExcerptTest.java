package org.hiap.navigator.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExcerptTest {

	@Test
	void marksWordsWhateverTheirCaseAndAccents() {
		assertThat(new Excerpt(Set.of("cafe")).whole("A Café, cafés and a CAFE")).containsExactly(
				new Piece("A ", false), new Piece("Café", true), new Piece(", cafés and a ", false),
				new Piece("CAFE", true));
	}

	@Test
	void showsTheSentenceWithMostOfTheWordsAndWhatFollowsInItsLine() {
		Excerpt excerpt = new Excerpt(Set.of("bus", "health"));
		assertThat(text(excerpt.best("First of all. By bus. Health by bus. And more.\nA bus of another line.")))
			.isEqualTo("… Health by bus. And more.");
		assertThat(text(excerpt.best("Nothing to mark. It begins."))).isEqualTo("Nothing to mark. It begins.");
		assertThat(excerpt.best("")).isEmpty();
	}

	@Test
	void cutsALongSentenceAroundTheWordAtTheEndsOfWords() {
		String sentence = "before ".repeat(100) + "bus" + " after".repeat(100) + ".";
		String shown = text(new Excerpt(Set.of("bus")).best(sentence));
		assertThat(shown).startsWith("… before").contains("before bus after").endsWith("after …").hasSizeLessThan(300);
		assertThat(text(new Excerpt(Set.of("bus")).best("x".repeat(1000)))).hasSize(1000);
	}

	@Test
	void losesNoCharacter() {
		String text = "<b>“Bus”</b> & 'bus' 🎉 bus";
		assertThat(text(new Excerpt(Set.of("bus")).whole(text))).isEqualTo(text);
	}

	private static String text(List<Piece> pieces) {
		return pieces.stream().map(Piece::text).collect(Collectors.joining());
	}

}
