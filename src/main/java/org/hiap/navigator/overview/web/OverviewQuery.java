package org.hiap.navigator.overview.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.hiap.navigator.overview.OverviewFilter;
import org.hiap.navigator.overview.Region.Progress;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/** What the address of an overview asks for, as typed; what is none of it is ignored. */
record OverviewQuery(@Nullable String programme, @Nullable String campaign, @Nullable String year,
		@Nullable String function, @Nullable String status, @Nullable String sort, @Nullable String page) {

	OverviewFilter toFilter() {
		return new OverviewFilter(textOrNull(this.programme), campaignOrNull(),
				(this.year != null && this.year.matches("20[0-9]{2}")) ? Integer.valueOf(this.year) : null,
				textOrNull(this.function));
	}

	/** Regions that are so far only; null for all. */
	@Nullable Progress toStatus() {
		for (Progress progress : Progress.values()) {
			if (progress.name().equals(this.status)) {
				return progress;
			}
		}
		return null;
	}

	/** By what the regions are sorted: name, progress, deadline or a pillar's slug. */
	String sortOrName() {
		return Objects.requireNonNullElse(textOrNull(this.sort), "name");
	}

	/** The address of a page with these filters and one thing changed. */
	String href(String path, String changed, @Nullable String value) {
		Map<String, @Nullable String> parts = new LinkedHashMap<>();
		parts.put("programme", textOrNull(this.programme));
		parts.put("campaign", textOrNull(this.campaign));
		parts.put("year", textOrNull(this.year));
		parts.put("function", textOrNull(this.function));
		parts.put("status", textOrNull(this.status));
		parts.put("sort", textOrNull(this.sort));
		parts.put(changed, value);
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		parts.forEach((name, part) -> {
			if (part != null) {
				address.queryParam(name, "{" + name + "}");
			}
		});
		parts.values().removeIf(Objects::isNull);
		return address.encode().buildAndExpand(parts).toUriString();
	}

	private @Nullable UUID campaignOrNull() {
		try {
			return (textOrNull(this.campaign) != null) ? UUID.fromString(Objects.requireNonNull(this.campaign)) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static @Nullable String textOrNull(@Nullable String typed) {
		return (typed == null || typed.isBlank() || typed.length() > 200 || typed.indexOf('\0') >= 0) ? null : typed;
	}

}
