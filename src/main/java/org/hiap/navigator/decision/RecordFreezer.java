package org.hiap.navigator.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.decision.DecisionRecord.ChangedWeight;
import org.hiap.navigator.decision.DecisionRecord.FrozenCriterion;
import org.hiap.navigator.decision.DecisionRecord.FrozenDecision;
import org.hiap.navigator.decision.DecisionRecord.FrozenEnquiry;
import org.hiap.navigator.decision.DecisionRecord.FrozenNote;
import org.hiap.navigator.decision.DecisionRecord.FrozenOption;
import org.hiap.navigator.decision.DecisionRecord.FrozenScore;
import org.hiap.navigator.decision.DecisionRecord.People;
import org.hiap.navigator.decision.DecisionRecord.Result;
import org.hiap.navigator.decision.DecisionRecord.Runs;
import org.hiap.navigator.decision.DecisionRecord.Setting;
import org.hiap.navigator.decision.DecisionRecord.Spread;
import org.hiap.navigator.decision.DecisionRecord.Sureness;
import org.hiap.navigator.decision.DecisionRecord.Weighing;
import org.hiap.navigator.decision.DecisionRecord.WeightChange;
import org.hiap.navigator.elicitation.AgreedScore;
import org.hiap.navigator.elicitation.Discussion;
import org.hiap.navigator.elicitation.DiscussionNote;
import org.hiap.navigator.elicitation.Sift;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.preparation.Enquiries;
import org.hiap.navigator.preparation.Enquiry;
import org.hiap.navigator.preparation.Money;
import org.hiap.navigator.preparation.PowerGate;
import org.hiap.navigator.preparation.PowerGates;
import org.hiap.navigator.prioritisation.Criterion;
import org.hiap.navigator.prioritisation.Exercise;
import org.hiap.navigator.prioritisation.ExerciseManagement;
import org.hiap.navigator.prioritisation.ExerciseSetups;
import org.hiap.navigator.prioritisation.Option;
import org.hiap.navigator.prioritisation.SetupFacts;
import org.hiap.navigator.ranking.Robustness;
import org.hiap.navigator.scoring.Agreement;
import org.hiap.navigator.scoring.Concordance;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.GroupModel;
import org.hiap.navigator.scoring.OptionTotal;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.hiap.navigator.scoring.RankAcceptability;
import org.hiap.navigator.scoring.Ranking;
import org.hiap.navigator.scoring.Sample;
import org.hiap.navigator.scoring.WeightedSum;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Copies an exercise with all the words and numbers it needs to be read later. */
@Component
class RecordFreezer {

	private static final int DECIMALS = 6;

	private final ExerciseManagement exercises;

	private final Discussion discussion;

	private final Sift sift;

	private final PowerGates gates;

	private final Robustness robustness;

	private final ExerciseSetups setups;

	private final Enquiries enquiries;

	private final Authorities authorities;

	private final Accounts accounts;

	private final MethodStatement method;

	private final Words words;

	RecordFreezer(ExerciseManagement exercises, Discussion discussion, Sift sift, PowerGates gates,
			Robustness robustness, ExerciseSetups setups, Enquiries enquiries, Authorities authorities,
			Accounts accounts, MethodStatement method, Words words) {
		this.exercises = exercises;
		this.discussion = discussion;
		this.sift = sift;
		this.gates = gates;
		this.robustness = robustness;
		this.setups = setups;
		this.enquiries = enquiries;
		this.authorities = authorities;
		this.accounts = accounts;
		this.method = method;
		this.words = words;
	}

	/** What was decided at the closing, by whom and when. */
	record Closing(String closedBy, String decidedBy, LocalDate decidedOn) {
	}

	/**
	 * How sure the ranking is; none where fewer than two options are ranked.
	 *
	 * @param anotherGroup none with fewer than five people who scored
	 */
	record HowSure(Optional<RankAcceptability> anotherGroup, RankAcceptability anyWeights) {
	}

	/**
	 * The copy.
	 * @param sure left out where only what was decided and scored is compared
	 */
	DecisionRecord copy(Exercise exercise, GroupModel group, int top, Map<UUID, OptionDecision> decisions,
			Optional<HowSure> sure, Closing closing) {
		return new Copying(exercise, group, top, decisions, sure).record(closing);
	}

	/** Draws how sure the ranking is unless it is kept already. */
	Optional<HowSure> howSure(Exercise exercise, GroupModel group) {
		return (group.weightedSum().ranking().places().size() < 2) ? Optional.empty()
				: Optional.of(new HowSure(this.robustness.anotherGroup(exercise, group),
						this.robustness.anyWeights(exercise, group)));
	}

	/** One copy while it is made. */
	private final class Copying {

		private final Exercise exercise;

		private final GroupModel group;

		private final int top;

		private final Optional<HowSure> sure;

		private final Map<UUID, Enquiry> enquiries;

		private final Map<UUID, OptionDecision> decisions;

		private final WeightedSum model;

		private final Ranking ranking;

		private final Ranking equal;

		private final Map<Cell, AgreedScore> agreed;

		private final List<DiscussionNote> notes;

		private final Map<UUID, Criterion> criteria;

		private final PowerGates.Gates powers;

		private final Map<UUID, Integer> dots;

		Copying(Exercise exercise, GroupModel group, int top, Map<UUID, OptionDecision> decisions,
				Optional<HowSure> sure) {
			this.exercise = exercise;
			this.group = group;
			this.top = top;
			this.sure = sure;
			this.decisions = decisions;
			this.enquiries = RecordFreezer.this.enquiries.of(exercise);
			this.model = group.weightedSum();
			this.ranking = this.model.ranking();
			this.equal = this.model.withEqualWeights().ranking();
			this.criteria = exercise.allCriteria()
				.stream()
				.collect(Collectors.toMap(Criterion::id, Function.identity()));
			this.agreed = RecordFreezer.this.discussion.agreedScores(exercise.id())
				.stream()
				.filter((score) -> this.criteria.containsKey(score.cell().criterion()))
				.collect(Collectors.toMap((score) -> cell(score.cell().option(), score.cell().criterion()),
						Function.identity()));
			this.notes = RecordFreezer.this.discussion.notes(exercise.id());
			this.powers = RecordFreezer.this.gates.of(exercise, RecordFreezer.this.exercises.offered(exercise));
			this.dots = RecordFreezer.this.sift.sums(exercise);
		}

		DecisionRecord record(Closing closing) {
			Concordance together = Concordance.of(this.group.scores(), this.group.weights());
			DecisionRecord record = new DecisionRecord(DecisionRecord.FORMAT,
					RecordFreezer.this.authorities.get(this.exercise.authorityCode()).name(), this.exercise.name(),
					this.exercise.question(), this.exercise.kind(), setting(), Dates.dayOf(this.exercise.openedAt()),
					Dates.today(), closing.closedBy(), closing.decidedBy(), closing.decidedOn(), this.top, people(),
					weighing(), this.exercise.criteria().stream().map(this::criterion).toList(), options(),
					together.coefficient().map(RecordFreezer::decimal).orElse(null), together.participants(),
					this.sure.map((sure) -> new Runs(sure.anyWeights().seed(), sure.anyWeights().samples()))
						.orElse(null),
					List.of());
			return record.with(RecordFreezer.this.method.of(record));
		}

		private @Nullable Setting setting() {
			SetupFacts facts = RecordFreezer.this.setups.of(this.exercise).facts();
			return (facts.purpose() + facts.scope() + facts.participants()).isEmpty() ? null
					: new Setting(facts.purpose(), facts.scope(), facts.participants());
		}

		private @Nullable String money(Option option) {
			Enquiry enquiry = this.enquiries.get(option.id());
			return (enquiry == null || enquiry.answers().money() == Money.NOT_RECORDED) ? null
					: RecordFreezer.this.words.of("enquiry.money." + enquiry.answers().money());
		}

		private @Nullable FrozenEnquiry enquiry(Option option) {
			Enquiry enquiry = this.enquiries.get(option.id());
			return (enquiry == null || enquiry.answers().count() == 0) ? null
					: new FrozenEnquiry(enquiry.answers().need(), enquiry.answers().levers(), enquiry.answers().added(),
							enquiry.answers().working());
		}

		private People people() {
			int joined = (int) this.group.participants()
				.stream()
				.filter((person) -> person.weights().isPresent() || !person.scores().isEmpty())
				.count();
			return new People(joined, this.group.scorers(), this.group.weighers(), this.exercise.revealedRound(),
					this.group.averaging(), TeamCounts.of(this.group));
		}

		private Weighing weighing() {
			return new Weighing(this.exercise.weighting(),
					RecordFreezer.this.discussion.agreedWeights(this.exercise.id())
						.stream()
						.map((change) -> new WeightChange(
								this.exercise.criteria()
									.stream()
									.map((criterion) -> new ChangedWeight(criterion.name(),
											change.points().getOrDefault(criterion.slug(), 0)))
									.toList(),
								change.reason(), RecordFreezer.this.accounts.nameOf(change.recordedBy()),
								Dates.dayOf(change.recordedAt())))
						.toList());
		}

		private FrozenCriterion criterion(Criterion criterion) {
			Sample spread = this.group.weightSpread().get(criterion.slug());
			return new FrozenCriterion(criterion.slug(), criterion.name(), criterion.question(), criterion.why(),
					criterion.isMoreBetter(), criterion.points(), decimal(this.model.weights().of(criterion.slug())),
					(spread == null) ? null : new Spread(decimal(spread.lowest()), decimal(spread.median()),
							decimal(spread.highest())));
		}

		/** Ranked, unranked, set aside. */
		private List<FrozenOption> options() {
			Map<String, Option> scored = this.exercise.options()
				.stream()
				.collect(Collectors.toMap((option) -> option.id().toString(), Function.identity()));
			List<FrozenOption> options = new ArrayList<>();
			this.ranking.places().forEach((place) -> options.add(scored(scored.get(place.option()))));
			this.ranking.unranked().forEach((total) -> options.add(scored(scored.get(total.option()))));
			this.exercise.allOptions()
				.stream()
				.filter(Option::isSetAside)
				.sorted(Comparator.comparing((Option option) -> -this.dots.getOrDefault(option.id(), 0)))
				.forEach((option) -> options.add(option(option, null, null)));
			return options;
		}

		private FrozenOption scored(@Nullable Option option) {
			Option known = Objects.requireNonNull(option);
			return option(known, result(known), decision(known));
		}

		private FrozenOption option(Option option, @Nullable Result result, @Nullable FrozenDecision decision) {
			PowerGate gate = this.powers.of(option);
			return new FrozenOption(option.id(), option.libraryCode().orElse(null), option.title(),
					option.description(), gate.text(), gate.notHeld(), money(option), enquiry(option),
					option.isSetAside(),
					this.exercise.siftKeeps().isPresent() ? this.dots.getOrDefault(option.id(), 0) : null, result,
					this.notes.stream().filter((note) -> note.option().equals(option.id())).map(this::note).toList(),
					decision);
		}

		private Result result(Option option) {
			String id = option.id().toString();
			OptionTotal total = this.ranking.total(id);
			Optional<Ranking.Place> place = this.ranking.place(id);
			return new Result(place.map(Ranking.Place::label).orElse(null), place.map(Ranking.Place::rank).orElse(null),
					total.total().map(RecordFreezer::decimal).orElse(null), decimal(total.lower()),
					decimal(total.upper()), this.ranking.bestPossibleRank(id), this.ranking.worstPossibleRank(id),
					decimal(total.coverage()), this.equal.place(id).map(Ranking.Place::label).orElse(null),
					sureness(id),
					this.exercise.criteria().stream().map((criterion) -> score(option, criterion, total)).toList());
		}

		/** None for an option with too few scores, which takes no part. */
		private @Nullable Sureness sureness(String option) {
			if (this.sure.isEmpty() || this.ranking.place(option).isEmpty()) {
				return null;
			}
			Optional<RankAcceptability.Acceptability> another = this.sure.get()
				.anotherGroup()
				.map((drawn) -> drawn.of(option));
			return new Sureness(another.map((drawn) -> drawn.runsInTop(this.top)).orElse(null),
					another.map((drawn) -> drawn.likelihood(this.top)).orElse(null),
					this.sure.get().anyWeights().of(option).runsInTop(this.top));
		}

		private FrozenScore score(Option option, Criterion criterion, OptionTotal total) {
			Cell cell = new Cell(option.id().toString(), criterion.slug());
			Agreement answers = this.group.scores().agreement(cell);
			Optional<Sample> sample = answers.sample();
			AgreedScore settled = this.agreed.get(cell);
			Fraction contribution = total.contributions().get(criterion.slug());
			return new FrozenScore(criterion.slug(), answers.scored(), answers.notKnown(), answers.distribution(),
					sample.map((scores) -> decimal(scores.mean())).orElse(null),
					sample.map((scores) -> decimal(scores.median())).orElse(null),
					answers.scores().isEmpty() ? null : answers.scores().getFirst(),
					answers.scores().isEmpty() ? null : answers.scores().getLast(),
					(settled != null) ? settled.points() : null, (settled != null) ? settled.reason() : null,
					(contribution != null) ? decimal(contribution) : null,
					answers.vanDerEijk().map(RecordFreezer::decimal).orElse(null), answers.discuss());
		}

		private FrozenNote note(DiscussionNote note) {
			Criterion criterion = (note.criterion() != null) ? this.criteria.get(note.criterion()) : null;
			return new FrozenNote((criterion != null) ? criterion.name() : null, note.text(),
					Dates.dayOf(note.writtenAt()));
		}

		private @Nullable FrozenDecision decision(Option option) {
			OptionDecision decision = this.decisions.getOrDefault(option.id(), OptionDecision.NONE);
			Course course = decision.course();
			return (course == null) ? null
					: new FrozenDecision(course,
							Departure.of(this.ranking, this.top, option.id().toString(), course).orElse(null),
							decision.reason(), decision.conditions(), decision.owner(), decision.reviewOn());
		}

		private Cell cell(UUID option, UUID criterion) {
			return new Cell(option.toString(), Objects.requireNonNull(this.criteria.get(criterion)).slug());
		}

	}

	private static BigDecimal decimal(Fraction fraction) {
		return new BigDecimal(fraction.rounded(DECIMALS));
	}

}
