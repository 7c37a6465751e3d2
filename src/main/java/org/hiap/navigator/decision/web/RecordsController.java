package org.hiap.navigator.decision.web;

import java.util.Comparator;
import java.util.List;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Authorities;
import org.hiap.navigator.decision.FollowUps;
import org.hiap.navigator.decision.FollowUps.Followed;
import org.hiap.navigator.govuk.Dates;
import org.hiap.navigator.govuk.Pagination;
import org.hiap.navigator.govuk.Words;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The decision records of an authority. */
@Controller
class RecordsController {

	private final FollowUps followUps;

	private final Authorities authorities;

	private final Words words;

	RecordsController(FollowUps followUps, Authorities authorities, Words words) {
		this.followUps = followUps;
		this.authorities = authorities;
		this.words = words;
	}

	/** One record, and when it is next to be looked at. */
	record Row(String href, String number, String exercise, String decided, String next, String review) {
	}

	@GetMapping("/authorities/{code}/decisions")
	String list(@PathVariable String code, @RequestParam(defaultValue = "1") String page,
			@AuthenticationPrincipal Viewer viewer, Model model) {
		List<Followed> all = this.followUps.of(viewer);
		Pagination pagination = Pagination.of(all.size(), Pagination.number(page),
				"/authorities/" + code + "/decisions");
		model.addAttribute("code", code);
		model.addAttribute("authorityName", this.authorities.get(code).name());
		model.addAttribute("rows",
				all.stream()
					.skip((pagination.page() - 1L) * Pagination.SIZE)
					.limit(Pagination.SIZE)
					.map(this::row)
					.toList());
		model.addAttribute("pagination", pagination);
		return "decision/records";
	}

	private Row row(Followed followed) {
		String path = "/exercises/" + followed.closed().exerciseId() + "/decisions";
		return new Row(path + "/record", followed.closed().number().toString(), followed.closed().record().exercise(),
				Dates.day(followed.closed().record().decidedOn()),
				followed.followUps()
					.stream()
					.flatMap((each) -> each.nextReview().stream())
					.min(Comparator.naturalOrder())
					.map(Dates::day)
					.orElse(this.words.of("decision.follow-up.no-next")),
				path + "/review");
	}

}
