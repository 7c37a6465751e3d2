package org.hiap.navigator.campaign.web;

import java.util.List;

import org.hiap.navigator.workbook.Workbooks;
import org.hiap.navigator.workbook.WrittenSheet;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sheets as a file to keep. */
final class Sheets {

	private static final MediaType WORKBOOK = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private Sheets() {
	}

	static ResponseEntity<byte[]> file(String fileName, String title, List<WrittenSheet> sheets) {
		return ResponseEntity.ok()
			.contentType(WORKBOOK)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(fileName).build().toString())
			.body(Workbooks.write(title, sheets));
	}

}
