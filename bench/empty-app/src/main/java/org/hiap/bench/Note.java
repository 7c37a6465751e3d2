package org.hiap.bench;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Note {

	@Id
	private int id;

	private String text;

	String text() {
		return this.text;
	}

}
