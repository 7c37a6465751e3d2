package org.hiap.navigator.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

import org.springframework.stereotype.Component;

/** Makes the tables of entities say what was read, and nothing else. */
@Component
public class Tables {

	private final EntityManager entities;

	Tables(EntityManager entities) {
		this.entities = entities;
	}

	/**
	 * Stores the entities and removes those that are no longer there.
	 * @param shelves the entities by their class; what others refer to comes before them
	 * @throws IllegalStateException when something stored still refers to what is to be
	 * removed
	 */
	public void replace(Map<Class<?>, List<?>> shelves) {
		Map<Class<?>, Map<Object, Object>> stored = new HashMap<>();
		shelves.forEach((type, entries) -> stored.put(type, stored(type)));
		shelves.forEach((type, entries) -> {
			for (Object entry : entries) {
				this.entities.merge(entry);
				stored.getOrDefault(type, Map.of()).remove(code(entry));
			}
		});
		this.entities.flush();
		for (Class<?> type : List.copyOf(shelves.keySet()).reversed()) {
			stored.getOrDefault(type, Map.of()).forEach(this::remove);
		}
	}

	private Map<Object, Object> stored(Class<?> type) {
		return this.entities.createQuery("select e from " + type.getSimpleName() + " e", type)
			.getResultStream()
			.collect(Collectors.toMap(this::code, (entry) -> entry));
	}

	private Object code(Object entry) {
		return this.entities.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(entry);
	}

	private void remove(Object code, Object entry) {
		try {
			this.entities.remove(entry);
			this.entities.flush();
		}
		catch (PersistenceException ex) {
			throw new IllegalStateException(entry.getClass().getSimpleName() + " “" + code
					+ "” is no longer in the library's entries, but something stored still refers to it: "
					+ "put the entry back", ex);
		}
	}

}
