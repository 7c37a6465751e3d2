package org.hiap.navigator.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Other groups of as many people, drawn with replacement from those there are, each
 * person with all scores and weights. A figure is a cell, option after option, or after
 * the cells a criterion's weight.
 */
final class GroupDraw implements Draw {

	/**
	 * What people gave.
	 *
	 * @param teams of which each counts as one: all together where people count
	 * @param figures by figure and team
	 * @param units by figure: steps the scale has, or 1
	 * @param weights by criterion: shares for groups of which nobody gave weights
	 */
	record Given(List<Team> teams, Amounts[][] figures, int[] units, double[] weights) {
	}

	/**
	 * @param from the number of its first person, the others follow
	 */
	record Team(int from, int people) {
	}

	/**
	 * What the people of a team gave for a figure.
	 *
	 * @param amounts by person: steps from the worst end of the scale or share of the
	 * weight, 0 where not given
	 * @param silent the numbers of those who did not give any
	 */
	record Amounts(double[] amounts, int[] silent) {
	}

	private final Given given;

	private final double[][] times;

	private final double[][] drawn;

	private final double[] sum = new double[BLOCK];

	private final double[] count = new double[BLOCK];

	private final double[] teams = new double[BLOCK];

	GroupDraw(Given given) {
		this.given = given;
		this.times = new double[given.teams().stream().mapToInt(Team::people).sum()][BLOCK];
		this.drawn = new double[given.teams().size()][BLOCK];
	}

	@Override
	public void next(RandomGenerator random, double[][] values, double[][] weights) {
		drawPeople(random);
		for (int cell = 0; cell < values.length; cell++) {
			if (!mean(cell, values[cell])) {
				for (int sample = 0; sample < BLOCK; sample++) {
					values[cell][sample] = (this.teams[sample] == 0) ? random.nextDouble() : values[cell][sample];
				}
			}
		}
		for (int criterion = 0; criterion < weights.length; criterion++) {
			if (!mean(values.length + criterion, weights[criterion])) {
				for (int sample = 0; sample < BLOCK; sample++) {
					weights[criterion][sample] = (this.teams[sample] == 0) ? this.given.weights()[criterion]
							: weights[criterion][sample];
				}
			}
		}
	}

	private void drawPeople(RandomGenerator random) {
		for (double[] often : this.times) {
			Arrays.fill(often, 0);
		}
		for (int sample = 0; sample < BLOCK; sample++) {
			for (int person = 0; person < this.times.length; person++) {
				this.times[random.nextInt(this.times.length)][sample]++;
			}
		}
		for (int team = 0; team < this.drawn.length; team++) {
			Team each = this.given.teams().get(team);
			double[] ones = new double[each.people()];
			Arrays.fill(ones, 1);
			Columns.weigh(this.times, each.from(), ones, this.drawn[team]);
		}
	}

	/**
	 * Over the teams of which somebody drawn gave the figure, their means.
	 * @return whether everybody gave it
	 */
	private boolean mean(int figure, double[] mean) {
		Arrays.fill(mean, 0);
		Arrays.fill(this.teams, 0);
		boolean all = true;
		for (int team = 0; team < this.drawn.length; team++) {
			Amounts amounts = this.given.figures()[figure][team];
			Columns.weigh(this.times, this.given.teams().get(team).from(), amounts.amounts(), this.sum);
			System.arraycopy(this.drawn[team], 0, this.count, 0, BLOCK);
			for (int silent : amounts.silent()) {
				all = false;
				double[] often = this.times[silent];
				for (int sample = 0; sample < BLOCK; sample++) {
					this.count[sample] -= often[sample];
				}
			}
			for (int sample = 0; sample < BLOCK; sample++) {
				mean[sample] += this.sum[sample] / Math.max(this.count[sample], 1);
				this.teams[sample] += Math.min(this.count[sample], 1);
			}
		}
		double unit = this.given.units()[figure];
		for (int sample = 0; sample < BLOCK; sample++) {
			mean[sample] /= unit * Math.max(this.teams[sample], 1);
		}
		return all;
	}

}
