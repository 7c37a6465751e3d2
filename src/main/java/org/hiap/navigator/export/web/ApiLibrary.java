package org.hiap.navigator.export.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.hiap.navigator.account.PublicAddress;
import org.hiap.navigator.catalogue.Catalogue;
import org.hiap.navigator.catalogue.Editing;
import org.hiap.navigator.catalogue.Kind;
import org.hiap.navigator.content.ContentVersions;
import org.hiap.navigator.content.EntryText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the library as other programs read it, made anew when the content has changed.
 */
@Component
class ApiLibrary {

	static final String PATH = "/api/v1/library";

	private final Editing editing;

	private final Catalogue catalogue;

	private final ContentVersions versions;

	private final PublicAddress address;

	private final JsonMapper mapper;

	private final TransactionTemplate atOneMoment;

	private volatile @Nullable ApiEdition kept;

	ApiLibrary(Editing editing, Catalogue catalogue, ContentVersions versions, PublicAddress address, JsonMapper mapper,
			PlatformTransactionManager transactions) {
		this.editing = editing;
		this.catalogue = catalogue;
		this.versions = versions;
		this.address = address;
		this.mapper = mapper;
		this.atOneMoment = new TransactionTemplate(transactions);
		this.atOneMoment.setReadOnly(true);
		this.atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/** The library as it is now. */
	ApiEdition edition() {
		ApiEdition edition = this.kept;
		if (edition == null || edition.revision() != this.versions.revision()) {
			edition = Objects.requireNonNull(this.atOneMoment.execute((status) -> read()));
			this.kept = edition;
		}
		return edition;
	}

	private ApiEdition read() {
		Map<String, Map<String, Map<String, @Nullable Object>>> links = new HashMap<>();
		Map<Kind, List<ApiEntry>> found = new LinkedHashMap<>();
		for (Kind kind : this.editing.kinds()) {
			Map<String, Instant> changes = this.catalogue.changes(kind);
			List<ApiEntry> entries = this.catalogue.texts(kind)
				.stream()
				.map((text) -> entry(kind, text, changes))
				.toList();
			found.put(kind, entries);
			links.put(kind.name(), new HashMap<>());
			entries.forEach((entry) -> links.get(kind.name()).put(entry.code(), link(entry)));
		}
		// an invented region has neither an entry nor a page
		EntryJson writer = new EntryJson(
				(kind, code) -> links.getOrDefault(kind, Map.of()).getOrDefault(code, link(code, code, null, null)));
		Map<String, ApiEdition.Shelf> shelves = new LinkedHashMap<>();
		List<Object> everything = new ArrayList<>();
		found.forEach((kind, entries) -> {
			for (ApiEntry entry : entries) {
				writer.write(kind, entry.text().values(), entry.json());
				everything.add(entry.json());
			}
			shelves.put(kind.name(), new ApiEdition.Shelf(kind, entries));
		});
		return new ApiEdition(this.versions.revision(), tag(everything), shelves);
	}

	/**
	 * An entry with what every entry has; its own fields come when all links are known.
	 */
	private ApiEntry entry(Kind kind, EntryText text, Map<String, Instant> changes) {
		String code = Objects.requireNonNull(text.text(kind.key()));
		String slug = Objects.requireNonNullElse(text.text("slug"), code);
		String path = (kind.address() != null) ? kind.address() + slug : null;
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("id", code);
		json.put("kind", kind.name());
		json.put("title", Objects.requireNonNullElse(text.text(kind.title()), code));
		json.put("slug", slug);
		json.put("href", (path != null) ? this.address.of(path) : null);
		json.put("self", this.address.of(PATH + "/" + kind.name() + "/" + slug));
		json.put("changed", changes.get(code));
		return new ApiEntry(kind, code, slug, path, changes.get(code), text, json);
	}

	private static Map<String, @Nullable Object> link(ApiEntry entry) {
		return link(entry.code(), entry.json().get("title"), entry.json().get("href"), entry.json().get("self"));
	}

	private static Map<String, @Nullable Object> link(String code, @Nullable Object title, @Nullable Object href,
			@Nullable Object self) {
		Map<String, @Nullable Object> link = new LinkedHashMap<>();
		link.put("code", code);
		link.put("title", title);
		link.put("href", href);
		link.put("self", self);
		return link;
	}

	/**
	 * Made from all that is sent, so that it also changes when a new version of the
	 * application writes the same content differently.
	 */
	private String tag(List<Object> everything) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(this.mapper.writeValueAsString(everything).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
