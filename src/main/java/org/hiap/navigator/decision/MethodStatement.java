package org.hiap.navigator.decision;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.hiap.navigator.decision.DecisionRecord.FrozenCriterion;
import org.hiap.navigator.decision.DecisionRecord.FrozenOption;
import org.hiap.navigator.decision.DecisionRecord.FrozenScore;
import org.hiap.navigator.decision.DecisionRecord.MethodPart;
import org.hiap.navigator.decision.DecisionRecord.People;
import org.hiap.navigator.decision.DecisionRecord.Result;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.prioritisation.Weighting;

import org.springframework.stereotype.Component;

/**
 * Tells in plain English how a ranking was made, from the numbers of the record alone, so
 * that every record says what was done in it and not what is usual.
 */
@Component
class MethodStatement {

	private final Words words;

	MethodStatement(Words words) {
		this.words = words;
	}

	List<MethodPart> of(DecisionRecord record) {
		return List.of(part("problem", problem(record)), part("criteria", criteria(record)),
				part("performance", performance(record)), part("scores", scores(record)),
				part("weights", weights(record)), part("aggregation", aggregation(record)),
				part("uncertainty", uncertainty(record)), part("reporting", reporting(record)));
	}

	private List<String> problem(DecisionRecord record) {
		List<String> said = new ArrayList<>();
		said.add(say("problem", record.authority(), record.question()));
		said.add(say("problem.kind", this.words.of("exercise.kind." + record.kind()), scored(record).size()));
		int setAside = (int) record.options().stream().filter(FrozenOption::setAside).count();
		if (setAside > 0) {
			said.add(say("problem.sift", setAside));
		}
		return said;
	}

	private List<String> criteria(DecisionRecord record) {
		List<String> said = new ArrayList<>();
		said.add(say("criteria", record.criteria().size(),
				String.join(", ", record.criteria().stream().map(FrozenCriterion::name).toList())));
		List<String> costs = record.criteria()
			.stream()
			.filter((criterion) -> !criterion.moreIsBetter())
			.map(FrozenCriterion::name)
			.toList();
		if (!costs.isEmpty()) {
			said.add(say("criteria.less", String.join(", ", costs)));
		}
		return said;
	}

	private List<String> performance(DecisionRecord record) {
		List<String> said = new ArrayList<>();
		said.add(say("performance"));
		if (record.options().stream().anyMatch((option) -> option.enquiry() != null)) {
			said.add(say("performance.enquiry"));
		}
		said.add(say("performance.power"));
		return said;
	}

	private List<String> scores(DecisionRecord record) {
		People people = record.people();
		List<String> said = new ArrayList<>();
		said.add(say("scores", people.scorers()));
		said.add(say("scores." + people.averaging()));
		List<FrozenScore> cells = cells(record);
		said.add(say("scores.no-view", cells.stream().mapToInt(FrozenScore::noView).sum()));
		int missing = (int) cells.stream().filter((cell) -> cell.contribution() == null).count();
		if (missing > 0) {
			said.add(say("scores.missing", missing, cells.size()));
		}
		if (people.rounds() > 1) {
			said.add(say("scores.second"));
		}
		int agreed = (int) cells.stream().filter((cell) -> cell.agreed() != null).count();
		if (agreed > 0) {
			said.add(say("scores.agreed", agreed));
		}
		return said;
	}

	private List<String> weights(DecisionRecord record) {
		List<String> said = new ArrayList<>();
		int changes = record.weighing().changes().size();
		boolean nobody = record.weighing().method() != Weighting.EQUAL && record.people().weighers() == 0
				&& changes == 0;
		said.add(say(nobody ? "weights.nobody" : "weights." + record.weighing().method()));
		if (record.people().weighers() > 0) {
			said.add(say("weights.averaged." + record.people().averaging(), record.people().weighers()));
		}
		if (changes > 0) {
			said.add(say("weights.changed", changes));
		}
		return said;
	}

	private List<String> aggregation(DecisionRecord record) {
		List<String> said = new ArrayList<>();
		said.add(say("aggregation"));
		said.add(say("aggregation.ties"));
		int unranked = (int) scored(record).stream().filter((option) -> result(option).place() == null).count();
		if (unranked > 0) {
			said.add(say("aggregation.unranked", unranked));
		}
		return said;
	}

	private List<String> uncertainty(DecisionRecord record) {
		List<String> said = new ArrayList<>();
		List<FrozenOption> top = scored(record).stream().filter((option) -> isTop(option, record.top())).toList();
		if (!top.isEmpty()) {
			int staying = (int) top.stream().filter((option) -> equalRank(option) <= record.top()).count();
			said.add(say("uncertainty.equal", staying, top.size()));
		}
		if (cells(record).stream().anyMatch((cell) -> cell.contribution() == null)) {
			said.add(say("uncertainty.intervals"));
		}
		if (record.concordance() != null) {
			said.add(say("uncertainty.concordance", record.concordance().setScale(2, RoundingMode.HALF_UP).toString(),
					record.concordanceOf()));
		}
		int flagged = (int) cells(record).stream().filter(FrozenScore::flagged).count();
		said.add(say("uncertainty.flagged", flagged));
		DecisionRecord.Runs runs = record.runs();
		if (runs != null) {
			said.add(say(
					scored(record).stream()
						.map((option) -> result(option).sureness())
						.anyMatch((sureness) -> sureness != null && sureness.anotherGroup() != null)
								? "uncertainty.runs" : "uncertainty.runs.few",
					runs.samples(), String.valueOf(runs.seed())));
		}
		return said;
	}

	private List<String> reporting(DecisionRecord record) {
		List<String> said = new ArrayList<>();
		said.add(say("reporting", record.decidedBy(), Dates.day(record.decidedOn())));
		said.add(say("reporting.top", record.top()));
		said.add(say("reporting.departures",
				(int) record.decided()
					.stream()
					.filter((option) -> Objects.requireNonNull(option.decision()).departure() != null)
					.count()));
		said.add(say("reporting.frozen", Dates.day(record.closedOn())));
		return said;
	}

	private MethodPart part(String key, List<String> sentences) {
		return new MethodPart(this.words.of("decision.method." + key + ".heading"), String.join(" ", sentences));
	}

	private String say(String key, Object... arguments) {
		return this.words.of("decision.method." + key, arguments);
	}

	private static List<FrozenOption> scored(DecisionRecord record) {
		return record.options().stream().filter((option) -> option.result() != null).toList();
	}

	private static List<FrozenScore> cells(DecisionRecord record) {
		return scored(record).stream().flatMap((option) -> result(option).scores().stream()).toList();
	}

	private static Result result(FrozenOption option) {
		return Objects.requireNonNull(option.result());
	}

	private static boolean isTop(FrozenOption option, int top) {
		Integer rank = result(option).rank();
		return rank != null && rank <= top;
	}

	/** Such as 2 of {@code 2=}. */
	private static int equalRank(FrozenOption option) {
		String place = result(option).equalPlace();
		return (place == null) ? Integer.MAX_VALUE : Integer.parseInt(place.replace("=", ""));
	}

}
