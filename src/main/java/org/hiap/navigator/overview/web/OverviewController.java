package org.hiap.navigator.overview.web;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.workbook.WorkbookFile;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All regions at a glance, as a page and as a workbook. */
@Controller
class OverviewController {

	private final OverviewPages pages;

	private final OverviewWorkbook workbook;

	OverviewController(OverviewPages pages, OverviewWorkbook workbook) {
		this.pages = pages;
		this.workbook = workbook;
	}

	@GetMapping("/review")
	String show(OverviewQuery query, @AuthenticationPrincipal Viewer viewer, Model model) {
		model.addAttribute("page", this.pages.page(viewer, query));
		return "overview/overview";
	}

	@GetMapping("/review/overview.xlsx")
	ResponseEntity<byte[]> export(OverviewQuery query, @AuthenticationPrincipal Viewer viewer) {
		return WorkbookFile.of("regions.xlsx", this.workbook.of(viewer, query));
	}

}
