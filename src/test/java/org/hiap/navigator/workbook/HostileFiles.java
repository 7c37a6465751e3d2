package org.hiap.navigator.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.hiap.navigator.workbook.WrittenSheet.Column;

/**
 * Files somebody might send instead of a workbook, made when they are asked for: a folder
 * of them would hold megabytes that say nothing.
 */
public final class HostileFiles {

	private static final String SHEET = "xl/worksheets/sheet1.xml";

	private HostileFiles() {
	}

	/** Files that are no workbook of people's making, by name. */
	public static Map<String, byte[]> all() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("empty", new byte[0]);
		files.put("text", "Pillar,Slug\nP1,x".getBytes(StandardCharsets.UTF_8));
		files.put("portable document", "%PDF-1.7 %âãÏÓ".getBytes(StandardCharsets.UTF_8));
		files.put("old binary workbook", new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1,
				(byte) 0xB1, 0x1A, (byte) 0xE1 });
		files.put("packed file of something else", zip(Map.of("word/document.xml", bytes("<w/>"))));
		files.put("packed file of nothing", zip(Map.of()));
		files.put("cut off", Arrays.copyOf(workbook(), workbook().length / 2));
		files.put("zip bomb", withEntry("xl/media/image1.bin", new byte[60 * 1024 * 1024]));
		files.put("zip bomb in the sheet", withSheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
				+ "x".repeat(40 * 1024 * 1024) + "</t></is></c></row>"));
		files.put("a million rows", withSheet(rows(1_000_000)));
		files.put("rows without end in little space", withSheet(rows(100_000)));
		files.put("ten thousand columns", withSheet(columns(10_000)));
		files.put("a thousand packed files", withManyEntries());
		files.put("external entity", withSheetText("""
				<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>
				<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
				<row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>"""));
		files.put("entities within entities", withSheetText("""
				<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "secretsecret"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
				<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]>
				<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
				<row r="1"><c r="A1" t="inlineStr"><is><t>&d;</t></is></c></row></sheetData></worksheet>"""));
		files.put("broken markup", withSheetText("<worksheet><sheetData><row"));
		return files;
	}

	/** A workbook whose first cell computes something. */
	public static byte[] withFormula() {
		return withSheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><f>HYPERLINK(\"http://evil.example\")</f>"
				+ "<v>believe me</v></c></row>");
	}

	/** A part of a workbook as text. */
	public static String entry(byte[] file, String name) {
		return new String(entries(file).getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
	}

	private static byte[] workbook() {
		return Workbooks.write("Workbook",
				List.of(new WrittenSheet("Sheet", List.of(new Column("One", 10)), List.of(List.of("text")))));
	}

	private static byte[] withSheet(String rows) {
		return withSheetText("<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet "
				+ "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
				+ "</sheetData></worksheet>");
	}

	private static byte[] withSheetText(String xml) {
		return withEntry(SHEET, bytes(xml));
	}

	private static byte[] withEntry(String name, byte[] content) {
		Map<String, byte[]> entries = entries(workbook());
		entries.put(name, content);
		return zip(entries);
	}

	private static byte[] withManyEntries() {
		Map<String, byte[]> entries = entries(workbook());
		for (int i = 0; i < 1_000; i++) {
			entries.put("xl/media/" + i, new byte[1]);
		}
		return zip(entries);
	}

	private static String rows(int count) {
		StringBuilder rows = new StringBuilder();
		for (int i = 1; i <= count; i++) {
			rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\"><v>1</v></c></row>");
		}
		return rows.toString();
	}

	private static String columns(int count) {
		StringBuilder cells = new StringBuilder("<row r=\"1\">");
		for (int i = 0; i < count; i++) {
			cells.append("<c r=\"").append(column(i)).append("1\"><v>1</v></c>");
		}
		return cells.append("</row>").toString();
	}

	private static String column(int index) {
		return (index < 26) ? String.valueOf((char) ('A' + index)) : column(index / 26 - 1) + (char) ('A' + index % 26);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static Map<String, byte[]> entries(byte[] file) {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
			for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
				entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return entries;
	}

	private static byte[] zip(Map<String, byte[]> entries) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				zip.putNextEntry(new ZipEntry(entry.getKey()));
				zip.write(entry.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
