package org.hiap.navigator.overview;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.overview.Region.Submitted;
import org.hiap.navigator.submission.SubmittedResult;
import org.hiap.navigator.submission.SubmittedResults;
import org.hiap.navigator.submission.SubmittedVersion;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programme team's door to all regions at once. For anybody else there is none. */
@Service
@Transactional(readOnly = true)
public class Overviews {

	private final Regions regions;

	private final SubmittedResults results;

	Overviews(Regions regions, SubmittedResults results) {
		this.regions = regions;
		this.results = results;
	}

	/**
	 * What the regions that a filter lets through come to.
	 * @throws NotFoundException when the viewer is not of the programme
	 */
	public Overview of(Viewer viewer, OverviewFilter filter) {
		viewer.requireProgramme();
		List<Region> found = this.regions.of(filter);
		Map<SubmittedVersion, SubmittedResult> read = this.results.of(found.stream()
			.map(Region::submitted)
			.filter(Objects::nonNull)
			.flatMap((submitted) -> Stream.of(submitted.version(), submitted.before()))
			.filter(Objects::nonNull)
			.toList());
		return new Overview(found.stream().map((region) -> result(region, read)).toList());
	}

	/** The programmes there are, by code. */
	public Map<String, String> programmes() {
		return this.regions.programmes();
	}

	/** The campaigns there are, the newest first, by id. */
	public Map<String, String> campaigns() {
		return this.regions.campaigns();
	}

	/** The years since the first submission, the newest first. */
	public List<Integer> years() {
		return this.regions.years();
	}

	private static RegionResult result(Region region, Map<SubmittedVersion, SubmittedResult> read) {
		@Nullable Submitted submitted = region.submitted();
		if (submitted == null) {
			return new RegionResult(region, null, null);
		}
		return new RegionResult(region, read.get(submitted.version()),
				(submitted.before() != null) ? read.get(submitted.before()) : null);
	}

}
