package org.hiap.navigator.govuk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Where in a long list the reader is, and the links to the rest of it.
 *
 * @param page the page shown, from 1
 * @param pages how many there are, at least 1
 * @param rows how many rows the whole list has
 * @param path the list's address with its filters but without a page
 */
public record Pagination(int page, int pages, long rows, String path) {

	/** Rows on one page. */
	public static final int SIZE = 25;

	/**
	 * The page of a list that is nearest to the one asked for.
	 * @param total how many rows the whole list has
	 * @param page the page asked for, from 1; one outside the list gives its first or
	 * last page
	 * @param path the list's address with its query; a {@code page} in it is dropped
	 */
	public static Pagination of(long total, int page, String path) {
		int pages = Math.toIntExact(Math.max(1, Math.ceilDiv(total, (long) SIZE)));
		return new Pagination(Math.clamp(page, 1, pages), pages, total, withoutPage(path));
	}

	/** The page number in an address; whatever is not one means the first page. */
	public static int number(String typed) {
		return typed.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(typed) : 1;
	}

	/** How many rows stand before this page. */
	public long offset() {
		return (this.page - 1L) * SIZE;
	}

	/** The number of the first row shown, from 1; 0 when there is none. */
	public long first() {
		return (this.rows == 0) ? 0 : offset() + 1;
	}

	/** The number of the last row shown; 0 when there is none. */
	public long last() {
		return Math.min(this.rows, offset() + SIZE);
	}

	/**
	 * What the page's title says about it: "(page 2 of 4)", nothing for a single page.
	 */
	public String titleSuffix() {
		return (this.pages == 1) ? "" : "(page " + this.page + " of " + this.pages + ")";
	}

	public @Nullable String previous() {
		return (this.page == 1) ? null : href(this.page - 1);
	}

	public @Nullable String next() {
		return (this.page == this.pages) ? null : href(this.page + 1);
	}

	/**
	 * First, last, current page and its neighbours, as the design system's guidance on
	 * pagination has it; an ellipsis stands for two pages or more, never for one.
	 */
	public List<Item> items() {
		List<Item> items = new ArrayList<>();
		int before = 0;
		for (int number : IntStream.rangeClosed(1, this.pages).filter(this::shown).toArray()) {
			if (number - before == 2) {
				items.add(item(before + 1));
			}
			else if (number - before > 2) {
				items.add(new Item(0, null, false));
			}
			items.add(item(number));
			before = number;
		}
		return List.copyOf(items);
	}

	private boolean shown(int number) {
		return number == 1 || number == this.pages || Math.abs(number - this.page) <= 1;
	}

	private Item item(int number) {
		return new Item(number, href(number), number == this.page);
	}

	private String href(int number) {
		return this.path + (this.path.contains("?") ? "&" : "?") + "page=" + number;
	}

	private static String withoutPage(String path) {
		return path.replaceAll("(?<=[?&])page=[^&]*(&|$)", "").replaceAll("[?&]$", "");
	}

	/**
	 * One link of the row of page numbers.
	 *
	 * @param number the page, or 0 for an ellipsis
	 * @param href its address, or null for an ellipsis
	 * @param current whether it is the page shown
	 */
	public record Item(int number, @Nullable String href, boolean current) {
	}

}
