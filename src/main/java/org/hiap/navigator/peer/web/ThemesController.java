package org.hiap.navigator.peer.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.authority.Programme;
import org.hiap.navigator.authority.Programmes;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.library.PageParts.Study;
import org.hiap.navigator.peer.LearningTheme;
import org.hiap.navigator.peer.Peer;
import org.hiap.navigator.peer.PeerRegion;
import org.hiap.navigator.peer.Peers;
import org.hiap.navigator.workbook.WorkbookFile;
import org.hiap.navigator.workbook.WrittenSheet;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** What several regions would learn together, as a page and as a workbook. */
@Controller
class ThemesController {

	/** As many regions as a theme names on the page. */
	private static final int NAMED = 12;

	private final Peers peers;

	private final PeerStudies studies;

	private final Programmes programmes;

	private final Frameworks frameworks;

	private final Words words;

	ThemesController(Peers peers, PeerStudies studies, Programmes programmes, Frameworks frameworks, Words words) {
		this.peers = peers;
		this.studies = studies;
		this.programmes = programmes;
		this.frameworks = frameworks;
		this.words = words;
	}

	/** What the page prints. */
	record ThemesPage(List<Choice> programmes, String programme, List<Choice> pillars, String pillar, boolean narrowed,
			List<ThemeLine> themes, String export) {
	}

	/**
	 * One suggested webinar.
	 *
	 * @param critical how many regions call the pillar mission-critical, in words
	 */
	record ThemeLine(String slug, String criterion, String pillar, String count, List<String> regions,
			@Nullable String moreRegions, String critical, List<String> speakers, @Nullable String moreSpeakers,
			List<Study> studies) {
	}

	@GetMapping("/review/themes")
	String show(@RequestParam(defaultValue = "") String programme, @RequestParam(defaultValue = "") String pillar,
			@AuthenticationPrincipal Viewer viewer, Model model) {
		List<Choice> all = choices("peer.themes.programme.all",
				this.programmes.all().stream().map((Programme each) -> new Choice(each.code(), each.name())));
		List<Choice> pillars = choices("peer.themes.pillar.all",
				this.frameworks.current()
					.pillars()
					.stream()
					.map((Framework.Pillar each) -> new Choice(each.slug(), each.name())));
		PeerStudies.Shelf shelf = this.studies.shelf();
		model.addAttribute("page",
				new ThemesPage(all, programme, pillars, pillar, !programme.isEmpty() || !pillar.isEmpty(),
						themes(viewer, programme, pillar).stream().map((theme) -> line(theme, shelf)).toList(),
						UriComponentsBuilder.fromPath("/review/themes.xlsx")
							.queryParam("programme", "{programme}")
							.queryParam("pillar", "{pillar}")
							.encode()
							.buildAndExpand(programme, pillar)
							.toUriString()));
		return "peer/themes";
	}

	@GetMapping("/review/themes.xlsx")
	ResponseEntity<byte[]> export(@RequestParam(defaultValue = "") String programme,
			@RequestParam(defaultValue = "") String pillar, @AuthenticationPrincipal Viewer viewer) {
		PeerStudies.Shelf shelf = this.studies.shelf();
		List<WrittenSheet.Column> columns = List.of(column("criterion", 40), column("pillar", 25), column("count", 10),
				column("regions", 50), column("critical", 18), column("speakers", 40), column("studies", 60));
		List<List<String>> rows = themes(viewer, programme, pillar).stream().map((theme) -> row(theme, shelf)).toList();
		return WorkbookFile.of("learning-themes.xlsx", this.words.of("peer.themes.title"),
				List.of(new WrittenSheet(this.words.of("peer.themes.title"), columns, rows)));
	}

	private List<LearningTheme> themes(Viewer viewer, String programme, String pillar) {
		return this.peers.themes(viewer, programme.isEmpty() ? null : programme, pillar.isEmpty() ? null : pillar);
	}

	private List<Choice> choices(String every, Stream<Choice> choices) {
		List<Choice> all = new ArrayList<>(List.of(new Choice("", this.words.of(every))));
		choices.forEach(all::add);
		return all;
	}

	private ThemeLine line(LearningTheme theme, PeerStudies.Shelf shelf) {
		return new ThemeLine(theme.criterion().slug(), theme.criterion().name(), theme.pillar().name(),
				this.words.of("peer.themes.count", theme.regions().size()),
				theme.regions().stream().limit(NAMED).map(PeerRegion::name).toList(), more(theme.regions().size()),
				this.words.of("peer.themes.critical", theme.missionCritical()),
				theme.speakers().stream().limit(NAMED).map(Peer::name).toList(), more(theme.speakers().size()),
				studies(theme, shelf));
	}

	private @Nullable String more(int all) {
		return (all > NAMED) ? this.words.of("peer.more", all - NAMED) : null;
	}

	private static List<Study> studies(LearningTheme theme, PeerStudies.Shelf shelf) {
		return shelf.about(theme.pillar().slug(), theme.speakers().stream().map(Peer::code).toList());
	}

	private List<String> row(LearningTheme theme, PeerStudies.Shelf shelf) {
		return List.of(theme.criterion().name(), theme.pillar().name(), String.valueOf(theme.regions().size()),
				theme.regions().stream().map(PeerRegion::name).collect(Collectors.joining("; ")),
				String.valueOf(theme.missionCritical()),
				theme.speakers().stream().map(Peer::name).collect(Collectors.joining("; ")),
				studies(theme, shelf).stream()
					.map((study) -> study.title() + " (" + study.facts() + ")")
					.collect(Collectors.joining("; ")));
	}

	private WrittenSheet.Column column(String key, int width) {
		return new WrittenSheet.Column(this.words.of("peer.themes.column." + key), width);
	}

}
