package org.hiap.navigator.govuk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What each criterion adds to each option's total: one column of small bars per criterion
 * beside the total, all on one scale, drawn as SVG and printed as a table with the same
 * numbers.
 *
 * @param title the name of the drawing and of its table
 * @param sentence what the chart shows, in one sentence that stands above it
 * @param columns the criteria
 * @param rows the options, from top to bottom, each with one cell per criterion
 * @param maximum the length of the scale: the highest total there can be
 * @param words what the first two columns and a missing value are called
 */
public record ContributionChart(String title, String sentence, List<String> columns, List<Row> rows, double maximum,
		Words words) {

	private static final int LETTER = 15;

	private static final int LINE = 19;

	private static final int THICKNESS = 16;

	private static final int LABEL = 170;

	private static final int SCALE = 140;

	private static final int NARROWEST = 56;

	private static final int GAP = 16;

	public ContributionChart {
		if (!(maximum > 0)) {
			throw new IllegalArgumentException("The scale has no length: " + maximum);
		}
		for (Row row : rows) {
			if (row.cells().size() != columns.size()) {
				throw new IllegalArgumentException(
						row.label() + " has " + row.cells().size() + " cells for " + columns.size() + " columns");
			}
			for (Double value : row.values()) {
				if (!(value >= 0 && value <= maximum * (1 + 1e-9))) {
					throw new IllegalArgumentException(row.label() + " is outside the scale: " + value);
				}
			}
		}
		columns = List.copyOf(columns);
		rows = List.copyOf(rows);
	}

	/** A chart with plain column names. */
	public ContributionChart(String title, String sentence, List<String> columns, List<Row> rows, double maximum) {
		this(title, sentence, columns, rows, maximum, Words.PLAIN);
	}

	/** The same chart with column names of its own. */
	public ContributionChart withWords(Words words) {
		return new ContributionChart(this.title, this.sentence, this.columns, this.rows, this.maximum, words);
	}

	/** The head of the table. */
	public List<String> head() {
		return Stream.concat(Stream.of(this.words.item(), this.words.total()), this.columns.stream()).toList();
	}

	/** The rows of the table, in the order of the options. */
	public List<List<String>> tableRows() {
		return this.rows.stream()
			.map((row) -> Stream
				.concat(Stream.of(row.label(), shown(row.shown())),
						row.cells().stream().map((cell) -> shown(cell.shown())))
				.toList())
			.toList();
	}

	private String shown(@Nullable String shown) {
		return Objects.requireNonNullElse(shown, this.words.missing());
	}

	/**
	 * Everything the template draws, in pixels: the drawing keeps its size, and scrolls
	 * inside its own box where the screen is narrower.
	 */
	public Drawing drawing() {
		List<Text> texts = new ArrayList<>();
		List<Bar> bars = new ArrayList<>();
		StringBuilder axes = new StringBuilder();
		double[] lefts = lefts();
		double width = lefts[lefts.length - 1];
		int head = head(texts, lefts);
		int y = head;
		for (Row row : this.rows) {
			List<String> label = Lettering.wrap(row.label(), LETTER, LABEL - GAP);
			for (int i = 0; i < label.size(); i++) {
				texts.add(new Text(0, y + LETTER + i * LINE, label.get(i), false));
			}
			cell(texts, bars, axes, lefts[0], y, row.total(), shown(row.shown()), true);
			for (int i = 0; i < row.cells().size(); i++) {
				Cell cell = row.cells().get(i);
				cell(texts, bars, axes, lefts[i + 1], y, cell.value(), shown(cell.shown()), false);
			}
			y += Math.max(LINE * label.size(), LINE + 4 + THICKNESS) + GAP;
		}
		return new Drawing((int) Math.ceil(width), y, texts, bars, axes.toString());
	}

	/** Where the total, each criterion and the right edge stand. */
	private double[] lefts() {
		double largest = this.rows.stream()
			.flatMap((row) -> row.cells().stream())
			.mapToDouble((cell) -> (cell.value() != null) ? cell.value() : 0)
			.max()
			.orElse(0);
		double[] lefts = new double[this.columns.size() + 2];
		lefts[0] = LABEL;
		lefts[1] = round(LABEL + GAP + this.rows.stream()
			// bold words are about a tenth wider
			.mapToDouble((row) -> Lettering.width(shown(row.shown()), LETTER) * 1.1)
			.reduce(SCALE, Math::max));
		for (int i = 0; i < this.columns.size(); i++) {
			int column = i;
			double words = Stream
				.concat(Stream.of(this.columns.get(i).split("\\s+")),
						this.rows.stream().map((row) -> shown(row.cells().get(column).shown())))
				.mapToDouble((text) -> Lettering.width(text, LETTER))
				.max()
				.orElse(0);
			lefts[i + 2] = round(lefts[i + 1] + Math.max(Math.max(words, length(largest)), NARROWEST) + GAP);
		}
		return lefts;
	}

	private int head(List<Text> texts, double[] lefts) {
		int deepest = 0;
		List<String> head = head();
		for (int i = 0; i < head.size(); i++) {
			double left = (i == 0) ? 0 : lefts[i - 1];
			double room = ((i == 0) ? LABEL : lefts[i] - left) - GAP;
			List<String> lines = Lettering.wrap(head.get(i), LETTER, room);
			for (int j = 0; j < lines.size(); j++) {
				texts.add(new Text(left, LETTER + j * LINE, lines.get(j), true));
			}
			deepest = Math.max(deepest, lines.size());
		}
		return deepest * LINE + GAP;
	}

	private void cell(List<Text> texts, List<Bar> bars, StringBuilder axes, double left, int y, @Nullable Double value,
			String shown, boolean total) {
		texts.add(new Text(left, y + LETTER, shown, total));
		if (value != null) {
			int top = y + LINE + 4;
			bars.add(new Bar(left, top, length(value), THICKNESS, total));
			axes.append("M").append(left).append(' ').append(top - 2).append('v').append(THICKNESS + 4);
		}
	}

	private double length(double value) {
		return round(SCALE * Math.min(1, value / this.maximum));
	}

	private static double round(double units) {
		return Math.round(units * 10) / 10.0;
	}

	/**
	 * One option.
	 *
	 * @param label its name
	 * @param total what its contributions add up to, or null when not enough is known
	 * @param shown the total in words; null, for a missing total, shows the chart's words
	 * for it
	 * @param cells one contribution per criterion
	 */
	public record Row(String label, @Nullable Double total, @Nullable String shown, List<Cell> cells) {

		public Row {
			if (total != null && shown == null) {
				throw new IllegalArgumentException("A total needs its words: " + label);
			}
			cells = List.copyOf(cells);
		}

		private List<Double> values() {
			return Stream.concat(Stream.ofNullable(this.total), this.cells.stream().flatMap(Cell::values)).toList();
		}

	}

	/**
	 * One contribution.
	 *
	 * @param value how much it adds, on the scale of the totals, or null when it is not
	 * known: then nothing is drawn
	 * @param shown the value in words; null, for a missing value, shows the chart's words
	 * for it
	 */
	public record Cell(@Nullable Double value, @Nullable String shown) {

		public Cell {
			if (value != null && shown == null) {
				throw new IllegalArgumentException("A value needs its words: " + value);
			}
		}

		private Stream<Double> values() {
			return Stream.ofNullable(this.value);
		}

	}

	/**
	 * What the table and the drawing call things.
	 *
	 * @param item the first column
	 * @param total the second column
	 * @param missing what stands in place of a value that is not known
	 */
	public record Words(String item, String total, String missing) {

		/** Names that are right everywhere and say little. */
		public static final Words PLAIN = new Words("Name", "Total", "Not known");

	}

	/**
	 * The chart as shapes.
	 *
	 * @param width of the whole drawing
	 * @param height of the whole drawing
	 * @param texts all words
	 * @param bars all bars
	 * @param axes path of the lines the bars start from
	 */
	public record Drawing(int width, int height, List<Text> texts, List<Bar> bars, String axes) {
	}

	/** One line of words, bold or not. */
	public record Text(double x, int y, String text, boolean bold) {
	}

	/** One bar, of a total or of a contribution. */
	public record Bar(double x, int y, double width, int height, boolean total) {
	}

}
