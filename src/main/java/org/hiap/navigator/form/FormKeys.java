package org.hiap.navigator.form;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out a form at most once. The key is made when the form is shown and stored in
 * the transaction that carries the form out: parallel posts wait for it at the database
 * and then get the first one's outcome.
 */
@Component
public class FormKeys {

	private final JdbcClient jdbc;

	FormKeys(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Runs the action unless the key was used before. An action that ends in nothing
	 * leaves the key unused: the form is shown again, and what is corrected in it counts.
	 * @param key the form's hidden key
	 * @param action carries the form out and returns where to go next, or refuses it
	 * @return the outcome of the first use, today's or an earlier one, or empty
	 */
	@Transactional
	public Optional<String> onceUnlessRefused(UUID key, Supplier<Optional<String>> action) {
		String outcome = once(key, () -> action.get().orElse(""));
		if (outcome.isEmpty()) {
			this.jdbc.sql("delete from form_key where key = ?").param(key).update();
			return Optional.empty();
		}
		return Optional.of(outcome);
	}

	/**
	 * Runs the action unless the key was used before.
	 * @param key the form's hidden key
	 * @param action carries the form out and returns where to go next
	 * @return the outcome of the first use, today's or an earlier one
	 */
	@Transactional
	public String once(UUID key, Supplier<String> action) {
		int first = this.jdbc.sql("insert into form_key (key) values (?) on conflict do nothing").param(key).update();
		if (first == 0) {
			return this.jdbc.sql("select outcome from form_key where key = ?").param(key).query(String.class).single();
		}
		String outcome = action.get();
		this.jdbc.sql("update form_key set outcome = ? where key = ?").param(outcome).param(key).update();
		return outcome;
	}

}
