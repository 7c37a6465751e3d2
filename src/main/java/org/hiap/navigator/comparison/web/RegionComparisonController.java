package org.hiap.navigator.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.campaign.Campaign;
import org.hiap.navigator.campaign.Campaigns;
import org.hiap.navigator.comparison.RegionComparison;
import org.hiap.navigator.comparison.RegionComparisons;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.workbook.WorkbookFile;
import org.hiap.navigator.workbook.WrittenSheet;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A region beside the others of a campaign, and the same page as the programme sees it.
 */
@Controller
class RegionComparisonController {

	private final RegionComparisons comparisons;

	private final Campaigns campaigns;

	private final Authorities authorities;

	private final Words words;

	RegionComparisonController(RegionComparisons comparisons, Campaigns campaigns, Authorities authorities,
			Words words) {
		this.comparisons = comparisons;
		this.campaigns = campaigns;
		this.authorities = authorities;
		this.words = words;
	}

	/** The comparison of the newest closed campaign the region took part in. */
	@GetMapping("/authorities/{code}/comparison")
	String newest(@PathVariable String code, @AuthenticationPrincipal Viewer viewer, Model model) {
		List<Campaign> closed = this.comparisons.campaignsOf(viewer.authority());
		if (closed.isEmpty()) {
			model.addAttribute("code", code);
			model.addAttribute("authorityName", this.authorities.get(code).name());
			return "comparison/none";
		}
		return show(code, closed.getFirst().id(), viewer, model);
	}

	@GetMapping("/authorities/{code}/comparison/{campaign}")
	String show(@PathVariable String code, @PathVariable("campaign") UUID id, @AuthenticationPrincipal Viewer viewer,
			Model model) {
		RegionComparison comparison = this.comparisons.ofRegion(viewer, id);
		model.addAttribute("code", code);
		model.addAttribute("authorityName", this.authorities.get(code).name());
		model.addAttribute("id", id);
		model.addAttribute("closedOn", closedOn(comparison.campaign()));
		model.addAttribute("standing", standing(comparison));
		model.addAttribute("others", this.comparisons.campaignsOf(viewer.authority())
			.stream()
			.filter((campaign) -> !campaign.id().equals(id))
			.map((campaign) -> new Link(campaign.name(), "/authorities/" + code + "/comparison/" + campaign.id()))
			.toList());
		model.addAttribute("page", page(comparison));
		return "comparison/region";
	}

	@GetMapping("/authorities/{code}/comparison/{campaign}/comparison.xlsx")
	ResponseEntity<byte[]> export(@PathVariable("campaign") UUID id, @AuthenticationPrincipal Viewer viewer) {
		ComparisonPage page = page(this.comparisons.ofRegion(viewer, id));
		List<List<String>> rows = new ArrayList<>(page.pillars());
		page.parts().forEach((part) -> rows.addAll(part.criteria()));
		if (page.regions() == null) {
			rows.add(List.of(this.words.of("region-comparison.few")));
		}
		return WorkbookFile.of("comparison.xlsx", page.campaign(),
				List.of(new WrittenSheet(this.words.of("region-comparison.title"),
						page.head().stream().map((each) -> new WrittenSheet.Column(each, 28)).toList(), rows)));
	}

	/** What every region in the campaign sees, without anybody's own figures. */
	@GetMapping("/review/campaigns/{campaign}/comparison")
	String programme(@PathVariable("campaign") UUID id, Model model) {
		Campaign campaign = this.campaigns.get(id);
		model.addAttribute("id", id);
		model.addAttribute("name", campaign.name());
		model.addAttribute("closedOn", closedOn(campaign));
		model.addAttribute("page", this.comparisons.published(id)
			.map((published) -> ComparisonPage.of(campaign.name(), published, false, Optional.empty(), this.words))
			.orElse(null));
		return "comparison/programme";
	}

	private ComparisonPage page(RegionComparison comparison) {
		return ComparisonPage.of(comparison.campaign().name(), comparison.published(), true, comparison.own(),
				this.words);
	}

	private String standing(RegionComparison comparison) {
		return this.words.of(comparison.counts() ? "region-comparison.standing.counts" : comparison.own().isPresent()
				? "region-comparison.standing.apart" : "region-comparison.standing.none");
	}

	private static String closedOn(Campaign campaign) {
		return (campaign.closedAt() != null) ? Dates.day(campaign.closedAt()) : "";
	}

}
