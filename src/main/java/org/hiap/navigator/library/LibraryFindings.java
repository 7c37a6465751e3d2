package org.hiap.navigator.library;

import java.util.ArrayList;
import java.util.List;

import org.hiap.navigator.framework.PillarFindings;
import org.hiap.navigator.govuk.Words;

import org.springframework.stereotype.Component;

/** The enablers, barriers and examples of the library, for those who write criteria. */
@Component
class LibraryFindings implements PillarFindings {

	private final Library library;

	private final CaseStudies caseStudies;

	private final Words words;

	LibraryFindings(Library library, CaseStudies caseStudies, Words words) {
		this.library = library;
		this.caseStudies = caseStudies;
		this.words = words;
	}

	@Override
	public List<Finding> all() {
		List<Finding> findings = new ArrayList<>();
		for (PillarGuidance pillar : this.library.pillars()) {
			for (PillarFactor factor : this.library.factorsOf(pillar)) {
				findings.add(new Finding(factor.code(), pillar.code(),
						this.words.of("frameworks.finding." + factor.kind(), factor.code(), factor.wording())));
			}
			for (CaseStudySummary study : this.caseStudies.ofPillar(pillar.code())) {
				findings.add(new Finding(study.code(), pillar.code(),
						this.words.of("frameworks.finding.EXAMPLE", study.code(), study.title())));
			}
		}
		return findings;
	}

}
