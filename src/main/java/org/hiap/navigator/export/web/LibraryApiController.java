package org.hiap.navigator.export.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.hiap.navigator.account.PublicAddress;
import org.hiap.navigator.catalogue.Catalogue;
import org.hiap.navigator.export.web.ApiEdition.Shelf;
import org.hiap.navigator.govuk.Words;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The library for other programs: what there is, all entries of a kind, one entry. */
@RestController
class LibraryApiController {

	private final ApiLibrary library;

	private final Catalogue catalogue;

	private final OpenApi openApi;

	private final PublicAddress address;

	private final Words words;

	LibraryApiController(ApiLibrary library, Catalogue catalogue, OpenApi openApi, PublicAddress address, Words words) {
		this.library = library;
		this.catalogue = catalogue;
		this.openApi = openApi;
		this.address = address;
		this.words = words;
	}

	/** One kind in the index. */
	record KindJson(String kind, String title, int count, String self) {
	}

	/** What there is. */
	record Index(List<KindJson> kinds, String documentation, String openapi) {
	}

	/** Entries of a kind. */
	record Entries(String kind, String title, int count, List<? extends Map<String, ?>> entries) {
	}

	@GetMapping(path = ApiLibrary.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Object> index() {
		ApiEdition edition = this.library.edition();
		List<KindJson> kinds = edition.shelves()
			.values()
			.stream()
			.map((shelf) -> new KindJson(shelf.kind().name(), title(shelf), shelf.entries().size(),
					this.address.of(ApiLibrary.PATH + "/" + shelf.kind().name())))
			.toList();
		return answer(edition, new Index(kinds, this.address.of("/api"), this.address.of(OpenApi.PATH)));
	}

	@GetMapping(path = ApiLibrary.PATH + "/{kind}", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Object> entries(@PathVariable String kind, @RequestParam MultiValueMap<String, String> chosen) {
		ApiEdition edition = this.library.edition();
		Shelf shelf = edition.shelves().get(kind);
		if (shelf == null) {
			return noSuchKind(kind);
		}
		Map<String, String> filters = ApiEdition.filters(shelf.kind());
		List<ApiEntry> entries = shelf.entries();
		for (Map.Entry<String, List<String>> choice : chosen.entrySet()) {
			String about = filters.get(choice.getKey());
			if (about == null) {
				return problem(HttpStatus.BAD_REQUEST,
						filters.isEmpty() ? "api.problem.no-filters" : "api.problem.no-such-filter", choice.getKey(),
						kind, String.join(", ", filters.keySet()));
			}
			Shelf others = edition.shelves().get(about);
			List<Optional<ApiEntry>> named = choice.getValue().stream().map(others::called).toList();
			int unknown = named.indexOf(Optional.<ApiEntry>empty());
			if (unknown >= 0) {
				return problem(HttpStatus.BAD_REQUEST, "api.problem.no-such-choice", choice.getKey(),
						choice.getValue().get(unknown), about);
			}
			List<String> codes = named.stream().flatMap(Optional::stream).map(ApiEntry::code).toList();
			entries = entries.stream().filter((entry) -> entry.refersTo(about, codes)).toList();
		}
		return answer(edition,
				new Entries(kind, title(shelf), entries.size(), entries.stream().map(ApiEntry::json).toList()));
	}

	@GetMapping(path = ApiLibrary.PATH + "/{kind}/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Object> entry(@PathVariable String kind, @PathVariable String slug) {
		ApiEdition edition = this.library.edition();
		Shelf shelf = edition.shelves().get(kind);
		if (shelf == null) {
			return noSuchKind(kind);
		}
		return shelf.atSlug(slug)
			.map((entry) -> answer(edition, entry.json()))
			.or(() -> this.catalogue.formerly(kind, slug).flatMap((moved) -> lead(shelf, slug, moved)))
			.orElseGet(() -> problem(HttpStatus.NOT_FOUND, "api.problem.no-such-entry", kind, slug));
	}

	private Optional<ResponseEntity<Object>> lead(Shelf shelf, String slug, Catalogue.Moved moved) {
		if (moved.withdrawn()) {
			return Optional.of(problem(HttpStatus.GONE, "api.problem.withdrawn", moved.title()));
		}
		if (moved.slug().equals(slug)) {
			return Optional.empty();
		}
		return Optional.of(ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
			.header(HttpHeaders.LOCATION, ApiLibrary.PATH + "/" + shelf.kind().name() + "/" + moved.slug())
			.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
			.cacheControl(ApiProblem.SHORTLY)
			.build());
	}

	@GetMapping(path = OpenApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Object> openApi() {
		return ResponseEntity.ok()
			.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
			.cacheControl(ApiProblem.SHORTLY)
			.body(this.openApi.document());
	}

	private String title(Shelf shelf) {
		return this.words.of("kind." + shelf.kind().name());
	}

	/** Whoever has this edition already is told so, without it being sent again. */
	private static ResponseEntity<Object> answer(ApiEdition edition, Object body) {
		return ResponseEntity.ok()
			.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
			.cacheControl(ApiProblem.SHORTLY)
			.eTag("W/\"" + edition.tag() + "\"")
			.body(body);
	}

	private ResponseEntity<Object> noSuchKind(String kind) {
		return problem(HttpStatus.NOT_FOUND, "api.problem.no-such-kind", kind, this.address.of(ApiLibrary.PATH));
	}

	private ResponseEntity<Object> problem(HttpStatus status, String key, Object... arguments) {
		return ApiProblem.of(status, this.words.of(key, arguments)).answer();
	}

}
