package org.hiap.navigator.preparation;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.library.Figure;
import org.hiap.navigator.library.PageParts.Study;
import org.jspecify.annotations.Nullable;

/**
 * What everyone who judges an option can read about it; the fragment
 * {@code preparation/option-card} prints it.
 *
 * @param path the page of the card
 * @param enquiryPath where the answers are written
 * @param library the entry it was chosen from, or null for an own option or one that is
 * no longer in the library
 * @param own whether the authority wrote it itself
 * @param function the devolved function it belongs to, or null
 * @param rationale why it matters for health, as HTML, or null where the sources do not
 * say
 * @param parts what it consists of: an opportunity's levers, a lever's activities
 * @param powers what is recorded about each lever it takes
 * @param money whether there is any for it, as recorded with the enquiry
 * @param answers to the enquiry, without those nobody gave
 */
public record OptionCard(UUID optionId, String path, String enquiryPath, String title, String description, String kind,
		boolean own, @Nullable Link library, @Nullable String function, @Nullable String rationale,
		List<Figure> figures, List<String> parts, List<Study> studies, List<Power> powers, Money money,
		List<Answer> answers) {

	/**
	 * What is recorded about the power over a lever.
	 *
	 * @param state in words
	 * @param source where it is written and since when, or null
	 */
	public record Power(String lever, String state, String colour, @Nullable String source, @Nullable String note) {
	}

	/** A question of the enquiry with its answer. */
	public record Answer(String question, String text) {
	}

}
