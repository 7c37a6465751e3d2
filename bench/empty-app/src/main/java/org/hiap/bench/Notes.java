package org.hiap.bench;

import java.util.List;

import org.springframework.data.repository.Repository;

interface Notes extends Repository<Note, Integer> {

	List<Note> findAll();

}
