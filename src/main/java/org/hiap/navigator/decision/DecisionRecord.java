package org.hiap.navigator.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.prioritisation.Weighting;
import org.hiap.navigator.scoring.Averaging;
import org.hiap.navigator.scoring.Likelihood;
import org.jspecify.annotations.Nullable;

/**
 * Everything an exercise came to, in the words of the day it closed, so that it can be
 * read without anything else. It is stored as JSON: a component once stored keeps its
 * name and meaning, and one that is added later is null in older records. Numbers are
 * rounded to six decimals; nothing says who scored what.
 *
 * @param format rises when an older record has to be read differently
 * @param decidedBy who decided, as typed
 * @param top how many options the top of the ranking holds
 * @param options the ranked ones, best first, then those with too few scores, then those
 * the sift set aside
 * @param concordance Kendall's W, 0 to 1, or null where it is not defined
 * @param concordanceOf how many people scored everything, on whom it rests
 * @param method how the ranking was made, in sentences
 */
public record DecisionRecord(int format, String authority, String exercise, String question, LibraryOption.Kind kind,
		@Nullable Setting setting, LocalDate openedOn, LocalDate closedOn, String closedBy, String decidedBy,
		LocalDate decidedOn, int top, People people, Weighing weighing, List<FrozenCriterion> criteria,
		List<FrozenOption> options, @Nullable BigDecimal concordance, int concordanceOf, @Nullable Runs runs,
		List<MethodPart> method) {

	/** The format in which records are written today. */
	public static final int FORMAT = 1;

	/** What the exercise was for; texts are empty where nothing was said. */
	public record Setting(String purpose, String scope, String participants) {
	}

	/**
	 * Who took part, in numbers.
	 *
	 * @param joined how many gave scores or weights
	 * @param scorers how many gave at least one score
	 * @param weighers how many people's own weights count
	 * @param rounds how many rounds of scores were revealed
	 * @param teams those large enough to stand alone, and all others together; empty
	 * where that would tell who somebody is
	 */
	public record People(int joined, int scorers, int weighers, int rounds, Averaging averaging,
			List<TeamCount> teams) {
	}

	/**
	 * How many people of a team scored.
	 *
	 * @param team its name, or null for everybody else
	 */
	public record TeamCount(@Nullable String team, int people) {
	}

	/** How the criteria were weighed, and what was changed after the reveal. */
	public record Weighing(Weighting method, List<WeightChange> changes) {
	}

	/**
	 * Weights of the whole group in place of people's own.
	 *
	 * @param points of a hundred
	 */
	public record WeightChange(List<ChangedWeight> points, String reason, String by, LocalDate on) {
	}

	/** The points of one criterion. */
	public record ChangedWeight(String criterion, int points) {
	}

	/**
	 * One criterion.
	 *
	 * @param points the wording of points 0 to 4
	 * @param weight its share of the weight, 0 to 1
	 * @param spread how far people's own weights went, or null where none count
	 */
	public record FrozenCriterion(String slug, String name, String question, String why, boolean moreIsBetter,
			List<String> points, BigDecimal weight, @Nullable Spread spread) {
	}

	/** Lowest, median and highest. */
	public record Spread(BigDecimal lowest, BigDecimal median, BigDecimal highest) {
	}

	/**
	 * One option.
	 *
	 * @param code the library's, or null for an own option
	 * @param power whether the power was held, shared, not held or not recorded
	 * @param notHeld levers recorded as not held
	 * @param money whether there was any money for it, or null where nobody said
	 * @param enquiry what was written about it before scoring, or null
	 * @param setAside whether the sift left it out
	 * @param dots in the sift, or null where there was none
	 * @param result null when it was set aside
	 * @param decision null when it was set aside
	 */
	public record FrozenOption(UUID id, @Nullable String code, String title, String description, String power,
			List<String> notHeld, @Nullable String money, @Nullable FrozenEnquiry enquiry, boolean setAside,
			@Nullable Integer dots, @Nullable Result result, List<FrozenNote> notes,
			@Nullable FrozenDecision decision) {
	}

	/** The answers to the four questions, empty where there is none. */
	public record FrozenEnquiry(String need, String levers, String added, String working) {
	}

	/**
	 * What the scores came to.
	 *
	 * @param place such as 2=, or null with too few scores for a place
	 * @param rank the number of that place, or null
	 * @param total 0 to 100, or null where nothing is scored
	 * @param lower the total if every missing score turned out worst
	 * @param upper the total if every missing score turned out best
	 * @param bestPlace the best place still possible
	 * @param worstPlace the worst place still possible
	 * @param coverage share of the weight on scored criteria, 0 to 1
	 * @param equalPlace the place under equal weights, or null
	 * @param sureness how often it is in the top, or null where that was not drawn
	 * @param scores one a criterion, in their order
	 */
	public record Result(@Nullable String place, @Nullable Integer rank, @Nullable BigDecimal total, BigDecimal lower,
			BigDecimal upper, int bestPlace, int worstPlace, BigDecimal coverage, @Nullable String equalPlace,
			@Nullable Sureness sureness, List<FrozenScore> scores) {
	}

	/**
	 * One cell.
	 *
	 * @param scored how many people scored it
	 * @param noView how many had no view
	 * @param counts how many people gave 0, 1, 2, 3 and 4
	 * @param mean null when nobody scored it, as are median, lowest and highest
	 * @param agreed the score agreed in place of the mean, or null
	 * @param reason why it was agreed, or null
	 * @param contribution points of the total, or null when it is missing
	 * @param agreement van der Eijk's A, -1 to 1, or null
	 * @param flagged whether it was worth talking about (F8)
	 */
	public record FrozenScore(String criterion, int scored, int noView, List<Integer> counts, @Nullable BigDecimal mean,
			@Nullable BigDecimal median, @Nullable Integer lowest, @Nullable Integer highest, @Nullable Integer agreed,
			@Nullable String reason, @Nullable BigDecimal contribution, @Nullable BigDecimal agreement,
			boolean flagged) {
	}

	/**
	 * How often an option is in the top when the ranking is drawn many times.
	 *
	 * @param anotherGroup in how many of 100 runs with another group, or null under five
	 * scorers
	 * @param likelihood the same as a word, or null
	 * @param anyWeights in how many of 100 runs with any weights at all
	 */
	public record Sureness(@Nullable Integer anotherGroup, @Nullable Likelihood likelihood, int anyWeights) {
	}

	/** How the runs were drawn. */
	public record Runs(long seed, int samples) {
	}

	/**
	 * What was said.
	 *
	 * @param criterion the name of the criterion it is about, or null
	 */
	public record FrozenNote(@Nullable String criterion, String text, LocalDate on) {
	}

	/**
	 * What was decided; texts are empty where nothing is said.
	 *
	 * @param departure how it departs from the ranking, or null
	 */
	public record FrozenDecision(Course course, @Nullable Departure departure, String reason, String conditions,
			String owner, @Nullable LocalDate reviewOn) {
	}

	/** One part of the account of the method. */
	public record MethodPart(String heading, String text) {
	}

	/** One of the options. */
	public Optional<FrozenOption> option(UUID id) {
		return this.options.stream().filter((option) -> option.id().equals(id)).findFirst();
	}

	/** The options that something was decided about. */
	public List<FrozenOption> decided() {
		return this.options.stream().filter((option) -> option.decision() != null).toList();
	}

	DecisionRecord with(List<MethodPart> statement) {
		return new DecisionRecord(this.format, this.authority, this.exercise, this.question, this.kind, this.setting,
				this.openedOn, this.closedOn, this.closedBy, this.decidedBy, this.decidedOn, this.top, this.people,
				this.weighing, this.criteria, this.options, this.concordance, this.concordanceOf, this.runs, statement);
	}

}
