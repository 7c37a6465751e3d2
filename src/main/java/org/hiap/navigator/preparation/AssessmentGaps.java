package org.hiap.navigator.preparation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.agreement.Agreements;
import org.hiap.navigator.agreement.AssessmentResults;
import org.hiap.navigator.content.ContentFile;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.library.Library;
import org.hiap.navigator.library.LibraryOption;
import org.hiap.navigator.prioritisation.Setup;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The gaps an assessment showed, and which of the library's options would help with them.
 * The library does not say so itself: the links are read from
 * {@code prioritisation/gap-links.yaml}.
 */
@Service
@Transactional(readOnly = true)
public class AssessmentGaps {

	private final Agreements agreements;

	private final Library library;

	private final List<GapLink> links;

	AssessmentGaps(Agreements agreements, Library library) {
		this.agreements = agreements;
		this.library = library;
		this.links = ContentFile.onClassPath("prioritisation/gap-links.yaml")
			.entries()
			.stream()
			.map((entry) -> entry.read(GapLink::of))
			.toList();
	}

	/**
	 * The gaps of one assessment, those of the pillar furthest behind first.
	 *
	 * @param name of the round
	 */
	public record Found(UUID assessmentId, String name, Instant agreedAt, List<Gap> gaps) {
	}

	/**
	 * A criterion of the self-assessment that was agreed below its target.
	 *
	 * @param slug of the criterion
	 */
	public record Gap(String slug, String pillar, String criterion, int level, int target) {
	}

	/** An option that would help, with the gaps and how it would help with each. */
	public record Suggestion(LibraryOption option, List<Reason> reasons) {
	}

	/** How something would help with a gap, in our reading. */
	public record Reason(Gap gap, String because) {
	}

	/** A criterion and an activity that would help with it. */
	record GapLink(String criterion, String activity, String because) {

		static GapLink of(Entry entry) {
			return new GapLink(entry.text("criterion"), entry.text("activity"), entry.text("because"));
		}

	}

	/**
	 * The gaps of an assessment.
	 * @throws NotFoundException while its levels are not agreed, or when it is another
	 * authority's
	 */
	public Found of(Viewer viewer, UUID assessmentId) {
		AssessmentResults results = this.agreements.results(viewer, assessmentId);
		return new Found(assessmentId, results.name(), results.agreedAt(),
				results.byGap()
					.stream()
					.flatMap((pillar) -> pillar.belowTarget()
						.stream()
						.map((each) -> new Gap(each.criterion().slug(), pillar.pillar().name(), each.criterion().name(),
								each.levelOrZero(), pillar.target().level())))
					.toList());
	}

	/** The gaps an exercise started from; none when it started without. */
	public Optional<Found> of(Viewer viewer, Setup setup) {
		try {
			return setup.assessmentId().map((assessment) -> of(viewer, assessment));
		}
		catch (NotFoundException ex) {
			return Optional.empty(); // its agreement was taken back
		}
	}

	/** The last assessment of an authority whose levels are agreed. */
	public Optional<AssessmentResults> latest(String authorityCode) {
		return this.agreements.latest(authorityCode);
	}

	/** What of the library would help with the gaps, in the library's order. */
	public List<Suggestion> suggestions(Found found, LibraryOption.Kind kind) {
		Map<String, List<String>> leversOf = new LinkedHashMap<>();
		this.library.options(LibraryOption.Kind.ACTIVITY)
			.forEach((activity) -> leversOf.put(activity.code(), activity.leverCodes()));
		List<Suggestion> suggestions = new ArrayList<>();
		for (LibraryOption option : this.library.options(kind)) {
			List<Reason> reasons = new ArrayList<>();
			for (Gap gap : found.gaps()) {
				this.links.stream()
					.filter((link) -> link.criterion().equals(gap.slug()) && serves(option, link, leversOf))
					.forEach((link) -> reasons.add(new Reason(gap, link.because())));
			}
			if (!reasons.isEmpty()) {
				suggestions.add(new Suggestion(option, List.copyOf(reasons)));
			}
		}
		return suggestions;
	}

	private static boolean serves(LibraryOption option, GapLink link, Map<String, List<String>> leversOf) {
		return (option.kind() == LibraryOption.Kind.ACTIVITY) ? option.code().equals(link.activity())
				: leversOf.getOrDefault(link.activity(), List.of()).stream().anyMatch(option.leverCodes()::contains);
	}

}
