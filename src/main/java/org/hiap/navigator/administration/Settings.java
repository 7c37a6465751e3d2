package org.hiap.navigator.administration;

/**
 * What administrators set for the whole programme.
 *
 * @param teamName how the programme team is called; empty when nobody has said it
 * @param contact the e-mail address of the team; empty when nobody has said it
 * @param draftDays how long what nobody finished is kept, 7 to 365 days
 * @param guestMonths how long after an exercise closed guests' names are kept, 1 to 60
 * months
 * @param version rises with every change
 */
public record Settings(String teamName, String contact, int draftDays, int guestMonths, int version) {

	/** The longest name of the team, in characters. */
	public static final int LONGEST_NAME = 100;

	public static final int FEWEST_DRAFT_DAYS = 7;

	public static final int MOST_DRAFT_DAYS = 365;

	public static final int FEWEST_GUEST_MONTHS = 1;

	public static final int MOST_GUEST_MONTHS = 60;

}
