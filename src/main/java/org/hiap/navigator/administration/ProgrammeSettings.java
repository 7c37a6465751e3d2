package org.hiap.navigator.administration;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.audit.AuditTrail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the programme's settings. */
@Service
@Transactional
public class ProgrammeSettings {

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	ProgrammeSettings(AuditTrail audit, JdbcClient jdbc) {
		this.audit = audit;
		this.jdbc = jdbc;
	}

	/** What is set now. */
	@Transactional(readOnly = true)
	public Settings get() {
		return this.jdbc.sql("select team_name, contact, draft_days, guest_months, version from programme_settings")
			.query(Settings.class)
			.single();
	}

	/**
	 * Sets everything at once.
	 * @param wanted on top of the version that was read
	 * @return false when somebody else has set something meanwhile; nothing is changed
	 * then
	 */
	public boolean set(Viewer administrator, Settings wanted) {
		int changed = this.jdbc.sql("""
				update programme_settings set team_name = ?, contact = ?, draft_days = ?, guest_months = ?,
				version = version + 1 where version = ?""")
			.params(wanted.teamName(), wanted.contact(), wanted.draftDays(), wanted.guestMonths(), wanted.version())
			.update();
		if (changed == 1) {
			this.audit.record(
					administrator.id(), "set drafts to " + wanted.draftDays() + " days and guests’ names to "
							+ wanted.guestMonths() + " months, and the team’s name and address, in",
					"settings of the programme");
		}
		return changed == 1;
	}

}
