package org.hiap.navigator.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hiap.navigator.account.Role;
import org.hiap.navigator.account.Viewer;

/**
 * Something an authority does to raise the level of a criterion. It was planned in one
 * assessment and is looked at from later ones too.
 */
@Entity
public class ImprovementAction {

	/** How many days before its date an action is due soon. */
	public static final int SOON = 30;

	/** What is to be done first, in order of its date; then what ended, latest first. */
	public static final Comparator<ImprovementAction> MOST_URGENT_FIRST = Comparator
		.comparing((ImprovementAction action) -> !action.isOpen())
		.thenComparing(ImprovementAction::whenItMatters);

	@Id
	private UUID id;

	private String authorityCode;

	private UUID assessmentId;

	private String criterionSlug;

	@Embedded
	private Plan plan;

	private int planVersion;

	@Embedded
	private Progress progress;

	private Instant statusSince;

	private int progressVersion;

	private UUID addedBy;

	private Instant addedAt;

	@SuppressWarnings("NullAway.Init")
	protected ImprovementAction() {
	}

	ImprovementAction(String authorityCode, UUID assessmentId, String criterionSlug, Plan plan, UUID addedBy) {
		this.id = UUID.randomUUID();
		this.authorityCode = authorityCode;
		this.assessmentId = assessmentId;
		this.criterionSlug = criterionSlug;
		this.plan = plan;
		this.progress = Progress.NONE;
		this.addedBy = addedBy;
		this.addedAt = Instant.now();
		this.statusSince = this.addedAt;
	}

	public UUID id() {
		return this.id;
	}

	public String authorityCode() {
		return this.authorityCode;
	}

	/** The assessment it was planned in. */
	public UUID assessmentId() {
		return this.assessmentId;
	}

	/** The criterion it serves, under a name that outlives a framework version. */
	public String criterionSlug() {
		return this.criterionSlug;
	}

	public Plan plan() {
		return this.plan;
	}

	/** What a form that changes the plan must name. */
	public int planVersion() {
		return this.planVersion;
	}

	public Progress progress() {
		return this.progress;
	}

	/** What a form that changes the progress must name. */
	public int progressVersion() {
		return this.progressVersion;
	}

	public UUID addedBy() {
		return this.addedBy;
	}

	public Instant addedAt() {
		return this.addedAt;
	}

	public boolean isOpen() {
		return this.progress.status().isOpen();
	}

	/** Whether its date has passed and it has not ended. */
	public boolean isOverdue(LocalDate today) {
		LocalDate due = this.plan.dueOn();
		return isOpen() && due != null && due.isBefore(today);
	}

	/** Whether its date is today or one of the next {@value #SOON} days. */
	public boolean isDueSoon(LocalDate today) {
		LocalDate due = this.plan.dueOn();
		return isOpen() && due != null && !due.isBefore(today) && !due.isAfter(today.plusDays(SOON));
	}

	/** Whether it is a person's own. */
	public boolean isOwnedBy(UUID person) {
		return person.equals(this.plan.owner().person());
	}

	/**
	 * Whether somebody may say how far it is: its owner and the lead, and every officer
	 * when it is a team's, because nobody records who is in a team.
	 */
	public boolean isKeptBy(Viewer viewer) {
		return viewer.belongsTo(this.authorityCode)
				&& (viewer.role() == Role.LEAD || isOwnedBy(viewer.id()) || this.plan.owner().team() != null);
	}

	void change(Plan changed) {
		this.plan = changed;
		this.planVersion++;
	}

	void progress(Progress made) {
		if (made.status() != this.progress.status()) {
			this.statusSince = Instant.now();
		}
		this.progress = made;
		this.progressVersion++;
	}

	/** Sorts early what is due early, and what ended late; without a date comes last. */
	private long whenItMatters() {
		if (!isOpen()) {
			return -this.statusSince.toEpochMilli();
		}
		LocalDate due = this.plan.dueOn();
		return (due != null) ? due.toEpochDay() : Long.MAX_VALUE;
	}

}
