package org.hiap.navigator.overview.web;

import java.time.LocalDate;
import java.util.List;

import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.overview.Region;
import org.hiap.navigator.overview.RegionChange;
import org.hiap.navigator.scoring.Fraction;
import org.hiap.navigator.scoring.PillarStrength;
import org.hiap.navigator.scoring.StrengthChange;
import org.hiap.navigator.submission.SubmittedPillar;
import org.jspecify.annotations.Nullable;

/**
 * One region as page and export print it.
 *
 * @param href its submission, or null without one
 * @param round the name of its newest round, or null
 * @param deadline the last day in words, or null
 * @param late whether that day is over
 * @param shown which submission the levels are from, where it is not the newest round
 * @param cells one a pillar
 */
record RegionLine(String name, @Nullable String href, @Nullable String round, String progress, @Nullable String colour,
		@Nullable String deadline, boolean late, @Nullable String shown, List<Cell> cells) {

	/**
	 * One pillar of one region.
	 *
	 * @param strength 1.0 to 5.0, or null where it is not known
	 * @param shown the strength, or in words why there is none
	 * @param shade 1 to 5 as the band, 0 where it is not known
	 * @param coverage how many criteria it rests on, or null without a submission
	 * @param change since the round before in words, or null
	 */
	record Cell(@Nullable String strength, String shown, int shade, @Nullable String coverage,
			@Nullable String change) {

	}

	static RegionLine of(RegionChange change, List<String> pillars, LocalDate today, Words words) {
		Region region = change.region();
		Region.@Nullable Round round = region.round();
		Region.@Nullable Submitted submitted = region.submitted();
		return new RegionLine(region.name(),
				(submitted != null) ? "/review/submissions/" + submitted.version().assessmentId() : null,
				(round != null) ? round.name() : null, words.of("overview.progress." + region.progress()),
				(round != null) ? round.state().colour() : "grey",
				(round != null && round.deadline() != null) ? Dates.day(round.deadline()) : null,
				round != null && round.isLate(today),
				(submitted != null && round != null && !submitted.version().assessmentId().equals(round.id()))
						? submitted.round() : null,
				pillars.stream().map((slug) -> cell(change, slug, words)).toList());
	}

	static Cell cell(RegionChange change, String slug, Words words) {
		return change.pillar(slug)
			.map((pillar) -> cell(change, pillar, words))
			.orElseGet(() -> new Cell(null, words.of("overview.cell.none"), 0, null, null));
	}

	private static Cell cell(RegionChange change, SubmittedPillar pillar, Words words) {
		PillarStrength strength = pillar.strength();
		String value = strength.value().map((each) -> each.rounded(1)).orElse(null);
		return new Cell(value, (value != null) ? value : words.of("results.unknown"),
				strength.band().map((band) -> band.ordinal() + 1).orElse(0),
				words.of("results.scored.of", String.valueOf(strength.scored()), String.valueOf(strength.applicable())),
				change.of(pillar.slug())
					.flatMap(StrengthChange::value)
					.map((levels) -> change(levels, words))
					.orElse(null));
	}

	private static String change(Fraction change, Words words) {
		return words.of(
				(change.signum() > 0) ? "overview.change.up"
						: (change.signum() < 0) ? "overview.change.down" : "overview.change.same",
				change.abs().rounded(1));
	}

}
