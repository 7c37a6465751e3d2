package org.hiap.navigator.workbook;

import java.util.List;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A workbook as a file to keep. */
public final class WorkbookFile {

	private static final MediaType TYPE = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private WorkbookFile() {
	}

	/**
	 * Writes sheets as one workbook.
	 * @param name of the file, with its ending
	 * @param title what the file's properties say it is
	 */
	public static ResponseEntity<byte[]> of(String name, String title, List<WrittenSheet> sheets) {
		return of(name, Workbooks.write(title, sheets));
	}

	/** A workbook that is written already. */
	public static ResponseEntity<byte[]> of(String name, byte[] workbook) {
		return ResponseEntity.ok()
			.contentType(TYPE)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(workbook);
	}

}
