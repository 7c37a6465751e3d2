package org.hiap.navigator.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.hiap.navigator.workbook.WrittenSheet.Column;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkbooksTest {

	private static final List<String> PIECES = List.of("=", "+", "-", "@", "'", "''", "_x000D_", "_x005F_", "_", "x",
			"<", "&amp;", "]]>", "\"", "words", " ", "£", "’", "é", "\ud83d\ude00", "12", "1e9", "TRUE", "#REF!",
			"2026-11-22");

	private static final List<Column> COLUMNS = List.of(new Column("One", 20), new Column("Two", 40));

	@Test
	void readsWhatItWroteWhateverTheTexts() {
		Random random = new Random(20261122);
		for (int round = 0; round < 200; round++) {
			List<List<String>> rows = new ArrayList<>();
			for (int row = 0; row < 5; row++) {
				rows.add(List.of("r" + text(random), text(random)));
				rows.add(List.of(text(random) + "r", text(random)));
			}
			byte[] file = Workbooks.write("Texts", List.of(new WrittenSheet("Texts", COLUMNS, rows)));
			ReadSheet sheet = Workbooks.read(file).getFirst();
			assertThat(sheet.rows().stream().skip(1).map((row) -> List.of(row.cell(0).text(), row.cell(1).text())))
				.containsExactlyElementsOf(rows);
		}
	}

	private static String text(Random random) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(5); i >= 0; i--) {
			text.append(PIECES.get(random.nextInt(PIECES.size())));
		}
		return text.toString();
	}

	@Test
	void noCellBeginsLikeAFormula() {
		List<List<String>> rows = List.of(List.of("=1+1", "+1"), List.of("-1", "@SUM(A1)"), List.of("\tx", "\rx"));
		byte[] file = Workbooks.write("Texts", List.of(new WrittenSheet("Texts", COLUMNS, rows)));
		assertThat(
				HostileFiles.entry(file, "xl/sharedStrings.xml") + HostileFiles.entry(file, "xl/worksheets/sheet1.xml"))
			.contains(">&apos;=1+1", ">&apos;+1", ">&apos;-1", ">&apos;@SUM(A1)", ">&apos;&#x9;x", ">&apos;&#xd;x")
			.doesNotContain(">=1", ">+1", ">-1", ">@SUM", "<f>");
	}

	@Test
	void theHeaderStaysInSightAndTheFileSaysWhatItIs() {
		byte[] file = Workbooks.write("What it is", List.of(new WrittenSheet("Texts", COLUMNS, List.of())));
		assertThat(HostileFiles.entry(file, "xl/worksheets/sheet1.xml")).contains("state=\"frozen\"", "ySplit=\"1\"");
		assertThat(HostileFiles.entry(file, "docProps/core.xml")).contains("What it is");
	}

	@Test
	void everyHostileFileIsRefusedAtOnce() {
		HostileFiles.all().forEach((name, file) -> {
			long start = System.nanoTime();
			NotReadableException refused = null;
			try {
				List<ReadSheet> read = Workbooks.read(file);
				assertThat(read.toString()).as(name).doesNotContain("root:", "secret");
			}
			catch (NotReadableException ex) {
				refused = ex;
			}
			assertThat(refused).as(name).isNotNull();
			assertThat(System.nanoTime() - start).as(name).isLessThan(20_000_000_000L);
		});
	}

	@Test
	void aFormulaIsReadAsOneAndItsTextIsNotBelieved() {
		ReadSheet sheet = Workbooks.read(HostileFiles.withFormula()).getFirst();
		assertThat(sheet.rows().getFirst().cell(0)).isEqualTo(new ReadSheet.Cell("", true));
	}

}
