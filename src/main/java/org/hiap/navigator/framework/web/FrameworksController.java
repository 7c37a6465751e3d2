package org.hiap.navigator.framework.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.hiap.navigator.account.NotFoundException;
import org.hiap.navigator.framework.Framework;
import org.hiap.navigator.framework.FrameworkChanges;
import org.hiap.navigator.framework.FrameworkEditing;
import org.hiap.navigator.framework.FrameworkFile;
import org.hiap.navigator.framework.FrameworkState;
import org.hiap.navigator.framework.FrameworkVersion;
import org.hiap.navigator.framework.Frameworks;
import org.hiap.navigator.framework.web.FrameworkParts.Changes;
import org.hiap.navigator.framework.web.FrameworkParts.Tag;
import org.hiap.navigator.govuk.Choice;
import org.hiap.navigator.govuk.Link;
import org.hiap.navigator.govuk.Words;
import org.hiap.navigator.workbook.WorkbookFile;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Framework versions to look at, as pages and as files. */
@Controller
class FrameworksController {

	private static final MediaType YAML = new MediaType(MediaType.valueOf("application/yaml"), StandardCharsets.UTF_8);

	private final FrameworkEditing editing;

	private final Frameworks frameworks;

	private final FrameworkParts parts;

	private final Words words;

	FrameworksController(FrameworkEditing editing, Frameworks frameworks, FrameworkParts parts, Words words) {
		this.editing = editing;
		this.frameworks = frameworks;
		this.parts = parts;
		this.words = words;
	}

	/**
	 * A version in the list.
	 *
	 * @param history when and by whom it was changed, published or retired
	 * @param changes how it differs from the version before, or null for the first
	 */
	record VersionRow(int version, String href, Tag state, String title, int criteria, List<String> history,
			@Nullable String changes, boolean draft) {
	}

	record ListPage(List<VersionRow> versions, boolean hasDraft) {
	}

	/** A pillar with its criteria by name and a link to the page an officer would see. */
	record PillarRow(String name, String preview, List<String> criteria) {
	}

	/**
	 * A published or retired version.
	 *
	 * @param before the number of the version before, or null for the first
	 */
	record VersionPage(VersionRow row, String introduction, List<PillarRow> pillars, @Nullable Integer before,
			@Nullable Changes changes, boolean hasDraft, boolean retirable) {
	}

	/** A criterion as an officer would see it. */
	record Question(String slug, String name, String question, List<Choice> choices, String evidence) {
	}

	/** The page of a pillar as an officer would see it. */
	record PreviewPage(int version, String back, String name, String summary, int number, int of,
			List<Question> questions, List<Choice> strengths, List<Choice> confidences, @Nullable Link next) {
	}

	@GetMapping(FrameworkParts.LIST)
	String list(Model model) {
		List<FrameworkVersion> versions = this.editing.versions();
		int current = this.frameworks.current().version();
		model.addAttribute("page",
				new ListPage(
						versions.stream().map((version) -> row(version, before(versions, version), current)).toList(),
						versions.stream().anyMatch(FrameworkVersion::isDraft)));
		return "framework/list";
	}

	@GetMapping("/admin/frameworks/{version}")
	String version(@PathVariable("version") String number, Model model) {
		FrameworkVersion version = this.parts.version(number);
		if (version.isDraft()) {
			return "redirect:" + FrameworkParts.DRAFT;
		}
		List<FrameworkVersion> versions = this.editing.versions();
		Framework before = before(versions, version);
		model.addAttribute("page", new VersionPage(row(version, before, this.frameworks.current().version()),
				version.framework().introduction(),
				version.framework()
					.pillars()
					.stream()
					.map((pillar) -> new PillarRow(pillar.name(), preview(version.framework(), pillar),
							pillar.criteria().stream().map(Framework.Criterion::name).toList()))
					.toList(),
				(before != null) ? before.version() : null,
				(before != null) ? this.parts.changes(before, version.framework()) : null,
				versions.stream().anyMatch(FrameworkVersion::isDraft), version.state() == FrameworkState.PUBLISHED
						&& versions.stream().filter((other) -> other.state() == FrameworkState.PUBLISHED).count() > 1));
		return "framework/version";
	}

	@GetMapping("/admin/frameworks/{version}/pillars/{pillar}")
	String preview(@PathVariable("version") String number, @PathVariable("pillar") String slug, Model model) {
		FrameworkVersion version = this.parts.version(number);
		Framework framework = version.framework();
		Framework.Pillar pillar = framework.pillar(slug).orElseThrow(NotFoundException::new);
		int at = framework.pillars().indexOf(pillar);
		Framework.Pillar next = (at + 1 < framework.pillars().size()) ? framework.pillars().get(at + 1) : null;
		model.addAttribute("page",
				new PreviewPage(version.version(),
						version.isDraft() ? FrameworkParts.DRAFT : FrameworkParts.LIST + "/" + version.version(),
						pillar.name(), pillar.summary(), at + 1, framework.pillars().size(),
						pillar.criteria().stream().map(this::question).toList(),
						choices("answer.strength", "STATED", "LINKED", "CHECKED"),
						choices("answer.confidence", "LOW", "MEDIUM", "HIGH"),
						(next != null) ? new Link(next.name(), preview(framework, next)) : null));
		return "framework/preview";
	}

	@GetMapping("/admin/frameworks/{version}/framework.yaml")
	ResponseEntity<String> yaml(@PathVariable("version") String number) {
		Framework framework = this.parts.version(number).framework();
		return ResponseEntity.ok()
			.contentType(YAML)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(fileName(framework, "yaml")).build().toString())
			.body(FrameworkFile.yaml(framework));
	}

	@GetMapping("/admin/frameworks/{version}/framework.xlsx")
	ResponseEntity<byte[]> workbook(@PathVariable("version") String number) {
		Framework framework = this.parts.version(number).framework();
		return WorkbookFile.of(fileName(framework, "xlsx"), FrameworkFile.workbook(framework));
	}

	private static String fileName(Framework framework, String ending) {
		return "hiap-framework-v" + framework.version() + "." + ending;
	}

	private static String preview(Framework framework, Framework.Pillar pillar) {
		return FrameworkParts.LIST + "/" + framework.version() + "/pillars/" + pillar.slug();
	}

	private static @Nullable Framework before(List<FrameworkVersion> newestFirst, FrameworkVersion version) {
		return newestFirst.stream()
			.filter((other) -> other.version() < version.version())
			.findFirst()
			.map(FrameworkVersion::framework)
			.orElse(null);
	}

	private VersionRow row(FrameworkVersion version, @Nullable Framework before, int current) {
		Framework framework = version.framework();
		return new VersionRow(version.version(),
				version.isDraft() ? FrameworkParts.DRAFT : FrameworkParts.LIST + "/" + version.version(),
				this.parts.state(version, version.version() == current), framework.title(), framework.criteria().size(),
				history(version), (before != null) ? this.words.of("frameworks.compared", before.version(),
						this.parts.summary(FrameworkChanges.between(before, framework))) : null,
				version.isDraft());
	}

	private List<String> history(FrameworkVersion version) {
		List<String> history = new ArrayList<>();
		if (version.isDraft()) {
			history.add(this.words.of("frameworks.history.changed", this.parts.lastChange(version)));
		}
		else if (version.publishedAt() == null) {
			history.add(this.words.of("frameworks.history.shipped"));
		}
		else {
			history.add(this.words.of("frameworks.history.published",
					this.parts.byWhom(version.publishedBy(), version.publishedAt())));
		}
		if (version.retiredAt() != null) {
			history.add(this.words.of("frameworks.history.retired",
					this.parts.byWhom(version.retiredBy(), version.retiredAt())));
		}
		return history;
	}

	private List<Choice> choices(String key, String... values) {
		List<Choice> choices = new ArrayList<>();
		choices.add(new Choice("", this.words.of(key + ".none")));
		for (String value : values) {
			choices.add(new Choice(value, this.words.of(key + "." + value)));
		}
		return choices;
	}

	private Question question(Framework.Criterion criterion) {
		List<Choice> choices = new ArrayList<>();
		for (int level = 1; level <= criterion.levels().size(); level++) {
			choices.add(new Choice(String.valueOf(level), this.words.of("answer.level." + level),
					criterion.wording(level)));
		}
		choices.add(new Choice("not-known", this.words.of("answer.not-known")));
		choices.add(new Choice("not-applicable", this.words.of("answer.not-applicable"),
				this.words.of("answer.not-applicable.hint")));
		return new Question(criterion.slug(), criterion.name(), criterion.question(), choices, criterion.evidence());
	}

}
