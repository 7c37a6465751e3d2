package org.hiap.navigator.govuk;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How many people gave each of a few answers, as columns side by side and as a table with
 * the same numbers.
 *
 * @param title the name of the drawing and of its table
 * @param sentence what the chart shows, in one sentence that stands above it
 * @param item what the first column of the table is called
 * @param number what the second is called
 * @param columns from left to right, with short labels
 * @param marked the column to mark, counted from 0, or null
 */
public record DistributionChart(String title, String sentence, String item, String number, List<Column> columns,
		@Nullable Integer marked) {

	private static final int WIDTH = 320;

	private static final int PLOT = 84;

	private static final int TOP = 22;

	public DistributionChart {
		columns = List.copyOf(columns);
		if (columns.isEmpty() || columns.stream().anyMatch((column) -> column.count() < 0)) {
			throw new IllegalArgumentException("A distribution has columns, and none of fewer than nobody");
		}
	}

	/**
	 * One answer.
	 *
	 * @param label a few letters under the column
	 * @param name the answer in words, for the table
	 * @param count how many people gave it, 0 or more
	 */
	public record Column(String label, String name, int count) {
	}

	public List<String> head() {
		return List.of(this.item, this.number);
	}

	public List<List<String>> rows() {
		return this.columns.stream().map((column) -> List.of(column.name(), String.valueOf(column.count()))).toList();
	}

	/** Everything the template draws, in units of which the drawing is 320 wide. */
	public Drawing drawing() {
		int most = Math.max(1, this.columns.stream().mapToInt(Column::count).max().orElse(1));
		double step = (double) WIDTH / this.columns.size();
		List<Shape> shapes = new ArrayList<>();
		for (int i = 0; i < this.columns.size(); i++) {
			Column column = this.columns.get(i);
			double height = Math.round(10.0 * PLOT * column.count() / most) / 10.0;
			boolean mark = this.marked != null && this.marked == i;
			shapes.add(new Shape(Math.round(10 * (step * i + step * 0.15)) / 10.0, TOP + PLOT - height,
					Math.round(10 * step * 0.7) / 10.0, height, Math.round(10 * step * (i + 0.5)) / 10.0,
					String.valueOf(column.count()), column.label(), mark));
		}
		return new Drawing(WIDTH, TOP + PLOT + 28, TOP + PLOT, shapes);
	}

	/** The chart as shapes. */
	public record Drawing(int width, int height, int base, List<Shape> shapes) {
	}

	/** One column with its count above and its label beneath. */
	public record Shape(double x, double y, double width, double height, double middle, String count, String label,
			boolean marked) {
	}

}
