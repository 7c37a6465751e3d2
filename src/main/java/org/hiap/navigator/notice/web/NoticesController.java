package org.hiap.navigator.notice.web;

import java.util.List;
import java.util.UUID;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.notice.ReceivedNotice;
import org.hiap.navigator.notice.ReceivedNotices;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person was told. */
@Controller
class NoticesController {

	private final ReceivedNotices notices;

	NoticesController(ReceivedNotices notices) {
		this.notices = notices;
	}

	record Row(String opening, String title, String text, String told, boolean unread) {
	}

	/**
	 * A page of notices.
	 *
	 * @param newest the first one shown, if any is unread
	 */
	record Page(List<Row> rows, @Nullable UUID newest, Pagination pagination) {
	}

	@GetMapping("/notices")
	String list(@RequestParam(defaultValue = "1") String page, @AuthenticationPrincipal Viewer viewer, Model model) {
		Pagination pagination = Pagination.of(this.notices.count(viewer), Pagination.number(page), "/notices");
		List<ReceivedNotice> shown = this.notices.of(viewer, pagination.offset(), Pagination.SIZE);
		boolean anyUnread = !shown.isEmpty() && this.notices.unread(viewer) > 0;
		model.addAttribute("page", new Page(shown.stream().map(NoticesController::row).toList(),
				anyUnread ? shown.getFirst().id() : null, pagination));
		return "notice/notices";
	}

	@PostMapping("/notices/{notice}/opening")
	String open(@PathVariable UUID notice, @AuthenticationPrincipal Viewer viewer) {
		return "redirect:" + this.notices.open(viewer, notice);
	}

	@PostMapping("/notices/reading")
	String readAll(@RequestParam UUID newest, @AuthenticationPrincipal Viewer viewer, RedirectAttributes flash) {
		this.notices.readUpTo(viewer, newest);
		flash.addFlashAttribute("saved", "notices.read");
		return "redirect:/notices";
	}

	private static Row row(ReceivedNotice notice) {
		return new Row("/notices/" + notice.id() + "/opening", notice.title(), notice.text(),
				Dates.dayAndTime(notice.toldAt()), notice.unread());
	}

}
