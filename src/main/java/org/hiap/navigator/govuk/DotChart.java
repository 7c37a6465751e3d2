package org.hiap.navigator.govuk;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How several groups answered on one scale: a row for each with a dot at every answer
 * that was given, in it the number of people who gave it, and a mark at the median; and a
 * table with the same numbers.
 *
 * @param title the name of the drawing and of its table
 * @param sentence what the chart shows, in one sentence that stands above it
 * @param columns the points of the scale from left to right, at least two
 * @param rows from top to bottom
 * @param words what the first column of the table, the remarks and the median are called
 */
public record DotChart(String title, String sentence, List<String> columns, List<Row> rows, Words words) {

	private static final int WIDTH = 320;

	private static final int MARGIN = 18;

	private static final int LETTER = 15;

	private static final int LINE = 19;

	private static final int SMALLEST = 9;

	private static final int LARGEST = 14;

	private static final int GAP = 12;

	public DotChart {
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
		if (columns.size() < 2) {
			throw new IllegalArgumentException("A scale has at least two points");
		}
		for (Row row : rows) {
			if (row.counts().size() != columns.size() || row.counts().stream().anyMatch((count) -> count < 0)) {
				throw new IllegalArgumentException("Not a number of people for each point: " + row.label());
			}
		}
	}

	/**
	 * One group.
	 *
	 * @param counts how many gave each answer, in the order of the columns
	 * @param median counted in columns from 0, or null where it is not shown
	 * @param shownMedian the median in words; empty without one
	 * @param note one short remark beneath the label; empty without one
	 */
	public record Row(String label, List<Integer> counts, @Nullable Double median, String shownMedian, String note) {

		public Row {
			counts = List.copyOf(counts);
		}

	}

	/** What the columns of the table and the entries of the key are called. */
	public record Words(String item, String note, String median, String people) {
	}

	public boolean hasMedians() {
		return this.rows.stream().anyMatch((row) -> row.median() != null);
	}

	private boolean hasNotes() {
		return this.rows.stream().anyMatch((row) -> !row.note().isEmpty());
	}

	public List<String> head() {
		return columns(this.words.item(), this.columns, this.words.median(), this.words.note());
	}

	public List<List<String>> table() {
		return this.rows.stream()
			.map((row) -> columns(row.label(), row.counts().stream().map(String::valueOf).toList(),
					row.shownMedian().isEmpty() ? "–" : row.shownMedian(), row.note().isEmpty() ? "–" : row.note()))
			.toList();
	}

	private List<String> columns(String item, List<String> counts, String median, String note) {
		List<String> columns = new ArrayList<>(List.of(item));
		columns.addAll(counts);
		if (hasMedians()) {
			columns.add(median);
		}
		if (hasNotes()) {
			columns.add(note);
		}
		return columns;
	}

	/** Everything the template draws, in units of which the drawing is 320 wide. */
	public Drawing drawing() {
		int most = this.rows.stream()
			.flatMap((row) -> row.counts().stream())
			.mapToInt(Integer::intValue)
			.max()
			.orElse(1);
		List<Shape> shapes = new ArrayList<>();
		StringBuilder grid = new StringBuilder();
		int y = 0;
		for (Row row : this.rows) {
			String median = row.shownMedian().isEmpty() ? "" : this.words.median() + " " + row.shownMedian();
			int top = y + LETTER;
			List<BarChart.Line> lines = lines(row.label(), top, WIDTH - Lettering.width(median, LETTER) * 1.1 - 12);
			y += LINE * lines.size();
			List<BarChart.Line> notes = row.note().isEmpty() ? List.of() : lines(row.note(), y + LETTER, WIDTH);
			y += LINE * notes.size() + 5;
			int middle = y + LARGEST;
			List<Dot> dots = new ArrayList<>();
			for (int i = 0; i < this.columns.size(); i++) {
				grid.append("M").append(x(i)).append(' ').append(y).append("v").append(2 * LARGEST);
				int count = row.counts().get(i);
				if (count > 0) {
					double share = (most > 1) ? Math.sqrt((double) (count - 1) / (most - 1)) : 0;
					dots.add(new Dot(x(i), middle, round(SMALLEST + (LARGEST - SMALLEST) * share),
							String.valueOf(count)));
				}
			}
			y += 2 * LARGEST;
			String mark = (row.median() != null) ? "M" + x(row.median()) + " " + (y + 1) + "l6 9h-12z" : null;
			shapes.add(new Shape(lines, notes, median, top, dots, mark));
			y += 11 + GAP;
		}
		List<BarChart.AxisLine> axis = new ArrayList<>();
		for (int i = 0; i < this.columns.size(); i++) {
			axis.add(new BarChart.AxisLine(x(i), y + 8 + LETTER, "middle", this.columns.get(i)));
		}
		return new Drawing(WIDTH, y + 8 + LETTER + 6, grid.toString(), "M%d %dH%d".formatted(MARGIN, y, WIDTH - MARGIN),
				shapes, axis);
	}

	private static List<BarChart.Line> lines(String text, int y, double room) {
		List<BarChart.Line> lines = new ArrayList<>();
		for (String line : Lettering.wrap(text, LETTER, room)) {
			lines.add(new BarChart.Line(y + LINE * lines.size(), line));
		}
		return lines;
	}

	private double x(double column) {
		return round(MARGIN + (WIDTH - 2.0 * MARGIN) * column / (this.columns.size() - 1));
	}

	private static double round(double units) {
		return Math.round(units * 10) / 10.0;
	}

	/** The chart as shapes. */
	public record Drawing(int width, int height, String grid, String scale, List<Shape> shapes,
			List<BarChart.AxisLine> axis) {
	}

	/** One group as shapes; no mark where its median is not shown. */
	public record Shape(List<BarChart.Line> lines, List<BarChart.Line> notes, String median, int medianY,
			List<Dot> dots, @Nullable String mark) {
	}

	/** A dot with the number of people in it. */
	public record Dot(double x, double y, double radius, String count) {
	}

}
