package org.hiap.navigator.improvement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * How far an action is and what shows it.
 *
 * @param evidence at most {@value #LONGEST_EVIDENCE} characters
 * @param evidenceLink a whole web address of at most {@value #LONGEST_LINK} characters
 */
@Embeddable
public record Progress(@Enumerated(EnumType.STRING) ActionStatus status, @Nullable String evidence,
		@Nullable String evidenceLink) {

	/** The longest evidence, in characters. */
	public static final int LONGEST_EVIDENCE = 2000;

	/** The longest link, in characters. */
	public static final int LONGEST_LINK = 500;

	/** Of an action that was just planned. */
	public static final Progress NONE = new Progress(ActionStatus.NOT_STARTED, null, null);

	public Progress {
		if (evidence != null && (evidence.isBlank() || evidence.length() > LONGEST_EVIDENCE)) {
			throw new IllegalArgumentException("Evidence is neither empty nor too long");
		}
		if (evidenceLink != null && (evidenceLink.isBlank() || evidenceLink.length() > LONGEST_LINK)) {
			throw new IllegalArgumentException("A link is neither empty nor too long");
		}
	}

}
