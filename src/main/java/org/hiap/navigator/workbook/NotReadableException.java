package org.hiap.navigator.workbook;

/** A file that is not read as a spreadsheet. */
public final class NotReadableException extends RuntimeException {

	/** Why not. */
	public enum Reason {

		/** It is no XLSX workbook, whatever its name says, or a damaged one. */
		NO_WORKBOOK,

		/** Unpacked it holds more than a text of people's needs. */
		TOO_LARGE,

		/** A sheet has more rows, columns or characters than are read. */
		TOO_MANY_CELLS

	}

	private final Reason reason;

	NotReadableException(Reason reason) {
		super(reason.name());
		this.reason = reason;
	}

	NotReadableException(Reason reason, Exception cause) {
		super(reason.name(), cause);
		this.reason = reason;
	}

	public Reason reason() {
		return this.reason;
	}

}
