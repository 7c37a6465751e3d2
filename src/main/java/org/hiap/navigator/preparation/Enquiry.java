package org.hiap.navigator.preparation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an authority says about an option before anybody scores it.
 *
 * @param version rises with every change; 0 before the first
 * @param writtenBy who wrote last, or null when nobody has
 */
public record Enquiry(UUID optionId, int version, Answers answers, @Nullable UUID writtenBy,
		@Nullable Instant writtenAt) {

	/** The longest answer, in characters. */
	public static final int LONGEST = 2000;

	/**
	 * The answers to the four questions, each of them empty while there is none.
	 *
	 * @param need what the need is, and whose
	 * @param levers which levers are the authority's own
	 * @param added what its acting would add
	 * @param working what already works here
	 * @param money whether there is any for it
	 */
	public record Answers(String need, String levers, String added, String working, Money money) {

		static final Answers NONE = new Answers("", "", "", "", Money.NOT_RECORDED);

		public Answers {
			if (Math.max(Math.max(need.length(), levers.length()),
					Math.max(added.length(), working.length())) > LONGEST) {
				throw new IllegalArgumentException("An answer is too long");
			}
		}

		/** How many of the four questions are answered. */
		public int count() {
			return (need.isEmpty() ? 0 : 1) + (levers.isEmpty() ? 0 : 1) + (added.isEmpty() ? 0 : 1)
					+ (working.isEmpty() ? 0 : 1);
		}

	}

	static Enquiry unwritten(UUID optionId) {
		return new Enquiry(optionId, 0, Answers.NONE, null, null);
	}

}
