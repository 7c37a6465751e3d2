package org.hiap.navigator.govuk;

import org.jspecify.annotations.Nullable;

/** What someone typed, without what no one can see and no database can store. */
public final class Typed {

	private Typed() {
	}

	/** One line. */
	public static String line(@Nullable String raw) {
		return text(raw).replaceAll("\\s*\\n\\s*", " ");
	}

	/** Several lines. Line ends as posted differ from those stored. */
	public static String text(@Nullable String raw) {
		return (raw == null) ? ""
				: raw.replace("\r\n", "\n")
					.replace('\t', ' ')
					.replaceAll("[\\p{Cc}&&[^\\n]]", "")
					.replaceAll("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$", "");
	}

}
