package org.hiap.navigator.content;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What must hold between entries that are read together: no code or slug stands for two
 * things, and every link leads somewhere.
 */
public final class Checks {

	private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	/** Whether something can stand at the end of an address. */
	public static boolean isSlug(String value) {
		return SLUG.matcher(value).matches();
	}

	/** What could stand for words at the end of an address; perhaps nothing. */
	public static String slug(String words) {
		return Normalizer.normalize(words, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
	}

	private final Set<String> taken = new HashSet<>();

	/**
	 * Takes a code or slug for one thing.
	 * @param key the key under which it stands; what is under {@code slug} must be able
	 * to stand in an address
	 * @param kind what it stands for, in the words of a message
	 * @throws ContentException when another of the kind has it
	 */
	public void claim(Entry entry, String key, String kind, String value) {
		if (key.equals("slug") && !isSlug(value)) {
			throw entry.mistake(key, "write the slug “" + value + "” in small letters, numbers and single hyphens");
		}
		if (!this.taken.add(kind + " " + key + " " + value)) {
			throw entry.mistake(key, "another " + kind + " has the " + key + " “" + value + "”: choose a new one");
		}
	}

	/**
	 * Makes sure that what stands under a key is there to be linked to.
	 * @param file where it would be
	 * @throws ContentException when it is not
	 */
	public static void known(Entry entry, String key, String name, Set<String> names, String file) {
		if (!names.contains(name)) {
			throw entry.mistake(key, "there is no “" + name + "” in " + file);
		}
	}

}
