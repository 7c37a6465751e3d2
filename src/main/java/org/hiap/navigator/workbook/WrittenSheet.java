package org.hiap.navigator.workbook;

import java.util.List;

/**
 * A sheet to be written: a header row that stays in sight, then rows of texts.
 *
 * @param name what its tab says, 31 characters at most
 * @param columns their headings and widths
 * @param rows as many texts each as there are columns
 */
public record WrittenSheet(String name, List<Column> columns, List<List<String>> rows) {

	/**
	 * A column.
	 *
	 * @param width in characters, 1 to 255
	 */
	public record Column(String heading, int width) {
	}

}
