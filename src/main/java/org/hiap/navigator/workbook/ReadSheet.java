package org.hiap.navigator.workbook;

import java.util.List;

/**
 * A sheet as read, without its empty rows.
 *
 * @param rows the first of them usually holds headings
 */
public record ReadSheet(String name, List<Row> rows) {

	/**
	 * A row.
	 *
	 * @param number as the spreadsheet program shows it, 1 or more
	 */
	public record Row(int number, List<Cell> cells) {

		/** The cell of a column, empty where there is none. */
		public Cell cell(int column) {
			return (column >= 0 && column < this.cells.size()) ? this.cells.get(column) : Cell.EMPTY;
		}

	}

	/**
	 * A cell.
	 *
	 * @param computed whether it holds a formula, whose text is then left out
	 */
	public record Cell(String text, boolean computed) {

		static final Cell EMPTY = new Cell("", false);

	}

}
