package org.hiap.navigator.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.hiap.navigator.search.Findings.FacetChoice;
import org.hiap.navigator.search.Findings.Match;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The one door to searching. Entries that fit are ranked by PostgreSQL; they are few
 * enough to be narrowed and counted here, so that a count is the number of results one
 * gets by following it.
 */
@Service
public class Search {

	/** Misspelt words that are looked into. */
	private static final int CORRECTIONS = 5;

	private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

	private final JdbcClient jdbc;

	Search(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A word as the index knows it.
	 *
	 * @param lexemes its stem; empty for a word too common to be searched for
	 * @param known whether any entry has it
	 * @param begins stems of all the words it begins; empty unless it may be a beginning
	 */
	private record Term(String word, List<String> lexemes, boolean known, List<String> begins) {

		boolean isCommon() {
			return this.lexemes.isEmpty() && this.begins.isEmpty();
		}

		boolean isUnknown() {
			return !this.known && this.begins.isEmpty() && !this.lexemes.isEmpty();
		}

		Stream<String> all() {
			return Stream.concat(this.lexemes.stream(), this.begins.stream());
		}

	}

	/** What to look for: words, and phrases in the notation of a text search query. */
	private record Terms(List<Term> words, List<String> phrases) {

		boolean isEmpty() {
			return this.words.isEmpty() && this.phrases.isEmpty();
		}

		/** As a query whose words may be the beginning of words. */
		String finding(String operator, String weight) {
			return joined(operator,
					(word) -> word.all()
						.distinct()
						.map((lexeme) -> quoted(lexeme, weight))
						.collect(Collectors.joining(" | ", "(", ")")));
		}

		/** As a query for these very words. */
		String exact(String operator, String weight) {
			return joined(operator,
					(word) -> (word.lexemes().isEmpty() ? word.begins() : word.lexemes()).stream()
						.map((lexeme) -> quoted(lexeme, weight))
						.collect(Collectors.joining(" & ", "(", ")")));
		}

		private String joined(String operator, java.util.function.Function<Term, String> text) {
			return Stream.concat(this.words.stream().map(text), this.phrases.stream().map("(%s)"::formatted))
				.collect(Collectors.joining(operator));
		}

		/** A lexeme is made of letters and digits, because the words indexed are. */
		private static String quoted(String lexeme, String weight) {
			return "'" + lexeme.replace("'", "''").replace("\\", "\\\\") + "'" + weight;
		}

	}

	/** An entry that fits, with all it can be narrowed by. */
	private record Fit(String key, List<String> facets) {

		boolean passes(Collection<Set<String>> filters) {
			return filters.stream().allMatch((filter) -> this.facets.stream().anyMatch(filter::contains));
		}

	}

	/**
	 * Searches for whatever somebody typed.
	 * @param filters what to narrow by; within a facet any of the values will do, and
	 * unknown ones are passed over
	 */
	public Findings find(String typed, Map<Facet, ? extends Collection<String>> filters) {
		Query query = Query.of(typed);
		if (query.typed().isEmpty()) {
			return findings(query, Match.EVERYTHING, null, everything(), filters, List.of());
		}
		Terms terms = terms(query);
		List<Fit> fits = fits(query, terms, " & ");
		String suggestion = null;
		if (fits.isEmpty()) {
			Map<Integer, String> corrections = corrections(terms);
			if (!corrections.isEmpty()) {
				suggestion = query.with(corrections);
				query = Query.of(suggestion);
				terms = terms(query);
				fits = fits(query, terms, " & ");
			}
		}
		Match match = Match.ALL_WORDS;
		if (fits.isEmpty() && terms.words().size() + terms.phrases().size() > 1) {
			fits = fits(query, terms, " | ");
			match = fits.isEmpty() ? match : Match.ANY_WORD;
		}
		return findings(Query.of(typed), match, suggestion, fits, filters, lexemes(terms));
	}

	/** Shows some of what was found; entries that are gone meanwhile are left out. */
	public List<Found> show(Findings findings, long offset, int atMost) {
		List<String> keys = findings.keys().stream().skip(offset).limit(atMost).toList();
		Excerpt excerpt = new Excerpt(wordsOf(findings.lexemes()));
		Map<String, Found> found = new HashMap<>();
		this.jdbc.sql("select key, kind, title, summary, text, facts, path from search_entry where key = any(?)")
			.param(keys.toArray(String[]::new))
			.query((row) -> {
				found.put(row.getString("key"),
						new Found(Kind.valueOf(row.getString("kind")), excerpt.whole(row.getString("title")),
								excerpt.best(Findable.lines(row.getString("summary"), row.getString("text"))),
								row.getString("facts"), row.getString("path")));
			});
		return keys.stream().map(found::get).filter(Objects::nonNull).toList();
	}

	private Terms terms(Query query) {
		String[] words = query.words().stream().map(Lexer.Word::folded).toArray(String[]::new);
		List<Term> terms = (words.length == 0) ? List.of() : this.jdbc.sql("""
				select t.word, l.lexemes, exists (select 1 from search_word w where w.lexeme = any(l.lexemes)) as known,
				  case when t.place = ? and (cardinality(l.lexemes) > 0 or t.place = 1) then array(
				    select distinct w.lexeme from search_word w
				    where w.word >= t.word collate "C" and w.word < t.word || chr(1114111) collate "C")
				  end as begins
				from unnest(?::text[]) with ordinality as t (word, place)
				cross join lateral (select tsvector_to_array(to_tsvector('english', t.word)) as lexemes) l
				order by t.place""")
			.params(query.endsInAWord() ? words.length : 0, words)
			.query((row, number) -> new Term(row.getString("word"), strings(row.getArray("lexemes")),
					row.getBoolean("known"), strings(row.getArray("begins"))))
			.list();
		return new Terms(terms, phrases(query));
	}

	private List<String> phrases(Query query) {
		if (query.phrases().isEmpty()) {
			return List.of();
		}
		return this.jdbc.sql("select phraseto_tsquery('english', phrase)::text from unnest(?::text[]) as each (phrase)")
			.param(query.phrases().toArray(String[]::new))
			.query(String.class)
			.list()
			.stream()
			.filter((phrase) -> !phrase.isEmpty())
			.toList();
	}

	private Map<Integer, String> corrections(Terms terms) {
		Map<Integer, String> corrections = new HashMap<>();
		IntStream.range(0, terms.words().size())
			.filter((place) -> terms.words().get(place).isUnknown())
			.limit(CORRECTIONS)
			.forEach((place) -> nearest(terms.words().get(place).word())
				.ifPresent((word) -> corrections.put(place, word)));
		return corrections;
	}

	private Optional<String> nearest(String word) {
		return Spelling.nearest(word, this.jdbc.sql("""
				select word, frequency from (select word, frequency from search_word order by word <-> ? limit 50) alike
				where word !~ '[0-9]'""")
			.param(word)
			.query((row, number) -> new Spelling.Candidate(row.getString("word"), row.getInt("frequency")))
			.list());
	}

	private List<Fit> everything() {
		return this.jdbc.sql("select key, facets from search_entry order by position").query(Search::fit).list();
	}

	/**
	 * The entries that fit: one asked for by its very name or code first, then those with
	 * the words in their names, then by how often and how near each other the words
	 * stand.
	 */
	private List<Fit> fits(Query query, Terms all, String operator) {
		Terms terms = new Terms(all.words().stream().filter((word) -> !word.isCommon()).toList(), all.phrases());
		if (terms.isEmpty()) {
			return List.of();
		}
		return this.jdbc
			.sql("""
					select key, facets from search_entry, (
					  select ?::text as name, ?::tsquery as finding, ?::tsquery as exact, ?::tsquery as title,
					    ?::tsquery as exact_title) q
					where words @@ q.finding or q.name = any(names)
					order by q.name = any(names) desc, words @@ q.exact_title desc,
					  words @@ q.title desc,
					  ts_rank('{0.05, 0.1, 0.3, 1}', words, q.finding) + ts_rank('{0.05, 0.1, 0.3, 1}', words, q.exact) desc,
					  position""")
			.params(Lexer.plain(query.typed()), terms.finding(operator, ""), terms.exact(operator, ""),
					terms.finding(" & ", ":A"), terms.exact(" & ", ":A"))
			.query(Search::fit)
			.list();
	}

	private static Fit fit(java.sql.ResultSet row, int number) throws java.sql.SQLException {
		return new Fit(row.getString("key"), strings(row.getArray("facets")));
	}

	private static List<String> lexemes(Terms terms) {
		return Stream
			.concat(terms.words().stream().flatMap(Term::all),
					terms.phrases()
						.stream()
						.flatMap((phrase) -> QUOTED.matcher(phrase).results().map((match) -> match.group(1))))
			.distinct()
			.toList();
	}

	/** Every word of the entries that has one of the stems, for marking. */
	private Set<String> wordsOf(List<String> lexemes) {
		return lexemes.isEmpty() ? Set.of()
				: new HashSet<>(this.jdbc.sql("select word from search_word where lexeme = any(?)")
					.param(lexemes.toArray(String[]::new))
					.query(String.class)
					.list());
	}

	private Findings findings(Query query, Match match, @Nullable String suggestion, List<Fit> fits,
			Map<Facet, ? extends Collection<String>> typed, List<String> lexemes) {
		Map<Facet, List<FacetChoice>> offered = offered();
		Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
		offered.forEach((facet, values) -> {
			Collection<String> wanted = typed.containsKey(facet) ? typed.get(facet) : List.of();
			Set<String> chosen = values.stream()
				.map(FacetChoice::value)
				.filter(wanted::contains)
				.map((value) -> Findable.Value.of(facet, value))
				.collect(Collectors.toSet());
			if (!chosen.isEmpty()) {
				filters.put(facet, chosen);
			}
		});
		Map<Facet, List<FacetChoice>> choices = new EnumMap<>(Facet.class);
		offered.forEach((facet, values) -> {
			Map<String, Integer> counts = counts(fits, filters, facet);
			choices.put(facet, values.stream().map((choice) -> {
				String stored = Findable.Value.of(facet, choice.value());
				return new FacetChoice(choice.value(), choice.label(), counts.getOrDefault(stored, 0),
						filters.getOrDefault(facet, Set.of()).contains(stored));
			}).toList());
		});
		List<String> keys = fits.stream().filter((fit) -> fit.passes(filters.values())).map(Fit::key).toList();
		return new Findings(query.typed(), match, suggestion, fits.size(), choices, keys, lexemes);
	}

	/** How many entries have each value, narrowed by all filters but those of a facet. */
	private static Map<String, Integer> counts(List<Fit> fits, Map<Facet, Set<String>> filters, Facet except) {
		List<Set<String>> others = filters.entrySet()
			.stream()
			.filter((filter) -> filter.getKey() != except)
			.map(Map.Entry::getValue)
			.toList();
		Map<String, Integer> counts = new HashMap<>();
		fits.stream()
			.filter((fit) -> fit.passes(others))
			.forEach((fit) -> fit.facets().forEach((value) -> counts.merge(value, 1, Integer::sum)));
		return counts;
	}

	private Map<Facet, List<FacetChoice>> offered() {
		Map<Facet, List<FacetChoice>> offered = new EnumMap<>(Facet.class);
		offered.put(Facet.KIND,
				Arrays.stream(Kind.values()).map((kind) -> new FacetChoice(kind.slug(), "", 0, false)).toList());
		this.jdbc.sql("select facet, value, label from search_choice order by position").query((row) -> {
			offered.computeIfAbsent(Facet.valueOf(row.getString("facet")), (facet) -> new ArrayList<>())
				.add(new FacetChoice(row.getString("value"), row.getString("label"), 0, false));
		});
		return offered;
	}

	private static List<String> strings(java.sql.@Nullable Array array) throws java.sql.SQLException {
		return (array != null) ? List.of((String[]) array.getArray()) : List.of();
	}

}
