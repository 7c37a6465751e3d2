package org.hiap.navigator.export.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

import org.hiap.navigator.scoring.Averaging;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.GroupModel;
import org.hiap.navigator.scoring.Participant;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.hiap.navigator.scoring.Ranking;
import org.hiap.navigator.scoring.Sampling;
import org.hiap.navigator.scoring.Scale;
import org.hiap.navigator.scoring.Weights;
import org.jspecify.annotations.Nullable;

/**
 * What another program asks to have ranked, as it was sent: anything may be missing or
 * wrong.
 *
 * @param weights common weights by criterion; without them people's own are averaged
 * @param order the criteria, the most important first, where only that is agreed
 * @param scores the group's scores by option and criterion, in place of people's means
 */
record RankingQuestion(@Nullable List<@Nullable String> options, @Nullable List<@Nullable CriterionJson> criteria,
		@Nullable Map<String, @Nullable Integer> weights, @Nullable List<@Nullable String> order,
		@Nullable Map<String, @Nullable Map<String, @Nullable BigDecimal>> scores,
		@Nullable List<@Nullable PersonJson> people, @Nullable Boolean averageTeams, @Nullable Long seed,
		@Nullable Integer samples, @Nullable Integer top) {

	static final int MOST_OPTIONS = 100;

	static final int MOST_CRITERIA = 20;

	static final int MOST_PEOPLE = 200;

	static final int MOST_TOP = 10;

	static final int MOST_SAMPLES = 100_000;

	/** Options times criteria times people: what exact arithmetic does in a second. */
	static final int MOST_SCORES = 40_000;

	/** Samples times options times criteria times people and options: half a second. */
	static final long MOST_WORK = 1_000_000_000;

	private static final int FEWEST_SAMPLES = 100;

	private static final int FURTHEST = 1000;

	private static final int MOST_STEPS = 100;

	private static final int LONGEST = 200;

	private static final int DECIMALS = 6;

	/** A criterion and its scale. */
	record CriterionJson(@Nullable String id, @Nullable Integer lowest, @Nullable Integer highest,
			@Nullable Boolean moreIsBetter) {
	}

	/** A person, who needs no name. */
	record PersonJson(@Nullable String team, @Nullable Map<String, @Nullable Integer> weights,
			@Nullable Map<String, @Nullable Map<String, @Nullable Integer>> scores) {
	}

	/** Says which field is wrong and why; the first that is. */
	GroupModel group() throws WrongQuestionException {
		List<String> ids = ids(this.options, "options", MOST_OPTIONS);
		SequencedMap<String, Scale> scales = scales();
		List<PersonJson> persons = persons();
		check((long) ids.size() * scales.size() * persons.size() <= MOST_SCORES, "people", "too-many-scores",
				MOST_SCORES);
		List<Participant> participants = new ArrayList<>();
		for (int at = 0; at < persons.size(); at++) {
			participants.add(participant(at, persons.get(at), ids, scales));
		}
		GroupModel group = new GroupModel(ids, scales, participants)
			.withAveraging(Boolean.TRUE.equals(this.averageTeams) ? Averaging.TEAMS : Averaging.PEOPLE)
			.withAgreed(agreed(ids, scales));
		return (this.weights != null) ? group.withCommonWeights(weights("weights", this.weights, scales)) : group;
	}

	Sampling sampling(GroupModel group) throws WrongQuestionException {
		int often = (this.samples != null) ? this.samples : Sampling.USUAL_SAMPLES;
		check(often >= FEWEST_SAMPLES && often <= MOST_SAMPLES, "samples", "between", FEWEST_SAMPLES, MOST_SAMPLES);
		long each = (long) group.options().size() * group.criteria().size()
				* (group.participants().size() + group.options().size());
		check(often * each <= MOST_WORK, "samples", "too-much", MOST_WORK / each);
		return new Sampling((this.seed != null) ? this.seed : 1, often, 1);
	}

	int top(GroupModel group) throws WrongQuestionException {
		int most = Math.clamp(group.options().size() - 1, 1, MOST_TOP);
		int k = (this.top != null) ? this.top : Ranking.usualTop(group.options().size());
		check(k >= 1 && k <= most, "top", "between", 1, most);
		return k;
	}

	/** Empty where no order is given. */
	List<String> order(GroupModel group) throws WrongQuestionException {
		if (this.order == null) {
			return List.of();
		}
		List<String> named = ids(this.order, "order", MOST_CRITERIA);
		for (String criterion : named) {
			check(group.criteria().containsKey(criterion), "order", "no-such-criterion", criterion);
		}
		check(named.size() == group.criteria().size(), "order", "every-criterion");
		return named;
	}

	private SequencedMap<String, Scale> scales() throws WrongQuestionException {
		List<@Nullable CriterionJson> given = (this.criteria != null) ? this.criteria : List.of();
		check(!given.isEmpty() && given.size() <= MOST_CRITERIA, "criteria", "between-many", 1, MOST_CRITERIA);
		SequencedMap<String, Scale> scales = new LinkedHashMap<>();
		for (int at = 0; at < given.size(); at++) {
			String field = "criteria[" + at + "]";
			CriterionJson criterion = required(given.get(at), field);
			String id = id(criterion.id(), field + ".id");
			int lowest = required(criterion.lowest(), field + ".lowest");
			int highest = required(criterion.highest(), field + ".highest");
			check(Math.abs((long) lowest) <= FURTHEST, field + ".lowest", "between", -FURTHEST, FURTHEST);
			check(Math.abs((long) highest) <= FURTHEST, field + ".highest", "between", -FURTHEST, FURTHEST);
			check(highest > lowest && highest - lowest <= MOST_STEPS, field + ".highest", "between", lowest + 1,
					lowest + MOST_STEPS);
			Scale scale = new Scale(lowest, highest, !Boolean.FALSE.equals(criterion.moreIsBetter()));
			check(scales.put(id, scale) == null, field + ".id", "twice", id);
		}
		return scales;
	}

	private List<PersonJson> persons() throws WrongQuestionException {
		List<@Nullable PersonJson> given = (this.people != null) ? this.people : List.of();
		check(given.size() <= MOST_PEOPLE, "people", "between-many", 0, MOST_PEOPLE);
		List<PersonJson> persons = new ArrayList<>();
		for (int at = 0; at < given.size(); at++) {
			persons.add(required(given.get(at), "people[" + at + "]"));
		}
		return persons;
	}

	private static Participant participant(int at, PersonJson person, List<String> options,
			SequencedMap<String, Scale> scales) throws WrongQuestionException {
		String field = "people[" + at + "]";
		Optional<String> team = (person.team() != null) ? Optional.of(id(person.team(), field + ".team"))
				: Optional.empty();
		Optional<Weights> own = (person.weights() != null)
				? Optional.of(weights(field + ".weights", person.weights(), scales)) : Optional.empty();
		Map<Cell, OptionalInt> cells = new HashMap<>();
		for (Map.Entry<Cell, Optional<Integer>> each : cells(field + ".scores", person.scores(), options, scales)
			.entrySet()) {
			Scale scale = Objects.requireNonNull(scales.get(each.getKey().criterion()));
			if (each.getValue().isPresent()) {
				int points = each.getValue().get();
				check(points >= scale.lowest() && points <= scale.highest(), at(field + ".scores", each.getKey()),
						"between", scale.lowest(), scale.highest());
			}
			cells.put(each.getKey(), each.getValue().map(OptionalInt::of).orElse(OptionalInt.empty()));
		}
		return new Participant(String.format("%04d", at), team, own, cells);
	}

	private Map<Cell, Fraction> agreed(List<String> options, SequencedMap<String, Scale> scales)
			throws WrongQuestionException {
		Map<Cell, Fraction> agreed = new HashMap<>();
		for (Map.Entry<Cell, Optional<BigDecimal>> each : cells("scores", this.scores, options, scales).entrySet()) {
			if (each.getValue().isEmpty()) {
				continue;
			}
			String field = at("scores", each.getKey());
			Scale scale = Objects.requireNonNull(scales.get(each.getKey().criterion()));
			BigDecimal score = each.getValue().get();
			check(score.compareTo(BigDecimal.valueOf(scale.lowest())) >= 0
					&& score.compareTo(BigDecimal.valueOf(scale.highest())) <= 0, field, "between", scale.lowest(),
					scale.highest());
			check(score.scale() <= DECIMALS, field, "decimals", DECIMALS);
			agreed.put(each.getKey(), new Fraction(score.setScale(DECIMALS).unscaledValue(),
					BigDecimal.ONE.scaleByPowerOfTen(DECIMALS).toBigIntegerExact()));
		}
		return agreed;
	}

	private static <T> Map<Cell, Optional<T>> cells(String field,
			@Nullable Map<String, @Nullable Map<String, @Nullable T>> given, List<String> options,
			SequencedMap<String, Scale> scales) throws WrongQuestionException {
		Map<Cell, Optional<T>> cells = new HashMap<>();
		if (given == null) {
			return cells;
		}
		for (Map.Entry<String, @Nullable Map<String, @Nullable T>> row : given.entrySet()) {
			check(options.contains(row.getKey()), field, "no-such-option", row.getKey());
			Map<String, @Nullable T> columns = required(row.getValue(), field + "." + row.getKey());
			for (Map.Entry<String, @Nullable T> column : columns.entrySet()) {
				check(scales.containsKey(column.getKey()), field + "." + row.getKey(), "no-such-criterion",
						column.getKey());
				cells.put(new Cell(row.getKey(), column.getKey()), Optional.ofNullable(column.getValue()));
			}
		}
		return cells;
	}

	private static Weights weights(String field, Map<String, @Nullable Integer> given,
			SequencedMap<String, Scale> scales) throws WrongQuestionException {
		for (String criterion : given.keySet()) {
			check(scales.containsKey(criterion), field, "no-such-criterion", criterion);
		}
		Map<String, Integer> points = new LinkedHashMap<>();
		for (String criterion : scales.keySet()) {
			int weight = required(given.get(criterion), field + "." + criterion);
			check(weight >= 0 && weight <= FURTHEST, field + "." + criterion, "between", 0, FURTHEST);
			points.put(criterion, weight);
		}
		check(points.values().stream().anyMatch((weight) -> weight > 0), field, "all-zero");
		return Weights.points(points);
	}

	private static List<String> ids(@Nullable List<@Nullable String> given, String field, int most)
			throws WrongQuestionException {
		List<@Nullable String> all = (given != null) ? given : List.of();
		check(!all.isEmpty() && all.size() <= most, field, "between-many", 1, most);
		List<String> ids = new ArrayList<>();
		for (int at = 0; at < all.size(); at++) {
			String id = id(all.get(at), field + "[" + at + "]");
			check(!ids.contains(id), field + "[" + at + "]", "twice", id);
			ids.add(id);
		}
		return ids;
	}

	private static String id(@Nullable String given, String field) throws WrongQuestionException {
		String id = required(given, field);
		check(!id.isBlank() && id.length() <= LONGEST, field, "length", LONGEST);
		return id;
	}

	private static String at(String field, Cell cell) {
		return field + "." + cell.option() + "." + cell.criterion();
	}

	private static <T> T required(@Nullable T given, String field) throws WrongQuestionException {
		if (given == null) {
			throw new WrongQuestionException(field, "missing");
		}
		return given;
	}

	private static void check(boolean right, String field, String problem, Object... arguments)
			throws WrongQuestionException {
		if (!right) {
			throw new WrongQuestionException(field, problem, arguments);
		}
	}

}
