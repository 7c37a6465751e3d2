package org.hiap.navigator.library.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ParagraphsTest {

	private static final String SENTENCE = "One two three four five six seven eight nine ten. ";

	@Test
	void leavesAShortStoryInOnePiece() {
		assertThat(Paragraphs.of("It was set up in 2019. It helped 1,400 people."))
			.containsExactly("It was set up in 2019. It helped 1,400 people.");
	}

	@Test
	void breaksALongStoryOnlyBetweenSentencesAndLosesNothing() {
		String story = SENTENCE.repeat(13).strip();
		assertThat(Paragraphs.of(story)).hasSize(2).allMatch((paragraph) -> paragraph.endsWith("ten."));
		assertThat(String.join(" ", Paragraphs.of(story))).isEqualTo(story);
	}

}
