package org.hiap.navigator.ranking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.hiap.navigator.scoring.GroupModel;
import org.hiap.navigator.scoring.Participant;
import org.hiap.navigator.scoring.PerformanceMatrix.Cell;
import org.hiap.navigator.scoring.Sampling;
import org.hiap.navigator.scoring.Weights;
import org.jspecify.annotations.Nullable;

/**
 * Tells two groups' answers apart by everything a drawing depends on, whatever order it
 * was handed over in.
 */
final class Fingerprint {

	/** Raised when the drawing itself changes, so that nothing older is taken for it. */
	private static final int DRAWING = 1;

	private final StringBuilder text = new StringBuilder();

	private final List<String> criteria;

	private Fingerprint(GroupModel group) {
		this.criteria = group.criteria().keySet().stream().sorted().toList();
		add(DRAWING, Sampling.USUAL_SAMPLES, group.averaging(), group.minimumCoverage());
		this.criteria.forEach((criterion) -> add(criterion, group.criteria().get(criterion)));
		List<String> options = group.options().stream().sorted().toList();
		options.forEach(this::add);
		group.commonWeights().ifPresent(this::add);
		options.forEach(
				(option) -> this.criteria.forEach((criterion) -> add(group.agreed().get(new Cell(option, criterion)))));
		group.participants()
			.stream()
			.sorted(Comparator.comparing(Participant::id))
			.forEach((person) -> add(person, options));
	}

	static String of(GroupModel group) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256")
					.digest(new Fingerprint(group).text.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void add(Participant person, List<String> options) {
		add(person.id(), person.team());
		person.weights().ifPresent(this::add);
		Map<Cell, OptionalInt> scores = person.scores();
		for (String option : options) {
			for (String criterion : this.criteria) {
				OptionalInt points = scores.get(new Cell(option, criterion));
				this.text.append((points == null) ? "-" : points.isPresent() ? points.getAsInt() : "?").append(' ');
			}
		}
	}

	private void add(Weights weights) {
		add("weights");
		this.criteria.forEach((criterion) -> add(weights.of(criterion)));
	}

	private void add(@Nullable Object... parts) {
		for (Object part : parts) {
			this.text.append(part).append('\n');
		}
	}

}
