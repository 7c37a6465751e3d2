package org.hiap.navigator.decision;

import java.util.List;
import java.util.stream.Stream;

import org.hiap.navigator.library.LibraryOption;
import org.jspecify.annotations.Nullable;

/**
 * What the programme learns of a closed exercise, as far as its authority agreed.
 *
 * @param named whose it is and all that is in it, or null where it only counts
 * @param year of the closing
 * @param options what is decided about options of the library; an authority's own words
 * could tell which one it is, so that own options are only counted
 * @param own how many options of the authority's own there are besides
 */
public record SharedRecord(@Nullable ClosedRecord named, LibraryOption.Kind kind, int year, List<SharedOption> options,
		int own) {

	/**
	 * One option of the library.
	 *
	 * @param rank its place, or null where it was set aside or had too few scores
	 * @param course what was decided, or null where it was set aside
	 */
	public record SharedOption(String code, @Nullable Integer rank, @Nullable Course course) {
	}

	static SharedRecord of(ClosedRecord closed, boolean named) {
		List<SharedOption> options = closed.record()
			.options()
			.stream()
			.flatMap(
					(option) -> (option.code() == null) ? Stream.empty()
							: Stream.of(new SharedOption(option.code(),
									(option.result() != null) ? option.result().rank() : null,
									(option.decision() != null) ? option.decision().course() : null)))
			.toList();
		return new SharedRecord(named ? closed : null, closed.record().kind(), closed.number().year(), options,
				closed.record().options().size() - options.size());
	}

}
