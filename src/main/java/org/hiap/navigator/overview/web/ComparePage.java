package org.hiap.navigator.overview.web;

import java.util.List;

import org.hiap.navigator.govuk.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Regions side by side.
 *
 * @param choices the regions that have submitted something
 * @param tooMany whether more were chosen than stand side by side
 * @param pillars one table each
 */
record ComparePage(List<RegionChoice> choices, List<Choice> programmes, String programme, List<Choice> pillarChoices,
		String pillar, boolean tooMany, List<Head> regions, List<PillarTable> pillars) {

	/** A region to choose. */
	record RegionChoice(String code, String name, boolean chosen) {
	}

	/** A column. */
	record Head(String name, String href, String round, String standing) {
	}

	/** One pillar: its strength first, then a row a criterion. */
	record PillarTable(String name, String id, List<Row> rows) {
	}

	/** One row, with a cell a region. */
	record Row(String name, boolean strength, List<Cell> cells) {
	}

	/**
	 * One cell.
	 *
	 * @param shade 1 to 5 as the level, 0 where there is none
	 * @param change since the round before in words, or null
	 */
	record Cell(String words, int shade, @Nullable String change) {
	}

}
