package org.hiap.navigator.improvement;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.account.Accounts;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.assessment.Assessments;
import org.hiap.navigator.audit.AuditTrail;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.notice.Notice;
import org.hiap.navigator.notice.Notices;
import org.hiap.navigator.notice.Urgency;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to improvement actions. What is another authority's is not found. */
@Service
@Transactional
public class Improvements {

	private final ImprovementActions actions;

	private final ProgressNotes notes;

	private final Assessments assessments;

	private final Frameworks frameworks;

	private final Accounts accounts;

	private final Authorities authorities;

	private final AuditTrail audit;

	private final Notices notices;

	private final Words words;

	Improvements(ImprovementActions actions, ProgressNotes notes, Assessments assessments, Frameworks frameworks,
			Accounts accounts, Authorities authorities, AuditTrail audit, Notices notices, Words words) {
		this.actions = actions;
		this.notes = notes;
		this.assessments = assessments;
		this.frameworks = frameworks;
		this.accounts = accounts;
		this.authorities = authorities;
		this.audit = audit;
		this.notices = notices;
		this.words = words;
	}

	/** The actions of an authority, the most urgent first. */
	@Transactional(readOnly = true)
	public List<ImprovementAction> of(String authorityCode) {
		return this.actions.of(authorityCode).stream().sorted(ImprovementAction.MOST_URGENT_FIRST).toList();
	}

	/** An action of the viewer's authority. */
	@Transactional(readOnly = true)
	public ImprovementAction get(Viewer viewer, UUID id) {
		return this.actions.findByIdAndAuthorityCode(id, viewer.authority()).orElseThrow(NotFoundException::new);
	}

	/** What was noted about an action, latest first. */
	@Transactional(readOnly = true)
	public List<ProgressNote> notesOf(ImprovementAction action) {
		return this.notes.findByActionIdOrderByIdDesc(action.id());
	}

	/**
	 * Plans an action for a criterion of an assessment.
	 * @throws NotFoundException when the assessment is not agreed or does not ask about
	 * the criterion, or the owner is not of the authority
	 */
	public UUID add(Viewer viewer, UUID assessmentId, String criterionSlug, Plan plan) {
		Assessment assessment = this.assessments.get(viewer, assessmentId);
		boolean asked = this.frameworks.version(assessment.frameworkVersion())
			.criteria()
			.stream()
			.anyMatch((criterion) -> criterion.slug().equals(criterionSlug));
		if (!assessment.isAgreed() || !asked) {
			throw new NotFoundException();
		}
		checkOwner(viewer, plan.owner());
		ImprovementAction action = this.actions
			.save(new ImprovementAction(viewer.authority(), assessmentId, criterionSlug, plan, viewer.id()));
		this.audit.record(viewer.id(), "planned", "improvement action " + action.id());
		tellOwner(viewer, action, "planned");
		return action.id();
	}

	/**
	 * Changes what is planned.
	 * @param version of the plan, as last seen
	 * @return false when somebody changed it meanwhile; then nothing is stored
	 */
	public boolean change(Viewer viewer, UUID id, int version, Plan plan) {
		ImprovementAction action = lock(viewer, id);
		if (action.plan().equals(plan)) {
			return true;
		}
		if (action.planVersion() != version) {
			return false;
		}
		boolean given = !action.plan().owner().equals(plan.owner());
		if (given) {
			checkOwner(viewer, plan.owner());
		}
		action.change(plan);
		this.audit.record(viewer.id(), "changed the plan of", "improvement action " + id);
		if (given) {
			tellOwner(viewer, action, "given");
		}
		return true;
	}

	/**
	 * Says how far an action is. A note alone never comes too late: it is added to those
	 * there are.
	 * @param version of the progress, as last seen
	 * @return false when somebody changed it meanwhile; then nothing is stored
	 * @throws NotFoundException when it is not the viewer's to say
	 */
	public boolean progress(Viewer viewer, UUID id, int version, Progress progress, @Nullable String note) {
		ImprovementAction action = lock(viewer, id);
		if (!action.isKeptBy(viewer)) {
			throw new NotFoundException();
		}
		Progress before = action.progress();
		boolean changed = !before.equals(progress);
		if (!changed && note == null) {
			return true;
		}
		if (changed && action.progressVersion() != version) {
			return false;
		}
		ActionStatus changedTo = (progress.status() != before.status()) ? progress.status() : null;
		if (changedTo != null || note != null) {
			this.notes.save(new ProgressNote(id, changedTo, note, viewer.id()));
		}
		if (changed) {
			action.progress(progress);
		}
		this.audit.record(viewer.id(), "recorded the progress of", "improvement action " + id);
		return true;
	}

	private ImprovementAction lock(Viewer viewer, UUID id) {
		return this.actions.lock(id, viewer.authority()).orElseThrow(NotFoundException::new);
	}

	/** Leaves out what is to be done: an administrator can read what was mailed. */
	private void tellOwner(Viewer by, ImprovementAction action, String how) {
		UUID owner = action.plan().owner().person();
		if (owner != null && !owner.equals(by.id())) {
			this.notices.tell(owner,
					new Notice(Urgency.DIGEST, this.words.of("improvement.notice." + how),
							this.words.of("improvement.notice.text"),
							"/assessments/" + action.assessmentId() + "/actions/" + action.id()));
		}
	}

	private void checkOwner(Viewer viewer, ActionOwner owner) {
		boolean known = (owner.person() != null)
				? this.accounts.peopleOf(viewer.authority())
					.stream()
					.anyMatch((person) -> person.id().equals(owner.person()) && !person.isDisabled())
				: this.authorities.teamsOf(viewer.authority())
					.stream()
					.anyMatch((team) -> team.id().equals(owner.team()));
		if (!known) {
			throw new NotFoundException();
		}
	}

}
