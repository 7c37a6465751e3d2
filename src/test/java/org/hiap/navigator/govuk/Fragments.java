package org.hiap.navigator.govuk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import org.springframework.context.support.StaticMessageSource;

/**
 * Renders one fragment as a page would, without the rest of the application. A message's
 * key is its text, so that a test reads like the page.
 */
final class Fragments {

	private static final SpringTemplateEngine ENGINE = engine();

	private Fragments() {
	}

	/** The HTML of a fragment such as {@code "govuk/tag :: tag"}. */
	static String html(String fragment, @Nullable Object... arguments) {
		String names = IntStream.range(0, arguments.length)
			.mapToObj((i) -> "${argument" + i + "}")
			.collect(Collectors.joining(", "));
		return page("<th:block th:replace=\"~{" + fragment + "(" + names + ")}\"/>", arguments);
	}

	/**
	 * A page that sees the arguments as argument0, argument1 and so on.
	 */
	static String page(String template, @Nullable Object... arguments) {
		Context context = new Context(Locale.UK);
		for (int i = 0; i < arguments.length; i++) {
			context.setVariable("argument" + i, arguments[i]);
		}
		return ENGINE.process(template, context).strip();
	}

	/** The parsed HTML of a fragment. */
	static Element parsed(String fragment, @Nullable Object... arguments) {
		return Jsoup.parseBodyFragment(html(fragment, arguments)).body();
	}

	/**
	 * The elements, attributes and words of some HTML, one a line, without what a browser
	 * does not see: order of attributes and of classes, white space around words.
	 */
	static String normalised(Element body) {
		StringBuilder outline = new StringBuilder();
		body.childNodes().forEach((child) -> outline(child, 0, outline));
		return outline.toString();
	}

	private static void outline(Node node, int depth, StringBuilder outline) {
		String indent = " ".repeat(depth);
		if (node instanceof TextNode words) {
			Node parent = words.parent();
			boolean typed = parent != null && parent.normalName().equals("textarea");
			String text = typed ? words.getWholeText() : words.text().strip();
			if (!text.isEmpty()) {
				outline.append(indent).append('"').append(text).append("\"\n");
			}
		}
		else if (node instanceof Element element) {
			outline.append(indent).append(element.normalName()).append(attributes(element)).append('\n');
			element.childNodes().forEach((child) -> outline(child, depth + 1, outline));
		}
	}

	private static Map<String, String> attributes(Element element) {
		Map<String, String> attributes = new TreeMap<>();
		for (Attribute attribute : element.attributes()) {
			String value = attribute.getValue();
			if (attribute.getKey().equals("class")) {
				value = element.classNames().stream().sorted().collect(Collectors.joining(" "));
			}
			else if (Attribute.isBooleanAttribute(attribute.getKey())) {
				value = "";
			}
			attributes.put(attribute.getKey(), value);
		}
		return attributes;
	}

	private static SpringTemplateEngine engine() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.setUseCodeAsDefaultMessage(true);
		messages.addMessage("too.long", Locale.UK, "Use {0} characters or fewer, not {1}");
		ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
		files.setPrefix("templates/");
		files.setSuffix(".html");
		files.setResolvablePatterns(Set.of("govuk/*"));
		files.setOrder(1);
		StringTemplateResolver strings = new StringTemplateResolver();
		strings.setOrder(2);
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateEngineMessageSource(messages);
		engine.setTemplateResolvers(new LinkedHashSet<>(List.of(files, strings)));
		engine.setEnableSpringELCompiler(true);
		return engine;
	}

}
