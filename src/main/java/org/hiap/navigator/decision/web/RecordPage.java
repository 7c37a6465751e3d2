package org.hiap.navigator.decision.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.hiap.navigator.decision.ClosedRecord;
import org.hiap.navigator.decision.Course;
import org.hiap.navigator.decision.DecisionRecord;
import org.hiap.navigator.decision.DecisionRecord.FrozenCriterion;
import org.hiap.navigator.decision.DecisionRecord.FrozenDecision;
import org.hiap.navigator.decision.DecisionRecord.FrozenEnquiry;
import org.hiap.navigator.decision.DecisionRecord.FrozenOption;
import org.hiap.navigator.decision.DecisionRecord.FrozenScore;
import org.hiap.navigator.decision.DecisionRecord.MethodPart;
import org.hiap.navigator.decision.DecisionRecord.Result;
import org.hiap.navigator.decision.DecisionRecord.Setting;
import org.hiap.navigator.decision.DecisionRecord.Sureness;
import org.hiap.navigator.decision.DecisionRecord.TeamCount;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Weighting;
import org.jspecify.annotations.Nullable;

/**
 * What a decision record prints: the frozen copy and nothing of today's.
 *
 * @param groups decisions by what is to happen
 * @param rankingHead head of the table of the ranking, whose rows follow
 * @param partsHead head of the table of what each criterion adds, whose rows follow
 * @param weightsHead head of the table of weights, whose rows follow
 * @param choices the options that can be compared with each other
 */
record RecordPage(UUID id, String number, String authority, String exercise, String question, List<SummaryRow> facts,
		List<Group> groups, List<String> setAside, List<String> rankingHead, List<List<String>> ranking,
		boolean incomplete, List<String> partsHead, List<List<String>> parts, List<String> weightsHead,
		List<List<String>> weights, List<Changed> changes, List<CriterionPart> criteria, List<OptionPart> options,
		List<MethodPart> method, List<Choice> choices) {

	/** Decisions of one course. */
	record Group(String course, String colour, List<Decided> decided) {
	}

	/** One decision. */
	record Decided(String title, String standing, @Nullable String departure, List<SummaryRow> facts) {
	}

	/** One change of the weights. */
	record Changed(String what, String reason, String points) {
	}

	/** One criterion with the wording of its points. */
	record CriterionPart(String name, String question, String why, @Nullable String direction, List<String> points) {
	}

	/** One option with all that was known about it. */
	record OptionPart(String title, String standing, String description, String power, List<SummaryRow> enquiry,
			List<List<String>> scores, List<SummaryRow> agreed, List<String> notes) {
	}

	static RecordPage of(ClosedRecord closed, Words words) {
		return new Maker(closed, words).page();
	}

	/** One decimal, half up. */
	static String one(BigDecimal number) {
		return number.setScale(1, RoundingMode.HALF_UP).toPlainString();
	}

	/** A share as a percentage with one decimal. */
	static String percent(BigDecimal share) {
		return one(share.movePointRight(2)) + "%";
	}

	/** Its place and total in words. */
	static String standing(FrozenOption option, DecisionRecord record, Words words) {
		Result result = option.result();
		if (result == null) {
			return words.of("decision.set-aside");
		}
		if (result.place() == null || result.rank() == null || result.total() == null) {
			return words.of("decision.standing.unranked");
		}
		return words.of((result.rank() <= record.top()) ? "decision.standing.top" : "decision.standing.below",
				result.place(), one(result.total()), record.top());
	}

	/** Puts one record into words. */
	private static final class Maker {

		private final ClosedRecord closed;

		private final DecisionRecord record;

		private final Words words;

		private final List<FrozenOption> scored;

		Maker(ClosedRecord closed, Words words) {
			this.closed = closed;
			this.record = closed.record();
			this.words = words;
			this.scored = this.record.options().stream().filter((option) -> option.result() != null).toList();
		}

		RecordPage page() {
			boolean incomplete = this.scored.stream()
				.anyMatch((option) -> result(option).coverage().compareTo(BigDecimal.ONE) < 0);
			boolean drawn = this.scored.stream().anyMatch((option) -> result(option).sureness() != null);
			return new RecordPage(this.closed.exerciseId(), this.closed.number().toString(), this.record.authority(),
					this.record.exercise(), this.record.question(), facts(), groups(),
					this.record.options().stream().filter(FrozenOption::setAside).map(this::setAside).toList(),
					rankingHead(incomplete, drawn),
					this.scored.stream().map((option) -> rankingRow(option, incomplete, drawn)).toList(), incomplete,
					partsHead(), this.scored.stream().map(this::partsRow).toList(),
					List.of(word("criterion"), word("weight"), word("spread")),
					this.record.criteria().stream().map(this::weight).toList(), changes(),
					this.record.criteria().stream().map(this::criterion).toList(),
					this.record.options().stream().map(this::option).toList(), this.record.method(),
					this.scored.stream().map((option) -> new Choice(option.id().toString(), option.title())).toList());
		}

		private List<SummaryRow> facts() {
			List<SummaryRow> facts = new ArrayList<>();
			facts.add(row("exercise", this.record.exercise()));
			Setting setting = this.record.setting();
			if (setting != null) {
				add(facts, "purpose", setting.purpose());
				add(facts, "scope", setting.scope());
				add(facts, "participants", setting.participants());
			}
			facts.add(row("decided-by", this.record.decidedBy()));
			facts.add(row("decided-on", Dates.day(this.record.decidedOn())));
			facts.add(row("closed", say("closed.by", Dates.day(this.record.closedOn()), this.record.closedBy())));
			facts.add(row("opened", Dates.day(this.record.openedOn())));
			facts.add(row("scorers", say("people", this.record.people().scorers())));
			if (!this.record.people().teams().isEmpty()) {
				facts.add(row("teams",
						String.join(", ", this.record.people().teams().stream().map(this::team).toList())));
			}
			facts.add(row("weighing", this.words.of("exercise.weights." + this.record.weighing().method())));
			return facts;
		}

		private String team(TeamCount team) {
			return say("team", Objects.requireNonNullElse(team.team(), say("team.others")), team.people());
		}

		private List<Group> groups() {
			return Arrays.stream(Course.values())
				.map((course) -> new Group(this.words.of("decision.course." + course), course.colour(),
						this.record.decided()
							.stream()
							.filter((option) -> decision(option).course() == course)
							.map(this::decided)
							.toList()))
				.filter((group) -> !group.decided().isEmpty())
				.toList();
		}

		private Decided decided(FrozenOption option) {
			FrozenDecision decision = decision(option);
			List<SummaryRow> facts = new ArrayList<>();
			addDecided(facts, "reason", decision.reason());
			addDecided(facts, "conditions", decision.conditions());
			addDecided(facts, "owner", decision.owner());
			if (decision.reviewOn() != null) {
				addDecided(facts, "review", Dates.day(decision.reviewOn()));
			}
			return new Decided(option.title(), standing(option, this.record, this.words),
					(decision.departure() != null) ? this.words.of("decision.departure." + decision.departure()) : null,
					facts);
		}

		private String setAside(FrozenOption option) {
			return (option.dots() != null) ? say("set-aside.dots", option.title(), option.dots()) : option.title();
		}

		private List<String> rankingHead(boolean incomplete, boolean drawn) {
			List<String> head = new ArrayList<>(List.of(word("option"), word("place"), word("total")));
			if (incomplete) {
				head.add(word("between"));
				head.add(word("places"));
			}
			head.add(word("equal"));
			if (drawn) {
				head.add(say("runs", this.record.top()));
				head.add(say("any-weights", this.record.top()));
			}
			head.add(word("power"));
			head.add(word("decision"));
			return head;
		}

		private List<String> rankingRow(FrozenOption option, boolean incomplete, boolean drawn) {
			Result result = result(option);
			List<String> row = new ArrayList<>();
			row.add(option.title());
			row.add(orDash(result.place()));
			row.add((result.total() != null) ? one(result.total()) : word("none"));
			if (incomplete) {
				row.add(result.lower().equals(result.upper()) ? word("certain")
						: say("range", one(result.lower()), one(result.upper())));
				row.add((result.bestPlace() == result.worstPlace()) ? String.valueOf(result.bestPlace())
						: say("range", String.valueOf(result.bestPlace()), String.valueOf(result.worstPlace())));
			}
			row.add(orDash(result.equalPlace()));
			if (drawn) {
				Sureness sureness = result.sureness();
				row.add((sureness == null || sureness.anotherGroup() == null || sureness.likelihood() == null)
						? word("none") : say("runs.said", sureness.anotherGroup(),
								this.words.of("decision.likelihood." + sureness.likelihood())));
				row.add((sureness == null) ? word("none") : say("any-weights.said", sureness.anyWeights()));
			}
			row.add(option.power());
			row.add((option.decision() != null) ? this.words.of("decision.course." + decision(option).course())
					: word("none"));
			return row;
		}

		private List<String> partsHead() {
			List<String> head = new ArrayList<>(List.of(word("option")));
			this.record.criteria().forEach((criterion) -> head.add(criterion.name()));
			head.add(word("sum"));
			return head;
		}

		private List<String> partsRow(FrozenOption option) {
			List<String> row = new ArrayList<>(List.of(option.title()));
			result(option).scores()
				.forEach((score) -> row
					.add((score.contribution() != null) ? one(score.contribution()) : word("missing")));
			row.add(one(result(option).lower()));
			return row;
		}

		private List<String> weight(FrozenCriterion criterion) {
			DecisionRecord.Spread spread = criterion.spread();
			return List.of(criterion.name(), percent(criterion.weight()), (spread == null)
					? word((this.record.weighing().method() == Weighting.EQUAL) ? "spread.equal" : "spread.none")
					: say("spread.said", percent(spread.lowest()), percent(spread.highest()),
							percent(spread.median())));
		}

		private List<Changed> changes() {
			return this.record.weighing()
				.changes()
				.stream()
				.map((change) -> new Changed(say("changed", Dates.day(change.on()), change.by()), change.reason(),
						String.join(", ",
								change.points()
									.stream()
									.map((each) -> say("changed.points", each.criterion(), each.points()))
									.toList())))
				.toList();
		}

		private CriterionPart criterion(FrozenCriterion criterion) {
			return new CriterionPart(criterion.name(), criterion.question(), criterion.why(),
					criterion.moreIsBetter() ? null : say("less"), criterion.points());
		}

		private OptionPart option(FrozenOption option) {
			List<List<String>> scores = new ArrayList<>();
			List<SummaryRow> agreed = new ArrayList<>();
			if (option.result() != null) {
				for (int i = 0; i < option.result().scores().size(); i++) {
					FrozenScore score = option.result().scores().get(i);
					String name = this.record.criteria().get(i).name();
					scores.add(score(name, score));
					if (score.agreed() != null && score.reason() != null) {
						agreed.add(new SummaryRow(say("agreed", name, score.agreed()), score.reason()));
					}
				}
			}
			return new OptionPart(option.title(), standing(option, this.record, this.words), option.description(),
					power(option), enquiry(option.enquiry()), scores, agreed,
					option.notes()
						.stream()
						.map((note) -> say("note", Dates.day(note.on()),
								Objects.requireNonNullElse(note.criterion(), say("note.all")), note.text()))
						.toList());
		}

		private String power(FrozenOption option) {
			String power = option.notHeld().isEmpty() ? option.power()
					: say("power.not-held", option.power(), String.join(", ", option.notHeld()));
			return (option.money() == null) ? power : say("power.money", power, option.money());
		}

		private List<String> score(String name, FrozenScore score) {
			return List.of(name,
					(score.agreed() != null) ? say("agreed.short", score.agreed())
							: (score.mean() != null) ? one(score.mean()) : word("missing"),
					(score.median() != null) ? one(score.median()) : word("none"),
					(score.lowest() != null && score.highest() != null) ? say("range", String.valueOf(score.lowest()),
							String.valueOf(score.highest())) : word("none"),
					String.valueOf(score.scored()), String.valueOf(score.noView()),
					(score.agreement() != null) ? score.agreement().setScale(2, RoundingMode.HALF_UP).toPlainString()
							+ (score.flagged() ? " " + say("discuss") : "") : word("none"),
					(score.contribution() != null) ? one(score.contribution()) : word("missing"));
		}

		private List<SummaryRow> enquiry(@Nullable FrozenEnquiry enquiry) {
			List<SummaryRow> rows = new ArrayList<>();
			if (enquiry != null) {
				add(rows, "need", enquiry.need());
				add(rows, "levers", enquiry.levers());
				add(rows, "added", enquiry.added());
				add(rows, "working", enquiry.working());
			}
			return rows;
		}

		private void add(List<SummaryRow> rows, String key, String text) {
			if (!text.isEmpty()) {
				rows.add(row(key, text));
			}
		}

		private void addDecided(List<SummaryRow> rows, String key, String text) {
			if (!text.isEmpty()) {
				rows.add(new SummaryRow(this.words.of("decision." + key), text));
			}
		}

		private SummaryRow row(String key, String value) {
			return new SummaryRow(word(key), value);
		}

		private String word(String key) {
			return this.words.of("decision.record." + key);
		}

		private String say(String key, Object... arguments) {
			return this.words.of("decision.record." + key, arguments);
		}

		private String orDash(@Nullable String text) {
			return (text != null) ? text : word("none");
		}

		private static Result result(FrozenOption option) {
			return Objects.requireNonNull(option.result());
		}

		private static FrozenDecision decision(FrozenOption option) {
			return Objects.requireNonNull(option.decision());
		}

	}

}
