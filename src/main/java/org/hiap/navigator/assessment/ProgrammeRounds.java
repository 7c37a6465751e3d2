package org.hiap.navigator.assessment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Dates;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the programme team may do to an authority's round: open one and give it more time.
 * Everything else is the lead's, and what is answered stays unseen until it is submitted.
 */
@Service
@Transactional
public class ProgrammeRounds {

	private final AssessmentRepository assessments;

	private final RoundChanges changes;

	private final Authorities authorities;

	private final Frameworks frameworks;

	private final AuditTrail audit;

	ProgrammeRounds(AssessmentRepository assessments, RoundChanges changes, Authorities authorities,
			Frameworks frameworks, AuditTrail audit) {
		this.assessments = assessments;
		this.changes = changes;
		this.authorities = authorities;
		this.frameworks = frameworks;
		this.audit = audit;
	}

	/**
	 * Opens a round for an authority; nobody is asked yet, that is for its leads.
	 * @throws NotFoundException when there is no such authority or framework version, or
	 * the viewer is not of the programme
	 */
	public UUID open(Viewer programme, String authorityCode, int frameworkVersion, NewRound round) {
		require(programme);
		if (round.deadline() != null && round.deadline().isBefore(Dates.today())) {
			throw new IllegalArgumentException("The deadline is over: " + round.deadline());
		}
		Assessment assessment = this.assessments.save(new Assessment(this.authorities.get(authorityCode).code(),
				this.frameworks.version(frameworkVersion).version(), round, programme.id()));
		this.assessments.flush();
		this.audit.record(programme.id(), "opened", "assessment " + assessment.id());
		return assessment.id();
	}

	/**
	 * Gives an authority more time. The date until which people answer moves only while
	 * they can answer, and never to an earlier day.
	 * @param deadline today or later
	 * @param reason which the authority reads
	 */
	public void extend(Viewer programme, UUID id, LocalDate deadline, String reason) {
		require(programme);
		if (deadline.isBefore(Dates.today())) {
			throw new IllegalArgumentException("The deadline is over: " + deadline);
		}
		Assessment assessment = this.assessments.lock(id).orElseThrow(NotFoundException::new);
		if (assessment.isOpen() && assessment.deadline() != null && assessment.deadline().isBefore(deadline)) {
			assessment.extend(deadline);
		}
		this.changes.save(new RoundChange(id, RoundChange.Kind.EXTENDED, reason, deadline, programme.id()));
		this.audit.record(programme.id(), "extended", "assessment " + id);
	}

	/** Keeps rounds as far as they are until the transaction ends. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void hold(Collection<UUID> ids) {
		// always in one order, so that two who hold several do not wait for each other
		ids.stream().sorted().forEach(this.assessments::lock);
	}

	private static void require(Viewer programme) {
		programme.requireProgramme();
	}

}
