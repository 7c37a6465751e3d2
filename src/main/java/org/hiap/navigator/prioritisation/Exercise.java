package org.hiap.navigator.prioritisation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.scoring.GroupScores;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.hiap.navigator.scoring.Scale;
import org.hiap.navigator.scoring.WeightedSum;
import org.hiap.navigator.scoring.Weights;

/**
 * One prioritisation question of an authority: options of one kind, scored on the same
 * criteria by the person who opened it. Every change names the version it was made on;
 * writers hold the row's lock, so that the versions compared are the current ones.
 */
@Entity
public class Exercise {

	/** The longest name, in characters. */
	public static final int LONGEST_NAME = 120;

	/** The longest question, in characters. */
	public static final int LONGEST_QUESTION = 300;

	/** How many options and how many criteria there are at least. */
	public static final int FEWEST = 2;

	/** How many points are shared out among the criteria. */
	public static final int POINTS = 100;

	@Id
	private UUID id;

	private String authorityCode;

	private String name;

	private String question;

	@Enumerated(EnumType.STRING)
	private LibraryOption.Kind kind;

	private UUID scorerId;

	private Instant openedAt;

	@Enumerated(EnumType.STRING)
	private Weighting weighting;

	private int criteriaVersion;

	private int optionsVersion;

	@OneToMany(cascade = CascadeType.ALL)
	@JoinColumn(name = "exercise_id", nullable = false, updatable = false)
	@OrderBy("position")
	private Set<Criterion> criteria = new LinkedHashSet<>();

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "exercise_id", nullable = false, updatable = false)
	@OrderBy("position")
	private Set<Option> options = new LinkedHashSet<>();

	@SuppressWarnings("NullAway.Init")
	protected Exercise() {
	}

	Exercise(String authorityCode, UUID scorerId, String name, String question, LibraryOption.Kind kind,
			List<CriterionTemplate> templates) {
		if (name.isBlank() || name.length() > LONGEST_NAME || question.isBlank()
				|| question.length() > LONGEST_QUESTION) {
			throw new IllegalArgumentException("An exercise has a name and a question, and neither is too long");
		}
		if (templates.size() < FEWEST) {
			throw new IllegalArgumentException("An exercise has at least " + FEWEST + " criteria");
		}
		this.id = UUID.randomUUID();
		this.authorityCode = authorityCode;
		this.scorerId = scorerId;
		this.name = name;
		this.question = question;
		this.kind = kind;
		this.openedAt = Instant.now();
		this.weighting = Weighting.EQUAL;
		templates.forEach((template) -> this.criteria.add(new Criterion(template, this.criteria.size())));
	}

	public UUID id() {
		return this.id;
	}

	public String authorityCode() {
		return this.authorityCode;
	}

	public String name() {
		return this.name;
	}

	public String question() {
		return this.question;
	}

	public LibraryOption.Kind kind() {
		return this.kind;
	}

	/** Who opened the exercise and alone may change it. */
	public UUID scorerId() {
		return this.scorerId;
	}

	public Instant openedAt() {
		return this.openedAt;
	}

	public Weighting weighting() {
		return this.weighting;
	}

	/** Rises with every change of the criteria or their weights. */
	public int criteriaVersion() {
		return this.criteriaVersion;
	}

	/** Rises whenever an option is added or removed. */
	public int optionsVersion() {
		return this.optionsVersion;
	}

	/** Every criterion, those left out too. */
	public List<Criterion> allCriteria() {
		return List.copyOf(this.criteria);
	}

	/** The criteria in use. */
	public List<Criterion> criteria() {
		return this.criteria.stream().filter((criterion) -> !criterion.isLeftOut()).toList();
	}

	/** The options in the order in which they were added. */
	public List<Option> options() {
		return List.copyOf(this.options);
	}

	/**
	 * One of the options.
	 * @throws NotFoundException when it is not one of this exercise
	 */
	public Option option(UUID optionId) {
		return this.options.stream()
			.filter((option) -> option.id().equals(optionId))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	/** The option after this one; none after the last. */
	public Optional<Option> optionAfter(Option option) {
		return this.options.stream().filter((other) -> other.position() > option.position()).findFirst();
	}

	/** Whether there are enough options to score them against each other. */
	public boolean hasEnoughOptions() {
		return this.options.size() >= FEWEST;
	}

	/** Whether any option is scored, after which the criteria stay as they are. */
	public boolean isScoringStarted() {
		return this.options.stream().anyMatch(Option::isScored);
	}

	/** Whether every option is answered on every criterion, "no view" included. */
	public boolean isScoringComplete() {
		return hasEnoughOptions() && this.options.stream().allMatch(this::isFullyScored);
	}

	/** Whether an option is answered on every criterion, "no view" included. */
	public boolean isFullyScored(Option option) {
		return criteria().stream().allMatch((criterion) -> option.scores().containsKey(criterion.id()));
	}

	/** The weights in use, by the slug of the criterion. */
	public Weights weights() {
		List<Criterion> used = criteria();
		if (this.weighting == Weighting.EQUAL) {
			return Weights.equal(used.stream().map(Criterion::slug).toList());
		}
		Map<String, Integer> points = new LinkedHashMap<>();
		used.forEach((criterion) -> points.put(criterion.slug(),
				Optional.ofNullable(criterion.weightPoints()).orElseThrow(IllegalStateException::new)));
		return Weights.points(points);
	}

	/**
	 * Scores and weights as the arithmetic takes them: options by id, criteria by slug.
	 */
	public WeightedSum model() {
		SequencedMap<String, Scale> scales = new LinkedHashMap<>();
		criteria().forEach((criterion) -> scales.put(criterion.slug(), criterion.scale()));
		List<String> ids = this.options.stream().map((option) -> option.id().toString()).toList();
		List<GroupScores.Score> given = new ArrayList<>();
		for (Option option : this.options) {
			Map<UUID, Score> scores = option.scores();
			for (Criterion criterion : criteria()) {
				Score score = scores.get(criterion.id());
				if (score != null && score.points() != null) {
					given.add(new GroupScores.Score(this.scorerId.toString(),
							new Cell(option.id().toString(), criterion.slug()), score.points()));
				}
			}
		}
		return new WeightedSum(new GroupScores(ids, scales, given).means(), weights());
	}

	/**
	 * How many options "the top" holds: 5 or a third of the options, rounded up,
	 * whichever is fewer.
	 */
	public int topSize() {
		return Math.min(5, Math.ceilDiv(this.options.size(), 3));
	}

	/**
	 * Makes these the options from the library. Options that are scored stay, whether
	 * they are named or not.
	 * @return whether anything changed
	 */
	boolean choose(int version, Collection<LibraryOption> chosen) {
		if (chosen.stream().anyMatch((entry) -> entry.kind() != this.kind)) {
			throw new IllegalArgumentException("The options of an exercise are of one kind");
		}
		Map<String, Option> current = this.options.stream()
			.filter((option) -> option.libraryCode().isPresent())
			.collect(Collectors.toMap((option) -> option.libraryCode().orElseThrow(), (option) -> option));
		Set<String> codes = chosen.stream().map(LibraryOption::code).collect(Collectors.toSet());
		List<Option> gone = current.values()
			.stream()
			.filter((option) -> !option.isScored() && !codes.contains(option.libraryCode().orElseThrow()))
			.toList();
		Map<String, LibraryOption> added = new LinkedHashMap<>();
		chosen.forEach((entry) -> added.putIfAbsent(entry.code(), entry));
		added.keySet().removeAll(current.keySet());
		if (gone.isEmpty() && added.isEmpty()) {
			return false;
		}
		StaleEditException.unless(version == this.optionsVersion);
		gone.forEach(this.options::remove);
		added.values().forEach((entry) -> this.options.add(new Option(entry, nextPosition())));
		this.optionsVersion++;
		return true;
	}

	/** Adds an option of the scorer's own. */
	Option addOwn(String title, String description) {
		Option option = new Option(title, description, nextPosition());
		this.options.add(option);
		this.optionsVersion++;
		return option;
	}

	/**
	 * Removes an option and with it the scores of this very version of its scorecard.
	 */
	void remove(UUID optionId, int scorecardVersion) {
		Option option = option(optionId);
		StaleEditException.unless(option.scorecardVersion() == scorecardVersion);
		this.options.remove(option);
		this.optionsVersion++;
	}

	/**
	 * Keeps the named criteria and leaves out the others, which ends any sharing of
	 * points.
	 * @return whether anything changed
	 */
	boolean keepCriteria(int version, Set<String> slugs) {
		if (slugs.size() < FEWEST || !slugsOf(this.criteria).containsAll(slugs)) {
			throw new IllegalArgumentException("At least two criteria of the exercise stay");
		}
		if (slugsOf(criteria()).equals(slugs)) {
			return false;
		}
		StaleEditException.unless(version == this.criteriaVersion && !isScoringStarted());
		this.criteria.forEach((criterion) -> {
			criterion.keep(slugs.contains(criterion.slug()));
			criterion.weigh(null);
		});
		this.weighting = Weighting.EQUAL;
		this.criteriaVersion++;
		return true;
	}

	/**
	 * Lets every criterion count the same.
	 * @return whether anything changed
	 */
	boolean weighEqually(int version) {
		if (this.weighting == Weighting.EQUAL) {
			return false;
		}
		StaleEditException.unless(version == this.criteriaVersion);
		this.weighting = Weighting.EQUAL;
		this.criteria.forEach((criterion) -> criterion.weigh(null));
		this.criteriaVersion++;
		return true;
	}

	/**
	 * Shares a hundred points out among the criteria in use.
	 * @return whether anything changed
	 */
	boolean weighByPoints(int version, Map<String, Integer> points) {
		if (!slugsOf(criteria()).equals(points.keySet())) {
			throw new IllegalArgumentException("Every criterion in use gets points, no other does");
		}
		if (points.values().stream().anyMatch((each) -> each < 0)
				|| points.values().stream().mapToLong(Integer::longValue).sum() != POINTS) {
			throw new IllegalArgumentException("The points sum to " + POINTS + " and none is below zero");
		}
		boolean same = this.weighting == Weighting.POINTS && criteria().stream()
			.allMatch((criterion) -> Objects.equals(criterion.weightPoints(), points.get(criterion.slug())));
		if (same) {
			return false;
		}
		StaleEditException.unless(version == this.criteriaVersion);
		this.weighting = Weighting.POINTS;
		criteria().forEach((criterion) -> criterion.weigh(points.get(criterion.slug())));
		this.criteriaVersion++;
		return true;
	}

	/**
	 * Makes these the scores of an option, by the slug of the criterion; what is not
	 * named is unanswered.
	 * @return whether anything changed
	 */
	boolean score(UUID optionId, int version, Map<String, Score> scores) {
		Map<String, UUID> ids = new HashMap<>();
		criteria().forEach((criterion) -> ids.put(criterion.slug(), criterion.id()));
		if (!ids.keySet().containsAll(scores.keySet())) {
			throw new IllegalArgumentException("Only the criteria in use are scored");
		}
		Option option = option(optionId);
		Map<UUID, Score> replacement = new HashMap<>();
		scores.forEach((slug, score) -> replacement.put(ids.get(slug), score));
		if (option.scores().equals(replacement)) {
			return false;
		}
		StaleEditException.unless(version == option.scorecardVersion());
		option.score(this.scorerId, replacement);
		return true;
	}

	private int nextPosition() {
		return this.options.stream().mapToInt(Option::position).max().orElse(-1) + 1;
	}

	private static Set<String> slugsOf(Collection<Criterion> criteria) {
		return criteria.stream().map(Criterion::slug).collect(Collectors.toCollection(HashSet::new));
	}

}
