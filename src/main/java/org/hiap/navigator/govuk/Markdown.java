package org.hiap.navigator.govuk;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Texts in which people mark paragraphs, lists, emphasis and links, as CommonMark has it.
 * Headings, pictures and code are not marks here, and HTML stays the text it is, so
 * nothing that is typed reaches a page as anything else.
 */
public final class Markdown {

	private static final Parser PARSER = Parser.builder()
		.enabledBlockTypes(Set.of(ListBlock.class, BlockQuote.class))
		.build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
		.escapeHtml(true)
		.sanitizeUrls(true)
		.urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
		.attributeProviderFactory((context) -> (node, tag, attributes) -> design(node, attributes))
		.build();

	private Markdown() {
	}

	/** The text as HTML in the design system's classes. */
	public static String html(String text) {
		Node document = PARSER.parse(text);
		document.accept(new AbstractVisitor() {
			@Override
			public void visit(Image image) {
				Node child = image.getFirstChild();
				while (child != null) {
					Node next = child.getNext();
					image.insertBefore(child);
					child = next;
				}
				image.unlink();
			}
		});
		return RENDERER.render(document);
	}

	/** The text without its marks, a line for every paragraph and item of a list. */
	public static String plain(String text) {
		StringBuilder plain = new StringBuilder();
		PARSER.parse(text).accept(new AbstractVisitor() {
			@Override
			public void visit(Paragraph paragraph) {
				visitChildren(paragraph);
				plain.append('\n');
			}

			@Override
			public void visit(Text words) {
				plain.append(words.getLiteral());
			}

			@Override
			public void visit(Code words) {
				plain.append(words.getLiteral());
			}

			@Override
			public void visit(HtmlInline words) {
				plain.append(words.getLiteral());
			}

			@Override
			public void visit(SoftLineBreak end) {
				plain.append(' ');
			}

			@Override
			public void visit(HardLineBreak end) {
				plain.append(' ');
			}
		});
		return plain.toString().strip();
	}

	private static void design(Node node, Map<String, String> attributes) {
		switch (node) {
			case Paragraph paragraph -> attributes.put("class", "govuk-body");
			case BulletList list -> attributes.put("class", "govuk-list govuk-list--bullet");
			case OrderedList list -> attributes.put("class", "govuk-list govuk-list--number");
			case BlockQuote quote -> attributes.put("class", "govuk-inset-text");
			case Link link -> attributes.put("class", "govuk-link");
			default -> {
			}
		}
	}

}
