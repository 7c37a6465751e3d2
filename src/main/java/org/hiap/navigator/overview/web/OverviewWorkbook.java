package org.hiap.navigator.overview.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.hiap.navigator.account.Viewer;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.overview.Overview;
import org.hiap.navigator.overview.OverviewFilter;
import org.hiap.navigator.overview.Overviews;
import org.hiap.navigator.workbook.Workbooks;
import org.hiap.navigator.workbook.WrittenSheet;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Everything the overview shows, and the rest of its lists, as sheets. */
@Component
class OverviewWorkbook {

	private final Overviews overviews;

	private final OverviewPages pages;

	private final Frameworks frameworks;

	private final Words words;

	OverviewWorkbook(Overviews overviews, OverviewPages pages, Frameworks frameworks, Words words) {
		this.overviews = overviews;
		this.pages = pages;
		this.frameworks = frameworks;
		this.words = words;
	}

	byte[] of(Viewer viewer, OverviewQuery query) {
		OverviewFilter filter = query.toFilter();
		Overview overview = this.overviews.of(viewer, filter);
		return Workbooks.write(this.words.of("overview.title"), List.of(regions(overview, query), criteria(overview),
				gaps(overview), options(viewer, filter, overview)));
	}

	private WrittenSheet regions(Overview overview, OverviewQuery query) {
		List<Framework.Pillar> pillars = this.frameworks.current().pillars();
		List<WrittenSheet.Column> columns = new ArrayList<>(List.of(column("name", 35), column("round", 25),
				column("progress", 20), column("deadline", 20), column("shown", 25)));
		for (Framework.Pillar pillar : pillars) {
			columns.add(new WrittenSheet.Column(pillar.name(), 15));
			columns.add(new WrittenSheet.Column(this.words.of("overview.export.coverage", pillar.name()), 20));
			columns.add(new WrittenSheet.Column(this.words.of("overview.export.change", pillar.name()), 15));
		}
		return new WrittenSheet(this.words.of("overview.export.regions"), columns,
				this.pages.lines(this.pages.listed(overview, query), pillars)
					.stream()
					.map((line) -> Stream.concat(
							Stream.of(line.name(), text(line.round()), line.progress(), text(line.deadline()),
									text(line.shown())),
							line.cells()
								.stream()
								.flatMap((cell) -> Stream.of(text(cell.strength()), text(cell.coverage()),
										text(cell.change()))))
						.toList())
					.toList());
	}

	private WrittenSheet criteria(Overview overview) {
		return new WrittenSheet(this.words.of("overview.export.criteria"),
				List.of(column("criterion", 45), column("pillar", 30), column("hard", 30), column("levels", 60)),
				overview.criteria()
					.stream()
					.map(this.pages::line)
					.map((line) -> List.of(line.name(), line.pillar(), line.hard(), line.levels()))
					.toList());
	}

	private WrittenSheet gaps(Overview overview) {
		return new WrittenSheet(this.words.of("overview.export.gaps"),
				List.of(column("name", 35), column("pillar", 30), column("strength", 12), column("target", 12),
						column("importance", 20), column("gap", 12)),
				overview.gaps()
					.stream()
					.map(this.pages::line)
					.map((line) -> List.of(line.region(), line.pillar(), line.strength(), line.target(),
							line.importance(), line.size()))
					.toList());
	}

	private WrittenSheet options(Viewer viewer, OverviewFilter filter, Overview overview) {
		return new WrittenSheet(this.words.of("overview.export.options"),
				List.of(column("option", 60), column("kind", 15), column("function", 30), column("top", 15),
						column("forward", 15), column("exercises", 15)),
				this.pages.options(this.pages.counted(viewer, filter, overview), filter.function())
					.map((line) -> List.of(line.title(), line.kind(), line.function(), String.valueOf(line.top()),
							String.valueOf(line.takenForward()), String.valueOf(line.exercises())))
					.toList());
	}

	private WrittenSheet.Column column(String key, int width) {
		return new WrittenSheet.Column(this.words.of("overview.column." + key), width);
	}

	private static String text(@Nullable String value) {
		return Objects.requireNonNullElse(value, "");
	}

}
