package org.hiap.navigator.govuk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Items by two values of 0 to 100 on a square cut at 50, each with an optional spread in
 * both directions, and a table with the same numbers. Dots carry the number of their row.
 *
 * @param title the name of the drawing and of its table
 * @param sentence what the chart shows, in one sentence that stands above it
 * @param dots numbered from 1 in this order
 * @param words what the columns, the sides and the quadrants are called
 */
public record QuadrantChart(String title, String sentence, List<Dot> dots, Words words) {

	private static final int SIDE = 292;

	private static final int LEFT = 26;

	private static final int TOP = 24;

	private static final int RADIUS = 10;

	private static final double MIDDLE = 50;

	public QuadrantChart {
		dots = List.copyOf(dots);
		for (Dot dot : dots) {
			if (!(dot.x() >= 0 && dot.x() <= 100 && dot.y() >= 0 && dot.y() <= 100)) {
				throw new IllegalArgumentException(dot.label() + " is outside the square");
			}
		}
	}

	/**
	 * One item.
	 *
	 * @param x from left to right, 0 to 100
	 * @param y from the foot to the head, 0 to 100
	 * @param spreadX from and to, or null without a spread
	 * @param spreadY from and to, or null without a spread
	 */
	public record Dot(String label, double x, double y, @Nullable Range spreadX, @Nullable Range spreadY) {
	}

	/** From and to, 0 to 100. */
	public record Range(double from, double to) {
	}

	/**
	 * What things are called.
	 *
	 * @param corners of the quadrants: head left, head right, foot left, foot right
	 */
	public record Words(String number, String item, String x, String y, String middleHalf, String quadrant,
			List<String> corners) {

		public Words {
			corners = List.copyOf(corners);
		}

	}

	public List<String> head() {
		return List.of(this.words.number(), this.words.item(), this.words.quadrant(), this.words.x(),
				this.words.middleHalf(), this.words.y(), this.words.middleHalf());
	}

	public List<List<String>> rows() {
		List<List<String>> rows = new ArrayList<>();
		for (Dot dot : this.dots) {
			rows.add(List.of(String.valueOf(rows.size() + 1), dot.label(), corner(dot), shown(dot.x()),
					shown(dot.spreadX()), shown(dot.y()), shown(dot.spreadY())));
		}
		return rows;
	}

	private String corner(Dot dot) {
		return this.words.corners().get(((dot.y() >= MIDDLE) ? 0 : 2) + ((dot.x() >= MIDDLE) ? 1 : 0));
	}

	private static String shown(@Nullable Range range) {
		return (range == null) ? "–" : shown(range.from()) + " to " + shown(range.to());
	}

	private static String shown(double value) {
		return String.valueOf(Math.round(10 * value) / 10.0);
	}

	/** Everything the template draws, in units of which the drawing is 320 wide. */
	public Drawing drawing() {
		Map<List<Double>, List<String>> numbers = new LinkedHashMap<>();
		StringBuilder whiskers = new StringBuilder();
		for (int i = 0; i < this.dots.size(); i++) {
			Dot dot = this.dots.get(i);
			numbers.computeIfAbsent(List.of(x(dot.x()), y(dot.y())), (at) -> new ArrayList<>())
				.add(String.valueOf(i + 1));
			if (dot.spreadX() != null) {
				whiskers.append("M%s %sH%s".formatted(x(dot.spreadX().from()), y(dot.y()), x(dot.spreadX().to())));
			}
			if (dot.spreadY() != null) {
				whiskers.append("M%s %sV%s".formatted(x(dot.x()), y(dot.spreadY().from()), y(dot.spreadY().to())));
			}
		}
		List<Shape> shapes = numbers.entrySet().stream().map((each) -> {
			String label = String.join(", ", each.getValue());
			double width = Math.max(2 * RADIUS, Lettering.width(label, 12) + 10);
			double middle = Math.clamp(each.getKey().getFirst(), width / 2, LEFT + SIDE + 2 - width / 2);
			return new Shape(round(middle - width / 2), round(each.getKey().getLast() - RADIUS), round(width),
					2 * RADIUS, RADIUS, round(middle), label);
		}).toList();
		return new Drawing(LEFT, TOP, SIDE, x(MIDDLE), y(MIDDLE), whiskers.toString(), shapes);
	}

	private static double x(double value) {
		return round(LEFT + SIDE * value / 100);
	}

	private static double y(double value) {
		return round(TOP + SIDE * (1 - value / 100));
	}

	private static double round(double units) {
		return Math.round(units * 10) / 10.0;
	}

	/**
	 * The chart as shapes.
	 *
	 * @param middleX where the square is cut from head to foot
	 * @param middleY where it is cut from left to right
	 * @param whiskers path of all spreads
	 */
	public record Drawing(int left, int top, int side, double middleX, double middleY, String whiskers,
			List<Shape> shapes) {
	}

	/** One dot, or several that fall together, with their numbers. */
	public record Shape(double x, double y, double width, double height, int radius, double middle, String label) {
	}

}
