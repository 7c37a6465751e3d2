package org.hiap.navigator.govuk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Horizontal bars on one scale, each with an optional interval and an optional target,
 * drawn as SVG and printed as a table with the same numbers.
 *
 * @param title the name of the drawing and of its table
 * @param sentence what the chart shows, in one sentence that stands above it
 * @param axisMin where the scale starts
 * @param axisMax where the scale ends, above its start
 * @param axisLabels what is written under the scale at equal distances, from its start to
 * its end; at least two
 * @param bars from top to bottom
 * @param words what the columns of the table and the key are called
 */
public record BarChart(String title, String sentence, double axisMin, double axisMax, List<String> axisLabels,
		List<Bar> bars, Words words) {

	// The drawing is about as wide as a phone is, so that its letters keep their size
	// there.
	private static final int WIDTH = 320;

	private static final int MARGIN = 8;

	private static final int PLOT = WIDTH - 2 * MARGIN;

	private static final int LETTER = 15;

	private static final int LINE = 19;

	private static final int THICKNESS = 16;

	private static final int WHISKER = 5;

	private static final int GAP = 18;

	public BarChart {
		if (!(axisMin < axisMax)) {
			throw new IllegalArgumentException("The scale ends where it starts: " + axisMin + " to " + axisMax);
		}
		if (axisLabels.size() < 2) {
			throw new IllegalArgumentException("The scale needs a label at each end");
		}
		double slack = (axisMax - axisMin) * 1e-9;
		for (Bar bar : bars) {
			for (Double value : bar.values()) {
				if (!(value >= axisMin - slack && value <= axisMax + slack)) {
					throw new IllegalArgumentException(bar.label() + " is outside the scale: " + value);
				}
			}
		}
		axisLabels = List.copyOf(axisLabels);
		bars = List.copyOf(bars);
	}

	/** A chart with plain column names. */
	public BarChart(String title, String sentence, double axisMin, double axisMax, List<String> axisLabels,
			List<Bar> bars) {
		this(title, sentence, axisMin, axisMax, axisLabels, bars, Words.PLAIN);
	}

	/** The same chart with column names of its own. */
	public BarChart withWords(Words words) {
		return new BarChart(this.title, this.sentence, this.axisMin, this.axisMax, this.axisLabels, this.bars, words);
	}

	public boolean hasIntervals() {
		return this.bars.stream().anyMatch((bar) -> bar.low() != null);
	}

	public boolean hasTargets() {
		return this.bars.stream().anyMatch((bar) -> bar.target() != null);
	}

	private boolean hasNotes() {
		return this.bars.stream().anyMatch((bar) -> bar.note() != null);
	}

	/** The head of the table. */
	public List<String> head() {
		return columns(this.words.item(), this.words.note(), this.words.value(), this.words.low(), this.words.high(),
				this.words.target());
	}

	/** The rows of the table, in the order of the bars. */
	public List<List<String>> rows() {
		return this.bars.stream()
			.map((bar) -> columns(bar.label(), Objects.requireNonNullElse(bar.note(), ""), shown(bar),
					number(bar.low()), number(bar.high()), number(bar.target())))
			.toList();
	}

	/** Where the numbers of the table start. */
	public int numericFrom() {
		return hasNotes() ? 2 : 1;
	}

	private List<String> columns(String item, String note, String value, String low, String high, String target) {
		List<String> columns = new ArrayList<>(List.of(item));
		if (hasNotes()) {
			columns.add(note);
		}
		columns.add(value);
		if (hasIntervals()) {
			columns.addAll(List.of(low, high));
		}
		if (hasTargets()) {
			columns.add(target);
		}
		return List.copyOf(columns);
	}

	private String shown(Bar bar) {
		return Objects.requireNonNullElse(bar.shown(), this.words.missing());
	}

	private static String number(@Nullable Double value) {
		return (value == null) ? "–"
				: BigDecimal.valueOf(value)
					.setScale(2, RoundingMode.HALF_UP)
					.stripTrailingZeros()
					.toPlainString()
					.replace('-', '−');
	}

	/** Everything the template draws, in units of which the drawing is 320 wide. */
	public Drawing drawing() {
		List<Shape> shapes = new ArrayList<>();
		StringBuilder grid = new StringBuilder();
		int depth = THICKNESS + (hasIntervals() ? 2 * WHISKER + 2 : 0) + GAP;
		int y = 0;
		for (Bar bar : this.bars) {
			String shown = shown(bar);
			double room = WIDTH - Lettering.width(shown, LETTER) * 1.1 - 12;
			List<Line> lines = lines(bar.label(), y + LETTER, room);
			int value = y + LETTER;
			y += LINE * lines.size();
			List<Line> notes = (bar.note() != null) ? lines(bar.note(), y + LETTER, WIDTH) : List.of();
			y += LINE * notes.size() + 5;
			shapes.add(shape(bar, lines, notes, shown, value, y));
			for (int i = 0; i < this.axisLabels.size(); i++) {
				grid.append("M").append(tick(i)).append(' ').append(y - 2).append('v').append(THICKNESS + 4);
			}
			y += depth;
		}
		for (int i = 0; i < this.axisLabels.size(); i++) {
			grid.append("M").append(tick(i)).append(' ').append(y).append("v6");
		}
		List<AxisLine> axis = axis(y + 8 + LETTER);
		int height = axis.stream().mapToInt(AxisLine::y).max().orElse(y) + 6;
		return new Drawing(WIDTH, height, grid.toString(), "M%d %dH%d".formatted(MARGIN, y, WIDTH - MARGIN), shapes,
				axis);
	}

	private Shape shape(Bar bar, List<Line> lines, List<Line> notes, String shown, int shownY, int y) {
		double middle = y + THICKNESS / 2.0;
		double start = x(Math.clamp(0.0, this.axisMin, this.axisMax));
		Rectangle rectangle = null;
		if (bar.value() != null) {
			double end = x(bar.value());
			// a value at the foot of the scale is still something to see
			rectangle = new Rectangle(Math.min(start, end), y, round(Math.max(2, Math.abs(end - start))), THICKNESS);
		}
		String interval = null;
		if (bar.low() != null && bar.high() != null) {
			double low = x(bar.low());
			double high = x(bar.high());
			// beneath the bar, where both can be seen
			int below = y + THICKNESS + 3;
			interval = "M" + low + " " + below + "v" + 2 * WHISKER + "M" + high + " " + below + "v" + 2 * WHISKER + "M"
					+ low + " " + (below + WHISKER) + "H" + high;
		}
		String target = null;
		if (bar.target() != null) {
			target = "M" + x(bar.target()) + " " + (middle - 11) + "l7 11l-7 11l-7 -11z";
		}
		return new Shape(lines, notes, shown, shownY, rectangle, interval, target);
	}

	private static List<Line> lines(String text, int y, double room) {
		List<Line> lines = new ArrayList<>();
		for (String line : Lettering.wrap(text, LETTER, room)) {
			lines.add(new Line(y + LINE * lines.size(), line));
		}
		return lines;
	}

	private List<AxisLine> axis(int y) {
		int last = this.axisLabels.size() - 1;
		List<AxisLine> lines = new ArrayList<>();
		for (int i = 0; i <= last; i++) {
			int line = y;
			for (String words : Lettering.wrap(this.axisLabels.get(i), LETTER, (double) PLOT / last - 6)) {
				lines.add(new AxisLine((i == 0) ? 0 : (i == last) ? WIDTH : tick(i), line,
						(i == 0) ? "start" : (i == last) ? "end" : "middle", words));
				line += LINE;
			}
		}
		return lines;
	}

	private double tick(int label) {
		return round(MARGIN + (double) PLOT * label / (this.axisLabels.size() - 1));
	}

	private double x(double value) {
		double share = (Math.clamp(value, this.axisMin, this.axisMax) - this.axisMin) / (this.axisMax - this.axisMin);
		return round(MARGIN + PLOT * share);
	}

	private static double round(double units) {
		return Math.round(units * 10) / 10.0;
	}

	/**
	 * One bar.
	 *
	 * @param label what is measured
	 * @param value how much it is, or null when not enough is known: then nothing is
	 * drawn
	 * @param low where its interval starts, or null without one
	 * @param high where its interval ends, or null without one
	 * @param target what it should be, or null without a target
	 * @param shown the value in words, such as "3.4"; null, for a missing value, shows
	 * the chart's words for it
	 * @param note one short remark beneath the label, or null
	 */
	public record Bar(String label, @Nullable Double value, @Nullable Double low, @Nullable Double high,
			@Nullable Double target, @Nullable String shown, @Nullable String note) {

		public Bar {
			if (value != null && shown == null) {
				throw new IllegalArgumentException("A value needs its words: " + label);
			}
			if ((low == null) != (high == null) || (low != null && high != null && low > high)) {
				throw new IllegalArgumentException("Not an interval: " + low + " to " + high + " of " + label);
			}
		}

		private List<Double> values() {
			return Stream.of(this.value, this.low, this.high, this.target).flatMap(Stream::ofNullable).toList();
		}

	}

	/**
	 * What the columns of the table and the entries of the key are called.
	 *
	 * @param item the first column
	 * @param value the bars
	 * @param low the start of the intervals
	 * @param high the end of the intervals
	 * @param target the targets
	 * @param note the remarks
	 * @param missing what stands in place of a value that is not known
	 */
	public record Words(String item, String value, String low, String high, String target, String note,
			String missing) {

		/** Names that are right everywhere and say little. */
		public static final Words PLAIN = new Words("Name", "Value", "Lowest", "Highest", "Target", "Note",
				"Not enough known");

		/** What the key calls an interval. */
		public String interval() {
			return this.low + " to " + this.high.toLowerCase(Locale.UK);
		}

	}

	/**
	 * The chart as shapes.
	 *
	 * @param width of the whole drawing
	 * @param height of the whole drawing
	 * @param grid path of the marks behind the bars
	 * @param scale path of the scale's line
	 * @param shapes one per bar
	 * @param axis the words under the scale
	 */
	public record Drawing(int width, int height, String grid, String scale, List<Shape> shapes, List<AxisLine> axis) {
	}

	/** One bar as shapes; null for what it does not have. */
	public record Shape(List<Line> lines, List<Line> notes, String shown, int shownY, @Nullable Rectangle rectangle,
			@Nullable String interval, @Nullable String target) {
	}

	/** One line of words. */
	public record Line(int y, String text) {
	}

	/** One line of words under the scale. */
	public record AxisLine(double x, int y, String anchor, String text) {
	}

	/** A bar's body. */
	public record Rectangle(double x, double y, double width, double height) {
	}

}
