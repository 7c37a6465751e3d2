package org.hiap.navigator.framework;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.hiap.navigator.content.Checks;
import org.hiap.navigator.content.ContentException;
import org.hiap.navigator.content.ContentFile;
import org.hiap.navigator.content.Entry;
import org.hiap.navigator.content.EntryText;
import org.hiap.navigator.framework.FrameworkRules.Problem;
import org.hiap.navigator.workbook.NotReadableException;
import org.hiap.navigator.workbook.ReadSheet;
import org.hiap.navigator.workbook.Workbooks;
import org.hiap.navigator.workbook.WrittenSheet;
import org.hiap.navigator.workbook.WrittenSheet.Column;

/** A framework version as a file: YAML in the form of the shipped one, or a workbook. */
public final class FrameworkFile {

	private static final String FRAMEWORK = "Framework";

	private static final String PILLARS = "Pillars";

	private static final String CRITERIA = "Criteria";

	/**
	 * The columns of each sheet, heading and field; part of the format, not of a page.
	 */
	private static final Map<String, String> FRAMEWORK_COLUMNS = columns("Field", "field", "Text", "text");

	private static final Map<String, String> PILLAR_COLUMNS = columns("Code", "code", "Pillar", "name", "Summary",
			"summary");

	private static final Map<String, String> CRITERION_COLUMNS = columns("Pillar", "pillar", "Slug", "slug",
			"Criterion", "name", "Question", "question", "Level 1", "level1", "Level 2", "level2", "Level 3", "level3",
			"Level 4", "level4", "Level 5", "level5", "Good evidence", "evidence", "Draws on", "drawsOn", "Basis",
			"basis");

	private FrameworkFile() {
	}

	/**
	 * A file as read.
	 *
	 * @param framework what it says; to be used only when nothing is wrong
	 * @param mistakes what is wrong, in the order of the file
	 */
	public record Parsed(Framework framework, List<Mistake> mistakes) {
	}

	/**
	 * What is wrong and where.
	 *
	 * @param sheet the sheet of a workbook, or an empty text
	 * @param row its row as the spreadsheet program shows it, or 0
	 */
	public record Mistake(String sheet, int row, Problem problem) {
	}

	/** A version as the text of a YAML file. */
	public static String yaml(Framework framework) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("version", framework.version());
		values.put("title", framework.title());
		values.put("introduction", framework.introduction());
		values.put("pillars", framework.pillars().stream().map(FrameworkFile::values).toList());
		return EntryText.of(values).yaml();
	}

	private static Map<String, Object> values(Framework.Pillar pillar) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("slug", pillar.slug());
		values.put("code", pillar.code());
		values.put("name", pillar.name());
		values.put("summary", pillar.summary());
		values.put("criteria", pillar.criteria().stream().map(FrameworkFile::values).toList());
		return values;
	}

	private static Map<String, Object> values(Framework.Criterion criterion) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("slug", criterion.slug());
		values.put("name", criterion.name());
		values.put("question", criterion.question());
		values.put("levels", criterion.levels());
		values.put("evidence", criterion.evidence());
		values.put("draws-on", criterion.drawsOn());
		values.put("basis", criterion.basis());
		return values;
	}

	/** A version as a workbook. */
	public static byte[] workbook(Framework framework) {
		List<List<String>> texts = List.of(List.of("Version", String.valueOf(framework.version())),
				List.of("Title", framework.title()), List.of("Introduction", framework.introduction()));
		List<List<String>> pillars = framework.pillars()
			.stream()
			.map((pillar) -> List.of(pillar.code(), pillar.name(), pillar.summary()))
			.toList();
		List<List<String>> criteria = framework.pillars()
			.stream()
			.flatMap((pillar) -> pillar.criteria().stream().map((criterion) -> row(pillar, criterion)))
			.toList();
		return Workbooks.write(framework.title() + ", version " + framework.version(),
				List.of(new WrittenSheet(FRAMEWORK, widths(FRAMEWORK_COLUMNS, 16, 100), texts),
						new WrittenSheet(PILLARS, widths(PILLAR_COLUMNS, 8, 36, 80), pillars),
						new WrittenSheet(CRITERIA,
								widths(CRITERION_COLUMNS, 8, 28, 28, 36, 40, 40, 40, 40, 40, 40, 16, 40), criteria)));
	}

	private static List<String> row(Framework.Pillar pillar, Framework.Criterion criterion) {
		List<String> row = new ArrayList<>(
				List.of(pillar.code(), criterion.slug(), criterion.name(), criterion.question()));
		row.addAll(criterion.levels());
		row.addAll(List.of(criterion.evidence(), String.join(", ", criterion.drawsOn()), criterion.basis()));
		return row;
	}

	/**
	 * The version a shipped file holds.
	 * @throws ContentException when it holds none; the message names the line
	 */
	static Framework shipped(Entry entry) {
		return framework(entry, UnaryOperator.identity());
	}

	/**
	 * Reads what somebody wants to put in the place of a draft.
	 * @param draft whose pillars the file must have
	 * @param codes of everything a criterion can follow from
	 * @throws ContentException when it is neither a workbook nor YAML of this form; the
	 * message names the line
	 * @throws NotReadableException when it is a packed file but no workbook of people's
	 * making
	 * @throws CharacterCodingException when it is a text in another encoding than UTF-8
	 */
	public static Parsed parse(byte[] file, Framework draft, Set<String> codes) throws CharacterCodingException {
		if (Workbooks.isPacked(file)) {
			return new SheetReader(draft, codes).read(Workbooks.read(file));
		}
		String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
		Entry entry = ContentFile.of("The file", text).entry();
		return arranged(entry, framework(entry, FrameworkRules::oneLine), draft, codes);
	}

	/** A version as {@link #yaml} wrote it. */
	static Framework parseOwn(String yaml) {
		return shipped(EntryText.parse(yaml).entry("framework"));
	}

	private static Framework framework(Entry entry, UnaryOperator<String> text) {
		return entry.read((fields) -> new Framework(fields.number("version"), text.apply(fields.text("title")),
				text.apply(fields.text("introduction")),
				fields.entries("pillars").stream().map((pillar) -> pillar(pillar, text)).toList()));
	}

	private static Framework.Pillar pillar(Entry entry, UnaryOperator<String> text) {
		return entry.read((fields) -> new Framework.Pillar(fields.text("slug"), fields.text("code"),
				text.apply(fields.text("name")), text.apply(fields.text("summary")),
				fields.entries("criteria").stream().map((criterion) -> criterion(criterion, text)).toList()));
	}

	private static Framework.Criterion criterion(Entry entry, UnaryOperator<String> text) {
		return entry.read((fields) -> {
			String name = text.apply(fields.text("name"));
			Framework.Criterion criterion = new Framework.Criterion(0,
					fields.optionalText("slug").orElseGet(() -> Checks.slug(name)), name,
					text.apply(fields.text("question")), fields.texts("levels").stream().map(text).toList(),
					text.apply(fields.text("evidence")), fields.texts("draws-on"), text.apply(fields.text("basis")));
			if (criterion.levels().size() != FrameworkRules.LEVELS) {
				throw entry.mistake("levels", "write exactly five levels, level 1 first");
			}
			return criterion;
		});
	}

	/** The pillars of a YAML file in the places of the draft's. */
	private static Parsed arranged(Entry entry, Framework read, Framework draft, Set<String> codes) {
		List<Framework.Pillar> pillars = new ArrayList<>();
		for (Framework.Pillar own : draft.pillars()) {
			List<Framework.Pillar> same = read.pillars()
				.stream()
				.filter((pillar) -> pillar.code().equals(own.code()) && pillar.slug().equals(own.slug()))
				.toList();
			if (same.size() != 1) {
				throw entry.mistake("pillars", "write the pillar with the code “" + own.code() + "” and the slug “"
						+ own.slug() + "” exactly once: the pillars stay");
			}
			pillars.add(same.getFirst());
		}
		if (read.pillars().size() != pillars.size()) {
			throw entry.mistake("pillars", "leave out every pillar but those of the draft: the pillars stay");
		}
		Framework framework = new Framework(draft.version(), read.title(), read.introduction(), pillars);
		return new Parsed(framework,
				FrameworkRules.ofFramework(framework, codes)
					.stream()
					.filter((problem) -> !problem.field().equals("criteria"))
					.map((problem) -> new Mistake("", 0, problem))
					.toList());
	}

	private static Map<String, String> columns(String... headingsAndFields) {
		Map<String, String> columns = new LinkedHashMap<>();
		for (int i = 0; i < headingsAndFields.length; i += 2) {
			columns.put(headingsAndFields[i], headingsAndFields[i + 1]);
		}
		return columns;
	}

	private static List<Column> widths(Map<String, String> columns, int... widths) {
		List<String> headings = List.copyOf(columns.keySet());
		return IntStream.range(0, widths.length).mapToObj((i) -> new Column(headings.get(i), widths[i])).toList();
	}

	/** Reads the three sheets and notes every mistake on the way. */
	private static final class SheetReader {

		private final Framework draft;

		private final Set<String> codes;

		private final List<Mistake> mistakes = new ArrayList<>();

		SheetReader(Framework draft, Set<String> codes) {
			this.draft = draft;
			this.codes = codes;
		}

		/** A row with the texts of its known columns. */
		private record Line(int row, Map<String, String> texts) {

			String text(String field) {
				return this.texts.getOrDefault(field, "");
			}

		}

		Parsed read(List<ReadSheet> sheets) {
			Map<String, String> texts = new LinkedHashMap<>();
			for (Line line : lines(sheets, FRAMEWORK, FRAMEWORK_COLUMNS)) {
				texts.put(line.text("field"), line.text("text"));
			}
			String title = texts.getOrDefault("Title", "");
			String introduction = texts.getOrDefault("Introduction", "");
			FrameworkRules.ofTexts(title, introduction).forEach((problem) -> note(FRAMEWORK, 0, problem));
			Map<String, Line> pillarLines = pillarLines(sheets);
			Map<String, List<Framework.Criterion>> criteria = criteria(sheets);
			List<Framework.Pillar> pillars = this.draft.pillars().stream().map((own) -> {
				Line line = pillarLines.get(own.code());
				return new Framework.Pillar(own.slug(), own.code(), (line != null) ? line.text("name") : "",
						(line != null) ? line.text("summary") : "", criteria.getOrDefault(own.code(), List.of()));
			}).toList();
			return new Parsed(new Framework(this.draft.version(), title, introduction, pillars),
					List.copyOf(this.mistakes));
		}

		private Map<String, Line> pillarLines(List<ReadSheet> sheets) {
			Map<String, Line> lines = new LinkedHashMap<>();
			for (Line line : lines(sheets, PILLARS, PILLAR_COLUMNS)) {
				if (isPillar(line.text("code")) && lines.put(line.text("code"), line) == null) {
					FrameworkRules.ofPillar(line.text("name"), line.text("summary"))
						.forEach((problem) -> note(PILLARS, line.row(), problem));
				}
				else {
					note(PILLARS, line.row(), FrameworkRules.problem("code", "frameworks.import.pillar", known()));
				}
			}
			this.draft.pillars()
				.stream()
				.map(Framework.Pillar::code)
				.filter((code) -> !lines.containsKey(code))
				.forEach((code) -> note(PILLARS, 0,
						FrameworkRules.problem("code", "frameworks.import.pillar-missing", code)));
			return lines;
		}

		private Map<String, List<Framework.Criterion>> criteria(List<ReadSheet> sheets) {
			Map<String, List<Framework.Criterion>> criteria = new LinkedHashMap<>();
			Set<String> slugs = new HashSet<>();
			for (Line line : lines(sheets, CRITERIA, CRITERION_COLUMNS)) {
				Framework.Criterion criterion = criterion(line);
				if (!isPillar(line.text("pillar"))) {
					note(CRITERIA, line.row(), FrameworkRules.problem("pillar", "frameworks.import.pillar", known()));
				}
				FrameworkRules.ofCriterion(criterion, this.codes)
					.stream()
					// a slug made from no name is one mistake, not two
					.filter((problem) -> !(problem.field().equals("slug") && criterion.name().isEmpty()))
					.forEach((problem) -> note(CRITERIA, line.row(), problem));
				if (!slugs.add(criterion.slug())) {
					note(CRITERIA, line.row(), FrameworkRules.problem("slug", "frameworks.slug.taken"));
				}
				criteria.computeIfAbsent(line.text("pillar"), (code) -> new ArrayList<>()).add(criterion);
			}
			return criteria;
		}

		private static Framework.Criterion criterion(Line line) {
			String slug = line.text("slug").isEmpty() ? Checks.slug(line.text("name")) : line.text("slug");
			List<String> levels = Stream.iterate(1, (level) -> level + 1)
				.limit(FrameworkRules.LEVELS)
				.map((level) -> line.text("level" + level))
				.toList();
			List<String> drawsOn = Arrays.stream(line.text("drawsOn").split("[,;\\s]+"))
				.filter((code) -> !code.isEmpty())
				.distinct()
				.toList();
			return new Framework.Criterion(0, slug, line.text("name"), line.text("question"), levels,
					line.text("evidence"), drawsOn, line.text("basis"));
		}

		private boolean isPillar(String code) {
			return this.draft.pillars().stream().anyMatch((pillar) -> pillar.code().equals(code));
		}

		private String known() {
			return String.join(", ", this.draft.pillars().stream().map(Framework.Pillar::code).toList());
		}

		private List<Line> lines(List<ReadSheet> sheets, String name, Map<String, String> columns) {
			ReadSheet sheet = sheets.stream().filter((each) -> each.name().equals(name)).findFirst().orElse(null);
			if (sheet == null || sheet.rows().isEmpty()) {
				note(name, 0, FrameworkRules.problem("sheet", "frameworks.import.sheet"));
				return List.of();
			}
			Map<Integer, String> fields = fields(sheet.rows().getFirst(), name, columns);
			List<Line> lines = new ArrayList<>();
			for (ReadSheet.Row row : sheet.rows().subList(1, sheet.rows().size())) {
				Map<String, String> texts = new LinkedHashMap<>();
				fields.forEach((column, field) -> {
					if (row.cell(column).computed()) {
						note(name, row.number(), FrameworkRules.problem(field, "frameworks.import.formula"));
					}
					texts.put(field, FrameworkRules.oneLine(row.cell(column).text()));
				});
				lines.add(new Line(row.number(), texts));
			}
			return lines;
		}

		private Map<Integer, String> fields(ReadSheet.Row header, String name, Map<String, String> columns) {
			Map<Integer, String> fields = new LinkedHashMap<>();
			for (int column = 0; column < header.cells().size(); column++) {
				String heading = FrameworkRules.oneLine(header.cell(column).text());
				String field = columns.get(heading);
				if (field != null && !fields.containsValue(field)) {
					fields.put(column, field);
				}
				else if (!heading.isEmpty()) {
					note(name, header.number(), FrameworkRules.problem("heading", "frameworks.import.column", heading));
				}
			}
			columns.forEach((heading, field) -> {
				if (!fields.containsValue(field)) {
					note(name, header.number(),
							FrameworkRules.problem("heading", "frameworks.import.column-missing", heading));
				}
			});
			return fields;
		}

		private void note(String sheet, int row, Problem problem) {
			this.mistakes.add(new Mistake(sheet, row, problem));
		}

	}

}
