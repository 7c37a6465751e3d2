package org.hiap.navigator.guidance;

import java.util.List;

import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to everything in this module; each list is in the order of the sources. */
@Service
@DependsOn("guidanceHolding")
@Transactional(readOnly = true)
public class Guidance {

	private final GuidanceRows rows;

	Guidance(GuidanceRows rows) {
		this.rows = rows;
	}

	/** What the sources say, topic by topic. */
	public List<Advice> advice(Advice.Part part) {
		return this.rows.advice(part);
	}

	/** The approaches to a strategy. */
	public List<StrategyApproach> strategyApproaches() {
		return this.rows.strategyApproaches();
	}

	/** The columns of a theory of change, from inputs to impact. */
	public List<TheoryColumn> theoryColumns() {
		return this.rows.theoryColumns();
	}

	/** Theories of change worked out by the toolkit. */
	public List<WorkedExample> workedExamples() {
		return this.rows.workedExamples();
	}

	/** Where to find metrics. */
	public List<EvaluationResource> evaluationResources() {
		return this.rows.evaluationResources();
	}

	/** Challenges that regions share. */
	public List<SharedChallenge> sharedChallenges() {
		return this.rows.sharedChallenges();
	}

	/** What single regions tried and learnt. */
	public List<RegionalApproach> regionalApproaches() {
		return this.rows.regionalApproaches();
	}

	/** The responsibilities by which authorities are compared. */
	public List<Responsibility> responsibilities() {
		return this.rows.responsibilities();
	}

	/** Everything the sources list to read. */
	public List<Reading> reading() {
		return this.rows.reading();
	}

}
