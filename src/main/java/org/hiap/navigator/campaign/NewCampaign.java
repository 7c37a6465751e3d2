package org.hiap.navigator.campaign;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is decided when a campaign is opened.
 *
 * @param name at most 100 characters, which every round of it gets
 * @param deadline the last day to submit
 * @param authorities codes of those who get a round
 */
public record NewCampaign(String name, @Nullable String purpose, int frameworkVersion, LocalDate deadline,
		Set<String> authorities) {

	public NewCampaign {
		if (name.isBlank() || authorities.isEmpty()) {
			throw new IllegalArgumentException("A campaign needs a name and somebody to take part");
		}
		authorities = Set.copyOf(authorities);
	}

}
