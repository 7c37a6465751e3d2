package org.hiap.navigator.govuk;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How several things moved between two points in time: for each a ring where it was, a
 * disc where it is and an arrow from one to the other, and a table with the same numbers.
 *
 * @param title the name of the drawing and of its table
 * @param sentence what the chart shows, in one sentence that stands above it
 * @param axisMin where the scale starts
 * @param axisMax where the scale ends, above its start
 * @param moves from top to bottom
 * @param words what the columns of the table and the key are called
 */
public record ChangeChart(String title, String sentence, int axisMin, int axisMax, List<Move> moves, Words words) {

	private static final int WIDTH = 320;

	private static final int MARGIN = 12;

	private static final int LETTER = 15;

	private static final int LINE = 19;

	private static final int RADIUS = 7;

	private static final int TRACK = 26;

	private static final int GAP = 14;

	public ChangeChart {
		moves = List.copyOf(moves);
		if (axisMin >= axisMax) {
			throw new IllegalArgumentException("The scale ends where it starts: " + axisMin + " to " + axisMax);
		}
		for (Move move : moves) {
			if (move.isKnown() && (outside(move.from(), axisMin, axisMax) || outside(move.to(), axisMin, axisMax))) {
				throw new IllegalArgumentException(move.label() + " is outside the scale");
			}
		}
	}

	private static boolean outside(@Nullable Double value, int axisMin, int axisMax) {
		double slack = 1e-9;
		return value == null || !(value >= axisMin - slack && value <= axisMax + slack);
	}

	/**
	 * One thing that moved or stayed.
	 *
	 * @param label what it is
	 * @param from where it was, or null when the two cannot be compared
	 * @param to where it is, null with the other
	 * @param shownFrom the first in words
	 * @param shownTo the second in words
	 * @param shownChange how far it moved, in words
	 * @param note one short remark beneath the label
	 */
	public record Move(String label, @Nullable Double from, @Nullable Double to, String shownFrom, String shownTo,
			String shownChange, String note) {

		public Move {
			if ((from == null) != (to == null)) {
				throw new IllegalArgumentException("Half a move: " + label);
			}
		}

		boolean isKnown() {
			return this.from != null;
		}

	}

	/**
	 * What the columns of the table and the entries of the key are called.
	 *
	 * @param item the first column
	 * @param note the remarks
	 * @param from the first point in time
	 * @param to the second
	 * @param change the way between them
	 */
	public record Words(String item, String note, String from, String to, String change) {
	}

	public List<String> head() {
		return List.of(this.words.item(), this.words.note(), this.words.from(), this.words.to(), this.words.change());
	}

	public List<List<String>> rows() {
		return this.moves.stream()
			.map((move) -> List.of(move.label(), move.note(), move.shownFrom(), move.shownTo(), move.shownChange()))
			.toList();
	}

	/** Everything the template draws, in units of which the drawing is 320 wide. */
	public Drawing drawing() {
		List<Shape> shapes = new ArrayList<>();
		StringBuilder grid = new StringBuilder();
		int y = 0;
		for (Move move : this.moves) {
			double room = WIDTH - Lettering.width(move.shownChange(), LETTER) * 1.1 - 12;
			int change = y + LETTER;
			List<BarChart.Line> lines = lines(move.label(), y + LETTER, room);
			y += LINE * lines.size();
			List<BarChart.Line> notes = lines(move.note(), y + LETTER, WIDTH);
			y += LINE * notes.size() + 4;
			shapes.add(shape(move, lines, notes, change, y + LINE + RADIUS));
			if (move.isKnown()) {
				for (int tick = this.axisMin; tick <= this.axisMax; tick++) {
					grid.append("M")
						.append(x(tick))
						.append(' ')
						.append(y + LINE - 2)
						.append("v")
						.append(2 * RADIUS + 4);
				}
				y += LINE + TRACK;
			}
			y += GAP;
		}
		List<BarChart.AxisLine> axis = new ArrayList<>();
		for (int tick = this.axisMin; tick <= this.axisMax; tick++) {
			grid.append("M").append(x(tick)).append(' ').append(y).append("v6");
			axis.add(new BarChart.AxisLine(x(tick), y + 8 + LETTER, "middle", String.valueOf(tick)));
		}
		return new Drawing(WIDTH, y + 8 + LETTER + 6, grid.toString(), "M%d %dH%d".formatted(MARGIN, y, WIDTH - MARGIN),
				shapes, axis);
	}

	private Shape shape(Move move, List<BarChart.Line> lines, List<BarChart.Line> notes, int change, int y) {
		if (move.from() == null || move.to() == null) {
			return new Shape(lines, notes, move.shownChange(), change, null, null, null, null);
		}
		double from = x(move.from());
		double to = x(move.to());
		boolean right = to >= from;
		// the numbers stand outside the arrow, where they never cover each other
		int above = y - RADIUS - 5;
		boolean near = Math.abs(to - from) < 34;
		Mark ring = new Mark(from, y, number(from, near, !right), above, anchor(near, !right), move.shownFrom());
		Mark disc = new Mark(to, y, number(to, near, right), above, anchor(near, right), move.shownTo());
		String arrow = null;
		if (Math.abs(to - from) > 2 * RADIUS + 4) {
			int way = right ? 1 : -1;
			double tip = round(to - way * RADIUS);
			arrow = "M" + round(from + way * RADIUS) + " " + y + "H" + tip + "m" + -6 * way + " -5l" + 6 * way + " 5l"
					+ -6 * way + " 5";
		}
		return new Shape(lines, notes, move.shownChange(), change, ring, disc, arrow,
				"M%d %dH%d".formatted(MARGIN, y, WIDTH - MARGIN));
	}

	private static double number(double x, boolean near, boolean rightmost) {
		if (!near) {
			return x;
		}
		return Math.clamp(rightmost ? round(x - 2) : round(x + 2), 0, WIDTH);
	}

	private static String anchor(boolean near, boolean rightmost) {
		return !near ? "middle" : rightmost ? "start" : "end";
	}

	private static List<BarChart.Line> lines(String text, int y, double room) {
		List<BarChart.Line> lines = new ArrayList<>();
		for (String line : Lettering.wrap(text, LETTER, room)) {
			lines.add(new BarChart.Line(y + LINE * lines.size(), line));
		}
		return lines;
	}

	private double x(double value) {
		double share = (Math.clamp(value, this.axisMin, this.axisMax) - this.axisMin) / (this.axisMax - this.axisMin);
		return round(MARGIN + (WIDTH - 2 * MARGIN) * share);
	}

	private static double round(double units) {
		return Math.round(units * 10) / 10.0;
	}

	/** The chart as shapes. */
	public record Drawing(int width, int height, String grid, String scale, List<Shape> shapes,
			List<BarChart.AxisLine> axis) {
	}

	/** One move as shapes; null for what it does not have. */
	public record Shape(List<BarChart.Line> lines, List<BarChart.Line> notes, String change, int changeY,
			@Nullable Mark ring, @Nullable Mark disc, @Nullable String arrow, @Nullable String track) {
	}

	/** A ring or disc with its number. */
	public record Mark(double x, double y, double numberX, int numberY, String anchor, String number) {
	}

}
