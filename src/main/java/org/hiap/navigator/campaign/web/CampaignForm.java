package org.hiap.navigator.campaign.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.hiap.navigator.assessment.Assessment;
import org.hiap.navigator.campaign.NewCampaign;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.FormErrors;
import org.hiap.navigator.govuk.TypedDate;

import org.springframework.util.MultiValueMap;

/** A new campaign, as typed. */
record CampaignForm(String name, String purpose, String version, TypedDate deadline, Set<String> authorities) {

	static CampaignForm empty(int version) {
		return new CampaignForm("", "", String.valueOf(version), TypedDate.of(null), Set.of());
	}

	static CampaignForm posted(MultiValueMap<String, String> parameters) {
		return new CampaignForm(text(parameters, "name"), text(parameters, "purpose"), text(parameters, "version"),
				TypedDate.posted(parameters.toSingleValueMap(), "deadline"),
				new TreeSet<>(parameters.getOrDefault("authorities", List.of())));
	}

	CampaignForm choosing(Collection<String> codes) {
		return new CampaignForm(this.name, this.purpose, this.version, this.deadline, new TreeSet<>(codes));
	}

	/** {@code versions} and {@code codes} are those that may be chosen. */
	FormErrors errors(Collection<Integer> versions, Collection<String> codes) {
		FormErrors errors = new FormErrors();
		if (this.name.isEmpty()) {
			errors.add("name", "campaign.name.missing");
		}
		else if (this.name.length() > Assessment.LONGEST_NAME) {
			errors.add("name", "assessment.name.long", Assessment.LONGEST_NAME);
		}
		if (this.purpose.length() > Assessment.LONGEST_PURPOSE) {
			errors.add("purpose", "assessment.purpose.long", Assessment.LONGEST_PURPOSE);
		}
		if (versions.stream().noneMatch((each) -> String.valueOf(each).equals(this.version))) {
			errors.add("version", "campaign.version.missing");
		}
		LocalDate date = this.deadline.toDate();
		if (this.deadline.isEmpty()) {
			errors.add("deadline-day", "campaign.deadline.missing");
		}
		this.deadline.check("deadline", "campaign.deadline", errors);
		if (date != null && date.isBefore(Dates.today())) {
			errors.add("deadline-day", "campaign.deadline.past");
		}
		check(this.authorities, codes, errors);
		return errors;
	}

	static void check(Set<String> chosen, Collection<String> codes, FormErrors errors) {
		if (chosen.isEmpty()) {
			errors.add("authorities", "campaign.authorities.missing");
		}
		else if (!codes.containsAll(chosen)) {
			errors.add("authorities", "campaign.authorities.unknown");
		}
	}

	/** Only for a form without errors. */
	NewCampaign toCampaign() {
		return new NewCampaign(this.name, this.purpose.isEmpty() ? null : this.purpose, Integer.parseInt(this.version),
				Objects.requireNonNull(this.deadline.toDate()), this.authorities);
	}

	private static String text(MultiValueMap<String, String> parameters, String name) {
		return Objects.requireNonNullElse(parameters.getFirst(name), "").replace("\r\n", "\n").strip();
	}

}
