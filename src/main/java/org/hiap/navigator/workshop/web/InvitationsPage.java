package org.hiap.navigator.workshop.web;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.prioritisation.ExerciseFrame;
import org.hiap.navigator.workshop.Invited;
import org.jspecify.annotations.Nullable;

/**
 * Whom the facilitator has asked, and whom else to ask.
 *
 * @param join the address for partners without an account, or null when there is no room
 * @param open whether anything is still asked
 * @param finished how many of the invited have finished
 */
record InvitationsPage(ExerciseFrame frame, boolean open, List<Invited> invited, long finished, List<Choice> colleagues,
		@Nullable String join, InvitationsForm form, UUID formKey) {
}
