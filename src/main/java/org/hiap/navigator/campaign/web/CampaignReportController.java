package org.hiap.navigator.campaign.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.campaign.CampaignClosings;
import org.hiap.navigator.campaign.CampaignReport;
import org.hiap.navigator.campaign.CampaignReport.Participant;
import org.hiap.navigator.campaign.RoundStanding;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.SummaryRow;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.workbook.WorkbookFile;
import org.hiap.navigator.workbook.WrittenSheet;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The report in which a campaign ended, as a page to print and as a workbook. */
@Controller
class CampaignReportController {

	private final CampaignClosings closings;

	private final Words words;

	CampaignReportController(CampaignClosings closings, Words words) {
		this.closings = closings;
		this.words = words;
	}

	/** What the page prints. */
	record ReportPage(UUID id, String name, List<SummaryRow> facts, List<String> head, List<List<String>> participants,
			List<String> pillarHead, List<List<String>> pillars, int accepted, List<String> extensions,
			List<String> withdrawn) {
	}

	@GetMapping("/review/campaigns/{campaign}/report")
	String show(@PathVariable("campaign") UUID id, Model model) {
		model.addAttribute("page", page(id));
		return "campaign/report";
	}

	@GetMapping("/review/campaigns/{campaign}/report.xlsx")
	ResponseEntity<byte[]> export(@PathVariable("campaign") UUID id) {
		ReportPage page = page(id);
		return WorkbookFile.of("campaign-report.xlsx", page.name(),
				List.of(sheet("campaign.report", columns("what", "value"),
						page.facts().stream().map((fact) -> List.of(fact.key(), fact.value())).toList()),
						sheet("campaign.report.participants", page.head(), page.participants()),
						sheet("campaign.report.pillars", page.pillarHead(), page.pillars()),
						sheet("campaign.report.extensions", columns("extension"),
								page.extensions().stream().map(List::of).toList()),
						sheet("campaign.report.withdrawn", columns("withdrawn"),
								page.withdrawn().stream().map(List::of).toList())));
	}

	private ReportPage page(UUID id) {
		CampaignReport report = this.closings.report(id).orElseThrow(NotFoundException::new);
		List<String> extensions = new ArrayList<>();
		report.participants()
			.forEach((each) -> each.extensions()
				.forEach((reason) -> extensions
					.add(this.words.of("campaign.report.extension", each.authority(), Dates.day(each.due()), reason))));
		return new ReportPage(id, report.name(), facts(report),
				columns("authority", "state", "due", "submitted", "asked", "answered"),
				report.participants().stream().map(this::row).toList(),
				columns("pillar", "authorities", "lower", "median", "upper"),
				report.pillars()
					.stream()
					.map((each) -> List.of(each.pillar(), String.valueOf(each.authorities()), orDash(each.lower()),
							orDash(each.median()), orDash(each.upper())))
					.toList(),
				report.atLeast(RoundStanding.ACCEPTED), extensions,
				report.withdrawn()
					.stream()
					.map((each) -> this.words.of("campaign.report.withdrawal", each.authority(), each.reason()))
					.toList());
	}

	private List<SummaryRow> facts(CampaignReport report) {
		List<SummaryRow> facts = new ArrayList<>();
		if (report.purpose() != null) {
			facts.add(fact("campaign.purpose", report.purpose()));
		}
		facts.add(fact("campaign.version", this.words.of("campaign.version.item", report.frameworkVersion())));
		facts.add(fact("campaign.opened-by",
				this.words.of("campaign.by", report.openedBy(), Dates.day(report.openedOn()))));
		facts.add(fact("campaign.deadline", Dates.day(report.deadline())));
		facts.add(fact("campaign.closed-by",
				this.words.of("campaign.by", report.closedBy(), Dates.day(report.closedOn()))));
		facts.add(fact("campaign.report.took-part", String.valueOf(report.participants().size())));
		facts.add(fact("campaign.report.submitted", String.valueOf(report.atLeast(RoundStanding.SUBMITTED))));
		facts.add(fact("campaign.report.accepted", String.valueOf(report.atLeast(RoundStanding.ACCEPTED))));
		facts.add(fact("campaign.report.counted", String.valueOf(report.counted())));
		facts.add(fact("campaign.report.late",
				String.valueOf(report.participants().stream().filter(Participant::isLate).count())));
		return facts;
	}

	private SummaryRow fact(String key, String value) {
		return new SummaryRow(this.words.of(key), value);
	}

	private List<String> row(Participant each) {
		String due = Dates.day(each.due());
		return List.of(each.authority(), this.words.of("campaign.standing." + each.standing()),
				each.extensions().isEmpty() ? due : this.words.of("campaign.report.due", due),
				(each.submittedOn() == null) ? this.words.of("campaign.report.not-submitted")
						: each.isLate() ? this.words.of("campaign.report.late-on", Dates.day(each.submittedOn()))
								: Dates.day(each.submittedOn()),
				String.valueOf(each.asked()), String.valueOf(each.answered()));
	}

	private List<String> columns(String... keys) {
		return Arrays.stream(keys).map((key) -> this.words.of("campaign.column." + key)).toList();
	}

	private WrittenSheet sheet(String key, List<String> head, List<List<String>> rows) {
		return new WrittenSheet(this.words.of(key),
				head.stream().map((each) -> new WrittenSheet.Column(each, 28)).toList(), rows);
	}

	private static String orDash(@Nullable String text) {
		return Objects.requireNonNullElse(text, "–");
	}

}
