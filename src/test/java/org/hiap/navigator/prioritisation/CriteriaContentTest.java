package org.hiap.navigator.prioritisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import org.hiap.navigator.content.ContentException;
import org.hiap.navigator.content.ContentFile;
import org.hiap.navigator.content.Entry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CriteriaContentTest {

	private final List<CriterionTemplate> shipped = read(ContentFile.onClassPath("prioritisation/criteria.yaml"));

	@Test
	void shipsTheSevenDefaultCriteriaInTheirOrder() {
		assertThat(this.shipped).extracting(CriterionTemplate::name)
			.containsExactly("Population need", "Public health impact", "Effect on health inequalities",
					"Political mandate and window of opportunity", "Strategic fit", "Organisational capacity",
					"Added value of acting regionally");
	}

	@Test
	void everyScaleIsWrittenOutFrom0To4WithoutRepeatingItself() {
		for (CriterionTemplate criterion : this.shipped) {
			assertThat(criterion.points()).as(criterion.slug()).hasSize(5);
			assertThat(new HashSet<>(criterion.points())).as(criterion.slug()).hasSize(5);
			assertThat(criterion.points()).as(criterion.slug())
				.allMatch((point) -> point.endsWith(".") && point.length() <= 260);
			assertThat(criterion.question()).endsWith("?");
			assertThat(criterion.moreIsBetter()).isTrue();
		}
	}

	@Test
	void oneCriterionAsksForCapacity() {
		assertThat(this.shipped).filteredOn(CriterionTemplate::capacity)
			.extracting(CriterionTemplate::slug)
			.containsExactly("organisational-capacity");
	}

	@Test
	void slugsAreUniqueAndFitForFieldNames() {
		assertThat(this.shipped).extracting(CriterionTemplate::slug)
			.doesNotHaveDuplicates()
			.allMatch((slug) -> slug.matches("[a-z]+(-[a-z]+)*"));
	}

	@Test
	void refusesAScaleWithoutFivePoints() {
		assertThatExceptionOfType(ContentException.class).isThrownBy(() -> read(ContentFile.of("criteria.yaml", """
				- slug: need
				  name: Need
				  question: How bad?
				  why: Because
				  direction: benefit
				  points: [none, some, half, most]
				  source: { document: toolkit, place: Part 2 }
				"""))).withMessage("criteria.yaml, line 6: write out exactly five points, 0 first");
	}

	@Test
	void theBankKeepsToTheSameRulesAndRepeatsNothing() {
		List<CriterionTemplate> bank = read(ContentFile.onClassPath("prioritisation/bank.yaml"));
		assertThat(bank).hasSize(20).noneMatch(CriterionTemplate::capacity);
		for (CriterionTemplate criterion : bank) {
			assertThat(new HashSet<>(criterion.points())).as(criterion.slug()).hasSize(5);
			assertThat(criterion.points()).as(criterion.slug()).allMatch((point) -> point.endsWith("."));
			assertThat(criterion.question()).as(criterion.slug()).endsWith("?");
			assertThat(criterion.text().why()).as(criterion.slug()).isNotEmpty();
		}
		assertThat(Stream.concat(bank.stream(), this.shipped.stream())).extracting(CriterionTemplate::slug)
			.doesNotHaveDuplicates();
		assertThat(Stream.concat(bank.stream(), this.shipped.stream())).extracting(CriterionTemplate::name)
			.doesNotHaveDuplicates();
		assertThat(bank).filteredOn((criterion) -> !criterion.moreIsBetter())
			.extracting(CriterionTemplate::slug)
			.containsExactly("boundaries-to-bridge");
	}

	private static List<CriterionTemplate> read(ContentFile file) {
		List<CriterionTemplate> templates = new ArrayList<>();
		for (Entry entry : file.entries()) {
			templates.add(entry.read((fields) -> new CriterionTemplate(fields, templates.size())));
		}
		return templates;
	}

}
