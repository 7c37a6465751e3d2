package org.hiap.navigator.framework;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import org.hiap.navigator.content.ContentException;
import org.hiap.navigator.framework.FrameworkFile.Parsed;
import org.hiap.navigator.workbook.NotReadableException;
import org.hiap.navigator.workbook.HostileFiles;
import org.hiap.navigator.workbook.ReadSheet;
import org.hiap.navigator.workbook.Workbooks;
import org.hiap.navigator.workbook.WrittenSheet;
import org.hiap.navigator.workbook.WrittenSheet.Column;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FrameworkFileTest {

	private static final List<String> PIECES = List.of("=1", "+", "-", "@", "'", "''", "_x000D_", "#", ":", "{", "[",
			"- ", "null", "true", "~", "1e9", "2026-11-22", "\"", "\\", "%", "|", ">", "&", "<b>", "£", "’",
			"\ud83d\ude00", "words and ", "a", ",", ";");

	private final Framework shipped = Versions.shipped();

	private final Set<String> codes = Versions.codes();

	@Test
	void whatWasExportedIsTheSameWhenItIsImported() throws Exception {
		assertSameAfterBoth(this.shipped);
	}

	@Test
	void whateverIsWrittenIsTheSameWhenItIsImported() throws Exception {
		Random random = new Random(4);
		for (int round = 0; round < 40; round++) {
			assertSameAfterBoth(random(random));
		}
	}

	private void assertSameAfterBoth(Framework framework) throws CharacterCodingException {
		for (byte[] file : List.of(FrameworkFile.yaml(framework).getBytes(StandardCharsets.UTF_8),
				FrameworkFile.workbook(framework))) {
			Parsed parsed = FrameworkFile.parse(file, this.shipped, this.codes);
			assertThat(parsed.mistakes()).isEmpty();
			assertThat(parsed.framework()).isEqualTo(framework);
		}
	}

	private Framework random(Random random) {
		List<String> known = List.copyOf(this.codes);
		int[] next = new int[1];
		List<Framework.Pillar> pillars = this.shipped.pillars()
			.stream()
			.map((pillar) -> new Framework.Pillar(pillar.slug(), pillar.code(), text(random), text(random),
					IntStream.range(0, random.nextInt(8))
						.mapToObj((i) -> new Framework.Criterion(0, "slug-" + next[0]++, text(random), text(random),
								IntStream.range(0, 5).mapToObj((level) -> text(random)).toList(), text(random),
								List.of(known.get(random.nextInt(known.size()))), text(random)))
						.toList()))
			.toList();
		return new Framework(1, text(random), text(random), pillars);
	}

	private static String text(Random random) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(6); i >= 0; i--) {
			text.append(PIECES.get(random.nextInt(PIECES.size())));
		}
		return text.toString().strip();
	}

	@Test
	void theWorkbookHasASheetForEachKindOfThing() {
		List<ReadSheet> sheets = Workbooks.read(FrameworkFile.workbook(this.shipped));
		assertThat(sheets).extracting(ReadSheet::name).containsExactly("Framework", "Pillars", "Criteria");
		assertThat(sheets.get(2).rows()).hasSize(this.shipped.criteria().size() + 1);
		assertThat(sheets.get(2).rows().getFirst().cells()).extracting(ReadSheet.Cell::text)
			.startsWith("Pillar", "Slug", "Criterion", "Question", "Level 1");
	}

	@Test
	void everyMistakeInAWorkbookIsNamedWithItsRowAndField() throws Exception {
		Parsed parsed = FrameworkFile.parse(changed("Criteria", (rows) -> {
			rows.get(0).set(0, "P9");
			rows.get(1).set(3, "");
			rows.get(2).set(10, "P1-E99");
			rows.get(3).set(1, rows.get(4).get(1));
			rows.get(5).set(1, "Not A Slug");
			rows.get(6).set(4, "x".repeat(1_001));
		}), this.shipped, this.codes);
		assertThat(parsed.mistakes())
			.extracting((mistake) -> mistake.sheet() + " " + mistake.row() + " " + mistake.problem().field() + " "
					+ mistake.problem().key())
			.containsExactly("Criteria 2 pillar frameworks.import.pillar", "Criteria 3 question frameworks.missing",
					"Criteria 4 drawsOn frameworks.codes.unknown", "Criteria 6 slug frameworks.slug.taken",
					"Criteria 7 slug frameworks.slug.wrong", "Criteria 8 level1 frameworks.long");
	}

	@Test
	void anEmptySlugIsMadeFromTheName() throws Exception {
		Parsed parsed = FrameworkFile.parse(changed("Criteria", (rows) -> {
			rows.get(0).set(1, "");
			rows.get(0).set(2, "A Région’s own question");
		}), this.shipped, this.codes);
		assertThat(parsed.mistakes()).isEmpty();
		assertThat(parsed.framework().criterion("a-region-s-own-question")).isPresent();
	}

	@Test
	void aWorkbookWithoutItsSheetsColumnsOrPillarsIsRefused() throws Exception {
		byte[] strange = Workbooks.write("x",
				List.of(new WrittenSheet("Something", List.of(new Column("A", 5)), List.of(List.of("b")))));
		assertThat(FrameworkFile.parse(strange, this.shipped, this.codes).mistakes())
			.extracting((mistake) -> mistake.problem().key())
			.contains("frameworks.import.sheet", "frameworks.missing", "frameworks.import.pillar-missing");
		assertThat(FrameworkFile.parse(HostileFiles.withFormula(), this.shipped, this.codes).mistakes()).isNotEmpty();
		assertThat(
				FrameworkFile.parse(changed("Pillars", (rows) -> rows.remove(0)), this.shipped, this.codes).mistakes())
			.extracting((mistake) -> mistake.problem().key())
			.containsExactly("frameworks.import.pillar-missing");
	}

	@Test
	void aMistakeInYamlIsNamedWithItsLine() {
		String yaml = FrameworkFile.yaml(this.shipped);
		refused("", "key: value");
		refused("[", "not well-formed YAML");
		refused(yaml.replaceFirst("code: P1", "code: P9"), "“P1”");
		refused(yaml.replaceFirst("question:", "querstion:"), "“question” is missing");
		refused(yaml.replaceFirst("title:", "title: x\ntilte:"), "“tilte” is not a known key");
		refused(yaml.replaceFirst("levels:\n", "levels:\n          - a sixth\n"), "exactly five levels");
	}

	@Test
	void hostileFilesAreNeverTakenForAFramework() {
		HostileFiles.all().forEach((name, file) -> {
			try {
				assertThat(FrameworkFile.parse(file, this.shipped, this.codes).mistakes()).as(name).isNotEmpty();
			}
			catch (NotReadableException | ContentException | CharacterCodingException ex) {
				assertThat(ex).as(name).isNotNull();
			}
		});
	}

	private void refused(String yaml, String problem) {
		assertThatExceptionOfType(ContentException.class)
			.isThrownBy(() -> FrameworkFile.parse(yaml.getBytes(StandardCharsets.UTF_8), this.shipped, this.codes))
			.withMessageContaining(problem);
	}

	/** The shipped version as a workbook with some cells of a sheet changed. */
	private byte[] changed(String name, java.util.function.Consumer<List<List<String>>> change) {
		List<WrittenSheet> sheets = Workbooks.read(FrameworkFile.workbook(this.shipped)).stream().map((sheet) -> {
			List<Column> columns = sheet.rows()
				.getFirst()
				.cells()
				.stream()
				.map((cell) -> new Column(cell.text(), 20))
				.toList();
			List<List<String>> rows = new ArrayList<>();
			sheet.rows()
				.stream()
				.skip(1)
				.forEach((row) -> rows.add(new ArrayList<>(row.cells().stream().map(ReadSheet.Cell::text).toList())));
			if (sheet.name().equals(name)) {
				change.accept(rows);
			}
			return new WrittenSheet(sheet.name(), columns, rows);
		}).toList();
		return Workbooks.write("Changed", sheets);
	}

}
