package org.hiap.navigator.overview;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.overview.Region.Submitted;
import org.hiap.navigator.submission.SubmittedResult;
import org.hiap.navigator.submission.SubmittedResults;
import org.hiap.navigator.submission.SubmittedVersion;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programme team's door to all regions at once. For anybody else there is none. */
@Service
@Transactional(readOnly = true)
public class Overviews {

	/** As many as filters that people look through at a time. */
	private static final int KEPT = 50;

	/**
	 * What is shown follows from how far each region is alone, since what was submitted
	 * never changes.
	 */
	private final Cache<List<Region>, Overview> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

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
		return Objects.requireNonNull(this.kept.get(found, this::read));
	}

	/** Some regions beside what they submitted in the round before. */
	public List<RegionChange> changes(List<RegionResult> results) {
		Map<UUID, SubmittedVersion> before = this.regions.before(results.stream()
			.flatMap((each) -> submitted(each.region()))
			.map(SubmittedVersion::assessmentId)
			.toList());
		Map<SubmittedVersion, SubmittedResult> read = this.results.of(before.values());
		return results.stream()
			.map((each) -> new RegionChange(each,
					submitted(each.region()).map((version) -> before.get(version.assessmentId()))
						.filter(Objects::nonNull)
						.map(read::get)
						.findFirst()
						.orElse(null)))
			.toList();
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

	private Overview read(List<Region> regions) {
		Map<SubmittedVersion, SubmittedResult> read = this.results
			.of(regions.stream().flatMap(Overviews::submitted).toList());
		return new Overview(regions.stream()
			.map((region) -> new RegionResult(region, submitted(region).map(read::get).findFirst().orElse(null)))
			.toList());
	}

	private static Stream<SubmittedVersion> submitted(Region region) {
		return Stream.ofNullable(region.submitted()).map(Submitted::version);
	}

}
