package org.hiap.navigator.decision.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.hiap.navigator.decision.DecisionRecord;
import org.hiap.navigator.decision.DecisionRecord.FrozenCriterion;
import org.hiap.navigator.decision.DecisionRecord.FrozenOption;
import org.hiap.navigator.decision.DecisionRecord.FrozenScore;
import org.hiap.navigator.decision.DecisionRecord.Result;
import org.hiap.navigator.govuk.Words;
import org.jspecify.annotations.Nullable;

/**
 * Why one option of a record comes before another: what each criterion adds to either,
 * side by side.
 *
 * @param sentences the answer in words
 */
record WhyPart(String first, String second, List<String> sentences, List<String> head, List<List<String>> rows) {

	/** By how much a criterion adds more to the first than to the second. */
	private record Lead(String criterion, BigDecimal points) {
	}

	static WhyPart of(DecisionRecord record, FrozenOption first, FrozenOption second, Words words) {
		List<Lead> leads = new ArrayList<>();
		List<List<String>> rows = new ArrayList<>();
		for (int i = 0; i < record.criteria().size(); i++) {
			FrozenCriterion criterion = record.criteria().get(i);
			FrozenScore here = result(first).scores().get(i);
			FrozenScore there = result(second).scores().get(i);
			BigDecimal lead = (here.contribution() == null || there.contribution() == null) ? null
					: here.contribution().subtract(there.contribution());
			if (lead != null) {
				leads.add(new Lead(criterion.name(), lead));
			}
			rows.add(List.of(criterion.name(), RecordPage.percent(criterion.weight()), points(here, words),
					points(there, words), (lead == null) ? words.of("decision.why.unknown") : signed(lead)));
		}
		rows.add(List.of(words.of("decision.record.total"), "", total(first, words), total(second, words),
				difference(first, second, words)));
		return new WhyPart(first.title(), second.title(), sentences(first, second, leads, words),
				List.of(words.of("decision.record.criterion"), words.of("decision.record.weight"), first.title(),
						second.title(), words.of("decision.why.difference")),
				rows);
	}

	private static List<String> sentences(FrozenOption first, FrozenOption second, List<Lead> leads, Words words) {
		List<String> sentences = new ArrayList<>();
		BigDecimal here = result(first).total();
		BigDecimal there = result(second).total();
		if (here != null && there != null) {
			int order = here.compareTo(there);
			sentences.add((order == 0) ? words.of("decision.why.same", first.title(), second.title())
					: words.of("decision.why.ahead", ((order > 0) ? first : second).title(),
							((order > 0) ? second : first).title(), RecordPage.one(here.subtract(there).abs())));
		}
		add(sentences, first, leads.stream().filter((lead) -> lead.points().signum() > 0), words);
		add(sentences, second,
				leads.stream()
					.filter((lead) -> lead.points().signum() < 0)
					.map((lead) -> new Lead(lead.criterion(), lead.points().negate())),
				words);
		if (Stream.of(first, second).anyMatch((each) -> result(each).coverage().compareTo(BigDecimal.ONE) < 0)) {
			sentences.add(words.of("decision.why.missing"));
		}
		return sentences;
	}

	private static void add(List<String> sentences, FrozenOption option, Stream<Lead> leads, Words words) {
		List<String> most = leads.sorted(Comparator.comparing(Lead::points).reversed())
			.limit(3)
			.map((lead) -> words.of("decision.why.lead", lead.criterion(), signed(lead.points())))
			.toList();
		if (!most.isEmpty()) {
			sentences.add(words.of("decision.why.for", option.title(), String.join(", ", most)));
		}
	}

	private static String points(FrozenScore score, Words words) {
		BigDecimal contribution = score.contribution();
		if (contribution == null) {
			return words.of("decision.record.missing");
		}
		BigDecimal used = (score.agreed() != null) ? BigDecimal.valueOf(score.agreed()) : score.mean();
		return words.of("decision.why.points", RecordPage.one(contribution),
				RecordPage.one(Objects.requireNonNull(used)));
	}

	private static String total(FrozenOption option, Words words) {
		@Nullable BigDecimal total = result(option).total();
		return (total != null) ? RecordPage.one(total) : words.of("decision.record.none");
	}

	private static String difference(FrozenOption first, FrozenOption second, Words words) {
		BigDecimal here = result(first).total();
		BigDecimal there = result(second).total();
		return (here == null || there == null) ? words.of("decision.why.unknown") : signed(here.subtract(there));
	}

	/** Such as +2.5, −0.3 or 0.0, with a minus that is read as one. */
	static String signed(BigDecimal points) {
		String shown = RecordPage.one(points.abs());
		if (shown.matches("[0.]+")) {
			return shown;
		}
		return ((points.signum() > 0) ? "+" : "\u2212") + shown;
	}

	private static Result result(FrozenOption option) {
		return Objects.requireNonNull(option.result());
	}

}
