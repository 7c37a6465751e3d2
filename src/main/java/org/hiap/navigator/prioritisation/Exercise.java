package org.hiap.navigator.prioritisation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Transient;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.scoring.Averaging;
import org.hiap.navigator.scoring.Scale;
import org.jspecify.annotations.Nullable;

import org.springframework.util.function.SingletonSupplier;

/**
 * One prioritisation question of an authority: options of one kind, scored on the same
 * criteria by everyone who takes part. Every change names the version it was made on;
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

	@Id
	private UUID id;

	private String authorityCode;

	private String name;

	private String question;

	@Enumerated(EnumType.STRING)
	private LibraryOption.Kind kind;

	private UUID facilitatorId;

	private Instant openedAt;

	@Enumerated(EnumType.STRING)
	private Stage stage;

	private int revealedRound;

	@Enumerated(EnumType.STRING)
	private Weighting weighting;

	@Enumerated(EnumType.STRING)
	private Averaging averaging;

	private boolean sifting;

	private @Nullable Integer siftKeeps;

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

	@Transient
	private Supplier<Given> given = () -> Given.NOTHING;

	@SuppressWarnings("NullAway.Init")
	protected Exercise() {
	}

	Exercise(String authorityCode, UUID facilitatorId, String name, String question, LibraryOption.Kind kind,
			List<CriterionTemplate> templates) {
		this(authorityCode, facilitatorId, name, question, kind, texts(templates));
	}

	Exercise(String authorityCode, UUID facilitatorId, String name, String question, LibraryOption.Kind kind,
			SequencedMap<String, CriterionText> criteria) {
		rename(name, question);
		if (criteria.size() < FEWEST) {
			throw new IllegalArgumentException("An exercise has at least " + FEWEST + " criteria");
		}
		this.id = UUID.randomUUID();
		this.authorityCode = authorityCode;
		this.facilitatorId = facilitatorId;
		this.kind = kind;
		this.openedAt = Instant.now();
		this.stage = Stage.OPEN;
		this.weighting = Weighting.SWING;
		this.averaging = Averaging.PEOPLE;
		criteria.forEach((slug, text) -> this.criteria.add(new Criterion(slug, text, this.criteria.size())));
	}

	/**
	 * A new exercise with the options and criteria of an earlier one, and nothing that
	 * anybody weighed or scored.
	 */
	Exercise(Exercise earlier, UUID facilitatorId, String name, String question) {
		this(earlier.authorityCode, facilitatorId, name, question, earlier.kind, texts(earlier));
		Set<String> kept = slugsOf(earlier.criteria());
		this.criteria.forEach((criterion) -> criterion.keep(kept.contains(criterion.slug())));
		earlier.options.forEach((option) -> this.options.add(new Option(option)));
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

	/** Who alone may change the exercise: its opener until a colleague takes over. */
	public UUID facilitatorId() {
		return this.facilitatorId;
	}

	public Stage stage() {
		return this.stage;
	}

	/** The last round of scores that was revealed: 0 for none, 1, or 2 for the second. */
	public int revealedRound() {
		return this.revealedRound;
	}

	/** Whether people or teams count the same. */
	public Averaging averaging() {
		return this.averaging;
	}

	/** Whether dots are being spread now, before anything is scored. */
	public boolean isSifting() {
		return this.sifting;
	}

	/** How many options go on from the sift; none where no sift was asked for. */
	public Optional<Integer> siftKeeps() {
		return Optional.ofNullable(this.siftKeeps);
	}

	public Instant openedAt() {
		return this.openedAt;
	}

	public Weighting weighting() {
		return this.weighting;
	}

	/** Rises with every change of the criteria. */
	public int criteriaVersion() {
		return this.criteriaVersion;
	}

	/** Rises whenever an option is added or removed. */
	public int optionsVersion() {
		return this.optionsVersion;
	}

	/** Every criterion, those left out too. */
	public List<Criterion> allCriteria() {
		return CriteriaEditing.ordered(this.criteria);
	}

	/**
	 * One of the criteria, be it left out.
	 * @throws NotFoundException when it is not one of this exercise
	 */
	public Criterion criterion(String slug) {
		return new CriteriaEditing(this.criteria).criterion(slug);
	}

	/** The criteria in use. */
	public List<Criterion> criteria() {
		return allCriteria().stream().filter((criterion) -> !criterion.isLeftOut()).toList();
	}

	/** Every option in the order in which they were added, those set aside too. */
	public List<Option> allOptions() {
		return List.copyOf(this.options);
	}

	/** The options that are scored, in the order in which they were added. */
	public List<Option> options() {
		return this.options.stream().filter((option) -> !option.isSetAside()).toList();
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

	/** Whether there are enough options to score them against each other. */
	public boolean hasEnoughOptions() {
		return options().size() >= FEWEST;
	}

	/**
	 * Whether anybody gave a weight or a score, or the totals were seen, after which the
	 * criteria stay as they are.
	 */
	public boolean isScoringStarted() {
		return this.given.get().isStarted() || this.stage != Stage.OPEN;
	}

	/** How many scores, "no view" included, people gave an option. */
	public int scoresOf(Option option) {
		return this.given.get().scoresOf(option.id());
	}

	/**
	 * Whether something would be lost with an option: scores, or what the enquiry says.
	 */
	public boolean holdsWork(Option option) {
		return scoresOf(option) > 0 || option.isDescribed();
	}

	/** Scales of the criteria in use by their slugs, as the arithmetic takes them. */
	public SequencedMap<String, Scale> scales() {
		SequencedMap<String, Scale> scales = new LinkedHashMap<>();
		criteria().forEach((criterion) -> scales.put(criterion.slug(), criterion.scale()));
		return scales;
	}

	final void rename(String newName, String newQuestion) {
		if (newName.isBlank() || newName.length() > LONGEST_NAME || newQuestion.isBlank()
				|| newQuestion.length() > LONGEST_QUESTION) {
			throw new IllegalArgumentException("An exercise has a name and a question, and neither is too long");
		}
		this.name = newName;
		this.question = newQuestion;
	}

	/**
	 * Makes these the options from the library. Options that hold what people gave or
	 * wrote stay, whether they are named or not.
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
			.filter((option) -> !holdsWork(option) && !codes.contains(option.libraryCode().orElseThrow()))
			.toList();
		Map<String, LibraryOption> added = new LinkedHashMap<>();
		chosen.forEach((entry) -> added.putIfAbsent(entry.code(), entry));
		added.keySet().removeAll(current.keySet());
		if (gone.isEmpty() && added.isEmpty()) {
			return false;
		}
		StaleEditException.unless(version == this.optionsVersion && this.stage == Stage.OPEN);
		gone.forEach(this.options::remove);
		added.values().forEach((entry) -> this.options.add(new Option(entry, nextPosition())));
		this.optionsVersion++;
		return true;
	}

	/** Adds an option of the authority's own. */
	Option addOwn(String title, String description) {
		StaleEditException.unless(this.stage == Stage.OPEN);
		Option option = new Option(title, description, nextPosition());
		this.options.add(option);
		this.optionsVersion++;
		return option;
	}

	/**
	 * Removes an option and with it this very number of scores.
	 */
	void remove(UUID optionId, int lost) {
		Option option = option(optionId);
		StaleEditException.unless(scoresOf(option) == lost && this.stage == Stage.OPEN);
		this.options.remove(option);
		this.optionsVersion++;
	}

	/**
	 * Keeps the named criteria and leaves out the others.
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
		this.criteria.forEach((criterion) -> criterion.keep(slugs.contains(criterion.slug())));
		this.criteriaVersion++;
		return true;
	}

	/** Changes what criteria there are or what they say. */
	void editCriteria(int version, Consumer<CriteriaEditing> edit) {
		StaleEditException.unless(version == this.criteriaVersion && !isScoringStarted());
		edit.accept(new CriteriaEditing(this.criteria));
		this.criteriaVersion++;
	}

	/**
	 * Tells where to ask what people gave so far, which decides what may still change.
	 */
	void tell(Supplier<Given> given) {
		this.given = SingletonSupplier.of(given);
	}

	void handTo(UUID facilitatorId) {
		this.facilitatorId = facilitatorId;
	}

	/** Chooses how weights are given; only before the totals are seen. */
	boolean weighBy(Weighting weighting) {
		if (this.weighting == weighting) {
			return false;
		}
		StaleEditException.unless(this.stage == Stage.OPEN);
		this.weighting = weighting;
		return true;
	}

	boolean averageBy(Averaging averaging) {
		if (this.averaging == averaging) {
			return false;
		}
		StaleEditException.unless(this.stage != Stage.CLOSED);
		this.averaging = averaging;
		return true;
	}

	/** Lets people spread dots; this many options are to go on. */
	void sift(int keeps) {
		if (keeps < FEWEST || keeps >= this.options.size()) {
			throw new IllegalArgumentException("A sift keeps at least " + FEWEST + " options and fewer than all");
		}
		StaleEditException.unless(this.stage == Stage.OPEN && this.given.get().scores().isEmpty());
		this.options.forEach((option) -> option.setAside(false));
		this.sifting = true;
		this.siftKeeps = keeps;
		this.optionsVersion++;
	}

	/** Ends the sift; all but these options are set aside. */
	void endSift(Set<UUID> kept) {
		StaleEditException.unless(this.sifting);
		this.sifting = false;
		this.options.forEach((option) -> option.setAside(!kept.contains(option.id())));
		this.optionsVersion++;
	}

	/** Brings an option back that was set aside. */
	void recall(UUID optionId) {
		StaleEditException.unless(this.stage == Stage.OPEN && !this.sifting);
		option(optionId).setAside(false);
		this.optionsVersion++;
	}

	/** Moves the exercise on; the order of the stages is the only one possible. */
	void moveTo(Stage next) {
		StaleEditException
			.unless(this.stage.leadsTo(next) && !this.sifting && (next != Stage.RESCORING || this.revealedRound == 1));
		this.revealedRound += (next == Stage.REVEALED) ? 1 : 0;
		this.stage = next;
	}

	private int nextPosition() {
		return this.options.stream().mapToInt(Option::position).max().orElse(-1) + 1;
	}

	private static SequencedMap<String, CriterionText> texts(List<CriterionTemplate> templates) {
		SequencedMap<String, CriterionText> texts = new LinkedHashMap<>();
		templates.forEach((template) -> texts.put(template.slug(), template.text()));
		return texts;
	}

	private static SequencedMap<String, CriterionText> texts(Exercise earlier) {
		SequencedMap<String, CriterionText> texts = new LinkedHashMap<>();
		earlier.allCriteria().forEach((criterion) -> texts.put(criterion.slug(), criterion.text()));
		return texts;
	}

	private static Set<String> slugsOf(Collection<Criterion> criteria) {
		return criteria.stream().map(Criterion::slug).collect(Collectors.toCollection(HashSet::new));
	}

}
