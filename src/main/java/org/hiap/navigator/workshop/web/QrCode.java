package org.hiap.navigator.workshop.web;

import java.util.Map;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * An address as a drawing that phones read.
 *
 * @param size of each side with the quiet margin, in modules
 * @param path of an SVG that draws the dark modules, one unit each
 */
record QrCode(int size, String path) {

	/** The margin that readers need, in modules. */
	private static final int MARGIN = 4;

	static QrCode of(String address) {
		ByteMatrix modules;
		try {
			modules = Encoder.encode(address, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
				.getMatrix();
		}
		catch (WriterException ex) {
			throw new IllegalStateException("Too long for a QR code: " + address, ex);
		}
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < modules.getHeight(); y++) {
			for (int x = 0; x < modules.getWidth(); x++) {
				int begin = x;
				while (x < modules.getWidth() && modules.get(x, y) == 1) {
					x++;
				}
				if (x > begin) {
					path.append('M').append(begin + MARGIN).append(' ').append(y + MARGIN);
					path.append('h').append(x - begin).append("v1h").append(begin - x).append('z');
				}
			}
		}
		return new QrCode(modules.getWidth() + 2 * MARGIN, path.toString());
	}

}
