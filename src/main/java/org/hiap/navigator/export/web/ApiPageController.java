package org.hiap.navigator.export.web;

import java.util.List;
import java.util.Map;

import org.hiap.navigator.account.PublicAddress;
import org.hiap.navigator.govuk.Words;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells people who write programs how to get at the library. */
@Controller
class ApiPageController {

	private static final Map<String, Object> QUESTION = OpenApi.ordered("options",
			List.of("Retrofit homes", "Good work charter"), "criteria",
			List.of(OpenApi.ordered("id", "need", "lowest", 0, "highest", 4),
					OpenApi.ordered("id", "cost", "lowest", 0, "highest", 4, "moreIsBetter", false)),
			"weights", OpenApi.ordered("need", 100, "cost", 60), "scores",
			OpenApi.ordered("Retrofit homes", OpenApi.ordered("need", 4, "cost", 3), "Good work charter",
					OpenApi.ordered("need", 2.5, "cost", 1)),
			"seed", 1);

	private final ApiLibrary library;

	private final PublicAddress address;

	private final Words words;

	private final JsonMapper mapper;

	ApiPageController(ApiLibrary library, PublicAddress address, Words words, JsonMapper mapper) {
		this.library = library;
		this.address = address;
		this.words = words;
		this.mapper = mapper.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
	}

	record ApiPage(List<KindRow> kinds, String index, String list, String filtered, String entryPath, String entry,
			String openApi, String answer, String rankings, String question) {
	}

	record KindRow(String title, int count, String name, String path, String filters) {
	}

	@GetMapping("/api")
	String show(Model model) {
		ApiEdition edition = this.library.edition();
		List<KindRow> kinds = edition.shelves().values().stream().map((shelf) -> {
			String name = shelf.kind().name();
			return new KindRow(this.words.of("kind." + name), shelf.entries().size(), name,
					ApiLibrary.PATH + "/" + name, String.join(", ", ApiEdition.filters(shelf.kind()).keySet()));
		}).toList();
		ApiEntry example = edition.shelves().get("opportunities").entries().getFirst();
		String entry = "/opportunities/" + example.slug();
		model.addAttribute("page",
				new ApiPage(kinds, of(""), of("/case-studies"), of("/case-studies?function=economy&authority=gla"),
						ApiLibrary.PATH + entry, of(entry), this.address.of(OpenApi.PATH),
						this.mapper.writeValueAsString(example.json()), this.address.of(RankingApiController.PATH),
						this.mapper.writeValueAsString(QUESTION)));
		return "export/api";
	}

	private String of(String path) {
		return this.address.of(ApiLibrary.PATH + path);
	}

}
