package org.hiap.navigator.content;

import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EntryTest {

	@Test
	void readsTextsNumbersListsAndEntries() {
		Entry entry = file("""
				name:   Good work
				number: 7
				tags: [ one, " two " ]
				parts:
				- name: First
				- name: Second
				source:
				  document: toolkit
				  place: Part 2
				""").entry();
		assertThat(entry.<List<Object>>read((read) -> List.of(read.text("name"), read.number("number"),
				read.texts("tags"), read.entries("parts").stream().map((part) -> part.text("name")).toList(),
				Source.of(read), read.optionalText("note"), read.texts("none"), read.entries("none"))))
			.containsExactly("Good work", 7, List.of("one", "two"), List.of("First", "Second"),
					new Source("toolkit", "Part 2"), java.util.Optional.empty(), List.of(), List.of());
	}

	@Test
	void reportsAKeyNobodyAskedForAtItsLine() {
		assertMistake("name: x\n\n# a comment\nnmae: y", (entry) -> entry.read((read) -> read.text("name")), 4,
				"“nmae” is not a known key here: correct or remove it");
	}

	@Test
	void reportsAMissingKeyAtTheLineOfItsEntry() {
		ContentFile file = file("- name: x\n- other: y\n");
		assertThatExceptionOfType(ContentException.class)
			.isThrownBy(() -> file.entries().forEach((entry) -> entry.text("name")))
			.withMessage("test.yaml, line 2: “name” is missing: add it");
	}

	@Test
	void reportsAKeyThatStandsTwice() {
		assertMistake("name: x\nother: y\nname: z", (entry) -> entry, 3, "“name” stands here twice");
	}

	@ParameterizedTest
	@CsvSource({ "seven, seven", "7.5, 7.5", "1e9, 1e9", "99999999999, 99999999999", "'\"7 \"', 7" })
	void reportsWhatIsNoWholeNumber(String written, String read) {
		if (read.equals("7")) {
			assertThat(file("number: " + written).entry().number("number")).isEqualTo(7);
		}
		else {
			assertMistake("name: x\nnumber: " + written, (entry) -> entry.number("number"), 2,
					"“number” must be a whole number, not “" + read + "”");
		}
	}

	@Test
	void reportsAListOrEntryWhereATextBelongs() {
		assertMistake("name: [ a ]", (entry) -> entry.text("name"), 1, "“name” must be a text");
		assertMistake("name:\n  a: b", (entry) -> entry.text("name"), 1, "“name” must be a text");
		assertMistake("x: y\nnames:\n- a: b", (entry) -> entry.texts("names"), 2, "“names” must be a text");
	}

	@Test
	void reportsATextWhereAListOrEntryBelongs() {
		assertMistake("x: y\nnames: a", (entry) -> entry.texts("names"), 2, "“names” must be a list");
		assertMistake("x: y\nparts: a", (entry) -> entry.entries("parts"), 2, "“parts” must be a list");
		assertMistake("x: y\nsource: a", (entry) -> entry.entry("source"), 2,
				"write an entry of the form “key: value”");
	}

	@Test
	void reportsAnEmptyText() {
		assertMistake("x: y\nname:", (entry) -> entry.text("name"), 2,
				"“name” is empty: write something or leave the key out");
		assertMistake("x: y\nname: '  '", (entry) -> entry.optionalText("name"), 2,
				"“name” is empty: write something or leave the key out");
	}

	@Test
	void reportsAKeyThatIsNoWord() {
		assertMistake("name: x\n? [ a, b ]\n: y", (entry) -> entry, 2, "write a word as the key");
	}

	@Test
	void reportsAFileThatIsNoList() {
		assertThatExceptionOfType(ContentException.class).isThrownBy(() -> file("name: x").entries())
			.withMessage("test.yaml, line 1: write a list of entries, each beginning with “- ”");
		assertThatExceptionOfType(ContentException.class).isThrownBy(() -> file("").entries())
			.withMessageStartingWith("test.yaml, line 1: ");
		assertThatExceptionOfType(ContentException.class).isThrownBy(() -> file("").entry())
			.withMessageStartingWith("test.yaml, line 1: ");
		assertThatExceptionOfType(ContentException.class).isThrownBy(() -> file("- a\n- b: c\n").entries())
			.withMessage("test.yaml, line 1: write an entry of the form “key: value”");
	}

	@Test
	void reportsWhatIsNotWellFormedAtItsLine() {
		assertThatExceptionOfType(ContentException.class).isThrownBy(() -> file("name: x\nother: [ a\n").entry())
			.withMessageMatching("test\\.yaml, line \\d: not well-formed YAML, .+");
		assertThatExceptionOfType(ContentException.class).isThrownBy(() -> file("name: x\n\tother: y\n").entry())
			.withMessageStartingWith("test.yaml, line 2: not well-formed YAML, ");
	}

	@Test
	void reportsACharacterNoFileMayHold() {
		assertThatExceptionOfType(ContentException.class).isThrownBy(() -> file("name: x\nother: \u0007").entry())
			.withMessage("test.yaml, line 2: not well-formed YAML, no file may hold the character BEL");
	}

	@Test
	void makesNoObjectOfAnyClass() {
		assertThatExceptionOfType(ContentException.class)
			.isThrownBy(() -> file("name: !!javax.script.ScriptEngineManager [ x ]").entry().text("name"))
			.withMessageStartingWith("test.yaml, line 1: not well-formed YAML, Global tag is not allowed");
	}

	private static ContentFile file(String text) {
		return ContentFile.of("test.yaml", text);
	}

	private static void assertMistake(String text, Function<Entry, Object> reader, int line, String problem) {
		assertThatExceptionOfType(ContentException.class).isThrownBy(() -> reader.apply(file(text).entry()))
			.withMessage("test.yaml, line " + line + ": " + problem);
	}

}
