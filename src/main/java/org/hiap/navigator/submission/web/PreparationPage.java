package org.hiap.navigator.submission.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.submission.SubmissionCheck;
import org.hiap.navigator.submission.SubmissionCheck.Finding;
import org.hiap.navigator.submission.SubmissionCheck.Kind;

/**
 * What the page prints on which a lead looks for what is missing and submits.
 *
 * @param version of the check
 * @param groups what is missing, by kind, with where it is mended
 * @param blocks whether something has to be mended first
 */
record PreparationPage(UUID id, String name, long version, List<Group> groups, boolean blocks, boolean needsExplanation,
		VersionsPart versions) {

	/** Everything that lacks in one way. */
	record Group(String kind, boolean blocks, List<Link> places) {
	}

	static PreparationPage of(SubmissionCheck check, VersionsPart versions, Words words) {
		Assessment assessment = check.assessment();
		List<Group> groups = Arrays.stream(Kind.values())
			.filter((kind) -> !check.of(kind).isEmpty())
			.map((kind) -> new Group(kind.name(), kind.blocks(),
					check.of(kind).stream().map((finding) -> place(assessment.id(), finding, words)).toList()))
			.toList();
		return new PreparationPage(assessment.id(), assessment.name(), check.version(), groups, check.blocks(),
				check.needsExplanation(), versions);
	}

	private static Link place(UUID id, Finding finding, Words words) {
		Framework.Criterion criterion = finding.criterion();
		if (finding.kind() == Kind.ONLY_OWN_ANSWERS) {
			return new Link(words.of("submission.place.round"), "/assessments/" + id + "/round");
		}
		Framework.Pillar pillar = Objects.requireNonNull(finding.pillar());
		String href = "/assessments/" + id + "/agreement/" + pillar.slug();
		return (criterion != null)
				? new Link(words.of("submission.place", pillar.name(), criterion.name()), href + "#" + criterion.slug())
				: new Link(pillar.name(), href);
	}

}
