package org.hiap.navigator.agreement.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.hiap.navigator.agreement.AssessmentResults;
import org.hiap.navigator.agreement.AssessmentResults.PillarResult;
import org.hiap.navigator.agreement.Decision;
import org.hiap.navigator.agreement.Target;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.scoring.Fraction;

/** What results say in words, the same on every page that says it. */
record Phrases(Words words) {

	/** More names than these would bury what they are part of. */
	private static final int MOST_NAMES = 8;

	String of(String key, Object... arguments) {
		return this.words.of(key, arguments);
	}

	String strength(PillarResult pillar) {
		return pillar.strength().value().map((value) -> value.rounded(1)).orElse(of("results.unknown"));
	}

	String band(PillarResult pillar) {
		return pillar.strength().band().map((band) -> of("band." + band.name())).orElse(of("results.unknown"));
	}

	String coverage(PillarResult pillar) {
		return of("results.coverage.of", String.valueOf(pillar.strength().scored()),
				String.valueOf(pillar.strength().applicable()));
	}

	String importance(PillarResult pillar) {
		return of("importance." + pillar.target().importance().name());
	}

	/** Where a pillar stands against its target. */
	String standing(PillarResult pillar) {
		Fraction strength = pillar.strength().value().orElse(null);
		Target target = pillar.target();
		if (strength == null) {
			return of("results.not-enough");
		}
		Fraction missing = Fraction.of(target.level()).minus(strength);
		if (missing.signum() > 0) {
			return of("results.gap", strength(pillar), band(pillar), String.valueOf(target.level()),
					missing.rounded(1));
		}
		String reached = (missing.signum() == 0)
				? of("results.reached", strength(pillar), band(pillar), String.valueOf(target.level()))
				: of("results.below", strength(pillar), band(pillar), String.valueOf(target.level()));
		int still = pillar.belowTarget().size();
		return (still > 0) ? reached + " " + of("results.reached.still", still) : reached;
	}

	/** What was decided on a criterion, without why. */
	String level(Decision decision) {
		return (decision.level() != null) ? of("answer.level." + decision.level())
				: decision.isUndecided() ? of("agreement.undecided") : of("answer.kind." + decision.kind().name());
	}

	/** Such as "+0.4", "0.0" or "−1.2". */
	String change(Fraction levels) {
		return ((levels.signum() > 0) ? "+" : "") + levels.rounded(1).replace('-', '−');
	}

	/** Names in a row, those beyond a few counted. */
	String names(List<String> names) {
		int more = names.size() - MOST_NAMES;
		return (more <= 1) ? String.join(", ", names)
				: of("results.names.more", String.join(", ", names.subList(0, MOST_NAMES)), more);
	}

	/** The strongest pillar, the largest gap, its lowest criterion, what is not known. */
	List<String> inShort(AssessmentResults results) {
		List<String> sentences = new ArrayList<>();
		List<PillarResult> known = results.pillars().stream().filter((each) -> each.gap().isPresent()).toList();
		known.stream()
			.max(Comparator.comparing((PillarResult each) -> each.strength().value().orElseThrow()))
			.ifPresent((strongest) -> sentences
				.add(of("results.summary.strongest", strongest.pillar().name(), strength(strongest), band(strongest))));
		PillarResult furthest = results.byGap()
			.stream()
			.filter((each) -> each.gap().filter((gap) -> gap.signum() > 0).isPresent())
			.findFirst()
			.orElse(null);
		if (furthest != null) {
			sentences.add(of("results.summary.furthest", furthest.pillar().name(), strength(furthest),
					String.valueOf(furthest.target().level())));
			furthest.lowest()
				.ifPresent((lowest) -> sentences.add(of("results.summary.lowest", furthest.pillar().name(),
						lowest.criterion().name(), String.valueOf(lowest.levelOrZero()))));
		}
		else if (!known.isEmpty()) {
			sentences.add(of("results.summary.all-reached"));
		}
		results.pillars()
			.stream()
			.filter((each) -> each.gap().isEmpty())
			.forEach((each) -> sentences.add(of("results.summary.unknown", each.pillar().name(),
					String.valueOf(each.strength().scored()), String.valueOf(each.strength().applicable()))));
		return sentences;
	}

}
