package org.hiap.navigator.workshop.web;

import java.util.List;

import org.hiap.navigator.govuk.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The page on which someone joins.
 *
 * @param colleague the name of somebody of the authority, who joins as themselves, or
 * null
 * @param teams what can be chosen, none at all when there are no teams
 */
record JoinPage(String action, String exercise, String question, @Nullable String colleague, List<Choice> teams,
		JoinForm form) {
}
