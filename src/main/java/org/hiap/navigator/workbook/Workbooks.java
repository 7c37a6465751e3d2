package org.hiap.navigator.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.hiap.navigator.workbook.NotReadableException.Reason;
import org.hiap.navigator.workbook.ReadSheet.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The door to XLSX files. A text that a spreadsheet program could take for a formula is
 * written with an apostrophe before it, and read without.
 */
public final class Workbooks {

	private static final int MOST_ENTRIES = 200;

	private static final long LARGEST_UNPACKED = 20L * 1024 * 1024;

	private static final int MOST_SHEETS = 20;

	private static final int MOST_ROWS = 2_000;

	private static final int MOST_COLUMNS = 100;

	private static final Pattern FORMULA_LIKE = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

	/** How a workbook's XML writes a character by its number, and so the text itself. */
	private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

	private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

	private Workbooks() {
	}

	/**
	 * Writes sheets as one workbook.
	 * @param title what the file's properties say it is
	 */
	public static byte[] write(String title, List<WrittenSheet> sheets) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(bytes, "HiAP Navigator", null)) {
			workbook.properties().setTitle(title);
			for (WrittenSheet sheet : sheets) {
				write(workbook.newWorksheet(sheet.name()), sheet);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static void write(Worksheet worksheet, WrittenSheet sheet) {
		for (int column = 0; column < sheet.columns().size(); column++) {
			worksheet.width(column, sheet.columns().get(column).width());
			worksheet.value(0, column, sheet.columns().get(column).heading());
			worksheet.style(0, column).bold().wrapText(true).verticalAlignment("top").fillColor("DEE0E2").set();
		}
		int number = 1;
		for (List<String> row : sheet.rows()) {
			for (int column = 0; column < row.size(); column++) {
				worksheet.value(number, column, neutral(ESCAPE_LIKE.matcher(row.get(column)).replaceAll("_x005F_")));
				worksheet.style(number, column).wrapText(true).verticalAlignment("top").set();
			}
			number++;
		}
		worksheet.freezePane(0, 1);
		worksheet.repeatRows(0);
		worksheet.paperSize(PaperSize.A4_PAPER);
		worksheet.pageOrientation("landscape");
		worksheet.setFitToPage(true);
		worksheet.fitToHeight((short) 0);
	}

	/** A text with an apostrophe before it where it could be taken for a formula. */
	public static String neutral(String text) {
		return FORMULA_LIKE.matcher(text).matches() ? "'" + text : text;
	}

	private static String plain(String text) {
		String unescaped = ESCAPED.matcher(text)
			.replaceAll((found) -> java.util.regex.Matcher
				.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
		return (unescaped.startsWith("'") && FORMULA_LIKE.matcher(unescaped).matches()) ? unescaped.substring(1)
				: unescaped;
	}

	/** Whether a file begins as every XLSX file and other packed files do. */
	public static boolean isPacked(byte[] file) {
		return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
	}

	/**
	 * Reads the texts of every sheet.
	 * @throws NotReadableException when it is no workbook, or one that would take more
	 * memory or time than any that people fill in
	 */
	public static List<ReadSheet> read(byte[] file) {
		if (!isPacked(file)) {
			throw new NotReadableException(Reason.NO_WORKBOOK);
		}
		try {
			checkSize(file);
			// nothing outside the file is asked for: the reader refuses document types
			try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file),
					new ReadingOptions(false, false))) {
				List<Sheet> sheets = workbook.getSheets().toList();
				if (sheets.size() > MOST_SHEETS) {
					throw new NotReadableException(Reason.TOO_MANY_CELLS);
				}
				List<ReadSheet> read = new ArrayList<>();
				for (Sheet sheet : sheets) {
					read.add(new ReadSheet(sheet.getName(), rows(sheet)));
				}
				return read;
			}
		}
		catch (NotReadableException ex) {
			throw ex;
		}
		// a damaged file makes the reader fail in many ways, none of which is our own
		catch (Exception ex) {
			throw new NotReadableException(Reason.NO_WORKBOOK, ex);
		}
	}

	/** Unpacks everything once, in vain: what a file says of its size may be a lie. */
	private static void checkSize(byte[] file) throws IOException {
		try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
			long unpacked = 0;
			byte[] buffer = new byte[64 * 1024];
			List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
			if (entries.size() > MOST_ENTRIES) {
				throw new NotReadableException(Reason.TOO_LARGE);
			}
			for (ZipArchiveEntry entry : entries) {
				try (InputStream content = zip.getInputStream(entry)) {
					for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
						unpacked += read;
						if (unpacked > LARGEST_UNPACKED) {
							throw new NotReadableException(Reason.TOO_LARGE);
						}
					}
				}
			}
		}
	}

	private static List<ReadSheet.Row> rows(Sheet sheet) throws IOException {
		List<ReadSheet.Row> rows = new ArrayList<>();
		try (Stream<Row> stream = sheet.openStream()) {
			for (Row row : (Iterable<Row>) stream::iterator) {
				List<Cell> cells = cells(row);
				if (cells.stream().allMatch((cell) -> cell.text().isBlank() && !cell.computed())) {
					continue;
				}
				if (rows.size() == MOST_ROWS) {
					throw new NotReadableException(Reason.TOO_MANY_CELLS);
				}
				rows.add(new ReadSheet.Row(row.getRowNum(), cells));
			}
		}
		return rows;
	}

	private static List<Cell> cells(Row row) {
		if (row.getCellCount() > MOST_COLUMNS) {
			throw new NotReadableException(Reason.TOO_MANY_CELLS);
		}
		List<Cell> cells = new ArrayList<>();
		for (org.dhatim.fastexcel.reader.@Nullable Cell cell : row) {
			if (cell == null || cell.getType() == CellType.EMPTY) {
				cells.add(Cell.EMPTY);
			}
			else if (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR) {
				cells.add(new Cell("", true));
			}
			else {
				cells.add(new Cell(plain(String.valueOf(cell.getRawValue())), false));
			}
		}
		return cells;
	}

}
