package org.hiap.navigator.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.hiap.navigator.content.ContentFile;

/** Framework versions for tests: the shipped one, and others made from it. */
public final class Versions {

	private Versions() {
	}

	public static Framework shipped() {
		return FrameworkFile.shipped(ContentFile.onClassPath("framework/v1.yaml").entry());
	}

	/** The codes the shipped version draws on. */
	static Set<String> codes() {
		return shipped().criteria()
			.stream()
			.flatMap((criterion) -> criterion.drawsOn().stream())
			.collect(Collectors.toSet());
	}

	/** A criterion that says one thing everywhere. */
	public static Framework.Criterion criterion(String slug, String text) {
		return new Framework.Criterion(0, slug, text, text, List.of(text, text, text, text, text), text,
				List.of("P1-E1"), text);
	}

	/** A version with the criteria of one pillar changed. */
	static Framework with(Framework framework, int pillar, UnaryOperator<List<Framework.Criterion>> change) {
		List<Framework.Pillar> pillars = new ArrayList<>(framework.pillars());
		Framework.Pillar old = pillars.get(pillar);
		pillars.set(pillar, new Framework.Pillar(old.slug(), old.code(), old.name(), old.summary(),
				change.apply(new ArrayList<>(old.criteria()))));
		return new Framework(framework.version(), framework.title(), framework.introduction(), pillars);
	}

	static Framework.Criterion reworded(Framework.Criterion criterion, String question) {
		return new Framework.Criterion(0, criterion.slug(), criterion.name(), question, criterion.levels(),
				criterion.evidence(), criterion.drawsOn(), criterion.basis());
	}

}
